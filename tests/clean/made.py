"""Invented stories set in each outlet's markup and cleaned, for the tests of cleaning."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from etl.clean import clean
from etl.records import Article, Page, Rejected
from etl.sources import SOURCES
from tests.standin.pages import TEHRAN, Story, mehr_article, mehr_path, tasnim_article, tasnim_path

MEHR, TASNIM = SOURCES["mehr_en"], SOURCES["tasnim_en"]

STORY = Story(
    outlet_id="219876",
    slug="Blast-at-bus-depot-in-Herat-hurts-nine",
    published_at=datetime(2024, 3, 4, 19, 56, tzinfo=TEHRAN),
    title="Blast at bus depot in Herat hurts nine",
    lead="TEHRAN, Mar. 04 (MNA) – A blast at a bus depot in the western Afghan city of Herat has hurt at least nine people, a medic said.",
    paragraphs=(
        "The depot lies beside the old fruit market, and the blast was heard across the river.",
        "Two of the injured are in a serious condition.",
        "Nobody has said who was behind it.",
    ),
    kicker="Afghanistan:",
    section="World > Asia",
    tags=("Herat", "Afghanistan"),
    signature="KI",
    related=(("211111", "Seventy killed, injured in blast at a mosque in Balkh"),),
)


def page(payload: bytes, url: str | None, source: str, content_type: str = "text/html", file_name: str | None = None) -> Page:
    digest = "sha256:" + sha256(payload).hexdigest()
    fetched_at = datetime(2026, 4, 1, tzinfo=UTC)
    return Page("p1", source, url, fetched_at, content_type, digest, payload, "x.warc.gz", "r1", file_name)


def mehr(**changes: Any) -> Article:
    story = replace(STORY, **changes)
    return read_mehr(mehr_article(story), "https://en.mehrnews.com" + mehr_path(story))


def tasnim(*, json_ld: bool = False, **changes: Any) -> Article:
    story = replace(STORY, **({"slug": "blast-at-bus-depot", "section": "World", "signature": "R36444/P42329"} | changes))
    return article(
        clean(page(tasnim_article(story, json_ld=json_ld), "https://www.tasnimnews.com" + tasnim_path(story), "tasnim_en"), TASNIM)
    )


def read_mehr(payload: bytes, url: str | None = "https://en.mehrnews.com/news/219876/x", content_type: str = "text/html") -> Article:
    return article(clean(page(payload, url, "mehr_en", content_type), MEHR))


def refused_mehr(payload: bytes, url: str | None = "https://en.mehrnews.com/news/219876/x", content_type: str = "text/html") -> Rejected:
    found = clean(page(payload, url, "mehr_en", content_type), MEHR)
    assert isinstance(found, Rejected)
    return found


def article(found: Article | Rejected) -> Article:
    assert isinstance(found, Article), found
    return found
