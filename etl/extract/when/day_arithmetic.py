"""Day arithmetic behind time phrases: the latest weekday, the whole month, the season; no text in it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from etl.records import Basis, Days

_SEASON_STARTS = {"spring": (3, 21), "summer": (6, 21), "autumn": (9, 23), "winter": (12, 22)}
_SEASON_ENDS = {"spring": (6, 20), "summer": (9, 22), "autumn": (12, 21), "winter": (3, 20)}


class Stretch(NamedTuple):
    """A first and a last day, before it is known on what wording they rest."""

    first: date
    last: date

    def on(self, basis: Basis) -> Days:
        """Return the stretch as days with their basis."""
        return Days(self.first, self.last, basis)


def one(day: date) -> Stretch:
    """Return a stretch of one day."""
    return Stretch(day, day)


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the civil day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def back(day: date, days: int) -> date:
    """Return the day so many days before."""
    return day - timedelta(days=days)


def latest_weekday(weekday: int, not_after: date) -> date:
    """Return the latest such weekday that is not after the given day."""
    return back(not_after, (not_after.weekday() - weekday) % 7)


def month_of(year: int, month: int) -> Stretch:
    """Return the whole month."""
    return Stretch(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def months_back(day: date, months: int) -> Stretch:
    """Return the whole calendar month so many months before."""
    count = day.year * 12 + day.month - 1 - months
    return month_of(count // 12, count % 12 + 1)


def year_of(year: int) -> Stretch:
    """Return the whole year."""
    return Stretch(date(year, 1, 1), date(year, 12, 31))


def week_of(day: date) -> Stretch:
    """Return the Monday to Sunday that holds the day."""
    monday = back(day, day.weekday())
    return Stretch(monday, monday + timedelta(days=6))


def season_of(season: str, year: int) -> Stretch:
    """Return the season that begins in the year; winter ends in the next."""
    end = _SEASON_ENDS[season]
    return Stretch(date(year, *_SEASON_STARTS[season]), date(year + (season == "winter"), *end))


def latest_season(season: str, not_after: date, *, is_over: bool = False) -> Stretch:
    """Return the latest such season that has begun, or with `is_over` ended, by the given day."""
    for year in range(not_after.year, not_after.year - 3, -1):
        found = season_of(season, year)
        if (found.last if is_over else found.first) <= not_after:
            return found
    return season_of(season, not_after.year - 3)


def latest_date(month: int, day: int, not_after: date) -> date | None:
    """Return the latest such day of the year that is not after the given day."""
    for year in range(not_after.year, not_after.year - 9, -1):
        found = day_of(year, month, day)
        if found is not None and found <= not_after:
            return found
    return None


def latest_month(month: int, not_after: date) -> Stretch:
    """Return the latest such month that has begun by the given day."""
    return month_of(not_after.year - (month > not_after.month), month)


def pair(first: date | None, last: date | None) -> Stretch | None:
    """Return the stretch from one day to another, None where one is missing or they are out of order."""
    return Stretch(first, last) if first is not None and last is not None and first <= last else None
