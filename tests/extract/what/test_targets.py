"""Whom or what it was aimed at."""

from datetime import date

import pytest

from etl.extract import extract
from etl.records import Article, TargetType


@pytest.mark.parametrize(
    ("lead", "target"),
    [
        ("Rockets hit a Pakistan Army checkpoint in Kohlu on Monday.", TargetType.MILITARY),
        ("A bomb exploded outside the district administration in Gardez on Monday, wounding three people.", TargetType.GOVERNMENT),
        ("A drone dropped a bomb on an ammunition depot in Taiz on Monday.", TargetType.MILITARY),
        ("Gunmen opened fire on the television building in Benghazi on Monday.", TargetType.MEDIA),
    ],
)
def test_the_institution_that_was_hit_is_the_target(lead: str, target: TargetType) -> None:
    assert extract(Article("k", "mehr_en", "en", lead=lead, published_on=date(2024, 6, 20))).mentions[0].target_type == target


def test_a_force_that_strikes_is_not_what_it_struck() -> None:
    lead = "Israeli forces opened fire on a bus in Jenin on Monday, killing two people."
    mention = extract(Article("k", "mehr_en", "en", lead=lead, published_on=date(2024, 6, 20))).mentions[0]
    assert mention.target_type == TargetType.TRANSPORT
