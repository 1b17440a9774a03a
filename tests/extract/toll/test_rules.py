"""The `yes` sentences of each row of seeds/rules are read by it, its `no` sentences are not."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from etl.extract.reading import read_parts
from etl.extract.toll.rules import Rule, rules
from etl.extract.toll.tolls import read_tolls
from etl.records import Article

LANGUAGES = ("en", "fa")
RULES = [rule for language in LANGUAGES for rule in rules("tolls", language)]
YES = [(rule, sentence) for rule in RULES for sentence in rule.yes]
NO = [(rule, sentence) for rule in RULES for sentence in rule.no]


def fired(sentence: str, language: str) -> set[str]:
    article = Article(
        article_key="mehr/1", source="mehr", language=language, title="", lead="", body=sentence, published_on=date(2024, 3, 4)
    )
    return {toll.rule for part in read_parts(article) for read in part.sentences for toll in read_tolls(read, language)}


@pytest.mark.parametrize(("rule", "sentence"), YES, ids=[f"{rule.id}: {sentence}" for rule, sentence in YES])
def test_the_examples_of_a_rule_are_read(rule: Rule, sentence: str) -> None:
    assert rule.id in fired(sentence, rule.id[:2])


@pytest.mark.parametrize(("rule", "sentence"), NO, ids=[f"{rule.id}: {sentence}" for rule, sentence in NO])
def test_a_rule_leaves_its_counter_examples_alone(rule: Rule, sentence: str) -> None:
    assert rule.id not in fired(sentence, rule.id[:2])


def test_every_rule_has_a_name_of_its_own_and_examples_of_both_kinds() -> None:
    assert [name for name, count in Counter(rule.id for rule in RULES).items() if count > 1] == []
    assert all(rule.yes and rule.no for rule in RULES)
