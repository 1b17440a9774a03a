"""Which articles are read at all: most have no word of attack or harm and pass at once."""

from __future__ import annotations

import pytest

from etl.extract.reading import read_parts
from etl.records import Article


def _article(body: str) -> Article:
    return Article("invented/1", "invented", "en", body=body)


@pytest.mark.parametrize(
    "quiet",
    [
        "A new pier opened in Chabahar. It took three years to build.",
        "The road to Ardabil was cleared of snow within a day.",
        "The museum claimed that the carpet is the oldest in the country.",
    ],
)
def test_words_that_are_violent_only_in_company_do_not_have_an_article_read(quiet: str) -> None:
    assert read_parts(_article(quiet)) == []


@pytest.mark.parametrize(
    "loud",
    [
        "The shelling of Taiz took the lives of four children.",
        "The army cleared two villages of militants.",
        "Intelligence forces dismantled a terrorist team in Saravan.",
        "Guards swept the valley and found rifles and rockets in a raid.",
        "A landmine lay beside the road.",
    ],
)
def test_in_that_company_they_do(loud: str) -> None:
    assert read_parts(_article(loud))
