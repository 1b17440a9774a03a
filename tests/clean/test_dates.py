"""The time of publication, wherever a page tells it, and what happens where it contradicts itself."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from etl.clean import clean
from etl.records import Article, PublishedFrom
from tests.clean.made import STORY, TASNIM, article, mehr, page, read_mehr, tasnim
from tests.standin.pages import TEHRAN, mehr_article, tasnim_article

AT = datetime(2024, 3, 4, 16, 26, tzinfo=UTC)


def said(found: Article) -> list[str]:
    return [warning for warning in found.warnings if warning.startswith("published_at")]


def test_the_meta_is_taken_first_and_named() -> None:
    found = mehr()
    assert (found.published_at, found.published_precision, found.published_from) == (AT, "second", PublishedFrom.META)


@pytest.mark.parametrize(
    "at",
    [
        datetime(2018, 9, 22, 9, 54, tzinfo=TEHRAN),  # summer time
        datetime(2022, 8, 17, 19, 56, tzinfo=TEHRAN),  # the last summer with summer time
        datetime(2023, 7, 1, 0, 5, tzinfo=TEHRAN),  # a summer without
        datetime(2026, 3, 15, 11, 21, tzinfo=TEHRAN),
    ],
)
def test_the_shown_date_of_each_period_agrees_with_the_meta(at: datetime) -> None:
    assert said(mehr(published_at=at)) == []
    assert tasnim(published_at=at).published_at == at.astimezone(UTC)


def test_a_shown_date_that_disagrees_is_a_warning() -> None:
    found = mehr(shown="Mar 4, 2024, 9:26 PM")
    assert found.published_at == AT
    assert said(found) == ["published_at: meta says 2024-03-04 19:56, shown 2024-03-04 21:26"]


def test_a_few_minutes_are_no_disagreement() -> None:
    assert said(mehr(shown="Mar 4, 2024, 7:59 PM")) == []


def test_a_shown_date_that_is_not_understood_is_a_warning() -> None:
    assert said(mehr(shown="4 Brumaire 232")) == ["published_at: the shown date '4 Brumaire 232' was not understood"]


def test_json_ld_is_read_where_there_is_no_meta_to_the_minute() -> None:
    found = tasnim(json_ld=True, modified_at=datetime(2024, 3, 4, 18, 0, tzinfo=UTC))
    assert (found.published_at, found.published_from) == (AT, PublishedFrom.JSON_LD)
    assert found.modified_at == datetime(2024, 3, 4, 18, 0, tzinfo=UTC)
    assert said(found) == []


def test_a_shown_minute_is_better_than_a_meta_that_tells_the_day() -> None:
    found = tasnim()
    assert (found.published_at, found.published_precision, found.published_from) == (AT, "minute", PublishedFrom.SHOWN)


def test_tasnims_address_tells_the_day_where_nothing_else_does() -> None:
    payload = tasnim_article(STORY).replace(b"March, 4, 2024 - 19:56", b"").replace(b'itemprop="datePublished"', b"")
    found = article(clean(page(payload, "https://www.tasnimnews.ir/en/news/2024/03/04/219876/x", "tasnim_en"), TASNIM))
    assert (found.published_on, found.published_precision, found.published_from) == (date(2024, 3, 4), "day", PublishedFrom.ADDRESS)
    assert found.published_at == datetime(2024, 3, 3, 20, 30, tzinfo=UTC)


def test_an_address_of_another_week_is_a_warning() -> None:
    found = article(clean(page(tasnim_article(STORY), "https://www.tasnimnews.com/en/news/2024/02/25/219876/x", "tasnim_en"), TASNIM))
    assert "published_at: shown says 2024-03-04, address 2024-02-25" in said(found)


def test_no_date_at_all_is_said_and_never_invented() -> None:
    payload = mehr_article(STORY).replace(b"Mar 4, 2024, 7:56 PM", b"").replace(b"2024-03-04", b"")
    found = read_mehr(payload)
    assert (found.published_at, found.published_on, found.published_from) == (None, None, None)
    assert said(found) == ["published_at: no date on the page"]


def test_a_date_after_the_day_of_fetching_is_a_warning() -> None:
    assert "published_at: 2031-01-01 lies after the day it was fetched" in said(mehr(published_at=datetime(2031, 1, 1, 9, tzinfo=TEHRAN)))
