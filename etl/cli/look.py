"""Ways to look at what there is: a shell on the snapshot, the state of the system, the dump, the proof."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from etl.settings import read_settings
from etl.warehouse import open_snapshot, open_warehouse


def sql(
    statement: Annotated[str | None, typer.Argument(help="A statement; without one a shell opens.")] = None,
    file: Annotated[Path | None, typer.Option(help="A file of sql/queries.")] = None,
    output: Annotated[str, typer.Option(help="table, csv, json, line or markdown.")] = "table",
) -> None:
    """Open DuckDB's shell on the published snapshot, or answer one statement.

    Example: etl sql "from attack_current"   etl sql --file sql/queries/deadliest.sql --output csv
    """
    settings = read_settings()
    with open_snapshot(settings.snapshot):
        pass  # one clear sentence where there is none
    shell = Path(sys.executable).with_name("duckdb")
    modes = {"table": "duckbox", "csv": "csv", "json": "json", "line": "line", "markdown": "markdown"}
    if output not in modes:
        raise typer.BadParameter(f"{output}: say one of {', '.join(modes)}")
    ask = ["-c", statement] if statement else ["-f", str(file)] if file else []
    os.execv(shell, [str(shell), "-readonly", "-bail", f"-{modes[output]}" if output != "table" else "-box", *ask, str(settings.snapshot)])  # noqa: S606 - no shell is meant


def status() -> None:
    """Show the sources' last visits, the size of what is held, and what is owed.

    Example: etl status
    """
    settings = read_settings()
    with open_snapshot(settings.snapshot) as snapshot:
        print_table(snapshot.records("steps/last_visits"), "Sources, as last visited")
        print_table(snapshot.records("steps/holdings"), f"Held in {settings.snapshot}")


def print_table(records: list[dict[str, object]], title: str) -> None:
    """Print records as a table under a title."""
    table = Table(title=title, title_justify="left")
    for column in records[0] if records else ():
        table.add_column(column, overflow="fold")
    for record in records:
        table.add_row(*("" if value is None else str(value) for value in record.values()))
    Console(width=None if sys.stdout.isatty() else 140).print(table if records else f"{title}: none yet")


def dump(
    canonical: Annotated[bool, typer.Option(help="The form in which two warehouses can be compared.")] = True,
    alerts: Annotated[bool, typer.Option(help="With the messages, comparable only for the same order and clock.")] = False,
) -> None:
    """Print the warehouse as sorted JSON lines without ids and run times.

    Example: etl dump --canonical > before.jsonl
    """
    from etl.dump import dump as lines

    settings = read_settings()
    if not canonical:
        raise typer.BadParameter("there is no other form than --canonical")
    with open_warehouse(settings.warehouse, settings.now()) as warehouse:
        for line in lines(warehouse, with_alerts=alerts):
            sys.stdout.write(line + "\n")


def verify() -> None:
    """Walk every cell of the snapshot to its quote, the article's text, the archived record and its digest.

    Example: etl verify
    """
    from etl.pipeline.reading import reread
    from etl.rules_digest import rules_digest
    from etl.verify import verify as prove

    settings = read_settings()
    proof = prove(settings.snapshot, settings.archive, reread, rules_digest())
    print_table([{"field": field, "cells proved": count} for field, count in proof.proved.items()], "Cells that stand on their words")
    typer.echo(
        f"{sum(proof.proved.values())} cells proved, {proof.decided} of them decided by a person;"
        f" {proof.older_rules} passages read by older rules, {len(proof.failures)} failures"
    )
    for failure in proof.failures:
        typer.echo(str(failure), err=True)
    if not proof.holds:
        raise typer.Exit(1)
