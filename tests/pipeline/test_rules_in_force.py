"""A mistake in the file of rules stops no run: the last valid rules stay in force."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.alerts import RuleError
from etl.pipeline.rules_in_force import rules_in_force
from etl.settings import Settings


def names(settings: Settings) -> list[str]:
    return [rule.name for rule in rules_in_force(settings)]


def test_the_last_valid_rules_stay_in_force_until_the_mistake_is_gone(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    settings = Settings(home=tmp_path / "data", rules=tmp_path / "rules.toml")
    settings.rules.write_text('[[rule]]\nname = "first"\n', encoding="utf-8")
    assert names(settings) == ["first"]
    settings.rules.write_text('[[rule]]\nname = "second"\nseverity = "bad"\n', encoding="utf-8")
    assert names(settings) == ["first"]
    assert "rules.toml, rule 1 (second): severity is 'bad' (line 3); allowed: by_toll" in caplog.text
    settings.rules.write_text('[[rule]]\nname = "second"\n', encoding="utf-8")
    assert names(settings) == ["second"]
    settings.rules.unlink()
    assert names(settings) == ["second"]


def test_the_first_file_of_rules_must_be_valid(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, rules=tmp_path / "rules.toml")
    settings.rules.write_text("[[rule]]\n", encoding="utf-8")
    with pytest.raises(RuleError, match="name is missing"):
        rules_in_force(settings)
