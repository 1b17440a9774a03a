"""People with a number: "at least 17 civilians", "two of the guards", "a family of seven", "11 others", "four lifeguards"."""

from __future__ import annotations

from dataclasses import replace

from etl.extract.tokens import Item
from etl.extract.toll.nouns import after_owner, chunk_of, noun_end, thing_end, what, with_body
from etl.extract.toll.symbols import LETTER, letters
from etl.lexicon import Entry

_L = LETTER
OF_THEM = Entry("PARTOF", "noun")  # some of people that may have been told of: "one of the guards"


def counted(items: list[Item], at: int, folded: str) -> tuple[Item, int]:
    """Return the people that a number counts, and the index after them."""
    count = items[at].count
    nxt = at + 1
    if nxt < len(items) and items[nxt].letter == _L["PARTOF"]:
        return chunk_of("PART", items, at, nxt + 1, count, "", items[nxt].value), nxt + 1
    start, is_part = nxt, False
    if start + 1 < len(items) and items[start].letter == _L["OF"] and items[start + 1].letter in (_L["THE"], _L["PRONOUN"], _L["THEY"]):
        start += 2
        if items[start - 1].letter == _L["THEY"]:
            return chunk_of("PART", items, at, start, count, "", ""), start
        start = after_owner(items, start)
        is_part = True
    elif start + 1 < len(items) and items[start].letter == _L["OF"] and items[start + 1].letter in letters("NAME PLACE PERSON PEOPLE"):
        start = after_owner(items, start + 1)
    end = noun_end(items, start)
    if end is not None and items[start].letter in letters("WOUNDED DEAD KILLED"):
        return items[at], nxt  # "19 wounded people", "45 dead troops": the count is that of the harm
    if end is not None and not any(i.letter == _L["NONPEOPLE"] for i in items[start:end]):
        value, head = what(items, at, end, folded)
        end = with_body(items, end)
        chunk = chunk_of("GROUP", items, at, end, count, value, head)
        return (replace(chunk, entries=(*chunk.entries, OF_THEM)) if is_part else chunk), end
    if is_part and end is None and _is_body_of_people(items, start):
        return chunk_of("GROUP", items, at, start + 1, count, "", ""), start + 1
    return _counted_without_noun(items, at, folded)


def _counted_without_noun(items: list[Item], at: int, folded: str) -> tuple[Item, int]:
    """Return what a number counts that is no known noun for people: "11 others", "four lifeguards", "two rockets"."""
    count, nxt = items[at].count, at + 1
    if [i.letter for i in items[nxt : nxt + 2]] == [_L["OTHERS"], _L["NONPEOPLE"]]:
        return chunk_of("NONPEOPLE", items, at, nxt + 2, None, "", ""), nxt + 2  # "two other drones"
    if nxt < len(items) and items[nxt].letter == _L["OTHERS"]:
        return chunk_of("GROUP", items, at, nxt + 1, count, "others", "others"), nxt + 1
    end = thing_end(items, nxt, folded)
    if end is not None:
        return chunk_of("THING", items, at, end, count, "", folded[items[end - 1].start : items[end - 1].end]), end
    if nxt < len(items) and items[nxt].letter == _L["NONPEOPLE"]:
        return chunk_of("NONPEOPLE", items, at, nxt + 1, None, "", ""), nxt + 1
    return items[at], nxt


def _is_body_of_people(items: list[Item], at: int) -> bool:
    """Tell whether one unknown word is the people that some are of: "13 of his entourage"."""
    if at >= len(items):
        return False
    known = any(e.group in ("TARGET", "WEAPON", "TRIGGER") for e in items[at].entries)
    ends = at + 1 == len(items) or items[at + 1].letter in letters("AND COMMA BE HAVE OTHERMARK KILLED DIED WOUNDED")
    return items[at].letter == _L["WORD"] and not known and ends


def with_number(items: list[Item], at: int, chunk: Item) -> int | None:
    """Give people without a count the number that they are of, and return the index after it: "a family of seven"."""
    if chunk.letter != _L["BARE"] or [i.letter for i in items[at : at + 2]] != [_L["OF"], _L["COUNT"]] or noun_end(items, at + 2):
        return None
    chunk.letter, chunk.count = _L["GROUP"], items[at + 1].count
    return at + 2
