"""The vocabulary of seeds/lexicon/*.csv: phrases with their classes, found in a text by one Aho-Corasick pass.

A row is `language,class,value,phrases`; the phrases of a row are forms with one meaning, divided by "|".
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import ahocorasick

from etl.text.normalise import fold

FOLDER = Path(__file__).resolve().parent.parent / "seeds" / "lexicon"
_NO_WORD = re.compile(r"[^\w]|_")


class Entry(NamedTuple):
    """What a phrase is: its class and, within it, its value."""

    group: str
    value: str


class Hit(NamedTuple):
    """A phrase found at its place."""

    start: int
    end: int
    entries: tuple[Entry, ...]


class Lexicon:
    """All phrases of one language."""

    def __init__(self, phrases: dict[str, tuple[Entry, ...]]) -> None:
        self._automaton = ahocorasick.Automaton()
        for phrase, entries in phrases.items():
            key = f" {plain(fold(phrase))} "
            self._automaton.add_word(key, (len(key) - 2, entries))
        if phrases:
            self._automaton.make_automaton()
        self._is_empty = not phrases

    def hits(self, folded: str) -> list[Hit]:
        """Return the longest phrase at each place of a folded text, none inside another, in order."""
        if self._is_empty:
            return []
        longest: dict[int, Hit] = {}
        for last, (length, entries) in self._automaton.iter(f" {plain(folded)} "):
            end = last - 1
            start = end - length
            longest[start] = Hit(start, end, entries)  # the automaton gives shorter phrases of one start first
        found: list[Hit] = []
        for start in sorted(longest):
            hit = longest[start]
            if not found or start >= found[-1].end:
                found.append(hit)
        return found


def plain(folded: str) -> str:
    """Return a folded text with a space for every character that is no letter or digit; of the same length."""
    return _NO_WORD.sub(" ", folded)


@lru_cache
def rows(language: str) -> tuple[tuple[Entry, str], ...]:
    """Return every (entry, phrase) of one language, in the order of the files."""
    found: list[tuple[Entry, str]] = []
    for path in sorted(FOLDER.glob("*.csv")):
        if path.name.startswith("places"):
            continue
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                if row["language"] == language:
                    entry = Entry(row["class"], row["value"])
                    found.extend((entry, phrase.strip()) for phrase in row["phrases"].split("|") if phrase.strip())
    return tuple(found)


@lru_cache
def lexicon(language: str) -> Lexicon:
    """Return the compiled vocabulary of a language, made at its first use."""
    phrases: dict[str, list[Entry]] = defaultdict(list)
    for entry, phrase in rows(language):
        if entry not in phrases[phrase]:
            phrases[phrase].append(entry)
    return Lexicon({phrase: tuple(entries) for phrase, entries in phrases.items()})


@lru_cache
def languages() -> frozenset[str]:
    """Return the languages that have harm words, without which nothing can be read."""
    found: set[str] = set()
    with (FOLDER / "harm.csv").open(encoding="utf-8", newline="") as lines:
        found.update(row["language"] for row in csv.DictReader(lines))
    return frozenset(found)
