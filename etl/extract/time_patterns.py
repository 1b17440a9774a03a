"""The families of time wording: which words call for a pattern, the pattern, and what reads it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

import ahocorasick

from etl.extract import time_dates, time_days, time_spans
from etl.extract.time_phrases import TimePhrase
from etl.extract.time_words import MONTHS, WEEKDAYS


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
    "month_first": Family(time_dates.MONTH_FIRST, time_dates.read_date, _MONTHS),
    "day_first": Family(time_dates.DAY_FIRST, time_dates.read_date, _MONTHS),
    "month": Family(time_dates.MONTH_ONLY, time_dates.read_month, _MONTHS),
    "iso": Family(time_dates.ISO, time_dates.read_numeric),
    "slashed": Family(time_dates.SLASHED, time_dates.read_numeric),
    "year": Family(time_dates.YEAR_ONLY, time_dates.read_year),
    "decade": Family(time_dates.DECADE, time_dates.read_decade),
    "weekday": Family(time_days.WEEKDAYS, time_days.read_weekday, (*WEEKDAYS, "tues", "thurs")),
    "near": Family(time_days.NEAR, time_days.read_near, ("today", "tonight", "tomorrow", "yesterday", "overnight", "this", "last")),
    "just_now": Family(time_days.JUST_NOW, time_days.read_just_now, ("ago", "just now")),
    "feast": Family(time_days.FEAST, time_days.read_feast, ("christmas", "new year", "boxing day", "halloween", "valentine")),
    "calendar": Family(time_spans.CALENDAR, time_spans.read_calendar, ("week", "weekend", "month", "year", "decade", *_SEASONS)),
    "weekend": Family(time_spans.WEEKEND, time_spans.read_weekend, ("weekend",)),
    "rolling": Family(time_spans.ROLLING, time_spans.read_rolling, ("past", "last", "recent", "previous", "preceding")),
    "ago": Family(time_spans.AGO, time_spans.read_ago, ("ago", "back")),
    "after": Family(time_spans.AFTER, time_spans.read_after, _AFTERS),
    "next": Family(time_spans.NEXT, time_spans.read_next, ("day", "night", "morning", "evening", "afternoon", "week", "month", "year")),
    "part_of_year": Family(time_spans.PART_OF_YEAR, time_spans.read_part_of_year, ("half", "quarter", "of the year", "months of")),
    "since_start": Family(time_spans.SINCE_START, time_spans.read_since_start, ("since",)),
    "season": Family(time_spans.SEASON, time_spans.read_season, _SEASONS),
    "duration": Family(time_spans.DURATION, time_spans.read_duration, (*_UNITS, "minute", "minutes", "seconds")),
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
