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
GRAMMAR = "grammar"
_APART = frozenset({"TRIGGER", "WEAPON", "TARGET", "ACTOR", "CUE", "TELLING"})
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
    family: str


class Lexicon:
    """All phrases of one language."""

    def __init__(self, phrases: dict[str, tuple[Entry, ...]]) -> None:
        self._automaton = ahocorasick.Automaton()
        for phrase, entries in phrases.items():
            key = f" {plain(fold(phrase))} "
            families: dict[str, list[Entry]] = defaultdict(list)
            for entry in entries:
                families[entry.group if entry.group in _APART else GRAMMAR].append(entry)
            self._automaton.add_word(key, (len(key) - 2, tuple((family, tuple(row)) for family, row in families.items())))
        if phrases:
            self._automaton.make_automaton()
        self._is_empty = not phrases

    def hits(self, folded: str) -> list[Hit]:
        """Return the phrases of a folded text in order: of each family the longest at a place, none inside another.

        Families are read apart, so that "has claimed the lives of" is a cue of claims and a verb of killing.
        """
        if self._is_empty:
            return []
        found: dict[str, list[Hit]] = defaultdict(list)
        for last, (length, families) in self._automaton.iter(f" {plain(folded)} "):
            end = last - 1
            start = end - length
            for family, entries in families:
                row = found[family]
                inside = len(row)
                while inside and row[inside - 1].start >= start:  # the longer phrase ends later and takes the place of those inside
                    inside -= 1
                if not inside or start >= row[inside - 1].end:
                    row[inside:] = [Hit(start, end, entries, family)]
        return sorted(hit for row in found.values() for hit in row)


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
        if not plain(phrase).strip():
            raise ValueError(f"seeds/lexicon: {phrase!r} of class {entry.group} has no letter or digit")
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
