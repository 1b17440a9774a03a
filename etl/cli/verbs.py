"""The pipeline's verbs by hand, in the order in which the nightly DAG runs them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from etl import pipeline
from etl.settings import read_settings

Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Civil day in Tehran; default: today.")]
Run = Annotated[str | None, typer.Option("--run-id", help="Name of the run; the same name goes on where it stopped.")]


def _run_id(given: str | None) -> str:
    return given or f"manual__{read_settings().now().isoformat()}"


def run(day: Day = None, run_id: Run = None) -> None:
    """Run one night without Airflow: fetch every source, read, resolve, check, publish, alert.

    Example: etl run --day 2026-03-01
    """
    pipeline.run_night(day.date() if day else None, run_id)
    pipeline.summary()


def fetch(source: Annotated[str, typer.Argument(help="Its short code: mehr_en, tasnim_en.")], day: Day = None, run_id: Run = None) -> None:
    """Fetch one source's pages of one day into the archive, and nothing more.

    Example: etl fetch mehr_en --day 2026-03-01
    """
    pipeline.fetch_day(source, day.date() if day else None, _run_id(run_id))


def ingest(
    paths: Annotated[list[Path], typer.Argument(help="Saved pages, plain texts, WARC files, or folders of them.")],
    source: Annotated[str | None, typer.Option(help="Where name and page do not say it: mehr_en, tasnim_en.")] = None,
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


def replay(run_id: Run = None) -> None:
    """Read the whole archive again under today's rules; nobody is alarmed. Then `etl publish` shows it to readers.

    Example: etl replay
    """
    pipeline.replay(_run_id(run_id))
