"""Which of the incidents told so far a claim, a denial or a blame speaks of: "both attacks", "the mosque bombing", "the Bannu attack"."""

from __future__ import annotations

from etl.extract.discourse import wording_of
from etl.extract.drafts import Draft
from etl.extract.segments import Segment


def referred(segment: Segment, drafts: list[Draft], current: Draft) -> list[Draft]:
    """Return the drafts that a segment speaks of: all of a row, the one it names, or the one told last."""
    row = [d for d in drafts if not _is_past(d)]
    if len(row) > 1 and current in row and wording_of(segment.folded, segment.language, "all"):
        return row
    named = {id(d): _named(segment, d) for d in drafts}
    most = max(named.values())
    if most == 0 or named[id(current)] == most:
        return [current]
    return [d for d in drafts if named[id(d)] == most][-1:]


def _is_past(draft: Draft) -> bool:
    opened = draft.opened_by
    return opened is not None and wording_of(opened.folded, opened.language, "past") is not None


def _named(segment: Segment, draft: Draft) -> int:
    """Return how many things of an incident a segment names: its town, what was hit."""
    words = segment.folded
    town = draft.spot.locality is not None and draft.spot.locality.lower() in words
    things = {s.folded[m.start - s.start : m.end - s.start] for s, m in draft.marks("targets")}
    return 2 * town + any(f" {thing} " in f" {words} " for thing in things)
