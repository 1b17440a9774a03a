"""Who says so, in the article's own words."""

from datetime import date

import pytest

from etl.extract import extract
from etl.extract.who.speakers import Saying, sayings
from etl.records import Article, Mention
from etl.text.normalise import fold


def main_of(lead: str) -> Mention:
    return extract(Article("k", "mehr_en", "en", lead=lead, published_on=date(2024, 6, 20))).mentions[0]


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("A bomb killed five people in Herat on Wednesday, a hospital spokesman said.", "a hospital spokesman"),
        ("According to the Interior Ministry, a bomb killed five people in Herat on Wednesday.", "the Interior Ministry"),
        ("Police officials said that a bomb killed five people in Herat on Wednesday.", "Police officials"),
        ("In a statement, the army said a bomb killed five people in Herat on Wednesday.", "the army"),
        ("A bomb killed five people in Herat, police spokesman Ahmad Karimi told reporters.", "police spokesman Ahmad Karimi"),
        ("Ahmad Karimi, a police spokesman, said a bomb killed five people in Herat.", "Ahmad Karimi, a police spokesman"),
        ("A bomb killed five people in Herat, said Ahmad Karimi, the police chief.", "Ahmad Karimi, the police chief"),
        ("A bomb killed five people in Herat, medical sources told Anadolu.", "medical sources"),
        ("Medics put the death toll of the bombing in Herat at five.", "Medics"),
    ],
)
def test_a_figure_carries_its_speaker(lead: str, speaker: str) -> None:
    assert main_of(lead).attributed_to == {"killed": speaker}


ROWS = [*sayings("en"), *sayings("fa")]


def _as_read(row: Saying, text: str) -> str:
    return fold(text) if row.id.startswith("fa.") else text


SAID = [(row, sentence, who) for row in ROWS for sentence, who in zip(row.yes, row.who, strict=True)]


@pytest.mark.parametrize(("row", "sentence", "who"), SAID, ids=[f"{row.id}: {sentence}" for row, sentence, _ in SAID])
def test_the_examples_of_a_row_name_their_speaker(row: Saying, sentence: str, who: str) -> None:
    match = row.pattern.search(_as_read(row, sentence))
    assert match is not None
    assert match["who"] == _as_read(row, who)


@pytest.mark.parametrize("row", ROWS, ids=[row.id for row in ROWS])
def test_a_row_leaves_its_counter_examples_alone(row: Saying) -> None:
    assert not any(row.pattern.search(_as_read(row, sentence)) for sentence in row.no)


@pytest.mark.parametrize(
    "sentence", ["He said a bomb killed five people in Herat.", "A man said to be a militant killed five people in Herat."]
)
def test_a_pronoun_or_a_man_spoken_of_is_no_speaker(sentence: str) -> None:
    assert main_of(sentence).attributed_to == {}


def test_where_nobody_speaks_nobody_is_named() -> None:
    assert main_of("A bomb killed five people in Herat on Wednesday.").attributed_to == {}


def test_a_passage_begins_and_ends_with_a_word() -> None:
    mention = main_of("TEHRAN, Jun. 20 (MNA) – A bomb killed five people in Herat on Wednesday, police said.")
    assert all(span.quote == span.quote.strip() for spans in mention.evidence.values() for span in spans)
