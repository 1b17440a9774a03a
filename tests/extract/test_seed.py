"""The seed document recounts six past attacks; each cell stands on its words, and none is news."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from etl.clean import clean
from etl.extract import extract
from etl.records import Article, AttackType, Count, Kind, Mention, Page, Reading, Status, TargetType
from etl.sources import SOURCES

SEED = Path(__file__).resolve().parents[2] / "seeds" / "documents" / "mehr_en_2022-08-13.txt"
AUGUST_6, APRIL, MAY_2021, AIRPORT, KUNDUZ, KANDAHAR = range(6)


@pytest.fixture(scope="module")
def reading() -> Reading:
    page = Page("id", "mehr_en", None, datetime.now(UTC), "text/plain", "sha256:0", SEED.read_bytes(), "", "", SEED.name)
    article = clean(page, SOURCES["mehr_en"])
    assert isinstance(article, Article)
    return extract(article)


@pytest.fixture(scope="module")
def told(reading: Reading) -> list[Mention]:
    return list(reading.mentions)


@pytest.mark.parametrize(
    ("n", "first", "last", "killed", "wounded", "locality", "attack", "target", "group"),
    [
        (AUGUST_6, date(2022, 8, 6), date(2022, 8, 6), Count(8, None), Count(18, 18), "Kabul", "bombing", "religious", "Islamic State"),
        (APRIL, date(2022, 4, 1), date(2022, 4, 30), Count(6, None), Count(11, 11), "Kabul", "suicide_bombing", "education", None),
        (MAY_2021, date(2021, 5, 1), date(2021, 5, 31), Count(95, None), Count(240, 240), "Kabul", "bombing", "education", None),
        (AIRPORT, date(2021, 8, 1), date(2021, 8, 31), None, None, "Kabul", None, "transport", None),
        (KUNDUZ, date(2021, 10, 1), date(2021, 10, 24), Count(50, None), Count(100, 100), "Kunduz", "suicide_bombing", "religious",
         "Islamic State"),
        (KANDAHAR, date(2021, 10, 8), date(2021, 10, 31), Count(63, None), Count(93, 93), "Kandahar", "suicide_bombing", "religious",
         "Islamic State Khorasan"),
    ],
)  # fmt: skip
def test_each_attack_is_told_as_the_article_tells_it(
    told: list[Mention],
    n: int,
    first: date,
    last: date,
    killed: Count | None,
    wounded: Count | None,
    locality: str,
    attack: str | None,
    target: str,
    group: str | None,
) -> None:
    mention = told[n]
    assert mention.when is not None
    assert (mention.when.first, mention.when.last) == (first, last)
    assert (mention.killed, mention.wounded) == (killed, wounded)
    assert (mention.where.country, mention.where.locality) == ("AF", locality)
    assert mention.attack_type == (AttackType(attack) if attack else None)
    assert mention.target_type is TargetType(target)
    assert mention.perpetrator == group


def test_the_claim_is_that_of_the_first_alone(told: list[Mention]) -> None:
    assert [mention.claimed_by for mention in told] == ["Islamic State", None, None, None, None, None]


def test_all_six_are_background(told: list[Mention]) -> None:
    assert [mention.status for mention in told] == [Status.BACKGROUND] * 6
    assert {mention.kind for mention in told} <= {Kind.ATTACK, Kind.UNEXPLAINED}


def test_the_quarter_is_named(told: list[Mention]) -> None:
    assert "Sarkariz" in (told[AUGUST_6].where.text or "")


def test_every_cell_has_its_words(told: list[Mention]) -> None:
    for mention in told:
        for field in ("when", "killed", "wounded", "attack_type", "weapon", "target_type", "perpetrator", "claimed_by"):
            assert (getattr(mention, field) is None) or mention.evidence[field], field


def test_what_only_sounds_like_an_attack_is_none(reading: Reading) -> None:
    quotes = " | ".join(no.span.quote for no in reading.not_incidents)
    assert "the scene of several terrorist attacks" in quotes
    assert "two of the highest civilian casualty incidents" in quotes
