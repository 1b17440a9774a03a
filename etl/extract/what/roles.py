"""How a phrase stands to the violence told beside it: struck, named by the deed, at the place, told of the victim, or nothing."""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).resolve().parents[3] / "seeds" / "rules" / "targets_en.toml"
_REACH = 150  # characters on either side in which a phrase's role is looked for
# words that a noun phrase may open with, between what governs it and the noun that says what it is
_OPENING = (
    r"(?:(?: [\w'-]+){0,3} (?:sections?|stretch|parts?|rows?|groups?|number|floors?|walls?|gates?|corner|side|crowd|lines?|pair|yard|"
    r"vicinity|outskirts|rear|front|roof|area|entrance|courtyard|convoy|dozens|hundreds|scores|members) of)?"
    r"(?: (?!(?:and|or|but|of|in|on|at|to|by|for|from|with|near|as|when|while|after|before|who|which|that|where|was|were|is|are|"
    r"has|have|had|"
    r"outside|inside|under|killing|wounding|injuring|carrying|belonging|following|during|into|against|then)\b)[\w'.()-]+){0,6}? ?$"
)
_SOME = r"(?: (?!(?:and|or|on|at|in|near|of|that|which|who|killing|wounding|for|outside)\b)[\w'-]+)"


class Role(StrEnum):
    """What a phrase is in the deed."""

    NONE = "none"  # it speaks or is only passed
    STRUCK = "struck"
    NOUN = "noun"  # the deed is called after it: "the mosque bombing"
    AT = "at"
    ACTS = "acts"  # it does something itself
    IS = "is"  # it says what a victim was
    TOLD = "told"  # no rule says what it is


class RoleRule(NamedTuple):
    """One row of seeds/rules: on which side of the phrase it reads, and its examples."""

    id: str
    is_before: bool
    pattern: re.Pattern[str]
    gives: Role
    yes: tuple[str, ...]
    no: tuple[str, ...]


@lru_cache
def role_rules() -> tuple[RoleRule, ...]:
    """Return the rules in their order."""
    rows = tomllib.loads(_FILE.read_text(encoding="utf-8"))["rule"]
    return tuple(
        RoleRule(
            row["id"],
            row["side"] == "before",
            _compiled(row["side"] == "before", row["pattern"]),
            Role(row["gives"]),
            tuple(row["yes"]),
            tuple(row["no"]),
        )
        for row in rows
    )


def _compiled(is_before: bool, pattern: str) -> re.Pattern[str]:
    words = pattern.replace("SOME", _SOME)
    return re.compile(rf"\b{words}{_OPENING}" if is_before else rf"{words}\b")


def role_of(before: str, after: str) -> Role:
    """Return the role of a phrase from the folded words on either side of it: the first rule that reads them decides."""
    left, right = before[-_REACH:], after[:_REACH]
    for rule in role_rules():
        if rule.pattern.search(left) if rule.is_before else rule.pattern.match(right):
            return rule.gives
    return Role.TOLD
