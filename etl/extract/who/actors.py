"""Who did it and who says so: perpetrators named or blamed, claims made or missing."""

from __future__ import annotations

import re
from typing import NamedTuple

from etl.extract.drafts import Draft, goes_on
from etl.extract.segments import Mark, Segment
from etl.extract.who.wordings import (
    BLAME,
    BLAMES,
    CLAIM,
    CLAIMS,
    DEED,
    DENIAL,
    GENERIC,
    KIND_OF_MAN,
    MEN_OF,
    NO_CLAIM,
    NO_DOER,
    OBJECT_BEFORE,
    OF_A_CAUSE,
    OFFICIAL,
)
from etl.records import Part


class Actor(NamedTuple):
    """A group and the words that make it the doer or claimant."""

    name: str
    segment: Segment
    start: int
    end: int


def _known(segment: Segment, start: int, end: int) -> Mark | None:
    inside = [a for a in segment.actors if a.start < end and a.end > start]
    return inside[-1] if inside else None


def _named(segment: Segment, patterns: tuple[re.Pattern[str], ...]) -> Actor | None:
    """Return the group that stands where a pattern expects one: by its canonical name, or as written."""
    text, origin = segment.sentence.text, segment.sentence.start
    for pattern in patterns:
        for match in pattern.finditer(text, segment.start - origin, segment.end - origin):
            start, end = origin + match.start("name"), origin + match.end("name")
            known = _known(segment, start, end)
            if known:
                return Actor(known.value, segment, origin + match.start(), origin + match.end())
            words = match["name"].removeprefix("The ").split()
            kind = KIND_OF_MAN.match(text, match.end("name"))
            if kind:
                return Actor(f"{kind['kind'][0].upper()}{kind['kind'][1:]}s", segment, origin + match.start(), origin + kind.end())
            if words and words[0].lower() not in GENERIC and (len(words) > 1 or len(words[0]) > 3) and not OFFICIAL.search(match["name"]):
                return Actor(" ".join(words), segment, origin + match.start(), origin + match.end())
    return None


def claim_of(draft: Draft) -> Actor | None:
    """Return who claimed it, "none" where nobody has, None where nothing is said."""
    nobody: Actor | None = None
    for segment in draft.segments:
        words = segment.folded
        if match := NO_CLAIM.search(words):
            if "responsib" in words or "claim" in words or "owned up" in words:
                nobody = nobody or Actor("none", segment, segment.start + match.start(), segment.start + match.end())
            continue
        if DENIAL.search(words):
            continue
        if match := CLAIM.search(words):
            at = segment.start + match.start()
            before = [a for a in segment.actors if a.start < at]
            after = [a for a in segment.actors if a.start >= at and a.start - segment.start - match.end() < 30] if "by" in match[0] else []
            if before or after:
                best = after[0] if after else _claimant(segment, before, at)
                return Actor(best.value, segment, min(best.start, at), max(best.end, segment.start + match.end()))
            found = _named(segment, CLAIMS)
            if found:
                return found
            if draft.segments and (carried := _last_actor(draft, segment)) and re.search(r"\b(?:it|its|they|the group|group)\b", words):
                return Actor(carried.value, segment, at, segment.start + match.end())
    return nobody


def _claimant(segment: Segment, before: list[Mark], at: int) -> Mark:
    """Return the name nearest before a claim, or the first where the others only explain it: "JNIM, the branch of al-Qaeda, claimed"."""
    origin, words = segment.sentence.start, segment.sentence.folded
    explained = words[before[0].end - origin :].startswith((",", " (")) and words[: at - origin].rstrip().endswith((",", ")"))
    return before[0] if explained or at - before[-1].end >= 60 else before[-1]


def _last_actor(draft: Draft, segment: Segment) -> Mark | None:
    """Return the group that "it" or "the group" stands for: the last one named in the sentence before."""
    at = draft.segments.index(segment)
    return draft.segments[at - 1].actors[-1] if at and draft.segments[at - 1].actors else None


def perpetrator_of(draft: Draft, claim: Actor | None) -> Actor | None:
    """Return who did it: named or blamed by the article's voice or by officials, else the claimant."""
    claimed = claim if claim and claim.name != "none" else None
    doer = _subject(draft)
    if doer is not None:
        return doer
    for segment in draft.segments:
        words = segment.folded
        if not BLAME.search(words) or (segment.has("aggregate") and not segment.tolls):
            continue
        found = _named(segment, BLAMES)
        if found:
            return found
        if (match := BLAME.search(words)) and segment.actors and claimed is None and not DENIAL.search(words) and "likely" not in words:
            at = segment.start + match.start()
            near = [a for a in segment.actors if -80 < a.start - at < 80]
            if near:
                best = min(near, key=lambda a: (a.start < at, abs(a.start - at)))
                return Actor(best.value, segment, min(best.start, at), max(best.end, at))
    if claimed is not None:
        return claimed
    if draft.beside is not None and draft.opened_by is not None and goes_on(draft.opened_by):
        return perpetrator_of(draft.beside, None)
    return None


def _suffers(segment: Segment, start: int, end: int) -> bool:
    """Tell whether the words between a name and the deed make it the victim or the one who stopped it."""
    origin = segment.sentence.start
    return bool(NO_DOER.search(segment.sentence.folded[start - origin : max(end, start) - origin + 12]))


def _of_a_cause(segment: Segment) -> list[Mark]:
    text, origin = segment.sentence.text, segment.sentence.start
    return [
        Mark(m["name"], origin + m.start(), origin + m.end())
        for m in OF_A_CAUSE.finditer(text, segment.start - origin, segment.end - origin)
    ]


def _subject(draft: Draft) -> Actor | None:
    """Return the group that stands as the doer of the deed: "X fighters stormed", "an X drone hit", "attacked by X"."""
    for segment in sorted(draft.segments, key=lambda s: s.part is Part.TITLE):
        if not (segment.triggers or segment.tolls) or NO_CLAIM.search(segment.folded):
            continue
        deeds = [m.start for m in segment.triggers if m.value not in ("no", "operation")] + [t.harm.start for t in segment.tolls]
        deeds += [segment.start + m.start() for m in DEED.finditer(segment.folded)]
        if not deeds or (segment.has("claim") and not segment.tolls):
            continue
        reason = min((m.start for m in segment.cues.get("reason", ())), default=segment.end)
        for actor in [a for a in segment.actors or _of_a_cause(segment) if a.start < reason]:
            before = segment.sentence.folded[max(0, actor.start - segment.sentence.start - 30) : actor.start - segment.sentence.start]
            if re.search(r"\bby (?:\w+ ){0,5}$", before) and "claimed by" not in before:
                return Actor(actor.value, segment, actor.start, actor.end)
            before = MEN_OF.sub("", before)
            ahead = [d for d in deeds if d >= actor.start]
            if ahead and min(ahead) - actor.end < 70 and not OBJECT_BEFORE.search(before) and not _suffers(segment, actor.end, min(ahead)):
                return Actor(actor.value, segment, actor.start, actor.end)
    return None
