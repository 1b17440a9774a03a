"""Noun phrases of people: where they end, what they say the people are."""

from __future__ import annotations

from etl.extract.tokens import Item
from etl.extract.toll.symbols import LETTER, letters
from etl.records import Count

_L = LETTER
_MODIFIER = letters("WORD NAME PLACE ADVERB OTHERS AGE DEAD WOUNDED HEDGE NUMBER")
_NOUN = letters("PEOPLE PERSON")
_MOST_MODIFIERS = 5
_MOST_OWNERS = 4
_ROLELESS = frozenset({"fighter", "member"})
_FORCES = frozenset({"military", "police"})


def what(items: list[Item], at: int, end: int, folded: str) -> tuple[str, str]:
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


def noun_end(items: list[Item], at: int) -> int | None:
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


def with_body(items: list[Item], end: int) -> int:
    """Return the index after the body that people are members of: "ten members of Iran's police forces", else the given one."""
    if end >= len(items) or items[end].letter != _L["OF"]:
        return end
    owned = after_owner(items, end + 1)
    body = noun_end(items, owned) if owned > end + 1 and items[owned - 1].letter == _L["POSS"] else None
    return body or end


def after_owner(items: list[Item], at: int) -> int:
    """Return the index after an owner: "three of Hilal's guards", "two of the mission's employees"; its own where nothing is owned."""
    end = at
    while end < len(items) and end - at < _MOST_OWNERS and items[end].letter in letters("NAME PLACE WORD NONPEOPLE"):
        end += 1
    owns = end < len(items) and items[end].letter == _L["POSS"]
    return end + 1 if owns else at


def thing_end(items: list[Item], at: int, folded: str) -> int | None:
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


def pair(noun: Item) -> Count | None:
    """Return two where the noun says so: "their parents", "twins"."""
    return next((Count(int(e.value), int(e.value)) for e in noun.entries if e.group == "PAIR"), None)


def with_name(items: list[Item], end: int) -> int:
    """Return the index after the name that follows a noun: "Governor Karim Sadat"."""
    while end < len(items) and items[end].letter == _L["NAME"]:
        end += 1
    return end


def owned_by(items: list[Item], at: int) -> int | None:
    """Return the index after people who are an unknown owner's: "the plant's personnel manager", else None."""
    owned = after_owner(items, at)
    return noun_end(items, owned) if owned > at else None


_OF_WHAT = letters("NAME PLACE NONPEOPLE")
_MOST_WORDS = 6


def with_complement(items: list[Item], end: int) -> int:
    """Return the index after what people are of: "the mayor of Huanta", "two members of the guild"; its own where that is people."""
    if end >= len(items) or items[end].letter != _L["OF"]:
        return end
    at = end + 1
    if at < len(items) and items[at].letter in letters("A THE"):
        at += 1
        if at < len(items) and items[at].letter == _L["WORD"]:
            at += 1
    elif at + 1 < len(items) and items[at].letter == _L["COUNT"] and items[at + 1].letter == _L["WORD"] and noun_end(items, at + 1) is None:
        return at + 2  # "30 people of 14 nationalities"
    first = end + 1
    while at < len(items) and at - end <= _MOST_WORDS and (items[at].letter in _OF_WHAT or _is_body(items[at])):
        at += 1
    at += 1 if _is_before_kin(items, at) else 0
    is_people = noun_end(items, first) is not None or (at < len(items) and items[at].letter in letters("PEOPLE PERSON POSS COUNT"))
    is_cut = items[at - 1].letter == _L["NAME"] and [i.letter for i in items[at : at + 2]] == [_L["AND"], _L["NAME"]]  # "of Law and Order"
    is_empty = items[at - 1].letter in letters("OF A THE")
    return end if is_people or is_cut or is_empty else at


def with_company(items: list[Item], end: int, folded: str) -> int:
    """Return the index after whom people were with: "five officers accompanying him"; its own where that is not told."""
    is_with = [i.letter for i in items[end : end + 1]] == [_L["WORD"]] and folded[: items[end].end].endswith("ing")
    return end + 2 if is_with and end + 1 < len(items) and items[end + 1].letter in letters("PRONOUN THEY") else end


def _is_before_kin(items: list[Item], at: int) -> bool:
    """Tell whether a word stands before one's own people: "an official of the electoral commission and his bodyguard"."""
    after = items[at + 1 : at + 3]
    return [i.letter for i in items[at : at + 3]] == [_L["WORD"], _L["AND"], _L["THE"]] and any(
        e.value for e in after[1].entries if e.group == "THE"
    )


def _is_body(item: Item) -> bool:
    return item.letter == _L["WORD"] and any(e.group in ("TARGET", "VICTIM") for e in item.entries)


_HARMING = letters("KILL KILLED WOUND WOUNDED SHOT SHOOT")
_UNKNOWN = letters("WORD NAME PLACE AGE ADVERB")
_MOST_UNKNOWN = 4


def unknown_end(items: list[Item], at: int, folded: str) -> int | None:
    """Return the index after one person of an unknown noun, told by what befell him: "killed a bellhop", "the bellhop was killed"."""
    end = at + 1
    while end < len(items) and end - at <= _MOST_UNKNOWN and items[end].letter in _UNKNOWN:
        end += 1
    if end == at + 1 or not _may_be_one(items[end - 1], folded):
        return None
    end = with_complement(items, end)
    after = items[end:]
    if after and after[0].letter in letters("NONPEOPLE POSS PEOPLE PERSON COUNT"):
        return None
    is_object = at > 0 and items[at - 1].letter in _HARMING
    return end if is_object or _is_harmed(after) or _is_beside_people(items, at, end) else None


def _may_be_one(noun: Item, folded: str) -> bool:
    word = folded[noun.start : noun.end]
    is_plural = word.endswith("s") and not word.endswith("ss")
    return not is_plural and not any(e.group in ("TARGET", "WEAPON", "TRIGGER") for e in noun.entries)


def _is_harmed(after: list[Item]) -> bool:
    """Tell whether one thing is said to have been killed or hurt there: "was also killed"."""
    if not after or after[0].letter != _L["BE"] or after[0].value != "one":
        return False
    verb = next((i for i in after[1:] if i.letter not in letters("BE ADVERB")), None)
    return verb is not None and verb.letter in letters("KILLED WOUNDED HURT")


def _is_beside_people(items: list[Item], at: int, end: int) -> bool:
    """Tell whether a phrase stands in a row with people: "the disc jockey and a waiter", "a policeman and a bellhop"."""
    opens = at == 0 or items[at - 1].letter in letters("SEMI QUOTE")
    links = letters("AND ALONG")
    if opens and end < len(items) and items[end].letter in links:
        first = end + 2 if end + 1 < len(items) and items[end + 1].letter in letters("A THE COUNT") else end + 1
        return first > end + 1 and noun_end(items, first) is not None
    return at > 1 and items[at - 1].letter in links and items[at - 2].letter in _NOUN


def chunk_of(name: str, items: list[Item], at: int, end: int, count: Count | None, value: str, head: str) -> Item:
    """Return one item for several: its letter's name, its count, what the people are and their noun."""
    entries = tuple(e for i in items[at:end] for e in i.entries)
    return Item(_L[name], items[at].start, items[end - 1].end, entries, count, value, head)
