"""Writes one attempt's WARC file and its index, record by record; a finished file is never opened for writing again."""

from __future__ import annotations

import io
import logging
import os
import re
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date
from hashlib import sha256
from importlib.metadata import version
from io import FileIO
from pathlib import Path
from urllib.parse import quote

from filelock import FileLock, Timeout
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from etl.archive.rows import ArchiveError, IndexRow, VisitRow, to_line

log = logging.getLogger(__name__)

VERSION = version("incident-warehouse")

WARC = ".warc.gz"
INDEX = ".jsonl"
OPEN = ".open"
ROW_HEADER = "ETL-Index-Row"  # each record carries its own index line, so that the index can be made again from the WARC
LONGEST_NAME = 100
LOCK_SECONDS = 3600.0


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP response; `payload` is decoded (no chunks, no compression)."""

    status: int
    reason: str
    protocol: str  # "HTTP/1.1"
    headers: tuple[tuple[str, str], ...]
    payload: bytes
    is_truncated: bool = False


class Attempt:
    """The open files of one attempt at one visit; made by `open_attempt`."""

    def __init__(self, archive: Path, stem: Path) -> None:
        self.name = f"{stem.relative_to(archive)}{WARC}"
        self._stem = stem
        self._warc = _create(stem, WARC)
        self._index = _create(stem, INDEX)
        self._made = WARCWriter(None, gzip=True, warc_version="1.1")
        about = {"software": f"IncidentWarehouse/{VERSION}", "format": "WARC File Format 1.1"}
        self._append(self._made.create_warcinfo_record(Path(self.name).name, about))

    def note(self, row: IndexRow | VisitRow) -> None:
        """Write an index line that has no record: a request without answer, or the visit's end."""
        _append(self._index, f"{to_line(row)}\n".encode("ascii"))

    def keep(self, row: IndexRow, answer: Answer) -> IndexRow:
        """Write a response (a revisit where the row refers to an earlier record) and its index line; return the row as indexed."""
        row = replace(row, warc=self.name, record_id=f"<urn:uuid:{row.row_id}>")
        headers = _warc_headers(row)
        kind = "revisit" if row.refers_to else "response"
        if row.refers_to:
            profile = "server-not-modified" if answer.status == 304 else "identical-payload-digest"
            headers["WARC-Profile"] = f"http://netpreserve.org/warc/1.1/revisit/{profile}"
        if answer.is_truncated:
            headers["WARC-Truncated"] = "length"
        http = StatusAndHeaders(f"{answer.status} {answer.reason}", _http_headers(answer), protocol=answer.protocol)
        payload = b"" if row.refers_to else answer.payload
        record = self._made.create_warc_record(row.url, kind, io.BytesIO(payload), len(payload), "", headers, None, http)
        return self._index_record(row, record)

    def keep_document(self, row: IndexRow, payload: bytes) -> IndexRow:
        """Write a document as a resource record and its index line; return the row as indexed."""
        row = replace(row, warc=self.name, record_id=f"<urn:uuid:{row.row_id}>")
        address = row.url or f"file:///{quote(row.file_name or row.row_id)}"
        body, content_type = io.BytesIO(payload), row.content_type or ""
        record = self._made.create_warc_record(address, "resource", body, len(payload), content_type, _warc_headers(row))
        return self._index_record(row, record)

    def close(self) -> None:
        """Give both files to the disk and their final names, the WARC first."""
        for file, suffix in ((self._warc, WARC), (self._index, INDEX)):
            os.fsync(file.fileno())
            file.close()
            name_finally(_path(self._stem, suffix + OPEN), _path(self._stem, suffix))

    def _index_record(self, row: IndexRow, record: object) -> IndexRow:
        offset, length = self._append(record)
        row = replace(row, offset=offset, length=length)
        self.note(row)
        return row

    def _append(self, record: object) -> tuple[int, int]:
        whole = io.BytesIO()
        self._made.out = whole
        self._made.write_record(record)
        offset = self._warc.tell()
        _append(self._warc, whole.getvalue())
        return offset, len(whole.getvalue())


@contextmanager
def open_attempt(archive: Path, source: str, day: date, run_id: str) -> Iterator[Attempt]:
    """Open the next attempt of a run; its files are closed properly whatever happens inside, short of a kill."""
    folder = day_folder(archive, source, day)
    folder.mkdir(parents=True, exist_ok=True)
    number = next_attempt(archive, source, day, run_id)
    attempt = Attempt(archive, folder / f"{safe_name(run_id)}-{number}")
    try:
        yield attempt
    finally:
        attempt.close()


@contextmanager
def source_lock(archive: Path, source: str) -> Iterator[None]:
    """Hold the one right to visit a source and to write below its folder; waits for another holder and says so."""
    lock = lock_of(archive, source)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        log.info("%s is being visited by another process; waiting for it", source)
        try:
            lock.acquire(timeout=LOCK_SECONDS)
        except Timeout:
            raise ArchiveError(f"{source} is still being visited by another process after an hour: {lock.lock_file} is held") from None
    try:
        yield
    finally:
        lock.release()


def lock_of(archive: Path, source: str) -> FileLock:
    """Return the lock of a source's folder, not yet held."""
    (archive / source).mkdir(parents=True, exist_ok=True)
    return FileLock(archive / source / ".lock")


def next_attempt(archive: Path, source: str, day: date, run_id: str) -> int:
    """Return the number of the next attempt of a run, from 1."""
    named = re.compile(rf"{re.escape(safe_name(run_id))}-(\d+)({re.escape(WARC)}|{re.escape(INDEX)})({re.escape(OPEN)})?")
    found = (named.fullmatch(path.name) for path in _files(archive, source, day))
    return max((int(match[1]) for match in found if match), default=0) + 1


def day_folder(archive: Path, source: str, day: date) -> Path:
    """Return the folder of a source's files of one day."""
    return archive / source / f"{day:%Y}" / f"{day:%m}" / f"{day:%d}"


def safe_name(run_id: str) -> str:
    """Return a run's id as a file name: Airflow's ids hold ':' and '+'."""
    name = re.sub(r"[^A-Za-z0-9._=-]", "_", run_id).lstrip(".") or "run"
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}_{sha256(run_id.encode()).hexdigest()[:12]}"


def new_row_id() -> str:
    """Return an id that no other request has."""
    return str(uuid.uuid4())


def name_finally(path: Path, final: Path) -> None:
    """Rename a finished file and make the new name durable."""
    path.rename(final)
    folder = os.open(final.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _files(archive: Path, source: str, day: date) -> list[Path]:
    folder = day_folder(archive, source, day)
    return [path for path in folder.iterdir() if path.is_file()] if folder.is_dir() else []


def _path(stem: Path, suffix: str) -> Path:
    return stem.with_name(stem.name + suffix)


def _create(stem: Path, suffix: str) -> FileIO:
    return _path(stem, suffix + OPEN).open("xb", buffering=0)


def _append(file: FileIO, data: bytes) -> None:
    """Add bytes to a file, or nothing of them where the disk is full."""
    end, rest = file.tell(), memoryview(data)
    try:
        while rest:
            rest = rest[file.write(rest) :]
    except OSError:
        file.seek(end)
        file.truncate()
        raise


def _warc_headers(row: IndexRow) -> dict[str, str]:
    moment = row.fetched_at.astimezone(UTC)
    date_header = f"{moment:%Y-%m-%dT%H:%M:%S.%f}Z"
    headers = {"WARC-Record-ID": row.record_id or "", "WARC-Date": date_header, ROW_HEADER: to_line(row)}
    if row.digest:
        headers["WARC-Payload-Digest"] = row.digest
    if row.refers_to:
        headers["WARC-Refers-To-Target-URI"] = row.url or ""
    return headers


def _http_headers(answer: Answer) -> list[tuple[str, str]]:
    """The headers as received, but for those that no longer hold of the decoded payload; these are kept under another name."""
    kept = []
    for name, value in answer.headers:
        is_stale = name.lower() in ("content-encoding", "transfer-encoding", "content-length")
        kept.append((f"X-Archive-Orig-{name}" if is_stale else name, re.sub(r"\s+", " ", value)))
    return [*kept, ("Content-Length", str(len(answer.payload)))]
