"""Where it happened: the finest place told with the event, its region and country."""

from __future__ import annotations

import re
from typing import NamedTuple

from etl.extract.drafts import Draft, anaphor
from etl.extract.segments import Segment
from etl.extract.where.lands import land_of
from etl.extract.where.places import PlacePhrase, Role, best_place, merged
from etl.extract.where.spots import placing
from etl.records import Part, Place

# after a town's name: whose people or police they are
_OF_TOWN = re.compile(
    r"(?:'s)? (?:city |metro |metropolitan |township )?(?:police|firefighters|officers|detectives|residents?|couple|family"
    r"|m[ae]n|wom[ae]n|boys?|girls?|teen\w*|father|mother|driver|clerk|home\w*|apartment|house)\b"
)


_A_TOWNS = re.compile(r"\b(?:an?|his|her|their) $")  # "outside a Buffalo tavern"
_SHORT = 8


class Where(NamedTuple):
    """The place, and the segment and stretch of its wording; the stretch is empty where only the context gives a country."""

    place: Place
    segment: Segment
    start: int
    end: int


def where_of(draft: Draft, country: str | None) -> Where | None:
    """Return the incident's place; `country` is the one that the article is about."""
    ordered = sorted(draft.segments, key=lambda s: (s.part is Part.TITLE, not (s.triggers or s.tolls))) + draft.preamble
    found = _told(ordered, is_strict=True) or _told(ordered, is_strict=False)
    if found is None and draft.beside is not None:
        found = _pointed_back(draft, draft.beside, country)
    land = land_of(draft.segments) or country
    if found is None or not (found.place.locality or found.place.admin1):
        found = _in_town(found, _town_of(ordered), land)
    if found is None:
        return Where(Place(country=land), draft.segments[0], 0, 0) if land else None
    if found.place.country is None:
        return found._replace(place=found.place._replace(country=land))
    return found


def _town_of(segments: list[Segment]) -> Where | None:
    """Return the town whose police speak or whose people were hit: "Rockford police say", "a Peoria man was shot"."""
    for segment in segments:
        for phrase in segment.places:
            if phrase.role is Role.LOCALITY and phrase.weight and _is_of_town(segment, phrase):
                return Where(phrase.place, segment, phrase.start, phrase.end)
    return None


def _is_of_town(segment: Segment, phrase: PlacePhrase) -> bool:
    """Tell whether a town's name says whose people, police or houses they are."""
    words, start, end = segment.sentence.folded, phrase.start - segment.sentence.start, phrase.end - segment.sentence.start
    return _OF_TOWN.match(words, end) is not None or _A_TOWNS.search(words[max(0, start - _SHORT) : start]) is not None


def _in_town(found: Where | None, town: Where | None, land: str | None) -> Where | None:
    """Return a place that no town is told of as one in the town, where the town lies in the land that the text is about."""
    if town is None or town.place.country not in (land, None) or (found and found.place.country not in (town.place.country, None)):
        return found
    if found is None or found.place.site is None:
        return town
    return found._replace(place=merged(found.place, town.place) or found.place)


def _told(segments: list[Segment], *, is_strict: bool) -> Where | None:
    """Return the place that segments tell, the first leading and the others adding what it leaves open."""
    found: Where | None = None
    for segment in segments:
        here = _best(segment, placing(segment.places, is_strict=is_strict))
        if here is None:
            continue
        if found is None:
            found = here
        else:
            fuller = merged(found.place, here.place)
            if fuller is not None and (fuller != found.place or _is_quarter_of(here.place, found.place)):
                finer = (
                    _is_quarter_of(here.place, found.place)
                    or (here.place.locality and not found.place.locality)
                    or (here.place.admin1 and not (found.place.admin1 or found.place.locality))
                )
                found = Where(fuller._replace(text=here.place.text), *here[1:]) if finer else found._replace(place=fuller)
    return found


def _pointed_back(draft: Draft, beside: Draft, country: str | None) -> Where | None:
    """Return the place of the incident told before, where the wording points back to it: "in the city", "the same line"."""
    there = where_of(beside, country)
    for segment in draft.segments:
        at = anaphor(segment)
        if there is not None and at is not None:
            words = segment.sentence.text[at[0] - segment.sentence.start : at[1] - segment.sentence.start]
            return Where(there.place._replace(text=words, site=None), segment, *at)
    return None


def _is_quarter_of(here: Place, found: Place) -> bool:
    """Tell whether a wording names a part of the town that stands alone in the other: "the Sarkariz area of Kabul" after "Kabul"."""
    return bool(here.text and found.text and found.site is None and here.locality == found.locality == found.text != here.text)


def _best(segment: Segment, phrases: list[PlacePhrase]) -> Where | None:
    near = min((m.start for m in segment.triggers), default=None)
    best = best_place(phrases, near)
    if best is None:
        return None
    place, spans = best
    start, end = spans[0]
    return Where(place._replace(text=place.text or None), segment, start, end)
