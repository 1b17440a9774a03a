"""What a person has decided about incidents, over whatever the rules say; and how such a decision is written as text."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from etl.records import AttackType, Basis, Count, Days, Incident, Kind, Outcome, Status, TargetType, Weapon

NOTHING = "null"  # the text of a cell that is not known


class OverrideError(Exception):
    """An override that cannot be made or read; the message says why and what to do, and nothing is changed."""


class Deed(StrEnum):
    """What an override does."""

    MERGE = "merge"  # incidents of two sides are one
    SPLIT = "split"  # mentions of two sides are not of one incident
    SET = "set"  # a cell has this value
    RETRACT = "retract"  # it is no incident
    PIN = "pin"  # a cell stays as it was, or without a field the mentions stay together


@dataclass(frozen=True, slots=True)
class Anchor:
    """One mention that an override holds on to, with what it is found by where mention ids are unknown."""

    side: int  # 0, or 1 for the other incident of a merge and for what leaves by a split
    incident_id: str  # when the override was made
    mention_id: str
    article_key: str
    version: str
    trigger_quote: str


@dataclass(frozen=True, slots=True)
class Override:
    """One decision of a person, in force until it is unset."""

    override_id: str
    deed: Deed
    author: str
    reason: str
    made_at: datetime
    anchors: tuple[Anchor, ...]
    field: str | None = None
    value: str | None = None
    unset_at: datetime | None = None
    unset_by: str | None = None
    unset_reason: str | None = None

    @property
    def is_in_force(self) -> bool:
        """Whether it has not been unset."""
        return self.unset_at is None

    def __str__(self) -> str:
        """The decision in a few words."""
        cell = f" {self.field} {self.value}" if self.field else ""
        incidents = " ".join(dict.fromkeys(anchor.incident_id for anchor in self.anchors))
        return f"{self.override_id} ({self.deed} {incidents}{cell}, by {self.author}: {self.reason})"


def require_form(override: Override) -> None:
    """Raise OverrideError where an override lacks what its deed needs, or says what means nothing there."""
    sides = {0, 1} if override.deed in (Deed.MERGE, Deed.SPLIT) else {0}
    if {anchor.side for anchor in override.anchors} != sides:
        raise OverrideError(
            f"{override}: a {override.deed} needs a mention of {'side 0 and one of side 1' if 1 in sides else 'side 0 only'}"
        )
    says_cell = override.field is not None
    if says_cell != (override.value is not None) or (override.deed is not Deed.PIN and says_cell != (override.deed is Deed.SET)):
        raise OverrideError(f"{override}: set needs a field with its value, pin has both or neither, and the others have none")
    if override.field is not None and override.value is not None:
        cell_of(override.field, override.value)


def override_id(deed: Deed, author: str, made_at: datetime, field: str | None, value: str | None, anchors: tuple[Anchor, ...]) -> str:
    """Return an override's id, which follows from what it does, who made it and when."""
    held = [f"{anchor.side} {anchor.mention_id}" for anchor in anchors]
    words = (deed, author, made_at.isoformat(), field or "", value or "", *held)
    return "ov-" + hashlib.sha256("\n".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:10]


# -- cells as text -------------------------------------------------------------------------------------------------

COUNTS = ("killed", "wounded", "killed_or_wounded", "attackers_killed")
PLACES = ("country", "admin1", "locality", "site")
SETS: Mapping[str, type[StrEnum]] = {
    "kind": Kind,
    "status": Status,
    "outcome": Outcome,
    "attack_type": AttackType,
    "weapon": Weapon,
    "target_type": TargetType,
}
NEVER_NULL = ("kind", "status", "outcome")
FIELDS = (*NEVER_NULL, "when", *PLACES, *COUNTS, "attack_type", "weapon", "target_type", "target", "perpetrator", "claimed_by")
_COUNT = re.compile(r"(\d{1,6})(?:-(\d{1,6})|(\+))?")
_COUNTRY = re.compile(r"[A-Z]{2}")


def cell_of(field: str, text: str) -> object:
    """Return the value that a text means in a cell, None for "null"; raises OverrideError for a field or text that is none."""
    if field not in FIELDS:
        raise OverrideError(f"{field}: no such cell; the cells are {', '.join(FIELDS)}")
    if text == NOTHING:
        if field in NEVER_NULL:
            raise OverrideError(f"{field} is never unknown: say one of {', '.join(SETS[field])}")
        return None
    read: Callable[[str, str], object] = _days if field == "when" else _count if field in COUNTS else _word
    return read(field, text)


def _days(field: str, text: str) -> Days:
    first, _, last = text.partition("/")
    try:
        days = Days(date.fromisoformat(first), date.fromisoformat(last or first), Basis.EXPLICIT)
    except ValueError:
        raise OverrideError(f"{field} is {text!r}: say a day such as 2026-03-01, or two with / between them") from None
    if days.first > days.last:
        raise OverrideError(f"{field} is {text!r}: the first day comes after the last")
    return days


def _count(field: str, text: str) -> Count:
    found = _COUNT.fullmatch(text)
    if not found or (found[2] and int(found[2]) < int(found[1])):
        raise OverrideError(f'{field} is {text!r}: say a number such as 9, "9+" for at least nine, "9-12" for a range, or null')
    return Count(int(found[1]), None if found[3] else int(found[2] or found[1]))


def _word(field: str, text: str) -> str:
    if field in SETS:
        if text not in list(SETS[field]):
            raise OverrideError(f"{field} is {text!r}: say one of {', '.join(SETS[field])}")
        return SETS[field](text)
    if not text.strip() or (field == "country" and not _COUNTRY.fullmatch(text)):
        raise OverrideError(f"{field} is {text!r}: say {'two capital letters such as AF' if field == 'country' else 'a name'}, or null")
    return text


def cell_text(incident: Incident, field: str) -> str:
    """Return a cell of an incident as text, in the form that `cell_of` reads."""
    value = getattr(incident.where if field in PLACES else incident, field)
    if value is None:
        return NOTHING
    if isinstance(value, Days):
        return f"{value.first}" if value.first == value.last else f"{value.first}/{value.last}"
    if isinstance(value, Count):
        return f"{value.low}+" if value.high is None else f"{value.low}" if value.low == value.high else f"{value.low}-{value.high}"
    return str(value)
