"""Reads the archive: its index rows, its visits, and the page a row stands for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from etl.archive.rows import ArchiveError, IndexRow, VisitRow, digest_of, from_line, page_id
from etl.archive.writing import INDEX
from etl.records import Page


class IndexFile(NamedTuple):
    """One finished index file; its size and time of change say whether it is still the one that was read."""

    file: str  # below the archive's root
    size: int
    changed_ns: int


def index_files(archive: Path) -> list[IndexFile]:
    """Return every finished index file, by name."""
    paths = sorted(path for source in sources_in(archive) for path in (archive / source).glob(f"*/*/*/*{INDEX}"))
    return [IndexFile(str(path.relative_to(archive)), path.stat().st_size, path.stat().st_mtime_ns) for path in paths]


def rows_in(archive: Path, file: IndexFile) -> Iterator[IndexRow | VisitRow]:
    """Yield the lines of one index file as they were written."""
    return _rows(archive / file.file)


def index_rows(archive: Path, source: str | None = None) -> Iterator[IndexRow]:
    """Yield every request, by source and day of run, then by time."""
    for rows in _days(archive, source):
        yield from sorted((row for row in rows if isinstance(row, IndexRow)), key=lambda row: row.fetched_at)


def visits(archive: Path, source: str | None = None) -> Iterator[VisitRow]:
    """Yield every visit that came to its end, by source and day of run, then by time."""
    for rows in _days(archive, source):
        yield from sorted((row for row in rows if isinstance(row, VisitRow)), key=lambda row: row.ended_at)


def read_page(archive: Path, row: IndexRow) -> Page:
    """Return the page that a row brought; an unchanged one's payload comes from the record it refers to.

    Raises ArchiveError where the archive does not hold it as indexed.
    """
    if row.digest is None or row.warc is None:
        raise ArchiveError(f"{row.url} of {row.fetched_at:%Y-%m-%d %H:%M} brought no page: {row.outcome}")
    warc, offset = row.refers_to.rsplit("#", 1) if row.refers_to else (row.warc, str(row.offset))
    payload, record_id = _record(archive / warc, int(offset))
    if digest_of(payload) != row.digest:
        raise ArchiveError(f"{archive / warc} at byte {offset}: the payload is not the one indexed as {row.digest}; restore this file")
    return Page(
        page_id=page_id(row.source, row.url, row.digest),
        source=row.source,
        url=row.url,
        fetched_at=row.fetched_at,
        content_type=row.content_type or "",
        digest=row.digest,
        payload=payload,
        warc=warc,
        record_id=record_id,
        file_name=row.file_name,
    )


def sources_in(archive: Path) -> list[str]:
    """Return the names of the sources the archive has a folder of."""
    return sorted(path.name for path in archive.iterdir() if path.is_dir()) if archive.is_dir() else []


def _record(path: Path, offset: int) -> tuple[bytes, str]:
    try:
        with path.open("rb") as file:
            file.seek(offset)
            record = next(iter(ArchiveIterator(file)))
            payload: bytes = record.content_stream().read()
            record_id: str = record.rec_headers.get_header("WARC-Record-ID")
    except (OSError, ArchiveLoadFailed, StopIteration, AttributeError) as trouble:  # the last: headers cut off before the address
        raise ArchiveError(f"{path} has no record at byte {offset} ({str(trouble) or 'it ends before'}); restore this file") from trouble
    return payload, record_id


def _days(archive: Path, source: str | None) -> Iterator[list[IndexRow | VisitRow]]:
    for name in [source] if source else sources_in(archive):
        folders: dict[Path, list[Path]] = {}
        for path in sorted((archive / name).glob(f"*/*/*/*{INDEX}")):
            folders.setdefault(path.parent, []).append(path)
        for paths in folders.values():
            yield [row for path in paths for row in _rows(path)]


def _rows(path: Path) -> Iterator[IndexRow | VisitRow]:
    with path.open(encoding="ascii") as lines:
        for number, line in enumerate(lines, 1):
            try:
                yield from_line(line)
            except (ValueError, KeyError, TypeError) as trouble:
                raise ArchiveError(f"{path} line {number} is no index line ({trouble}); restore this file") from trouble
