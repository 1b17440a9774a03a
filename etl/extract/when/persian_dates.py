"""Patterns of Persian calendar dates, Jalali and Gregorian: days, months, years and decades, with and without a year.

They run over folded text, in which every digit is a Latin one and the zero-width non-joiner a space.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from etl.extract.when import day_arithmetic, jalali
from etl.extract.when.day_arithmetic import Stretch, pair
from etl.extract.when.persian_words import DASH, DAY, MONTH, PART, RELATION, WEEKDAY, YEAR, day_number, kind_of, relation_of, year_number
from etl.extract.when.phrases import TimeKind, TimePhrase
from etl.extract.when.vocabulary import meaning
from etl.records import Basis
from etl.text.calendar import civil_day, gregorian_day, jalali_day

_WHICH = r"(?P<which>سال\s+(?:گذشته|قبل|جاری)|امسال|پارسال|گذشته)"
_JOIN = rf"(?:{DASH}|\s*(?:تا|الی|و)\s*)"
_ISLAMIC = r"(?!\s*(?:هجری\s+قمری|قمری|ه\s?\.\s?ق))"
DATES = re.compile(
    rf"(?:\b(?P<rel>{RELATION})\s+)?(?:\b(?:روز|مورخه?|تاریخ|{PART})\s+)*"
    rf"(?:\b(?P<wd>{WEEKDAY})\b(?:\s*{PART}\b)?[\s,،(]*(?:مورخه?\s+)?)?"
    rf"(?<![\d/.:-])(?P<d1>{DAY})(?:(?:\s*(?P<m0>{MONTH})(?:\s?ماه)?\b)?{_JOIN}(?P<d2>{DAY}))?"
    rf"\s*(?P<m1>{MONTH})(?P<mah>\s?ماه)?\b(?:[\s,،]*(?:سال\s+)?(?P<y>{YEAR})(?!\d){_ISLAMIC}|\s+{_WHICH}\b)?"
    rf"(?:[\s,،]*\((?P<wd_after>{WEEKDAY})\))?"
)
MONTHS = re.compile(
    rf"(?<!\w)(?:\b(?P<rel>{RELATION})\s+)?(?:\b(?P<mod>اوایل|اواخر|اواسط|نیمه|ابتدای|پایان|آغاز|ماه)\s+)?\b(?P<m1>{MONTH})(?P<mah>\s?ماه)?\b"
    rf"(?:\s+(?:سال\s+)?(?P<y>{YEAR})(?!\d){_ISLAMIC}|\s+{_WHICH}\b)?"
)
NUMERIC = re.compile(r"(?<![\d/.-])(?P<a>\d{1,4})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<c>\d{1,4})(?![\d/-])")
YEARS = re.compile(
    rf"(?:\b(?P<rel>{RELATION})\s+)?(?:\b(?:ابتدای|اوایل|اواخر|اواسط|آغاز|پایان|نیمه)\s+)?(?<!\d )"
    r"\bسال(?:\s?های)?\s+(?:میلادی\s+)?(?P<y>\d{2,4})(?!\d)"
    rf"(?:{_JOIN}(?:سال\s+)?(?P<y2>\d{{2,4}})(?!\d))?(?!\s*(?:هجری\s+قمری|قمری|نفر|تن|زندان|حبس|سال|درصد|کشته|شهید|مورد))"
    r"(?:\s+میلادی)?(?P<on>\s+(?:تا\s?کنون|به\s+بعد|به\s+این\s+سو))?"
)
DECADES = re.compile(r"\bدهه(?:\s?های|\s?ی)?\s+(?P<y>\d{2,4}|شصت|پنجاه|هفتاد|هشتاد|نود)(?!\d)(?P<era>\s+میلادی)?")

_LAST_YEAR = ("سال گذشته", "سال قبل", "پارسال")
_THIS_YEAR = ("امسال", "سال جاری")
_NEEDS_MORE = frozenset({"می", "مه", "مای", "جون"})  # also a prefix of verbs, mist, dear
_DATED = re.compile(r"(?:روز|تاریخ|مورخ|در|از|تا)\s+$")  # before a day of tir, which is also a shot
_ADDRESS = re.compile(r"(?:خیابان|میدان|بیمارستان|پل|بزرگراه|شهرک|بنیاد|پارک|سد|مدرسه|حوادث|حملات|حادثه|فاجعه|قیام|انقلاب)\s*$")
_YEARS_NEAR = re.compile(r"(?<!\d)1[34]\d\d(?!\d)")
_SENTENCE_END = re.compile(r"[.!؟?\n]")
_SHORT_JALALI = range(70, 100)  # years of two digits that no day of a month can be


class _Month(NamedTuple):
    is_solar: bool
    number: int

    def day(self, year: int, day: int) -> date | None:
        """Return the civil day, None where the calendar has no such day."""
        return gregorian_day(year, self.number, day) if self.is_solar else day_arithmetic.day_of(year, self.number, day)

    def latest(self, day: int, not_after: date) -> date | None:
        """Return the latest such day of the year that is not after the given day."""
        return jalali.latest_date(self.number, day, not_after) if self.is_solar else day_arithmetic.latest_date(self.number, day, not_after)

    def year(self, day: date) -> int:
        """Return the year of a civil day in its calendar."""
        return jalali_day(day)[0] if self.is_solar else day.year

    def whole(self, year: int) -> Stretch | None:
        """Return the whole month."""
        return jalali.month_of(year, self.number) if self.is_solar else day_arithmetic.month_of(year, self.number)


def _month(word: str) -> _Month:
    solar = meaning("fa", "solar", word) or meaning("fa", "afghan", word)
    return _Month(True, int(solar)) if solar else _Month(False, int(meaning("fa", "gregorian", word) or 0))


def read_date(match: re.Match[str], published_on: date | None) -> TimePhrase | None:
    """Read a day of a named month, or a stretch of such days; a day that the calendar lacks gives no days and says so."""
    if not _is_date(match):
        return None
    last_month = _month(match["m1"])
    first_month = _month(match["m0"]) if match["m0"] else last_month
    first, last = day_number(match["d1"]), day_number(match["d2"] or match["d1"])
    year = _year(match, last_month, last, published_on)
    end = last_month.day(year, last) if year else last_month.latest(last, published_on) if published_on else None
    begin = first_month.day(first_month.year(end), first) if end else None
    if begin and end and begin > end:
        begin = first_month.day(first_month.year(end) - 1, first)
    days = pair(begin, end)
    is_missing = any(_lacks(m, day, year) for m, day in ((first_month, first), (last_month, last)))
    weekday = meaning("fa", "weekday", match["wd"] or match["wd_after"])
    return TimePhrase(
        match.start(),
        match.end(),
        TimeKind.POINT if match["d2"] else kind_of(match),
        days.on(Basis.EXPLICIT) if days and not is_missing else None,
        Basis.EXPLICIT,
        relation=relation_of(match),
        weekday=int(weekday) if weekday else None,
        is_yearless=not match["y"],
        problem="the calendar has no such day" if is_missing else "",
    )


def _is_date(match: re.Match[str]) -> bool:
    """Tell whether a number and a month's name are a date, not three shots (tir), a street or a verb."""
    before, month = match.string[max(0, match.start("d1") - 14) : match.start("d1")], match["m1"]
    has_more = bool(match["mah"] or match["y"] or match["which"])
    if month in _NEEDS_MORE or meaning("fa", "afghan", month):
        return has_more
    if month == "تیر" and not (has_more or match["wd"]) and not _DATED.search(before):
        return False
    return bool(match["y"]) or not _ADDRESS.search(before)


def _lacks(month: _Month, day: int, year: int | None) -> bool:
    """Tell whether the calendar has no such day, in that year or in any."""
    leap = 1403 if month.is_solar else 2024
    return month.day(leap, day) is None or (year is not None and month.day(year, day) is None)


def _year(match: re.Match[str], month: _Month, day: int, published_on: date | None) -> int | None:
    """Return the year that the wording or its sentence names, None for the latest past one."""
    if match["y"]:
        return year_number(match["y"])
    if published_on is None:
        return _sentence_year(match) if month.is_solar else None
    which, current = " ".join((match["which"] or "").split()), month.year(published_on)
    if which in _LAST_YEAR:
        return current - 1
    if which in _THIS_YEAR:
        return current
    near = _sentence_year(match) if month.is_solar else None
    found = month.day(near, day) if near else None
    return near if found and found <= published_on else None


def _sentence_year(match: re.Match[str]) -> int | None:
    """Return the one Jalali year that the sentence names."""
    text = match.string
    low = max((m.end() for m in _SENTENCE_END.finditer(text, 0, match.start())), default=0)
    end = _SENTENCE_END.search(text, match.end())
    years = set(_YEARS_NEAR.findall(text[low : end.start() if end else len(text)]))
    return int(years.pop()) if len(years) == 1 else None


def read_month(match: re.Match[str], published_on: date | None) -> TimePhrase | None:
    """Read a whole month; without a year it must be called one, for most Jalali months are names and words too."""
    month, which = _month(match["m1"]), " ".join((match["which"] or "").split())
    is_name = month.is_solar or match["m1"] in _NEEDS_MORE
    if not (match["mah"] or match["y"] or which) and (is_name or not (match["rel"] or match["mod"])):
        return None
    days = month.whole(year_number(match["y"])) if match["y"] else _latest_month(month, which, published_on) if published_on else None
    return TimePhrase(
        match.start(),
        match.end(),
        kind_of(match),
        days.on(Basis.MONTH) if days else None,
        Basis.MONTH,
        relation=relation_of(match),
        is_yearless=not match["y"],
    )


def _latest_month(month: _Month, which: str, published_on: date) -> Stretch | None:
    current = month.year(published_on)
    if which in _LAST_YEAR:
        return month.whole(current - 1)
    days = month.whole(current)
    bound = days.last if days and which == "گذشته" else days.first if days else published_on
    is_ahead = which not in _THIS_YEAR and (bound >= published_on if which == "گذشته" else bound > published_on)
    return month.whole(current - 1) if is_ahead else days


def read_numeric(match: re.Match[str], _: date | None) -> TimePhrase | None:
    """Read a date of digits alone: 1403/07/12, 12/7/1403, 2024-10-12; years below 1700 are Jalali."""
    a, b, c = int(match["a"]), int(match["b"]), int(match["c"])
    if len(match["a"]) == 4:
        found = [(a, b, c)]
    elif len(match["c"]) == 4:
        found = [(c, b, a), (c, a, b)]
    elif a in _SHORT_JALALI and match["sep"] == "/":
        found = [(1300 + a, b, c)]
    else:
        return None
    if not (1300 <= found[0][0] < 1500 or 1900 <= found[0][0] < 2100):
        return None
    day = next((day for day in (civil_day(*one) for one in found) if day), None)
    days = Stretch(day, day).on(Basis.EXPLICIT) if day else None
    problem = "" if day else "the calendar has no such day"
    return TimePhrase(match.start(), match.end(), TimeKind.POINT, days, Basis.EXPLICIT, problem=problem)


def read_year(match: re.Match[str], published_on: date | None) -> TimePhrase | None:
    """Read a whole year, Jalali or Gregorian by its number, or the stretch between two."""
    first, last = year_number(match["y"]), year_number(match["y2"] or match["y"])
    begin, end = _whole_year(first), _whole_year(last)
    if begin is None or end is None or begin.first > end.last:
        return None
    is_since = relation_of(match) == "since" or bool(match["on"])
    stretch = Stretch(begin.first, max(published_on, begin.first)) if is_since and published_on else Stretch(begin.first, end.last)
    kind = TimeKind.RANGE if last > first or is_since else kind_of(match)
    return TimePhrase(match.start(), match.end(), kind, stretch.on(Basis.YEAR), Basis.YEAR, relation=relation_of(match))


def _whole_year(year: int) -> Stretch | None:
    if 1200 <= year < 1500:
        return jalali.year_of(year)
    return day_arithmetic.year_of(year) if 1800 <= year < 2100 else None


def read_decade(match: re.Match[str], _: date | None) -> TimePhrase | None:
    """Read a decade as its ten years."""
    said = match["y"]
    year = int(said) if said.isdigit() else int(meaning("fa", "tens", said) or 0)
    if year < 100:
        year += 1900 if match["era"] else 1300
    first, last = _whole_year(year), _whole_year(year + 9)
    days = Stretch(first.first, last.last).on(Basis.YEAR) if first and last else None
    return TimePhrase(match.start(), match.end(), TimeKind.RANGE, days, Basis.YEAR)
