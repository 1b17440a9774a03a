"""Which of the incidents told so far a claim, a denial or a blame speaks of: "both attacks", "the mosque bombing", "the other one"."""

from __future__ import annotations

import re

from etl.extract.discourse import wording_of
from etl.extract.drafts import Draft
from etl.extract.segments import Segment

_NO_LETTER = re.compile(r"[^\w-]+")


def referred(segment: Segment, drafts: list[Draft], current: Draft) -> list[Draft]:
    """Return the drafts that a segment speaks of: all of a row, the one it names, or the one told last."""
    if wording_of(segment.folded, segment.language, "that"):
        return [current]
    row = [d for d in drafts if not _is_past(d)]
    if len(row) > 1 and current in row:
        if wording_of(segment.folded, segment.language, "all"):
            return row
        if wording_of(segment.folded, segment.language, "other"):
            return [d for d in row if not any(s.has("claim", "negated") for s in d.segments)][:1] or [current]
    named = {id(d): _named(segment, d) for d in drafts}
    most = max(named.values())
    if most == 0 or named[id(current)] == most:
        return [current]
    return [d for d in drafts if named[id(d)] == most][-1:]


def _is_past(draft: Draft) -> bool:
    opened = draft.opened_by
    return opened is not None and wording_of(opened.folded, opened.language, "past") is not None


def _named(segment: Segment, draft: Draft) -> int:
    """Return how many things of an incident a segment names: its places, what was hit, what was done."""
    words = f" {_NO_LETTER.sub(' ', segment.folded)} "
    things = {s.folded[m.start - s.start : m.end - s.start] for kind in ("targets", "triggers") for s, m in draft.marks(kind)}
    is_there = any(f" {name.lower()} " in words for name in _place_names(draft))
    return 2 * is_there + any(f" {thing} " in words for thing in things)


def _place_names(draft: Draft) -> set[str]:
    """Return the proper names in its wordings of place."""
    told = [p.place.text or "" for s in draft.segments for p in s.places]
    return {word.strip(",.'’") for text in told for word in text.split() if word[:1].isupper() or "-" in word}
