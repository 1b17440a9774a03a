"""The vocabulary of seeds/lexicon/*.csv: phrases with their classes, found in a text by one Aho-Corasick pass.

A row is `language,class,value,phrases`; the phrases of a row are forms with one meaning, divided by "|".
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import ahocorasick

from etl.text.joined import Squeezed, joined, squeeze
from etl.text.lost_spaces import LEAST_JOINED, borders, part
from etl.text.normalise import fold

FOLDER = Path(__file__).resolve().parent.parent / "seeds" / "lexicon"
GRAMMAR = "grammar"
_FAMILIES = frozenset({"TRIGGER", "WEAPON", "TARGET", "VICTIM", "ACTOR", "CUE", "USE", "TELLING", "HOME", "DEED"})
_AT_HOME = "HOME_OF"  # its phrases are names of groups
_NO_WORD = re.compile(r"[^\w]|_")
JOINED = frozenset({"fa"})  # languages whose words may be joined, split or spaced
_PLURAL = ("ها", "های", "هایی", "هایش", "هایشان")
_ENDINGS = frozenset([*_PLURAL, "ی", "ای", "یی", "ش", "اش", "شان", "ان"])
_APART = frozenset([*_PLURAL, "ای", "اش", "شان", "ی"])  # those that may stand behind a space
_BENT = frozenset({"TRIGGER", "WEAPON", "TARGET", "VICTIM", "PEOPLE", "PERSON", "BODIES", "ACTOR"})  # classes of nouns, which take endings
_HASTY = 8  # letters; shorter phrases with «به» might be other words without its end
_NAMING = _BENT | {"PLACE", "KILLED", "WOUNDED", "DEAD", "KILL"}  # classes of words that are found where a space was lost before them
_SHORT = 3  # letters; such words are looked up whole, for their letters stand inside many others


class Entry(NamedTuple):
    """What a phrase is: its class and, within it, its value."""

    group: str
    value: str


_INDEFINITE = Entry("INDEFINITE", "")


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
        keyed: dict[str, list[Entry]] = defaultdict(list)
        for phrase, entries in phrases.items():
            known = keyed[f" {plain(fold(phrase))} "]  # "car-bomb" and "car bomb" are one
            known.extend(entry for entry in entries if entry not in known)
        for key, row in keyed.items():
            self._automaton.add_word(key, (len(key) - 2, tuple(_by_family(row).items())))
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


class JoinedLexicon:
    """All phrases of one language whose words may be joined; a phrase may carry an ending of nouns: «انفجارهای», «حمله‌ای»."""

    def __init__(self, phrases: dict[str, tuple[Entry, ...]]) -> None:
        keyed: dict[str, list[Entry]] = defaultdict(list)
        for phrase, entries in phrases.items():
            known = keyed[joined(phrase)]
            known.extend(entry for entry in entries if entry not in known)
        divided = {joined(phrase) for phrase in phrases if len(squeeze(fold(phrase)).words) > 1}
        self._short = {phrase: _by_family(row) for phrase, row in keyed.items() if len(phrase) <= _SHORT}
        self._automaton = ahocorasick.Automaton()
        for phrase, row in keyed.items():
            if len(phrase) > _SHORT or phrase in divided:
                self._automaton.add_word(phrase, (len(phrase), _by_family(row)))
        self._automaton.make_automaton()
        whole = frozenset(word for phrase in phrases for word in _words_of(phrase))
        nouns = frozenset(phrase for phrase, row in keyed.items() if len(phrase) >= LEAST_JOINED and any(e.group in _NAMING for e in row))
        self._border = borders(whole, nouns, _ENDINGS)

    def hits(self, folded: str) -> list[Hit]:
        """Return the phrases of a folded text in order: of each family the longest at a place, none inside another."""
        squeezed = part(squeeze(folded), self._border)
        found = [*self._long(squeezed), *self._words(squeezed)]
        found.sort(key=lambda hit: (hit.start, -hit.end, _INDEFINITE in hit.entries))
        reached: dict[str, int] = {}
        kept: list[Hit] = []
        for hit in found:
            if hit.start >= reached.get(hit.family, 0):
                reached[hit.family] = hit.end
                kept.append(hit)
        return kept

    def _words(self, squeezed: Squeezed) -> list[Hit]:
        found: list[Hit] = []
        for start, end in squeezed.words.items():
            for length in range(min(_SHORT, end - start), 0, -1):
                families = self._short.get(squeezed.text[start : start + length])
                if families:
                    found += _hits(squeezed, start, start + length, families)
        return found

    def _long(self, squeezed: Squeezed) -> list[Hit]:
        found: list[Hit] = []
        words = squeezed.words
        for last, (length, families) in self._automaton.iter(squeezed.text):
            start = last + 1 - length
            if start in words:
                found += _hits(squeezed, start, last + 1, families)
        return found


def _words_of(phrase: str) -> list[str]:
    """Return the words of a phrase, and the phrase where it is written as one."""
    squeezed = squeeze(fold(phrase))
    return [*(squeezed.text[start:end] for start, end in squeezed.words.items()), squeezed.text]


def _by_family(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    families: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        families[entry.group if entry.group in _FAMILIES else GRAMMAR].append(entry)
    return {name: tuple(row) for name, row in families.items()}


def _hits(squeezed: Squeezed, start: int, end: int, families: dict[str, tuple[Entry, ...]]) -> list[Hit]:
    """Return what a phrase found at start..end means there, with the ending that its noun carries."""
    words, at = squeezed.words, squeezed.at
    begin = at[start]
    if end == len(at) or end in words:
        last, ending = _ending_apart(squeezed, end)
        return [
            _hit(begin, at[last - 1] + 1, family, entries, ending)
            if any(e.group in _BENT for e in entries)
            else Hit(begin, at[end - 1] + 1, entries, family)
            for family, entries in families.items()
        ]
    border = _next_border(words, end, len(at))
    ending = squeezed.text[end:border]
    if ending not in _ENDINGS:
        return []
    bent = {family: tuple(e for e in entries if e.group in _BENT) for family, entries in families.items()}
    return [_hit(begin, at[border - 1] + 1, family, entries, ending) for family, entries in bent.items() if entries]


def _next_border(words: dict[int, int], after: int, length: int) -> int:
    border = after
    while border < length and border not in words:
        border += 1
    return border


def _ending_apart(squeezed: Squeezed, end: int) -> tuple[int, str]:
    """Return where a word ends with an ending that a space or ZWNJ sets apart: «کشته ها»."""
    last = squeezed.words.get(end)
    if last is None or squeezed.at[end] - squeezed.at[end - 1] != 2 or squeezed.text[end:last] not in _APART:
        return end, ""
    return last, squeezed.text[end:last]


def _hit(start: int, end: int, family: str, entries: tuple[Entry, ...], ending: str) -> Hit:
    if ending.startswith("ها") or ending == "ان":
        entries = tuple(Entry("PEOPLE", e.value) if e.group == "PERSON" else e for e in entries)
    elif ending in ("ی", "ای", "یی"):
        entries = (*entries, _INDEFINITE) if family == GRAMMAR else entries
    return Hit(start, end, entries, family)


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
    return (*(one for one in found if one[0].group != _AT_HOME), *_homes_of_groups(found))


def _homes_of_groups(found: list[tuple[Entry, str]]) -> Iterable[tuple[Entry, str]]:
    """Yield the country of each group that is at home in one, under all of the group's names."""
    countries = {name: entry.value for entry, name in found if entry.group == _AT_HOME}
    return ((Entry("HOME", countries[entry.value]), name) for entry, name in found if entry.group == "ACTOR" and entry.value in countries)


@lru_cache
def lexicon(language: str) -> Lexicon | JoinedLexicon:
    """Return the compiled vocabulary of a language, made at its first use."""
    phrases: dict[str, list[Entry]] = defaultdict(list)
    for entry, phrase in rows(language):
        if not plain(phrase).strip():
            raise ValueError(f"seeds/lexicon: {phrase!r} of class {entry.group} has no letter or digit")
        for form in _typed(phrase) if language in JOINED else (phrase,):
            if entry not in phrases[form]:
                phrases[form].append(entry)
    made = JoinedLexicon if language in JOINED else Lexicon
    return made({phrase: tuple(entries) for phrase, entries in phrases.items()})


def _typed(phrase: str) -> tuple[str, ...]:
    """Return a phrase as it is written, and as it is typed in haste: «به شهادت» as «بشهادت»."""
    return (phrase, f"ب{phrase[3:]}") if phrase.startswith("به ") and len(phrase) > _HASTY else (phrase,)


@lru_cache
def languages() -> frozenset[str]:
    """Return the languages that have harm words, without which nothing can be read."""
    found: set[str] = set()
    for path in FOLDER.glob("harm*.csv"):
        with path.open(encoding="utf-8", newline="") as lines:
            found.update(row["language"] for row in csv.DictReader(lines))
    return frozenset(found)
