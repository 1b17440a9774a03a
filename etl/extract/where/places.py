"""Finds the wording of place in English news and what it names (tests/gold/GUIDE.md, `where`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from etl.extract.where.chain_reading import phrase_of
from etl.extract.where.chains import chains_of
from etl.extract.where.datelines import datelines
from etl.extract.where.items import items_of
from etl.extract.where.meanings import country_hints
from etl.extract.where.phrases import BREADTH, PlacePhrase, Role
from etl.extract.where.tokens import atoms_of, tokens_of
from etl.records import Place

__all__ = ["BREADTH", "PlacePhrase", "Role", "best_place", "country_counts", "find_places", "merged"]


def find_places(text: str, hints: Mapping[str, int] | None = None) -> list[PlacePhrase]:
    """Return the place phrases of a text in order, none overlapping; a chain of names is one phrase.

    `hints` says how often other parts of the article speak of a country (see `country_counts`), to tell Tripoli from Tripoli.
    """
    tokens = tokens_of(text)
    atoms = atoms_of(text, tokens)
    counted = country_hints(atoms, hints)
    items = items_of(text, tokens, atoms, counted)
    filed = datelines(text)
    return [phrase_of(text, chain, counted, filed) for chain in chains_of(text, items)]


def country_counts(texts: Sequence[str]) -> dict[str, int]:
    """Return how often texts speak of each country: the hints for reading one of them or another."""
    total: dict[str, int] = {}
    for text in texts:
        for code, count in country_hints(atoms_of(text, tokens_of(text)), None).items():
            total[code] = total.get(code, 0) + count
    return total


def merged(fine: Place, broad: Place) -> Place | None:
    """Return the finer place filled up from a broader one, None where the two contradict."""
    for name in ("country", "admin1"):
        a, b = getattr(fine, name), getattr(broad, name)
        if a and b and a != b:
            return None
    if fine.locality and broad.locality and fine.locality != broad.locality:
        return None
    has_spot = fine.lat is not None
    return Place(
        fine.text,
        fine.country or broad.country,
        fine.admin1 or broad.admin1,
        fine.locality or broad.locality,
        fine.site or broad.site,
        fine.lat if has_spot else broad.lat,
        fine.lon if has_spot else broad.lon,
        fine.geo_precision if has_spot else broad.geo_precision,
    )


def best_place(
    phrases: Sequence[PlacePhrase], near: int | None = None, hints: Mapping[str, int] | None = None
) -> tuple[Place, tuple[tuple[int, int], ...]] | None:
    """Return one place of several phrases told of the same event, and the spans it rests on.

    The finest phrase said as a place leads; of equals the strongest, then the one nearest to offset `near`, then the
    first. The others fill in what it leaves open, where they do not contradict it; a country still open is the one that
    `hints` (see `country_counts`) names at least twice as often as any other. None where no phrase places an event.
    """
    usable = [p for p in phrases if p.role not in (Role.DATELINE, Role.NATIONALITY)]
    if not usable:
        return None
    ranked = sorted(
        usable,
        key=lambda p: (-min(p.weight, 2), p.role is Role.RELATIVE, BREADTH[p.role], _is_open(p.place), -p.weight, _distance(p, near)),
    )
    place, spans = ranked[0].place, [(ranked[0].start, ranked[0].end)]
    for phrase in ranked[1:]:
        fuller = merged(place, phrase.place) if BREADTH[phrase.role] > BREADTH[ranked[0].role] or _is_open(place) else None
        if fuller is not None and fuller != place:
            place = fuller
            spans.append((phrase.start, phrase.end))
    if place.country is None:
        nations = {p.place.country for p in phrases if p.role is Role.NATIONALITY}
        if len(nations) == 1:
            place = place._replace(country=nations.pop())
            spans.extend((p.start, p.end) for p in phrases if p.role is Role.NATIONALITY)
    return place._replace(country=place.country or _leading(hints or {})), tuple(dict.fromkeys(spans))


def _is_open(place: Place) -> bool:
    """Whether a site says neither town nor province nor country."""
    return place.locality is None and place.admin1 is None and place.country is None


def _leading(hints: Mapping[str, int]) -> str | None:
    ranked = sorted(hints.items(), key=lambda pair: -pair[1])
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]) else None


def _distance(phrase: PlacePhrase, near: int | None) -> int:
    return 0 if near is None else min(abs(phrase.start - near), abs(phrase.end - near))
