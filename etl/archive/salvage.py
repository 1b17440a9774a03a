"""Finishes what a killed attempt left open: complete records are kept, a cut tail is dropped, the index is made to match."""

from __future__ import annotations

import logging
import os
import zlib
from dataclasses import replace
from pathlib import Path

from filelock import Timeout
from warcio.archiveiterator import ArchiveIterator

from etl.archive.reading import sources_in
from etl.archive.rows import IndexRow, VisitRow, from_line, to_line
from etl.archive.writing import INDEX, OPEN, ROW_HEADER, WARC, lock_of, name_finally

log = logging.getLogger(__name__)

BLOCK = 1 << 16
GZIP = 31  # zlib's number for a gzip member


def salvage(archive: Path) -> list[str]:
    """Finish every file that a killed attempt left open, but for sources being visited now; return what was done, a sentence each."""
    done: list[str] = []
    for source in sources_in(archive):
        lock = lock_of(archive, source)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            continue
        try:
            done += salvage_source(archive, source)
        finally:
            lock.release()
    return done


def salvage_source(archive: Path, source: str) -> list[str]:
    """Finish what was left open below one source's folder; the caller holds its lock."""
    stems = {
        path.with_name(path.name.removesuffix(INDEX + OPEN).removesuffix(WARC + OPEN)) for path in (archive / source).glob(f"*/*/*/*{OPEN}")
    }
    sentences = [_finish(archive, stem) for stem in sorted(stems)]
    for sentence in sentences:
        log.warning(sentence)
    return sentences


def _finish(archive: Path, stem: Path) -> str:
    opened, final = (stem.with_name(f"{stem.name}{WARC}{end}") for end in (OPEN, ""))
    dropped = 0
    if opened.exists():
        whole = _complete_length(opened)
        dropped = opened.stat().st_size - whole
        if not final.exists():  # else the kill came after the new name was given and before the old file went
            _copy_start(opened, final, whole)
        opened.unlink()
    rows, records = _repaired(archive, stem, final)
    _write_index(stem, rows)
    tail = f", {dropped} bytes of an unfinished one were dropped" if dropped else ""
    return f"{stem.relative_to(archive)} was left open by a stopped run: {records} records are kept{tail}"


def _complete_length(path: Path) -> int:
    """Return where the last complete gzip member ends."""
    whole = position = 0
    member = zlib.decompressobj(GZIP)
    with path.open("rb") as file:
        while data := file.read(BLOCK):
            while data:
                try:
                    member.decompress(data)
                except zlib.error:
                    return whole
                used = len(data) - len(member.unused_data)
                position += used
                if not member.eof:
                    break
                whole, data, member = position, member.unused_data, zlib.decompressobj(GZIP)
    return whole


def _copy_start(path: Path, final: Path, length: int) -> None:
    unfinished = final.with_name(f"{final.name}.tmp")
    with path.open("rb") as old, unfinished.open("wb") as new:
        left = length
        while left and (data := old.read(min(BLOCK, left))):
            new.write(data)
            left -= len(data)
        new.flush()
        os.fsync(new.fileno())
    name_finally(unfinished, final)


def _repaired(archive: Path, stem: Path, warc: Path) -> tuple[list[IndexRow | VisitRow], int]:
    """The lines of the open index that hold, and one for each record that has none yet."""
    told = _told(stem.with_name(f"{stem.name}{INDEX}{OPEN}"))
    records = _records(archive, warc)
    known = {row.row_id for row in told if isinstance(row, IndexRow)}
    held = {row.row_id for row in records}
    kept = [row for row in told if isinstance(row, VisitRow) or row.warc is None or row.row_id in held]
    return [*kept, *(row for row in records if row.row_id not in known)], len(records)


def _told(path: Path) -> list[IndexRow | VisitRow]:
    rows: list[IndexRow | VisitRow] = []
    for line in path.read_bytes().decode("ascii", "replace").splitlines() if path.exists() else ():
        try:
            rows.append(from_line(line))
        except (ValueError, KeyError, TypeError):
            continue  # the cut last line; where it had a record, that record tells it again
    return rows


def _records(archive: Path, warc: Path) -> list[IndexRow]:
    rows: list[IndexRow] = []
    if not warc.exists() or not warc.stat().st_size:
        return rows
    with warc.open("rb") as file:
        records = ArchiveIterator(file)
        for record in records:
            line = record.rec_headers.get_header(ROW_HEADER)
            offset = records.get_record_offset()
            record.content_stream().read()
            length = records.get_record_length()
            row = from_line(line) if line else None
            if isinstance(row, IndexRow):
                rows.append(replace(row, warc=str(warc.relative_to(archive)), offset=offset, length=length))
    return rows


def _write_index(stem: Path, rows: list[IndexRow | VisitRow]) -> None:
    final = stem.with_name(f"{stem.name}{INDEX}")
    unfinished = final.with_name(f"{final.name}.tmp")
    with unfinished.open("w", encoding="ascii") as file:
        file.writelines(f"{to_line(row)}\n" for row in rows)
        file.flush()
        os.fsync(file.fileno())
    name_finally(unfinished, final)
    stem.with_name(f"{stem.name}{INDEX}{OPEN}").unlink(missing_ok=True)
