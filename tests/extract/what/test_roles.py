"""The examples of each row of seeds/rules/targets_*.toml: the phrase in brackets has the role that the row gives, or not."""

from __future__ import annotations

import re

import pytest

from etl.extract.what.roles import Role, RoleRule, role_of, role_rules
from etl.text.normalise import fold

RULES = [(language, rule) for language in ("en", "fa") for rule in role_rules(language)]
BRACKETS = re.compile(r"\[(.+?)\]")


def role(sentence: str, language: str) -> Role:
    match = BRACKETS.search(sentence)
    assert match is not None
    words = fold(sentence)
    return role_of(words[: match.start()], words[match.end() :], language)


@pytest.mark.parametrize(
    ("language", "rule", "sentence"), [(language, rule, sentence) for language, rule in RULES for sentence in rule.yes]
)
def test_the_examples_of_a_rule_have_its_role(language: str, rule: RoleRule, sentence: str) -> None:
    assert role(sentence, language) == rule.gives


@pytest.mark.parametrize(("language", "rule", "sentence"), [(language, rule, sentence) for language, rule in RULES for sentence in rule.no])
def test_the_counter_examples_of_a_rule_have_another(language: str, rule: RoleRule, sentence: str) -> None:
    assert role(sentence, language) != rule.gives


def test_every_rule_has_a_name_of_its_own_and_examples_of_both_kinds() -> None:
    assert len({rule.id for _, rule in RULES}) == len(RULES)
    assert all(rule.yes and rule.no for _, rule in RULES)
