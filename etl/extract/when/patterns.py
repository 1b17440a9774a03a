"""The families of time wording: which words call for a pattern, the pattern, and what reads it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

import ahocorasick

from etl.extract.when import dates, days, feasts, persian_dates, persian_days, persian_spans, persian_words, spans
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

ENGLISH = {
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
    "feast": Family(feasts.FEAST, feasts.read_feast, feasts.TRIGGERS),
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

_PERSIAN_MONTHS = tuple(m + end for m in persian_words.words("solar", "afghan", "gregorian") for end in ("", "ماه"))
_PERSIAN_UNITS = (
    "روز",
    "شب",
    "هفته",
    "ماه",
    "سال",
    "دهه",
    "ساعت",
    "ساعات",
    "دقیقه",
    "ایام",
    "روزهای",
    "هفته های",
    "ماه های",
    "سال های",
    "ماههای",
)
_PAST = ("پیش", "قبل", "بعد", "پس", "گذشته", "اخیر", "پیشتر", "بعدتر")

PERSIAN = {
    "date": Family(persian_dates.DATES, persian_dates.read_date, _PERSIAN_MONTHS),
    "month": Family(persian_dates.MONTHS, persian_dates.read_month, _PERSIAN_MONTHS),
    "iso": Family(persian_dates.NUMERIC, persian_dates.read_numeric),
    "year": Family(persian_dates.YEARS, persian_dates.read_year, ("سال", "سالهای")),
    "decade": Family(persian_dates.DECADES, persian_dates.read_decade, ("دهه",)),
    "weekday": Family(persian_days.WEEKDAYS, persian_days.read_weekday, persian_words.words("weekday")),
    "near": Family(persian_days.NEAR, persian_days.read_near, (*persian_words.words("day"), "گذشته", "جاری", "پیش")),
    "just_now": Family(persian_days.JUST_NOW, persian_days.read_just_now, ("پیش", "قبل", "اکنون", "هماکنون")),
    "calendar": Family(persian_spans.CALENDAR, persian_spans.read_calendar, ("هفته", "ماه", "سال", "امسال", "پارسال")),
    "rolling": Family(persian_spans.ROLLING, persian_spans.read_rolling, ("گذشته", "اخیر")),
    "ago": Family(persian_spans.AGO, persian_spans.read_ago, ("پیش", "قبل")),
    "after": Family(persian_spans.AFTER, persian_spans.read_after, _PAST),
    "next": Family(persian_spans.NEXT, persian_spans.read_next, _PERSIAN_UNITS),
    "since_start": Family(persian_spans.SINCE_START, persian_spans.read_since_start, ("ابتدای", "آغاز", "اول", "شروع")),
    "part_of_year": Family(persian_spans.PART_OF_YEAR, persian_spans.read_part_of_year, ("ماه", "ماهه", "نیمه", "نیمسال", "سال")),
    "season": Family(persian_spans.SEASONS, persian_spans.read_season, persian_words.words("season")),
    "duration": Family(persian_spans.DURATION, persian_spans.read_duration, ("مدت", "برای", "طی")),
}  # fmt: skip

FAMILIES = {"en": ENGLISH, "fa": PERSIAN}

_DIGITS = re.compile(r"\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d\d")
_FOUR = re.compile(r"(?:19|20)\d\d$")


@cache
def _automaton(language: str) -> ahocorasick.Automaton:
    by_word: dict[str, tuple[str, ...]] = {}
    for name, family in FAMILIES[language].items():
        for word in family.words:
            by_word[word] = (*by_word.get(word, ()), name)
    automaton = ahocorasick.Automaton()
    for word, names in by_word.items():
        automaton.add_word(word, (len(word), names))
    automaton.make_automaton()
    return automaton


def triggers(text: str, language: str) -> Iterator[tuple[str, int, int]]:
    """Yield (family, start, end) for every whole trigger word, in order of position."""
    lower = text.lower()
    if len(lower) != len(text):  # a capital dotted I grows when lowered
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    size = len(lower)
    for last, (length, names) in _automaton(language).iter(lower):
        start, end = last - length + 1, last + 1
        if (start == 0 or not lower[start - 1].isalpha()) and (end == size or not lower[end].isalpha()):
            for name in names:
                yield name, start, end
    for match in _DIGITS.finditer(text):
        for name in ("year", "decade", "iso", "slashed") if _FOUR.match(match[0]) else ("iso", "slashed"):
            if name in FAMILIES[language]:
                yield name, match.start(), match.end()
