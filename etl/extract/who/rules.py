"""The rows of seeds/rules/actors_*.toml: how a language tells who did it, who claims it and who is blamed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

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
    yes: tuple[str, ...]
    no: tuple[str, ...]


@lru_cache
def rules(language: str) -> tuple[Rule, ...]:
    """Return the rows of a language in their order; none where it has no file."""
    path = FOLDER / f"actors_{language}.toml"
    if not path.exists():
        return ()
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    words: Mapping[str, str] = _BUILT_IN | told.get("words", {})
    return tuple(
        Rule(
            row["id"],
            row["gives"],
            _compiled(row["pattern"], words),
            _compiled(row.get("needs", ""), words),
            tuple(row["yes"]),
            tuple(row["no"]),
        )
        for row in told["rule"]
    )


@lru_cache
def rows(language: str, *gives: str) -> tuple[Rule, ...]:
    """Return the rows that give one of some kinds, in their order."""
    return tuple(rule for rule in rules(language) if rule.gives in gives)


def _compiled(pattern: str, words: Mapping[str, str]) -> re.Pattern[str]:
    while _WORD.search(pattern):
        pattern = _WORD.sub(lambda m: words[m[1]], pattern)
    return re.compile(pattern, re.IGNORECASE)
