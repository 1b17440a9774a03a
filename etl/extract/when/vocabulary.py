"""The words of time that are data: seeds/times.csv, by language, class and value."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from etl.text.normalise import fold

FILE = Path(__file__).resolve().parents[3] / "seeds" / "times.csv"


@cache
def meanings(language: str, name: str) -> Mapping[str, str]:
    """Return the folded words of a class with what each means; spaces inside a word are left out, for texts lose them."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["language"] == language and row["class"] == name]
    return {_tight(phrase): row["value"] for row in rows for phrase in row["phrases"].split("|")}


@cache
def phrases_of(language: str, *names: str) -> tuple[str, ...]:
    """Return the folded phrases of the classes, the longest first."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["language"] == language and row["class"] in names]
    return tuple(sorted({fold(phrase) for row in rows for phrase in row["phrases"].split("|")}, key=len, reverse=True))


@cache
def any_of(language: str, *names: str) -> str:
    """Return a pattern for any word of the classes, the longest first; a space inside a word may be missing."""
    return "(?:" + "|".join(re.escape(phrase).replace(r"\ ", r"\s?") for phrase in phrases_of(language, *names)) + ")"


def meaning(language: str, name: str, word: str | None) -> str | None:
    """Return what a word of a class means, None for none."""
    return meanings(language, name).get(_tight(word)) if word else None


def _tight(phrase: str) -> str:
    return re.sub(r"\s", "", fold(phrase))
