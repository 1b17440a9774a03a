"""Where a segment or incident is: the finest place of its wording, and whether two exclude each other."""

from __future__ import annotations

from typing import NamedTuple

from etl.extract.reading import PlacePhrase


class Spot(NamedTuple):
    """Country, first-level region and town, as far as they are told."""

    country: str | None = None
    admin1: str | None = None
    locality: str | None = None

    def with_more(self, other: Spot) -> Spot:
        """Return the spot with what the other adds, where they do not exclude each other."""
        if conflicts(self, other):
            return self
        return Spot(self.country or other.country, self.admin1 or other.admin1, self.locality or other.locality)


def spot_of(places: list[PlacePhrase]) -> Spot:
    """Return the spot of a list of place phrases: the first of each level that fits the ones before."""
    spot = Spot()
    for phrase in places:
        if phrase.role == "nationality":
            continue
        spot = spot.with_more(Spot(phrase.place.country, phrase.place.admin1, phrase.place.locality))
    return spot


def conflicts(a: Spot, b: Spot) -> bool:
    """Tell whether two spots exclude each other."""
    return any(x is not None and y is not None and x != y for x, y in zip(a, b, strict=True))
