"""The small words around a place's name: "city of", "province", "northern", "in"; read from seeds/lexicon/places_cues.csv."""

from __future__ import annotations

import csv
from functools import cache
from typing import NamedTuple

from etl import gazetteer
from etl.extract.where.tokens import Token

_GROUPS = ("direction", "adjective", "preposition", "guest", "native", "office", "head", "union")

_HELD = frozenset({"village", "town", "city", "capital", "port", "settlement", "outpost", "region", "community"})  # a province holds them
_TITLED = frozenset({"kibbutz", "moshav", "barangay", "sitio"})  # written with a capital before their name
_PARTS = frozenset(
    {"outside", "inside", "outskirts", "suburb", "suburbs", "vicinity", "part", "parts", "center", "centre", "heart", "edge"}
)


class Cues(NamedTuple):
    """The vocabulary around names."""

    ranks: dict[str, str]  # "governorate" -> "admin1"
    directions: frozenset[str]
    adjectives: frozenset[str]
    prepositions: frozenset[str]
    guests: frozenset[str]  # what a nationality names far from its land: "tourists", "airstrike"
    natives: frozenset[str]  # and at home in it: "police", "village"
    offices: frozenset[str]  # the words that may stand between: "Iraqi border police"
    heads: frozenset[str]  # whose office lies where it happened: "the commissioner of"
    unions: frozenset[str]  # states that fell apart: a town in one lies in a country of today


class Around(NamedTuple):
    """What stands around a name."""

    first: int  # first token of the whole wording
    last: int
    ranks: tuple[str, ...]  # what the cues say it is: ("admin1",), ("city", "quarter") ...
    country: str | None  # of a nationality or "Pakistan's" before it
    lead: str  # the preposition before it
    is_capital: bool  # "the Afghan capital Kabul"
    above: tuple[int, int] | None  # atom tokens of a broader place before it: "Afghanistan's Herat"


@cache
def cues() -> Cues:
    """Return the vocabulary, read at first use."""
    ranks: dict[str, str] = {}
    groups: dict[str, set[str]] = {name: set() for name in _GROUPS}
    with (gazetteer.FOLDER / "places_cues.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            for word in row["words"].split("|"):
                if row["class"] == "rank":
                    ranks[word] = "|".join(dict.fromkeys([*ranks.get(word, "").split("|"), row["value"]])).strip("|")
                else:
                    groups[row["class"]].add(word)
    return Cues(ranks, *(frozenset(groups[name]) for name in _GROUPS))


def around(tokens: list[Token], first: int, last: int) -> Around:
    """Return what stands around the name made of tokens first..last."""
    ranks, low, is_capital = _before(tokens, first)
    high, after = _after(tokens, last, bool(ranks))
    ranks = ranks or after
    low, country, above = _described(tokens, low)
    lead = _lead(tokens, low)
    return Around(low, high, ranks, country, lead, is_capital, above)


def _before(tokens: list[Token], first: int) -> tuple[tuple[str, ...], int, bool]:
    """Read "the city of", "village", "the capital," before a name."""
    table = cues().ranks
    i = first - 1
    if i < 0:
        return (), first, False
    if tokens[i].word == "of" and i > 0 and tokens[i].gap == " " and tokens[i - 1].gap == " " and tokens[i - 1].word in table:
        if _has_own_name(tokens, i - 1) or table[tokens[i - 1].word] == "quarter":
            return (), first, False  # "the Sangin district of Helmand", "a suburb of Kabul": the part has or needs its own name
        return tuple(table[tokens[i - 1].word].split("|")), i - 1, tokens[i - 1].word == "capital"
    if tokens[i].word in table and tokens[i].word not in ("area", "road", "street") and tokens[i].gap in (" ", ", ", " - "):
        is_capital = tokens[i].word == "capital" or (tokens[i].word == "city" and i > 0 and tokens[i - 1].word == "capital")
        if is_capital or (tokens[i].gap == " " and (not tokens[i].is_capital or tokens[i].word in _TITLED)):
            return tuple(table[tokens[i].word].split("|")), i, is_capital
    return (), first, False


def _has_own_name(tokens: list[Token], rank: int) -> bool:
    """Whether a name stands before "district of" or "sub-district of"."""
    before = rank - 2 if rank > 1 and tokens[rank - 1].gap == "-" else rank - 1
    return before >= 0 and _is_named(tokens[before]) and not (tokens[rank].word in _HELD and _is_region(tokens, before))


def _is_region(tokens: list[Token], last: int) -> bool:
    """Whether a name is a province's: "the West Bank settlement of X" names X, "the Sangin district of Helmand" Sangin."""
    names = (tokens[last].word, f"{tokens[last - 1].word} {tokens[last].word}" if last else "")
    return any(entry.kind == "admin1" for name in names for entry in gazetteer.named(name, is_loose=False))


def _is_named(token: Token) -> bool:
    """Whether a word before "district of" is the district's name, not "Afghan" or "Northern"."""
    words = cues()
    is_described = token.word in words.directions or token.word in words.adjectives or token.word in words.ranks
    return (
        token.is_capital and token.gap == " " and not token.is_possessive and not is_described and gazetteer.nationality(token.word) is None
    )


def _after(tokens: list[Token], last: int, is_cued: bool) -> tuple[int, tuple[str, ...]]:
    """Read "province", "tribal district", "refugee camp" after a name."""
    table = cues().ranks
    if is_cued or tokens[last].is_possessive or tokens[last].gap not in (" ", "-") or last + 1 >= len(tokens):
        return last, ()
    one = tokens[last + 1]
    two = f"{one.word}{one.gap}{tokens[last + 2].word}" if last + 2 < len(tokens) and one.gap in (" ", "-") else ""
    if two in table and not two.endswith(" capital"):  # "the Nangarhar provincial capital" is no town Nangarhar
        return last + 2, tuple(table[two].split("|"))
    if _leads_on(tokens, last + 1):
        return last, ()
    if one.word in table and one.word not in ("port", "capital", "state"):
        return last + 1, tuple(table[one.word].split("|"))
    if one.word == "state" and one.gap.strip(" ") in ("", ",", ".", ")", ";", ":") and not _names_a_group(tokens, last + 1):
        return last + 1, ("admin1",)
    return last, ()


def _leads_on(tokens: list[Token], at: int) -> bool:
    """Whether a rank belongs to the name that follows: "the West Bank village of X"."""
    is_of = at + 2 < len(tokens) and tokens[at].gap == " " and tokens[at + 1].word == "of" and tokens[at + 2].is_capital
    return is_of and tokens[at].word in _HELD


def _names_a_group(tokens: list[Token], at: int) -> bool:
    """Tell whether a word is part of a group's name: "Islamic State" is no state."""
    return tokens[at - 1].word == "islamic"


def _described(tokens: list[Token], low: int) -> tuple[int, str | None, tuple[int, int] | None]:
    """Walk left over "the restive northwestern Pakistani", keeping the nationality; stop at a possessive country."""
    words = cues()
    country: str | None = None
    i = low - 1
    while i >= 0 and tokens[i].gap in (" ", "-", "'s ", "’s "):
        token = tokens[i]
        nation = gazetteer.nationality(token.word) if token.is_capital and country is None else None
        if nation:
            country = nation
        elif token.is_possessive and token.is_capital:
            return low, country, (i, i)
        elif (
            token.word not in words.directions
            and token.word not in words.adjectives
            and not (token.word in words.ranks and not token.is_capital and i == low - 1)
        ):
            break
        low = i
        i -= 1
    return low, country, None


def _lead(tokens: list[Token], low: int) -> str:
    if low == 0:
        return ""
    return preposition(tokens, low - 1)


def preposition(tokens: list[Token], at: int) -> str:
    """Return the preposition at a token, "" where it is none: "in" of "outside of", "near" of "close to"."""
    word = tokens[at].word
    if tokens[at].gap != " " or word not in cues().prepositions:
        return ""
    before = tokens[at - 1].word if at else ""
    if word == "of" and before in _PARTS:
        return "in"
    return "near" if word == "to" and before in ("close", "next", "adjacent") else word
