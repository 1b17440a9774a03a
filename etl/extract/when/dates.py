"""Patterns of calendar dates: days, months and years by name or number, with and without a year."""

from __future__ import annotations

import re
from datetime import date

from etl.extract.when.day_arithmetic import Stretch, back, day_of, latest_date, latest_month, month_of, one, pair, year_of
from etl.extract.when.phrases import TimeKind, TimePhrase
from etl.extract.when.words import (
    DASH,
    DAY,
    MONTH,
    PART,
    RELATION,
    SHORT_WEEKDAY,
    WEEKDAY,
    YEAR,
    day_number,
    month_number,
    part_of,
    weekday_of,
)
from etl.records import Basis

_SPANNING = frozenset({"since", "until", "till", "between", "from", "throughout", "through", "over", "before", "after"})
_PEOPLE = (
    r"(?!\s+(?:people|persons?|civilians?|men|women|children|others?|dead|soldiers?|police|troops|fighters|families|homes|houses"
    r"|blocks?)\b)"
)

_JOIN = rf"(?:{DASH}|\s+(?:to|through|until|and|&|or)\s+)"
_LEAD = (
    rf"(?:\b(?P<rel>{RELATION})\s+)?"
    r"(?:(?:the\s+)?(?:night|morning|evening|afternoon|early hours)\s+of\s+)?(?:late\s+|early\s+|just\s+on\s+)?"
)
_WD = rf"(?:(?P<wd>{WEEKDAY}|{SHORT_WEEKDAY})(?:\s+(?P<part>{PART}))?,?\s*\(?\s*(?:the\s+)?)?"
_TAIL = rf"(?:,?\s*\(?(?P<wd_after>{WEEKDAY})\)?)?"

MONTH_FIRST = re.compile(
    rf"{_LEAD}{_WD}\b(?P<m1>{MONTH})\s*(?:the\s+)?(?P<d1>{DAY})(?![\d:%]|\.\d|,\d{{3}})"
    rf"(?:{_JOIN}(?:(?P<m2>{MONTH})\s+)?(?P<d2>{DAY})(?![\d:]|\s+(?!in\b|at\b|when\b|near\b|,)[a-z]))?"
    rf"(?:\s*,?\s+(?:of\s+|in\s+)?(?P<y>{YEAR})\b)?{_TAIL}"
)
DAY_FIRST = re.compile(
    rf"{_LEAD}{_WD}(?:the\s+)?(?<![\d:.,])(?P<d1>{DAY})(?:(?:\s+|-)(?:of\s+)?(?P<m0>{MONTH})(?:,?\s+(?P<y0>{YEAR}))?(?={_JOIN}{DAY}))?"
    rf"(?:{_JOIN}(?P<d2>{DAY}))?(?:\s+|-)(?:of\s+)?(?P<m1>{MONTH})\b(?:(?:\s*,?\s+(?:of\s+|in\s+)?|-)(?P<y>{YEAR})\b)?{_TAIL}"
)
ISO = re.compile(r"(?<![\d/.-])(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?![\d/-])")
SLASHED = re.compile(r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep>[/.-])(?P<b>\d{1,2})(?P=sep)(?P<y>(?:19|20)\d\d|\d\d)(?![\d/-])")
MONTH_ONLY = re.compile(
    rf"\b(?:(?P<rel>{RELATION}|(?i:of))\s+)?(?:the\s+)?(?P<mod>(?i:early|mid|late|last|this|next|past|(?:the\s+)?(?:end|beginning|start|middle)\s+of)"
    rf"[\s-]+)*(?P<m1>{MONTH})(?:\b|(?<=\.))(?!\.?\s+\d{{1,2}}\b(?!\s+(?:people|civilians)))(?:(?:{DASH}|\s+(?:and|to|through|or)\s+)(?P<m2>{MONTH})(?:\b|(?<=\.)))?"
    rf"(?:,?\s+(?:of\s+)?(?P<y>{YEAR})\b|\s+(?:of\s+)?(?P<ly>(?i:last|this|that|the same|the following|the previous|next)\s+(?i:year)))?"
)
YEAR_ONLY = re.compile(
    rf"(?:\b(?P<rel>{RELATION}|(?i:of|around|early|late|mid|the year|year|to|back in))[\s-]+(?:early\s+|late\s+|mid-?|the\s+year\s+)?"
    rf"|(?P<det>\b(?i:the|a|an|that|his|her|its|their)\s+|['’]s\s+|\())"
    rf"(?P<y>{YEAR})\b(?:(?:{DASH}|\s+(?:and|to|through)\s+)(?P<y2>{YEAR}|\d\d)\b)?(?!\s?%|[.,:]\d|-\w|s\b){_PEOPLE}"
)
_NAME = re.compile(r"\s+[A-Z][a-z]")
DECADE = re.compile(r"\b(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?(?P<y>(?:19|20)\d0)['’]?s\b")


def _kind(relation: str, default: TimeKind = TimeKind.POINT) -> TimeKind:
    return TimeKind.RANGE if relation in _SPANNING else default


def _relation(match: re.Match[str]) -> str:
    return (match["rel"] or "").lower()


def _days_of_dates(match: re.Match[str], first: tuple[int, int], last: tuple[int, int], published_on: date | None) -> Stretch | None:
    year = match["y"]
    if year:
        end = day_of(int(year), *last)
        begin = day_of(int(year), *first)
    elif published_on is None:
        return None
    else:
        end = latest_date(*last, published_on)
        begin = day_of(end.year, *first) if end else None
    if begin and end and begin > end:  # "December 30 - January 2, 2020"
        begin = day_of(begin.year - 1, *first)
    return pair(begin, end)


def read_date(match: re.Match[str], published_on: date | None) -> TimePhrase | None:
    """Read a day of a named month, or a stretch of such days."""
    groups = match.groupdict()
    relation = _relation(match)
    if relation == "in" and not match["y"] and match.re is MONTH_FIRST:
        return None  # "In May 20 people were killed"
    last = (month_number(groups.get("m2") or match["m1"]), day_number(match["d2"] or match["d1"]))
    first = (month_number(groups.get("m0") or match["m1"]), day_number(match["d1"]))
    if day_of(2000, *last) is None or day_of(2000, *first) is None:
        return None
    days = _days_of_dates(match, first, last, published_on)
    weekday = match["wd"] or match["wd_after"]
    return TimePhrase(
        match.start(),
        match.end(),
        _kind(relation) if not match["d2"] else TimeKind.POINT,
        days.on(Basis.EXPLICIT) if days else None,
        Basis.EXPLICIT,
        relation=relation,
        weekday=weekday_of(weekday) if weekday else None,
        part_of_day=part_of(match["part"]),
        is_yearless=not match["y"],
        month=first[0],
        day=(first[1], last[1]) if first[0] == last[0] else None,
    )


def read_numeric(match: re.Match[str], published_on: date | None) -> TimePhrase | None:
    """Read a date of digits alone; of two readings the month-first one unless it lies after publication."""
    if match.re is ISO:
        found = [day_of(int(match["y"]), int(match["m"]), int(match["d"]))]
    else:
        if len(match["y"]) == 2 and match["sep"] != "/":
            return None
        a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
        year += 0 if year > 99 else 2000 if published_on is None or 2000 + year <= published_on.year else 1900
        found = [day_of(year, a, b), day_of(year, b, a)]
    sound = [day for day in found if day is not None]
    past = [day for day in sound if published_on is None or day <= published_on]
    if not sound:
        return None
    days = one((past or sound)[0]).on(Basis.EXPLICIT)
    return TimePhrase(match.start(), match.end(), TimeKind.POINT, days, Basis.EXPLICIT)


def _month_year(match: re.Match[str], month: int, published_on: date | None) -> Stretch | None:
    if match["y"]:
        return month_of(int(match["y"]), month)
    if published_on is None:
        return None
    said = (match["ly"] or "").lower()
    modifier = (match["mod"] or "").lower().strip(" -")
    if said.startswith("last"):
        return month_of(published_on.year - 1, month)
    if said.startswith("this"):
        return month_of(published_on.year, month)
    if said:
        return None
    if modifier == "last":
        return latest_month(month, back(published_on, published_on.day))
    return latest_month(month, published_on)


def read_month(match: re.Match[str], published_on: date | None) -> TimePhrase | None:
    """Read a whole month; without a year it must be led in, for May and March are words too."""
    relation, modifier = _relation(match), (match["mod"] or "").lower().strip(" -")
    if not (relation or modifier or match["y"] or match["ly"] or match[0].startswith(("the ", "The "))):
        return None
    if relation == "by" and _NAME.match(match.string, match.end()):
        return None  # "By May Kha"
    month = month_number(match["m1"])
    if match["m2"]:
        end = _month_year(match, month_number(match["m2"]), published_on)
        begin = month_of(end.first.year - (month > end.first.month), month) if end else None
    else:
        begin = end = _month_year(match, month, published_on)
    days = Stretch(begin.first, end.last) if begin and end else None
    return TimePhrase(
        match.start(),
        match.end(),
        TimeKind.RANGE if match["m2"] and relation in _SPANNING else _kind(relation),
        days.on(Basis.MONTH) if days else None,
        Basis.MONTH,
        relation=relation,
        is_future=modifier == "next" or (match["ly"] or "").lower().startswith("next"),
        is_yearless=not match["y"] and not match["ly"] and not match["m2"],
        month=month,
    )


def read_year(match: re.Match[str], published_on: date | None) -> TimePhrase | None:
    """Read a whole year, or the stretch between two."""
    relation, first = _relation(match), int(match["y"])
    last = first
    if match["y2"]:
        last = int(match["y2"]) if len(match["y2"]) == 4 else first // 100 * 100 + int(match["y2"])
    if last < first or (match["det"] == "(" and match.string[match.end() : match.end() + 1] not in (")", ",", ";")):
        return None
    stretch = Stretch(year_of(first).first, year_of(last).last)
    if relation == "since" and published_on:
        stretch = Stretch(stretch.first, max(published_on, stretch.first))
    kind = TimeKind.RANGE if last > first else _kind(relation)
    return TimePhrase(match.start(), match.end(), kind, stretch.on(Basis.YEAR), Basis.YEAR, relation=relation)


def read_decade(match: re.Match[str], _: date | None) -> TimePhrase:
    """Read a decade as its ten years."""
    year = int(match["y"])
    days = Stretch(date(year, 1, 1), date(year + 9, 12, 31)).on(Basis.YEAR)
    return TimePhrase(match.start(), match.end(), TimeKind.RANGE, days, Basis.YEAR)
