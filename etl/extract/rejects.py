"""Segments that look violent and tell no incident: aggregates, generalities, threats, plans, denials."""

from __future__ import annotations

from etl.extract.segments import Segment
from etl.extract.times import TimeKind
from etl.records import Basis, NoIncident

_SPECIFIC = (Basis.EXPLICIT, Basis.WEEKDAY, Basis.RELATIVE)


def reject(segment: Segment) -> tuple[NoIncident, str] | None:
    """Return why a segment tells no incident and the rule that says so, or None where it may tell one."""
    if not (segment.triggers or segment.tolls):
        return None
    ranged = any(t.kind is TimeKind.RANGE for t in segment.times)
    pointed = any(t.kind is TimeKind.POINT and t.days and t.basis in _SPECIFIC for t in segment.times)
    big = any(t.count.low >= 1 for t in segment.tolls)
    if ranged and not pointed and (big or _is_many(segment)):
        return NoIncident.AGGREGATE, "en.reject.range"
    if segment.has("aggregate") and not pointed and not segment.places and not segment.tolls:
        return NoIncident.GENERAL, "en.reject.general"
    if segment.has("aggregate") and not pointed and not segment.tolls:
        return NoIncident.GENERAL, "en.reject.general-in-place"
    if not segment.tolls and not pointed and segment.has("hypothetical", "planned") and _leads(segment, "hypothetical", "planned"):
        reason = NoIncident.HYPOTHETICAL if segment.has("hypothetical") else NoIncident.PLANNED
        return reason, f"en.reject.{reason}"
    if segment.has("negated") and not segment.tolls and not pointed:
        return NoIncident.NEGATED, "en.reject.negated"
    return None


def _is_many(segment: Segment) -> bool:
    words = segment.folded
    return any(words[m.start - segment.start : m.end - segment.start].endswith("s") for m in segment.triggers)


def _leads(segment: Segment, *cues: str) -> bool:
    """Tell whether a cue stands before the first trigger."""
    first = min((t.start for t in segment.triggers), default=segment.end)
    return any(mark.start < first for cue in cues for mark in segment.cues.get(cue, ()))
