"""What each wording of time supports, and what supports nothing."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.extract.when.times import TimeKind, TimePhrase, find_times
from etl.records import Basis, Days

SATURDAY = date(2022, 8, 13)


def only(text: str, published_on: date | None = SATURDAY) -> TimePhrase:
    found = find_times(text, published_on)
    assert len(found) == 1, [text[p.start : p.end] for p in found]
    return found[0]


def days(first: str, last: str | None, basis: Basis) -> Days:
    return Days(date.fromisoformat(first), date.fromisoformat(last or first), basis)


@pytest.mark.parametrize(
    ("text", "first", "last", "basis"),
    [
        ("on Tuesday night", "2022-08-09", None, Basis.WEEKDAY),
        ("on Saturday", "2022-08-13", None, Basis.WEEKDAY),
        ("last Saturday", "2022-08-06", None, Basis.WEEKDAY),
        ("in the early hours of Friday", "2022-08-12", None, Basis.WEEKDAY),
        ("overnight Monday into Tuesday", "2022-08-08", "2022-08-09", Basis.WEEKDAY),
        ("on Friday of last week", "2022-08-05", None, Basis.WEEKDAY),
        ("Tuesday's attack", "2022-08-09", None, Basis.WEEKDAY),
        ("this morning", "2022-08-13", None, Basis.RELATIVE),
        ("yesterday evening", "2022-08-12", None, Basis.RELATIVE),
        ("last night", "2022-08-12", None, Basis.RELATIVE),
        ("overnight", "2022-08-12", "2022-08-13", Basis.RELATIVE),
        ("three days ago", "2022-08-10", None, Basis.RELATIVE),
        ("last week", "2022-08-01", "2022-08-07", Basis.RELATIVE),
        ("last month", "2022-07-01", "2022-07-31", Basis.RELATIVE),
        ("last year", "2021-01-01", "2021-12-31", Basis.RELATIVE),
        ("earlier this year", "2022-01-01", "2022-08-13", Basis.RELATIVE),
        ("minutes ago", "2022-08-12", "2022-08-13", Basis.PUBLICATION),
        ("just on August 6", "2022-08-06", None, Basis.EXPLICIT),
        ("Aug. 6, 2022", "2022-08-06", None, Basis.EXPLICIT),
        ("6 August 2022", "2022-08-06", None, Basis.EXPLICIT),
        ("the 6th of August", "2022-08-06", None, Basis.EXPLICIT),
        ("August 20", "2021-08-20", None, Basis.EXPLICIT),
        ("2022-08-06", "2022-08-06", None, Basis.EXPLICIT),
        ("03/12/2016", "2016-03-12", None, Basis.EXPLICIT),
        ("25/12/2016", "2016-12-25", None, Basis.EXPLICIT),
        ("Sunday, 7 August", "2022-08-07", None, Basis.EXPLICIT),
        ("between 3 and 5 May", "2022-05-03", "2022-05-05", Basis.EXPLICIT),
        ("March 3-4", "2022-03-03", "2022-03-04", Basis.EXPLICIT),
        ("last Feb. 18", "2022-02-18", None, Basis.EXPLICIT),
        ("December 30 - January 2", "2021-12-30", "2022-01-02", Basis.EXPLICIT),
        ("on New Year's Eve", "2021-12-31", None, Basis.EXPLICIT),
        ("early Thanksgiving morning", "2021-11-25", None, Basis.EXPLICIT),
        ("on Memorial Day", "2022-05-30", None, Basis.EXPLICIT),
        ("on Labor Day", "2021-09-06", None, Basis.EXPLICIT),
        ("the 2019 Easter Sunday attacks", "2019-04-21", None, Basis.EXPLICIT),
        ("in April", "2022-04-01", "2022-04-30", Basis.MONTH),
        ("within October", "2021-10-01", "2021-10-31", Basis.MONTH),
        ("in May 2021", "2021-05-01", "2021-05-31", Basis.MONTH),
        ("in April last year", "2021-04-01", "2021-04-30", Basis.MONTH),
        ("In May 20 people were killed", "2022-05-01", "2022-05-31", Basis.MONTH),
        ("in late 2015", "2015-01-01", "2015-12-31", Basis.YEAR),
        ("in the summer of 2019", "2019-06-21", "2019-09-22", Basis.SEASON),
        ("last summer", "2021-06-21", "2021-09-22", Basis.SEASON),
    ],
)
def test_a_wording_supports_its_days(text: str, first: str, last: str | None, basis: Basis) -> None:
    assert only(text).days == days(first, last, basis)


@pytest.mark.parametrize("text", ["on Tuesday", "yesterday", "August 6", "in April", "last summer", "two days ago"])
def test_without_a_publication_date_there_is_a_phrase_and_no_days(text: str) -> None:
    phrase = only(text, None)
    assert phrase.days is None
    assert phrase.basis is not None


@pytest.mark.parametrize("text", ["6 August 2022", "in May 2021", "in 2016"])
def test_a_wording_with_a_year_needs_no_publication_date(text: str) -> None:
    assert only(text, None).days is not None


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("a week later", (7, 7)),
        ("two days earlier", (-2, -2)),
        ("the next day", (1, 1)),
        ("on the same day", (0, 0)),
        ("hours later", (0, 1)),
    ],
)
def test_a_relative_wording_counts_from_the_event_it_follows(text: str, offset: tuple[int, int]) -> None:
    phrase = only(text)
    assert (phrase.kind, phrase.offset) == (TimeKind.RELATIVE, offset)
    anchor = days("2022-05-03", None, Basis.EXPLICIT)
    assert phrase.from_anchor(anchor) == Days(anchor.first + timedelta(offset[0]), anchor.last + timedelta(offset[1]), Basis.RELATIVE)


@pytest.mark.parametrize(
    "text", ["since 2011", "in the past 24 hours", "the first half of the year", "so far this year", "between 2003 and 2011"]
)
def test_a_stretch_over_which_things_are_counted_is_a_range(text: str) -> None:
    assert only(text).kind is TimeKind.RANGE


@pytest.mark.parametrize(
    "text",
    [
        "He may march on",
        "at least 2000 people",
        "USA Today said",
        "Friday Mosque",
        "page 12/5",
        "Bloody Sunday",
        "By May Jones",
        "in Winter Park",
        "the Easter Sunday bombings",
        "a Thanksgiving dinner",
        "",
    ],
)
def test_what_looks_like_a_time_and_is_none(text: str) -> None:
    assert find_times(text, SATURDAY) == []


def test_a_date_takes_the_year_its_sentence_names() -> None:
    found = find_times("The bombing of May 3, 2019 was followed by another on June 5.", SATURDAY)
    assert [p.days.first for p in found if p.days] == [date(2019, 5, 3), date(2019, 6, 5)]


def test_a_year_in_another_sentence_is_not_taken() -> None:
    found = find_times("The group was founded in 2003. It struck on June 5.", SATURDAY)
    assert found[-1].days == days("2022-06-05", None, Basis.EXPLICIT)


def test_a_language_without_rules_has_no_phrases() -> None:
    assert find_times("on Tuesday", SATURDAY, "xx") == []


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.integers(0, 6))
def test_a_weekday_lies_in_the_week_up_to_publication(published_on: date, weekday: int) -> None:
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[weekday]
    found = only(f"on {name}", published_on).days
    assert found is not None
    assert found.first.weekday() == weekday
    assert published_on - timedelta(days=6) <= found.first <= published_on


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.sampled_from(["%B %d, %Y", "%d %B %Y", "%b. %d, %Y", "%Y-%m-%d"]))
def test_every_form_of_a_full_date_is_that_date(day: date, form: str) -> None:
    found = [p.days for p in find_times(f"on {day.strftime(form)} there", SATURDAY) if p.days]
    assert Days(day, day, Basis.EXPLICIT) in found


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.dates(date(1950, 1, 1), date(2090, 12, 31)))
def test_a_date_without_a_year_is_the_latest_past_one(day: date, published_on: date) -> None:
    found = only(f"on {day.strftime('%B')} {day.day}", published_on).days
    assert found is not None
    assert (found.first.month, found.first.day) == (day.month, day.day)
    assert found.first <= published_on


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200), st.none() | st.dates())
def test_any_text_is_read_without_a_stumble(text: str, published_on: date | None) -> None:
    found = find_times(text, published_on)
    assert all(0 <= p.start < p.end <= len(text) for p in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
