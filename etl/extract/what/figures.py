"""Words of violence said of something else: labour, sport, speech, weather, arms on show."""

from __future__ import annotations

from etl.extract.segments import Mark, Segment
from etl.extract.what.phrases import in_roles
from etl.extract.what.roles import Role

_HIT = frozenset({Role.STRUCK, Role.NOUN})
_ARMED = frozenset({"attacker", "fighter", "military", "police"})


def is_figure(segment: Segment) -> bool:
    """Tell whether nothing beside the words of violence shows that they mean violence.

    All of them are words with other uses ("hit", "strike", "missiles"); no armed people, group or weapon is named and
    nothing that can be hit is said to be hit. The forces of nature never mean it, nor do arms that nobody uses.
    """
    if not is_ambiguous(segment):
        return False
    if segment.has("nature") or _all_are(segment, "mass"):
        return True
    if any(role in _HIT for _, role in in_roles(segment)):
        return False
    arms = [m for m in segment.triggers if _is_in(segment, "arms", m)]
    if arms:
        return len(arms) == len(segment.triggers) and not segment.has("launch")
    if segment.actors or any(person.value in _ARMED for person in segment.people):
        return False
    return all(_is_in(segment, "playful", weapon) for weapon in segment.weapons)


def is_ambiguous(segment: Segment) -> bool:
    """Tell whether all its words of violence have other uses."""
    return segment.language == "en" and _all_are(segment, "playful")


def _all_are(segment: Segment, cue: str) -> bool:
    return all(_is_in(segment, cue, trigger) for trigger in segment.triggers)


def _is_in(segment: Segment, cue: str, mark: Mark) -> bool:
    return any(wide.start <= mark.start and mark.end <= wide.end for wide in segment.cues.get(cue, ()))
