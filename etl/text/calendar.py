"""Dates as outlets write them: Gregorian in English, Jalali in Persian, and the machine forms of page heads."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from persiantools.jdatetime import JalaliDate


class Moment(NamedTuple):
    """A point in time and how finely it was written: second, minute or day."""

    at: datetime  # aware
    precision: str


_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_JALALI = ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"]
_JALALI_OTHER = {"امرداد": 5, "ابان": 8, "اذر": 9}
_JALALI_NUMBER = {name: n for n, name in enumerate(_JALALI, 1)} | _JALALI_OTHER

# Arabic letters that Persian keyboards and old pages mix in, and marks that only steer the display
_FOLD = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "،": ",", "\u200c": " ", "\u200e": "", "\u200f": "", "\xa0": " ", "\ufeff": ""})
_NAME = "|".join([*(rf"{m}[a-z]*" for m in _ENGLISH), *sorted(_JALALI_NUMBER, key=len, reverse=True)])
_DAY_FIRST = re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})\s*,?\s+(?P<month>{_NAME})\.?\s*,?\s*(?P<year>\d{{4}})(?!\d)", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"(?<!\w)(?P<month>{_NAME})\.?\s*,?\s*(?P<day>\d{{1,2}})\s*,?\s+(?P<year>\d{{4}})(?!\d)", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(?<!\d)(?P<year>\d{4})[/.-](?P<month>\d{1,2})[/.-](?P<day>\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})(?!\d)")
_TIME = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?(?:\s*(?P<half>[AP]\.?M|[قب]\s*\.\s*ظ)\b)?", re.IGNORECASE
)
_LOOSE_ISO = re.compile(r"(?<=\d)\s*(T|[+-])\s*(?=\d)")  # "2024-02-10 T 00:30:56 +0330"


def jalali_day(day: date) -> tuple[int, int, int]:
    """Return year, month and day of a civil date in the Jalali calendar."""
    found = JalaliDate(day)
    return found.year, found.month, found.day


def gregorian_day(year: int, month: int, day: int) -> date | None:
    """Return the civil date of a Jalali day, or None where that calendar has no such day."""
    try:
        return date.fromordinal(JalaliDate(year, month, day).to_gregorian().toordinal())
    except (ValueError, OverflowError):
        return None


def civil_day(year: int, month: int, day: int) -> date | None:
    """Return the date of a year, month and day; years before 1700 are Jalali."""
    if year < 1700:
        return gregorian_day(year, month, day)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def parse_shown(text: str, zone: ZoneInfo) -> Moment | None:
    """Return the moment that a line such as "Aug 17, 2022, 7:56 PM" or «۱۹ بهمن ۱۴۰۲، ۹:۳۰» tells, read in the zone."""
    text = text.translate(_FOLD)
    for pattern in (_DAY_FIRST, _MONTH_FIRST, _YEAR_FIRST, _YEAR_LAST):
        found = pattern.search(text)
        day = _day(found) if found else None
        if found and day:
            return _with_time(day, text[: found.start()] + " " + text[found.end() :], zone)
    return None


def parse_machine(text: str, zone: ZoneInfo) -> Moment | None:
    """Return the moment that a page's head tells in ISO 8601, or in any form that pages show; without an offset it is the zone's."""
    text = _LOOSE_ISO.sub(r"\1", text.translate(_FOLD).strip())
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return parse_shown(text, zone)
    day = civil_day(at.year, at.month, at.day)
    if day is None:
        return None
    at = at.replace(year=day.year, month=day.month, day=day.day)
    precision = "day" if len(text) <= 10 else "second" if re.search(r":\d\d:\d\d", text) else "minute"
    return _in_utc_range(at if at.tzinfo else at.replace(tzinfo=zone), precision)


def _month_number(name: str) -> int:
    return int(name) if name.isdecimal() else _JALALI_NUMBER.get(name) or _ENGLISH.index(name[:3].lower()) + 1


def _day(found: re.Match[str]) -> date | None:
    return civil_day(int(found["year"]), _month_number(found["month"]), int(found["day"]))


def _with_time(day: date, rest: str, zone: ZoneInfo) -> Moment | None:
    found = _TIME.search(rest)
    clock = _clock(found) if found else None
    if clock is None or found is None:
        return _in_utc_range(datetime.combine(day, time(), zone), "day")
    return _in_utc_range(datetime.combine(day, clock, zone), "second" if found["second"] else "minute")


def _clock(found: re.Match[str]) -> time | None:
    hour, half = int(found["hour"]), (found["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half[0] in "pب" else 0)
    try:
        return time(hour, int(found["minute"]), int(found["second"] or 0))
    except ValueError:
        return None


def _in_utc_range(at: datetime, precision: str) -> Moment | None:
    try:
        at.astimezone(UTC)
    except OverflowError:  # the first or last day that datetime knows, seen from another zone
        return None
    return Moment(at, precision)
