"""The four editions on loopback: `with serve() as sites: ...`, or `python -m tests.standin.server` to look at them in a browser.

A night is chosen by `sites.night = 2` or POST /_night with its number; trouble by `sites.faults[path] = [Fault.DOWN, ...]` (one is used
up a request) or POST /_fault with {"path": ..., "faults": [...]}.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from email.utils import format_datetime, parsedate_to_datetime
from enum import StrEnum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple
from urllib.parse import parse_qs, urlencode, urlsplit

from etl.text.calendar import gregorian_day
from tests.standin.mehr_fa_pages import mehr_fa_article, mehr_fa_listing, mehr_fa_rss
from tests.standin.pages import (
    Story,
    challenge_page,
    mehr_article,
    mehr_listing,
    mehr_rss,
    mehr_sitemap,
    missing_page,
    soft_error_page,
    tasnim_article,
    tasnim_listing,
    tasnim_rss,
)
from tests.standin.stories import GONE, NIGHTS, mehr_fa_stories, mehr_stories, tasnim_fa_stories, tasnim_stories
from tests.standin.tasnim_fa_pages import tasnim_fa_article, tasnim_fa_listing, tasnim_fa_rss

PAGE = 12  # items on a page of a listing
FEED = 30  # items of a feed


class Fault(StrEnum):
    """What a site may do in place of answering well."""

    DOWN = "down"  # 503
    BUSY = "busy"  # 429, come back in a moment
    WAIT = "wait"  # 429, come back in an hour
    CHALLENGE = "challenge"
    SOFT_ERROR = "soft_error"
    MISSING = "missing"


class Reply(NamedTuple):
    """What is sent for one request."""

    status: int
    body: bytes
    content_type: str = "text/html; charset=utf-8"
    changed_at: datetime | None = None
    retry_after: int | None = None


class Request(NamedTuple):
    """One request as a site saw it."""

    site: str
    path: str
    status: int
    agent: str
    started: float  # time.monotonic()
    client_port: int  # one for all requests of one connection


def _faults() -> dict[str, list[Fault]]:
    """The trouble of an ordinary night: one address of each site answers at the second try."""
    return {"/news/242588": [Fault.BUSY], "/en/news/2026/03/02/3521415": [Fault.DOWN]}


@dataclass(slots=True)
class Sites:
    """The running sites, one an edition."""

    mehr: str = ""
    tasnim: str = ""
    mehr_fa: str = ""
    tasnim_fa: str = ""
    night: int = 1
    crawl_delay: float = 0.002
    retry_after: int = 1  # seconds that a busy site asks for
    faults: dict[str, list[Fault]] = field(default_factory=_faults)
    requests: list[Request] = field(default_factory=list)

    def env(self, home: str) -> dict[str, str]:
        """The settings that lead a run to these sites, at the time of their night."""
        return {
            "ETL_HOME": home,
            "ETL_ALLOW_LOOPBACK": "1",
            "ETL_HOST_MEHR_EN": self.mehr,
            "ETL_HOST_TASNIM_EN": self.tasnim,
            "ETL_HOST_MEHR_FA": self.mehr_fa,
            "ETL_HOST_TASNIM_FA": self.tasnim_fa,
            "ETL_SOURCES": "mehr_en,tasnim_en,mehr_fa,tasnim_fa",
            "ETL_FLOOR_MEHR_FA": "0",  # the Persian stand-ins hold a few stories only
            "ETL_FLOOR_TASNIM_FA": "0",
            "ETL_GAP_SECONDS": "0.002",
            "ETL_NOW": NIGHTS[self.night - 1].now.isoformat(),
        }


@contextmanager
def serve(*, night: int = 1, ports: tuple[int, ...] = (0, 0, 0, 0)) -> Iterator[Sites]:
    """Serve the sites on loopback until the block ends."""
    sites = Sites(night=night)
    servers = [ThreadingHTTPServer(("127.0.0.1", port), _handler(sites, site)) for site, port in zip(ANSWERS, ports, strict=True)]
    sites.mehr, sites.tasnim, sites.mehr_fa, sites.tasnim_fa = (f"http://127.0.0.1:{server.server_port}" for server in servers)
    threads = [threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True) for server in servers]
    for thread in threads:
        thread.start()
    try:
        yield sites
    finally:
        for server in servers:
            server.shutdown()
            server.server_close()


def _mehr(sites: Sites, path: str, query: dict[str, list[str]]) -> Reply | None:
    stories = mehr_stories(sites.night)
    if path == "/archive" and "yr" in query:
        day = date(*(int(query[name][0]) for name in ("yr", "mn", "dy")))
        page, number = _page(stories, day, int(query["pi"][0]))
        following = "/archive?" + urlencode({name: number + 1 if name == "pi" else values[0] for name, values in query.items()})
        return Reply(200, mehr_listing(page, next_page=following if _page(stories, day, number + 1)[0] else None))
    if path in ("/rss", "/rss/pl/118"):
        return Reply(200, mehr_rss(stories[:FEED]), "application/rss+xml")
    if path == "/sitemap/news/sitemap.xml":
        return Reply(200, mehr_sitemap(stories), "application/xml")
    return _article(stories, path, sites.night, mehr_article)


def _tasnim(sites: Sites, path: str, query: dict[str, list[str]]) -> Reply | None:
    stories = tasnim_stories(sites.night)
    if path == "/en/archive" and "date" in query:
        day = date(*(int(part) for part in query["date"][0].split("/")))
        return Reply(200, tasnim_listing(_page(stories, day, int(query["page"][0]))[0]))
    if path == "/en/rss/feed/0/7/0/":
        return Reply(200, tasnim_rss(stories[:FEED]), "application/rss+xml")
    return _article(stories, path, sites.night, tasnim_article)


def _mehr_fa(sites: Sites, path: str, query: dict[str, list[str]]) -> Reply | None:
    stories = mehr_fa_stories(sites.night)
    if path == "/archive" and "yr" in query:
        page, number = _page(stories, _jalali([query[name][0] for name in ("yr", "mn", "dy")]), int(query["pi"][0]))
        following = "/archive?" + urlencode({name: number + 1 if name == "pi" else values[0] for name, values in query.items()})
        return Reply(200, mehr_fa_listing(page, next_page=following if len(page) == PAGE else None))
    if path == "/rss":
        return Reply(200, mehr_fa_rss(stories[:FEED]), "application/rss+xml")
    return _article(stories, path, sites.night, mehr_fa_article)


def _tasnim_fa(sites: Sites, path: str, query: dict[str, list[str]]) -> Reply | None:
    stories = tasnim_fa_stories()
    if path == "/fa/archive" and "date" in query:
        return Reply(200, tasnim_fa_listing(_page(stories, _jalali(query["date"][0].split("/")), int(query["page"][0]))[0]))
    if path == "/fa/rss/feed/0/7/0/":
        return Reply(200, tasnim_fa_rss(stories[:FEED]), "application/rss+xml")
    return _article(stories, path, sites.night, tasnim_fa_article)


def _jalali(parts: Sequence[str]) -> date:
    day = gregorian_day(*(int(part) for part in parts))
    return day if day is not None else date.min


ANSWERS: dict[str, Callable[[Sites, str, dict[str, list[str]]], Reply | None]] = {
    "mehr_en": _mehr,
    "tasnim_en": _tasnim,
    "mehr_fa": _mehr_fa,
    "tasnim_fa": _tasnim_fa,
}


def _page(stories: Sequence[Story], day: date, number: int) -> tuple[Sequence[Story], int]:
    of_day = [story for story in stories if story.local.date() == day]
    return of_day[(number - 1) * PAGE : number * PAGE], number


def _article(stories: Sequence[Story], path: str, night: int, render: Callable[[Story], bytes]) -> Reply | None:
    """An article by its id, whatever slug it is asked by, as both sites do."""
    found = re.match(r"/(?:(?:en|fa)/(?:news|media)/\d+/\d+/\d+|news|photo)/(\d+)(?:/|$)", path)
    story = next((story for story in stories if found and story.outlet_id == found[1]), None)
    if story is None or (night > 1 and story.outlet_id in GONE):
        return None
    return Reply(200, render(story), changed_at=story.modified_at or story.published_at)


def _trouble(sites: Sites, path: str) -> Reply | None:
    """The next fault that is due at an address, by the longest path set for it."""
    at = max((prefix for prefix, due in sites.faults.items() if path.startswith(prefix) and due), key=len, default=None)
    if at is None:
        return None
    match sites.faults[at].pop(0):
        case Fault.DOWN:
            return Reply(503, b"down for a moment")
        case Fault.BUSY:
            return Reply(429, b"too many requests", retry_after=sites.retry_after)
        case Fault.WAIT:
            return Reply(429, b"too many requests", retry_after=3600)
        case Fault.CHALLENGE:
            return Reply(200, challenge_page())
        case Fault.SOFT_ERROR:
            return Reply(200, soft_error_page())
        case Fault.MISSING:
            return Reply(404, missing_page())


def _answer(sites: Sites, site: str, address: str) -> Reply:
    parts = urlsplit(address)
    if (trouble := _trouble(sites, parts.path)) is not None:
        return trouble
    if parts.path == "/robots.txt":
        return Reply(200, f"User-agent: *\nCrawl-delay: {sites.crawl_delay}\nDisallow: /search\n".encode(), "text/plain")
    return ANSWERS[site](sites, parts.path, parse_qs(parts.query, keep_blank_values=True)) or Reply(404, missing_page())


def _is_unchanged(request: BaseHTTPRequestHandler, reply: Reply, etag: str) -> bool:
    if (known := request.headers.get("If-None-Match")) is not None:
        return known == etag
    since = request.headers.get("If-Modified-Since")
    return since is not None and reply.changed_at is not None and parsedate_to_datetime(since) >= reply.changed_at.replace(microsecond=0)


def _handler(sites: Sites, site: str) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # else each answer waits 40 ms for the client's acknowledgement

        def do_GET(self) -> None:
            started = time.monotonic()
            reply = _answer(sites, site, self.path)
            etag = f'"{hashlib.sha256(reply.body).hexdigest()[:16]}"'
            is_unchanged = reply.status == 200 and _is_unchanged(self, reply, etag)
            status, body = (304, b"") if is_unchanged else (reply.status, reply.body)
            sites.requests.append(Request(site, self.path, status, self.headers.get("User-Agent", ""), started, self.client_address[1]))
            self.send_response(status)
            if reply.status == 200:
                self.send_header("ETag", etag)
            if reply.changed_at:
                self.send_header("Last-Modified", format_datetime(reply.changed_at.astimezone(UTC), usegmt=True))
            if reply.retry_after is not None:
                self.send_header("Retry-After", str(reply.retry_after))
            self._send(body, reply.content_type)

        def do_POST(self) -> None:
            told = self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode()
            if self.path == "/_night":
                sites.night = int(told)
            elif self.path == "/_fault":
                fault = json.loads(told)
                sites.faults[fault["path"]] = [Fault(name) for name in fault["faults"]]
            self.send_response(200)
            self._send(b"done\n", "text/plain")

        def _send(self, body: bytes, content_type: str) -> None:
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
            """Say nothing: the requests are kept."""

    return Handler


def main() -> None:
    """Serve the sites until Ctrl-C, and print the settings that lead a run to them."""
    parser = argparse.ArgumentParser(description="The stand-in sites on loopback.")
    parser.add_argument("--night", type=int, default=1, choices=range(1, len(NIGHTS) + 1))
    parser.add_argument("--ports", type=int, nargs=4, default=(8101, 8102, 8103, 8104), metavar=("MEHR", "TASNIM", "MEHR_FA", "TASNIM_FA"))
    given = parser.parse_args()
    with serve(night=given.night, ports=tuple(given.ports)) as sites:
        for name, value in sites.env("data").items():
            print(f"export {name}={value}", flush=True)  # noqa: T201 - to be pasted into a shell
        try:
            threading.Event().wait()
        except KeyboardInterrupt:
            return


if __name__ == "__main__":
    main()
