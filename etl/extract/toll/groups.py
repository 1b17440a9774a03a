"""Chunks of people: "at least 17 Shia civilians", "a policeman", "his driver", "Yahya Badi", "11 others", nobody."""

from __future__ import annotations

from etl.extract.tokens import Item
from etl.extract.toll.statement import ATTACKING
from etl.extract.toll.symbols import LETTER, letters
from etl.extract.toll.trims import without_acronyms, without_addresses, without_ages, without_emphasis
from etl.records import Count

_L = LETTER
_MODIFIER = letters("WORD NAME PLACE ADVERB OTHERS AGE DEAD WOUNDED HEDGE NUMBER")
_NOUN = letters("PEOPLE PERSON")
_WORDY = letters("WORD NAME")
_ONE = Count(1, 1)
_MOST_MODIFIERS = 5


def chunk_people(items: list[Item], folded: str, *, is_title: bool) -> list[Item]:
    """Return the items with people, named persons, speakers and parts made chunks."""
    items = without_ages(without_addresses(without_acronyms(items)), folded)
    out: list[Item] = []
    at = 0
    while at < len(items):
        chunk, at = _chunk_at(items, at, folded, is_title)
        if _owns_people(items, at, chunk):
            chunk, at = Item(_L["THE"], chunk.start, items[at].end, chunk.entries), at + 1
        out.append(chunk)
    return _speakers(without_emphasis(out))


def _chunk_at(items: list[Item], at: int, folded: str, is_title: bool) -> tuple[Item, int]:
    letter = items[at].letter
    if letter == _L["COUNT"]:
        return _counted(items, at, folded)
    if letter in (_L["A"], _L["THE"]):
        return _determined(items, at, folded)
    if letter == _L["ANOTHER"]:
        return _another(items, at, folded)
    if letter == _L["NONE"]:
        return _nobody(items, at, folded)
    if letter in _NOUN or letter in _WORDY:
        return _bare(items, at, folded, is_title)
    if letter == _L["HEDGE"] and items[at].value == "some":
        return _some(items, at, folded)
    return _standing_for_people(items, at), at + 1


def _some(items: list[Item], at: int, folded: str) -> tuple[Item, int]:
    """Return "some villagers", "some others" as people."""
    nxt = at + 1
    if nxt < len(items) and items[nxt].letter == _L["OTHERS"] and items[nxt].value == "people":
        return _chunk("GROUP", items, at, nxt + 1, Count(2, None), "others", "others"), nxt + 1
    end = _noun_end(items, nxt)
    if end and items[end - 1].letter == _L["PEOPLE"]:
        return _chunk("GROUP", items, at, end, Count(2, None), *_what(items, at, end, folded)), end
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
        return _chunk("DEFINITE", items, at, at + 1, _ONE, "pronoun", "")
    if item.letter == _L["THEY"]:
        return _chunk("DEFINITE", items, at, at + 1, None, "pronoun", "")
    if item.letter == _L["OTHERS"] and item.value == "people":
        return _chunk("GROUP", items, at, at + 1, Count(2, None), "others", "others")
    if item.letter == _L["SELF"]:
        return _chunk("SELF", items, at, at + 1, _ONE if item.value else None, "attacker", "")
    return item


def _chunk(name: str, items: list[Item], at: int, end: int, count: Count | None, value: str, head: str) -> Item:
    entries = tuple(e for i in items[at:end] for e in i.entries)
    return Item(_L[name], items[at].start, items[end - 1].end, entries, count, value, head)


_MOST_OWNERS = 4
_ROLELESS = frozenset({"fighter", "member"})
_FORCES = frozenset({"military", "police"})


def _what(items: list[Item], at: int, end: int, folded: str) -> tuple[str, str]:
    """Return what people are and their noun; members and fighters are what the body is that they belong to."""
    noun = items[end - 1]
    values = [e.value for e in noun.entries if e.group in ("PEOPLE", "PERSON")]
    value = values[0] if values else ""
    if value in _ROLELESS:
        body = [e for i in items[max(at, end - 4) : end - 1] + _body_after(items, end) for e in i.entries]
        forces = [e.value for e in body if e.group in ("TARGET", "VICTIM", "PEOPLE", "PERSON") and e.value in _FORCES]
        if forces:
            value = forces[0]
        elif any(e.group in ("TARGET", "VICTIM") and e.value == "armed_group" for e in body):
            value = "fighter"
    return value, folded[noun.start : noun.end]


def _body_after(items: list[Item], end: int) -> list[Item]:
    return items[end + 1 : end + 6] if end < len(items) and items[end].letter == _L["OF"] else []


def _noun_end(items: list[Item], at: int) -> int | None:
    """Return the index after the head noun that a run of modifiers leads to, or None."""
    end = None
    limit = at + _MOST_MODIFIERS + 1
    while at < len(items) and at < limit:
        letter = items[at].letter
        if letter in _NOUN:
            end = at + 1
            limit = max(limit, at + 3)
        elif letter not in _MODIFIER or (end is not None and letter != _L["NAME"] and letter != _L["WORD"]):
            break
        at += 1
    return end


def _counted(items: list[Item], at: int, folded: str) -> tuple[Item, int]:
    count = items[at].count
    nxt = at + 1
    if nxt < len(items) and items[nxt].letter == _L["PARTOF"]:
        return _chunk("PART", items, at, nxt + 1, count, "", items[nxt].value), nxt + 1
    start = nxt
    if start + 1 < len(items) and items[start].letter == _L["OF"] and items[start + 1].letter in (_L["THE"], _L["PRONOUN"], _L["THEY"]):
        start += 2
        if items[start - 1].letter == _L["THEY"]:
            return _chunk("PART", items, at, start, count, "", ""), start
        start = _after_owner(items, start)
    elif start + 1 < len(items) and items[start].letter == _L["OF"] and items[start + 1].letter in letters("NAME PLACE PERSON PEOPLE"):
        start = _after_owner(items, start + 1)
    end = _noun_end(items, start)
    if end is not None and items[start].letter in letters("WOUNDED DEAD KILLED"):
        return items[at], nxt  # "19 wounded people", "45 dead troops": the count is that of the harm
    if end is not None and not any(i.letter == _L["NONPEOPLE"] for i in items[start:end]):
        value, head = _what(items, at, end, folded)
        end = _with_body(items, end)
        return _chunk("GROUP", items, at, end, count, value, head), end
    if nxt < len(items) and items[nxt].letter == _L["OTHERS"]:
        end = nxt + 1
        return _chunk("GROUP", items, at, end, count, "others", "others"), end
    end = _thing_end(items, nxt, folded)
    if end is not None:
        return _chunk("THING", items, at, end, count, "", folded[items[end - 1].start : items[end - 1].end]), end
    if nxt < len(items) and items[nxt].letter == _L["NONPEOPLE"]:
        return _chunk("NONPEOPLE", items, at, nxt + 1, None, "", ""), nxt + 1
    return items[at], nxt


def _with_body(items: list[Item], end: int) -> int:
    """Return the index after the body that people are members of: "ten members of Iran's police forces", else the given one."""
    if end >= len(items) or items[end].letter != _L["OF"]:
        return end
    owned = _after_owner(items, end + 1)
    body = _noun_end(items, owned) if owned > end + 1 and items[owned - 1].letter == _L["POSS"] else None
    return body or end


def _after_owner(items: list[Item], at: int) -> int:
    """Return the index after an owner: "three of Hilal's guards", "two of the mission's employees"; its own where nothing is owned."""
    end = at
    while end < len(items) and end - at < _MOST_OWNERS and items[end].letter in letters("NAME PLACE WORD NONPEOPLE"):
        end += 1
    owns = end < len(items) and items[end].letter == _L["POSS"]
    return end + 1 if owns else at


def _thing_end(items: list[Item], at: int, folded: str) -> int | None:
    """Return the index after a counted plural that the lexicon does not know: "four lifeguards"."""
    end = at
    while end < len(items) and end - at < 4 and items[end].letter in letters("WORD NAME PLACE AGE ADVERB OTHERS"):
        word = folded[items[end].start : items[end].end]
        known = any(e.group in ("TARGET", "WEAPON", "TRIGGER") for e in items[end].entries)
        if (
            (items[end].letter == _L["WORD"] or (items[end].letter == _L["NAME"] and end == at))  # "four lifeguards", "two Corsicans"
            and word.endswith(("s", "men", "people"))
            and not word.endswith("ss")
            and len(word) > 3
            and not known
        ):
            return end + 1
        end += 1
    return None


def _determined(items: list[Item], at: int, folded: str) -> tuple[Item, int]:
    is_a = items[at].letter == _L["A"]
    nxt = at + 1
    others = nxt + 1 < len(items) and items[nxt].letter == _L["OTHERS"] and items[nxt + 1].letter == _L["COUNT"]
    counted_at = nxt + 1 if others else nxt  # "the other two"
    if not is_a and counted_at < len(items) and items[counted_at].letter == _L["COUNT"]:
        chunk, counted = _counted(items, counted_at, folded)
        if chunk.letter == _L["GROUP"]:
            return Item(_L["DEFINITE"], items[at].start, chunk.end, chunk.entries, chunk.count, chunk.value, chunk.head), counted
        if chunk.letter == _L["COUNT"]:
            return Item(_L["DEFINITE"], items[at].start, chunk.end, (), chunk.count, "", ""), counted
        return items[at], nxt
    end = _noun_end(items, nxt + 1 if nxt < len(items) and items[nxt].letter == _L["KILLED"] else nxt)  # "a murdered officer"
    if end is None and not is_a and nxt < len(items) and items[nxt].letter == _L["OTHERS"] and items[nxt].value == "one":
        return _chunk("DEFINITE", items, at, nxt + 1, _ONE, "others", "others"), nxt + 1
    if end is None or any(i.letter == _L["NONPEOPLE"] for i in items[nxt:end]):
        if nxt < len(items) and items[nxt].letter == _L["AGE"]:
            return _chunk("GROUP" if is_a else "DEFINITE", items, at, nxt + 1, _ONE, "civilian", ""), nxt + 1
        if is_a and nxt < len(items) and items[nxt].letter == _L["OTHERS"]:
            return _chunk("GROUP", items, at, nxt + 1, _ONE, "others", "others"), nxt + 1
        return items[at], nxt
    value, head = _what(items, at, end, folded)
    if value in ATTACKING and end < len(items) and items[end].letter == _L["NONPEOPLE"]:
        return items[at], nxt  # "a terrorist plan"
    if items[end - 1].letter == _L["PERSON"]:
        named = _with_name(items, end)
        return _chunk("GROUP" if is_a else "DEFINITE", items, at, named, _ONE, value, head), named
    count = _pair(items[end - 1])
    return _chunk("BARE" if is_a and not count else "DEFINITE", items, at, end, count, value, head), end


def _pair(noun: Item) -> Count | None:
    """Return two where the noun says so: "their parents", "twins"."""
    return next((Count(int(e.value), int(e.value)) for e in noun.entries if e.group == "PAIR"), None)


def _with_name(items: list[Item], end: int) -> int:
    while end < len(items) and items[end].letter == _L["NAME"]:
        end += 1
    return end


def _another(items: list[Item], at: int, folded: str) -> tuple[Item, int]:
    nxt = at + 1
    if nxt < len(items) and items[nxt].letter == _L["COUNT"]:
        chunk, end = _counted(items, nxt, folded)
        if chunk.letter in letters("GROUP THING COUNT"):
            value = chunk.value or "others"
            return Item(_L["GROUP"], items[at].start, chunk.end, items[at].entries + chunk.entries, chunk.count, value, chunk.head), end
        return items[at], nxt
    end_or_none = _noun_end(items, nxt)
    if end_or_none is not None:
        return Item(
            _L["GROUP"], items[at].start, items[end_or_none - 1].end, items[at].entries, _ONE, *_what(items, at, end_or_none, folded)
        ), end_or_none
    if nxt < len(items) and items[nxt].letter in letters("WORD NAME NONPEOPLE PLACE"):
        return Item(_L["WORD"], items[at].start, items[at].end), nxt
    return _chunk("GROUP", items, at, nxt, _ONE, "others", "others"), nxt


def _nobody(items: list[Item], at: int, folded: str) -> tuple[Item, int]:
    if items[at].value == "nobody":
        return _chunk("NOBODY", items, at, at + 1, Count(0, 0), "", ""), at + 1
    end = _noun_end(items, at + 1)
    if end is None and at + 1 < len(items) and items[at + 1].letter == _L["OTHERS"]:
        end = _noun_end(items, at + 2)
    if end is None:
        return items[at], at + 1
    return _chunk("NOBODY", items, at, end, Count(0, 0), *_what(items, at, end, folded)), end


def _bare(items: list[Item], at: int, folded: str, is_title: bool) -> tuple[Item, int]:
    if is_title or items[at].letter != _L["NAME"]:
        end = _noun_end(items, at)
        if end is None:
            return items[at], at + 1
        value, head = _what(items, at, end, folded)
        if items[end - 1].letter == _L["PEOPLE"]:
            return _chunk("BARE", items, at, end, None, value, head), end
        named = _with_name(items, end)
        if named > end or is_title:
            return _chunk("DEFINITE", items, at, named if not is_title else end, _ONE, value, head), named if not is_title else end
        return _chunk("DEFINITE", items, at, end, _ONE, value, head), end
    end = _noun_end(items, at)
    if end is not None:
        value, head = _what(items, at, end, folded)
        is_many = items[end - 1].letter == _L["PEOPLE"]
        end = end if is_many else _with_name(items, end)
        return _chunk("BARE" if is_many else "DEFINITE", items, at, end, None if is_many else _ONE, value, head), end
    end = at
    while end < len(items) and items[end].letter == _L["NAME"]:
        end += 1
    return _chunk("NAMED", items, at, end, _ONE, "name", ""), end


def _speakers(chunks: list[Item]) -> list[Item]:
    """Turn people who speak into SPEAKER, so that no rule takes them for victims."""
    people = letters("GROUP DEFINITE BARE NAMED")
    for n, chunk in enumerate(chunks):
        if chunk.letter not in people:
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
