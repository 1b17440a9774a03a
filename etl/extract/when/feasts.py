"""Days that go by a feast's name, on one date each year or on a weekday of a month: seeds/times.csv, class feast."""

from __future__ import annotations

import re
from datetime import date, timedelta

from etl.extract.when.day_arithmetic import latest_weekday, month_of, one
from etl.extract.when.phrases import TimeKind, TimePhrase
from etl.extract.when.vocabulary import any_of, meaning, phrases_of
from etl.extract.when.words import PART, part_of
from etl.records import Basis

_NAMES = any_of("en", "feast").replace("'", "['’]")
FEAST = re.compile(
    rf"(?:\b(?P<rel>[Oo]n|[Ss]ince|[Dd]uring|[Bb]efore|[Aa]fter|[Uu]ntil)\s+)?(?:the\s+)?(?:(?P<y0>(?:19|20)\d\d)\s+)?(?:(?:[Ee]arly|[Ll]ate)\s+)?\b(?P<name>(?i:{_NAMES}))\b"
    rf"(?:['’]s\b)?(?:\s+(?P<part>{PART}))?(?:,?\s+(?:(?:of|in)\s+)?(?P<y>(?:19|20)\d\d)\b)?"
)
TRIGGERS = tuple(phrase.partition("'")[0] for phrase in phrases_of("en", "feast"))
_ALONE = frozenset({"christmas", "thanksgiving", "easter"})  # a season, a meal: days only after "on" or before a part of the day
# an event that goes by the feast's name: "the Easter Sunday bombings", "the Good Friday Agreement"
_NAMESAKE = re.compile(
    r"\s+(?:[\w-]+\s+)?(?:bombings?|attacks?|massacres?|blasts|killings?|shootings|uprising|agreement|accords?)\b", re.IGNORECASE
)
_WEEK = 7


def read_feast(match: re.Match[str], published_on: date | None) -> TimePhrase | None:
    """Read a feast as its latest day not after publication, or in the year that it names."""
    name, relation = match["name"].lower().replace("’", "'"), (match["rel"] or "").lower()
    rule, year = meaning("en", "feast", name), match["y0"] or match["y"]
    if rule is None or (name in _ALONE and relation != "on" and not match["part"]):
        return None
    if not year and _NAMESAKE.match(match.string, match.end()):
        return None
    found = day_in(rule, int(year)) if year else _latest(rule, published_on) if published_on else None
    month, day, *_ = (*rule.split("-"), "")
    is_dated = day.isdigit() and month.isdigit()
    return TimePhrase(
        match.start(),
        match.end(),
        TimeKind.RANGE if relation == "since" else TimeKind.POINT,
        one(found).on(Basis.EXPLICIT) if found else None,
        Basis.EXPLICIT,
        relation=relation,
        part_of_day=part_of(match["part"]),
        is_yearless=is_dated and not year,
        month=int(month) if is_dated else None,
        day=(int(day), int(day)) if is_dated else None,
    )


def day_in(rule: str, year: int) -> date:
    """Return the day of a rule in a year: "12-25", "11-thu-4" the fourth Thursday of November, "5-mon-last", "easter-2" before it."""
    first, second, *rest = rule.split("-")
    if first == "easter":
        return _easter(year) - timedelta(days=int(second))
    if not rest:
        return date(year, int(first), int(second))
    weekday = ("mon", "tue", "wed", "thu", "fri", "sat", "sun").index(second)
    whole = month_of(year, int(first))
    if rest[0] == "last":
        return latest_weekday(weekday, whole.last)
    count, after = (*(int(n) for n in rest), 0)[:2]
    return latest_weekday(weekday, whole.first + timedelta(days=_WEEK * count - 1)) + timedelta(days=after)


def _latest(rule: str, not_after: date) -> date:
    this = day_in(rule, not_after.year)
    return this if this <= not_after else day_in(rule, not_after.year - 1)


def _easter(year: int) -> date:
    """Return Easter Sunday by the Gregorian reckoning (Meeus)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - _WEEK * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)
