from dataclasses import fields
from datetime import time
from pathlib import Path

import pytest

from etl.alerts import Rule, RuleError, parse_rules, read_rules
from etl.alerts.rules import Near, QuietHours
from etl.records import Kind
from etl.settings import read_settings


def test_the_rules_that_come_with_the_project_are_valid() -> None:
    rules = read_rules(read_settings({}).rules)
    assert [rule.name for rule in rules] == ["new-attacks"]
    assert rules[0] == Rule("new-attacks")


def test_a_rule_takes_every_field() -> None:
    rule = parse_rules(
        """
        [[rule]]
        name = "near"
        kinds = ["clash"]
        near = { lat = 29.5, lon = 60, km = 150 }
        countries = ["IR"]
        toll_at_least = 3
        severity = "Severe"
        channels = ["addresses"]
        """,
        "rules.toml",
    )[0]
    assert (rule.kinds, rule.near, rule.countries, rule.toll_at_least) == ((Kind.CLASH,), Near(29.5, 60.0, 150.0), ("IR",), 3)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('[[rule]]\nname = "a"\nkinds = ["war"]', ["rules.toml, rule 1 (a): kinds is ['war']", "attack, clash, operation"]),
        ('[[rule]]\nname = "a"\nhorizon_days = -1', ["horizon_days is -1", "a whole number from 0"]),
        ('[[rule]]\nname = "a"\nhorizon_days = true', ["horizon_days is True", "a whole number from 0"]),
        ('[[rule]]\nname = "a"\ntoll_stepz = [1]', ["toll_stepz is no field of a rule", "toll_steps"]),
        ('[[rule]]\nname = "a"\ntoll_steps = [0]', ["toll_steps is [0]", "from 1"]),
        ('[[rule]]\nname = "a"\nseverity = "bad"', ["severity is 'bad'", "Extreme, Severe"]),
        ('[[rule]]\nname = "a"\nchannels = ["fax"]', ["channels is ['fax']", "all, file, terminal, addresses"]),
        ('[[rule]]\nname = "a"\nnear = { lat = 91, lon = 0, km = 1 }', ["near is", "-90..90"]),
        ('[[rule]]\nname = "a"\narea = [[1, 2], [3, 4]]', ["area is", "three points or more"]),
        ('[[rule]]\nname = "a"\nconfidence_at_least = 2', ["confidence_at_least is 2", "from 0 to 1"]),
        ('[[rule]]\nname = "a"\nlanguages = ["de"]', ["languages is ['de']", "en, fa"]),
        ('[[rule]]\nname = "a"\ndigest = "weekly"', ["digest is 'weekly'", "none, hourly, nightly"]),
        ('[[rule]]\nname = "a"\nmost_per_day = 0', ["most_per_day is 0", "from 1"]),
        ('[[rule]]\nname = "a"\nquiet_hours = { from = "22:00", to = "06:00", zone = "Mars" }', ["quiet_hours is", "time zone"]),
        ('[[rule]]\nname = "a"\nlanguage = ["ar"]', ["language is ['ar']", "en, fa"]),
        ('[[rule]]\nname = "a"\ntemplate = "$deaths dead"', ["template has $deaths (line 3)", "$headline, $why"]),
        ('[[rule]]\nname = "a"\ntemplate = { fa = "${deaths}" }', ["template has ${deaths}"]),
        ('[[rule]]\nname = "a"\ntemplate = "$headline costs $ 5"', ["template has $", "$$ for a dollar sign"]),
        ('[[rule]]\nname = "a"\ntemplate = "${headline.__class__}"', ["template has ${headline.__class__}"]),
        ('[[rule]]\nname = "a"\ntemplate = { de = "x" }', ["template is {'de': 'x'}", "{ en = "]),
        ('[[rule]]\nname = "a"\ntemplate = ""', ["template is ''", "a text"]),
        ("[[rule]]\nhorizon_days = 3", ["rules.toml, rule 1: name is missing"]),
        ('[[rule]]\nname = "a"\n[[rule]]\nname = "a"', ["the name a is given to two rules"]),
        ('[rule]\nname = "a"', ["two brackets"]),
        ("x = 1", ["x is not allowed at the top"]),
        ("[[rule", ["rules.toml is no TOML"]),
    ],
)
def test_a_wrong_rule_names_file_rule_field_and_what_is_allowed(text: str, parts: list[str]) -> None:
    with pytest.raises(RuleError) as caught:
        parse_rules(text, "rules.toml")
    assert all(part in str(caught.value) for part in parts), str(caught.value)


def test_a_wrong_field_is_named_with_its_line() -> None:
    text = '[[rule]]\nname = "a"\nseverity = "Minor"\n\n[[rule]]  # the second\nname = "b"\nnear = { lat = 1 }\nseverity = "bad"\n'
    with pytest.raises(RuleError, match=r"rule 2 \(b\): near is .* \(line 7\)"):
        parse_rules(text, "rules.toml")
    with pytest.raises(RuleError, match=r"rule 2 \(b\): severity is 'bad' \(line 8\)"):
        parse_rules(text.replace("near =", "# near ="), "rules.toml")
    with pytest.raises(RuleError, match=r"rule 2: name is missing \(line 5\)"):
        parse_rules('[[rule]]\nname = "a"\n\n\n[[rule]]\nhorizon_days = 3\n', "rules.toml")


def test_a_missing_file_of_rules_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="set ETL_RULES"):
        read_rules(tmp_path / "none.toml")


def test_a_rule_takes_an_area_quiet_hours_a_digest_and_a_cap() -> None:
    rule = parse_rules(
        """
        [[rule]]
        name = "west"
        area = [[34, 60], [36, 60], [36, 64], [34, 64]]
        quiet_hours = { from = "22:00", to = "06:30", zone = "Asia/Tehran" }
        digest = "hourly"
        most_per_day = 5
        confidence_at_least = 0.6
        languages = ["fa", "en"]
        """,
        "rules.toml",
    )[0]
    assert len(rule.area) == 4
    assert rule.quiet_hours == QuietHours(time(22), time(6, 30), "Asia/Tehran")
    assert (rule.digest, rule.most_per_day, rule.confidence_at_least, rule.languages) == ("hourly", 5, 0.6, ("fa", "en"))


def test_a_wrong_placeholder_is_named_with_its_own_line() -> None:
    text = '[[rule]]\nname = "a"\ntemplate = """\n$headline\n$map\n$casualties\n"""\n'
    with pytest.raises(RuleError, match=r"rules.toml, rule 1 \(a\): template has \$casualties \(line 6\); allowed: .*\$toll"):
        parse_rules(text, "rules.toml")


def test_a_template_is_one_text_for_all_languages_or_one_a_language() -> None:
    one, two = parse_rules(
        '[[rule]]\nname = "a"\ntemplate = "$headline"\n[[rule]]\nname = "b"\n[rule.template]\nfa = "$why"\n', "rules.toml"
    )
    assert (one.template, two.template) == ({"en": "$headline", "fa": "$headline"}, {"fa": "$why"})


def test_the_commented_examples_of_the_rules_that_come_with_the_project_are_valid() -> None:
    lines = read_settings({}).rules.read_text(encoding="utf-8").splitlines()
    start = lines.index("# [[rule]]")
    rules = parse_rules("\n".join(line.removeprefix("# ") for line in lines[start:]), "rules.toml")
    assert rules[0].template["en"].startswith("$message: $headline")
    assert {field.name for field in fields(Rule)} - {"horizon_days", "update_days", "toll_steps", "on_claim"} == {
        field.name for field in fields(Rule) if any(getattr(rule, field.name) != getattr(Rule("x"), field.name) for rule in rules)
    }
