"""How a phrase stands to the violence told beside it: struck, named by the deed, at the place, told of the victim, or nothing."""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_FOLDER = Path(__file__).resolve().parents[3] / "seeds" / "rules"
_SPACES = re.compile(r"\s{2,}")
_REACH = 150  # characters on either side in which a phrase's role is looked for


class Role(StrEnum):
    """What a phrase is in the deed."""

    NONE = "none"  # it speaks or is only passed
    STRUCK = "struck"
    NOUN = "noun"  # the deed is called after it: "the mosque bombing"
    AT = "at"
    BESIDE = "beside"  # it says where the place is: "a shop near an embassy"
    VICTIM = "victim"  # it was killed or hurt
    ACTS = "acts"  # it does something itself
    IS = "is"  # it says what a victim was
    TOLD = "told"  # no rule says what it is


class RoleRule(NamedTuple):
    """One row of seeds/rules: on which side of the phrase it reads, and its examples."""

    id: str
    is_before: bool
    pattern: re.Pattern[str]
    then: re.Pattern[str] | None  # of a rule that reads what stands before: what has to stand behind as well
    gives: Role
    yes: tuple[str, ...]
    no: tuple[str, ...]


@lru_cache
def role_rules(language: str) -> tuple[RoleRule, ...]:
    """Return the rules of a language in their order; none where it has no file."""
    path = _FOLDER / f"targets_{language}.toml"
    if not path.exists():
        return ()
    file = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(
        RoleRule(
            row["id"],
            row["side"] == "before",
            _compiled(row["pattern"].replace("SOME", file["some"]), file["opening"] if row["side"] == "before" else None),
            re.compile(row["then"].replace("SOME", file["some"])) if "then" in row else None,
            Role(row["gives"]),
            tuple(row["yes"]),
            tuple(row["no"]),
        )
        for row in file["rule"]
    )


def _compiled(words: str, opening: str | None) -> re.Pattern[str]:
    return re.compile(rf"{words}\b" if opening is None else rf"\b{words}{opening} ?$")


def role_of(before: str, after: str, language: str, *, can_act: bool = True) -> Role:
    """Return the role of a phrase from the folded words on either side of it: the first rule that reads them decides.

    A place or thing cannot act itself: "a blast at a market killed five".
    In a language without rules whatever is named beside the deed is where it happened.
    """
    rules = role_rules(language)
    if not rules:
        return Role.AT
    left, right = _SPACES.sub(" ", before[-_REACH:]), _SPACES.sub(" ", after[:_REACH])
    for rule in rules:
        if rule.gives is Role.ACTS and not can_act:
            continue
        if _reads(rule, left, right):
            return rule.gives
    return Role.TOLD


def _reads(rule: RoleRule, left: str, right: str) -> bool:
    if not rule.is_before:
        return rule.pattern.match(right) is not None
    return rule.pattern.search(left) is not None and (rule.then is None or rule.then.match(right) is not None)
