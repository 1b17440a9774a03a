"""Names that another group bears in another land: the JEM of Sudan is not the JeM of Pakistan."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

FILE = Path(__file__).resolve().parents[3] / "seeds" / "namesakes.csv"


@cache
def namesakes() -> dict[tuple[str, str], str]:
    """Return the group that a name means in a country where it is not the one known by it."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        return {(row["name"], row["country"]): row["group"] for row in csv.DictReader(lines)}


def group_there(name: str, country: str | None) -> str:
    """Return the group that a name means in a country."""
    return namesakes().get((name, country or ""), name)
