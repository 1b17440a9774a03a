"""The examples of each row of seeds/rules/targets_en.toml: the phrase in brackets has the role that the row gives, or not."""

from __future__ import annotations

import re

import pytest

from etl.extract.what.roles import Role, RoleRule, role_of, role_rules

BRACKETS = re.compile(r"\[(.+?)\]")


def role(sentence: str) -> Role:
    match = BRACKETS.search(sentence)
    assert match is not None
    return role_of(sentence[: match.start()].lower(), sentence[match.end() :].lower())


@pytest.mark.parametrize(("rule", "sentence"), [(rule, sentence) for rule in role_rules() for sentence in rule.yes])
def test_the_examples_of_a_rule_have_its_role(rule: RoleRule, sentence: str) -> None:
    assert role(sentence) == rule.gives


@pytest.mark.parametrize(("rule", "sentence"), [(rule, sentence) for rule in role_rules() for sentence in rule.no])
def test_the_counter_examples_of_a_rule_have_another(rule: RoleRule, sentence: str) -> None:
    assert role(sentence) != rule.gives


def test_every_rule_has_a_name_of_its_own_and_examples_of_both_kinds() -> None:
    assert len({rule.id for rule in role_rules()}) == len(role_rules())
    assert all(rule.yes and rule.no for rule in role_rules())
