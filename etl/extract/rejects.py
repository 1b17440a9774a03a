"""Segments that look violent and tell no incident: aggregates, generalities, threats, plans, denials."""

from __future__ import annotations

from dataclasses import replace

from etl.extract.discourse import wording_of
from etl.extract.drafts import LOOSE
from etl.extract.segments import Segment
from etl.extract.what.figures import is_ambiguous
from etl.extract.when.dating import PERIOD, is_report_time
from etl.extract.when.times import TimeKind, TimePhrase
from etl.extract.where.spots import spot_of
from etl.records import NoIncident, Part

_MONTH = 27  # days; the shortest that a report sums up
_MASS = frozenset({"violence", "terrorism", "fighting", "crime"})
_MEANS = frozenset({"explosives", "explosive"})  # with which many are killed as well as few
_NAMING = frozenset({"blame", "denial"})  # "the Taliban were blamed for the attack but denied it" says who may have done it
_PAST_HARD = frozenset(["suicide_bombing", "armed_assault", "blast", "arson", "stabbing", "kidnapping", "assassination", "bombing"])


def is_survey(segments: list[Segment]) -> bool:
    """Tell whether title or lead present a report on a span of time, so that undated figures are its sums."""
    head = [s for s in segments if s.part is not Part.BODY]
    spans = any(t.kind is TimeKind.RANGE or (t.days and (t.days.last - t.days.first).days >= _MONTH) for s in head for t in s.times)
    return spans and any(s.has("report") for s in head)


def reject(segment: Segment, *, in_survey: bool) -> tuple[NoIncident, str] | None:
    """Return why a segment tells no incident and the rule that says so, or None where it may tell one."""
    if not (segment.triggers or segment.tolls):
        return None
    untold = _unreal(segment) or (None if any(t.status != "maybe" for t in segment.tolls) else _not_told(segment))
    return _not_its_own(segment) or _over_time(segment, in_survey=in_survey) or untold


def _not_its_own(segment: Segment) -> tuple[NoIncident, str] | None:
    """Return why none of its tolls is an incident's own count."""
    if segment.has("sacred") and all(t.value in LOOSE for t in segment.triggers):
        return NoIncident.GENERAL, "reject.sacred"
    if segment.tolls and all(t.status == "aggregate" for t in segment.tolls):
        return NoIncident.AGGREGATE, "reject.sum-over-time"
    if segment.has("earlier") and segment.tolls and all(t.status == "earlier" for t in segment.tolls):
        return NoIncident.OTHER, "reject.earlier-count"
    return None


def _unreal(segment: Segment) -> tuple[NoIncident, str] | None:
    """Return why violence is only spoken of, as what must end or would change nothing: "marched to demand an end to the attacks"."""
    spoken = wording_of(segment.folded, segment.language, "unreal")
    told = [m.start for m in segment.triggers] + [t.start for t in segment.tolls]
    if spoken is None or min(told) - segment.start < spoken.start() or not all(t.is_vague for t in segment.tolls):
        return None
    return NoIncident.GENERAL, "reject.unreal"


def _fine_times(segment: Segment) -> list[TimePhrase]:
    points = [
        (t, t.days)
        for t in segment.times
        if t.kind is TimeKind.POINT and t.days and t.basis not in PERIOD and not is_report_time(segment, t)
    ]
    return [t for t, days in points if (days.last - days.first).days < _MONTH]


def _over_time(segment: Segment, *, in_survey: bool) -> tuple[NoIncident, str] | None:
    """Return why it tells of a span of time rather than of a day."""
    points = [t for t in segment.times if t.kind is TimeKind.POINT and t.days]
    fine = _fine_times(segment)
    ranged = _is_ranged(segment) and not wording_of(segment.folded, segment.language, "began")
    spot = spot_of(segment.places)
    if in_survey and (segment.has("report") or (not fine and not spot.locality)):
        return NoIncident.AGGREGATE, "reject.survey"
    if (ranged or any(_is_long(t) for t in points)) and not fine and _is_many(segment) and not (spot.locality or spot.admin1):
        return NoIncident.AGGREGATE, "reject.many-over-time"
    is_campaign = "operation" in {t.value for t in segment.triggers} and not spot.locality
    if ranged and not fine and (segment.has("aggregate") or _is_many(segment) or is_campaign):
        return NoIncident.AGGREGATE if segment.tolls else NoIncident.GENERAL, "reject.over-time"
    return None


def _is_long(time: TimePhrase) -> bool:
    """Tell whether a wording of time means a month or more: "in May", "last year"."""
    return time.basis in PERIOD or (time.days is not None and (time.days.last - time.days.first).days >= _MONTH)


def _not_told(segment: Segment) -> tuple[NoIncident, str] | None:
    """Return why words of violence without a toll tell nothing that happened: general, feared, planned or denied."""
    fine = _fine_times(segment)
    if segment.has("claim"):
        return None
    if segment.has("untrue"):
        return NoIncident.NEGATED, "reject.untrue"
    if segment.has("drill") and is_ambiguous(segment):
        return NoIncident.OTHER, "reject.drill"
    if segment.has("aggregate") and not fine:
        return NoIncident.GENERAL, "reject.general"
    if not fine and segment.has("hypothetical", "planned") and _leads(segment, "hypothetical", "planned"):
        reason = NoIncident.HYPOTHETICAL if segment.has("hypothetical") else NoIncident.PLANNED
        return reason, f"reject.{reason}"
    if segment.has("negated") and not fine and not segment.has("foiled") and not any(s.gives in _NAMING for s in segment.said):
        return NoIncident.NEGATED, "reject.negated"
    return None


def _is_ranged(segment: Segment) -> bool:
    words = segment.folded
    return any(t.kind is TimeKind.RANGE for t in segment.times) or " since the " in words or words.startswith("since ")


def _is_many(segment: Segment) -> bool:
    """Tell whether all that it tells of violence stands in the plural or as a mass."""
    words = segment.folded
    said = [words[m.start - segment.start : m.end - segment.start] for m in segment.triggers if m.value != "operation"]
    said = [w for w in said if w not in _MEANS]
    if segment.triggers and not said:
        return False
    return all((w.endswith("s") and not w.endswith("ss")) or w in _MASS for w in said)


def _leads(segment: Segment, *cues: str) -> bool:
    """Tell whether a cue stands before the first trigger."""
    if segment.language == "fa":
        return segment.has(*cues)  # its verb, and what bounds it, stand last
    first = min((t.start for t in segment.triggers), default=segment.end)
    return any(mark.start < first for cue in cues for mark in segment.cues.get(cue, ()))


def cause_only(segment: Segment) -> Segment | None:
    """Return what is left of a segment that rules an attack out and names an accident, None where it names none."""
    if not segment.has("accident"):
        return None
    return replace(segment, triggers=[m for m in segment.triggers if m.value == "blast"], actors=[], weapons=[])
