"""Finds the proper names in a text that may tell one event from another: "Christopher Roupe", "Rio Vista Drive".

Names are found by their capitals. Left out are those that stand in a hundred reports: ministries, agencies, directions, headlines
in capitals, and people who speak for an office.
"""

from __future__ import annotations

import re
from functools import cache

from etl.text.words import group_names, words

_WORD = r"[A-Z][\w'’]*[a-z][\w'’]*(?:-[A-Za-z][\w'’]*)*"
_NAME = re.compile(rf"{_WORD}(?:\s+(?:[A-Z]\.\s+|(?:al|bin|de|van|von|ul|ur)[\s-])?{_WORD})+")
_WORDS_MOST = 4  # a longer run of capitals is a headline
EMPTY = words("name_filler")  # they begin a sentence or a title, and say nothing about which event it is
GENERIC = words("name_generic")
COMMON = words("name_common") | group_names()
_NOBODY = GENERIC | EMPTY
_PLACES = words("site_kind") | words("site_way") | words("name_place")
_TITLES = "|".join(sorted(words("name_title")))
_TITLE_BEFORE = re.compile(rf"(?i)\b(?:{_TITLES})\b\.?,?\s*\Z")
_TITLE_AFTER = re.compile(rf"(?i)\A,\s+(?:[\w'’-]+\s+){{0,5}}?(?:{_TITLES})\b")
_CONTEXT = 60


def _trimmed(parts: list[str]) -> list[str]:
    begin, end = 0, len(parts)
    while begin < end and parts[begin].rstrip(".") in EMPTY:
        begin += 1
    while end > begin and parts[end - 1].rstrip(".") in EMPTY:
        end -= 1
    return parts[begin:end]


def _speaks_for_an_office(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    return bool(_TITLE_BEFORE.search(before) or _TITLE_AFTER.search(after))


def _name(match: re.Match[str]) -> str | None:
    parts = _trimmed(re.split(r"\s+", match[0].replace("’", "'").removesuffix("'s").lower()))
    if parts and parts[0].endswith("'s"):  # Pakistan's Balochistan
        parts = parts[1:]
    name = " ".join(parts)
    is_one = 1 < len(parts) <= _WORDS_MOST and name not in COMMON and not GENERIC.intersection(parts)
    titled = EMPTY.intersection(parts[:1]) or any(part.rstrip(".") in words("name_title") for part in parts)
    return name if is_one and not titled else None


def person_name(words: str) -> str | None:
    """Return a person's name out of a run of capitals, lower case, without title; None where it is no name."""
    parts = [re.sub(r"['’]s?\Z", "", part).lower() for part in words.replace("’", "'").split()]
    while parts and (parts[0].rstrip(".") in words_before_names() or parts[0].endswith("'s")):
        parts = parts[1:]
    name = " ".join(parts)
    is_one = 1 < len(parts) <= _WORDS_MOST and name not in COMMON and not _NOBODY.intersection(parts)
    return name if is_one and parts[-1] not in _PLACES else None


@cache
def words_before_names() -> frozenset[str]:
    """Return the words that may stand with a capital before a name: titles, and what begins a sentence."""
    return words("name_title") | words("name_honour") | EMPTY


def proper_names(text: str) -> tuple[str, ...]:
    """Return the names of two to four words that the text holds, lower case, in order of first appearance, each once."""
    found: dict[str, None] = {}
    officials = set()
    for match in _NAME.finditer(text):
        name = _name(match)
        if name is None:
            continue
        if _speaks_for_an_office(text, match.start(), match.end()):
            officials.add(name)
        found.setdefault(name)
    return tuple(name for name in found if name not in officials)
