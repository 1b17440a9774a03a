"""Gains and losses between two answers to the same texts, cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from etl.evaluate.cells import CONTRACT_FIELD, Cell, summary
from etl.evaluate.gold import Row
from etl.evaluate.scorer import load_scorer
from etl.extract.confidence import GROUP

Key = tuple[str, str, str, str]  # set, document, incident, field


class Turn(StrEnum):
    """How a cell changed."""

    GAIN = "wrong → right"
    LOSS = "right → wrong"
    CHANGE = "changed, no gold"


class Change(NamedTuple):
    """One cell that differs between two answers."""

    turn: Turn
    key: Key
    before: object
    after: object
    gold: object
    passage: str


class Told(NamedTuple):
    """One answer and the cells of it that gold judges."""

    answer: Row
    cells: Sequence[Cell] = ()

    @property
    def judged(self) -> set[tuple[int, str]]:
        """The judged cells by the position of their incident."""
        return {
            (cell.mention, CONTRACT_FIELD[cell.field]) for cell in self.cells if cell.mention is not None and cell.field in CONTRACT_FIELD
        }

    @property
    def incidents(self) -> set[int]:
        """The positions of the incidents that gold judges."""
        return {cell.mention for cell in self.cells if cell.mention is not None}


def judged_changes(before: Iterable[Cell], after: Iterable[Cell]) -> list[Change]:
    """Return the judged cells that turned right or wrong; a cell that one side does not have is told with its incident."""
    old, new = {cell.key: cell for cell in before}, {cell.key: cell for cell in after}
    changes = [_turned(old[key], new[key]) for key in old.keys() & new.keys() if old[key].right != new[key].right]
    changes += [_one_sided(cell, Turn.LOSS) for key, cell in new.items() if key not in old and not cell.right and _stands_alone(cell)]
    changes += [_one_sided(cell, Turn.GAIN) for key, cell in old.items() if key not in new and not cell.right and _stands_alone(cell)]
    return sorted(changes, key=lambda change: (change.turn, change.key[3], change.key))


def _stands_alone(cell: Cell) -> bool:
    """Tell whether a wrong cell is wrong by being there: an incident too many, an alarm, a value where gold has none."""
    return cell.field in ("incident", "false alarm", "missed alarm", "accident_not_attack") or cell.gold is None


def _turned(old: Cell, new: Cell) -> Change:
    return Change(Turn.GAIN if new.right else Turn.LOSS, new.key, old.said, new.said, new.gold, new.passage)


def _one_sided(cell: Cell, turn: Turn) -> Change:
    before, after = (None, cell.said) if turn is Turn.LOSS else (cell.said, None)
    return Change(turn, cell.key, before, after, cell.gold, cell.passage)


def unjudged_changes(name: str, document: str, before: Told, after: Told) -> list[Change]:
    """Return what differs between two answers to a text where gold judges neither."""
    old, new = before.answer["mentions"], after.answer["mentions"]
    pairs = load_scorer().align(old, new)
    changes = []
    for i, j in sorted(pairs):
        fields = [field for field in GROUP if (i, field) not in before.judged and (j, field) not in after.judged]
        label = summary(new[j])
        changes += [
            Change(Turn.CHANGE, (name, document, label, field), old[i].get(field), new[j].get(field), None, "")
            for field in fields
            if old[i].get(field) != new[j].get(field)
        ]
    for n in set(range(len(old))) - {i for i, _ in pairs} - before.incidents:
        changes.append(Change(Turn.CHANGE, (name, document, summary(old[n]), "incident"), "told", None, None, ""))
    for n in set(range(len(new))) - {j for _, j in pairs} - after.incidents:
        changes.append(Change(Turn.CHANGE, (name, document, summary(new[n]), "incident"), None, "told", None, ""))
    refused = [{no["quote"]: no["reason"] for no in told.answer.get("not_incidents") or []} for told in (before, after)]
    for quote in refused[0].keys() | refused[1].keys():
        reasons = [one.get(quote) for one in refused]
        if reasons[0] != reasons[1]:
            changes.append(Change(Turn.CHANGE, (name, document, "", "no incident"), reasons[0], reasons[1], None, quote))
    return sorted(changes, key=lambda change: change.key)
