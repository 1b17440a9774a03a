"""Day arithmetic in the Jalali calendar: its months, years and seasons, and the Iranian week; no text in it."""

from __future__ import annotations

from datetime import date, timedelta

from etl.extract.when.day_arithmetic import Stretch, back
from etl.text.calendar import gregorian_day, jalali_day

_SATURDAY = 5
_LEAPS = 9  # years within which the calendar has a 30th of Esfand again


def month_of(year: int, month: int) -> Stretch | None:
    """Return the whole month, None outside the calendar."""
    first = gregorian_day(year, month, 1)
    after = gregorian_day(year + month // 12, month % 12 + 1, 1)
    return Stretch(first, after - timedelta(days=1)) if first and after else None


def year_of(year: int) -> Stretch | None:
    """Return the whole year, None outside the calendar."""
    first, after = gregorian_day(year, 1, 1), gregorian_day(year + 1, 1, 1)
    return Stretch(first, after - timedelta(days=1)) if first and after else None


def season_of(year: int, season: int) -> Stretch | None:
    """Return the season, 0 for spring to 3 for winter, which are three months each."""
    first, last = month_of(year, 3 * season + 1), month_of(year, 3 * season + 3)
    return Stretch(first.first, last.last) if first and last else None


def months_back(day: date, months: int) -> Stretch | None:
    """Return the whole month so many months before the one that holds the day."""
    year, month, _ = jalali_day(day)
    count = year * 12 + month - 1 - months
    return month_of(count // 12, count % 12 + 1)


def years_back(day: date, years: int) -> Stretch | None:
    """Return the whole year so many years before the one that holds the day."""
    return year_of(jalali_day(day)[0] - years)


def week_of(day: date) -> Stretch:
    """Return the Saturday to Friday that holds the day."""
    saturday = back(day, (day.weekday() - _SATURDAY) % 7)
    return Stretch(saturday, saturday + timedelta(days=6))


def latest_date(month: int, day: int, not_after: date) -> date | None:
    """Return the latest such day of the year that is not after the given day."""
    newest = jalali_day(not_after)[0]
    found = (gregorian_day(year, month, day) for year in range(newest, newest - _LEAPS, -1))
    return next((one for one in found if one is not None and one <= not_after), None)


def latest_month(month: int, not_after: date) -> Stretch | None:
    """Return the latest such month that has begun by the given day."""
    year, current, _ = jalali_day(not_after)
    return month_of(year - (month > current), month)
