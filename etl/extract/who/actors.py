"""Who did an incident and who claims it, from what its sentences say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from etl.extract.drafts import Draft, goes_on
from etl.extract.segments import Segment
from etl.extract.who.rules import rows
from etl.records import Part

_DONE = ("by", "doer", "suspect")
_BLAMED = ("blame",)
_BLAMING = ("blame", "rumour", "blame-near")


class Actor(NamedTuple):
    """A group and the words that make it the doer or claimant."""

    name: str
    segment: Segment
    start: int
    end: int


def claim_of(draft: Draft) -> Actor | None:
    """Return who claimed it, "none" where nobody has, None where nothing is said."""
    return next(_said(draft, "claim"), None) or next(_said(draft, "claim-near"), None) or next(_said(draft, "nobody"), None)


def perpetrator_of(draft: Draft, claim: Actor | None) -> Actor | None:
    """Return who did it: blamed by officials, else who claims it, else whom the article's voice or others name."""
    claimed = claim if claim is not None and claim.name != "none" else None
    is_foiled = claimed is None and any(s.has("foiled") for s in draft.segments)
    if is_foiled and (force := next(_said(draft, "caught"), None)):
        return force  # that stopped a plot, not whose plot it was
    opened = draft.opened_by
    if opened is not None and (found := next(_of(opened, _DONE), None)) and not (claimed and _is_label(found.name, opened.language)):
        return found  # who does it in the sentence that tells it is not whom a claim of something else names
    kinds = (_BLAMED,) if claimed else ((*_BLAMED, *_DONE), ("label",), ("rumour",), ("blame-near",), ("person",))
    for gives in kinds:
        if found := next(_said(draft, *gives), None):
            return found
    if claimed is None and draft.beside is not None and draft.opened_by is not None and goes_on(draft.opened_by):
        return perpetrator_of(draft.beside, None)
    return claimed


def _is_label(name: str, language: str) -> bool:
    """Tell whether a name is only a sort of people, whom a claim gives a name: "separatists"."""
    return any(row.pattern.search(name) for row in rows(language, "label"))


def _said(draft: Draft, *gives: str) -> Iterator[Actor]:
    """Return what the sentences say of these kinds: lead and body first, what did harm before the rest."""
    for segment in sorted(draft.segments, key=lambda s: s.part is Part.TITLE):
        if gives[0] in _BLAMING and segment.has("aggregate") and not segment.tolls:
            continue
        yield from _of(segment, gives)


def _of(segment: Segment, gives: tuple[str, ...]) -> Iterator[Actor]:
    return (Actor(said.name, segment, said.start, said.end) for said in segment.said if said.gives in gives)
