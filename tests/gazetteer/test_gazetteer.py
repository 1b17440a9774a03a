"""What the gazetteer knows, under which spellings, and what it must not take for a place."""

from __future__ import annotations

import csv
import time

import pytest

from etl import gazetteer
from etl.place_keys import loose_key, plain_key


@pytest.mark.parametrize(
    ("spellings", "country"),
    [
        (("Kandahar", "Qandahar", "Kandahār"), "AF"),
        (("Kunduz", "Qunduz", "Kondoz"), "AF"),
        (("Mazar-e Sharif", "Mazar-i-Sharif", "Mazari Sharif"), "AF"),
        (("Deir ez-Zor", "Dayr az Zawr", "Deir al-Zour"), "SY"),
        (("Baqubah", "Ba'quba", "Baqouba"), "IQ"),
        (("Fallujah", "Al-Falluja"), "IQ"),
        (("Khan Yunis", "Khan Younis"), "PS"),
    ],
)
def test_spellings_of_one_name_find_one_place(spellings: tuple[str, ...], country: str) -> None:
    for spelling in spellings:
        assert any(place.country == country for place in gazetteer.named(spelling)), spelling


@pytest.mark.parametrize("name", ["Iraq", "Khorasan"])
def test_no_alternate_name_makes_a_land_a_town(name: str) -> None:
    assert not any(place.kind == "city" and place.population < 1000 for place in gazetteer.named(name, is_loose=False))


def test_samangan_is_the_province_before_its_capital() -> None:
    assert gazetteer.named("Samangan")[0].kind == "admin1"


def test_dictionary_words_are_marked() -> None:
    assert {"of", "march", "nice", "reading", "mobile"} <= gazetteer.words()


def test_every_country_has_a_name_and_its_nationalities_lead_back() -> None:
    assert len(gazetteer.countries()) > 190
    assert gazetteer.nationality("Afghans") == "AF"
    assert gazetteer.nationality("Iraqi") == "IQ"
    found = gazetteer.country_of("Côte d'Ivoire")
    assert found is not None
    assert found.code == "CI"


def test_palestine_has_its_two_parts() -> None:
    assert {"Gaza Strip", "West Bank"} <= {p.name for n in ("Gaza Strip", "West Bank") for p in gazetteer.named(n) if p.country == "PS"}


def test_a_quarter_belongs_to_its_city() -> None:
    quarter = gazetteer.named("Dasht-e-Barchi")[0]
    assert (quarter.kind, quarter.city, quarter.country) == ("quarter", "Kabul", "AF")


def test_keys_ignore_spaces_hyphens_and_half_spaces() -> None:
    assert plain_key("مزار شریف") == plain_key("مزار\u200cشریف") == plain_key("مزارشریف")
    assert plain_key("Al-Bab") == plain_key("al Bab")
    assert loose_key("ab") == ""


def test_lines_have_no_comma_inside_a_cell() -> None:
    for file in ("places_more.csv", "places_regions.csv", "places_cities.csv"):
        with (gazetteer.FOLDER / file).open(encoding="utf-8", newline="") as lines:
            assert not any("," in cell for row in csv.reader(lines) for cell in row), file


def test_the_hand_kept_keys_are_the_ones_the_code_makes() -> None:
    with (gazetteer.FOLDER / "places_more.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            assert set(row["loose_keys"].split("|")) - {""} == {loose_key(name) for name in row["names"].split("|")} - {""}, row["names"]


def test_a_first_look_up_is_quick() -> None:
    gazetteer._tables.cache_clear()
    began = time.perf_counter()
    gazetteer.named("Herat")
    assert time.perf_counter() - began < 1.5  # 0.2 s alone; the bound leaves room for a busy machine


def test_every_quarter_lies_in_a_town_that_is_known() -> None:
    with (gazetteer.FOLDER / "places_more.csv").open(encoding="utf-8", newline="") as lines:
        quarters = [row for row in csv.DictReader(lines) if row["kind"] == "quarter"]
    for row in quarters:
        city = row["parent"].partition("/")[2]
        assert any(place.kind == "city" and place.country == row["country"] for place in gazetteer.named(city)), row["names"]


def test_a_quarter_without_a_spot_lies_in_the_middle_of_its_city() -> None:
    quarter = next(place for place in gazetteer.named("Qala-e-Wazir") if place.kind == "quarter")
    (city,) = (place for place in gazetteer.named("Kabul") if place.kind == "city" and place.country == "AF")
    assert (quarter.lat, quarter.lon) == (city.lat, city.lon)


@pytest.mark.parametrize(
    ("name", "today"), [("Bombay", "Mumbai"), ("Peking", "Beijing"), ("Salonika", "Thessaloniki"), ("Kobane", "Kobani")]
)
def test_former_and_second_names_lead_to_the_name_of_today(name: str, today: str) -> None:
    assert gazetteer.named(name)[0].name == today


def test_an_alternate_name_is_a_spelling_not_a_far_tongues_word() -> None:
    (jerusalem,) = (place for place in gazetteer.named("Jerusalem") if place.kind == "city" and place.country == "IL")
    assert jerusalem not in gazetteer.named("Ariel")
