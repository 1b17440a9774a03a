"""The report on labelled texts as it is printed: figures, calibration, misses beside their text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from etl.contract import cell_words
from etl.evaluate.answers import Answer
from etl.evaluate.calibration import Calibration
from etl.evaluate.cells import Cell
from etl.evaluate.changes import Change, Turn
from etl.evaluate.figures import Figures, by_register, figures
from etl.evaluate.gold import Task

_POOR, _FAIR = 0.8, 0.9  # shares below which a figure is shown red, yellow
ERROR_MOST = 0.05  # expected calibration error that the project allows itself


def figure_tables(answers: Sequence[Answer]) -> list[RenderableType]:
    """Return one table for each way of labelling: a row a field, worst first, a column a language and source."""
    tables: list[RenderableType] = []
    parts = by_register(answers)
    for task in dict.fromkeys(task for task, _ in parts):
        own = {register: figures(task, given) for (of, register), given in parts.items() if of is task}
        whole = figures(task, [one for one in answers if one.gold.task is task])
        tables.append(_table(task, whole, own))
        tables += [Text(f"{register}: {_words(found.whole)}") for register, found in ({"all": whole} | own).items()]
    return tables


def _table(task: Task, whole: Figures, own: Mapping[str, Figures]) -> Table:
    table = Table(title=f"{task}: right cells, worst field first", title_justify="left")
    for name in ("field", "all", *own):
        table.add_column(name, justify="left" if name == "field" else "right")
    for field, share in whole.fields.items():
        cells = [found.fields.get(field) for found in own.values()]
        table.add_row(field, *(Text(str(one), _colour(one.right / one.of)) if one else "" for one in (share, *cells)))
    return table


def _colour(share: float) -> str:
    return "red" if share < _POOR else "yellow" if share < _FAIR else "green"


def _words(whole: Mapping[str, object]) -> str:
    said = []
    for name, value in whole.items():
        inner = ", ".join(f"{key} {figure}" for key, figure in value.items()) if isinstance(value, dict) else str(value)
        said.append(f"{name.replace('_', ' ')} {inner}")
    return "; ".join(said)


def calibration_table(found: Mapping[str, Calibration]) -> Table:
    """Return how far each group's confidence is from its share of right cells, the farthest first."""
    table = Table(title="confidence, on parts it was not fitted on: worst group first", title_justify="left")
    for name in ("fields", "filled cells that gold judges", "right", "confidence says", "expected calibration error"):
        table.add_column(name, justify="left" if name == "fields" else "right")
    for group, one in sorted(found.items(), key=lambda item: -item[1].error):
        error = Text(f"{one.error:.3f}", "red" if one.error > ERROR_MOST else "green")
        table.add_row(group, str(one.cells), f"{one.right:.1%}", f"{one.mean:.1%}", error)
    return table


def misses(cells: Iterable[Cell]) -> RenderableType:
    """Return wrong cells readable beside the text: the passage, what was said, what gold says."""
    return Group(*(_miss(cell) for cell in cells))


def _miss(cell: Cell) -> Text:
    text = Text(f"\n{cell.field}", "bold red")
    text.append(f"  {cell.gold_set} {cell.document} {cell.incident}\n", "dim")
    text.append(f"  {cell.passage.strip()}\n", "italic")
    if cell.said is not None or cell.gold is not None:
        text.append("  said ").append(cell_words(cell.said), "red").append(", gold ").append(cell_words(cell.gold), "green")
    return text


def change_table(changes: Sequence[Change]) -> Table:
    """Return how many cells of each field were gained, lost or only changed."""
    count = Counter((change.key[3], change.turn) for change in changes)
    table = Table(title="cells that changed", title_justify="left")
    for name in ("field", *Turn):
        table.add_column(name, justify="left" if name == "field" else "right")
    for field in dict.fromkeys(field for field, _ in sorted(count)):
        table.add_row(field, *(str(count[field, turn] or "") for turn in Turn))
    table.add_row("all", *(str(sum(change.turn is turn for change in changes)) for turn in Turn), style="bold")
    return table


def change_lines(changes: Iterable[Change]) -> RenderableType:
    """Return changed cells one by one, with before, after and gold."""
    return Group(*(_change(change) for change in changes))


_TURN_COLOUR = {Turn.GAIN: "green", Turn.LOSS: "red", Turn.CHANGE: "yellow"}


def _change(change: Change) -> Text:
    name, document, incident, field = change.key
    text = Text(f"\n{change.turn}", f"bold {_TURN_COLOUR[change.turn]}")
    text.append(f"  {field}  ", "bold").append(f"{name} {document} {incident}\n", "dim")
    if change.passage:
        text.append(f"  {change.passage.strip()}\n", "italic")
    text.append(f"  before {cell_words(change.before)}, now {cell_words(change.after)}")
    return text.append(f", gold {cell_words(change.gold)}") if change.gold is not None else text
