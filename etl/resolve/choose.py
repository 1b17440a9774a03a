"""Chooses among the words that several mentions give for one cell: the finer word, else the weightier one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from etl.records import GeoPrecision, Kind, Place
from etl.resolve.facts import folded
from etl.resolve.levels import FINER_TYPE, FINER_WEAPON
from etl.resolve.where import is_alike

_FINENESS = (GeoPrecision.COUNTRY, GeoPrecision.ADMIN1, GeoPrecision.ADMIN2, GeoPrecision.LOCALITY, GeoPrecision.SITE)
NOBODY = "none"  # claimed_by where an article says that nobody has claimed it


def _is_finer(field: str, new: str, old: str) -> bool:
    """Return whether a word says what the old one says and more."""
    if field == "attack_type":
        return new in {str(v) for k, words in FINER_TYPE.items() if k == old for v in words}
    if field == "weapon":
        return new in {str(v) for k, words in FINER_WEAPON.items() if k == old for v in words}
    if field in ("perpetrator", "claimed_by"):
        return old == NOBODY or (old != new and set(folded(old).split()) < set(folded(new).split()))
    return False


def best_word(field: str) -> Callable[[list[str]], str | None]:
    """Return the function that chooses a cell's word among those in rising order of weight."""

    def choose(words: list[str]) -> str | None:
        result: str | None = None
        for word in words:
            if result is None or not _is_finer(field, result, word):
                result = word
        return result

    return choose


def same_word(field: str) -> Callable[[str, str], bool]:
    """Return the function that says whether a mention's word supports the chosen one."""

    def agrees(word: str, value: str) -> bool:
        if field == "target":
            return True  # wordings of one target differ without contradicting each other
        return word == value or _is_finer(field, value, word)

    return agrees


def best_kind(kinds: Sequence[Kind]) -> Kind:
    """Return the kind that kinds in order of publication lead to: the latest that explains anything."""
    explained = [kind for kind in kinds if kind is not Kind.UNEXPLAINED]
    return explained[-1] if explained else kinds[-1]


def _fineness(place: Place) -> tuple[int, int, int, int]:
    named = sum(1 for name in (place.country, place.admin1, place.locality, place.site) if name)
    rank = _FINENESS.index(place.geo_precision) if place.geo_precision else -1
    return int(bool(place.locality)), int(bool(place.site)), named, rank


def best_place(places: Sequence[Place]) -> Place:
    """Return the finest of the places; of equally fine ones the last."""
    best = Place()
    for place in places:
        if _fineness(place) >= _fineness(best):
            best = place
    return best


def same_place(place: Place, value: Place) -> bool:
    """Return whether a mention's place is the chosen one or a coarser word for it."""
    pairs = ((place.country, value.country), (place.admin1, value.admin1), (place.locality, value.locality))
    return all(not a or not b or a == b or is_alike(folded(a), folded(b)) for a, b in pairs)
