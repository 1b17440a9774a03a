"""Whom or what it was aimed at."""

from __future__ import annotations

from typing import NamedTuple

from etl.extract.drafts import Draft
from etl.extract.segments import Mark, Segment
from etl.records import TargetType


class Target(NamedTuple):
    """The target's type, its wording, and where it stands."""

    type: TargetType
    wording: str
    segment: Segment
    start: int
    end: int


_PEOPLE = frozenset(TargetType) - {TargetType.OTHER}


def target_of(draft: Draft) -> Target | None:
    """Return the target: the victims' institution where it is told, else the place that was hit."""
    sites: list[tuple[Segment, Mark]] = draft.marks("targets")
    people = [(s, m) for s, m in draft.marks("people") if m.value in _PEOPLE]
    finer = [(s, m) for s, m in [*sites, *people] if m.value not in ("civilians", "civilian")]
    pool = finer or sites
    if pool:
        segment, mark = min(pool, key=lambda pair: (pair[0].sentence.part == "title", pair[0].sentence.index, pair[1].start))
        words = segment.sentence.text[mark.start - segment.sentence.start : mark.end - segment.sentence.start]
        return Target(TargetType(mark.value), words, segment, mark.start, mark.end)
    for toll in draft.tolls:
        for person in toll.people:
            if person.value == "civilian":
                s = toll.sentence
                segment = next(x for x in draft.segments if x.sentence is s)
                return Target(
                    TargetType.CIVILIANS, s.text[person.start - s.start : person.end - s.start], segment, person.start, person.end
                )
    return None
