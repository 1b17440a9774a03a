"""Sites that time out, cut the line, lie, or send bombs: the visit ends in order, and every answer has its row."""

from __future__ import annotations

import gzip
import os
import signal
import socket
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from etl.archive import FetchOutcome, IndexRow, RequestKind, VisitOutcome, VisitRow, index_rows, read_page, salvage
from etl.fetch import fetch
from etl.sources import SOURCES
from tests.fetch.conftest import QUICK, Talk, bare, reply, settings_at, settings_for, talking, visit
from tests.standin.pages import mehr_article, mehr_listing
from tests.standin.server import Sites
from tests.standin.stories import NIGHTS, mehr_stories

STORY = mehr_stories(1)[0]
FINE = mehr_article(STORY)
HTML = "Content-Type: text/html"


def site(article: Callable[[socket.socket], None]) -> Talk:
    """A site that lists one article on its archive page and answers for it by a function."""

    def talk(connection: socket.socket, path: str) -> None:
        if path.startswith("/robots"):
            connection.sendall(reply("404 Not Found"))
        elif path.startswith("/archive"):
            connection.sendall(reply("200 OK", mehr_listing([STORY] if "pi=1&" in path else []), HTML))
        else:
            article(connection)

    return talk


def tried(article: Callable[[socket.socket], None], home: Path, retries: int = 0) -> tuple[VisitRow, list[IndexRow]]:
    """A visit to such a site: how it ended, and the rows of the article."""
    with talking(site(article)) as origin:
        limits = replace(QUICK, retries=retries)
        ended = fetch(bare(), NIGHTS[0].day, live=True, run_id="r", settings=settings_at(origin, home), limits=limits)
    return ended, [row for row in index_rows(home / "archive") if row.kind is RequestKind.ARTICLE]


def hang(connection: socket.socket) -> None:
    connection.recv(1)


def drip_headers(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    for number in range(100):
        connection.sendall(b"X-%d: y\r\n" % number)
        time.sleep(0.1)


def drip_body(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n")
    for _ in range(100):
        connection.sendall(b"x")
        time.sleep(0.1)


def cut_before_the_answer(connection: socket.socket) -> None:
    connection.close()


def cut_inside_the_body(connection: socket.socket) -> None:
    connection.sendall(reply("200 OK", FINE, HTML)[:-500])


def cut_inside_a_chunk(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n<html>")


def nonsense(connection: socket.socket) -> None:
    connection.sendall(b"this is not HTTP\r\n\r\n")


def broken_gzip(connection: socket.socket) -> None:
    connection.sendall(reply("200 OK", b"\x1f\x8b\x08 not gzip at all", HTML, "Content-Encoding: gzip"))


@pytest.mark.parametrize(
    ("article", "why"),
    [
        (hang, "no answer in time"),
        (drip_headers, "no complete answer within 1 s"),
        (drip_body, "no complete answer within 1 s"),
        (cut_before_the_answer, "the connection was cut"),
        (cut_inside_the_body, "the connection was cut"),
        (cut_inside_a_chunk, "the connection was cut"),
        (nonsense, "the connection was cut"),
        (broken_gzip, "its compression is broken"),
    ],
)
def test_an_answer_that_does_not_come_whole_is_a_row_that_says_why(
    article: Callable[[socket.socket], None], why: str, tmp_path: Path
) -> None:
    started = time.monotonic()
    ended, rows = tried(article, tmp_path)
    assert time.monotonic() - started < 3
    assert [(row.outcome, row.error, row.warc) for row in rows] == [(FetchOutcome.ERROR, why, None)]
    assert (ended.outcome, ended.failed, ended.new) == (VisitOutcome.FINE, 1, 0)


def test_trouble_that_passes_is_asked_again(tmp_path: Path) -> None:
    answers = [reply("200 OK", FINE, HTML)[:-500], reply("200 OK", FINE, HTML)]
    ended, rows = tried(lambda connection: connection.sendall(answers.pop(0)), tmp_path, retries=2)
    assert [row.outcome for row in rows] == [FetchOutcome.ERROR, FetchOutcome.NEW]
    assert ended.new == 1


def test_a_length_shorter_than_the_body_does_not_spoil_the_next_answer(tmp_path: Path) -> None:
    lying = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfake"
    _, rows = tried(lambda connection: connection.sendall(lying), tmp_path)
    assert [read_page(tmp_path / "archive", row).payload for row in rows] == [b"<html>"]


@pytest.mark.parametrize("is_chunked", [False, True])
def test_a_gzip_bomb_is_cut_off_at_the_limit_without_filling_the_memory(is_chunked: bool, tmp_path: Path) -> None:
    bomb = gzip.compress(bytes(200_000_000), 1)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nConnection: close\r\n"
    whole = head + (
        b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(bomb), bomb)
        if is_chunked
        else b"Content-Length: %d\r\n\r\n%s" % (len(bomb), bomb)
    )
    tracemalloc.start()
    ended, (row,) = tried(lambda connection: connection.sendall(whole), tmp_path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (row.outcome, row.error) == (FetchOutcome.TOO_LARGE, "more than 300000 bytes")
    assert ended.failed == 1
    assert not row.is_page
    assert peak < 10_000_000


def test_a_body_without_end_is_cut_off_at_the_limit(tmp_path: Path) -> None:
    def endless(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while True:
            connection.sendall(bytes(65536))

    _, rows = tried(endless, tmp_path)
    assert [row.outcome for row in rows] == [FetchOutcome.TOO_LARGE]


def test_headers_that_break_off_are_no_page(tmp_path: Path) -> None:
    _, rows = tried(lambda connection: connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: te"), tmp_path)
    assert [(row.outcome, row.error) for row in rows] == [(FetchOutcome.ERROR, "an empty answer")]


def test_a_bomb_in_the_body_of_a_redirect_is_not_read_whole(tmp_path: Path) -> None:
    bomb = gzip.compress(bytes(200_000_000), 1)
    answers = [reply("301 Moved", bomb, f"Location: /news/{STORY.outlet_id}/", "Content-Encoding: gzip"), reply("200 OK", FINE, HTML)]
    tracemalloc.start()
    _, rows = tried(lambda connection: connection.sendall(answers.pop(0)), tmp_path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [row.outcome for row in rows] == [FetchOutcome.REDIRECTED, FetchOutcome.NEW]
    assert peak < 10_000_000


@pytest.mark.parametrize(
    "location",
    [
        "http://169.254.169.254/latest/meta-data/",
        "file:///etc/passwd",
        "http://localhost.evil.example/news/242603/x",
        "http://[::1]:22/news/242603/x",
        "ftp://127.0.0.1/news/242603/x",
        "//10.0.0.1/news/242603/x",
        "http://user:word@127.0.0.1/news/242603/x",
        "http://[broken",
    ],
)
def test_a_redirect_away_from_the_sources_own_hosts_is_not_followed(location: str, tmp_path: Path) -> None:
    _, rows = tried(lambda connection: connection.sendall(reply("302 Found", b"", f"Location: {location}")), tmp_path)
    assert rows[0].location
    assert not any(row.status == 200 for row in rows)
    assert rows[-1].outcome in (FetchOutcome.REFUSED_ADDRESS, FetchOutcome.MISSING, FetchOutcome.ERROR)


def test_an_article_that_leads_to_the_front_page_is_gone(tmp_path: Path) -> None:
    _, rows = tried(lambda connection: connection.sendall(reply("301 Moved", b"", "Location: /")), tmp_path)
    assert [(row.outcome, row.error) for row in rows] == [(FetchOutcome.MISSING, "redirected to another page")]


def test_a_redirect_to_a_new_slug_is_followed_and_both_answers_are_kept(tmp_path: Path) -> None:
    answers = [reply("301 Moved", b"", f"Location: /news/{STORY.outlet_id}/new-slug"), reply("200 OK", FINE, HTML)]
    _, rows = tried(lambda connection: connection.sendall(answers.pop(0)), tmp_path)
    assert [row.outcome for row in rows] == [FetchOutcome.REDIRECTED, FetchOutcome.NEW]
    assert str(rows[1].url).endswith("/new-slug")


def test_a_redirect_in_a_circle_ends(tmp_path: Path) -> None:
    numbers = iter(range(100))
    circle = f"Location: /news/{STORY.outlet_id}/"
    ended, rows = tried(lambda connection: connection.sendall(reply("302 Found", b"", f"{circle}{next(numbers)}")), tmp_path)
    assert len(rows) == 1 + QUICK.redirects
    assert ended.outcome is VisitOutcome.FINE


def test_a_304_that_nobody_asked_for_is_an_error(tmp_path: Path) -> None:
    _, rows = tried(lambda connection: connection.sendall(reply("304 Not Modified")), tmp_path)
    assert [(row.outcome, row.error) for row in rows] == [(FetchOutcome.ERROR, "304 to a request without conditions")]


def test_the_same_bytes_with_status_200_are_a_revisit(tmp_path: Path) -> None:
    with talking(site(lambda connection: connection.sendall(reply("200 OK", FINE, HTML)))) as origin:
        for run_id in ("one", "two"):
            fetch(bare(), NIGHTS[0].day, live=True, run_id=run_id, settings=settings_at(origin, tmp_path), limits=QUICK)
    rows = [row for row in index_rows(tmp_path / "archive") if row.kind is RequestKind.ARTICLE]
    assert [row.outcome for row in rows] == [FetchOutcome.NEW, FetchOutcome.UNCHANGED]
    assert rows[1].refers_to == f"{rows[0].warc}#{rows[0].offset}"
    assert [read_page(tmp_path / "archive", row).payload for row in rows] == [FINE, FINE]
    assert rows[0].page_id == rows[1].page_id


def test_a_site_that_is_not_there_is_unreachable_in_one_line(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        origin = f"http://127.0.0.1:{server.getsockname()[1]}"
    ended = fetch(SOURCES["mehr_en"], NIGHTS[0].day, live=True, run_id="r", settings=settings_at(origin, tmp_path), limits=QUICK)
    assert ended.outcome is VisitOutcome.UNREACHABLE
    assert caplog.messages == [
        "mehr_en could not be reached (robots.txt: no connection: connection refused); it is retried on the next run"
    ]
    assert len(list(index_rows(tmp_path / "archive"))) == 1 + QUICK.retries


def test_a_proxy_is_used_where_one_is_set(sites: Sites, tmp_path: Path) -> None:
    asked: list[str] = []

    def proxy(connection: socket.socket, path: str) -> None:
        asked.append(path)
        connection.sendall(reply("404 Not Found"))

    with talking(proxy) as address:
        settings = replace(settings_for(sites, tmp_path), proxies={"mehr_en": address}, hosts={"mehr_en": "http://en.mehrnews.com"})
        fetch(bare(), NIGHTS[0].day, live=True, run_id="r", settings=settings, limits=QUICK)
    assert asked[0] == "http://en.mehrnews.com/robots.txt"
    assert sites.requests == []


FETCHER = """
import logging, sys
from pathlib import Path
from tests.fetch.conftest import QUICK, settings_at
from etl.fetch import fetch
from etl.sources import SOURCES
from tests.standin.stories import NIGHTS
settings = settings_at(sys.argv[1], Path(sys.argv[2]))
fetch(SOURCES["mehr_en"], NIGHTS[0].day, live=True, run_id="killed", settings=settings, limits=QUICK)
"""


def test_a_visit_killed_in_the_middle_goes_on_where_it_was(sites: Sites, tmp_path: Path) -> None:
    sites.faults.clear()
    with subprocess.Popen([sys.executable, "-c", FETCHER, sites.mehr, str(tmp_path)]) as killed:
        while len(sites.requests) < 15:
            time.sleep(0.005)
        os.kill(killed.pid, signal.SIGKILL)
    asked = len([request for request in sites.requests if request.path.startswith(("/news", "/photo"))])
    ended = visit(sites, tmp_path, run_id="killed")
    assert (ended.outcome, ended.new, ended.attempt) == (VisitOutcome.FINE, len(mehr_stories(1)), 2)
    paths = [request.path for request in sites.requests if request.path.startswith(("/news", "/photo"))]
    twice = len(paths) - len(set(paths))
    assert asked > 0
    assert twice <= 1  # at most the one that was under way
    assert salvage(tmp_path / "archive") == []
    rows = [row for row in index_rows(tmp_path / "archive") if row.is_page]
    assert len({row.page_id for row in rows}) == len(mehr_stories(1))
