"""Fits the weights of seeds/confidence.csv: `python -m benchmarks.fit_confidence GOLD...` (default: tests/gold).

One logistic model per group of fields over binary features, fitted by coordinate-wise Newton steps with a ridge penalty; small enough
to need no library. Each model is fitted on all texts, and once without each part of them, so that `etl evaluate` measures it on texts
it was not fitted on. Run it after rules have changed, over all labelled sets there are.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Sequence
from math import exp, log
from pathlib import Path

from etl.evaluate.answers import answer_all
from etl.evaluate.calibration import Sample, calibration, column_without, samples_of
from etl.evaluate.gold import FOLDS, own_sets, read_sets
from etl.evaluate.scorer import GoldError
from etl.extract.confidence import FILE, GROUP, SHIPPED, weights

RIDGE = 3.0  # cells' worth of doubt that a feature means anything
TOGETHER = {"incident": 3}  # kind, status and outcome of an incident too many are wrong together: their doubt counts threefold
LEAST = 25  # cells; a feature seen more rarely has no weight
SWEEPS = 40
STEP = 1.0  # the longest step of a weight
ALWAYS = "any"


def fit(samples: Sequence[Sample], features: Sequence[str], doubt: float = RIDGE) -> dict[str, float]:
    """Return the weight of each feature that makes the samples most likely under the penalty."""
    holding = {name: [n for n, one in enumerate(samples) if name in one.features] for name in features}
    hits = {name: sum(samples[n].right for n in rows) for name, rows in holding.items()}
    share = (sum(one.right for one in samples) + 1) / (len(samples) + 2)
    found = dict.fromkeys(features, 0.0) | {ALWAYS: log(share / (1 - share))}
    scores = [found[ALWAYS]] * len(samples)
    for _ in range(SWEEPS):
        for name, rows in holding.items():
            chances = [1.0 / (1.0 + exp(-scores[n])) for n in rows]
            ridge = 0.0 if name == ALWAYS else doubt
            slope = hits[name] - sum(chances) - ridge * found[name]
            bend = sum(p * (1.0 - p) for p in chances) + ridge + 1e-6
            step = max(-STEP, min(STEP, slope / bend))
            found[name] += step
            for n in rows:
                scores[n] += step
    return found


def table(samples: Sequence[Sample]) -> list[dict[str, str]]:
    """Return the rows of the parameter file."""
    rows = []
    for group in dict.fromkeys(GROUP.values()):
        own = [one for one in samples if one.group == group]
        seen = Counter(name for one in own for name in one.features)
        features = [ALWAYS, *sorted(name for name, times in seen.items() if times >= LEAST and name != ALWAYS)]
        doubt = RIDGE * TOGETHER.get(group, 1)
        columns = {SHIPPED: fit(own, features, doubt)}
        columns |= {column_without(fold): fit([one for one in own if one.fold != fold], features, doubt) for fold in range(FOLDS)}
        rows += [
            {"group": group, "feature": name} | {column: f"{found[name]:.3f}" for column, found in columns.items()} for name in features
        ]
    return rows


def main() -> None:
    try:
        sets = read_sets([Path(path) for path in sys.argv[1:]] or own_sets())
    except GoldError as refusal:
        sys.exit(str(refusal))
    samples = [sample for one in answer_all(sets) for sample in samples_of(one)]
    rows = table(samples)
    with FILE.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    weights.cache_clear()
    for group, one in calibration(samples).items():
        print(f"{group:9} {one.cells:5} cells, right {one.right:.3f}, said {one.mean:.3f}, expected calibration error {one.error:.3f}")


if __name__ == "__main__":
    main()
