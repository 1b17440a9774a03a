"""The day of a run, and whether it is live."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from etl.night import day_of_run, is_live, tehran_day

GIVEN = date(2022, 8, 17)


@pytest.mark.parametrize(
    ("given", "run_after", "scheduled", "day"),
    [
        (GIVEN, "2026-03-03T02:30+03:30", True, GIVEN),  # a given day always wins
        (GIVEN, "2026-03-03T15:00+03:30", False, GIVEN),
        (None, "2026-03-03T02:30+03:30", True, date(2026, 3, 2)),  # the night's run is about the day that has just ended
        (None, "2026-03-03T02:30+03:30", False, date(2026, 3, 3)),  # a manual run at that hour is about its own day
        (None, "2026-03-03T11:59+03:30", True, date(2026, 3, 2)),
        (None, "2026-03-03T12:00+03:30", True, date(2026, 3, 3)),
        (None, "2026-03-02T23:00+00:00", True, date(2026, 3, 2)),  # 02:30 of the 3rd in Tehran
        (None, "2026-03-02T20:29+00:00", False, date(2026, 3, 2)),  # 23:59 in Tehran
        (None, "2026-03-02T20:31+00:00", False, date(2026, 3, 3)),
        (None, "2022-08-16T19:31+00:00", False, date(2022, 8, 17)),  # +04:30, Tehran's summer time of that year
        (None, "2026-01-01T02:30+03:30", True, date(2025, 12, 31)),
    ],
)
def test_the_day_of_a_run(given: date | None, run_after: str, scheduled: bool, day: date) -> None:
    assert day_of_run(given, datetime.fromisoformat(run_after), scheduled) == day


@pytest.mark.parametrize(
    ("day", "backfill", "live"),
    [
        (date(2026, 3, 3), False, True),
        (date(2026, 3, 2), False, True),
        (date(2026, 3, 1), False, False),
        (date(2026, 3, 4), False, False),
        (date(2026, 3, 2), True, False),
    ],
)
def test_a_run_is_live_when_its_day_is_today_or_yesterday_in_tehran_and_it_is_no_backfill(day: date, backfill: bool, live: bool) -> None:
    assert is_live(day, datetime(2026, 3, 2, 23, 0, tzinfo=UTC), backfill) is live


def test_a_time_without_offset_has_no_day() -> None:
    with pytest.raises(ValueError, match="has no offset"):
        tehran_day(datetime(2026, 3, 3))  # noqa: DTZ001 - the mistake that is tested
