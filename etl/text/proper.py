"""Finds proper names in a text by their capitals: "Christopher Roupe", "Rio Vista Drive"."""

from __future__ import annotations

import re

from etl.text.words import words

_WORD = r"[A-Z][\w'’]*[a-z][\w'’]*(?:-[A-Za-z][\w'’]*)*"
_NAME = re.compile(rf"{_WORD}(?:\s+(?:[A-Z]\.\s+|(?:al|bin|de|van|von|ul|ur)[\s-])?{_WORD})+")
EMPTY = words("name_filler")  # they begin a sentence or a title, and say nothing about which event it is
COMMON = words("name_common")  # they stand in every article of a region or trade


def _trimmed(parts: list[str]) -> list[str]:
    begin, end = 0, len(parts)
    while begin < end and parts[begin].rstrip(".") in EMPTY:
        begin += 1
    while end > begin and parts[end - 1].rstrip(".") in EMPTY:
        end -= 1
    return parts[begin:end]


def proper_names(text: str) -> tuple[str, ...]:
    """Return the names of two words and more that the text holds, lower case, in order of first appearance, each once."""
    found: dict[str, None] = {}
    for match in _NAME.finditer(text):
        parts = _trimmed(re.split(r"\s+", match[0].replace("’", "'").removesuffix("'s").lower()))
        name = " ".join(parts)
        if len(parts) > 1 and name.strip() not in COMMON:
            found.setdefault(name)
    return tuple(found)
