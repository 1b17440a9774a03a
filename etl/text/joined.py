"""Texts in a script that joins, splits or spaces its words freely, made comparable: «می‌شود», «میشود» and «می شود» are one."""

from __future__ import annotations

import re
from typing import NamedTuple

from etl.text.normalise import fold

_MARKS = "\u0640\u064b-\u065f\u0670\u200d-\u200f\u202a-\u202e\u2066-\u2069"  # vowel signs, stretched letters, marks of direction
_LETTERS = rf"[^\W\d_\u0640](?:[^\W\d_]|[{_MARKS}])*"
_RUN = re.compile(rf"{_LETTERS}|\d+|[^\w\s{_MARKS}]|_")
_MARK = re.compile(rf"[{_MARKS}]")


class Squeezed(NamedTuple):
    """A folded text without its spaces, where each character stands in it, and its words."""

    text: str
    at: list[int]
    words: dict[int, int]  # where a word begins -> where it ends, in the squeezed text


def squeeze(folded: str) -> Squeezed:
    """Return a folded text without spaces and marks."""
    pieces: list[str] = []
    at: list[int] = []
    words: dict[int, int] = {}
    for run in _RUN.finditer(folded):
        word = run[0]
        begin = len(at)
        if _MARK.search(word):
            kept = [n for n in range(run.start(), run.end()) if not _MARK.match(folded[n])]
            word = "".join(folded[n] for n in kept)
            at.extend(kept)
        else:
            at.extend(range(run.start(), run.end()))
        pieces.append(word)
        words[begin] = len(at)
    return Squeezed("".join(pieces), at, words)


def joined(phrase: str) -> str:
    """Return a phrase in the form in which it is looked up: folded, without spaces."""
    return squeeze(fold(phrase)).text
