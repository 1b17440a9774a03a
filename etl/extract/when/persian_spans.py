"""Patterns of weeks, months, years and seasons that Persian tells from another day, and of lengths of time."""

from __future__ import annotations

import re
from datetime import date

from etl.extract.when import day_arithmetic, jalali
from etl.extract.when.day_arithmetic import Stretch, back, one
from etl.extract.when.persian_words import NUMBER, PART, RELATION, YEAR, kind_of, number_of, relation_of, year_number
from etl.extract.when.phrases import TimeKind, TimePhrase
from etl.extract.when.vocabulary import any_of, meaning
from etl.records import Basis
from etl.text.calendar import jalali_day

_PAST = any_of("fa", "past")
_UNIT = any_of("fa", "unit")
_SEASON = any_of("fa", "season")
_SOME = r"\bچند(?:ین)?"
_COUNT = rf"(?:(?P<n>{NUMBER})|{_SOME})"
_WITHIN = r"(?:\b(?P<rel>در|طی|ظرف|در\s+طول|در\s+طی|در\s+جریان|برای)\s+)?"
CALENDAR = re.compile(
    rf"(?:\b(?P<rel>{RELATION})\s+)?(?:\b(?:اوایل|اواخر|اواسط|آخر|ابتدای)\s+)?"
    rf"(?:\b(?P<unit>هفته|ماه|سال)(?:\s?ی)?\s+(?P<era>میلادی\s+)?(?P<mod>{_PAST})\b(?!\s+از)(?P<era2>\s+میلادی)?"
    rf"|\b(?:این|همین)\s+(?P<this>هفته|ماه|سال)\b|\b(?P<year>امسال|پارسال)\b)"
)
ROLLING = re.compile(
    rf"{_WITHIN}(?:{_COUNT}\s+(?P<unit>{_UNIT})(?:\s?ی)?|\b(?P<many>روز|هفته|ماه|سال|دهه|ساعت)\s?(?:های|ها\s?ی)|\b(?P<hours>ساعات|ایام))\s+(?:گذشته|اخیر)\b"
)
AGO = re.compile(rf"{_COUNT}\s+(?P<unit>{_UNIT})\s+(?:پیش|قبل)\b(?!\s+از)")
AFTER = re.compile(
    rf"(?:{_COUNT}\s+(?P<unit>{_UNIT})|\b(?P<vague>{any_of('fa', 'moments')}|مدتی))"
    r"\s+(?P<way>بعد\s+از|پس\s+از|قبل\s+از|پیش\s+از|پیش\s?تر|قبل\s?تر|بعدتر|بعد)\b(?:\s+آن\b)?"
)
NEXT = re.compile(
    rf"(?<!\w)(?:\b{PART}\s+)?\b(?:(?P<same>همان|همین|آن)\s+(?P<unit>روز|شب|هفته|ماه|سال)\b|فردای\s+(?P<next>آن\s+روز|همان\s+روز)"
    r"|(?P<unit2>روز|شب|هفته|ماه|سال)\s+(?P<way>بعد|پس\s+از\s+آن|قبل\s+از\s+آن|پیش\s+از\s+آن|قبل)\b)"
)
SINCE_START = re.compile(
    rf"\bاز\s+(?:ابتدای|آغاز|اول|شروع|زمان\s+آغاز)\s+(?P<what>سال|ماه|هفته|جنگ|عملیات|درگیری|تجاوز|حملات|بحران)(?:\s?ها)?(?:\s+(?:(?P<y>{YEAR})(?!\d)|{_PAST}))?(?:\s+میلادی)?"
)
PART_OF_YEAR = re.compile(
    rf"\b(?:(?P<rel>در|طی)\s+)?(?:نیمه|نیم\s?سال|سه\s?ماهه?|شش\s?ماهه?|{NUMBER}\s?ماهه?)(?:\s?ی)?\s+(?:نخست|اول|دوم|سوم|چهارم|ابتدایی|پایانی|ابتدای)\b(?:\s+(?:سال|امسال|{YEAR})){{0,2}}"
)
SEASONS = re.compile(
    rf"(?:\b(?P<rel>{RELATION})\s+)?\b(?P<season>{_SEASON})\s+(?:(?:سال\s+)?(?P<y>{YEAR})(?!\d)|(?P<which>سال\s+(?:گذشته|قبل|جاری)|امسال|پارسال|گذشته))"
)
DURATION = re.compile(rf"\b(?:به\s+مدت|برای|در\s+مدت|طی)\s+(?:حدود\s+|بیش\s+از\s+)?{_COUNT}\s+{_UNIT}\b(?!\s+(?:گذشته|اخیر))")

_LAST_YEAR = ("سال گذشته", "سال قبل", "پارسال")
_LENGTH = {"day": 1, "night": 1, "week": 7}
_IN_DAYS = {"day": (1, 1), "night": (1, 1), "week": (7, 7), "month": (28, 31), "year": (365, 366)}


def _unit(word: str | None) -> str:
    return meaning("fa", "unit", word) or ""


def _phrase(match: re.Match[str], kind: TimeKind, stretch: Stretch | None, basis: Basis, *, future: bool = False) -> TimePhrase:
    days = stretch.on(basis) if stretch else None
    return TimePhrase(match.start(), match.end(), kind, days, basis, relation=relation_of(match), is_future=future)


def read_calendar(match: re.Match[str], published_on: date | None) -> TimePhrase:
    """Read last week, this month, last year: whole stretches of the Iranian calendar, the current one up to publication."""
    which = {"امسال": "this", "پارسال": "last"}.get(match["year"] or "") or (
        "this" if match["this"] else meaning("fa", "past", match["mod"])
    )
    unit = "year" if match["year"] else _unit(match["unit"] or match["this"])
    is_gregorian = bool(match["era"] or match["era2"])
    stretch = _calendar(unit, which == "last", published_on, is_gregorian) if published_on and which != "next" else None
    return _phrase(match, kind_of(match), stretch, Basis.RELATIVE, future=which == "next")


def _calendar(unit: str, is_last: bool, day: date, is_gregorian: bool) -> Stretch | None:
    if unit == "week":
        found: Stretch | None = jalali.week_of(back(day, 7 if is_last else 0))
    elif unit == "month":
        found = (day_arithmetic if is_gregorian else jalali).months_back(day, int(is_last))
    elif is_gregorian:
        found = day_arithmetic.year_of(day.year - is_last)
    else:
        found = jalali.years_back(day, int(is_last))
    return found if is_last or found is None else Stretch(found.first, day)


def read_rolling(match: re.Match[str], published_on: date | None) -> TimePhrase:
    """Read "in the past 24 hours" and "in recent weeks": the stretch that ends with the day of publication."""
    count = number_of(match["n"])
    stretch = None
    if published_on and count:
        days = {"hour": max(1, -(-count // 24)), "week": 7 * count, "month": 30 * count, "year": 365 * count}.get(
            _unit(match["unit"]), count
        )
        stretch = Stretch(back(published_on, days), published_on)
    return TimePhrase(match.start(), match.end(), TimeKind.RANGE, stretch.on(Basis.RELATIVE) if stretch else None, Basis.RELATIVE)


def read_ago(match: re.Match[str], published_on: date | None) -> TimePhrase | None:
    """Read "three days ago" as that day, months and years ago as the Jalali month and year."""
    unit, count = _unit(match["unit"]), number_of(match["n"])
    if unit in ("second", "minute", "hour"):
        return None  # moments ago
    stretch = None
    if published_on and count and count < 200:
        if unit in _LENGTH:
            stretch = one(back(published_on, count * _LENGTH[unit]))
        elif unit == "month":
            stretch = jalali.months_back(published_on, count)
        elif unit == "year":
            stretch = jalali.years_back(published_on, count)
    return _phrase(match, TimeKind.POINT, stretch, Basis.RELATIVE)


def read_after(match: re.Match[str], _: date | None) -> TimePhrase:
    """Read "two days later" and "an hour before that" as an offset from the event it follows."""
    way = " ".join(match["way"].split())
    sign = -1 if way.startswith(("قبل", "پیش")) else 1
    unit, count = _unit(match["unit"]), number_of(match["n"])
    if match["vague"] or unit in ("second", "minute", "hour"):
        days = -(-count // 24) if count and unit == "hour" else 1
        offset: tuple[int, int] | None = (0, 0) if unit in ("second", "minute") else (0, days) if sign > 0 else (-days, 0)
    elif count is None or unit not in _IN_DAYS:
        offset = (2, 6) if sign > 0 else (-6, -2)
    else:
        low, high = _IN_DAYS[unit]
        offset = (count * low, count * high) if sign > 0 else (-count * high, -count * low)
    return TimePhrase(
        match.start(), match.end(), TimeKind.RELATIVE, None, Basis.RELATIVE, offset=offset, relation="after" if sign > 0 else "before"
    )


def read_next(match: re.Match[str], _: date | None) -> TimePhrase:
    """Read "the next day", "the same night", "the day before that" as an offset from the event it follows."""
    unit = _unit(match["unit"] or match["unit2"]) or "day"
    if match["same"]:
        offset = {"week": (-6, 6), "month": (-30, 30), "year": (-365, 365)}.get(unit, (0, 0))
    else:
        high = {"week": 13, "month": 61, "year": 730}.get(unit, 1)
        offset = (-high, -1) if (match["way"] or "").startswith(("قبل", "پیش")) else (1, high)
    return TimePhrase(match.start(), match.end(), TimeKind.RELATIVE, None, Basis.RELATIVE, offset=offset)


def read_since_start(match: re.Match[str], published_on: date | None) -> TimePhrase:
    """Read "since the beginning of the year" as the stretch up to publication."""
    whole = None
    if match["y"]:
        year = year_number(match["y"])
        whole = jalali.year_of(year) if year < 1700 else day_arithmetic.year_of(year)
    elif published_on and _unit(match["what"]) in ("week", "month", "year"):
        whole = _calendar(_unit(match["what"]), False, published_on, "میلادی" in match[0])
    stretch = Stretch(whole.first, max(whole.first, published_on)) if whole and published_on else None
    return TimePhrase(
        match.start(), match.end(), TimeKind.RANGE, stretch.on(Basis.RELATIVE) if stretch else None, Basis.RELATIVE, relation="since"
    )


def read_part_of_year(match: re.Match[str], _: date | None) -> TimePhrase:
    """Read "the first half of the year", over which things are counted."""
    return TimePhrase(match.start(), match.end(), TimeKind.RANGE, None, Basis.RELATIVE)


def read_season(match: re.Match[str], published_on: date | None) -> TimePhrase:
    """Read a season of the Jalali year; a year of the Gregorian calendar gives that calendar's."""
    season, which = int(meaning("fa", "season", match["season"]) or 0), " ".join((match["which"] or "").split())
    stretch: Stretch | None = None
    if match["y"]:
        year = year_number(match["y"])
        name = ("spring", "summer", "autumn", "winter")[season]
        stretch = jalali.season_of(year, season) if year < 1700 else day_arithmetic.season_of(name, year)
    elif published_on:
        current = jalali_day(published_on)[0]
        stretch = jalali.season_of(current - (which in _LAST_YEAR), season)
        if which == "گذشته" and stretch and stretch.last >= published_on:
            stretch = jalali.season_of(current - 1, season)
    return _phrase(match, kind_of(match), stretch, Basis.SEASON)


def read_duration(match: re.Match[str], _: date | None) -> TimePhrase:
    """Read a length of time, which places nothing."""
    return TimePhrase(match.start(), match.end(), TimeKind.DURATION, None, None)
