"""Kind, status and outcome of a drafted incident."""

from __future__ import annotations

from datetime import date, timedelta

from etl.extract.drafts import Draft
from etl.records import AttackType, Days, Kind, Outcome, Part, Status

_HORIZON = timedelta(days=14)
_RECOUNTING = ("condemn", "court", "anniversary", "funeral", "release")


def outcome_of(draft: Draft) -> Outcome:
    """Tell whether the attempt was stopped before harm."""
    harmed = any(t.field in ("killed", "wounded", "joint") and t.count.low > 0 for t in draft.tolls)
    return Outcome.FOILED if not harmed and any(s.has("foiled") for s in draft.segments) else Outcome.HAPPENED


def kind_of(draft: Draft, attack: AttackType | None, outcome: Outcome) -> Kind:
    """Tell what sort of incident it is."""
    values = [m.value for _, m in draft.marks("triggers")]
    if any(s.has("accident") for s in draft.segments) and attack is None:
        return Kind.ACCIDENT
    if attack is None and "blast" in values and "attack" not in values:
        return Kind.UNEXPLAINED
    if attack is None and "clash" in values:
        return Kind.CLASH
    if "operation" in values and (outcome is Outcome.FOILED or any(t.field == "attackers_killed" for t in draft.tolls)):
        return Kind.OPERATION
    return Kind.ATTACK


def status_of(draft: Draft, days: Days | None, published_on: date | None, *, recounts: bool, is_main: bool) -> Status:
    """Tell whether the article reports the incident as its news."""
    if published_on is None:
        return Status.NEW
    if days is not None and published_on - days.last > _HORIZON:
        return Status.BACKGROUND
    if recounts and is_main:
        return Status.BACKGROUND
    headed = any(s.part is not Part.BODY for s in draft.segments)
    return Status.NEW if headed or days is not None else Status.BACKGROUND


def recounts(draft: Draft) -> bool:
    """Tell whether title or lead are about the aftermath: condemnation, court, anniversary, funeral, release."""
    return any(s.has(*_RECOUNTING) for s in draft.segments if s.part is not Part.BODY)
