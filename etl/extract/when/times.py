"""Finds the wording of time in news and the civil days that it supports (tests/gold/GUIDE.md, `when`)."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from etl.extract.when.context import settle
from etl.extract.when.patterns import FAMILIES, triggers
from etl.extract.when.phrases import TimeKind, TimePhrase
from etl.records import Basis
from etl.text.normalise import fold

__all__ = ["TimeKind", "TimePhrase", "find_times"]

# between two wordings of one day: "yesterday, Tuesday", "3 March (12 Esfand)"
_SAME_DAY = re.compile(r"\s*(?:\(\s*|[،,]?\s*(?:برابر|مصادف|مطابق|معادل)(?:\s+با)?\s+)?")
# marks that steer the direction of the script, and the hamza that some write over the end of a word
_MARKS = dict.fromkeys([0x0654, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], " ")
_WEEKDAY_REACH = 28  # the commonest trigger and the dearest pattern: "in the early hours of Friday"
_REACH = 44  # characters around a trigger word within which its phrase may stretch


class _Window(NamedTuple):
    family: str
    low: int
    high: int


def find_times(text: str, published_on: date | None, language: str = "en") -> list[TimePhrase]:
    """Return the time phrases of a text in order, none overlapping, each with the days it supports.

    `published_on` is the civil day of publication in the outlet's own zone; without it weekday, relative and
    year-less phrases are found all the same, with `days` None. A language without rules gives an empty list.
    """
    families = FAMILIES.get(language)
    if families is None:
        return []
    words = text if language == "en" else fold(text).translate(_MARKS)
    found = [
        phrase
        for window in _windows(words, language)
        for match in families[window.family].pattern.finditer(words, window.low, window.high)
        if (phrase := families[window.family].read(match, published_on)) is not None
    ]
    return _checked(words, settle(words, _longest(found), published_on))


def _checked(words: str, phrases: list[TimePhrase]) -> list[TimePhrase]:
    """Return the phrases with a problem noted in those whose days contradict their weekday or the words beside them."""
    pairs = zip([None, *phrases], phrases, strict=False)
    return [replace(p, problem=p.problem or _problem(words, before, p)) for before, p in pairs]


def _problem(words: str, before: TimePhrase | None, phrase: TimePhrase) -> str:
    days = phrase.days
    if days is None or days.first != days.last:
        return ""
    if phrase.basis is Basis.EXPLICIT and phrase.weekday not in (None, days.first.weekday()):
        return "the date is another day of the week"
    other = before.days if before and _SAME_DAY.fullmatch(words, before.end, phrase.start) else None
    is_same_kind = before is not None and before.basis is phrase.basis is not Basis.EXPLICIT
    is_other = other is not None and other.first == other.last != days.first and not is_same_kind
    return "the words beside it tell another day" if is_other else ""


def _windows(text: str, language: str) -> list[_Window]:
    """Return the stretches in which a family's pattern is worth running, merged where they meet."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for family, start, end in triggers(text, language):
        reach = _WEEKDAY_REACH if family == "weekday" and language == "en" else _REACH
        low, high = _whole_words(text, start - reach, end + reach)
        row = spans.setdefault(family, [])
        if row and low <= row[-1][1]:
            row[-1] = (row[-1][0], max(high, row[-1][1]))
        else:
            row.append((low, high))
    return [_Window(family, low, high) for family, row in spans.items() for low, high in row]


def _whole_words(text: str, low: int, high: int) -> tuple[int, int]:
    """Widen a stretch to whole words, for a pattern takes its end for the end of the text."""
    low = max(text.rfind(" ", 0, max(low, 0)), 0)
    end = text.find(" ", min(high, len(text)))
    return low, len(text) if end < 0 else end


def _longest(found: list[TimePhrase]) -> list[TimePhrase]:
    """Keep the longest of overlapping phrases; "two days after" and "after Sunday" share a word, and both stay."""
    kept: list[TimePhrase] = []
    for phrase in sorted(found, key=lambda p: (p.start - p.end, p.start)):
        rivals = [other for other in kept if phrase.end > other.start and phrase.start < other.end]
        if not rivals:
            kept.append(phrase)
        elif len(rivals) == 1 and _shares_relation(rivals[0], phrase):
            kept.append(replace(phrase, start=rivals[0].end + 1, relation=""))
    return sorted(kept, key=lambda p: p.start)


def _shares_relation(counted: TimePhrase, phrase: TimePhrase) -> bool:
    """Tell whether what two phrases share is the after or before that ends the first and begins the second."""
    begins = counted.kind is TimeKind.RELATIVE and counted.start < phrase.start < counted.end
    return begins and phrase.relation == counted.relation != "" and counted.end - phrase.start == len(phrase.relation)
