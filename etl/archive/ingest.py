"""Takes saved pages, plain texts and WARC files from disk into the archive, as resource records, each page once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from pathlib import Path

from etl.archive.documents import Document, documents
from etl.archive.reading import index_rows
from etl.archive.rows import FetchOutcome, IndexRow, RequestKind, digest_of
from etl.archive.salvage import salvage_source
from etl.archive.writing import Attempt, new_row_id, next_attempt, open_attempt, source_lock
from etl.night import tehran_day

log = logging.getLogger(__name__)


class IngestError(Exception):
    """Files that could not be taken; the message names each, why, and what to do. The others were taken."""


def ingest(archive: Path, paths: Iterable[Path], source: str | None, now: datetime) -> int:
    """Take files and folders of files into the archive; return how many pages are new to it.

    The source follows from a file's name (mehr_en_2022-08-13.txt) or from its page's address, else it is the one given.
    """
    refused: list[str] = []
    taken = known = 0
    with ExitStack() as held:
        takers: dict[str, Callable[[Document], bool]] = {}
        for document in documents(paths, source, now, refused):
            if document.source not in takers:
                takers[document.source] = held.enter_context(_taking(archive, document.source, now))
            is_new = takers[document.source](document)
            taken, known = taken + is_new, known + (not is_new)
    log.info("%d pages from disk: %d new, %d already in the archive; %d files refused", taken + known, taken, known, len(refused))
    if refused:
        raise IngestError("; ".join(refused))
    return taken


@contextmanager
def _taking(archive: Path, source: str, now: datetime) -> Iterator[Callable[[Document], bool]]:
    """A function that archives a document of one source, and says whether it was new."""
    run_id, day = f"ingest-{now:%Y%m%dT%H%M%SZ}", tehran_day(now)
    with source_lock(archive, source):
        salvage_source(archive, source)
        pages = {row.page_id for row in index_rows(archive, source)}
        number = next_attempt(archive, source, day, run_id)
        with ExitStack() as files:
            attempt: Attempt | None = None  # opened with the first new page: taking the same files again leaves no file

            def take(document: Document) -> bool:
                nonlocal attempt
                row = _row(document, source, day, run_id, number)
                if row.page_id in pages:
                    return False
                attempt = attempt or files.enter_context(open_attempt(archive, source, day, run_id))
                attempt.keep_document(row, document.payload)
                pages.add(row.page_id)
                return True

            yield take


def _row(document: Document, source: str, day: date, run_id: str, attempt: int) -> IndexRow:
    return IndexRow(
        row_id=new_row_id(),
        run_id=run_id,
        attempt=attempt,
        source=source,
        day=day,
        url=document.url,
        kind=RequestKind.DOCUMENT,
        fetched_at=document.fetched_at,
        outcome=FetchOutcome.NEW,
        content_type=document.content_type,
        digest=digest_of(document.payload),
        file_name=document.file_name,
    )
