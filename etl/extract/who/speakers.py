"""Who says so: the speaker of the sentence that a figure stands in, in the article's own words."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from etl.lexicon import JOINED
from etl.text.normalise import fold

FOLDER = Path(__file__).resolve().parents[3] / "seeds" / "rules"
_LONGEST = 9  # words; more is a clause and no speaker


class Saying(NamedTuple):
    """One row of seeds/rules/speakers_*.toml: its pattern, sentences that it reads with their speakers, and those it must not."""

    id: str
    pattern: re.Pattern[str]
    yes: tuple[str, ...]
    who: tuple[str, ...]
    no: tuple[str, ...]


@cache
def sayings(language: str) -> tuple[Saying, ...]:
    """Return the ways in which a language names who says something; none where it has no file."""
    data = _data(language)
    return tuple(
        Saying(row["id"], _compiled(row["pattern"], data["words"], language), tuple(row["yes"]), tuple(row["who"]), tuple(row["no"]))
        for row in data.get("rule", ())
    )


@cache
def _data(language: str) -> dict[str, Any]:
    path = FOLDER / f"speakers_{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def _compiled(pattern: str, words: dict[str, str], language: str) -> re.Pattern[str]:
    for name, alternatives in words.items():
        pattern = pattern.replace(f"<{name}>", alternatives)
    return re.compile(pattern.replace(" ", r"\s*") if language in JOINED else pattern)


def speaker_of(text: str, language: str) -> str | None:
    """Return the wording of who says what a sentence tells, None where nobody is named."""
    read = fold(text) if language in JOINED else text  # of the same length, so that the wording can be taken from the text
    for saying in sayings(language):
        for match in saying.pattern.finditer(read):
            words = text[match.start("who") : match.end("who")].split()
            if len(words) <= _LONGEST and not _is_nobody(words, language):
                return " ".join(words)
    return None


def _is_nobody(words: list[str], language: str) -> bool:
    opening = f"{' '.join(words).lower()} "
    return any(opening.startswith(f"{word} ") for word in _data(language)["nobody"])
