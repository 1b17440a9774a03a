"""Reads the weights by which two mentions are found to be the same incident: seeds/resolve_weights.csv."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

WEIGHTS_FILE = Path(__file__).parent.parent.parent / "seeds" / "resolve_weights.csv"


class WeightError(Exception):
    """A row of the weights that cannot be used; the message names file, line and column."""


@cache
def weights(path: Path = WEIGHTS_FILE) -> Mapping[tuple[str, str], float]:
    """Return the weight of each level of each feature; raises WeightError for a bad row."""
    found: dict[tuple[str, str], float] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            key = (row["feature"], row["level"])
            if key in found:
                raise WeightError(f"{path}, line {number}: {row['feature']}, {row['level']} stands there twice")
            try:
                found[key] = float(row["weight"])
            except ValueError:
                raise WeightError(f"{path}, line {number}: the weight is {row['weight']!r}, say a number such as -1.5") from None
    return found
