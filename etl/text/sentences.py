"""Split a text into sentences with offsets; abbreviations, initials and decimals end none, and none is endless."""

from __future__ import annotations

import re
from typing import NamedTuple

_END = re.compile(r"[.!?\u061f\u2026][\"'\u201d\u2019\u00bb)\]]*(?=\s|$|[A-Z\u201c])|\n\s*\n|\n|\u061b")
_ABBREVIATIONS = frozenset(
    ["mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "sgt", "capt", "cpl", "pvt", "adm", "brig", "gov", "sen", "rep", "rev", "hon", "st", "ste", "mt", "ft", "jr", "sr", "no", "vs", "etc", "al", "inc", "corp", "co", "ltd", "dept", "univ", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "approx", "est", "fig", "spc", "det", "supt", "insp", "cmdr", "cdr", "u.s", "u.k", "u.n", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "penn", "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "a.m", "p.m", "i.e", "e.g"]
)  # fmt: skip
_LAST_WORD = re.compile(r"[\w.']+$")
_MOVES_ON = frozenset(["a.m", "p.m", "etc"])
# "at 9 p.m. Saturday", "at 9 p.m. May 3", "at 9 p.m. ET"
_DATES_ON = re.compile(r"\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[JFMASOND][a-z]{2,8}\.? \d|[ECMP][SD]?T\b)")
_LONGEST = 1_000  # characters; what reads on is a list or no prose, and rules that look ahead would pay for it


class Stretch(NamedTuple):
    """A sentence's place in its text, and the number of its paragraph."""

    start: int
    end: int
    paragraph: int


def split_sentences(text: str) -> list[Stretch]:
    """Return the sentences of a text in order; whitespace at their edges is left out."""
    found: list[Stretch] = []
    start, paragraph = 0, 0
    for mark in _END.finditer(text):
        blank = mark[0].startswith("\n")
        if not blank and not _ends_here(text, mark.start(), mark.end()):
            continue
        _add(found, text, start, mark.start() if blank else mark.end(), paragraph)
        paragraph += blank
        start = mark.end()
    _add(found, text, start, len(text), paragraph)
    return found


def _add(found: list[Stretch], text: str, start: int, end: int, paragraph: int) -> None:
    while start < end:
        last = _reach(text, start, end)
        words = text[start:last]
        if words.strip():
            found.append(Stretch(last - len(words.lstrip()), start + len(words.rstrip()), paragraph))
        start = last


def _reach(text: str, start: int, end: int) -> int:
    """Return where a sentence that starts here ends at the latest: its end, or after a word where that is too far."""
    far = start + _LONGEST
    return end if end <= far else text.rfind(" ", start, far) + 1 or far


def _ends_here(text: str, at: int, after: int) -> bool:
    if text[at] != ".":
        return True
    word = _LAST_WORD.search(text, max(0, at - 20), at)
    last = word[0].lower().rstrip(".") if word else ""
    follows = text[after : after + 2].strip()[:1]
    if last in _MOVES_ON:
        return (follows.isupper() or not follows) and not _DATES_ON.match(text, after)
    if follows and follows.islower():
        return False
    if last in _ABBREVIATIONS:
        return not follows
    return not (len(last) == 1 and last.isalpha() and last != "i" and text[at - 1].isupper()) and not re.fullmatch(
        r"(?:[a-z]\.)+[a-z]", last
    )
