"""Wordings of place in Persian news and what they name."""

from __future__ import annotations

import pytest

from etl.extract.where.persian import find_persian_places
from etl.extract.where.persian_names import known, romanised, transliterated
from etl.extract.where.phrases import PlacePhrase, Role
from etl.text.joined import joined


def first(text: str) -> PlacePhrase:
    return find_persian_places([text])[0][0]


@pytest.mark.parametrize(
    ("text", "wording", "country", "admin1", "locality"),
    [
        ("انفجار در مسجد «نور» در شمال شهر هرات افغانستان رخ داد.", "مسجد «نور» در شمال شهر هرات افغانستان", "AF", "Herat", "Herat"),
        ("بمبی در جنوب شهر بعقوبه مرکز استان دیالی منفجر شد.", "شهر بعقوبه مرکز استان دیالی", "IQ", "Diyala", "Baqubah"),
        ("حمله به ولسوالی «سپین بولدک» ولایت قندهار", "ولسوالی «سپین بولدک» ولایت قندهار", "AF", "Kandahar", "Spin Boldak"),
        ("انفجار در بازار مرکزی تلعفر عراق", "بازار مرکزی تلعفر عراق", "IQ", "Nineveh", "Tal Afar"),
        ("حمله به اردوگاه جنین در کرانه باختری", "اردوگاه جنین در کرانه باختری", "PS", "West Bank", "Jenin"),
        ("شهرک مرزی «شدا» در استان صعده یمن", "شهرک مرزی «شدا» در استان صعده یمن", "YE", "Saada", "Shada"),
        ("تیراندازی در پراگ", "پراگ", "CZ", None, "Prague"),
        ("درگیری در خان یونس", "خان یونس", "PS", "Gaza Strip", "Khan Yunis"),
        ("درگیری در خانیونس", "خانیونس", "PS", "Gaza Strip", "Khan Yunis"),
        ("درگيري در كركوك عراق", "كركوك عراق", "IQ", "Kirkuk", "Kirkuk"),
    ],
)
def test_a_chain_of_names_is_one_place(text: str, wording: str, country: str, admin1: str | None, locality: str) -> None:
    phrase = first(text)
    assert (phrase.place.text, phrase.place.country, phrase.place.locality) == (wording, country, locality)
    assert admin1 is None or phrase.place.admin1 == admin1


def test_other_parts_of_an_article_say_which_namesake_is_meant() -> None:
    title, _ = find_persian_places(["انفجار در طرابلس", "به گزارش رسانه‌های لیبی، بمبی منفجر شد."])
    assert title[0].place.country == "LY"
    title, _ = find_persian_places(["انفجار در طرابلس", "به گزارش رسانه‌های لبنان، بمبی منفجر شد."])
    assert title[0].place.country == "LB"


def test_whose_police_speaks_is_only_a_hint_of_the_country() -> None:
    assert first("پلیس آلمان اعلام کرد سه نفر کشته شدند.").role is Role.NATIONALITY


def test_where_a_report_was_filed_is_no_place_of_an_event() -> None:
    assert first("به گزارش خبرگزاری تسنیم از آنکارا، دو نفر کشته شدند.").role is Role.DATELINE
    at_home = first("به گزارش خبرگزاری تسنیم از زاهدان، دو نفر کشته شدند.")
    assert (at_home.role, at_home.place.country) == (Role.NATIONALITY, "IR")


@pytest.mark.parametrize("spelling", ["خیبر پختونخوا", "خیبرپختونخوا", "خیبر‌پختونخوا"])
def test_a_name_is_known_whatever_its_spaces(spelling: str) -> None:
    assert {place.name for place in known()[joined(spelling)].places} == {"Khyber Pakhtunkhwa"}


def test_a_name_known_in_latin_letters_only_is_found_by_its_sounds() -> None:
    place = transliterated("تالاتا مافارا", frozenset({"NG"}), frozenset({"city", "admin2"}))
    assert place is not None
    assert place.name == "Talata Mafara"
    assert transliterated("تالاتا مافارا", frozenset({"IR"}), frozenset({"city", "admin2"})) is None


def test_an_unknown_name_is_told_in_latin_letters() -> None:
    assert romanised("شقرا") == "Shaqra"
