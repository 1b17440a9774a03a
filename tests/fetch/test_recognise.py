"""Pages served in place of an article are known by their content, and articles about such pages are articles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from etl.archive import FetchOutcome
from etl.fetch.recognise import recognise
from etl.sources import SOURCES
from tests.standin.pages import challenge_page, mehr_article, mehr_listing, missing_page, soft_error_page, tasnim_article
from tests.standin.stories import mehr_stories, tasnim_stories

MEHR, TASNIM = SOURCES["mehr_en"], SOURCES["tasnim_en"]
STORY = mehr_stories(1)[0]


@pytest.mark.parametrize("source", [MEHR, TASNIM])
def test_a_bot_check_and_a_soft_error_are_recognised(source: object) -> None:
    assert recognise(challenge_page(), MEHR if source is MEHR else TASNIM) is FetchOutcome.CHALLENGE
    assert recognise(soft_error_page(), MEHR if source is MEHR else TASNIM) is FetchOutcome.SOFT_ERROR


def test_an_article_that_quotes_such_a_page_is_an_article() -> None:
    quoting = replace(STORY, paragraphs=("The site said: Checking your browser before accessing. وب سایت مورد نظر در دسترس نیست",))
    assert recognise(mehr_article(quoting), MEHR) is None


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"\xff\xfe\x00",
        b"User-agent: *",
        missing_page(),
        mehr_article(STORY),
        mehr_listing([STORY]),
        tasnim_article(tasnim_stories(1)[0]),
    ],
)
def test_other_pages_are_neither(payload: bytes) -> None:
    assert recognise(payload, MEHR) is None
    assert recognise(payload, TASNIM) is None
