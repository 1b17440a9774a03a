"""Invented articles in the manner of local news: who is only referred to is known already, who is presented may be new."""

from __future__ import annotations

from datetime import date

import pytest

from etl.extract import extract
from etl.records import Article, Mention

MONDAY = date(2024, 6, 17)
LEAD = "A teenage boy was shot and killed at a park in Dayton, Ohio, on Saturday night, police said."


def read(*paragraphs: str, title: str = "") -> tuple[Mention, ...]:
    return extract(Article("k", "other", "en", title=title, body="\n\n".join(paragraphs), published_on=MONDAY)).mentions


@pytest.mark.parametrize(
    "more",
    [
        "He was pronounced dead at a hospital in Columbus on Sunday morning.",
        "Jordan Example, 16, died at a hospital in Columbus on Sunday morning.",
        "The boy was found wounded in Columbus Park on Sunday.",
        "Officers were called to a shooting in the block of South Princeton about 9 p.m. Sunday.",
    ],
)
def test_more_about_the_victim_is_no_second_incident(more: str) -> None:
    assert len(read(LEAD, more)) == 1


def test_a_victim_named_before_is_met_again_by_name() -> None:
    told = read(LEAD, "The victim was identified as Jordan Example.", "Friends said Example was shot twice near Columbus on Sunday.")
    assert len(told) == 1


def test_the_same_age_is_the_same_victim() -> None:
    first = "A 16-year-old boy was shot and killed at a park in Dayton, Ohio, on Saturday night."
    assert len(read(first, "Police in Columbus on Sunday looked into how a 16-year-old boy was shot dead.")) == 1


@pytest.mark.parametrize(
    "more",
    [
        "Officers were called to another shooting in Columbus on Sunday, in which a woman was killed.",
        "In Columbus, Ohio, a woman was shot and killed on Sunday.",
    ],
)
def test_who_is_presented_is_of_another_incident(more: str) -> None:
    assert len(read(LEAD, more)) == 2


def test_an_attempt_of_years_ago_on_the_same_man_is_another_incident() -> None:
    told = read(
        "A judge, Jordan Example, was shot dead in Herat, Afghanistan, on Saturday.",
        "Example had survived an attempt on his life in 2019.",
    )
    assert [m.when.first.year for m in told if m.when] == [2024, 2019]


def test_a_round_up_goes_on_to_the_next_victim() -> None:
    told = read(
        "Two people were killed in separate shootings in Dayton, Ohio, over the weekend.",
        "Late Saturday, Lee Sample, 22, was shot at a gas station.",
        "On Sunday, Ana Example, 50, was killed by a stray bullet in her kitchen.",
    )
    assert len(told) == 2


@pytest.mark.parametrize(
    ("more", "day"),
    [
        ("A man was caught on Friday, two days after a teacher was shot and wounded in Dayton, Ohio.", 12),
        ("A judge denied bond on Friday to the man who shot a teacher in Dayton, Ohio, on Wednesday.", 12),
        ("On Friday, two days after a bombing, gunmen shot a teacher in Dayton, Ohio.", 14),
    ],
)
def test_the_day_of_what_followed_is_not_the_shooting_s(more: str, day: int) -> None:
    when = read(more)[0].when
    assert when is not None
    assert (when.first.day, when.last.day) == (day, day)
