"""The first two verbs, fetch and read, and the whole night in a row without a scheduler."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.progress import track

from etl import archive, store
from etl.clean import body_digest, clean
from etl.extract import extract
from etl.fetch import fetch as visit
from etl.night import day_of_run, is_live
from etl.pipeline.outcome import verdict
from etl.pipeline.release import ChecksFailedError, alert, check, publish
from etl.pipeline.resolving import resolve, resolve_touched
from etl.records import Article
from etl.settings import SettingError, Settings, read_settings
from etl.source import Source
from etl.sources import SOURCES
from etl.store import Cleaned, ReadCounts
from etl.warehouse import Warehouse, open_warehouse

logger = logging.getLogger(__name__)

BATCH = 50  # pages held in memory at a time
DOCUMENTS = Path(__file__).resolve().parents[2] / "seeds" / "documents"
T = TypeVar("T")


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


def read(run_id: str) -> None:
    """Read every archived page that the warehouse does not hold yet: articles, mentions, rejects."""
    settings = read_settings()
    with open_warehouse(settings.warehouse, settings.now()) as warehouse:
        _take_index(warehouse, settings)
        _say(run_id, _read_pages(warehouse, settings, again=False))


def replay(run_id: str) -> None:
    """Read the whole archive again under today's rules and resolve it; nobody is alarmed."""
    settings = read_settings()
    with open_warehouse(settings.warehouse, settings.now()) as warehouse:
        _take_index(warehouse, settings)
        _read_pages(warehouse, settings, again=False)
        resolve_touched(warehouse, settings, None)  # what a night has brought and not resolved yet is still owed its messages
        _say(run_id, _read_pages(warehouse, settings, again=True))
        store.touch_all(warehouse)
        resolve_touched(warehouse, settings, "replay")


def run_night(day: date | None, run_id: str | None = None) -> None:
    """Run all verbs in a row, as the nightly DAG does; raises NightFailedError where a source or a check failed."""
    settings = read_settings()
    now = settings.now()
    run_id = run_id or f"manual__{now.isoformat()}"
    day = day_of_run(day, now, scheduled=False)
    for source in chosen_sources(settings):
        fetch(source, day, is_live(day, now, backfill=False), run_id)
    failed = []
    read(run_id)
    resolve(run_id, None)
    try:
        check()
        publish()
        alert()
    except ChecksFailedError:
        failed.append("check")
    verdict(run_id, failed)


def _take_index(warehouse: Warehouse, settings: Settings) -> None:
    store.store_sources(warehouse, [_with_floor(source, settings) for source in SOURCES.values()])
    visits = archive.visits(settings.archive)
    for rows in _batches(archive.index_rows(settings.archive), 5000):
        store.store_index(warehouse, rows, ())
    store.store_index(warehouse, (), visits)


def _with_floor(source: Source, settings: Settings) -> Source:
    return replace(source, floor=settings.floors.get(source.name, source.floor))


def _read_pages(warehouse: Warehouse, settings: Settings, *, again: bool) -> list[ReadCounts]:
    pages = store.unread(warehouse, again=again)
    shown = track(pages, "Reading pages", console=Console(stderr=True), disable=not sys.stderr.isatty())
    return [store.store_read(warehouse, _clean(settings, rows), extract, settings.now()) for rows in _batches(shown, BATCH)]


def _clean(settings: Settings, rows: Sequence[archive.IndexRow]) -> list[Cleaned]:
    cleaned = []
    for row in rows:
        page = archive.read_page(settings.archive, row)
        result = clean(page, SOURCES[row.source])
        cleaned.append(Cleaned(page.page_id, page.fetched_at, result, body_digest(result) if isinstance(result, Article) else ""))
    return cleaned


def _say(run_id: str, counts: list[ReadCounts]) -> None:
    total = ReadCounts(*(sum(column) for column in zip(*counts, strict=True))) if counts else ReadCounts(0, 0, 0, 0, 0, 0, 0)
    logger.info(
        "read (%s): %d pages = %d new articles + %d revised + %d same + %d rejected; %d mentions, %d passages that are no incident",
        run_id,
        *total,
    )


def _batches(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    remaining = iter(rows)
    while batch := list(islice(remaining, size)):
        yield batch
