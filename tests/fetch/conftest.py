"""Sites that behave, sites that do not, and a visit to one of them."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from etl.archive import VisitRow
from etl.fetch import Limits, fetch
from etl.settings import Settings, read_settings
from etl.source import Source
from etl.sources import SOURCES
from tests.standin.server import Sites, serve
from tests.standin.stories import NIGHTS

QUICK = Limits(
    connect_seconds=0.5, read_seconds=0.5, whole_seconds=1.0, most_bytes=300_000, retries=2, retry_after_most=2.0, delay_most=2.0
)
Talk = Callable[[socket.socket, str], None]


@pytest.fixture
def sites() -> Iterator[Sites]:
    with serve() as running:
        running.crawl_delay, running.retry_after = 0.002, 0
        yield running


def settings_for(sites: Sites, home: Path, **changes: object) -> Settings:
    return replace(read_settings(sites.env(str(home))), gap_seconds=0.002, **changes)  # type: ignore[arg-type]


def visit(sites: Sites, home: Path, *, source: str = "mehr_en", live: bool = True, run_id: str = "", limits: Limits = QUICK) -> VisitRow:
    """Visit a stand-in about its night."""
    night = NIGHTS[sites.night - 1]
    settings = settings_for(sites, home)
    return fetch(SOURCES[source], night.day, live=live, run_id=run_id or f"night {sites.night}", settings=settings, limits=limits)


@contextmanager
def talking(talk: Talk) -> Iterator[str]:
    """A server that hands each connection and its request line's path to a function; yields its origin."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=_accept, args=(server, talk), daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


def _accept(server: socket.socket, talk: Talk) -> None:
    while True:
        try:
            connection, _ = server.accept()
        except OSError:
            return
        threading.Thread(target=_one, args=(connection, talk), daemon=True).start()


def _one(connection: socket.socket, talk: Talk) -> None:
    with connection:
        asked = connection.recv(65536).decode("latin-1")
        if not asked:
            return
        try:
            talk(connection, asked.split(" ")[1])
        except OSError:
            return  # the client has gone


def reply(status: str, body: bytes = b"", *headers: str) -> bytes:
    """A whole answer on a connection that is closed after it."""
    lines = [f"HTTP/1.1 {status}", "Connection: close", *headers]
    if not any(line.lower().startswith(("content-length", "transfer-encoding")) for line in headers):
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def settings_at(origin: str, home: Path, now: datetime = NIGHTS[0].now) -> Settings:
    """Settings that ask a server in Mehr's place."""
    return Settings(home=home, hosts={"mehr_en": origin}, gap_seconds=0.01, fixed_now=now, allow_loopback=True)


def bare(source: Source = SOURCES["mehr_en"]) -> Source:
    """The source without feeds and sitemaps: its listing alone is asked for."""
    return replace(source, feeds=(), sitemaps=())
