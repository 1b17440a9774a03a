"""The families of time wording: which words call for a pattern, the pattern, and what reads it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

import ahocorasick

from etl.extract.when import dates, days, spans
from etl.extract.when.phrases import TimePhrase
from etl.extract.when.words import MONTHS, WEEKDAYS


class Family(NamedTuple):
    """One kind of wording: a pattern is run only near one of its trigger words."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], date | None], TimePhrase | None]
    words: tuple[str, ...] = ()


_UNITS = ("day", "days", "week", "weeks", "month", "months", "year", "years", "night", "decade", "decades", "hour", "hours")
_AFTERS = ("later", "earlier", "before", "after", "afterward", "afterwards", "prior", "previously")
_SEASONS = ("spring", "summer", "autumn", "winter", "fall")
_MONTHS = tuple(MONTHS)

FAMILIES = {
    "month_first": Family(dates.MONTH_FIRST, dates.read_date, _MONTHS),
    "day_first": Family(dates.DAY_FIRST, dates.read_date, _MONTHS),
    "month": Family(dates.MONTH_ONLY, dates.read_month, _MONTHS),
    "iso": Family(dates.ISO, dates.read_numeric),
    "slashed": Family(dates.SLASHED, dates.read_numeric),
    "year": Family(dates.YEAR_ONLY, dates.read_year),
    "decade": Family(dates.DECADE, dates.read_decade),
    "weekday": Family(days.WEEKDAYS, days.read_weekday, (*WEEKDAYS, "tues", "thurs")),
    "near": Family(days.NEAR, days.read_near, ("today", "tonight", "tomorrow", "yesterday", "overnight", "this", "last")),
    "just_now": Family(days.JUST_NOW, days.read_just_now, ("ago", "just now")),
    "feast": Family(days.FEAST, days.read_feast, ("christmas", "new year", "boxing day", "halloween", "valentine")),
    "calendar": Family(spans.CALENDAR, spans.read_calendar, ("week", "weekend", "month", "year", "decade", *_SEASONS)),
    "weekend": Family(spans.WEEKEND, spans.read_weekend, ("weekend",)),
    "rolling": Family(spans.ROLLING, spans.read_rolling, ("past", "last", "recent", "previous", "preceding")),
    "ago": Family(spans.AGO, spans.read_ago, ("ago", "back")),
    "after": Family(spans.AFTER, spans.read_after, _AFTERS),
    "next": Family(spans.NEXT, spans.read_next, ("day", "night", "morning", "evening", "afternoon", "week", "month", "year")),
    "part_of_year": Family(spans.PART_OF_YEAR, spans.read_part_of_year, ("half", "quarter", "of the year", "months of")),
    "since_start": Family(spans.SINCE_START, spans.read_since_start, ("since",)),
    "season": Family(spans.SEASON, spans.read_season, _SEASONS),
    "duration": Family(spans.DURATION, spans.read_duration, (*_UNITS, "minute", "minutes", "seconds")),
}  # fmt: skip

_DIGITS = re.compile(r"\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d\d")
_FOUR = re.compile(r"(?:19|20)\d\d$")


@cache
def _automaton() -> ahocorasick.Automaton:
    by_word: dict[str, tuple[str, ...]] = {}
    for name, family in FAMILIES.items():
        for word in family.words:
            by_word[word] = (*by_word.get(word, ()), name)
    automaton = ahocorasick.Automaton()
    for word, names in by_word.items():
        automaton.add_word(word, (len(word), names))
    automaton.make_automaton()
    return automaton


def triggers(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield (family, start, end) for every whole trigger word, in order of position."""
    lower = text.lower()
    if len(lower) != len(text):  # a capital dotted I grows when lowered
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    size = len(lower)
    for last, (length, names) in _automaton().iter(lower):
        start, end = last - length + 1, last + 1
        if (start == 0 or not lower[start - 1].isalpha()) and (end == size or not lower[end].isalpha()):
            for name in names:
                yield name, start, end
    for match in _DIGITS.finditer(text):
        for name in ("year", "decade", "iso", "slashed") if _FOUR.match(match[0]) else ("iso", "slashed"):
            yield name, match.start(), match.end()
