"""Texts compared whatever the spaces of their words."""

from __future__ import annotations

import pytest

from etl.lexicon import lexicon
from etl.text.joined import joined, squeeze
from etl.text.normalise import fold


@pytest.mark.parametrize("spelling", ["می‌شود", "میشود", "می شود", "مي‌شود", "مِی‌شود", "\u200fمی‌شود"])
def test_the_spellings_of_a_word_are_one(spelling: str) -> None:
    assert joined(spelling) == "میشود"


def test_each_character_knows_where_it_stands() -> None:
    text = fold("دست‌کم 15 نفر")
    squeezed = squeeze(text)
    assert [text[at] for at in squeezed.at] == list(squeezed.text)
    assert [squeezed.text[start:end] for start, end in squeezed.words.items()] == ["دست", "کم", "15", "نفر"]


@pytest.mark.parametrize(
    ("text", "phrase", "found"),
    [
        ("انفجارهای دیروز", "blast", "انفجارهای"),
        ("انفجار های دیروز", "blast", "انفجار های"),
        ("حمله‌ای در شهر", "attack", "حمله‌ای"),
        ("حملهای در شهر", "attack", "حملهای"),
        ("دستکم15نفر", "least", "دستکم"),
    ],
)
def test_a_noun_is_found_with_its_ending(text: str, phrase: str, found: str) -> None:
    hits = lexicon("fa").hits(fold(text))
    assert found in [text[hit.start : hit.end] for hit in hits if any(entry.value == phrase for entry in hit.entries)]


def test_a_word_is_not_found_inside_another() -> None:
    words = {entry.value for hit in lexicon("fa").hits(fold("مینیاتور و سنگال")) for entry in hit.entries if entry.group == "WEAPON"}
    assert words <= {"no"}
