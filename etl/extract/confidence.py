"""How sure each cell is: the share of such cells that were right on labelled articles, by what the cell rests on.

The shares are data (seeds/confidence.csv) and stand for a whole feature, not for the single case; they are not calibrated yet.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from etl.extract.toll.tolls import Toll
from etl.records import Count, Mention

FILE = Path(__file__).resolve().parents[2] / "seeds" / "confidence.csv"
_COUNTS = ("killed", "wounded", "killed_or_wounded", "attackers_killed")
_WORDS = ("attack_type", "weapon", "target_type", "perpetrator", "claimed_by")
_VAGUE = frozenset({2, 3, 24, 40, 200})


@cache
def shares() -> dict[tuple[str, str], float]:
    """Return the share of right cells by field and feature."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        return {(row["field"], row["feature"]): float(row["share"]) for row in csv.DictReader(lines)}


def confidence_of(mention: Mention, tolls: dict[str, tuple[Toll, ...]]) -> dict[str, float]:
    """Return the confidence of each cell that is filled; `tolls` are the statements that the counts rest on."""
    features = {"kind": "any", "status": "any", "outcome": "any"}
    features |= {field: _count_feature(count, tolls.get(field, ())) for field in _COUNTS if (count := getattr(mention, field))}
    features |= {field: "any" for field in _WORDS if getattr(mention, field) is not None}
    if mention.when:
        features["when"] = str(mention.when.basis)
    if place := _place_feature(mention):
        features["where"] = place
    return {field: shares()[field, feature] for field, feature in features.items()}


def _count_feature(count: Count, tolls: tuple[Toll, ...]) -> str:
    if any(toll.status for toll in tolls):
        return "rival"
    return "vague" if count.high is None and count.low in _VAGUE else "figure"


def _place_feature(mention: Mention) -> str | None:
    where = mention.where
    return next((field for field in ("site", "locality", "admin1", "country") if getattr(where, field)), None)
