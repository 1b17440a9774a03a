"""The pipeline's verbs by hand, in the order in which the nightly DAG runs them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from etl import pipeline
from etl.cli.look import print_table
from etl.publish.replay_report import Diff, in_words
from etl.settings import read_settings

Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Civil day in Tehran; default: today.")]
Run = Annotated[str | None, typer.Option("--run-id", help="Name of the run; the same name goes on where it stopped.")]

COUNTS = ("added_count", "lost_count", "changed_count", "same_count")
EXAMPLE = ("field", "change", "incident_id", "value_before", "value_after", "quote_before", "quote_after")


def _run_id(given: str | None) -> str:
    return given or f"manual__{read_settings().now().isoformat()}"


def run(day: Day = None, run_id: Run = None) -> None:
    """Run one night without Airflow: fetch every source, read, resolve, check, publish, alert.

    Example: etl run --day 2026-03-01
    """
    pipeline.run_night(day.date() if day else None, run_id)
    pipeline.summary()


def fetch(
    source: Annotated[str, typer.Argument(help="Its short code: mehr_en, mehr_fa, tasnim_en, tasnim_fa.")],
    day: Day = None,
    run_id: Run = None,
) -> None:
    """Fetch one source's pages of one day into the archive, and nothing more.

    Example: etl fetch mehr_en --day 2026-03-01
    """
    pipeline.fetch_day(source, day.date() if day else None, _run_id(run_id))


def ingest(
    paths: Annotated[list[Path], typer.Argument(help="Saved pages, plain texts, WARC files, or folders of them.")],
    source: Annotated[str | None, typer.Option(help="Where name and page do not say it: mehr_en, mehr_fa ...")] = None,
) -> None:
    """Take files from disk into the archive; `etl read` then reads them like anything fetched.

    Example: etl ingest seeds/documents old_pages/*.html --source mehr_en
    """
    pipeline.ingest_documents(paths, source)


def read(run_id: Run = None) -> None:
    """Read every archived page that the warehouse does not hold yet.

    Example: etl read
    """
    pipeline.read(_run_id(run_id))


def publish() -> None:
    """Check the warehouse and give readers a fresh snapshot.

    Example: etl publish
    """
    pipeline.check()
    pipeline.publish()


def alert() -> None:
    """Send the messages that are owed about published incidents.

    Example: etl alert
    """
    pipeline.alert()


def replay(
    rules: Annotated[str | None, typer.Option(help="A name for the rules as they stand: read into a second warehouse.")] = None,
    promote: Annotated[bool, typer.Option("--promote", help="Put the finished replay of that name in the warehouse's place.")] = False,
    alarm: Annotated[bool, typer.Option("--alarm", help="Let messages be owed for what the replay changes.")] = False,
    as_of: Annotated[str | None, typer.Option(help="Only what pages fetched up to this time told: 2026-03-02T06:00+03:30.")] = None,
    run_id: Run = None,
) -> None:
    """Read the whole archive again under today's rules, in place or beside; nobody is alarmed. Then `etl publish` shows it to readers.

    Example: etl replay --rules 2026-03   etl replay --rules 2026-03 --promote   etl replay --as-of 2026-03-02T06:00+03:30
    """
    if promote and rules is None:
        raise typer.BadParameter("--promote needs the name of the replay: --rules NAME")
    if as_of and rules:
        raise typer.BadParameter("--as-of and --rules are two things: say one of them")
    if as_of:
        moment = _moment(as_of)
        count = pipeline.replay_as_of(moment)
        typer.echo(f"{count} incidents: etl publish, then etl sql \"from incident_by_report_time('{moment:%Y-%m-%d %H:%M:%S+00:00}')\"")
    elif promote and rules:
        pipeline.promote(rules)
    elif rules:
        _show_diff(rules, *pipeline.replay_beside(rules, _run_id(run_id), alarm=alarm))
    else:
        pipeline.replay(_run_id(run_id), alarm=alarm)


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text} is no time: say it as 2026-03-02T06:00+03:30") from None
    if moment.tzinfo is None:
        raise typer.BadParameter(f"{text} has no offset: add one, such as +03:30")
    return moment.astimezone(UTC)


def _show_diff(name: str, diff: Diff, report: Path) -> None:
    print_table([{"field": row["field"]} | {key.removesuffix("_count"): row[key] for key in COUNTS} for row in diff.fields], "Cells")
    shown = [row for number, row in enumerate(diff.examples) if number == 0 or _kind(row) != _kind(diff.examples[number - 1])]
    print_table([{key: row[key] for key in EXAMPLE} for row in shown], "One example of each field and change")
    typer.echo(f"{in_words(diff)}.\nAll examples: {report}\nTo take it: etl replay --rules {name} --promote")


def _kind(row: dict[str, object]) -> tuple[object, object]:
    return row["field"], row["change"]
