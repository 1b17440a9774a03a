"""Compares what two mentions are known by: proper names, above all those of victims and suspects, and ages."""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from etl.persons import surname
from etl.resolve.facts import Facts

SURE_NAMES = 2  # so many proper names in common outweigh a day or a country that was misread
ALIKE = 75.0  # of 100: spellings of one name
_LEVELS = ("none", "one", "two", "three")


def shared_names(a: Facts, b: Facts) -> int:
    """Return how many proper names two mentions have in common; a victim's or a suspect's counts twice."""
    shared = a.names & b.names
    surnames = a.surnames | b.surnames
    people = {surname(name) for name in shared} & surnames
    alike = {surname(x) for x in a.people - shared for y in b.people - shared if _is_spelt_alike(x, y)} - people
    return len(shared) + len(people) + 2 * len(alike)


def _is_spelt_alike(x: str, y: str) -> bool:
    """Return whether two names are spellings of one: one of first name and surname is the same, the other alike."""
    first, last = (x.split(maxsplit=1)[0], y.split(maxsplit=1)[0]), (surname(x), surname(y))
    return (first[0] == first[1] or last[0] == last[1]) and ratio(*first) >= ALIKE and ratio(*last) >= ALIKE


def names_level(a: Facts, b: Facts) -> str:
    """Return how many names two mentions have in common, or that they share no more than a surname."""
    shared = shared_names(a, b)
    return "surname" if not shared and a.surnames & b.surnames else _LEVELS[min(shared, len(_LEVELS) - 1)]


def age_level(a: Facts, b: Facts) -> str:
    """Return whether two mentions tell an age in common."""
    if not a.ages or not b.ages:
        return "unknown"
    return "same" if a.ages & b.ages else "other"


def is_known(a: Facts, b: Facts) -> bool:
    """Return whether names in common outweigh days or countries that exclude each other."""
    return shared_names(a, b) >= SURE_NAMES
