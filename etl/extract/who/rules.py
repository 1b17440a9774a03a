"""The rows of seeds/rules/actors_*.toml: how a language tells who did it, who claims it and who is blamed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

FOLDER = Path(__file__).resolve().parents[3] / "seeds" / "rules"
GROUP, LAND = "\ue000", "\ue001"  # in a masked sentence, each letter of a group's name and of a country or its people
_BUILT_IN = {"GROUP": f"(?P<who>{GROUP}++)", "LAND": f"(?P<who>{LAND}++)"}
_WORD = re.compile(r"<([A-Z]+)>")


class Rule(NamedTuple):
    """One row: its name, what a match says, its pattern, words without which it cannot match, and its examples."""

    id: str
    gives: str
    pattern: re.Pattern[str]
    needs: re.Pattern[str]
    asks_group: bool  # of the lexicon: no name that is only written as one will do
    yes: tuple[str, ...]
    no: tuple[str, ...]

    def may_match(self, words: str, *, has_names: bool) -> bool:
        """Tell whether some masked words can hold a match, at little cost."""
        return (has_names or not self.asks_group) and self.needs.search(words) is not None


@lru_cache
def rules(language: str) -> tuple[Rule, ...]:
    """Return the rows of a language in their order; none where it has no file."""
    path = FOLDER / f"actors_{language}.toml"
    if not path.exists():
        return ()
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    words: Mapping[str, str] = _BUILT_IN | told.get("words", {})
    return tuple(_rule(row, words) for row in told["rule"])


def _rule(row: Mapping[str, Any], words: Mapping[str, str]) -> Rule:
    pattern, needs = _compiled(row["pattern"], words), _compiled(row.get("needs", ""), words)
    asks_group = GROUP in pattern.pattern and "(?P<name>" not in pattern.pattern
    return Rule(row["id"], row["gives"], pattern, needs, asks_group, tuple(row["yes"]), tuple(row["no"]))


@lru_cache
def rows(language: str, *gives: str) -> tuple[Rule, ...]:
    """Return the rows that give one of some kinds, in their order."""
    return tuple(rule for rule in rules(language) if rule.gives in gives)


def _compiled(pattern: str, words: Mapping[str, str]) -> re.Pattern[str]:
    while _WORD.search(pattern):
        pattern = _WORD.sub(lambda m: words[m[1]], pattern)
    return re.compile(pattern, re.IGNORECASE)
