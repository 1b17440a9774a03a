"""Where it happened: the finest place told with the event, its region and country."""

from __future__ import annotations

from typing import NamedTuple

from etl.extract.drafts import Draft
from etl.extract.marks import Segment
from etl.extract.spots import Spot, spot_of
from etl.records import Place


class Where(NamedTuple):
    """The place and where its wording stands."""

    place: Place
    segment: Segment
    start: int
    end: int


def where_of(draft: Draft, context: Spot) -> Where | None:
    """Return the incident's place; `context` fills country and region where it does not say them."""
    found = [(s, p) for s in draft.segments for p in s.places if p.role != "nationality"]
    spot = draft.spot
    if not found:
        return Where(Place(country=context.country), draft.segments[0], 0, 0) if context.country else None
    segment, phrase = min(found, key=lambda pair: _coarseness(pair[1].place))
    place = phrase.place
    spot = (
        Spot(place.country, place.admin1, place.locality)
        .with_more(spot)
        .with_more(spot_of([p for _, p in found]))
        .with_more(Spot(context.country))
    )
    text = segment.sentence.text[phrase.start - segment.sentence.start : phrase.end - segment.sentence.start]
    return Where(
        place._replace(text=text, country=spot.country, admin1=spot.admin1, locality=spot.locality), segment, phrase.start, phrase.end
    )


def _coarseness(place: Place) -> int:
    return 0 if place.locality or place.site else 1 if place.admin1 else 2
