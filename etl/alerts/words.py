"""Says values in the words of a language: counts with their hedge, days in both calendars, closed sets, reasons.

The words lie in seeds/message_words.csv, one column a language.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from persiantools.jdatetime import JalaliDate

from etl.messages import Phrase
from etl.names import group_name
from etl.records import Count, Days
from etl.text.direction import isolated

WORDS = Path(__file__).resolve().parent.parent.parent / "seeds" / "message_words.csv"
ENGLISH, PERSIAN = "en", "fa"
_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    with WORDS.open(encoding="utf-8", newline="") as file:
        return {row["key"]: row for row in csv.DictReader(file)}


def word(key: str, language: str = ENGLISH, **values: object) -> str:
    """Return the words of a key with its gaps filled."""
    return _words()[key][language].format(**values)


def number(value: int | str, language: str = ENGLISH) -> str:
    """Return a number, or a text of digits, in a language's digits."""
    return str(value).translate(_PERSIAN_DIGITS) if language == PERSIAN else str(value)


def spoken(value: str, language: str = ENGLISH) -> str:
    """Return a closed-set value in words: car_bomb as car bomb."""
    known = _words().get(str(value))
    return known[language] if known else str(value).replace("_", " ")


def said(phrase: Phrase, language: str = ENGLISH) -> str:
    """Return a phrase in a language, with its numbers, closed sets and groups in that language too."""
    return word(phrase.key, language, **{name: _value(name, value, language) for name, value in phrase.values.items()})


def _value(name: str, value: str | int, language: str) -> str:
    if isinstance(value, int):
        return number(value, language)
    if name == "kind":
        return spoken(value, language)
    return isolated(group_name(value, language) if name == "who" else value, language)


def counted(count: Count, language: str = ENGLISH) -> str:
    """Return a count as it was said: 7, at least 7, up to 30, 5 to 9, no one."""
    low, high = number(count.low, language), number(count.high or 0, language)
    if count == (0, 0):
        return word("count_none", language)
    if count.high is None:
        return word("count_least", language, low=low)
    if count.high == count.low:
        return low
    return word("count_most", language, high=high) if count.low == 0 else word("count_range", language, low=low, high=high)


def short_day(day: date, language: str = ENGLISH) -> str:
    """Return a day in digits, by the calendar of a language."""
    return day.isoformat() if language == ENGLISH else str(JalaliDate(day).strftime("%Y/%m/%d", locale=PERSIAN))


def shown_days(when: Days | None, language: str = ENGLISH) -> str:
    """Return days in digits, an interval with its ends."""
    if when is None:
        return word("not_told", language)
    first, last = short_day(when.first, language), short_day(when.last, language)
    return first if first == last else word("days_to", language, first=first, last=last)


def day(day: date, language: str = ENGLISH) -> str:
    """Return a day in words in both calendars, that of the language first."""
    gregorian = f"{number(day.day, language)} {word(f'month_{day.month}', language)} {number(day.year, language)}"
    jalali = JalaliDate(day).strftime("%d %B %Y", locale=language)
    return word("day", language, weekday=word(f"weekday_{day.weekday()}", language), gregorian=gregorian, jalali=jalali)


def days(when: Days | None, language: str = ENGLISH) -> str:
    """Return when it was, in words in both calendars."""
    if when is None:
        return word("no_day", language)
    if when.first == when.last:
        return day(when.first, language)
    return word("days_between", language, first=day(when.first, language), last=day(when.last, language))
