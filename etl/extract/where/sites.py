"""Finds buildings and landmarks in words: "the Guzargah mosque", "a busy market", "Kabul's international airport"."""

from __future__ import annotations

import csv
from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from etl import gazetteer
from etl.extract.where.tokens import Token

_DETERMINERS = frozenset(
    {"the", "a", "an", "his", "her", "their", "its", "this", "that", "another", "one", "two", "three", "several", "some"}
)
_GAPS = (" ", "-", "'s ", "’s ", "' ", "’ ")
_FAR = 7
_CALLED_AFTER = frozenset(
    {"mosque", "shrine", "church", "cathedral", "tomb", "mausoleum", "university", "basilica", "center", "centre", "institute", "bank"}
    | {"ministry", "embassy", "consulate", "academy", "temple", "college", "school"}
)
_MIDDLES = frozenset({"center", "centre"})
_DUG = frozenset(
    {"coal", "gold", "copper", "salt", "iron", "lithium", "uranium", "emerald", "jade", "diamond", "chromite", "marble", "quarry"}
)
_SETTLED = frozenset({"refugee", "refugees", "idp", "idps", "displacement", "displaced"})
_AREAS = frozenset({"neighborhood", "neighbourhood", "area", "district", "village", "town", "suburb", "quarter"})


class Site(NamedTuple):
    """A site's wording: tokens first..last, the first token of its name, and whether it is named or of a telling kind."""

    first: int
    last: int
    name_from: int
    is_named: bool
    is_telling: bool  # the noun alone says what it is: "a mosque"; a "house" or "road" does not
    has_determiner: bool


class _Nouns(NamedTuple):
    heads: frozenset[str]
    vague: frozenset[str]
    fronts: frozenset[str]
    modifiers: frozenset[str]
    stops: frozenset[str]


@cache
def _nouns() -> _Nouns:
    groups: dict[str, set[str]] = {"head": set(), "vague": set(), "front": set(), "modifier": set(), "stop": set()}
    with (gazetteer.FOLDER / "places_sites.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            groups[row["class"]].update(row["words"].split("|"))
    return _Nouns(*(frozenset(groups[name]) for name in ("head", "vague", "front", "modifier", "stop")))


def sites_of(tokens: list[Token], covered: Collection[int] = ()) -> list[Site]:
    """Return the sites of a text, none overlapping; `covered` tokens belong to longer names ("West Bank")."""
    nouns = _nouns()
    found: list[Site] = []
    for i, token in enumerate(tokens):
        if i in covered:  # "Chapel Hill", "Fort Pierce"
            continue
        if token.word in nouns.heads or token.word in nouns.vague:
            site = _site(tokens, i, token.word in nouns.heads)
        elif (
            token.is_capital
            and token.gap == " "
            and i + 1 < len(tokens)
            and tokens[i + 1].is_capital
            and token.word.capitalize() in nouns.fronts
        ):
            site = Site(i, _name_end(tokens, i + 1), i, is_named=True, is_telling=True, has_determiner=False)
        else:
            continue
        if site is None:
            continue
        if found and site.first <= found[-1].last:
            site = site._replace(first=found[-1].first, name_from=found[-1].name_from, is_named=site.is_named or found[-1].is_named)
            found.pop()
        found.append(site)
    return found


def _name_end(tokens: list[Token], at: int) -> int:
    while at + 1 < len(tokens) and tokens[at].gap in (" ", "-") and tokens[at + 1].is_capital:
        at += 1
    return at


def _site(tokens: list[Token], head: int, is_telling: bool) -> Site | None:
    if _names_an_area(tokens, head) or _is_no_site(tokens, head):
        return None
    modifiers = _nouns().modifiers
    first, name_from, is_named, has_determiner = head, head, False, False
    i = head - 1
    while i >= 0 and head - i <= _FAR and tokens[i].gap in _GAPS:
        token = tokens[i]
        if token.word in _DETERMINERS:
            first, has_determiner = i, True
            break
        if token.word in _nouns().stops and not (token.word == "the" and token.is_capital):
            break
        if token.is_possessive and token.is_capital:
            first = i
            break
        if token.is_capital or (tokens[i].gap == "-" and is_named):
            is_named = is_named or (token.word not in modifiers and not _opens_sentence(tokens, i))
        elif token.word not in modifiers and not (token.word in ("al", "el", "e", "i", "ul") and is_named):
            break
        first = name_from = i
        i -= 1
    if not (is_telling or is_named or (has_determiner and first < head)) and first == head:
        return None
    last = _of_name(tokens, head)
    return Site(first, last, name_from, is_named or last > head, is_telling, has_determiner)


def _names_an_area(tokens: list[Token], head: int) -> bool:
    """Whether the noun is part of a quarter's or village's name: "the Green Lane neighborhood"."""
    return tokens[head].is_capital and tokens[head].gap == " " and head + 1 < len(tokens) and tokens[head + 1].word in _AREAS


def _is_no_site(tokens: list[Token], head: int) -> bool:
    """Whether a mine is the weapon, a camp a settlement, a centre a part: "a mine", "Nuseirat refugee camp", "the center of X"."""
    word, before = tokens[head].word, tokens[head - 1].word if head else ""
    if word in _MIDDLES and not tokens[head].is_capital:
        return head + 1 < len(tokens) and tokens[head + 1].word == "of"
    if word == "port" and not tokens[head].is_capital:
        return _is_town_by_the_sea(tokens, head)
    if word in ("mine", "mines"):
        return before not in _DUG
    return word in ("camp", "camps") and before in _SETTLED


def _is_town_by_the_sea(tokens: list[Token], at: int) -> bool:
    """Whether a port is a town: "the Yemeni port of Aden", "the port city of Bandar Abbas"."""
    after = [token.word for token in tokens[at + 1 : at + 3]]
    return after[:1] in (["city"], ["town"]) or (after[:1] == ["of"] and len(after) > 1 and tokens[at + 2].is_capital)


def _opens_sentence(tokens: list[Token], at: int) -> bool:
    """Whether a word owes its capital to its place: "Such shops"."""
    return (at == 0 or "." in tokens[at - 1].gap or "\n" in tokens[at - 1].gap) and not tokens[at + 1].is_capital


def _of_name(tokens: list[Token], head: int) -> int:
    """Read on over "of Imam Ali" after a mosque, shrine or university."""
    if tokens[head].word in _MIDDLES and not tokens[head].is_capital:
        return head  # "the center of Zahedan"
    is_of = head + 2 < len(tokens) and tokens[head].gap == " " and tokens[head + 1].word == "of" and tokens[head + 2].is_capital
    return _name_end(tokens, head + 2) if is_of and tokens[head].word in _CALLED_AFTER else head
