"""Chunks of people: "at least 17 Shia civilians", "a policeman", "his driver", "Yahya Badi", "11 others", nobody."""

from __future__ import annotations

from etl.extract.tokens import Item
from etl.extract.toll.appositions import join_appositions
from etl.extract.toll.counted import counted, with_number
from etl.extract.toll.nouns import (
    chunk_of,
    noun_end,
    owned_by,
    pair,
    unknown_end,
    what,
    with_company,
    with_complement,
    with_name,
)
from etl.extract.toll.roles import with_roles
from etl.extract.toll.statement import ATTACKING
from etl.extract.toll.symbols import LETTER, letters
from etl.extract.toll.trims import without_acronyms, without_addresses, without_ages, without_emphasis
from etl.records import Count

_L = LETTER
_NOUN = letters("PEOPLE PERSON")
_WORDY = letters("WORD NAME")
_HAVING_COMPLEMENT = letters("GROUP DEFINITE BARE")
_ONE = Count(1, 1)


def chunk_people(items: list[Item], folded: str, *, is_title: bool) -> list[Item]:
    """Return the items with people, named persons, speakers and parts made chunks."""
    items = without_ages(without_addresses(without_acronyms(items)), folded)
    out: list[Item] = []
    at = 0
    while at < len(items):
        chunk, at = _chunk_at(items, at, folded, is_title)
        if chunk.letter in _HAVING_COMPLEMENT and items[at - 1].letter in _NOUN:
            at = with_company(items, with_number(items, at, chunk) or with_complement(items, at), folded)
            chunk.end = items[at - 1].end
        if _owns_people(items, at, chunk) and (unknown := unknown_end(items, at, folded)) is not None:
            chunk, at = _unknown(items, at, unknown, folded), unknown
        elif _owns_people(items, at, chunk) and (end := noun_end(items, at + 1)) is not None:
            chunk, at = _of_owner(items, at, end, chunk, folded), end
        elif _owns_people(items, at, chunk):
            chunk, at = Item(_L["THE"], chunk.start, items[at].end, chunk.entries), at + 1
        out.append(chunk)
    return with_roles(join_appositions(without_emphasis(out), folded), folded)


def _chunk_at(items: list[Item], at: int, folded: str, is_title: bool) -> tuple[Item, int]:
    letter = items[at].letter
    if letter == _L["COUNT"]:
        return counted(items, at, folded)
    if letter in (_L["A"], _L["THE"]):
        return _determined(items, at, folded)
    if letter == _L["ANOTHER"]:
        return _another(items, at, folded)
    if letter == _L["NONE"]:
        return _nobody(items, at, folded)
    if letter in _NOUN or letter in _WORDY or (letter == _L["PLACE"] and _is_of_place(items, at)):
        return _bare(items, at, folded, is_title)
    if letter == _L["HEDGE"] and items[at].value == "some":
        return _some(items, at, folded)
    return _standing_for_people(items, at), at + 1


def _of_owner(items: list[Item], at: int, end: int, owner: Item, folded: str) -> Item:
    """Return the people who are others': "a detainee's brother", "the mayor's sons"."""
    owned = chunk_of("DEFINITE", items, at, end, None, *what(items, at + 1, end, folded))
    owned.count = _ONE if items[end - 1].letter == _L["PERSON"] else pair(items[end - 1])
    owned.start = owner.start
    return owned


def _is_of_place(items: list[Item], at: int) -> bool:
    """Tell whether a place says where people are from: "killed Kabul policemen", not "in Kabul policemen"."""
    is_in = at > 0 and items[at - 1].letter in letters("IN OF BY TO")
    return not is_in and at + 1 < len(items) and items[at + 1].letter in _NOUN


def _some(items: list[Item], at: int, folded: str) -> tuple[Item, int]:
    """Return "some villagers", "some others" as people."""
    nxt = at + 1
    if nxt < len(items) and items[nxt].letter == _L["OTHERS"] and items[nxt].value == "people":
        return chunk_of("GROUP", items, at, nxt + 1, Count(2, None), "others", "others"), nxt + 1
    end = noun_end(items, nxt)
    if end and items[end - 1].letter == _L["PEOPLE"]:
        return chunk_of("GROUP", items, at, end, Count(2, None), *what(items, at, end, folded)), end
    return items[at], nxt


def _owns_people(items: list[Item], at: int, chunk: Item) -> bool:
    """Tell whether people stand as owners before another noun: "the director's chauffeur"."""
    if chunk.letter not in letters("DEFINITE GROUP BARE NAMED") or at + 1 >= len(items) or items[at].letter != _L["POSS"]:
        return False
    return items[at + 1].letter in letters("WORD NAME PERSON PEOPLE AGE OTHERS ADVERB NONPEOPLE")


def _standing_for_people(items: list[Item], at: int) -> Item:
    """Return a pronoun, "others" or "himself" as people; any other item as it is."""
    item = items[at]
    if item.letter == _L["PRONOUN"]:
        return chunk_of("DEFINITE", items, at, at + 1, _ONE, "pronoun", "")
    if item.letter == _L["THEY"]:
        return chunk_of("DEFINITE", items, at, at + 1, None, "pronoun", "")
    if item.letter == _L["OTHERS"] and item.value == "people":
        return chunk_of("GROUP", items, at, at + 1, Count(2, None), "others", "others")
    if item.letter == _L["SELF"]:
        return chunk_of("SELF", items, at, at + 1, _ONE if item.value else None, "attacker", "")
    return item


def _determined(items: list[Item], at: int, folded: str) -> tuple[Item, int]:
    is_a = items[at].letter == _L["A"]
    nxt = at + 1
    others = nxt + 1 < len(items) and items[nxt].letter == _L["OTHERS"] and items[nxt + 1].letter == _L["COUNT"]
    counted_at = nxt + 1 if others else nxt  # "the other two"
    if not is_a and counted_at < len(items) and items[counted_at].letter == _L["COUNT"]:
        chunk, end_of_counted = counted(items, counted_at, folded)
        if chunk.letter == _L["GROUP"]:
            return Item(_L["DEFINITE"], items[at].start, chunk.end, chunk.entries, chunk.count, chunk.value, chunk.head), end_of_counted
        if chunk.letter == _L["COUNT"]:
            return Item(_L["DEFINITE"], items[at].start, chunk.end, (), chunk.count, "", ""), end_of_counted
        return items[at], nxt
    end = noun_end(items, nxt + 1 if nxt < len(items) and items[nxt].letter == _L["KILLED"] else nxt)  # "a murdered officer"
    end = end or owned_by(items, nxt)
    if end is None or any(i.letter == _L["NONPEOPLE"] for i in items[nxt:end]):
        return _without_noun(items, at, folded)
    value, head = what(items, at, end, folded)
    if value in ATTACKING and end < len(items) and items[end].letter == _L["NONPEOPLE"]:
        return items[at], nxt  # "a terrorist plan"
    if items[end - 1].letter == _L["PERSON"]:
        named = with_name(items, end)
        return chunk_of("GROUP" if is_a else "DEFINITE", items, at, named, _ONE, value, head), named
    count = pair(items[end - 1])
    return chunk_of("BARE" if is_a and not count else "DEFINITE", items, at, end, count, value, head), end


def _without_noun(items: list[Item], at: int, folded: str) -> tuple[Item, int]:
    """Return what an article leads to where no noun for people follows: "a 20-year-old", "another", a person of an unknown noun."""
    name = "GROUP" if items[at].letter == _L["A"] else "DEFINITE"
    unknown = unknown_end(items, at, folded)
    if unknown is not None:
        return _unknown(items, at, unknown, folded), unknown
    nxt = at + 1
    if folded[items[at].start : items[at].end] == "her":
        return chunk_of("DEFINITE", items, at, nxt, _ONE, "pronoun", ""), nxt  # "leaving her with burns"
    if nxt < len(items) and items[nxt].letter == _L["AGE"]:
        return chunk_of(name, items, at, nxt + 1, _ONE, "civilian", ""), nxt + 1
    if nxt < len(items) and items[nxt].letter == _L["OTHERS"] and (name == "GROUP" or items[nxt].value == "one"):
        return chunk_of(name, items, at, nxt + 1, _ONE, "others", "others"), nxt + 1
    return items[at], nxt


def _unknown(items: list[Item], at: int, end: int, folded: str) -> Item:
    return chunk_of("DEFINITE", items, at, end, _ONE, "one", folded[items[end - 1].start : items[end - 1].end])


def _another(items: list[Item], at: int, folded: str) -> tuple[Item, int]:
    nxt = at + 1
    if nxt < len(items) and items[nxt].letter == _L["PARTOF"]:
        return chunk_of("PART", items, at, nxt + 1, _ONE, "", items[nxt].value), nxt + 1
    if nxt < len(items) and items[nxt].letter == _L["COUNT"]:
        chunk, end = counted(items, nxt, folded)
        if chunk.letter in letters("GROUP THING COUNT"):
            value = chunk.value or "others"
            return Item(_L["GROUP"], items[at].start, chunk.end, items[at].entries + chunk.entries, chunk.count, value, chunk.head), end
        return items[at], nxt
    end_or_none = noun_end(items, nxt)
    if end_or_none is not None:
        return Item(
            _L["GROUP"], items[at].start, items[end_or_none - 1].end, items[at].entries, _ONE, *what(items, at, end_or_none, folded)
        ), end_or_none
    if nxt < len(items) and items[nxt].letter in letters("WORD NAME NONPEOPLE PLACE"):
        return Item(_L["WORD"], items[at].start, items[at].end), nxt
    return chunk_of("GROUP", items, at, nxt, _ONE, "others", "others"), nxt


def _nobody(items: list[Item], at: int, folded: str) -> tuple[Item, int]:
    if items[at].value == "nobody":
        return chunk_of("NOBODY", items, at, at + 1, Count(0, 0), "", ""), at + 1
    end = noun_end(items, at + 1)
    if end is None and at + 1 < len(items) and items[at + 1].letter == _L["OTHERS"]:
        end = noun_end(items, at + 2)
    if end is None:
        return items[at], at + 1
    return chunk_of("NOBODY", items, at, end, Count(0, 0), *what(items, at, end, folded)), end


def _bare(items: list[Item], at: int, folded: str, is_title: bool) -> tuple[Item, int]:
    if is_title or items[at].letter != _L["NAME"]:
        end = noun_end(items, at)
        if end is None:
            return items[at], at + 1
        value, head = what(items, at, end, folded)
        if items[end - 1].letter == _L["PEOPLE"]:
            return chunk_of("BARE", items, at, end, None, value, head), end
        named = with_name(items, end)
        if named > end or is_title:
            return chunk_of("DEFINITE", items, at, named if not is_title else end, _ONE, value, head), named if not is_title else end
        return chunk_of("DEFINITE", items, at, end, _ONE, value, head), end
    end = noun_end(items, at)
    if end is not None:
        value, head = what(items, at, end, folded)
        is_many = items[end - 1].letter == _L["PEOPLE"]
        end = end if is_many else with_name(items, end)
        return chunk_of("BARE" if is_many else "DEFINITE", items, at, end, None if is_many else _ONE, value, head), end
    end = at
    while end < len(items) and items[end].letter == _L["NAME"]:
        end += 1
    return chunk_of("NAMED", items, at, end, _ONE, "name", ""), end
