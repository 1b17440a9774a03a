"""Where a segment or incident is: the finest place of its wording, and whether two exclude each other."""

from __future__ import annotations

from typing import NamedTuple

from etl.extract.where.places import BREADTH, PlacePhrase, Role

_AWAY = frozenset({"from", "to", "toward", "towards", "by"})


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


def placing(places: list[PlacePhrase]) -> list[PlacePhrase]:
    """Return the phrases that may say where something happened: no way to a hospital, no origin of people."""
    return [p for p in places if p.role is not Role.NATIONALITY and p.weight != 1 and p.lead not in _AWAY]


def spot_of(places: list[PlacePhrase]) -> Spot:
    """Return the spot of a list of place phrases: of the strongest and first, with what the others add."""
    spot = Spot()
    for phrase in sorted(placing(places), key=lambda p: (-p.weight, BREADTH[p.role] > BREADTH[Role.ADMIN1])):
        spot = spot.with_more(Spot(phrase.place.country, phrase.place.admin1, phrase.place.locality))
    return spot


def conflicts(a: Spot, b: Spot) -> bool:
    """Tell whether two spots exclude each other."""
    return any(x is not None and y is not None and x != y for x, y in zip(a, b, strict=True))
