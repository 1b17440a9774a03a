"""What a named person is, set off by commas, made part of the name: "Karim Sadat, governor of the province, and his driver"."""

from __future__ import annotations

from etl.extract.tokens import Item
from etl.extract.toll.symbols import LETTER, letters
from etl.records import Count

_COMMA, _AND = LETTER["COMMA"], LETTER["AND"]
_PERSON = letters("GROUP DEFINITE NAMED")
_INSIDE = letters("DEFINITE GROUP BARE WORD NAME NAMED OF IN THE A PLACE AGE ADVERB NONPEOPLE TIME COUNT AND")
_ONE = Count(1, 1)
_LONGEST = 10


def join_appositions(chunks: list[Item], folded: str) -> list[Item]:
    """Return the chunks with each person and what is said between commas of who that is made one."""
    out: list[Item] = []
    at = 0
    while at < len(chunks):
        chunk = chunks[at]
        end = _apposition_end(chunks, at, folded)
        if end is not None:
            chunk.end = chunks[end - 1].end
        out.append(chunk)
        at = end or at + 1
    return out


def _apposition_end(chunks: list[Item], at: int, folded: str) -> int | None:
    """Return the index after the comma that closes an apposition to a person; None where there is none."""
    if chunks[at].letter not in _PERSON or chunks[at].count != _ONE or at + 3 >= len(chunks) or chunks[at + 1].letter != _COMMA:
        return None
    close = next((n for n in range(at + 3, min(at + 3 + _LONGEST, len(chunks))) if chunks[n].letter == _COMMA), None)
    if close is None or close + 1 == len(chunks):
        return None
    inside, after = chunks[at + 2 : close], chunks[close + 1]
    if not _says_who(chunks[at], inside, folded):
        return None
    goes_on = after.letter in letters("AND ALONG") and all(c.letter != _AND for c in inside)
    is_told = after.letter == LETTER["BE"] and after.value == "one" and len(inside) > 1
    return close + 1 if goes_on or is_told else None


def _says_who(person: Item, inside: list[Item], folded: str) -> bool:
    """Tell whether the words between commas say who a person is, and are no other people."""
    first = inside[0]
    if any(c.letter not in _INSIDE or (c.letter in _PERSON and c.count and c.count != _ONE) for c in inside):
        return False
    if first.letter == LETTER["NAMED"]:
        return len(inside) == 1 and person.letter != LETTER["NAMED"] and not _is_named(person, folded)
    is_kin = any(e.group == "THE" and e.value for e in first.entries)  # "Karim Sadat, his wife, and two sons"
    return not is_kin and (person.letter == LETTER["NAMED"] or _is_named(person, folded))


def _is_named(person: Item, folded: str) -> bool:
    return not folded[person.start : person.end].endswith(person.head)
