"""Deeds that are told in several words are read with what was hit, and an article that has no other word of violence is read at all."""

from __future__ import annotations

from datetime import date

import pytest

from etl.extract import extract
from etl.extract.discourse import Wording, wordings
from etl.extract.what.deeds import with_deeds
from etl.lexicon import lexicon
from etl.records import Article
from etl.text.normalise import fold

EXAMPLES = [(row, sentence) for row in wordings("en", "deeds") for sentence in row.yes]


@pytest.mark.parametrize(("row", "sentence"), EXAMPLES, ids=[f"{row.id}: {sentence}" for row, sentence in EXAMPLES])
def test_every_example_has_a_word_that_sets_the_search_off(row: Wording, sentence: str) -> None:
    folded = fold(sentence)
    found = {entry for hit in with_deeds(lexicon("en").hits(folded), folded, "en") for entry in hit.entries}
    assert ("TRIGGER", row.tells) in found


@pytest.mark.parametrize(
    ("lead", "deed"),
    [
        ("A man drove a rented van into worshippers outside a mosque in Lyon on Tuesday.", ("vehicle_ramming", "religious")),
        ("Settlers set the crops and the car of a farmer ablaze near Nablus on Tuesday.", ("arson", "civilians")),
        ("Gunmen sprayed the minister's car with bullets in Basra on Tuesday.", ("armed_assault", "political_figure")),
        ("A quadcopter opened fire on fishermen in Gaza City on Tuesday.", ("drone_strike", "civilians")),
    ],
)
def test_a_deed_told_in_several_words_is_an_attack(lead: str, deed: tuple[str, str]) -> None:
    (told,) = extract(Article("k", "mehr_en", "en", lead=lead, body="No more is known.", published_on=date(2025, 3, 12))).mentions
    assert (told.attack_type, told.target_type) == deed


def test_a_truck_that_caught_fire_is_none() -> None:
    assert extract(Article("k", "mehr_en", "en", lead="A tank truck caught fire near Lyon on Tuesday.")).mentions == ()
