"""Who says so, in the article's own words."""

from datetime import date

import pytest

from etl.extract import extract
from etl.records import Article, Mention


def main_of(lead: str) -> Mention:
    return extract(Article("k", "mehr_en", "en", lead=lead, published_on=date(2024, 6, 20))).mentions[0]


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("A bomb killed five people in Herat on Wednesday, a hospital spokesman said.", "a hospital spokesman"),
        ("According to the Interior Ministry, a bomb killed five people in Herat on Wednesday.", "the Interior Ministry"),
        ("Police officials said that a bomb killed five people in Herat on Wednesday.", "Police officials"),
    ],
)
def test_a_figure_carries_its_speaker(lead: str, speaker: str) -> None:
    assert main_of(lead).attributed_to == {"killed": speaker}


def test_where_nobody_speaks_nobody_is_named() -> None:
    assert main_of("A bomb killed five people in Herat on Wednesday.").attributed_to == {}


def test_a_passage_begins_and_ends_with_a_word() -> None:
    mention = main_of("TEHRAN, Jun. 20 (MNA) – A bomb killed five people in Herat on Wednesday, police said.")
    assert all(span.quote == span.quote.strip() for spans in mention.evidence.values() for span in spans)
