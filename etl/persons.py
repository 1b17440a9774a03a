"""Finds the people a text tells of by name as hurt, killed, sought or charged, and the ages it tells: an event is known by them."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from etl import gazetteer
from etl.place_keys import plain_key
from etl.text.proper import person_name

RULES_FILE = Path(__file__).parent.parent / "seeds" / "rules" / "persons_en.toml"
# It begins with a set of characters and gives nothing back, for speed.
_REST = r"(?=[\w'’]*[a-z])(?:\w|['’](?=[A-Z]))*+(?:-[A-Z]\w*+)*+"
_NAME = rf"(?P<name>[A-Z](?<![\w'’-][A-Z]){_REST}(?: [A-Z]\.)?(?: (?:al-|al |bin |de |van |von )?[A-Z]{_REST}){{1,3}})"
_AGE = re.compile(r"\b(\d{1,2})(?:-| )(year|month|week)s?(?:-| )old\b|(?<=, )(\d{1,2})(?=[,.;]| was\b| of\b)|\baged? (\d{1,2})\b")
AGED = "aged "
AGES_MOST = 4  # a text that tells more tells of a crowd


class Person(NamedTuple):
    """A row of seeds/rules/persons_en.toml: its pattern and its examples."""

    id: str
    pattern: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@cache
def rows() -> tuple[Person, ...]:
    """Return the wordings that tell who was hurt or charged."""
    data = tomllib.loads(RULES_FILE.read_text(encoding="utf-8"))
    return tuple(Person(row["id"], _compiled(row["pattern"], data["words"]), tuple(row["yes"]), tuple(row["no"])) for row in data["rule"])


def _compiled(pattern: str, words: dict[str, str]) -> re.Pattern[str]:
    for name, alternatives in words.items():
        pattern = pattern.replace(f"<{name}>", alternatives)
    return re.compile(pattern.replace("<name>", _NAME))


@lru_cache(maxsize=4096)
def persons(text: str) -> tuple[str, ...]:
    """Return the names of people to whom the event happened or who are held for it, lower case, in the order of the rows."""
    found: dict[str, None] = {}
    for row in rows():
        for match in row.pattern.finditer(text):
            name = person_name(match["name"])
            if name and not gazetteer.is_name(plain_key(name)):
                found.setdefault(name)
    return tuple(found)


def surname(name: str) -> str:
    """Return the last word of a name, without a Jr."""
    parts = [part for part in name.split() if part.rstrip(".") not in ("jr", "sr", "ii", "iii")]
    return parts[-1]


def ages(text: str) -> tuple[str, ...]:
    """Return the ages that a text tells of people, as "aged 16" or "aged 5 months", none where it tells those of many."""
    found: dict[str, None] = {}
    for years, unit, after, said in _AGE.findall(text):
        number, months = years or after or said, unit if unit in ("month", "week") else ""
        found.setdefault(f"{AGED}{number} {months}s" if months else f"{AGED}{number}")
    return tuple(found) if len(found) <= AGES_MOST else ()
