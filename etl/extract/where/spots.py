"""Where a segment or incident is: the finest place of its wording, and whether two exclude each other."""

from __future__ import annotations

from typing import NamedTuple

from etl.distance import haversine_km
from etl.extract.where.places import BREADTH, PlacePhrase, Role

_NEAR_KM = 30.0
_AWAY = frozenset({"from", "to", "toward", "towards", "by"})


class Spot(NamedTuple):
    """Country, first-level region and town, as far as they are told, and where the town lies."""

    country: str | None = None
    admin1: str | None = None
    locality: str | None = None
    lat: float | None = None
    lon: float | None = None

    def with_more(self, other: Spot) -> Spot:
        """Return the spot with what the other adds, where they do not exclude each other."""
        if conflicts(self, other):
            return self
        point = self if self.locality else other
        return Spot(self.country or other.country, self.admin1 or other.admin1, self.locality or other.locality, point.lat, point.lon)


def placing(places: list[PlacePhrase], *, is_strict: bool = True) -> list[PlacePhrase]:
    """Return the phrases that may say where something happened; strictly, no way to a hospital, no origin of people."""
    told = [p for p in places if p.role is not Role.NATIONALITY and (p.weight > 1 or (p.weight == 0 and p.role is Role.SITE))]
    return [p for p in told if p.lead not in _AWAY] if is_strict else told


def spot_of(places: list[PlacePhrase]) -> Spot:
    """Return the spot of a list of place phrases: of the strongest and first, with what the others add."""
    spot = Spot()
    for phrase in sorted(placing(places), key=lambda p: (-p.weight, BREADTH[p.role] > BREADTH[Role.ADMIN1])):
        place = phrase.place
        point = (place.lat, place.lon) if place.locality else (None, None)
        spot = spot.with_more(Spot(place.country, place.admin1, place.locality, *point))
    return spot


def conflicts(a: Spot, b: Spot) -> bool:
    """Tell whether two spots exclude each other."""
    return any(x is not None and y is not None and x != y for x, y in zip(a[:3], b[:3], strict=True))


def are_near(a: Spot, b: Spot) -> bool:
    """Tell whether two towns lie so close that one event can be told of either."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return False
    return haversine_km(a.lat, a.lon, b.lat, b.lon) <= _NEAR_KM
