"""What the rules as they stand gain and lose against a git revision, over labelled texts and the recorded pages."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from etl.contract import Line, parse_line, reading_json
from etl.evaluate.cells import cells_of
from etl.evaluate.changes import Change, Told, judged_changes, unjudged_changes
from etl.evaluate.gold import GoldSet, Row, line_of
from etl.evaluate.pages import recorded_pages
from etl.evaluate.revision import answers_there, checked_out
from etl.evaluate.scorer import GoldError
from etl.extract import extract

Follow = Callable[[Iterable[Row], int, str], Iterator[Row]]  # shows how far a row of steps is: steps, how many, what they are
PAGES = "pages"


class _Text(NamedTuple):
    """One text to be read by both sides, with its labels where it has any."""

    line: bytes
    document: str
    gold: GoldSet | None = None
    row: Row | None = None

    def told(self, answer: Row) -> Told:
        """Return an answer with the cells that gold judges."""
        return Told(answer, cells_of(self.gold, self.row, answer) if self.gold and self.row else ())


def compare_with(revision: str, sets: Iterable[GoldSet], follow: Follow) -> list[Change]:
    """Return every cell that a revision answers otherwise, losses first; `follow` shows how far each side is."""
    texts = [_Text(line_of(row), row["id"], gold, row) for gold in sets for row in gold.rows]
    texts += [_Text(json.dumps(line).encode(), name) for name, line in recorded_pages()]
    lines = [one.line for one in texts]
    with checked_out(revision) as folder:
        before = list(follow(answers_there(folder, lines), len(lines), f"extracting as {revision} does"))
    after = list(follow(map(_answer, lines), len(lines), "extracting as it stands"))
    changes = list(chain.from_iterable(_changes(*each) for each in zip(texts, before, after, strict=True)))
    return sorted(changes, key=lambda change: (change.turn, change.key[3], change.key))


def _answer(line: bytes) -> Row:
    parsed = parse_line(line, 1)
    if not isinstance(parsed, Line):
        raise GoldError(parsed.error)
    answer: Row = json.loads(json.dumps(reading_json(parsed.id, extract(parsed.article))))
    return answer


def _changes(text: _Text, before: Row, after: Row) -> list[Change]:
    old, new = text.told(before), text.told(after)
    name = text.gold.name if text.gold else PAGES
    return judged_changes(old.cells, new.cells) + unjudged_changes(name, text.document, old, new)
