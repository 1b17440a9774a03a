"""The first verb, fetch, and the whole night in a row without a scheduler."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from etl import archive
from etl.archive import ArchiveError
from etl.fetch import fetch as visit
from etl.night import day_of_run, is_live
from etl.pipeline.notices import heartbeat
from etl.pipeline.outcome import verdict
from etl.pipeline.reading import read
from etl.pipeline.release import ChecksFailedError, alert, check, publish
from etl.pipeline.resolving import resolve
from etl.settings import SettingError, Settings, read_settings
from etl.sources import SOURCES

DOCUMENTS = Path(__file__).resolve().parents[2] / "seeds" / "documents"


def chosen_sources(settings: Settings) -> tuple[str, ...]:
    """Return the names of the sources to visit; raises SettingError for one that is none."""
    unknown = sorted({*settings.sources, *settings.hosts, *settings.proxies, *settings.floors} - set(SOURCES))
    if unknown:
        raise SettingError(f"{', '.join(unknown)}: no such source; the sources are {', '.join(sorted(SOURCES))}")
    return settings.sources or tuple(sorted(SOURCES))


def fetch(source: str, day: date, live: bool, run_id: str) -> None:
    """Visit one source for one day; whatever comes is archived, an unreachable source is a warning."""
    settings = read_settings()
    if source not in chosen_sources(settings) and source not in SOURCES:
        raise SettingError(f"{source}: no such source; the sources are {', '.join(sorted(SOURCES))}")
    visit(SOURCES[source], day, live=live, run_id=run_id, settings=settings)


def fetch_day(source: str, day: date | None, run_id: str) -> None:
    """Visit one source for a day, today's in Tehran where none is given; live where that day is today or yesterday."""
    now = read_settings().now()
    day = day_of_run(day, now, scheduled=False)
    fetch(source, day, is_live(day, now, backfill=False), run_id)


def ingest_documents(paths: Sequence[Path] = (), source: str | None = None) -> int:
    """Take files from disk into the archive, the seed documents where none are named; return how many pages are new."""
    settings = read_settings()
    return archive.ingest(settings.archive, paths or sorted(DOCUMENTS.iterdir()), source, settings.now())


def run_night(day: date | None, run_id: str | None = None) -> None:
    """Run all verbs in a row, as the nightly DAG does; raises NightFailedError where a source or a check failed."""
    settings = read_settings()
    now = settings.now()
    run_id = run_id or f"manual__{now.isoformat()}"
    day = day_of_run(day, now, scheduled=False)
    for source in chosen_sources(settings):
        fetch(source, day, is_live(day, now, backfill=False), run_id)
    failed = []
    try:
        read(run_id)
    except ArchiveError:
        failed.append("read")  # what it says was logged page by page; all other pages are read
    resolve(run_id, None)
    try:
        check()
        publish()
        alert()
        heartbeat(run_id)
    except ChecksFailedError:
        failed.append("check")
    verdict(run_id, failed)
