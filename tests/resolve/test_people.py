from __future__ import annotations

from datetime import date

import pytest

from etl.resolve import linked
from etl.resolve.facts import facts
from etl.resolve.people import age_level, is_known, names_level
from tests.resolve.builders import on, tells

JORDAN = ("jordan example", "example")


@pytest.mark.parametrize(
    ("mine", "other", "level"),
    [
        (("rio vista drive",), ("rio vista drive",), "one"),
        (JORDAN, ("jordan example",), "two"),
        (JORDAN, ("jordon example", "example"), "two"),
        (JORDAN, ("jordan exampel", "exampel"), "two"),
        (JORDAN, ("anna example", "example"), "surname"),
        ((*JORDAN, "rio vista drive"), ("jordan example", "rio vista drive"), "three"),
        (JORDAN, ("lee sample", "sample"), "none"),
    ],
)
def test_a_victims_name_counts_twice_in_whatever_spelling(mine: tuple[str, ...], other: tuple[str, ...], level: str) -> None:
    assert names_level(facts(tells("a/1", names=mine)), facts(tells("b/1", names=other))) == level


@pytest.mark.parametrize(
    ("mine", "other", "level"), [("aged 16", "aged 16", "same"), ("aged 16", "aged 19", "other"), ("aged 16", "lee", "unknown")]
)
def test_ages_are_compared_where_both_tell_them(mine: str, other: str, level: str) -> None:
    assert age_level(facts(tells("a/1", names=(mine,))), facts(tells("b/1", names=(other,)))) == level


def test_a_victims_name_outweighs_a_day_that_was_the_arrests() -> None:
    shot = tells("a/1", names=JORDAN, when=on(date(2025, 3, 2)))
    arrested = tells("b/1", names=JORDAN, when=on(date(2025, 3, 9)))
    assert is_known(facts(shot), facts(arrested))
    assert linked(shot, arrested)


def test_a_surname_alone_outweighs_no_day() -> None:
    shot = tells("a/1", names=JORDAN, when=on(date(2025, 3, 2)))
    other = tells("b/1", names=("anna example", "example"), when=on(date(2025, 3, 9)))
    assert not linked(shot, other)
