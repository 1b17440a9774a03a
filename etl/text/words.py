"""Reads the short word lists by which texts are compared: seeds/resolve_words.csv."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

WORDS_FILE = Path(__file__).parent.parent.parent / "seeds" / "resolve_words.csv"
GROUPS_FILE = WORDS_FILE.parent / "lexicon" / "groups.csv"


@cache
def words(use: str) -> frozenset[str]:
    """Return the words of one use, the first column of the file: site_kind, name_filler, name_title and so on."""
    with WORDS_FILE.open(encoding="utf-8", newline="") as file:
        return frozenset(row["word"] for row in csv.DictReader(file) if row["use"] == use)


@cache
def meanings(use: str) -> Mapping[str, str]:
    """Return the words of one use that stand for another word, such as the Persian ones for the English."""
    with WORDS_FILE.open(encoding="utf-8", newline="") as file:
        return {row["word"]: row["means"] for row in csv.DictReader(file) if row["use"] == use and row["means"]}


@cache
def group_names() -> frozenset[str]:
    """Return the names of armed groups, lower case: they stand in the reports of many incidents."""
    with GROUPS_FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return frozenset(name.casefold() for row in rows for name in (row["value"], *row["phrases"].split("|")))
