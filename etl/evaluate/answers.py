"""Runs extraction over labelled texts and judges what it says."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from etl.contract import BadLine, parse_line, reading_json
from etl.evaluate.cells import Cell, cells_of
from etl.evaluate.gold import GoldSet, Row, line_of
from etl.evaluate.scorer import GoldError
from etl.extract import extract
from etl.records import Article, Reading


class Answer(NamedTuple):
    """One labelled text, what extraction says of it, and how that is judged."""

    gold: GoldSet
    row: Row
    article: Article
    reading: Reading
    said: Row  # the reading as the contract writes it
    cells: tuple[Cell, ...]


def answer_all(sets: Iterable[GoldSet]) -> Iterator[Answer]:
    """Yield the judged answer to each labelled text, in order."""
    for gold in sets:
        for row in gold.rows:
            yield answer(gold, row)


def answer(gold: GoldSet, row: Row, read: Callable[[Article], Reading] = extract) -> Answer:
    """Return the judged answer to one labelled text; raises GoldError for a text that the contract refuses."""
    line = parse_line(line_of(row), 1)
    if isinstance(line, BadLine):
        raise GoldError(f"{gold.name}, {row['id']}: {line.error}")
    reading = read(line.article)
    said: Row = json.loads(json.dumps(reading_json(row["id"], reading)))
    return Answer(gold, row, line.article, reading, said, tuple(cells_of(gold, row, said)))
