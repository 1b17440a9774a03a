"""Who did it and who says so: perpetrators named or blamed, claims made or missing."""

from __future__ import annotations

import re
from typing import NamedTuple

from etl.extract.drafts import Draft
from etl.extract.segments import Segment


class Actor(NamedTuple):
    """A group and the words that make it the doer or claimant."""

    name: str
    segment: Segment
    start: int
    end: int


_NO_CLAIM = re.compile(
    r"no (?:\w+ ){0,3}(?:has |have |had )?(?:so far |yet |immediately |immediate )*(?:claimed|claim|taken|accepted|come forward|admitted|taken credit)|no (?:immediate )?claims? (?:of|for)|"
    r"nobody (?:\w+ ){0,4}(?:claimed|taken|owned|accepted)|no one (?:\w+ ){0,5}(?:claimed|taken|owned|accepted|took)|"
    r"(?:not|nor|neither|never) (?:\w+ ){0,3}claimed|no group|unclaimed|responsibility (?:\w+ ){0,2}not been claimed"
)
_CLAIM = re.compile(
    r"claim(?:ed|s|ing)? (?:the )?(?:responsib|credit|involve)|took (?:responsib|credit)|tak(?:en|ing|es) responsib|accepted (?:the )?responsib|"
    r"admitted (?:responsib|to )|responsibility (?:\w+ ){0,4}(?:was|were) claimed by|claimed by|claim(?:ed|s) (?:the|that|it|an)\b|owned up|said (?:it|they) (?:was|were|had) |"
    r"said its |statement claiming|confirmed the (?:attack|strike|raid)|acknowledged responsib|assumed responsib"
)
_BLAME = re.compile(
    r"attributed|blamed|blames|blaming|accus|suspected|believed|identified as|linked to|responsible for|belonged to|behind|carried out by|perpetrated by|work of|members of|affiliated|loyal|pledged"
)


def claim_of(draft: Draft) -> Actor | None:
    """Return who claimed it, "none" where nobody has, None where nothing is said."""
    nobody: Actor | None = None
    for segment in draft.segments:
        words = segment.folded
        if (match := _NO_CLAIM.search(words)) and "responsib" in words or match and "claim" in words:
            nobody = nobody or Actor("none", segment, segment.start + match.start(), segment.start + match.end())
            continue
        if (match := _CLAIM.search(words)) and segment.actors:
            best = min(segment.actors, key=lambda a: abs(a.start - segment.start - match.start()))
            return Actor(best.value, segment, min(best.start, segment.start + match.start()), max(best.end, segment.start + match.end()))
    return nobody


def perpetrator_of(draft: Draft, claim: Actor | None) -> Actor | None:
    """Return who did it: named or blamed by the article's voice or by officials, else the claimant."""
    for segment in draft.segments:
        words = segment.folded
        if _NO_CLAIM.search(words) and not _BLAME.search(words):
            continue
        if segment.actors and (match := _BLAME.search(words)):
            after = [a for a in segment.actors if a.start - segment.start > match.start() - 30] or segment.actors
            return Actor(after[0].value, segment, after[0].start, after[0].end)
    for segment in draft.segments:
        if _NO_CLAIM.search(segment.folded):
            continue
        if segment.actors and segment.triggers and segment.actors[0].start < segment.triggers[0].start + 10:
            first = segment.actors[0]
            return Actor(first.value, segment, first.start, first.end)
    return claim if claim and claim.name != "none" else None
