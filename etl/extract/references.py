"""Which of the incidents told so far a claim, a denial or a blame speaks of: "both attacks", "the mosque bombing", "the other one"."""

from __future__ import annotations

import re

from etl.extract.discourse import wording_of
from etl.extract.drafts import Draft
from etl.extract.segments import Segment
from etl.extract.where.spots import spot_of

_ORDER = {"first": 0, "former": 0, "second": 1, "third": 2, "fourth": 3, "latter": -1, "last": -1}
_NO_LETTER = re.compile(r"[^\w-]+")


def referred(segment: Segment, drafts: list[Draft], current: Draft) -> list[Draft]:
    """Return the drafts that a segment speaks of: all of a row, the one it names, or the one told last."""
    if wording_of(segment.folded, segment.language, "that"):
        return [current]
    row = [d for d in drafts if not _is_past(d)]
    if len(row) > 1 and current in row:
        if wording_of(segment.folded, segment.language, "all"):
            return row
        which = wording_of(segment.folded, segment.language, "ordinal")
        if which and (at := _ORDER.get(which["which"], len(row))) < len(row):
            return [row[at]]
        if wording_of(segment.folded, segment.language, "other"):
            return [d for d in row if not any(s.has("claim", "negated") for s in d.segments)][:1] or [current]
    named = {id(d): _named(segment, d) for d in drafts}
    most = max(named.values())
    if most == 0 or named[id(current)] == most:
        return [current]
    return [d for d in drafts if named[id(d)] == most][-1:]


def told_there(segment: Segment, drafts: list[Draft]) -> Draft | None:
    """Return the one of several incidents of a town whose quarter a toll without an event is told of: "13 died in Karrada"."""
    town = spot_of(segment.places).locality
    if segment.triggers or not segment.tolls or town is None or sum(d.spot.locality == town for d in drafts) < 2:
        return None
    words = {word for p in segment.places for word in _proper(p.place.text or "")}
    there = [d for d in drafts if words & _place_names(d)]
    return there[0] if len(there) == 1 else None


def _is_past(draft: Draft) -> bool:
    opened = draft.opened_by
    return opened is not None and wording_of(opened.folded, opened.language, "past") is not None


def _named(segment: Segment, draft: Draft) -> int:
    """Return how many things of an incident a segment names: its places, what was hit, what was done."""
    words = f" {_NO_LETTER.sub(' ', segment.folded)} "
    things = {s.folded[m.start - s.start : m.end - s.start] for kind in ("targets", "victims", "triggers") for s, m in draft.marks(kind)}
    is_there = any(f" {name.lower()} " in words for name in _place_names(draft))
    return 2 * is_there + any(f" {thing} " in words for thing in things)


def _place_names(draft: Draft) -> set[str]:
    """Return the proper names in its wordings of place."""
    return {word for s in draft.segments for p in s.places for word in _proper(p.place.text or "")}


def _proper(text: str) -> set[str]:
    return {word.strip(",.'’") for word in text.split() if word[:1].isupper() or "-" in word}
