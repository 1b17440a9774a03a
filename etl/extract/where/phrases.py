"""What a place phrase is: a stretch of text, what it names, and how strongly the words say that something happened there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from etl.records import GeoPrecision, Place


class Role(StrEnum):
    """What a place phrase names, from fine to broad; the last two place no event."""

    SITE = "site"  # a building or landmark
    QUARTER = "quarter"  # a part of a city; `place.locality` is the city
    LOCALITY = "locality"  # city, town, village, camp
    ADMIN2 = "admin2"  # a district
    ADMIN1 = "admin1"  # a province or state
    COUNTRY = "country"
    RELATIVE = "relative"  # "20 km west of Kabul", "near the border with Pakistan": a place beside the named one
    NATIONALITY = "nationality"  # "Afghan police": a weak hint of the country
    DATELINE = "dateline"  # where the report was filed: no place of an event


# finest first
BREADTH = {
    Role.SITE: 0,
    Role.QUARTER: 1,
    Role.LOCALITY: 2,
    Role.RELATIVE: 3,
    Role.ADMIN2: 3,
    Role.ADMIN1: 4,
    Role.COUNTRY: 5,
    Role.NATIONALITY: 6,
}


@dataclass(frozen=True, slots=True)
class PlacePhrase:
    """One wording of place, a whole chain ("the X mosque in the Afghan city of Y") being one phrase.

    start, end   code-point offsets into the text given, end exclusive; `place.text` is that wording
    role         what its finest part names
    place        country, admin1, locality, site and coordinates as far as the wording and the gazetteer support them;
                 an unknown name with a cue ("the village of X") is a locality without coordinates
    lead         the lower-case word that leads it in: in, at, near, from, to, of, on, outside ..., "" where none does
    weight       3 = said as a place ("in X", a chain, a cue), 2 = named, 1 = may be part of a person's, paper's or body's
                 name or stand for a government ("Tehran condemned"), 0 = a bare common noun ("a mosque")
    candidates   other readings of an ambiguous name, best first
    district     the district (admin2) where one is named
    """

    start: int
    end: int
    role: Role
    place: Place
    lead: str = ""
    weight: int = 2
    candidates: tuple[Place, ...] = ()
    district: str | None = None


def merged(fine: Place, broad: Place) -> Place | None:
    """Return the finer place filled up from a broader one, None where the two contradict."""
    for name in ("country", "admin1"):
        a, b = getattr(fine, name), getattr(broad, name)
        if a and b and a != b:
            return None
    if fine.locality and broad.locality and fine.locality != broad.locality:
        return None
    spot = broad if fine.lat is None or (broad.lat is not None and _is_finer(broad, fine)) else fine
    return Place(
        fine.text,
        fine.country or broad.country,
        fine.admin1 or broad.admin1,
        fine.locality or broad.locality,
        fine.site or broad.site,
        spot.lat,
        spot.lon,
        spot.geo_precision,
    )


def _is_finer(a: Place, b: Place) -> bool:
    """Tell whether the spot of one place is known more closely than that of another."""
    grains = list(GeoPrecision)  # from site to country
    return a.geo_precision is not None and b.geo_precision is not None and grains.index(a.geo_precision) < grains.index(b.geo_precision)
