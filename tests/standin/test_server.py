"""The stand-in behaves as the real sites are known to."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.error import HTTPError
from urllib.parse import quote

import pytest

from etl.clean import clean
from etl.discover import read_listing
from etl.records import Article, Page
from etl.sources import SOURCES
from tests.standin.mehr_fa_pages import mehr_fa_path
from tests.standin.pages import mehr_path, tasnim_path
from tests.standin.server import Fault, Sites, serve
from tests.standin.stories import NIGHTS, mehr_fa_stories, mehr_stories, tasnim_fa_stories, tasnim_stories
from tests.standin.tasnim_fa_pages import tasnim_fa_path


@pytest.fixture
def sites() -> Iterator[Sites]:
    with serve() as running:
        running.faults.clear()
        yield running


def ask(url: str, body: bytes | None = None, **headers: str) -> tuple[int, bytes]:
    request = urllib.request.Request(url, body, {name.replace("_", "-"): value for name, value in headers.items()})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read()
    except HTTPError as answer:
        return answer.code, answer.read()


def test_every_story_of_the_four_sites_is_read_as_the_article_it_is(sites: Sites) -> None:
    sites.night = 2
    held = [("mehr_en", sites.mehr, mehr_path(story), story) for story in mehr_stories(2)]
    held += [("tasnim_en", sites.tasnim, tasnim_path(story), story) for story in tasnim_stories(2)]
    held += [("mehr_fa", sites.mehr_fa, quote(mehr_fa_path(story)), story) for story in mehr_fa_stories(2)]
    held += [("tasnim_fa", sites.tasnim_fa, quote(tasnim_fa_path(story)), story) for story in tasnim_fa_stories()]
    for source, origin, path, story in held:
        status, payload = ask(origin + path)
        if status == 404:
            continue
        page = Page("", source, origin + path, datetime.now(UTC), "text/html; charset=utf-8", "", payload, "", "")
        article = clean(page, SOURCES[source])
        assert isinstance(article, Article)
        assert (article.outlet_id, article.title, article.lead) == (story.outlet_id, story.title, story.lead)
        assert article.published_at == story.published_at
        assert article.warnings == ()


def test_the_first_night_is_a_full_day_told_by_both_sites_and_the_third_brings_nothing() -> None:
    for stories in (mehr_stories, tasnim_stories):
        assert len(stories(1)) >= SOURCES["mehr_en"].floor
        assert {story.local.date() for story in stories(1)} == {NIGHTS[0].day}
        assert stories(3) == stories(2)


def test_a_night_is_chosen_from_outside(sites: Sites) -> None:
    address = f"{sites.mehr}/archive?pi=1&tp=&ms=0&dy=3&mn=3&yr=2026"
    assert read_listing(ask(address)[1], address, SOURCES["mehr_en"]).found == ()
    assert ask(f"{sites.mehr}/_night", b"2")[0] == 200
    assert len(read_listing(ask(address)[1], address, SOURCES["mehr_en"]).found) == 2


def test_a_known_article_is_answered_304_by_either_mark(sites: Sites) -> None:
    url = sites.mehr + mehr_path(mehr_stories(1)[0])
    with urllib.request.urlopen(url) as answer:
        etag, modified = answer.headers["ETag"], answer.headers["Last-Modified"]
    assert ask(url, If_None_Match=etag)[0] == 304
    assert ask(url, If_Modified_Since=modified)[0] == 304
    assert ask(url, If_None_Match='"other"')[0] == 200


def test_an_article_is_known_by_its_id_whatever_its_slug(sites: Sites) -> None:
    assert ask(f"{sites.mehr}/news/242601/any-words")[1] == ask(f"{sites.mehr}/news/242601/")[1]
    assert ask(f"{sites.mehr}/news/999999/x")[0] == 404


def test_trouble_is_made_from_outside_and_used_up(sites: Sites) -> None:
    told = json.dumps({"path": "/rss", "faults": [Fault.DOWN, Fault.BUSY]}).encode()
    assert ask(f"{sites.mehr}/_fault", told)[0] == 200
    assert [ask(f"{sites.mehr}/rss")[0] for _ in range(3)] == [503, 429, 200]


def test_as_a_command_it_prints_the_settings_that_lead_to_it() -> None:
    command = [sys.executable, "-m", "tests.standin.server", "--night", "2", "--ports", "0", "0", "0", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        said = [server.stdout.readline().strip()]
        while said[-1] and not said[-1].startswith("export ETL_NOW="):  # the last of them; after it the server says nothing
            said.append(server.stdout.readline().strip())
        server.terminate()
    assert "export ETL_ALLOW_LOOPBACK=1" in said
    assert f"export ETL_NOW={NIGHTS[1].now.isoformat()}" in said
