"""Who did it and who says so: perpetrators named or blamed, claims made or missing."""

from __future__ import annotations

import re
from typing import NamedTuple

from etl.extract.drafts import Draft
from etl.extract.segments import Mark, Segment
from etl.records import Part


class Actor(NamedTuple):
    """A group and the words that make it the doer or claimant."""

    name: str
    segment: Segment
    start: int
    end: int


_NAME = r"(?:the )?(?P<name>[A-Z0-9][\w'’.-]*(?:(?: |-|/)(?:of|for|the|al|and|in|to|de|del|la|los|y|e|ul|ur|[A-Z0-9][\w'’.-]*|\([A-Z][\w' -]*\)))*)"
_GAP = r"(?:,[^,.]{1,60},)? (?:[a-z]+ ){0,3}?"
_CLAIMS = (
    re.compile(
        _NAME
        + _GAP
        + r"(?:claim(?:ed|s|ing)? (?:the |full )?(?:responsib|credit|involve)|took (?:responsib|credit)|accepted responsib|acknowledged responsib|admitted responsib)"
    ),
    re.compile(
        r"(?i:responsibility (?:\w+ ){0,6}(?:claimed|taken) by|(?:attack|blast|bombing|shooting|incident) (?:was|were) claimed by|claimed by) "
        + _NAME
    ),
)
_BLAMES = (
    re.compile(r"(?i:attribut\w+ (?:\w+ ){0,6}to|blamed? (?:\w+ ){0,5}on|work of|suspected|suspect(?:s|ed)? that|believed? that|carried out by|perpetrated by|blamed|accused|believed to be|linked to|members of|belonged to) "
    + _NAME),
    re.compile(_NAME + r"(?:,[^,.]{1,40},)? (?:[a-z]+ ){0,2}?(?:is|are|was|were|has been|have been) (?:\w+ )?(?:suspected|blamed|believed|accused|responsible|thought)"),
)  # fmt: skip
_NO_CLAIM = re.compile(
    r"no (?:\w+ ){0,4}(?:has |have |had )?(?:\w+ ){0,2}(?:claim|taken|accepted|come forward|admitted|owned)|nobody (?:\w+ ){0,4}(?:claim|taken|owned|accepted|come)|"
    r"no one (?:\w+ ){0,5}(?:claim|taken|owned|accepted|took|come)|(?:not|never) (?:\w+ ){0,3}claim|unclaimed|without (?:any )?claim|neither .{0,40} claim"
)
_CLAIM = re.compile(
    r"claim(?:ed|s|ing)? (?:\w+ ){0,2}(?:responsib|credit|involve)|(?:took|taken|tak\w+|accepted|admitted|acknowledged|assumed|announced its) (?:the |full )?(?:responsib|credit)|"
    r"responsibility .{0,40}claimed by|claimed by|claim(?:ed|s) (?:the|that|an?|it|having|to have)\b|owned up|said (?:\w+ ){0,2}(?:it|they) (?:was|were|had) (?:behind|carried|targeted|struck|attacked|hit)|"
    r"said (?:\w+ ){0,3}(?:its|their) (?:\w+ ){0,2}(?:fighters|gunmen|members|forces|men|jets|warplanes|troops|militants) |statement claiming|confirmed the (?:attack|strike|raid|operation)|"
    r"(?:said|stated|announced|declared|confirmed) (?:[^.]{0,60}? )?(?:that )?(?:it|they|(?:one of )?(?:its|their) \w+) (?:had |have |has )?"
    r"(?:carried out|conducted|been behind|was behind|were behind|bombed|attacked|targeted|ambushed|killed|struck|planted|detonated)|"
    r"announced that its|said it had carried|members had carried out|one of its members had|its members had|said in a statement .{0,30}had (?:carried|targeted)|said its|said they had set off|said it had (?:struck|hit|targeted|attacked)"
)
_DENIAL = re.compile(
    r"denied (?:\w+ ){0,3}(?:involve|responsib|having|any|carrying)|denies (?:\w+ ){0,2}(?:involve|responsib)|stopped short of claim|not acknowledged|rejected (?:the )?(?:accus|claim)|dismissed the accus"
)
_BLAME = re.compile(
    r"attribut|blam|accus|suspect|believed|identified as|linked|responsible|belong|behind|carried out by|perpetrated by|work of|members of|affiliat|loyal|pledged|thought to"
)
_OBJECT_BEFORE = re.compile(
    r"(?:\bon|against|targeting|target|targeted|killed|killing|of|near|at|to|hit|struck|attacked|fighting|leader of|member of|members of|commander of|from|anti|allied with|by the|in)(?: the| an?| so-called)*\s*$"
)
# "seven Palestinians lost their lives", "the coalition intercepted a drone": no doers
_NO_DOER = re.compile(
    r"\b(?:(?:was|were|been|being|be) (?!behind|able)|lost (?:their|his|her) li|died|came under|survived"
    r"|intercept|foil|thwart|defus|repel|dismantl|shot down|destroyed (?:an?|two|three|several) (?:\w+-)?(?:\w+ )?(?:drone|missile|rocket))"
)
_GENERIC = frozenset(
    [
        "it",
        "he",
        "she",
        "they",
        "the",
        "a",
        "an",
        "no",
        "police",
        "officials",
        "authorities",
        "sources",
        "security",
        "government",
        "state",
        "army",
        "military",
        "investigators",
        "witnesses",
        "residents",
        "analysts",
        "both",
        "some",
        "this",
        "that",
        "assailants",
        "militants",
        "gunmen",
        "rebels",
        "insurgents",
        "terrorists",
        "muslim",
        "islamic",
        "islamist",
        "sunni",
        "shia",
        "american",
        "british",
        "u.s",
        "us",
        "nobody",
        "neither",
        "none",
        "local",
        "two",
        "three",
        "several",
    ]
)


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
            if words and words[0].lower() not in _GENERIC and (len(words) > 1 or len(words[0]) > 3):
                return Actor(" ".join(words), segment, origin + match.start(), origin + match.end())
    return None


def claim_of(draft: Draft) -> Actor | None:
    """Return who claimed it, "none" where nobody has, None where nothing is said."""
    nobody: Actor | None = None
    for segment in draft.segments:
        words = segment.folded
        if match := _NO_CLAIM.search(words):
            if "responsib" in words or "claim" in words or "owned up" in words:
                nobody = nobody or Actor("none", segment, segment.start + match.start(), segment.start + match.end())
            continue
        if _DENIAL.search(words):
            continue
        if match := _CLAIM.search(words):
            at = segment.start + match.start()
            before = [a for a in segment.actors if a.start < at]
            after = [a for a in segment.actors if a.start >= at and a.start - segment.start - match.end() < 30] if "by" in match[0] else []
            if before or after:
                best = after[0] if after else before[-1] if at - before[-1].end < 60 else before[0]
                return Actor(best.value, segment, min(best.start, at), max(best.end, segment.start + match.end()))
            found = _named(segment, _CLAIMS)
            if found:
                return found
            if draft.segments and (carried := _last_actor(draft, segment)) and re.search(r"\b(?:it|its|they|the group|group)\b", words):
                return Actor(carried.value, segment, at, segment.start + match.end())
    return nobody


def _last_actor(draft: Draft, segment: Segment) -> Mark | None:
    """Return the group that "it" or "the group" stands for: the last one named in the sentence before."""
    at = draft.segments.index(segment)
    return draft.segments[at - 1].actors[-1] if at and draft.segments[at - 1].actors else None


def perpetrator_of(draft: Draft, claim: Actor | None) -> Actor | None:
    """Return who did it: named or blamed by the article's voice or by officials, else the claimant."""
    doer = _subject(draft)
    if doer is not None:
        return doer
    for segment in draft.segments:
        words = segment.folded
        if not _BLAME.search(words) or (segment.has("aggregate") and not segment.tolls):
            continue
        found = _named(segment, _BLAMES)
        if found:
            return found
        if (match := _BLAME.search(words)) and segment.actors and not _DENIAL.search(words) and "likely" not in words:
            at = segment.start + match.start()
            near = [a for a in segment.actors if -80 < a.start - at < 80]
            if near:
                best = min(near, key=lambda a: (a.start < at, abs(a.start - at)))
                return Actor(best.value, segment, min(best.start, at), max(best.end, at))
    return claim if claim and claim.name != "none" else None


def _suffers(segment: Segment, start: int, end: int) -> bool:
    """Tell whether the words between a name and the deed make it the victim or the one who stopped it."""
    origin = segment.sentence.start
    return bool(_NO_DOER.search(segment.sentence.folded[start - origin : max(end, start) - origin + 12]))


def _subject(draft: Draft) -> Actor | None:
    """Return the group that stands as the doer of the deed: "X fighters stormed", "an X drone hit", "attacked by X"."""
    for segment in sorted(draft.segments, key=lambda s: s.part is Part.TITLE):
        if not (segment.triggers or segment.tolls) or _NO_CLAIM.search(segment.folded):
            continue
        deeds = [m.start for m in segment.triggers if m.value not in ("no", "operation")] + [t.harm.start for t in segment.tolls]
        if not deeds or (segment.has("claim") and not segment.tolls):
            continue
        for actor in segment.actors:
            before = segment.sentence.folded[max(0, actor.start - segment.sentence.start - 30) : actor.start - segment.sentence.start]
            if re.search(r"\bby (?:\w+ ){0,5}$", before) and "claimed by" not in before:
                return Actor(actor.value, segment, actor.start, actor.end)
            ahead = [d for d in deeds if d >= actor.start]
            if ahead and min(ahead) - actor.end < 70 and not _OBJECT_BEFORE.search(before) and not _suffers(segment, actor.end, min(ahead)):
                return Actor(actor.value, segment, actor.start, actor.end)
    return None
