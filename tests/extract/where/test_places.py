"""What each wording of place names, and what looks like a place and is none; all texts are invented."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.extract.where.places import PlacePhrase, Role, best_place, country_counts, find_places, merged, places_of_parts
from etl.extract.where.use import weigh_places
from etl.records import Place

Told = tuple[str | None, str | None, str | None, str | None]


def told(phrase: PlacePhrase) -> Told:
    place = phrase.place
    return place.country, place.admin1, place.locality, place.site


def finest(text: str) -> PlacePhrase:
    return next(p for p in find_places(text) if p.weight == max(q.weight for q in find_places(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomber struck the Jami mosque in the western Afghan city of Herat.", ("AF", "Herat", "Herat", "Jami mosque")),
        ("Gunmen fired on a van in Lashkar Gah, Helmand, Afghanistan.", ("AF", "Helmand", "Lashkar Gah", None)),
        ("A mine went off in the Sangin district of Helmand province.", ("AF", "Helmand", "Sangin", None)),
        ("in the village of Xyzabad, Nangarhar province, Afghanistan", ("AF", "Nangarhar", "Xyzabad", None)),
        ("A car bomb exploded in Tripoli, Lebanon.", ("LB", "North Lebanon", "Tripoli", None)),
        ("A car bomb exploded in Hyderabad, Pakistan.", ("PK", "Sindh", "Hyderabad", None)),
        ("Troops were ambushed in Pakistan's southwestern Balochistan province.", ("PK", "Balochistan", None, None)),
        ("A blast shook Kabul's international airport.", ("AF", "Kabul", "Kabul", "international airport")),
        ("A rocket fell on Deir al-Zour, eastern Syria.", ("SY", "Deir ez-Zor", "Deir ez-Zor", None)),
        ("Clashes were heard in the northern Gaza Strip.", ("PS", "Gaza Strip", None, None)),
        ("A man was shot in Macon, Georgia, United States.", ("US", "Georgia", "Macon", None)),
        ("Four people were hurt in Samangan province.", ("AF", "Samangan", None, None)),
        ("The attack took place in the Afghan capital.", ("AF", "Kabul", "Kabul", None)),
        ("Shots fell in the Green Lane neighborhood of Denver, Colorado.", ("US", "Colorado", "Denver", None)),
        ("Rockets fell on Kibbutz Be'eri in southern Israel.", ("IL", "Southern", "Be'eri", None)),
        ("Missiles were aimed at sites in Mukha district, Taizz, Yemen.", ("YE", "Taiz", "Al-Makha", None)),
        ("An envelope came to an office in Reno, Washoe county, Nevada.", ("US", "Nevada", "Reno", "office")),
        ("A man was shot in Charleston, W.Va., on Monday.", ("US", "West Virginia", "Charleston", None)),
        ("A man was shot in Macon, Ga., on Monday.", ("US", "Georgia", "Macon", None)),
        ("in the Safi sub-district of Mohmand in the tribal areas of Pakistan", ("PK", "Khyber Pakhtunkhwa", "Safi", None)),
        ("They were seized on the Kabul-Kandahar highway in Zabul, Afghanistan.", ("AF", "Zabul", None, "Kabul-Kandahar highway")),
        ("in the village of Abu Saida near Baqubah", ("IQ", "Diyala", "Abu Saida", None)),
        ("in Taftan County, Sistan and Baluchestan Province", ("IR", "Sistan and Baluchestan", "Taftan", None)),
        ("Two policemen were killed in SE Iran.", ("IR", None, None, None)),
        ("Rockets Hit Army Bases in Kirkuk", ("IQ", "Kirkuk", "Kirkuk", "Army Bases")),
        ("They were abducted in Benin city, Edo state, Nigeria.", ("NG", "Edo", "Benin City", None)),
    ],
)
def test_a_chain_is_read_as_one_place(text: str, expected: Told) -> None:
    assert told(finest(text)) == expected


def test_a_chain_is_one_phrase_from_its_first_word_to_its_last() -> None:
    text = "A bomb hit the Jami mosque in the western Afghan city of Herat on Monday."
    assert [text[p.start : p.end] for p in find_places(text)] == ["the Jami mosque in the western Afghan city of Herat"]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody knows Of whom he spoke.",
        "In March the Major may go Reading.",
        "Chad Johnson and Jordan Smith were seen by Austin Miller.",
        "The Nice man left his Mobile.",
        "SANA quoted a doctor.",
    ],
)
def test_words_and_people_are_no_places(text: str) -> None:
    assert [p for p in find_places(text) if p.weight > 1] == []


def test_iraq_is_the_country_and_never_a_town() -> None:
    (phrase,) = find_places("A raid in Iraq ended early.")
    assert (phrase.role, told(phrase)) == (Role.COUNTRY, ("IQ", None, None, None))


@pytest.mark.parametrize(
    "line", ["TEHRAN, Aug. 17 (MNA) – A bomb went off.", "KABUL, Afghanistan (AP) — A bomb went off.", "TEHRAN (Tasnim) – A bomb."]
)
def test_a_dateline_places_no_event(line: str) -> None:
    assert find_places(line)[0].role is Role.DATELINE
    assert best_place(find_places(line)) is None


def test_a_nationality_is_a_weak_hint() -> None:
    (phrase,) = find_places("Afghan police said so.")
    assert (phrase.role, phrase.place.country, phrase.weight) == (Role.NATIONALITY, "AF", 1)


@pytest.mark.parametrize(
    ("text", "weight"), [("Afghan villagers said so.", 2), ("Two French tourists were there.", 0), ("An Israeli airstrike was heard.", 0)]
)
def test_a_nationality_is_strong_at_home_and_nothing_abroad(text: str, weight: int) -> None:
    (phrase,) = weigh_places(find_places(text), text.lower())
    assert phrase.weight == weight


def test_the_parts_of_an_article_are_read_in_one_light() -> None:
    _, (phrase,) = places_of_parts(["Fighting went on across Lebanon.", "A bomb went off in Tripoli."], {})
    assert phrase.place.country == "LB"


def test_a_group_that_is_at_home_in_a_country_tells_namesakes_apart() -> None:
    ((phrase,),) = places_of_parts(["A bomb went off in Zabol."], {"AF": 2})
    assert (phrase.place.country, phrase.place.admin1) == ("AF", "Zabul")


def test_an_embassy_stands_where_its_city_is() -> None:
    assert told(finest("A mob burned the Iranian consulate in Karachi.")) == ("PK", "Sindh", "Karachi", "Iranian consulate")


def test_a_capital_that_speaks_is_its_government() -> None:
    (phrase,) = find_places("Tehran condemned it.")
    assert phrase.weight == 1


def test_a_distance_names_a_place_beside() -> None:
    (phrase,) = find_places("Two bombs went off 20 km west of Kabul.")
    assert phrase.role is Role.RELATIVE


def test_the_countries_of_the_text_tell_namesakes_apart() -> None:
    hints = country_counts(["Fighting went on across Lebanon."])
    (phrase,) = find_places("A bomb went off in Tripoli.", hints)
    assert phrase.place.country == "LB"
    assert any(place.country == "LY" for place in phrase.candidates)


def test_the_broader_phrase_fills_what_the_finer_leaves_open() -> None:
    text = "A bomb hit the Jami mosque. It happened in Herat."
    best = best_place(find_places(text))
    assert best is not None
    place, spans = best
    assert (place.site, place.locality, place.country) == ("Jami mosque", "Herat", "AF")
    assert [text[a:b] for a, b in spans] == ["the Jami mosque", "Herat"]


def test_a_short_name_in_capitals_is_a_place_only_where_all_is_in_capitals() -> None:
    assert [p.place.country for p in find_places("A BOMB WENT OFF IN LIMA TODAY.")] == ["PE"]
    assert [p.place.country for p in find_places("A bomb went off in LIMA today.")] == []


def test_places_that_contradict_are_not_merged() -> None:
    assert merged(Place(country="AF"), Place(country="IQ")) is None


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_any_text_is_read_without_a_stumble(text: str) -> None:
    found = find_places(text)
    assert all(0 <= p.start < p.end <= len(text) and p.place.text == text[p.start : p.end] for p in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
