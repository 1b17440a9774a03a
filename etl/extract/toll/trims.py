"""What stands beside a name and is no part of it: ages set off by commas, house numbers, acronyms in brackets, "himself"."""

from __future__ import annotations

from etl.extract.tokens import Item
from etl.extract.toll.symbols import LETTER, letters

_L = LETTER


def without_ages(items: list[Item], folded: str) -> list[Item]:
    """Make a bare number set off by commas behind a person an age, and those behind "aged": "Jonathan Talley, 21, died"."""
    for n, item in enumerate(items):
        if any(e.group == "AGED" for e in item.entries):
            for other in items[n + 1 : n + 1 + _MOST_AGES]:
                if other.letter not in letters("COUNT COMMA AND"):
                    break
                other.letter = _L["AGE"] if other.letter == _L["COUNT"] else other.letter
    for n in range(2, len(items)):
        item = items[n]
        if item.letter == _L["COUNT"] and _is_of_age(items, n):
            item.letter = _L["AGE"]
        if (
            item.letter == _L["COUNT"]
            and items[n - 1].letter == _L["COMMA"]
            and items[n - 2].letter in letters("NAME PERSON PLACE OTHERMARK")
        ):
            closed = n + 1 == len(items) or items[n + 1].letter in letters("COMMA OF OTHERMARK BE")
            number = folded[item.start : item.end].rsplit(maxsplit=1)[-1]  # "a boy, about 4, died"
            if closed and number.isdigit() and len(number) <= 3:
                item.letter = _L["AGE"]
    return items


def _is_of_age(items: list[Item], at: int) -> bool:
    """Tell whether a number behind "of" says how old one person is: "a man of 73 was killed", not "a group of 73 was killed"."""
    is_one = at > 2 and [i.letter for i in items[at - 3 : at]] == [_L["A"], _L["PERSON"], _L["OF"]]
    return is_one and (at + 1 == len(items) or items[at + 1].letter not in letters("PEOPLE PERSON COUNT WORD NAME"))


_MOST_STREET_WORDS = 4
_MOST_AGES = 6


def without_addresses(items: list[Item]) -> list[Item]:
    """Make a house number a part of its street's name: "inside 205 Ray Street"."""
    for n, item in enumerate(items):
        if item.letter != _L["COUNT"]:
            continue
        is_inside = n > 0 and items[n - 1].letter == _L["IN"] and n + 1 < len(items) and items[n + 1].letter == _L["PLACE"]
        if is_inside and not any(i.letter in letters("PEOPLE PERSON") for i in items[n + 2 : n + 4]):
            item.letter = _L["NAME"]
        for word in items[n + 1 : n + 1 + _MOST_STREET_WORDS]:
            if word.letter not in letters("NAME PLACE WORD AGE NONPEOPLE"):
                break
            if any(e.group == "STREET" for e in word.entries) and word.letter == _L["NAME"]:
                item.letter = _L["NAME"]
                break
    return items


def without_acronyms(items: list[Item]) -> list[Item]:
    """Drop "(ANA)" and its kind, which stand inside names of people: "six Afghan National Army (ANA) soldiers"."""
    out: list[Item] = []
    at = 0
    while at < len(items):
        if (
            items[at].letter == _L["OPEN"]
            and at + 2 < len(items)
            and items[at + 2].letter == _L["CLOSE"]
            and items[at + 1].letter in letters("NAME WORD")
            and out
        ):
            at += 3
            continue
        out.append(items[at])
        at += 1
    return out


def without_emphasis(chunks: list[Item]) -> list[Item]:
    """Drop "himself" beside the one it stands for: "the governor himself was killed", "was himself shot"."""
    return [c for n, c in enumerate(chunks) if not (c.letter == _L["SELF"] and n and _is_emphasis(chunks, n))]


def _is_emphasis(chunks: list[Item], at: int) -> bool:
    after = chunks[at + 1].letter if at + 1 < len(chunks) else ""
    return chunks[at - 1].letter in letters("GROUP DEFINITE BARE NAMED") or (
        chunks[at - 1].letter == _L["BE"] and after in letters("KILLED WOUNDED SHOT HURT")
    )
