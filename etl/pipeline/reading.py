"""The second verb: every archived page that the warehouse does not hold becomes an article with its mentions, or a reject."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TypeVar

from rich.console import Console
from rich.progress import track

from etl import archive, store
from etl.archive import ArchiveError, IndexFile, IndexRow, VisitRow
from etl.clean import body_digest, clean
from etl.extract import extract
from etl.records import Article, Page
from etl.rules_digest import rules_digest
from etl.settings import Settings, read_settings
from etl.source import Source
from etl.sources import SOURCES
from etl.store import Cleaned, ReadCounts
from etl.tell import Version, tell
from etl.verify import Reread
from etl.warehouse import Warehouse, open_warehouse

logger = logging.getLogger(__name__)

BATCH = 1000  # pages held in memory at a time, as cleaned text
INDEX_BATCH = 5000  # lines of the archive's index
T = TypeVar("T")


class Taken(NamedTuple):
    """What reading has brought, and what the archive could not give."""

    counts: ReadCounts
    damaged: tuple[str, ...]  # a sentence a page


def read(run_id: str) -> None:
    """Read every archived page that the warehouse does not hold yet: articles, mentions, rejects.

    Raises ArchiveError after all others are read, where the archive cannot give some; these are tried again next time.
    """
    settings = read_settings()
    with open_warehouse(settings.warehouse, settings.now()) as warehouse:
        take_index(warehouse, settings)
        taken = read_pages(warehouse, settings, again=False)
    say(run_id, taken)
    require_whole(taken)


def require_whole(taken: Taken) -> None:
    """Raise ArchiveError where the archive could not give a page that its index names."""
    if taken.damaged:
        raise ArchiveError(f"{len(taken.damaged)} pages of the archive could not be read, all others were; the first: {taken.damaged[0]}")


def take_index(warehouse: Warehouse, settings: Settings, wanted: Callable[[IndexRow], bool] = lambda _: True) -> None:
    """Load what is new of the archive's index: the requests that are wanted and the visits."""
    store.store_sources(warehouse, [_with_floor(source, settings) for source in SOURCES.values()])
    taken = store.taken_files(warehouse)
    fresh = [file for file in archive.index_files(settings.archive) if file not in taken]
    for rows, files in _index_batches(settings.archive, fresh):
        requests = [row for row in rows if isinstance(row, IndexRow) and wanted(row)]
        store.store_index(warehouse, requests, [row for row in rows if isinstance(row, VisitRow)], files)


def _index_batches(folder: Path, files: Iterable[IndexFile]) -> Iterator[tuple[list[IndexRow | VisitRow], list[IndexFile]]]:
    """Yield some thousand lines at a time, with the files that end with them."""
    rows: list[IndexRow | VisitRow] = []
    ended: list[IndexFile] = []
    for file in files:
        for row in archive.rows_in(folder, file):
            rows.append(row)
            if len(rows) == INDEX_BATCH:
                yield rows, ended
                rows, ended = [], []
        ended.append(file)
    if ended:
        yield rows, ended


def _with_floor(source: Source, settings: Settings) -> Source:
    return replace(source, floor=settings.floors.get(source.name, source.floor))


def read_pages(warehouse: Warehouse, settings: Settings, *, again: bool) -> Taken:
    """Read the pages that the warehouse does not hold yet, with `again` all of them."""
    pages = store.unread(warehouse, again=again)
    shown = track(pages, "Reading pages", console=Console(stderr=True), disable=not sys.stderr.isatty())
    damaged: list[str] = []
    counts = [
        store.store_read(warehouse, _cleaned(settings, rows, damaged), extract, settings.now(), rules_digest())
        for rows in _batches(iter(shown), BATCH)
    ]
    total = ReadCounts(*(sum(column) for column in zip(*counts, strict=True))) if counts else ReadCounts(0, 0, 0, 0, 0, 0, 0)
    return Taken(total, tuple(damaged))


def _cleaned(settings: Settings, rows: Sequence[IndexRow], damaged: list[str]) -> list[Cleaned]:
    """Return a batch of pages cleaned; one that the archive cannot give is left out, and `damaged` says so."""
    cleaned = []
    for row in rows:
        try:
            page = archive.read_page(settings.archive, row)
        except ArchiveError as trouble:
            logger.warning("a page is left unread: %s", trouble)
            damaged.append(str(trouble))
            continue
        result = clean(page, SOURCES[row.source])
        cleaned.append(Cleaned(page.page_id, page.fetched_at, result, body_digest(result) if isinstance(result, Article) else ""))
    return cleaned


def reread(page: Page) -> Reread | None:
    """Return what a page tells by today's rules, None where it is no article."""
    article = clean(page, SOURCES[page.source])
    if not isinstance(article, Article):
        return None
    version = Version(page.page_id, 1, is_newest=True, fetched_at=page.fetched_at)
    return Reread(body_digest(article), tell(article, extract(article), version))


def say(run_id: str, taken: Taken) -> None:
    """Log what was read, as a sum that balances."""
    logger.info(
        "read (%s): %d pages = %d new articles + %d revised + %d same + %d rejected; %d mentions, %d passages that are no incident",
        run_id,
        *taken.counts,
    )


def _batches(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    remaining = iter(rows)
    while batch := list(islice(remaining, size)):
        yield batch
