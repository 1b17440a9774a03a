"""Dates in every form that the outlets were seen to show."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.text.calendar import civil_day, gregorian_day, jalali_day, parse_machine, parse_shown

TEHRAN = ZoneInfo("Asia/Tehran")


@pytest.mark.parametrize(
    ("shown", "at"),
    [
        ("Aug 17, 2022, 7:56 PM", "2022-08-17T15:26Z"),
        ("22 September 2018 - 09:54", "2018-09-22T06:24Z"),  # the first day after summer time
        ("Publish Date: 1 September 2024 - 08:28", "2024-09-01T04:58Z"),
        ("Mar 15, 2026, 11:21", "2026-03-15T07:51Z"),
        ("January, 25, 2021 - 12:13", "2021-01-25T08:43Z"),
        ("September, 16, 2015 - 18:28", "2015-09-16T13:58Z"),
        ("Wednesday 17 August 2022 - 19:56", "2022-08-17T15:26Z"),
        ("Sept. 5, 2023, 10:05", "2023-09-05T06:35Z"),
        ("12:30 AM, 1 May 2024", "2024-04-30T21:00Z"),
        ("May 1, 2024 12:30 p.m", "2024-05-01T09:00Z"),
        ("2024/05/01 09:30:15", "2024-05-01T06:00:15Z"),
        ("۱۹ بهمن ۱۴۰۲، ۹:۳۰", "2024-02-08T06:00Z"),
        ("۱۹ بهمن ۱۴۰۲ - ۰۹:۳۰", "2024-02-08T06:00Z"),
        ("۰۶ تير ۱۴۰۴ - ۱۵:۰۶", "2025-06-27T11:36Z"),  # Arabic yeh
        ("٠٦ تير ١٤٠٤ - ١٥:٠٦", "2025-06-27T11:36Z"),  # Arabic digits too
        ("10 بهمن 1403 - 10:21", "2025-01-29T06:51Z"),
        ("چهارشنبه ۱۱ بهمن ۱۴۰۲ - ۱۸:۱۷", "2024-01-31T14:47Z"),
        ("06/04/1404 03:06:48 ب.ظ", "2025-06-27T11:36:48Z"),
        ("06/04/1404 12:06:48 ق.ظ", "2025-06-26T20:36:48Z"),
        ("1398/2/30 ساعت ۷:۰۵", "2019-05-20T02:35Z"),
    ],
)
def test_a_shown_date_is_read_in_tehrans_time(shown: str, at: str) -> None:
    found = parse_shown(shown, TEHRAN)
    assert found is not None
    assert found.at.astimezone(UTC) == datetime.fromisoformat(at)
    assert found.precision == ("second" if shown.count(":") == 2 and "Date" not in shown else "minute")


@pytest.mark.parametrize("shown", ["۱ شهریور ۱۴۰۱", "۱ شهريور ۱۴۰۱", "August 23, 2022", "23 Aug 2022", "2022-08-23", "1401/06/01"])
def test_a_date_without_a_time_is_a_day(shown: str) -> None:
    found = parse_shown(shown, TEHRAN)
    assert found is not None
    assert (found.at, found.precision) == (datetime(2022, 8, 23, tzinfo=TEHRAN), "day")


@pytest.mark.parametrize(
    "shown",
    [
        "",
        "2 days ago",
        "۱۰ روز قبل",
        "۳ ساعت پیش",
        "31 Feb 2020",
        "۳۰ اسفند ۱۴۰۲",
        "09/16/2015 18:28:00",
        "marched 2022",
        "May 99999",
        "Tuesday",
    ],
)
def test_what_is_no_full_date_gives_none(shown: str) -> None:
    assert parse_shown(shown, TEHRAN) is None


@pytest.mark.parametrize(
    ("told", "at", "precision"),
    [
        ("2022-08-17T15:26:00Z", "2022-08-17T15:26Z", "second"),
        ("2022-08-17T19:56:00+0430", "2022-08-17T15:26Z", "second"),
        ("2024-02-10 T 00:30:56 +0330", "2024-02-09T21:00:56Z", "second"),
        ("2022-08-17T19:56", "2022-08-17T15:26Z", "minute"),
        ("2022-08-17", "2022-08-16T19:30Z", "day"),
        ("1402-11-19T09:30:00", "2024-02-08T06:00Z", "second"),
        ("1403-02-31", "2024-05-19T20:30Z", "day"),
        ("06/04/1404 03:06:48 ب.ظ", "2025-06-27T11:36:48Z", "second"),
    ],
)
def test_a_machines_date_is_read_with_its_offset_or_in_tehrans_time(told: str, at: str, precision: str) -> None:
    found = parse_machine(told, TEHRAN)
    assert found is not None
    assert (found.at.astimezone(UTC), found.precision) == (datetime.fromisoformat(at), precision)


def test_dates_at_the_ends_of_the_calendar_give_none() -> None:
    assert parse_machine("9999-12-31T23:00:00-05:00", TEHRAN) is None
    assert parse_machine("", TEHRAN) is None
    assert civil_day(1403, 13, 1) is None
    assert civil_day(2023, 2, 29) is None
    assert gregorian_day(1402, 12, 30) is None


def test_a_leap_year_has_its_last_day() -> None:
    assert gregorian_day(1403, 12, 30) == date(2025, 3, 20)


@given(st.dates(date(1990, 1, 1), date(2080, 12, 31)))
def test_each_day_goes_through_both_calendars_and_back(day: date) -> None:
    assert gregorian_day(*jalali_day(day)) == day


@given(st.datetimes(datetime(2010, 1, 1), datetime(2040, 1, 1)))  # noqa: DTZ001
def test_each_minute_is_read_back_from_each_form(at: datetime) -> None:
    local = at.replace(second=0, microsecond=0, tzinfo=TEHRAN)
    forms = (
        f"{local:%b} {local.day}, {local:%Y, %I:%M %p}",
        f"{local:%B}, {local.day}, {local:%Y - %H:%M}",
        f"{local.day} {local:%B %Y - %H:%M}",
    )
    for form in forms:
        found = parse_shown(form, TEHRAN)
        assert found is not None
        assert abs(found.at - local) < timedelta(seconds=1)


@given(st.text(max_size=60))
def test_any_text_gives_a_moment_or_none(text: str) -> None:
    for found in (parse_shown(text, TEHRAN), parse_machine(text, TEHRAN)):
        assert found is None or found.at.tzinfo is not None
