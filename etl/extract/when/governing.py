"""What can govern a time in a sentence: the words of a deed, and the words of telling, aftermath and gathering."""

from __future__ import annotations

from etl.extract.segments import Mark, Segment

_TELLING = ("telling", "news", "aftermath", "stamp")


def deeds(segment: Segment) -> list[Mark]:
    """Return the words that tell what happened; of an arrest only where nothing worse is told."""
    hard = [t for t in segment.triggers if t.value != "operation"]
    return (hard or segment.triggers) + [Mark(t.field, t.harm.start, t.harm.end) for t in segment.tolls] + segment.cues.get("happening", [])


def tellings(segment: Segment) -> list[Mark]:
    """Return the words of telling and of aftermath; a rally or a ceremony where no deed stands beside it, or one that it marks."""
    kinds = _TELLING if deeds(segment) and not segment.has("anniversary") else (*_TELLING, "gathering")
    return [m for kind in kinds for m in segment.cues.get(kind, ())]
