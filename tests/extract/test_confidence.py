"""How sure each filled cell is follows from named features and weights that are data."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from etl.extract import extract
from etl.extract.confidence import GROUP, chance, features_of, weights
from etl.records import Article, Count, Mention

BLAST = Article(
    "k",
    "mehr_en",
    "en",
    title="Blast kills five in Herat",
    lead="A bomb killed five people and wounded several others in Herat on Wednesday, police said.",
    published_on=date(2024, 6, 20),
)


@pytest.fixture(scope="module")
def blast() -> Mention:
    return extract(BLAST).mentions[0]


def features(mention: Mention, field: str, article: Article = BLAST) -> tuple[str, ...]:
    return features_of([mention], 0, article)[field]


def test_every_filled_cell_has_a_confidence_and_no_other(blast: Mention) -> None:
    assert set(blast.confidence) == {field for field in GROUP if getattr(blast, field) is not None}
    assert {"kind", "status", "when", "where", "killed", "wounded", "attack_type"} <= set(blast.confidence)
    assert all(0 < share < 1 for share in blast.confidence.values())
    assert any(rule.startswith("en.toll.") for rule in blast.rules)


def test_a_word_for_a_number_and_the_rule_that_read_it_are_features(blast: Mention) -> None:
    assert "no upper end" in features(blast, "wounded")
    assert "no upper end" not in features(blast, "killed")
    assert any(name.startswith("rule en.toll.") for name in features(blast, "killed"))


def test_what_the_text_is_like_is_a_feature_of_every_cell(blast: Mention) -> None:
    bare = replace(BLAST, title="", lead="", body=BLAST.lead, published_on=None)
    assert {"bare text", "undated text", "short text"} <= set(features(blast, "killed", bare))
    assert not {"bare text", "undated text"} & set(features(blast, "killed"))


def test_the_same_features_give_the_same_confidence(blast: Mention) -> None:
    assert chance("killed", features(blast, "killed")) == pytest.approx(blast.confidence["killed"], abs=0.001)
    other = replace(blast, killed=Count(6, 6))
    assert features(other, "killed") == features(blast, "killed")


def test_a_weight_moves_confidence_its_own_way() -> None:
    (group, name), weight = max(((key, weight) for key, weight in weights().items() if key[1] != "any"), key=lambda item: abs(item[1]))
    field = next(field for field, of in GROUP.items() if of == group)
    assert (chance(field, ("any", name)) > chance(field, ("any",))) is (weight > 0)
