"""Reads the short word lists by which texts are compared: seeds/resolve_words.csv."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

WORDS_FILE = Path(__file__).parent.parent.parent / "seeds" / "resolve_words.csv"


@cache
def words(use: str) -> frozenset[str]:
    """Return the words of one use: site_kind, site_filler, name_filler, name_common."""
    with WORDS_FILE.open(encoding="utf-8", newline="") as file:
        return frozenset(row["word"] for row in csv.DictReader(file) if row["use"] == use)
