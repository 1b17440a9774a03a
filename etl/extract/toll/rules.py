"""The rows of seeds/rules: patterns over letters, each with sentences it must and must not read."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from etl.extract.toll.symbols import compile_rule

FOLDER = Path(__file__).resolve().parents[3] / "seeds" / "rules"


class Rule(NamedTuple):
    """One row: its name, pattern, what it gives, and its examples."""

    id: str
    pattern: re.Pattern[str]
    gives: str
    kind: str
    yes: tuple[str, ...]
    no: tuple[str, ...]


@lru_cache
def rules(topic: str, language: str) -> tuple[Rule, ...]:
    """Return the rules of a topic in their order; none where the language has no file."""
    path = FOLDER / f"{topic}_{language}.toml"
    if not path.exists():
        return ()
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["rule"]
    return tuple(
        Rule(row["id"], compile_rule(row["pattern"]), row["gives"], row.get("kind", ""), tuple(row["yes"]), tuple(row["no"]))
        for row in rows
    )
