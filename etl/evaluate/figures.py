"""The scorer's figures for judged answers, by language and source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from etl.evaluate.answers import Answer
from etl.evaluate.gold import Task, register_of
from etl.evaluate.scorer import load_scorer


class Share(NamedTuple):
    """How many of a field's cells are right."""

    right: int
    of: int

    def __str__(self) -> str:
        """The share as a person reads it."""
        return f"{self.right / self.of:.1%} of {self.of}"


class Figures(NamedTuple):
    """What the scorer says of a set of answers: fields, worst first, and what it says of the whole."""

    fields: dict[str, Share]
    whole: dict[str, Any]


def figures(task: Task, answers: Sequence[Answer]) -> Figures:
    """Return the scorer's figures for answers to texts labelled in one way."""
    scorer = load_scorer()
    tally = scorer.Tally()
    score = scorer.score_articles if task is Task.ARTICLES else scorer.score_records
    whole = score([one.row for one in answers], {one.row["id"]: one.said for one in answers}, tally)
    shares = {field: Share(tally.hit[field], total) for field, total in tally.all.items()}
    return Figures(dict(sorted(shares.items(), key=lambda item: item[1].right / item[1].of)), whole)


def by_register(answers: Sequence[Answer]) -> dict[tuple[Task, str], list[Answer]]:
    """Return answers by how their texts are labelled, then by language and source."""
    found: dict[tuple[Task, str], list[Answer]] = {}
    for one in sorted(answers, key=lambda one: one.gold.task):
        found.setdefault((one.gold.task, register_of(one.gold, one.row)), []).append(one)
    return found
