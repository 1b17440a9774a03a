"""Whom or what it was aimed at: the victims' institution where it is told, else the place that was hit."""

from __future__ import annotations

import re
from typing import NamedTuple

from etl.extract.drafts import Draft
from etl.extract.segments import Mark, Segment
from etl.extract.toll.symbols import LETTER
from etl.extract.where.places import Role
from etl.records import Part, TargetType


class Target(NamedTuple):
    """The target's type, its wording, and where it stands."""

    type: TargetType
    wording: str
    segment: Segment
    start: int
    end: int


_KNOWN = frozenset(TargetType)
_INSTITUTIONS = frozenset(
    ["religious", "education", "health", "military", "police", "government", "political_figure", "diplomatic", "media"]
)
_BROAD = frozenset({"civilians", "armed_group"})
_LEADS = frozenset(
    [
        "at",
        "near",
        "on",
        "in",
        "outside",
        "inside",
        "against",
        "into",
        "of",
        "targeting",
        "hit",
        "struck",
        "attacked",
        "bombed",
        "targeted",
        "to",
        "by",
        "through",
        "front",
        "beside",
        "toward",
        "towards",
        "ambushed",
        "stormed",
        "raided",
        "with",
        "around",
    ]
)


_NAMELIKE = frozenset({"business", "military", "transport", "market_or_public", "energy_or_infrastructure"})  # West Bank, Tank, Port Said
# "the Health Ministry reported", "the army's media wing said", "the envoy has condemned": they speak and are not what was hit
_SAYS = re.compile(
    r"(?:'s)?(?: [a-z-]+){0,2}? (?:has |have |had )?"
    r"(?:said|says|say|reported|announced|condemned|condemns|confirmed|stated|added|told|denounced)\b"
)


def _fighters(draft: Draft) -> Target | None:
    """Return the fighters that a force went after, where nobody else was harmed."""
    own = [t for t in draft.tolls if not t.status]
    if any(t.field in ("killed", "wounded", "joint") and t.count.low for t in own):
        return None
    for segment, _ in draft.marks("triggers"):
        for toll in segment.tolls:
            if toll.field == "attackers_killed" and toll.people and any(m.value == "operation" for s in draft.segments for m in s.triggers):
                start, end = toll.people[0].start, toll.people[0].end
                return Target(TargetType.ARMED_GROUP, _wording(segment, start, end), segment, start, end)
    return None


def target_of(draft: Draft) -> Target | None:
    """Return the target with its wording."""
    if fighters := _fighters(draft):
        return fighters
    ordered = sorted(draft.segments, key=lambda s: (s.part is Part.TITLE, not (s.triggers or s.tolls)))
    told = [s for s in ordered if s.triggers or s.tolls][:3] or ordered[:1]
    best: tuple[float, Segment, Mark] | None = None
    for rank, segment in enumerate(told):
        for mark in (*segment.targets, *segment.people):
            if mark.value in _KNOWN and not _speaks(segment, mark):
                score = _weight(segment, mark) - 1.5 * rank
                if best is None or score > best[0]:
                    best = score, segment, mark
    if best is None or best[0] < -1.5:
        return _civilians(draft)
    _, segment, mark = best
    return Target(TargetType(mark.value), _wording(segment, mark.start, mark.end), segment, mark.start, mark.end)


def _wording(segment: Segment, start: int, end: int) -> str:
    origin = segment.sentence.start
    return segment.sentence.text[start - origin : end - origin]


def _speaks(segment: Segment, mark: Mark) -> bool:
    """Tell whether a mark belongs to someone who speaks, to a place's name ("West Bank"), or to a group that did it."""
    origin = segment.sentence.start
    if _SAYS.match(segment.sentence.folded, mark.end - origin):
        return True
    is_name = segment.sentence.text[mark.start - origin].isupper() and mark.value in _NAMELIKE
    if is_name and any(p.start <= mark.start and mark.end <= p.end and p.role is not Role.SITE for p in segment.places):
        return True
    speakers = any(c.letter == LETTER["SPEAKER"] and c.start <= mark.start < c.end for c in segment.sentence.chunks)
    return speakers or (any(a.start <= mark.start and mark.end <= a.end for a in segment.actors) and mark in segment.targets)


def _weight(segment: Segment, mark: Mark) -> float:
    words, origin = segment.sentence.folded, segment.sentence.start
    before = words[max(0, mark.start - origin - 40) : mark.start - origin].split()
    score = 0.0
    if set(before[-4:]) & _LEADS:
        score += 1.0
    first = min((t.start for t in segment.triggers), default=segment.start)
    if mark.start > first:
        score += 1.0 - min(abs(mark.start - first), 120) / 240
    victims = any(p.start <= mark.start < p.end for t in segment.tolls if t.field in ("killed", "wounded", "joint") for p in t.people)
    if mark.value in _INSTITUTIONS:
        score += 1.5 if victims else 0.4
    if mark.value in _BROAD:
        score -= 1.2
    if mark in segment.people and not victims and mark.value not in ("political_figure", "media", "religious", "health", "education"):
        score -= 0.8
    return score


def _civilians(draft: Draft) -> Target | None:
    for segment in draft.segments:
        for toll in segment.tolls:
            for person in toll.people:
                if person.value in ("civilian", "others", "pronoun"):
                    return Target(TargetType.CIVILIANS, _wording(segment, person.start, person.end), segment, person.start, person.end)
    return None
