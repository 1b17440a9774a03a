"""How an article moves from one incident to another: "in the same city", "a second raid", "the attack came a week after"."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from etl.lexicon import JOINED

FOLDER = Path(__file__).resolve().parents[2] / "seeds" / "rules"


class Wording(NamedTuple):
    """One row of seeds/rules/discourse_*.toml or deeds_*.toml: what it tells, its pattern over folded words, and its examples."""

    id: str
    tells: str
    pattern: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@cache
def wordings(language: str, subject: str = "discourse") -> tuple[Wording, ...]:
    """Return the wordings of a subject in a language; none where it has no file."""
    path = FOLDER / f"{subject}_{language}.toml"
    if not path.exists():
        return ()
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Wording(row["id"], row["tells"], _compiled(row["pattern"], data["words"], language), tuple(row["yes"]), tuple(row["no"]))
        for row in data["rule"]
    )


def _compiled(pattern: str, words: dict[str, str], language: str) -> re.Pattern[str]:
    for name, alternatives in words.items():
        pattern = pattern.replace(f"<{name}>", alternatives)
    return re.compile(pattern.replace(" ", r"\s*") if language in JOINED else pattern)


@cache
def _telling(language: str, tells: str, subject: str) -> tuple[re.Pattern[str], ...]:
    return tuple(w.pattern for w in wordings(language, subject) if w.tells == tells)


def wording_of(folded: str, language: str, tells: str, start: int = 0, *, subject: str = "discourse") -> re.Match[str] | None:
    """Return a wording in a folded sentence, from `start` on, that tells what is asked for."""
    return next(filter(None, (pattern.search(folded, start) for pattern in _telling(language, tells, subject))), None)


def wordings_of(folded: str, language: str, tells: str, *, subject: str = "discourse") -> list[re.Match[str]]:
    """Return every wording in a folded sentence that tells what is asked for."""
    return [match for pattern in _telling(language, tells, subject) for match in pattern.finditer(folded)]


def last_wording_of(folded: str, language: str, tells: str, end: int, *, subject: str = "discourse") -> re.Match[str] | None:
    """Return the last wording that ends before `end` in a folded sentence and tells what is asked for."""
    found = [match for match in wordings_of(folded, language, tells, subject=subject) if match.end() <= end]
    return max(found, key=lambda match: match.end(), default=None)
