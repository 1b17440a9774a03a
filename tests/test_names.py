"""Names in a language: the canonical ones are English, the Persian ones those that news uses."""

import pytest

from etl.names import country_name, group_name, name_fa, names
from etl.records import Place


@pytest.mark.parametrize(
    ("name", "persian"),
    [("Jaish al-Adl", "جیش‌العدل"), ("Israel", "اسرائیل"), ("United States", "آمریکا"), ("A band nobody knows", "A band nobody knows")],
)
def test_a_group_and_a_state_have_persian_names(name: str, persian: str) -> None:
    assert group_name(name, "fa") == persian
    assert group_name(name) == name


def test_a_place_is_named_from_the_town_to_the_country() -> None:
    herat = Place("غرب هرات", "AF", "Herat", "Herat")
    assert names(herat, "fa") == ["هرات", "افغانستان"]
    assert names(herat) == ["Herat", "Afghanistan"]
    assert country_name("AF", "fa") == "افغانستان"


def test_the_persian_name_is_that_of_the_finest_level_or_none() -> None:
    assert name_fa(Place("کویته", "PK", "Balochistan", "Quetta")) == "کویته"
    assert name_fa(Place("Balochistan", "PK", "Balochistan")) == "بلوچستان"
    assert name_fa(Place("x", "PK", "Balochistan", "A village nobody knows")) is None
    assert name_fa(Place()) is None
