"""Finds the documents in files from disk, and whose they are."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from etl.sources import SOURCES

ADDRESS = re.compile(rb"""<(?:meta[^>]*property=["']og:url["'][^>]*content|link[^>]*rel=["']canonical["'][^>]*href)=["']([^"']+)""", re.I)
HEAD = 1 << 16  # an address is looked for in so many bytes of a page


@dataclass(frozen=True, slots=True)
class Document:
    """One document and whose it is; `url` None where it tells no address of its source."""

    source: str
    url: str | None
    content_type: str
    fetched_at: datetime
    payload: bytes
    file_name: str


def documents(paths: Iterable[Path], given: str | None, now: datetime, refused: list[str]) -> Iterator[Document]:
    """Yield the documents in the files, in order of name; what cannot be taken is added to `refused`, a sentence each."""
    for path in _files(paths, refused):
        try:
            yield from _from_warc(path, refused) if ".warc" in path.suffixes else _from_file(path, given, now, refused)
        except (OSError, EOFError, ArchiveLoadFailed, AttributeError, TypeError, ValueError) as trouble:  # the last three: headers cut off
            refused.append(f"{path} cannot be read ({trouble})")


def _files(paths: Iterable[Path], refused: list[str]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(file for file in path.rglob("*") if file.is_file() and not file.name.startswith("."))
        elif path.exists():
            yield path
        else:
            refused.append(f"{path} does not exist; check the path")


def _from_file(path: Path, given: str | None, now: datetime, refused: list[str]) -> Iterator[Document]:
    payload = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    content_type = _content_type(path.name.removesuffix(".gz"), payload)
    if content_type is None:
        refused.append(f"{path} is no saved page, plain text or WARC file; take it out or save it as one")
        return
    url = _address(payload) if content_type == "text/html" else None
    source = _by_name(path.name) or (_by_address(url) if url else None) or given
    if source is None:
        refused.append(f"{path}: no source follows from its name (mehr_en_2022-08-13.txt) or its page's address; name it with --source")
        return
    yield Document(source, url if url and _by_address(url) == source else None, content_type, now, payload, path.name)


def _from_warc(path: Path, refused: list[str]) -> Iterator[Document]:
    """The article pages of known sources in a WARC file; other records of it are no documents."""
    found = False
    with path.open("rb") as file:
        for record in ArchiveIterator(file):
            url = record.rec_headers.get_header("WARC-Target-URI") or ""
            source = _by_address(url)
            if source is None or not _is_page(record, source, url):
                continue
            found = True
            moment = datetime.fromisoformat(record.rec_headers.get_header("WARC-Date"))
            yield Document(source, url, "text/html", moment, record.content_stream().read(), path.name)
    if not found:
        refused.append(f"{path} holds no article page of a known source ({', '.join(SOURCES)})")


def _is_page(record: ArcWarcRecord, source: str, url: str) -> bool:
    """Whether a record is an article's page with its payload."""
    if record.rec_type == "response":
        is_fine = record.http_headers is not None and record.http_headers.get_statuscode() == "200"
        return is_fine and "html" in (record.http_headers.get_header("Content-Type") or "") and _is_article(source, url)
    return record.rec_type == "resource" and "html" in (record.content_type or "") and _is_article(source, url)


def _is_article(source: str, url: str) -> bool:
    return SOURCES[source].outlet_id(urlsplit(url).path) is not None


def _content_type(name: str, payload: bytes) -> str | None:
    start = payload[:HEAD].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if name.endswith((".html", ".htm", ".xhtml")) or start.startswith((b"<!doctype html", b"<html")):
        return "text/html"
    return "text/plain" if name.endswith((".txt", ".text")) and b"\0" not in payload else None


def _address(payload: bytes) -> str | None:
    """The address a saved page gives of itself."""
    found = ADDRESS.search(payload[:HEAD])
    return unescape(found[1].decode("utf-8", "replace")) if found else None


def _by_name(name: str) -> str | None:
    return next((source for source in sorted(SOURCES, key=len, reverse=True) if name.startswith(f"{source}_")), None)


def _by_address(url: str) -> str | None:
    """The source whose host and article path an address has."""
    parts = urlsplit(url)
    hosts = {parts.netloc.lower(), f"www.{parts.netloc.lower()}"}
    ours = [name for name, source in SOURCES.items() if hosts & {urlsplit(origin).netloc for origin in source.hosts}]
    return next((name for name in ours if SOURCES[name].outlet_id(parts.path) is not None), None)
