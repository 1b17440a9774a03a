"""Gathers the members of place chains of one text: known names, sites, cued names, none overlapping."""

from __future__ import annotations

import re
from collections.abc import Mapping

from etl import gazetteer
from etl.extract.where.cued import bare_items, cued_items, periphrases
from etl.extract.where.meanings import OFTEN
from etl.extract.where.members import Item, lead_before
from etl.extract.where.named import named_item
from etl.extract.where.phrases import Role
from etl.extract.where.sites import Site, sites_of
from etl.extract.where.tokens import Atom, Token, dotted_countries

_GREAT = 100_000
_GREATEST = 1_000_000
_OF_STATE = frozenset({"parliament", "ministry", "court", "courthouse", "army"})
_LOCAL = frozenset(
    {"bazaar", "bazar", "market", "airport", "airbase", "crossing", "checkpoint", "hospital", "prison", "jail"}
)  # called after their towns
_STREETS = frozenset({"street", "avenue", "boulevard", "lane", "drive", "road", "place", "court"})
_TOWN = 50_000
_MUCH = 5
_SHORTEST = 3  # letters
_NAMESAKES = 3
_LOCATING = re.compile(r"\b(?:in|from|to|across|throughout|within|of|into)(?: the)? $|, $")


def items_of(text: str, tokens: list[Token], atoms: list[Atom], hints: Mapping[str, int]) -> list[Item]:
    """Return the members in order, none overlapping."""
    covered = {i for atom in atoms if atom.last > atom.first and atom.is_exact for i in range(atom.first, atom.last + 1)}
    sites = [_site_item(text, tokens, atoms, site, hints) for site in sites_of(tokens, covered)]
    taken = {i for site in sites for i in range(site.first, site.last + 1)}
    free = [atom for atom in atoms if atom.first not in taken and atom.last not in taken]
    known = [*sites, *(item for atom in free if (item := named_item(text, tokens, atom, hints)) is not None)]
    known += periphrases(text, tokens, hints)
    known += cued_items(text, tokens, known)
    known += bare_items(text, tokens, known)
    known += [_dotted_item(text, a, b, code) for a, b, code in dotted_countries(text)]
    return _apart(sorted(known, key=lambda item: (item.start, -item.end)))


def _apart(items: list[Item]) -> list[Item]:
    kept: list[Item] = []
    for item in items:
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
        elif _says_more(item, kept[-1]):
            kept[-1] = item
    return kept


def _says_more(item: Item, other: Item) -> bool:
    """Tell whether of two overlapping wordings this one places better: a land over its people, "the port of X" over "the port"."""
    if other.role is Role.NATIONALITY:
        return item.role is not Role.NATIONALITY
    return other.role is Role.SITE and other.weight == 0 and item.role is Role.LOCALITY


def _site_item(text: str, tokens: list[Token], atoms: list[Atom], site: Site, hints: Mapping[str, int]) -> Item:
    inside = [a for a in atoms if site.first <= a.first and a.last < site.last]
    inner = _common_ground(inside) or next((a for a in inside if _places_site(a, site, tokens, hints)), None)
    lead = lead_before(tokens, site.first)
    end = tokens[site.last].end
    name = text[tokens[site.name_from].start : end]
    weight = (3 if lead else 2) if site.is_named or inner else 0 if not site.is_telling else 1
    country = inner.country if inner else _own_state(tokens[site.last], inside) or _land_of_street(tokens[site.last], inside)
    return Item(tokens[site.first].start, end, Role.SITE, name, inner, (), country, lead, weight, site, site.first, site.last)


def _common_ground(atoms: list[Atom]) -> Atom | None:
    """Return the province or country that both ends of a road lie in: "the Khash-Zahedan road"."""
    if len(atoms) != 2 or atoms[0].last + 1 != atoms[1].first or atoms[0].end + 1 != atoms[1].start:
        return None
    pairs = [(a, b) for a in atoms[0].entries for b in atoms[1].entries if a.country == b.country]
    if not pairs:
        return None
    a, b = max(pairs, key=lambda pair: (pair[0].admin1 == pair[1].admin1, min(pair[0].population, pair[1].population)))
    lands = [entry for entry in gazetteer.named(a.admin1 or "", is_loose=False) if entry.kind == "admin1" and entry.country == a.country]
    return atoms[0]._replace(country=a.country, entries=tuple(lands) if a.admin1 == b.admin1 else ())


def _dotted_item(text: str, start: int, end: int, code: str) -> Item:
    """Return "U.S." as a country after "in the", else as a nationality."""
    is_place = _LOCATING.search(text, max(0, start - 16), start) is not None
    role = Role.COUNTRY if is_place else Role.NATIONALITY
    return Item(start, end, role, text[start:end], None, (), code, "in" if is_place else "", 2 if is_place else 1, None, -1, -1)


def _own_state(head: Token, inside: list[Atom]) -> str | None:
    """Return the country whose institution a site is: "the Iraqi Health Ministry", but not "the Iraqi embassy"."""
    return next((atom.nationality for atom in inside if atom.nationality), None) if head.word in _OF_STATE else None


def _land_of_street(head: Token, inside: list[Atom]) -> str | None:
    """Return the country that has all great namesakes of a street: "Montgomery Street" is American, wherever it runs."""
    lands = {entry.country for atom in inside for entry in atom.entries[:_NAMESAKES]} if head.word in _STREETS else set()
    return lands.pop() if len(lands) == 1 and sum(len(atom.entries) for atom in inside) >= _NAMESAKES else None


def _places_site(atom: Atom, site: Site, tokens: list[Token], hints: Mapping[str, int]) -> bool:
    """Whether a name inside a site's wording is its town: "Kabul's airport", "Herat mosque", not "Imam Ali mosque"."""
    if tokens[atom.last].is_possessive:
        return bool(atom.entries or atom.country)
    if atom.country or not atom.entries:
        return False
    best = atom.entries[0]
    if tokens[site.last].word in _STREETS and best.country not in OFTEN:
        return False  # "Montgomery Street", "White Horse Road"
    key = "".join(token.word for token in tokens[atom.first : atom.last + 1])
    if key in gazetteer.words() or key in gazetteer.stop_names() or not atom.is_exact:
        return False
    if atom.last > atom.first and atom.first == site.name_from and atom.last == site.last - 1:
        return True  # "Spin Boldak crossing": the whole name is the town's
    is_first = atom.first in (site.first, site.name_from)
    if not is_first or len(best.name) < _SHORTEST or (hints and best.country not in hints and best.population < _GREATEST):
        return False
    rivals = {entry.country for entry in atom.entries if entry.population * _MUCH > best.population}
    is_alone = tokens[site.last].word in _LOCAL and len(rivals) == 1 and (best.country in OFTEN or best.population >= _TOWN)
    return best.kind == "admin1" or best.population >= _GREAT or is_alone
