"""Whether confidence keeps its word: of the cells given .8, are four in five right?

What is measured was never fitted on: a text's cells are judged by the weights that were fitted without its part of the texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from etl.evaluate.answers import Answer
from etl.evaluate.cells import CONTRACT_FIELD, Cell
from etl.evaluate.gold import fold_of
from etl.extract.confidence import GROUP, chance, features_of

BINS = 10


class Sample(NamedTuple):
    """One filled cell that gold judges."""

    register: str
    document: str
    field: str
    features: tuple[str, ...]
    right: bool

    @property
    def group(self) -> str:
        """The group of fields whose model it belongs to."""
        return GROUP[self.field]

    @property
    def fold(self) -> int:
        """The part of the texts it is in."""
        return fold_of(self.document)


class Calibration(NamedTuple):
    """How far the confidence of a group of fields is from its share of right cells."""

    cells: int
    right: float
    mean: float
    error: float  # expected calibration error


def samples_of(answer: Answer) -> list[Sample]:
    """Return the filled cells of one answer that gold judges; a place is right where all that is judged of it is."""
    judged: dict[tuple[int, str], bool] = {}
    for cell in answer.cells:
        for field in _fields(cell):
            if cell.mention is not None:
                judged[cell.mention, field] = judged.get((cell.mention, field), True) and cell.right
    found = []
    for n in sorted({n for n, _ in judged}):
        features = features_of(answer.reading.mentions, n, answer.article)
        found += [
            Sample(answer.cells[0].register, answer.row["id"], field, features[field], right)
            for (mention, field), right in judged.items()
            if mention == n and field in features
        ]
    return found


def _fields(cell: Cell) -> tuple[str, ...]:
    """Return the cells whose being right a judgement tells: an incident that is none has no right kind, status or outcome."""
    if cell.field == "incident":
        return () if cell.right else ("kind", "status", "outcome")
    return (CONTRACT_FIELD[cell.field],) if cell.field in CONTRACT_FIELD else ()


def column_without(fold: int) -> str:
    """Return the name of the weights that were fitted without one part."""
    return f"without_{fold}"


def calibration(samples: Iterable[Sample]) -> dict[str, Calibration]:
    """Return how well each group's confidence keeps its word on texts it was not fitted on."""
    by_group: dict[str, list[tuple[float, bool]]] = {}
    for one in samples:
        by_group.setdefault(one.group, []).append((chance(one.field, one.features, column_without(one.fold)), one.right))
    return {group: measured(by_group[group]) for group in dict.fromkeys(GROUP.values()) if group in by_group}


def measured(told: Sequence[tuple[float, bool]]) -> Calibration:
    """Return the calibration of confidences beside what came true, over ten bins of equal width."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for sure, right in told:
        bins[min(int(sure * BINS), BINS - 1)].append((sure, right))
    off = sum(abs(sum(sure for sure, _ in one) - sum(right for _, right in one)) for one in bins)
    total = len(told)
    return Calibration(total, sum(right for _, right in told) / total, sum(sure for sure, _ in told) / total, off / total)
