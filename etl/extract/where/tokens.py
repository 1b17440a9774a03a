"""Cuts a text into words with what stands between them, and finds the words that are places' names."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from etl import gazetteer
from etl.gazetteer import Entry
from etl.place_keys import loose_key, plain_key

_WORD = re.compile(r"[^\W\d_]+(?:['’ʿ`][^\W\d_]+)*")
_ELIDED = re.compile(r"[dl]['’][A-Z]")  # "Cote d'Ivoire"
_POSSESSIVE = ("'s", "’s")
_ARTICLES = frozenset(
    {
        "al",
        "el",
        "ad",
        "ar",
        "as",
        "at",
        "az",
        "an",
        "ash",
        "ed",
        "er",
        "es",
        "et",
        "ez",
        "en",
        "ul",
        "ud",
        "deir",
        "la",
        "bin",
        "ibn",
    }
)
_JOINERS = _ARTICLES | frozenset(
    {
        "e",
        "i",
        "de",
        "del",
        "las",
        "los",
        "of",
        "and",
        "the",
        "da",
        "do",
        "dos",
        "du",
        "des",
        "le",
        "les",
        "di",
        "o",
        "y",
        "va",
        "wa",
        "u",
        "ye",
        "sur",
        "am",
        "im",
        "an",
        "der",
        "auf",
    }
)
_LINKS = _ARTICLES | {"e", "i", "o", "ye", "y"}
_GAPS = frozenset({" ", "-", "‑", "–", "'", "’", ". ", "\u200c", " - "})
_DOTTED = re.compile(r"\b(?:U\.S\.A\.|U\.S\.|U\.K\.|U\.A\.E\.|U\.S\.S\.R\.|D\.C\.)")
_DOTTED_COUNTRY = {"U.S.A.": "US", "U.S.": "US", "U.K.": "GB", "U.A.E.": "AE", "U.S.S.R.": "RU"}
_SHORTENED = re.compile(r"(St|Ft|Mt|Ste)\.? ")
_IN_FULL = {"St": "Saint ", "Ft": "Fort ", "Mt": "Mount ", "Ste": "Sainte "}
_BEARINGS = frozenset({"N", "S", "E", "W", "NE", "NW", "SE", "SW"})  # "SE Iran" is no other spelling of Siran
_MOST_WORDS = 6
_LONGEST_GAP = 12
_SHORTEST_LOOSE = 5


class Token(NamedTuple):
    """A word, in lower case, and the characters between it and the next."""

    word: str
    start: int
    end: int
    is_capital: bool
    is_possessive: bool
    gap: str


class Atom(NamedTuple):
    """A name that the gazetteer knows: tokens first..last, its countries, nationalities and entries."""

    first: int
    last: int
    start: int
    end: int
    country: str | None  # the name is a country's
    nationality: str | None
    entries: tuple[Entry, ...]
    is_exact: bool = True  # found by its plain name, not by a spelling variant
    name: str = ""


def tokens_of(text: str) -> list[Token]:
    """Return the words of a text; a possessive 's belongs to the gap."""
    found: list[Token] = []
    spans = [match.span() for match in _WORD.finditer(text)]
    starts = [start for start, _ in spans[1:]]
    starts.append(len(text))
    for (start, end), following in zip(spans, starts, strict=False):
        raw = text[start:end]
        is_possessive = raw.endswith(_POSSESSIVE) and end - start > 2
        if is_possessive:
            raw = raw[:-2]
        last = start + len(raw)
        word = raw.lower()
        gap = text[last : min(following, last + _LONGEST_GAP)]
        found.append(Token(word, start, last, raw[0] != word[0] or _ELIDED.match(raw) is not None, is_possessive, gap))
    return found


def atoms_of(text: str, tokens: list[Token]) -> list[Atom]:
    """Return the longest known names at each place, none inside another."""
    found: list[Atom] = []
    i = 0
    while i < len(tokens):
        if tokens[i].is_capital or _is_article(tokens, i):
            atom = _longest(text, tokens, i)
            if atom is not None:
                found.append(atom)
                i = atom.last + 1
                continue
        i += 1
    return found


def _is_article(tokens: list[Token], at: int) -> bool:
    """Whether a small word is the article of the name after it: "al-Bab", "al Bab", not "at Bab"."""
    token = tokens[at]
    if token.word not in _ARTICLES or at + 1 >= len(tokens) or not tokens[at + 1].is_capital:
        return False
    return token.gap == "-" or (token.gap == " " and token.word in ("al", "el"))


def _longest(text: str, tokens: list[Token], first: int) -> Atom | None:
    if first and tokens[first - 1].gap == "-" and tokens[first - 1].word in _LINKS:
        return None
    if short := _shortened(text, tokens, first):
        return short
    ends = [last for last in _run(tokens, first) if not _is_cut(tokens, last)]
    is_bearing = text[tokens[first].start : tokens[first].end] in _BEARINGS
    for last in reversed(ends):
        atom = _known(text, tokens, first, last) or (_variant(text, tokens, first, last) if last > first and not is_bearing else None)
        if atom is not None:
            return atom
    return _variant(text, tokens, first, first) if first in ends else None


def _shortened(text: str, tokens: list[Token], first: int) -> Atom | None:
    """Return a province written short after a comma: "Flint, MI", "Marianna, Fla.", "Utica, N.Y."."""
    if not first or tokens[first - 1].gap != ", ":
        return None
    is_pair = first + 1 < len(tokens) and tokens[first].gap == "."
    for last in (first + 1, first) if is_pair else (first,):
        start, end = tokens[first].start, tokens[last].end
        entries = _short_names().get(text[start:end].replace(".", ""), ())
        if entries:
            return Atom(first, last, start, end, None, None, entries, name=entries[0].name)
    return None


@cache
def _short_names() -> dict[str, tuple[Entry, ...]]:
    return {
        short: tuple(e for e in gazetteer.named(name) if (e.kind, e.country) == ("admin1", land))
        for short, name, land in gazetteer.short_names()
    }


def _is_cut(tokens: list[Token], last: int) -> bool:
    """Whether a name would end inside a hyphenated one: "Dasht" in "Dasht-e-Barchi"."""
    return last + 1 < len(tokens) and tokens[last].gap == "-" and tokens[last + 1].word in _LINKS


def _run(tokens: list[Token], first: int) -> list[int]:
    """Return the positions at which a name that begins here may end."""
    ends = [first] if tokens[first].is_capital else []
    last = first
    while last - first + 1 < _MOST_WORDS and last + 1 < len(tokens):
        token, following = tokens[last], tokens[last + 1]
        is_initial = token.gap == "." and len(token.word) == len(following.word) == 1
        if token.is_possessive or not (token.gap in _GAPS or is_initial) or (token.gap == ". " and len(token.word) > 3):
            break
        if following.word == "city" and not following.is_capital and token.gap == " ":  # "Benin city" is a name, "Herat city" is none
            ends.append(last + 1)
        if not following.is_capital and following.word not in _JOINERS and token.gap != "-":
            break
        last += 1
        if following.is_capital or (token.gap == "-" and following.word not in _LINKS):
            ends.append(last)
    return ends


def _known(text: str, tokens: list[Token], first: int, last: int) -> Atom | None:
    start, end = tokens[first].start, tokens[last].end
    name = text[start:end]
    country, nation, entries = _look_up(name)
    if country or nation or entries:
        if country == "US" and len(name) == 2 and name != "US":
            return None
        return Atom(first, last, start, end, country, nation, entries, name=name)
    return None


def _variant(text: str, tokens: list[Token], first: int, last: int) -> Atom | None:
    start, end = tokens[first].start, tokens[last].end
    if end - start < _SHORTEST_LOOSE:
        return None
    entries = _look_up_loosely(text[start:end])
    return Atom(first, last, start, end, None, None, entries, is_exact=False, name=text[start:end]) if entries else None


@lru_cache(maxsize=20_000)
def _look_up(name: str) -> tuple[str | None, str | None, tuple[Entry, ...]]:
    key = plain_key(name)
    country = gazetteer.country_of(name) if len(key) > 2 or name in ("US", "UK") else None
    nation = gazetteer.nationality(name)
    entries = gazetteer.named(name, is_loose=False) if gazetteer.is_name(key) else ()
    if not entries and (short := _SHORTENED.match(name)):
        entries = gazetteer.named(_IN_FULL[short[1]] + name[short.end() :], is_loose=False)
    return country.code if country else None, nation, entries


@lru_cache(maxsize=20_000)
def _look_up_loosely(name: str) -> tuple[Entry, ...]:
    key = loose_key(name)
    if not key or not gazetteer.is_loose_name(key) or plain_key(name) in gazetteer.words():
        return ()
    return gazetteer.named(name)


def dotted_countries(text: str) -> list[tuple[int, int, str]]:
    """Return the countries written as initials with points: "U.S."."""
    if "." not in text:
        return []
    return [(m.start(), m.end(), _DOTTED_COUNTRY[m[0]]) for m in _DOTTED.finditer(text) if m[0] in _DOTTED_COUNTRY]
