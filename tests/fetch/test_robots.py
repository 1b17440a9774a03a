"""robots.txt by RFC 9309."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from etl.archive import FetchOutcome, RequestKind, VisitOutcome, VisitRow, index_rows
from etl.fetch import fetch
from tests.fetch.conftest import QUICK, bare, reply, settings_at, talking
from tests.standin.pages import challenge_page, mehr_article, mehr_listing
from tests.standin.stories import NIGHTS, mehr_stories

STORIES = mehr_stories(1)[:2]


def visited(robots: list[bytes], home: Path) -> tuple[VisitRow, list[str]]:
    """A visit to a site of two articles with these answers for robots.txt: how it ended, and the other paths asked for."""
    paths: list[str] = []

    def talk(connection: socket.socket, path: str) -> None:
        if "robots" in path:
            connection.sendall(robots.pop(0) if len(robots) > 1 else robots[0])
            return
        paths.append(path)
        listed = STORIES if "pi=1&" in path else []
        body = mehr_listing(listed) if path.startswith("/archive") else mehr_article(STORIES[0])
        connection.sendall(reply("200 OK", body, "Content-Type: text/html"))

    with talking(talk) as origin:
        ended = fetch(bare(), NIGHTS[0].day, live=True, run_id="r", settings=settings_at(origin, home), limits=QUICK)
    return ended, paths


def rules(*lines: str) -> bytes:
    return reply("200 OK", "\n".join(lines).encode(), "Content-Type: text/plain")


@pytest.mark.parametrize("status", ["401 Unauthorized", "403 Forbidden", "404 Not Found", "410 Gone", "418 Teapot"])
def test_a_4xx_allows_everything(status: str, tmp_path: Path) -> None:
    assert visited([reply(status)], tmp_path)[0].new == 2


@pytest.mark.parametrize(
    ("robots", "why"),
    [
        (reply("500 Server Error"), "robots.txt: status 500"),
        (reply("503 Unavailable"), "robots.txt: status 503"),
        (reply("429 Too Many", b"", "Retry-After: 0"), "robots.txt: status 429"),
        (b"", "robots.txt: the connection was cut"),
        (reply("200 OK", challenge_page(), "Content-Type: text/html"), "it serves a bot check"),
        (reply("301 Moved", b"", "Location: https://elsewhere.example/robots.txt"), "robots.txt: not one of the source's own hosts"),
        (reply("301 Moved", b"", "Location: /robots.txt"), "robots.txt: more than 5 redirects"),
    ],
)
def test_rules_that_cannot_be_had_leave_the_source_for_the_next_run(robots: bytes, why: str, tmp_path: Path) -> None:
    ended, paths = visited([robots], tmp_path)
    assert (ended.outcome, ended.message, paths) == (VisitOutcome.UNREACHABLE, why, [])


def test_redirects_of_robots_are_followed_up_to_five(tmp_path: Path) -> None:
    hops = [reply("302 Found", b"", f"Location: /robots.txt?{n}") for n in range(5)]
    ended, paths = visited([*hops, rules("User-agent: *", "Disallow: /")], tmp_path)
    assert (ended.outcome, paths) == (VisitOutcome.UNREACHABLE, [])
    assert ended.message == "its archive page: robots.txt does not allow it"


def test_what_robots_forbids_is_not_asked_for_and_has_its_row(tmp_path: Path) -> None:
    ended, paths = visited([rules("User-agent: *", f"Disallow: /news/{STORIES[0].outlet_id}")], tmp_path)
    assert (ended.outcome, ended.new, ended.failed) == (VisitOutcome.FINE, 1, 1)
    assert not [path for path in paths if STORIES[0].outlet_id in path]
    refused = [row for row in index_rows(tmp_path / "archive") if row.outcome is FetchOutcome.REFUSED_BY_ROBOTS]
    assert [(row.error, row.status) for row in refused] == [("robots.txt does not allow it", None)]


def test_the_group_that_names_this_program_wins_and_the_longest_rule_counts(tmp_path: Path) -> None:
    own = rules(
        "User-agent: *", "Disallow: /", "", "User-agent: incidentwarehouse", "Disallow: /news/", f"Allow: /news/{STORIES[0].outlet_id}/"
    )
    ended, _ = visited([own], tmp_path)
    assert ended.new + ended.failed == 2
    assert ended.new >= 1


@pytest.mark.parametrize("line", ["Crawl-delay: 86400", "Request-rate: 1/24h"])
def test_a_delay_that_no_night_can_hold_leaves_the_source(line: str, tmp_path: Path) -> None:
    ended, paths = visited([rules("User-agent: *", line)], tmp_path)
    assert (ended.message, paths) == ("its robots.txt asks for 86400 s between requests", [])


def test_robots_itself_is_archived(tmp_path: Path) -> None:
    visited([rules("User-agent: *", "Disallow: /search")], tmp_path)
    rows = [row for row in index_rows(tmp_path / "archive") if row.kind is RequestKind.ROBOTS]
    assert [(row.outcome, row.status, row.warc is not None) for row in rows] == [(FetchOutcome.NEW, 200, True)]
