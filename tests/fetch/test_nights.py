"""Three nights at the stand-in sites."""

from __future__ import annotations

import logging
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from etl.archive import FetchOutcome, IndexRow, RequestKind, VisitOutcome, index_rows, read_page, visits
from etl.fetch import fetch
from etl.fetch.known import missed_days
from etl.settings import SettingError
from etl.sources import SOURCES
from tests.fetch.conftest import QUICK, settings_for, visit
from tests.standin.server import Fault, Sites
from tests.standin.stories import NIGHTS, mehr_stories

ARTICLES = len(mehr_stories(1))


@pytest.fixture
def sites_without_trouble(sites: Sites) -> Sites:
    sites.faults.clear()
    return sites


def articles(home: Path) -> list[IndexRow]:
    return [row for row in index_rows(home / "archive") if row.kind is RequestKind.ARTICLE]


def test_three_nights_new_then_changed_then_nothing_new(sites: Sites, tmp_path: Path) -> None:
    first = visit(sites, tmp_path)
    assert (first.outcome, first.listed, first.new, first.failed) == (VisitOutcome.FINE, ARTICLES, ARTICLES, 0)
    sites.night = 2
    second = visit(sites, tmp_path)
    assert (second.new, second.changed, second.unchanged, second.failed) == (2, 1, ARTICLES - 2, 1)
    sites.night = 3
    third = visit(sites, tmp_path)
    assert (third.new, third.changed, third.unchanged) == (0, 0, ARTICLES + 1)
    assert third.requested == third.new + third.changed + third.unchanged + third.failed
    rows = articles(tmp_path)
    for row in rows:
        if row.is_page:
            assert read_page(tmp_path / "archive", row).payload.startswith(b"<!DOCTYPE html>")
    statuses = Counter(row.status for row in rows if row.outcome is FetchOutcome.UNCHANGED)
    assert statuses == {304: second.unchanged + third.unchanged}


def test_a_changed_toll_under_a_new_slug_is_asked_for_there_and_the_old_slug_no_more(sites: Sites, tmp_path: Path) -> None:
    visit(sites, tmp_path)
    sites.night = 2
    visit(sites, tmp_path)
    sites.requests.clear()
    sites.night = 3
    visit(sites, tmp_path)
    asked = [request.path for request in sites.requests if "242601" in request.path]
    assert asked == ["/news/242601/Death-toll-in-Peshawar-mosque-blast-rises-to-14"]
    pages = {row.page_id for row in articles(tmp_path) if row.is_page and "242601" in str(row.url)}
    assert len(pages) == 2


def test_busy_and_down_are_asked_again_and_every_try_has_its_row(sites: Sites, tmp_path: Path) -> None:
    sites.retry_after = 1
    visit(sites, tmp_path)
    visit(sites, tmp_path, source="tasnim_en")
    tries = [(row.status, row.outcome) for row in articles(tmp_path) if "242588" in str(row.url) or "3521415" in str(row.url)]
    assert tries == [(429, FetchOutcome.BUSY), (200, FetchOutcome.NEW), (503, FetchOutcome.ERROR), (200, FetchOutcome.NEW)]
    first, second = (request.started for request in sites.requests if "242588" in request.path)
    assert second - first >= 1.0  # as its Retry-After asks


def test_a_visit_says_who_asks_uses_one_connection_and_keeps_the_longer_of_gap_and_crawl_delay(
    sites_without_trouble: Sites, tmp_path: Path
) -> None:
    sites = sites_without_trouble
    sites.crawl_delay = 0.05
    settings = settings_for(sites, tmp_path, contact="mailto:desk@example.org\n\u062a")
    fetch(SOURCES["mehr_en"], NIGHTS[0].day, live=True, run_id="r", settings=settings, limits=QUICK)
    assert {request.agent for request in sites.requests} == {"IncidentWarehouse/0.1.0 (+mailto:desk@example.org)"}
    assert len({request.client_port for request in sites.requests}) == 1
    gaps = [later.started - earlier.started for earlier, later in pairwise(sites.requests[1:])]
    assert min(gaps) >= 0.05


def test_addresses_of_the_runs_own_index_are_not_asked_for_again(sites: Sites, tmp_path: Path) -> None:
    visit(sites, tmp_path, run_id="the run")
    sites.requests.clear()
    again = visit(sites, tmp_path, run_id="the run")
    assert [request.path for request in sites.requests] == ["/robots.txt"]
    assert (again.attempt, again.requested, again.new) == (2, ARTICLES, ARTICLES)


def test_a_back_fill_reads_the_days_archive_pages_and_no_feed_and_asks_for_nothing_twice(sites: Sites, tmp_path: Path) -> None:
    first = visit(sites, tmp_path, live=False, run_id="one")
    assert first.new == ARTICLES
    assert not [request.path for request in sites.requests if "rss" in request.path or "sitemap" in request.path]
    sites.requests.clear()
    again = visit(sites, tmp_path, live=False, run_id="two")
    assert (again.listed, again.requested) == (ARTICLES, 0)
    assert {request.path.split("?")[0] for request in sites.requests} == {"/robots.txt", "/archive"}


def test_articles_older_than_48_hours_are_not_revisited(sites_without_trouble: Sites, tmp_path: Path) -> None:
    sites = sites_without_trouble
    visit(sites, tmp_path)
    settings = replace(settings_for(sites, tmp_path), fixed_now=NIGHTS[0].now + timedelta(hours=49))
    source = replace(SOURCES["mehr_en"], feeds=(), sitemaps=())
    late = fetch(source, NIGHTS[2].day, live=True, run_id="late", settings=settings, limits=QUICK)
    assert late.requested == 0


def test_a_missed_night_is_made_good_by_archive_date_and_only_once(sites: Sites, tmp_path: Path) -> None:
    visit(sites, tmp_path)
    sites.night = 3
    visit(sites, tmp_path)
    told = [(row.day, row.is_live, row.outcome) for row in visits(tmp_path / "archive")]
    assert told == [
        (NIGHTS[0].day, True, VisitOutcome.FINE),
        (NIGHTS[2].day, True, VisitOutcome.FINE),
        (NIGHTS[1].day, False, VisitOutcome.FINE),
    ]
    sites.requests.clear()
    visit(sites, tmp_path, run_id="again")
    assert not [request.path for request in sites.requests if "dy=3&" in request.path]


def test_an_article_that_failed_is_made_good_on_the_next_night_although_nothing_lists_it(sites: Sites, tmp_path: Path) -> None:
    sites.faults["/news/242590"] = [Fault.SOFT_ERROR]
    first = visit(sites, tmp_path)
    assert (first.outcome, first.failed) == (VisitOutcome.FINE, 1)
    settings = replace(settings_for(sites, tmp_path), fixed_now=NIGHTS[2].now)
    source = replace(SOURCES["mehr_en"], feeds=(), sitemaps=())
    fetch(source, NIGHTS[2].day, live=True, run_id="later", settings=settings, limits=QUICK)
    outcomes = [row.outcome for row in articles(tmp_path) if "242590" in str(row.url)]
    assert outcomes == [FetchOutcome.SOFT_ERROR, FetchOutcome.NEW]


def test_an_empty_listing_is_said_in_one_line(sites: Sites, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    visit(sites, tmp_path)
    sites.night = 3
    with caplog.at_level(logging.WARNING):
        visit(sites, tmp_path)
    said = [message for message in caplog.messages if "2026-03-04" in message]
    assert said == ["mehr_en: the archive page of 2026-03-04 lists no article; feeds and sitemaps name 24"]


def test_a_listing_that_lacks_what_the_feed_names_is_warned_of(sites: Sites, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    settings = settings_for(sites, tmp_path)
    source = replace(SOURCES["mehr_en"], archive_pages_most=1)
    with caplog.at_level(logging.WARNING):
        fetch(source, NIGHTS[0].day, live=True, run_id="r", settings=settings, limits=QUICK)
    assert any("list 12 articles and lack 10 that its feed names" in message for message in caplog.messages)
    assert any("goes on after 1 pages" in message for message in caplog.messages)


def test_one_line_tells_the_visit_with_counts_that_add_up(sites: Sites, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    sites.faults["/news/242590"] = [Fault.MISSING]
    with caplog.at_level(logging.INFO, logger="etl.fetch.visit"):
        visit(sites, tmp_path)
    assert caplog.messages == ["mehr_en 2026-03-02 live: 22 listed, 22 requested: 21 new, 0 changed, 0 unchanged, 1 failed (1 missing)"]


@pytest.mark.parametrize(
    ("path", "fault", "why"),
    [
        ("/news/242590", Fault.CHALLENGE, "it serves a bot check"),
        ("/archive", Fault.CHALLENGE, "it serves a bot check"),
        ("/robots.txt", Fault.CHALLENGE, "it serves a bot check"),
        ("/robots.txt", Fault.SOFT_ERROR, "robots.txt: an error page with status 200"),
        ("/archive", Fault.SOFT_ERROR, "its archive page: an error page with status 200"),
        ("/news/242590", Fault.WAIT, "it is busy and asks to come back after 3600 s"),
    ],
)
def test_a_source_that_wants_to_be_left_alone_is(
    sites: Sites, tmp_path: Path, caplog: pytest.LogCaptureFixture, path: str, fault: Fault, why: str
) -> None:
    sites.faults = {path: [fault]}
    with caplog.at_level(logging.WARNING):
        ended = visit(sites, tmp_path)
    assert (ended.outcome, ended.message) == (VisitOutcome.UNREACHABLE, why)
    assert caplog.messages == [f"mehr_en could not be reached ({why}); it is retried on the next run"]
    assert sites.requests[-1].path.startswith(path)
    assert not [row for row in index_rows(tmp_path / "archive") if row.is_page and path in str(row.url)]
    sites.night = 2
    assert visit(sites, tmp_path).outcome is VisitOutcome.FINE
    assert len({row.page_id for row in articles(tmp_path) if row.is_page}) >= ARTICLES


def test_three_articles_in_a_row_without_answer_end_the_visit(sites: Sites, tmp_path: Path) -> None:
    sites.faults = {"/news/": [Fault.DOWN] * 50}
    ended = visit(sites, tmp_path)
    assert (ended.outcome, ended.requested, ended.failed) == (VisitOutcome.UNREACHABLE, 5, 4)  # the second is a photo
    assert ended.message == "3 articles in a row failed, the last one: status 503"


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"hosts": {"mehr_en": "en.mehrnews.com"}}, "ETL_HOST_MEHR_EN is no address"),
        ({"hosts": {"mehr_en": "https://"}}, "ETL_HOST_MEHR_EN is no address"),
        ({"proxies": {"mehr_en": "socks5://localhost:9050"}}, "ETL_PROXY_MEHR_EN is no address"),
    ],
)
def test_an_address_in_the_settings_that_cannot_be_asked_is_told(
    sites: Sites, tmp_path: Path, changes: dict[str, dict[str, str]], what: str
) -> None:
    with pytest.raises(SettingError, match=what):
        fetch(SOURCES["mehr_en"], NIGHTS[0].day, live=True, run_id="r", settings=settings_for(sites, tmp_path, **changes), limits=QUICK)
    assert sites.requests == []


def test_an_hourly_run_asks_feeds_and_what_they_name_and_covers_no_night(sites: Sites, tmp_path: Path) -> None:
    hour = visit(sites, tmp_path, run_id="hourly__1")
    asked = [request.path.partition("?")[0] for request in sites.requests]
    assert (hour.outcome, hour.failed, hour.new) == (VisitOutcome.FINE, 0, hour.listed)
    assert hour.listed > 0
    assert not [path for path in asked if "archive" in path or "sitemap" in path]
    past = list(visits(tmp_path / "archive"))
    ended = [replace(row, ended_at=row.ended_at + timedelta(days=1)) for row in past]
    assert missed_days(ended, NIGHTS[0].day + timedelta(days=1)) == [NIGHTS[0].day]
    assert missed_days([replace(row, run_id="night") for row in ended], NIGHTS[0].day + timedelta(days=1)) == []
