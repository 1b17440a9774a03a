"""Whom or what it was aimed at: the victims' institution where it is told, else the place that was hit."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from etl.extract.drafts import Draft
from etl.extract.segments import Segment
from etl.extract.toll.symbols import LETTER
from etl.extract.what.marked import BODIES, Phrase, is_person
from etl.extract.what.phrases import before_another, in_roles
from etl.extract.what.roles import Role, role_of
from etl.records import Part, TargetType


class Target(NamedTuple):
    """The target's type, its wording, and where it stands."""

    type: TargetType
    wording: str
    segment: Segment
    start: int
    end: int
    is_one: bool = False  # one person


class Weight(NamedTuple):
    """How much a role says of a target, by what stands in it."""

    body: float  # an institution or its people
    place: float
    civilians: float


_VICTIM = Weight(5.0, 3.0, 1.5)
_WEIGHTS = {
    Role.NONE: Weight(0.0, 0.0, 0.0),
    Role.ACTS: Weight(0.5, 0.5, 0.5),
    Role.STRUCK: Weight(6.0, 4.5, 4.5),
    Role.NOUN: Weight(4.4, 4.4, 4.4),
    Role.AT: Weight(3.4, 3.2, 2.5),
    Role.BESIDE: Weight(2.9, 2.7, 2.0),
    Role.VICTIM: _VICTIM,
    Role.IS: Weight(5.0, 2.2, 2.2),
    Role.TOLD: Weight(1.0, 0.5, 0.5),
}
_PEOPLE = 3.8  # at most: people of no institution
_ANYONE = 3.1  # at most: people of whom nothing else is said
_ONE_OF_MANY = 2.4  # one student among many victims says little of the target
_FEW = 0.2
_UNOWNED = 4.6  # at most: a convoy, a patrol; whose it is, the victims tell
_ANYBODYS = 4.0  # at most: a house, a car
_BESIDE = 2.6  # at most: guards, drivers, employees of nobody named
_LATER = 0.8  # what a later segment says weighs so much less
_TOLD_IN = 4  # segments in which the target is looked for
_FORCES = frozenset(["military", "police", "armed_group"])
_OF_RANK = frozenset(["government", "political_figure", "diplomatic"])
_TALIBAN_RULE = date(2021, 8, 15)  # since then theirs are the country's forces
_HARMS = ("killed", "wounded", "joint", "shot")


def target_of(draft: Draft, *, is_raid: bool, is_single: bool) -> Target | None:
    """Return the target with its wording; a raid's are the fighters that a force went after.

    A text that is one incident and tells no more than the town means its people.
    """
    is_stopped = not _harms(draft) and _is_operation(draft) and not any(s.has("repelled") for s in draft.segments)
    fighters = _fighters(draft) if is_raid or is_stopped else None
    if fighters is not None:
        return fighters
    best: tuple[float, Segment, Phrase] | None = None
    for rank, segment in enumerate(_telling(draft)):
        end = before_another(segment)
        for phrase, role in (one for one in in_roles(segment) if one[0].start < end):
            score = _score(segment, phrase, role) - _LATER * rank
            if score > 0 and (best is None or score > best[0]):
                best = score, segment, phrase
    if best is None:
        return _civilians(draft, is_single=is_single) or (_named(draft) or _town(draft) if is_single else None)
    _, segment, phrase = best
    found = _target(TargetType(phrase.value), segment, phrase.start, phrase.end)
    return found._replace(is_one=_is_one(segment, phrase))


def at_the_time(target: Target, day: date | None) -> Target:
    """Return the Taliban as the armed group they were until they ruled; a text without a date tells of then."""
    ruled = day is not None and day >= _TALIBAN_RULE
    is_theirs = target.type is TargetType.MILITARY and target.wording.lower().startswith("taliban")
    return target._replace(type=TargetType.ARMED_GROUP) if is_theirs and not ruled else target


def _is_one(segment: Segment, phrase: Phrase) -> bool:
    """Tell whether a phrase names one person: "a judge", not "two judges", "policemen", "a police post"."""
    if not any(m.end == phrase.end for m in (*segment.people, *segment.victims)):
        return False
    words = segment.sentence.folded[phrase.start - segment.sentence.start : phrase.end - segment.sentence.start]
    counts = [t.count.low for t in segment.tolls if any(phrase.start < p.end and p.start < phrase.end for p in t.people)]
    return max(counts, default=1) <= 1 and not words.endswith(("s", "men", "people", "troops", "police"))


def _target(kind: TargetType, segment: Segment, start: int, end: int) -> Target:
    origin = segment.sentence.start
    return Target(kind, segment.sentence.text[start - origin : end - origin], segment, start, end)


def _telling(draft: Draft) -> list[Segment]:
    """Return the segments that tell of the deed, the title second, then those that follow."""
    body = [s for s in draft.segments if s.part is not Part.TITLE]
    told = [s for s in body if s.triggers or s.tolls] or body[:1]
    titles = [s for s in draft.segments if s.part is Part.TITLE]
    return [*told[:1], *titles, *told[1:_TOLD_IN], *(s for s in body[:_TOLD_IN] if s not in told)]


def _score(segment: Segment, phrase: Phrase, role: Role) -> float:
    """Return how surely a phrase is what was aimed at; nothing above zero where it is not."""
    if any(c.letter == LETTER["SPEAKER"] and c.start <= phrase.start < c.end for c in segment.sentence.chunks):
        return 0.0
    if segment.language == "fa" and _speaks(segment, phrase):
        return 0.0
    if phrase.value == "civilians" and segment.sentence.folded.startswith("'s", phrase.end - segment.sentence.start):
        return 0.0  # "a men's restroom"
    score = _of(_WEIGHTS[role], phrase)
    if phrase.value in _FORCES and role in (Role.ACTS, Role.NOUN, Role.TOLD):
        score = 0.0  # "police arrested", "an army raid"
    share = _share(segment, phrase) if role not in (Role.NONE, Role.ACTS) else None
    if share is not None:
        is_minor = share <= _FEW and phrase.value in BODIES and phrase.value not in _OF_RANK
        counted = _ONE_OF_MANY if is_minor else _of(_VICTIM, phrase)
        score = counted if role is Role.VICTIM else max(score, counted)
    if phrase.is_shared:
        return min(score, _shared_at_most(segment, phrase))
    if phrase.value == "civilians" and is_person(segment, phrase):
        return min(
            score, _ANYONE if segment.sentence.folded.endswith(("people", "persons"), 0, phrase.end - segment.sentence.start) else _PEOPLE
        )
    return score


def _speaks(segment: Segment, phrase: Phrase) -> bool:
    """Tell whether a phrase stands before a word of telling and nothing happens before it: «وزیر کشور گفت: ...»."""
    told = min((m.start for m in segment.cues.get("telling", ()) if m.start >= phrase.end), default=None)
    return told is not None and not any(m.start < told for m in segment.triggers) and not any(t.start < told for t in segment.tolls)


def _shared_at_most(segment: Segment, phrase: Phrase) -> float:
    if is_person(segment, phrase) and phrase.value not in _OF_RANK:
        return _BESIDE
    return _UNOWNED if phrase.value in BODIES else _ANYBODYS


def _of(weight: Weight, phrase: Phrase) -> float:
    if phrase.value in BODIES:
        return weight.body
    return weight.civilians if phrase.value == "civilians" else weight.place


def _share(segment: Segment, phrase: Phrase) -> float | None:
    """Return which part of the victims told in a segment a phrase counts; None where it counts none."""
    tolls = [t for t in segment.tolls if t.field in _HARMS and t.status in ("", "other")]
    own = [t for t in tolls if any(phrase.start < p.end and p.start < phrase.end for p in t.people)]
    return sum(t.count.low for t in own) / max(1, sum(t.count.low for t in tolls)) if own else None


def _harms(draft: Draft) -> bool:
    return any(t.field in ("killed", "wounded", "joint") and t.count.low for t in draft.tolls if not t.status)


def _is_operation(draft: Draft) -> bool:
    return any(m.value == "operation" for _, m in draft.marks("triggers")) and any(t.field == "attackers_killed" for t in draft.tolls)


def _fighters(draft: Draft) -> Target | None:
    """Return the fighters that a force killed or went after."""
    for segment in draft.segments:
        for toll in segment.tolls:
            if toll.field == "attackers_killed" and toll.people:
                return _target(TargetType.ARMED_GROUP, segment, toll.people[0].start, toll.people[0].end)
    for segment, mark in [*draft.marks("targets"), *draft.marks("victims"), *draft.marks("people")]:
        if mark.value in ("armed_group", "fighter"):
            return _target(TargetType.ARMED_GROUP, segment, mark.start, mark.end)
    return None


def _civilians(draft: Draft, *, is_single: bool) -> Target | None:
    """Return victims of no institution; in a text that is one incident also one who is only named."""
    known = ("civilian", "others", "pronoun", "") if is_single else ("civilian", "others", "pronoun")
    for segment in draft.segments:
        for toll in segment.tolls:
            for person in toll.people if toll.field in _HARMS else ():
                if person.value in known:
                    return _target(TargetType.CIVILIANS, segment, person.start, person.end)
    return None


def _named(draft: Draft) -> Target | None:
    """Return one who was struck and of whom only the name is told: "opened fire on Karim Sadat"."""
    for segment in _telling(draft):
        words, origin = segment.sentence.folded, segment.sentence.start
        for chunk in segment.sentence.chunks:
            is_name = chunk.letter == LETTER["NAMED"] and segment.start <= chunk.start < segment.end
            if is_name and role_of(words[: chunk.start - origin], words[chunk.end - origin :], segment.language) is Role.STRUCK:
                return _target(TargetType.CIVILIANS, segment, chunk.start, chunk.end)
    return None


def _town(draft: Draft) -> Target | None:
    for segment in _telling(draft):
        words, origin = segment.sentence.folded, segment.sentence.start
        for place in segment.places:
            role = role_of(words[: place.start - origin], words[place.end - origin :], segment.language)
            if role in (Role.STRUCK, Role.AT) and place.place.country:
                return _target(TargetType.CIVILIANS, segment, place.start, place.end)
    return None
