"""The verbs that hold extraction against labelled texts: evaluate, compare."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from rich.console import Console
from rich.progress import track

from etl.evaluate.answers import Answer, answer_all
from etl.evaluate.calibration import calibration, samples_of
from etl.evaluate.cells import worst_first
from etl.evaluate.compare import compare_with
from etl.evaluate.gold import GoldSet, own_sets, read_sets
from etl.evaluate.report import calibration_table, change_lines, change_table, figure_tables, misses

T = TypeVar("T")
_PIPED = 180  # columns where the output is no terminal
Gold = Annotated[list[Path] | None, typer.Argument(help="Files of labelled texts; default: tests/gold/*.jsonl.", metavar="GOLD...")]


def _console() -> Console:
    return Console(width=None if sys.stdout.isatty() else _PIPED, highlight=False)


def _followed(steps: Iterable[T], total: int, words: str) -> Iterator[T]:
    """Yield steps while a bar on standard error shows how far they are."""
    yield from track(steps, words, total, console=Console(stderr=True), transient=True)


def _answers(sets: list[GoldSet]) -> list[Answer]:
    return list(_followed(answer_all(sets), sum(len(gold.rows) for gold in sets), "extracting"))


def evaluate(
    gold: Gold = None,
    shown: Annotated[int, typer.Option("--misses", min=0, help="How many misses to show beside their text.")] = 20,
    field: Annotated[str | None, typer.Option(help="Show only the misses of this field, such as killed.")] = None,
) -> None:
    """Score extraction on labelled texts: figures by language and source, misses, how well confidence keeps its word.

    Example: etl evaluate   etl evaluate --field killed --misses 50 tests/gold/own_en.jsonl ../gold/gtd.jsonl
    """
    answers = _answers(read_sets(gold or own_sets()))
    console = _console()
    for table in figure_tables(answers):
        console.print(table)
    console.print(calibration_table(calibration(sample for one in answers for sample in samples_of(one))))
    wrong = worst_first([cell for one in answers for cell in one.cells])
    asked = [cell for cell in wrong if field in (None, cell.field)]
    console.print(f"{len(asked)} misses{f' of {field}' if field else ''}, {min(shown, len(asked))} shown (--misses N, --field NAME)")
    console.print(misses(asked[:shown]))


def compare(
    revision: Annotated[str, typer.Argument(help="A commit, branch or tag, such as HEAD or main~3.")],
    gold: Gold = None,
    shown: Annotated[int, typer.Option("--changes", min=0, help="How many changed cells to show one by one.")] = 40,
) -> None:
    """Print what the rules as they stand gain and lose against a git revision, over labelled texts and the recorded pages.

    Example: etl compare HEAD   etl compare main~5 tests/gold/own_en.jsonl ../gold/gtd.jsonl
    """
    sets = read_sets(gold or own_sets())
    changes = compare_with(revision, sets, _followed)
    console = _console()
    console.print(change_table(changes))
    console.print(change_lines(changes[:shown]))
    console.print(f"{len(changes)} cells changed, {min(shown, len(changes))} shown (--changes N)")
