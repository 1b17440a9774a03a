"""Compares the places of two mentions: distance, names of locality and province, and the site itself."""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from etl.distance import haversine_km
from etl.records import GeoPrecision
from etl.resolve.facts import Facts
from etl.text.words import words

CLOSE_KM = 15.0
FAR_KM = 60.0
ALIKE = 86.0  # of 100: spellings of one name
WAYS = words("site_way")  # a mosque may stand in a street: such words contradict no site
_FINE = (GeoPrecision.SITE, GeoPrecision.LOCALITY)
# Pairs of codes under which one place may stand: the Golan and the West Bank, Kashmir, Crimea.
_DISPUTED = frozenset(
    {frozenset({"IL", "PS"}), frozenset({"IL", "SY"}), frozenset({"IL", "LB"}), frozenset({"IN", "PK"}), frozenset({"RU", "UA"})}
)


def is_alike(a: str, b: str) -> bool:
    """Return whether two folded names are spellings of one, or one holds the other as whole words."""
    return a == b or f" {a} " in f" {b} " or f" {b} " in f" {a} " or ratio(a.replace(" ", ""), b.replace(" ", "")) >= ALIKE


def _distance(a: Facts, b: Facts) -> float | None:
    p, q = a.told.mention.where, b.told.mention.where
    if p.lat is None or p.lon is None or q.lat is None or q.lon is None:
        return None
    if p.geo_precision not in _FINE or q.geo_precision not in _FINE:
        return None
    return haversine_km(p.lat, p.lon, q.lat, q.lon)


def other_country(a: Facts, b: Facts) -> bool:
    """Return whether the two happened in different countries."""
    if not a.country or not b.country or a.country == b.country or _is_namesake(a, b):
        return False
    return frozenset({a.country, b.country}) not in _DISPUTED


def place_level(a: Facts, b: Facts) -> str:
    """Return how the places of two mentions compare, the site apart."""
    if a.locality and b.locality:
        return _locality_level(a, b, a.locality, b.locality)
    if a.admin1 and b.admin1:
        return "admin1" if is_alike(a.admin1, b.admin1) else "other_admin1"
    if a.country and b.country:
        return "country"
    return "unknown"


def _is_namesake(a: Facts, b: Facts) -> bool:
    """Return whether the localities have one name but stand far apart: one of them was taken for a namesake."""
    return a.locality is not None and a.locality == b.locality


def _locality_level(a: Facts, b: Facts, here: str, there: str) -> str:
    km = _distance(a, b)
    if km is None:
        other = bool(a.admin1 and b.admin1 and not is_alike(a.admin1, b.admin1))
        if other:
            return "namesake" if _is_namesake(a, b) else "other_admin1"
        if is_alike(here, there):
            return "locality"
        return "seat" if _is_seat(a, b) else "district" if _may_hold(a, b) else "apart"
    if km <= CLOSE_KM:
        return "locality" if is_alike(here, there) or km < 1 else "close"
    if is_alike(here, there) and km <= FAR_KM:
        return "locality"
    if _is_namesake(a, b):
        return "namesake"
    if _is_seat(a, b):
        return "seat"
    return "apart" if km <= FAR_KM else "far"


def _is_seat(a: Facts, b: Facts) -> bool:
    """Return whether one is the town by whose name the other's province goes: the province may be meant."""
    return a.admin1 is not None and a.admin1 == b.admin1 and a.admin1 in (a.locality, b.locality)


def _may_hold(a: Facts, b: Facts) -> bool:
    """Return whether one is known only by its district, which may hold the other: its middle lies near, or is not known."""
    p, q = a.told.mention.where, b.told.mention.where
    if GeoPrecision.ADMIN2 not in (p.geo_precision, q.geo_precision):
        return False
    if p.lat is None or p.lon is None or q.lat is None or q.lon is None:
        return True
    return haversine_km(p.lat, p.lon, q.lat, q.lon) <= FAR_KM


def _same_script(a: Facts, b: Facts) -> bool:
    return len({any(word.isascii() for word in known.site_words) for known in (a, b)}) == 1


def site_level(a: Facts, b: Facts) -> str:
    """Return how the sites of two mentions compare: by their own names, else by their kind."""
    if not (a.site_words or a.site_kinds) or not (b.site_words or b.site_kinds):
        return "unknown"
    shared_kind = a.site_kinds & b.site_kinds
    if a.site_words and b.site_words and _same_script(a, b):
        if any(is_alike(x, y) for x in a.site_words for y in b.site_words):
            return "same"
        if shared_kind or not (a.site_kinds and b.site_kinds):
            return "other"
        return "other_kind" if a.site_kinds - WAYS and b.site_kinds - WAYS else "unknown"
    if shared_kind:
        return "kind"
    return "other_kind" if a.site_kinds - WAYS and b.site_kinds - WAYS else "unknown"
