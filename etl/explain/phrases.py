"""The words of a segment that mean something to the rules, and what they mean."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from etl.contract import cell_words, count_json, days_json
from etl.extract.segments import Segment
from etl.extract.toll.statement import Toll
from etl.extract.when.times import TimePhrase
from etl.extract.where.places import PlacePhrase


class Sort(StrEnum):
    """What a marked phrase is; where phrases overlap the first of these gives the colour."""

    ACTOR = "actor"
    WEAPON = "weapon"
    TARGET = "target"
    ATTACK = "attack"
    PLACE = "place"
    TIME = "time"
    CUE = "cue"
    PEOPLE = "people"
    TOLL = "toll"


class Phrase(NamedTuple):
    """Words of an article that mean something to the rules, by their place in the part."""

    start: int
    end: int
    sort: Sort
    meaning: str


def phrases_of(text: str, segment: Segment) -> list[Phrase]:
    """Return everything that is marked in a segment, in order of its place; `text` is the part it stands in."""
    found = [Phrase(toll.start, toll.end, Sort.TOLL, _toll(toll)) for toll in segment.tolls]
    marked = {
        Sort.ATTACK: segment.triggers,
        Sort.WEAPON: segment.weapons,
        Sort.TARGET: [*segment.targets, *segment.victims],
        Sort.ACTOR: segment.actors,
    }
    found += [Phrase(mark.start, mark.end, sort, mark.value) for sort, marks in marked.items() for mark in marks]
    found += [Phrase(mark.start, mark.end, Sort.PEOPLE, "") for mark in segment.people]
    found += [Phrase(mark.start, mark.end, Sort.CUE, name) for name, marks in segment.cues.items() for mark in marks]
    found += [Phrase(time.start, time.end, Sort.TIME, _time(time)) for time in segment.times]
    found += [Phrase(place.start, place.end, Sort.PLACE, _place(place)) for place in segment.places]
    return sorted(found)


def _toll(toll: Toll) -> str:
    told = f"{toll.field.replace('_', ' ')} {cell_words(count_json(toll.count))}"
    return f"{told}{f', but {toll.status}' if toll.status else ''} · {toll.rule}"


def _time(time: TimePhrase) -> str:
    if time.days:
        return f"{cell_words(days_json(time.days))}, {time.days.basis}"
    return f"{time.kind}, no day follows"


def _place(place: PlacePhrase) -> str:
    named = place.place
    names = [name for name in (named.site, named.locality, named.admin1, named.country) if name]
    return f"{', '.join(names) or 'no known name'} · {place.role}"
