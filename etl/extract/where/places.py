"""Finds the wording of place in English news and what it names (tests/gold/GUIDE.md, `where`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from etl.extract.where.chain_reading import phrase_of
from etl.extract.where.chains import chains_of
from etl.extract.where.cues import cues
from etl.extract.where.datelines import datelines, from_the_seat
from etl.extract.where.items import items_of
from etl.extract.where.meanings import country_hints
from etl.extract.where.phrases import BREADTH, PlacePhrase, Role, merged
from etl.extract.where.tokens import Atom, Token, atoms_of, tokens_of
from etl.records import Place

__all__ = ["BREADTH", "PlacePhrase", "Role", "best_place", "country_counts", "find_places", "merged", "places_of_parts"]


_HOUSES = frozenset({"bank", "embassy", "consulate", "ambassador"})  # named after a land in which they do not stand


class Names(NamedTuple):
    """A text, its words, and the names among them that the gazetteer knows."""

    text: str
    tokens: list[Token]
    atoms: list[Atom]


def find_places(text: str, hints: Mapping[str, int] | None = None) -> list[PlacePhrase]:
    """Return the place phrases of a text in order, none overlapping; a chain of names is one phrase.

    `hints` says how often other parts of the article speak of a country (see `country_counts`), to tell Tripoli from Tripoli.
    """
    names = names_of(text)
    return _phrases(names, country_hints(_at_home(names), hints))


def places_of_parts(texts: Sequence[str], hints: Mapping[str, int]) -> list[list[PlacePhrase]]:
    """Return the place phrases of each part of one article, each read in the light of the countries that all speak of."""
    named = [names_of(text) for text in texts]
    counted: Mapping[str, int] = hints
    for names in named:
        counted = country_hints(_at_home(names), counted)
    return [_phrases(names, counted) for names in named]


def names_of(text: str) -> Names:
    """Return a text with its words and the names among them that the gazetteer knows."""
    tokens = tokens_of(text)
    return Names(text, tokens, atoms_of(text, tokens))


def _phrases(names: Names, counted: Mapping[str, int]) -> list[PlacePhrase]:
    items = items_of(*names, counted)
    filed = datelines(names.text)
    return [phrase_of(names.text, chain, counted, filed) for chain in chains_of(names.text, items)]


def country_counts(texts: Sequence[str]) -> dict[str, int]:
    """Return how often texts speak of each country: the hints for reading one of them or another."""
    total: Mapping[str, int] = {}
    for text in texts:
        total = country_hints(_at_home(names_of(text)), total)
    return dict(total)


def _at_home(names: Names) -> list[Atom]:
    """Return the names that say what a text is about: not that of a house or of a guest, "the Bank of America", "a Turkish envoy"."""
    seats = from_the_seat(names.text)
    atoms = [atom for atom in names.atoms if not any(start <= atom.start < end for start, end in seats)]
    return [atom for atom in atoms if not _is_abroad(names.tokens, atom)]


def _is_abroad(tokens: list[Token], atom: Atom) -> bool:
    guests = cues().guests
    if atom.nationality or atom.country:
        before = [token.word for token in tokens[max(0, atom.first - 2) : atom.first]]
        after = [token.word for token in tokens[atom.last + 1 : atom.last + 3]]
        return (before[-1:] == ["of"] and before[0] in _HOUSES) or any(word in guests for word in after)
    return False


def best_place(
    phrases: Sequence[PlacePhrase], near: int | None = None, hints: Mapping[str, int] | None = None
) -> tuple[Place, tuple[tuple[int, int], ...]] | None:
    """Return one place of several phrases told of the same event, and the spans it rests on.

    The finest phrase said as a place leads; of equals the strongest, then the one nearest to offset `near`, then the
    first. The others fill in what it leaves open, where they do not contradict it; a country still open is the one whose
    police or villages are named, or the one that `hints` (see `country_counts`) names at least twice as often as any other.
    None where no phrase places an event.
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
        own = [p for p in phrases if p.role is Role.NATIONALITY and p.weight > 1]
        nations = {p.place.country for p in own}
        if len(nations) == 1:
            place = place._replace(country=nations.pop())
            spans.extend((p.start, p.end) for p in own)
    return place._replace(country=place.country or _leading(hints or {})), tuple(dict.fromkeys(spans))


def _is_open(place: Place) -> bool:
    """Whether a site says neither town nor province nor country."""
    return place.locality is None and place.admin1 is None and place.country is None


def _leading(hints: Mapping[str, int]) -> str | None:
    ranked = sorted(hints.items(), key=lambda pair: -pair[1])
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]) else None


def _distance(phrase: PlacePhrase, near: int | None) -> int:
    return 0 if near is None else min(abs(phrase.start - near), abs(phrase.end - near))
