"""Settles year-less dates by a year that their own sentence names."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from etl.extract.when.day_arithmetic import day_of, month_of, pair
from etl.extract.when.phrases import TimeKind, TimePhrase
from etl.records import Basis, Days

_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[A-Z\"'“‘(])|\n")
_ABBREVIATED = re.compile(r"(?:^|\W)(?:[A-Z]|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Dr|Gen|Col|Lt|St|Gov)\.$")


def settle(text: str, phrases: list[TimePhrase], published_on: date | None) -> list[TimePhrase]:
    """Give year-less dates the one year that their sentence names."""
    if not any(p.is_yearless for p in phrases):
        return phrases
    return [_with_year(p, _years_beside(text, p, phrases), published_on) if p.is_yearless else p for p in phrases]


def _years_beside(text: str, phrase: TimePhrase, phrases: list[TimePhrase]) -> set[int]:
    low, high = _sentence(text, phrase.start, phrase.end)
    named = (Basis.EXPLICIT, Basis.YEAR, Basis.MONTH)
    return {
        p.days.first.year
        for p in phrases
        if p.days and p is not phrase and not p.is_yearless and p.basis in named and p.kind is TimeKind.POINT and low <= p.start < high
    }


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    low = max((m.end() for m in _ends(text, 0, start)), default=0)
    high = next((m.end() for m in _ends(text, end, len(text))), len(text))
    return low, high


def _ends(text: str, low: int, high: int) -> list[re.Match[str]]:
    return [m for m in _SENTENCE_END.finditer(text, low, high) if not _ABBREVIATED.search(text[max(0, m.start() - 6) : m.start() + 1])]


def _with_year(phrase: TimePhrase, years: set[int], published_on: date | None) -> TimePhrase:
    if len(years) != 1 or phrase.month is None:
        return phrase
    year = next(iter(years))
    if phrase.day is None:
        found = month_of(year, phrase.month) if phrase.basis is Basis.MONTH else None
    else:
        found = pair(day_of(year, phrase.month, phrase.day[0]), day_of(year, phrase.month, phrase.day[1]))
    if found is None or phrase.basis is None or (published_on and found.first > published_on):
        return phrase
    return replace(phrase, days=Days(found.first, found.last, phrase.basis))
