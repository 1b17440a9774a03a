"""What can govern a time in a sentence: the words of a deed, and the words of telling, aftermath and gathering."""

from __future__ import annotations

from etl.extract.segments import Mark, Segment

_OF_BOTH = ("rounded up", "arrived")  # of the police after the deed, or of attackers before it
_TELLING = ("telling", "news", "aftermath", "stamp")


def deeds(segment: Segment) -> list[Mark]:
    """Return the words that tell what happened; of an arrest only where nothing worse is told."""
    hard = [t for t in segment.triggers if t.value != "operation"]
    return (hard or segment.triggers) + [Mark(t.field, t.harm.start, t.harm.end) for t in segment.tolls] + segment.cues.get("happening", [])


def tellings(segment: Segment) -> list[Mark]:
    """Return the words of telling and of aftermath; a rally or a condolence where no deed stands beside it, or one that it marks."""
    is_alone = not deeds(segment) or segment.has("anniversary")
    kinds = (*_TELLING, "gathering", "condemn") if is_alone else _TELLING
    return [m for kind in kinds for m in segment.cues.get(kind, ()) if kind != "aftermath" or not _is_of_victims(segment, m)]


def _is_of_victims(segment: Segment, mark: Mark) -> bool:
    """Tell whether a word of aftermath is a court whose judges were hit, or what attackers did: "judges of the court"."""
    if any(m.start < mark.start and mark.end <= m.end for m in segment.cues.get("justice", ())):
        return True
    words = segment.folded[mark.start - segment.start : mark.end - segment.start]
    return words in _OF_BOTH and any(p.value == "attacker" and p.end <= mark.start for p in segment.people)
