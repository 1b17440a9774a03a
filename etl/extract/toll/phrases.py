"""What is said in several words of one who was hurt, made one item: "taken by ambulance to a hospital", "with minor cuts"."""

from __future__ import annotations

import re
from functools import lru_cache

from etl.extract.tokens import Item
from etl.extract.toll.rules import Rule, rules
from etl.extract.toll.symbols import LETTER, PARTS, letters
from etl.lexicon import rows

_CARE = LETTER["CARE"]


def join_phrases(items: list[Item], folded: str, language: str) -> list[Item]:
    """Return the items with what tells that one was hurt made one item each."""
    found = phrases_in(items, folded, language)
    out: list[Item] = []
    at = 0
    for rule, start, end in found:
        entries = tuple(e for item in items[start:end] for e in item.entries)
        out += [*items[at:start], Item(LETTER[rule.gives], items[start].start, items[end - 1].end, entries, None, rule.kind)]
        at = end
    return [*out, *items[at:]]


def phrases_in(items: list[Item], folded: str, language: str) -> list[tuple[Rule, int, int]]:
    """Return the phrases among items as (rule, first, end), none inside another."""
    line = "".join(_part_of(item, folded, language) for item in items)
    found: list[tuple[Rule, int, int]] = []
    at = 0
    while at < len(line):
        rule, match = next(((r, m) for r in rules("phrases", language) if (m := r.pattern.match(line, at))), (None, None))
        if rule and match:
            found.append((rule, at, match.end()))
        at = match.end() if match else at + 1
    return found


def _part_of(item: Item, folded: str, language: str) -> str:
    """Return the letter that an item has in a phrase: its own where it has no part in one."""
    part = next((e.group for e in item.entries if e.group in PARTS), None)
    if part:
        return LETTER[part]
    named = item.letter in _NAMES and _care(language).search(folded, item.start, item.end)
    return _CARE if named else item.letter


_NAMES = letters("PLACE NAME")


@lru_cache
def _care(language: str) -> re.Pattern[str]:
    """Return what the name of a hospital ends in."""
    words = [re.escape(phrase) for entry, phrase in rows(language) if entry.group == "CARE"]
    return re.compile(rf"\b(?:{'|'.join(words)})\Z") if words else re.compile(r"(?!)")
