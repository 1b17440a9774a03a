"""The coordinates of a named place, or None where an answer would be a guess."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence

from rapidfuzz.fuzz import ratio

from etl.gazetteer import Entry, country_middle, country_of, spelled_alike, towns_of
from etl.place_keys import loose_key, plain_key
from etl.records import GeoPrecision, Place

EARTH_KM = 6371.0
WIDEST_KM = 47.0  # a district with a third of its towns farther out is too wide for its seat to be an answer
SAME_PLACE_KM = 25.0  # namesakes so near each other are one place for our purpose
GREAT = 100_000  # a city so great is meant where its namesakes are small
SMALL_SHARE = 0.1
_RANKS = {
    "admin1": re.compile(r"(?i)\b(?:province|governorate|oblast|wilayat|muhafazah|state|department)\b"),
    "admin2": re.compile(r"(?i)\b(?:district|agency|county|shahrestan|tehsil|woluswali|municipality|subdistrict)\b"),
    "city": re.compile(r"(?i)\b(?:city|town|village|township|area|region|neighbou?rhood|quarter)\b"),
}
_REGIONS = ("admin1", "admin2", "area")  # an unranked name means the town before the district around it
_CENTRE = re.compile(r"(?i)\b(?:mintaqat|markaz|mantiqat|muntaqat|nahiyat|qada)\s+")  # "Markaz Idlib": the district around Idlib
_ALIKE = 88  # of 100: two spellings of one province
_OF = re.compile(r"(?i)^(?:the\s+)?(?:city|town|village|district|province|governorate)\s+of\s+")
_PRECISION = {
    "country": GeoPrecision.COUNTRY,
    "admin1": GeoPrecision.ADMIN1,
    "admin2": GeoPrecision.ADMIN2,
    "site": GeoPrecision.SITE,
    "area": GeoPrecision.ADMIN2,
}


def geocode(name: str, country: str | None = None, admin1: str | None = None, admin2: str | None = None) -> Place | None:
    """Return where a name lies; where it is unknown but its district is, that district's centre.

    `country` is a two-letter code or English name. Namesakes far from each other, none of them much greater than the
    others, give None, and so does a name whose stated country or province knows no such place.
    """
    code = _code(country)
    if country and code is None:
        return None
    whole = country_of(name)
    if whole and not country:
        return _middle(whole.code)
    places = [place for place in _namesakes(name, code) if admin1 or admin2 or place.kind != "quarter"]  # many cities have a Karama
    found = _one(_narrowed(places, admin1, admin2))
    if found is None and admin2:
        found = _district(admin2, admin1, code)
        return _place(found)._replace(locality=None, geo_precision=GeoPrecision.ADMIN2) if found else None
    return _place(found) if found else None


def _district(name: str, admin1: str | None, code: str | None) -> Entry | None:
    """Return where a district's centre is: its own spot, or its seat, the town of its name in the stated province."""
    places = _narrowed(_namesakes(_CENTRE.sub("", name), code), admin1, None)
    seat = _one([place for place in places if place.kind == "admin2"]) or (_one(places) if admin1 else None)
    return seat if seat and _reach_km(seat) <= WIDEST_KM else None


def _reach_km(seat: Entry) -> float:
    """Return within what distance of the seat two thirds of a district's towns lie."""
    own = seat.name if seat.kind == "admin2" else seat.admin2
    towns = [town for town in towns_of(seat.country) if town.admin2 == own and town.admin1 == seat.admin1 and town.lat is not None]
    far = sorted(distance_km(seat, town) for town in towns)
    return far[len(far) * 2 // 3] if len(far) > 1 else 0.0


def _code(country: str | None) -> str | None:
    known = country_of(country) if country else None
    return known.code if known else None


def _middle(code: str) -> Place | None:
    spot = country_middle(code)
    return Place(country=code, lat=spot[0], lon=spot[1], geo_precision=GeoPrecision.COUNTRY) if spot else None


def _bare(name: str) -> tuple[str, str | None]:
    """Return a name without the word that tells its rank, and the rank."""
    rank = next((rank for rank, words in _RANKS.items() if words.search(name)), None)
    name = _OF.sub("", name.partition(",")[0].partition("(")[0])
    for words in _RANKS.values():
        name = words.sub(" ", name)
    return " ".join(name.split()), rank


def _namesakes(name: str, code: str | None) -> list[Entry]:
    """Return the places with coordinates of a name, those of the rank it states where there are any."""
    bare, rank = _bare(name)
    tried = (bare, name) if bare else (name,)
    places = [
        place for word in tried for place in spelled_alike(word) if place.lat is not None and place.country == (code or place.country)
    ]
    exact = [place for place in places if plain_key(place.name) in {plain_key(word) for word in tried}]
    ranked = [place for place in places if rank and (place.kind == rank or (rank == "city" and place.kind not in ("country", "admin1")))]
    return ranked or exact or _own_spellings(places, tried)


def _own_spellings(places: Sequence[Entry], tried: Sequence[str]) -> list[Entry]:
    """Return the places whose own name is spelled so; only where there is none, those with such another name."""
    keys = {loose_key(word) for word in tried}
    return [place for place in places if loose_key(place.name) in keys] or list(places)


def _narrowed(places: Sequence[Entry], admin1: str | None, admin2: str | None) -> list[Entry]:
    """Return the places that lie in the stated province, and in the stated district where any does."""
    inside = [place for place in places if place.admin1 and _same(place.admin1, admin1)] if admin1 else list(places)
    near = [place for place in inside if place.admin2 and _same(place.admin2, admin2)] if admin2 else []
    return near or inside


def _same(known: str, stated: str | None) -> bool:
    """Whether a stated name is a province's or district's: by spelling, nearly so, or as one of its other names."""
    bare = _bare(stated or "")[0].replace("&", "and")
    if plain_key(known) == plain_key(bare) or (loose_key(known) == loose_key(bare) != ""):
        return True
    if ratio(loose_key(known), loose_key(bare)) >= _ALIKE:
        return True
    return any(place.kind == "admin1" and place.name == known for place in spelled_alike(bare))


def _one(places: Sequence[Entry]) -> Entry | None:
    """Return the place that is meant: the only one, one of several in one spot, or the one that outweighs the others."""
    if not places:
        return None
    first = max(places, key=lambda place: (place.kind not in _REGIONS, place.population))
    if all(distance_km(first, place) <= SAME_PLACE_KM for place in places):
        return first
    others = max(place.population for place in places if distance_km(first, place) > SAME_PLACE_KM)
    return first if first.population >= GREAT and others <= first.population * SMALL_SHARE and not _has_region(places, first) else None


def _has_region(places: Iterable[Entry], first: Entry) -> bool:
    """Whether a province of the name lies elsewhere: Khorasan the town is not Khorasan the province."""
    return any(place.kind == "admin1" and not _same(place.name, first.admin1) for place in places)


def distance_km(a: Entry, b: Entry) -> float:
    """Return the great-circle distance of two places that have coordinates."""
    lat_a, lon_a, lat_b, lon_b = (math.radians(value or 0.0) for value in (a.lat, a.lon, b.lat, b.lon))
    half = math.sin((lat_b - lat_a) / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def _place(found: Entry) -> Place:
    precision = _PRECISION.get(found.kind, GeoPrecision.LOCALITY)
    locality = found.name if precision is GeoPrecision.LOCALITY else None
    return Place(found.name, found.country, found.admin1, locality, None, found.lat, found.lon, precision)
