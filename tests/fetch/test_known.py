"""Which nights were missed, and what is remembered of addresses."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from etl.archive import FetchOutcome, IndexRow, RequestKind, VisitOutcome, VisitRow
from etl.fetch.known import missed_days, remember, to_make_good, young
from etl.sources import SOURCES

MEHR = SOURCES["mehr_en"]
NOW = datetime(2026, 3, 11, 23, 0, tzinfo=UTC)  # 02:30 of the 12th in Tehran
DAY = date(2026, 3, 11)


def visited(day: int, outcome: VisitOutcome = VisitOutcome.FINE, hours: float = 23, *, live: bool = True) -> VisitRow:
    at = datetime(2026, 3, day, tzinfo=UTC) + timedelta(hours=hours)
    return VisitRow("r", 1, "mehr_en", date(2026, 3, day), is_live=live, started_at=at, ended_at=at, outcome=outcome)


@pytest.mark.parametrize(
    ("past", "missed"),
    [
        ([], []),  # a first run has missed nothing
        ([visited(10)], []),
        ([visited(8)], [9, 10]),
        ([visited(8), visited(10)], [9]),
        ([visited(10, VisitOutcome.UNREACHABLE)], [10]),
        ([visited(10, VisitOutcome.UNREACHABLE), visited(10)], []),
        ([visited(10, hours=8)], [10]),  # visited at noon: the rest of that day is still to be seen
        ([visited(1)], [4, 5, 6, 7, 8, 9, 10]),  # a week, no more
        ([visited(1, live=False)], []),  # a back-fill before the first night begins no series of nights
        ([visited(8), visited(9, live=False)], [10]),  # but it covers its day
    ],
)
def test_nights_of_the_last_week_that_no_fine_visit_covers_are_missed(past: list[VisitRow], missed: list[int]) -> None:
    assert [day.day for day in missed_days(past, DAY)] == missed


def row(hours_ago: float, outcome: FetchOutcome, url: str = "https://en.mehrnews.com/news/7/x") -> IndexRow:
    at = NOW - timedelta(hours=hours_ago)
    return IndexRow(f"{hours_ago}", "r", 1, "mehr_en", DAY, url, RequestKind.ARTICLE, at, outcome, digest="sha256:0")


def test_an_article_is_young_for_48_hours_from_when_it_was_first_seen_at_its_newest_address() -> None:
    seen = [row(47, FetchOutcome.NEW), row(3, FetchOutcome.CHANGED, "https://en.mehrnews.com/news/7/y")]
    assert young(remember(seen, MEHR, "", DAY), NOW) == {"7": "https://en.mehrnews.com/news/7/y"}
    assert young(remember([row(48, FetchOutcome.NEW), seen[1]], MEHR, "", DAY), NOW) == {}


@pytest.mark.parametrize(
    ("rows", "is_owed"),
    [
        ([row(20, FetchOutcome.ERROR)], True),
        ([row(20, FetchOutcome.SOFT_ERROR)], True),
        ([row(20, FetchOutcome.ERROR), row(10, FetchOutcome.NEW)], False),
        ([row(20, FetchOutcome.NEW), row(10, FetchOutcome.ERROR)], False),
        ([row(20, FetchOutcome.ERROR), row(10, FetchOutcome.MISSING)], False),
        ([row(20, FetchOutcome.MISSING)], False),
        ([row(24 * 8, FetchOutcome.ERROR)], False),
    ],
)
def test_an_article_that_was_asked_for_and_never_got_is_owed_for_a_week(rows: list[IndexRow], is_owed: bool) -> None:
    assert bool(to_make_good(remember(rows, MEHR, "", DAY), NOW)) is is_owed


def test_an_address_is_known_by_its_path_so_that_a_new_host_changes_nothing() -> None:
    known = remember([row(5, FetchOutcome.NEW, "https://old.example/news/7/x")], MEHR, "", DAY)
    assert list(known.last) == ["/news/7/x"]
