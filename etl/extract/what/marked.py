"""What the lexicon marks in a segment as something that can be hit: one phrase at a place, none that is part of another name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from etl.extract.segments import Mark, Segment
from etl.extract.where.phrases import Role as PlaceRole
from etl.gazetteer import countries
from etl.records import TargetType


class Phrase(NamedTuple):
    """Words that say what was hit; `value` is a target type."""

    value: str
    start: int
    end: int
    is_shared: bool  # what it is follows from whose it is, and that is not told: a house, a car, an office


# victims of these say what was aimed at; of two meanings of a word the first of these
BODIES = ("police", "military", "diplomatic", "political_figure", "government", "media", "health", "education", "religious")
_SHARED = "shared"
GROUP = "group"
KNOWN = frozenset(TargetType)
_BY_RANK = (GROUP, *BODIES, *(str(t) for t in TargetType if t not in BODIES), "civilian")
_NAMELIKE = frozenset({"business", "military", "transport", "market_or_public", "energy_or_infrastructure"})  # West Bank, Tank, Port Said
_ACRONYM = re.compile(r" \([\w' -]+\)")


def marked(segment: Segment) -> list[Phrase]:
    """Return the marks as phrases: of those at one place the longest, none that is part of a weapon's or a place's name."""
    found: list[Phrase] = []
    for (start, end), values in sorted(_meanings(segment).items(), key=lambda item: (item[0][0], -item[0][1])):
        if _is_part_of_other(segment, start, end):
            continue
        value = next((v for v in _BY_RANK if v in values), "")
        phrase = Phrase("civilians" if value == "civilian" else value, start, end, _SHARED in values)
        if found and start < found[-1].end:
            if value and end > found[-1].end:
                found[-1] = phrase._replace(start=found[-1].start)  # "primary school" and "school director"
            continue
        if found and _ACRONYM.fullmatch(segment.sentence.folded, found[-1].end - segment.sentence.start, end + 1 - segment.sentence.start):
            found[-1] = found[-1]._replace(end=end + 1)
            continue
        found.append(phrase)
    return found


def _meanings(segment: Segment) -> dict[tuple[int, int], set[str]]:
    """Return what each marked stretch can mean; the words for targets go before those for people, groups come last."""
    found: dict[tuple[int, int], set[str]] = {}
    for mark in (*segment.targets, *segment.victims):
        found.setdefault((mark.start, mark.end), set()).add(mark.value)
    for mark in segment.people:
        if not found.get((mark.start, mark.end), set()) & KNOWN:
            found.setdefault((mark.start, mark.end), set()).add(mark.value)
    words, origin = segment.sentence.folded, segment.sentence.start
    for mark in segment.actors:
        for start, end in () if _is_of_a_land(segment, mark) else _words_within(segment, mark):
            found.pop((start, end), None)  # the army in "Mahdi Army"
        is_acronym = words[: mark.start - origin].endswith("(")
        if not is_acronym and not any(mark.start <= start < mark.end for start, _ in found):
            found[mark.start, mark.end] = {GROUP}
    return found


@lru_cache
def _lands() -> frozenset[str]:
    return frozenset(land.name for land in countries().values())


def _is_of_a_land(segment: Segment, actor: Mark) -> bool:
    return actor.value in _lands() or any(p.start == actor.start and p.role is PlaceRole.NATIONALITY for p in segment.places)


def _words_within(segment: Segment, actor: Mark) -> list[tuple[int, int]]:
    """Return the single words for things that stand inside a longer name."""
    within = [(m.start, m.end) for m in segment.targets if actor.start <= m.start and m.end <= actor.end and m[1:] != actor[1:]]
    return [
        (start, end)
        for start, end in within
        if " " not in segment.sentence.folded[start - segment.sentence.start : end - segment.sentence.start]
    ]


def _is_part_of_other(segment: Segment, start: int, end: int) -> bool:
    if any(m.start <= start and end <= m.end and m.end - m.start > end - start for m in (*segment.weapons, *segment.triggers)):
        return True
    origin = segment.sentence.start
    within = [p.role for p in segment.places if p.start <= start and end <= p.end]
    is_nation = any(m == ("civilian", start, end) for m in segment.people)
    if PlaceRole.NATIONALITY in within or (within and is_nation):
        return not segment.sentence.folded[: end - origin].endswith("s")  # "an Israeli" is mostly an Israeli something
    if not segment.sentence.text[start - origin].isupper():
        return False
    if any(p.start <= start and end < p.end for p in segment.places if p.role is not PlaceRole.SITE):
        return True  # the name goes on: Chapel Hill, Lashkar Gah
    if segment.sentence.folded[: start - origin].endswith(" in ") and any(p.start == start and p.end == end for p in segment.places):
        return True
    is_namelike = any(m.start == start and m.value in _NAMELIKE for m in segment.targets)
    return is_namelike and any(role is not PlaceRole.SITE for role in within)


def is_person(segment: Segment, phrase: Phrase) -> bool:
    """Tell whether a phrase names people."""
    return any(m.start < phrase.end and phrase.start < m.end for m in (*segment.people, *segment.victims))


def words_of(segment: Segment, phrase: Phrase) -> str:
    """Return the folded words of a phrase."""
    return segment.sentence.folded[phrase.start - segment.sentence.start : phrase.end - segment.sentence.start]
