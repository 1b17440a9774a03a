"""`etl override`: what people decide about incidents, over whatever the rules say."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from etl.cli.look import print_table
from etl.override import OverrideError
from etl.pipeline import overriding
from etl.pipeline.overriding import Decided, Signed

app = typer.Typer(
    help="Decide about incidents over whatever the rules say: each decision has an author and a reason, and survives every replay.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Incident = Annotated[str, typer.Argument(help="An incident's id, also a former one.")]
Author = Annotated[str, typer.Option(help="Who decides.")]
Reason = Annotated[str, typer.Option(help="Why, for whoever reads it in a year.")]


@app.command()
def merge(incident: Incident, other: Incident, author: Author, reason: Reason) -> None:
    """Two incidents are one; the older id stays, the other leads to it.

    Example: etl override merge inc-1 inc-2 --author sara --reason "one blast, two districts named"
    """
    _say(overriding.merge(incident, other, Signed(author, reason)))


@app.command()
def split(
    incident: Incident,
    leaving: Annotated[list[str], typer.Argument(help="The mentions that leave: mention ids, their beginnings, or article keys.")],
    author: Author,
    reason: Reason,
) -> None:
    """Some mentions of an incident tell another one.

    Example: etl override split inc-1 mehr_en/219876 --author sara --reason "the second bomb of that day"
    """
    _say(overriding.split(incident, leaving, Signed(author, reason)))


@app.command("set")
def set_cell(
    incident: Incident,
    field: Annotated[str, typer.Argument(help="A cell: killed, when, locality, perpetrator ...")],
    value: Annotated[str, typer.Argument(help='9, "9+", 9-12; 2026-03-01 or two days with / between; a word; null = not known.')],
    author: Author,
    reason: Reason,
) -> None:
    """A cell of an incident holds this value, whatever is reported.

    Example: etl override set inc-1 killed 9 --author sara --reason "the hospital's list of names"
    """
    _say(overriding.set_cell(incident, field, value, Signed(author, reason)))


@app.command()
def pin(
    incident: Incident,
    author: Author,
    reason: Reason,
    field: Annotated[str | None, typer.Argument(help="A cell that stays as it is; without one the mentions stay together.")] = None,
) -> None:
    """A cell of an incident, or the circle of its mentions, stays as it is now.

    Example: etl override pin inc-1 locality --author sara --reason "checked on the map"
    """
    _say(overriding.pin(incident, field, Signed(author, reason)))


@app.command()
def retract(incident: Incident, author: Author, reason: Reason) -> None:
    """An incident is none; its mentions stay bound to it, so that they found no other.

    Example: etl override retract inc-1 --author sara --reason "a film set"
    """
    _say(overriding.retract(incident, Signed(author, reason)))


@app.command()
def unset(override: Annotated[str, typer.Argument(help="Its id: ov-...")], author: Author, reason: Reason) -> None:
    """Take an override back; it is kept with who did so and why.

    Example: etl override unset ov-1 --author sara --reason "the list was of another day"
    """
    _say(overriding.unset(override, Signed(author, reason)))


@app.command("list")
def show() -> None:
    """Show every override with what became of it; those that are unmatched, overruled or contradicted come first.

    Example: etl override list
    """
    wanted = ("override_id", "override_state", "deed", "incident_id", "field", "value", "author", "reason", "made_at", "said_otherwise")
    rows = [{name: _plain(row[name]) for name in wanted} for row in overriding.list_overrides()]
    print_table(rows, "Overrides")


@app.command()
def export(file: Annotated[Path | None, typer.Argument(help="Where to; without it to standard output.")] = None) -> None:
    """Write every override as one CSV, a line a mention that it holds on to, for review and for another warehouse.

    Example: etl override export overrides.csv
    """
    text = overriding.export_overrides()
    if file is None:
        sys.stdout.write(text)
    else:
        file.write_text(text, "utf-8")


@app.command("import")
def take_in(file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A CSV that `etl override export` wrote.")]) -> None:
    """Take overrides from a CSV, all or none; what finds no mention here is kept and listed as unmatched.

    Example: etl override import overrides.csv
    """
    try:
        text = file.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise OverrideError(f"{file} is not in UTF-8: save it as CSV in UTF-8, then import it again") from None
    _say(overriding.import_overrides(text))


def _say(decided: Decided) -> None:
    for override in decided.overrides:
        typer.echo(f"{override}: {'in force' if override.is_in_force else 'unset'}")
    opened, closed = set(decided.changes.opened), set(decided.changes.closed)
    typer.echo(f"changed: {_ids(opened)}; ended: {_ids(closed - opened)}. `etl publish` shows it to readers.")


def _ids(found: Iterable[str]) -> str:
    return ", ".join(sorted(found)) or "none"


def _plain(value: object) -> object:
    return " ".join(map(str, value)) if isinstance(value, list) else f"{value:%Y-%m-%d %H:%M}" if hasattr(value, "strftime") else value
