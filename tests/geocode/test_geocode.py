"""A name gives coordinates where it is one place, and nothing where an answer would be a guess."""

import json
import subprocess
import sys

import pytest

from etl.geocode import geocode
from etl.records import GeoPrecision


@pytest.mark.parametrize(
    ("name", "country", "admin1", "near"),
    [
        ("Kunduz", "AF", None, (36.73, 68.87)),
        ("Mazar-i-Sharif", "Afghanistan", "Balkh", (36.71, 67.11)),
        ("city of Mosul", "IQ", None, (36.34, 43.12)),
        ("Quetta", "Pakistan", "Balochistan", (30.18, 67.0)),
        ("Zahedan", "Iran", None, (29.5, 60.86)),
    ],
)
def test_a_town_is_found_by_its_name(name: str, country: str, admin1: str | None, near: tuple[float, float]) -> None:
    place = geocode(name, country, admin1)
    assert place is not None
    assert place.lat == pytest.approx(near[0], abs=0.2)
    assert place.lon == pytest.approx(near[1], abs=0.2)
    assert place.geo_precision is GeoPrecision.LOCALITY


def test_a_province_says_that_it_is_one() -> None:
    place = geocode("Herat province", "AF")
    assert place is not None
    assert place.geo_precision is GeoPrecision.ADMIN1


def test_an_unknown_village_of_a_known_district_is_its_centre_and_says_so() -> None:
    place = geocode("Nosuchvillagehere", "Afghanistan", "Nangarhar", "Achin")
    assert place is not None
    assert place.geo_precision is GeoPrecision.ADMIN2


@pytest.mark.parametrize(
    ("name", "country", "admin1"),
    [
        ("Nosuchvillagehere", "AF", None),
        ("Kunduz", "Atlantis", None),
        ("Kunduz", "AF", "Herat"),  # the stated province knows no such place
        ("", "AF", None),
        ("Karrada", "IQ", None),  # many cities have a quarter of one name
    ],
)
def test_what_would_be_a_guess_is_no_answer(name: str, country: str, admin1: str | None) -> None:
    assert geocode(name, country, admin1) is None


def test_a_name_alone_may_be_a_country() -> None:
    place = geocode("Iraq")
    assert place is not None
    assert (place.country, place.geo_precision) == ("IQ", GeoPrecision.COUNTRY)


def test_the_command_answers_each_line() -> None:
    given = '{"id":"1","name":"Kunduz","country":"AF"}\n{"id":"2","name":null}\n{"id":"3"\n'
    done = subprocess.run([sys.executable, "-m", "etl", "geocode"], input=given, capture_output=True, text=True)
    found, nothing, bad = map(json.loads, done.stdout.splitlines())
    assert set(found) == {"id", "name", "lat", "lon", "geo_precision"}
    assert (nothing["lat"], nothing["geo_precision"]) == (None, None)
    assert bad["line"] == 3
    assert done.returncode == 1
