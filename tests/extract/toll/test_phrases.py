"""The `yes` sentences of each row of seeds/rules/phrases_en.toml hold its phrase, its `no` sentences do not."""

from __future__ import annotations

import pytest

from etl.extract.reading import read_parts
from etl.extract.toll.phrases import phrases_in
from etl.extract.toll.rules import Rule, rules
from etl.records import Article
from etl.text.normalise import fold

RULES = rules("phrases", "en")


def found(text: str) -> set[str]:
    parts = read_parts(Article("k", "mehr_en", "en", body=f"{text} Two were killed."))
    return {rule.id for part in parts for s in part.sentences for rule, _, _ in phrases_in(s.items, fold(part.text), "en")}


@pytest.mark.parametrize(("rule", "sentence"), [(rule, sentence) for rule in RULES for sentence in rule.yes])
def test_the_examples_of_a_phrase_hold_it(rule: Rule, sentence: str) -> None:
    assert rule.id in found(sentence)


@pytest.mark.parametrize(("rule", "sentence"), [(rule, sentence) for rule in RULES for sentence in rule.no])
def test_a_phrase_leaves_its_counter_examples_alone(rule: Rule, sentence: str) -> None:
    assert rule.id not in found(sentence)
