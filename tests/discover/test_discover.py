"""Listings, feeds and sitemaps read into addresses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.discover import article_at, is_own, lacking, read_feed, read_listing, read_sitemap
from etl.sources import SOURCES
from tests.standin.pages import mehr_listing, mehr_rss, mehr_sitemap, tasnim_listing, tasnim_rss
from tests.standin.stories import mehr_stories, tasnim_stories

MEHR, TASNIM = SOURCES["mehr_en"], SOURCES["tasnim_en"]
AT = "https://en.mehrnews.com/archive?pi=1"
TASNIM_AT = "https://www.tasnimnews.com/en/archive"
STORIES = mehr_stories(1)


def test_a_listing_names_its_items_in_order_and_not_the_boxes_beside_it() -> None:
    page = read_listing(mehr_listing(STORIES), AT, MEHR)
    assert [found.outlet_id for found in page.found] == [story.outlet_id for story in STORIES]
    assert not page.has_next
    assert page.undated == 15


def test_a_listing_with_a_link_to_the_next_page_says_so() -> None:
    assert read_listing(mehr_listing(STORIES[:3], next_page="/archive?pi=2"), AT, MEHR).has_next


def test_tasnim_items_are_found_too_and_an_empty_listing_is_empty() -> None:
    stories = tasnim_stories(1)
    page = read_listing(tasnim_listing(stories), TASNIM_AT, TASNIM)
    assert [found.outlet_id for found in page.found] == [story.outlet_id for story in stories]
    assert read_listing(tasnim_listing(()), TASNIM_AT, TASNIM).found == ()


def test_a_feed_names_articles_with_their_time_of_publication() -> None:
    for payload, base, source, stories in (
        (mehr_rss(STORIES), AT, MEHR, STORIES),
        (tasnim_rss(tasnim_stories(1)), TASNIM_AT, TASNIM, tasnim_stories(1)),
    ):
        assert [(found.outlet_id, found.published_at) for found in read_feed(payload, base, source)] == [
            (story.outlet_id, story.published_at) for story in stories
        ]


def test_a_sitemap_names_articles_and_a_sitemap_index_the_sources_own_sitemaps() -> None:
    assert len(read_sitemap(mehr_sitemap(STORIES), AT, MEHR).found) == len(STORIES)
    index = b"""<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <sitemap><loc>https://en.mehrnews.com/sitemap/1.xml</loc></sitemap>
    <sitemap><loc>https://elsewhere.example/2.xml</loc></sitemap></sitemapindex>"""
    assert read_sitemap(index, AT, MEHR).nested == ("https://en.mehrnews.com/sitemap/1.xml",)


def test_a_sitemap_does_not_read_files_of_this_machine() -> None:
    evil = (
        b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]><urlset><url><loc>https://en.mehrnews.com/news/1/&f;</loc></url></urlset>'
    )
    assert [found.url for found in read_sitemap(evil, AT, MEHR).found] in ([], ["https://en.mehrnews.com/news/1/"])


@pytest.mark.parametrize("payload", [b"", b"   ", b"no markup at all", b"<html><p>", b"\xff\xfe\x00", b"<rss><channel><item><link>"])
def test_what_is_no_listing_feed_or_sitemap_names_nothing(payload: bytes) -> None:
    assert read_listing(payload, AT, MEHR).found == ()
    assert read_feed(payload, AT, MEHR) == ()
    assert read_sitemap(payload, AT, MEHR).found == ()


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("/news/190369/Blast-in-Kabul", "https://en.mehrnews.com/news/190369/Blast-in-Kabul"),
        ("/news/190369/Blast?utm_source=x&ref=tw#comments", "https://en.mehrnews.com/news/190369/Blast"),
        ("https://en.mehrnews.com/photo/7/Carpets", "https://en.mehrnews.com/photo/7/Carpets"),
        ("//en.mehrnews.com/news/7", "https://en.mehrnews.com/news/7"),
        ("/news/7/خبر مهم", "https://en.mehrnews.com/news/7/%D8%AE%D8%A8%D8%B1%D9%85%D9%87%D9%85"),
        ("/service/Politics", None),
        ("https://en.mehrnews.com.evil.example/news/7/x", None),
        ("https://user:pass@en.mehrnews.com/news/7/x", None),
        ("https://en.mehrnews.com:22/news/7/x", None),
        ("file:///news/7/x", None),
        ("javascript:void(0)", None),
        ("http://[broken/news/7", None),
        ("", None),
    ],
)
def test_links_are_cleaned_and_only_the_sources_own_articles_are_taken(link: str, url: str | None) -> None:
    found = article_at(link, AT, MEHR)
    assert (found.url if found else None) == url


def test_a_link_to_another_of_the_sources_hosts_is_asked_for_where_the_listing_was() -> None:
    found = article_at("https://www.tasnimnews.com/en/news/2026/03/02/1/x", "https://www.tasnimnews.ir/en/archive", TASNIM)
    assert found is not None
    assert found.url == "https://www.tasnimnews.ir/en/news/2026/03/02/1/x"


def test_an_item_that_is_listed_twice_is_taken_once() -> None:
    assert len(read_listing(mehr_listing((*STORIES, *STORIES)), AT, MEHR).found) == len(STORIES)


def test_what_a_feed_names_for_the_day_and_the_listing_lacks_is_told() -> None:
    named = read_feed(mehr_rss(STORIES), AT, MEHR)
    assert [found.outlet_id for found in lacking(named[2:], named, date(2026, 3, 2), MEHR)] == [found.outlet_id for found in named[:2]]
    assert lacking((), named, date(2026, 3, 1), MEHR) == ()
    assert lacking((), [replace(found, published_at=None) for found in named], date(2026, 3, 2), MEHR) == ()


@given(st.text(max_size=60))
@settings(max_examples=150)
def test_no_link_whatever_raises_or_leaves_the_source(link: str) -> None:
    found = article_at(link, AT, MEHR)
    assert found is None or is_own(found.url, MEHR, AT)
