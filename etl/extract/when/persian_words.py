"""The pieces that Persian patterns of time are made of; the words themselves are rows of seeds/times.csv."""

from __future__ import annotations

import re

from etl.extract.when.phrases import TimeKind
from etl.extract.when.vocabulary import any_of, meaning, meanings

WEEKDAY = any_of("fa", "weekday")
MONTH = any_of("fa", "solar", "afghan", "gregorian")
PART = any_of("fa", "part")
RELATION = rf"{any_of('fa', 'relation')}(?!\s?ظهر)"
ORDINAL = any_of("fa", "ordinal")
DAY = rf"(?:(?:3[01]|[12]\d|0?[1-9])(?!\d)(?:\s?ا?م\b)?|\b{ORDINAL}\b)"
YEAR = r"(?:1[34]\d\d|19\d\d|20\d\d|(?<=سال )[3-9]\d)"
NUMBER = rf"(?:\d{{1,3}}(?!\d)|\b{any_of('fa', 'number')}\b)"
DASH = r"\s?[-\u2014]\s?"
_SPANNING = frozenset({"since", "until", "after", "before"})
_FIRST_SHORT_YEAR = 30  # "the year 57" is 1357, "the year 1402" is never said as 02


def day_number(word: str) -> int:
    """Return the number of "12", "12th" or "twelfth"."""
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else int(meaning("fa", "ordinal", word) or 0)


def year_number(word: str) -> int:
    """Return the year of "1403", "2024", or of the two digits of a Jalali one."""
    year = int(word)
    return 1300 + year if _FIRST_SHORT_YEAR <= year < 100 else 1000 + year if 400 <= year < 420 else year


def number_of(word: str | None) -> int | None:
    """Return the number that a word or digits say, None where it stays vague."""
    if not word:
        return None
    return int(word) if word.isdigit() else int(meaning("fa", "number", word) or 0) or None


def relation_of(match: re.Match[str]) -> str:
    """Return the relation that leads a phrase in, in English: since, until, after, before, in, or ""."""
    return meaning("fa", "relation", match.groupdict().get("rel")) or ""


def kind_of(match: re.Match[str]) -> TimeKind:
    """Return RANGE for what is led in by from, until, after or before."""
    return TimeKind.RANGE if relation_of(match) in _SPANNING else TimeKind.POINT


def part_of(word: str | None) -> str | None:
    """Return the part of the day that a word names."""
    return meaning("fa", "part", word)


def words(*names: str) -> tuple[str, ...]:
    """Return the folded words of classes, with and without the spaces in them, by which a text is searched."""
    return tuple(word for name in names for word in meanings("fa", name))
