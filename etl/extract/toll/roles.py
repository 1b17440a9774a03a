"""What people in a sentence are besides victims: those who speak, those who met their own bomb, those who were freed or caught."""

from __future__ import annotations

import re

from etl.extract.tokens import Item
from etl.extract.toll.symbols import LETTER, letters

_L = LETTER
_PEOPLE = letters("GROUP DEFINITE BARE NAMED")
_BESIDE = 24  # characters behind a verb within which its object stands
_BOMB = re.compile(r"^ (?:(?:it|them)\b|(?:\w+ ){0,2}(?:bombs?|devices?|explosives?|mines?|charges?|grenades?)\b)")


def with_roles(chunks: list[Item], folded: str) -> list[Item]:
    """Return the chunks with people who are no victims marked as what they are."""
    return _speakers(_taken(_bombers(chunks, folded)))


def _bombers(chunks: list[Item], folded: str) -> list[Item]:
    """Call attackers whom their own bomb met: "killing the two men who were planting it"."""
    for n, chunk in enumerate(chunks):
        if chunk.letter not in letters("GROUP DEFINITE BARE THING NAMED"):
            continue
        deed = next((m for m in range(n + 1, len(chunks)) if chunks[m].letter not in letters("WHO BE HAVE ADVERB")), None)
        if deed is None or not any(e.group == "PLANTING" for e in chunks[deed].entries):
            continue
        what = folded[chunks[deed].end : chunks[deed].end + _BESIDE]
        chunk.value = "attacker" if _BOMB.search(what) else chunk.value
    return chunks


def _taken(chunks: list[Item]) -> list[Item]:
    """Part those who were freed or caught from the dead told behind them: "rescued 155 passengers and 27 rebels were killed"."""
    for n in range(1, len(chunks) - 3):
        before, people, link, others = chunks[n - 1 : n + 3]
        is_object = people.letter in _PEOPLE and any(e.group == "TAKING" for e in before.entries)
        if is_object and link.letter in letters("AND BUT") and others.letter in _PEOPLE and chunks[n + 3].letter in letters("HAVE BE"):
            people.letter = _L["WORD"]
    return chunks


def _speakers(chunks: list[Item]) -> list[Item]:
    """Turn people who speak into SPEAKER, so that no rule takes them for victims."""
    for n, chunk in enumerate(chunks):
        if chunk.letter not in _PEOPLE:
            continue
        after = n + 1
        while after < len(chunks) and chunks[after].letter in letters("ADVERB TIME HAVE"):
            after += 1
        before = chunks[n - 1] if n else None
        speaks = after < len(chunks) and chunks[after].letter == _L["SAY"] and chunks[after].value in ("", "both")
        told = before is not None and before.letter == _L["SAY"] and before.value in ("follows", "both")
        if speaks or told:
            chunk.letter = _L["SPEAKER"]
    return chunks
