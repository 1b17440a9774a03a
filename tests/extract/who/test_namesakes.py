"""A name means the group that bears it in the land of the deed."""

from datetime import date

import pytest

from etl.extract import extract
from etl.extract.who.namesakes import namesakes
from etl.gazetteer import countries
from etl.lexicon import rows
from etl.records import Article


@pytest.mark.parametrize(
    ("lead", "group"),
    [
        ("JEM rebels attacked a post near Omdurman, Sudan, on Monday, killing two.", "Justice and Equality Movement (JEM)"),
        ("JEM militants attacked a post in Srinagar, India, on Monday, killing two.", "Jaish-e-Mohammad (JeM)"),
        ("Maoists attacked a post in Chitwan, Nepal, on Monday, killing two.", "Communist Party of Nepal-Maoist (CPN-M)"),
    ],
)
def test_a_name_means_the_group_of_that_land(lead: str, group: str) -> None:
    assert extract(Article("k", "mehr_en", "en", lead=lead, published_on=date(2024, 6, 20))).mentions[0].perpetrator == group


def test_namesakes_are_groups_and_countries_that_are_known() -> None:
    groups = {entry.value for entry, _ in rows("en") if entry.group == "ACTOR"}
    named = {name for name, _ in namesakes()} | set(namesakes().values())
    assert named - groups == set()
    assert {land for _, land in namesakes()} - countries().keys() == set()
