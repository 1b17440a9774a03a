"""Makes the single members of place chains: known names with what stands around them, unknown names with a cue, sites."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from etl import gazetteer
from etl.extract.place_cues import Around, around, cues
from etl.extract.place_phrases import Role
from etl.extract.place_readings import Inside, readings
from etl.extract.place_sites import Site, sites_of
from etl.extract.place_tokens import Atom, Token, dotted_countries
from etl.place_keys import plain_key

_MARKS = frozenset({"village", "district", "province", "governorate", "town", "neighborhood", "neighbourhood", "suburb", "area", "camp",
                    "quarter", "county", "tehsil", "subdistrict", "sub-district", "municipality", "hamlet", "township", "settlement", "locality", "city"})  # fmt: skip
_IN = frozenset({"in", "at", "near", "from", "outside", "of", "around"})
_GREAT = 100_000


class Item(NamedTuple):
    """One member of a chain of places, before it is joined to its neighbours."""

    start: int
    end: int
    role: Role
    name: str
    atom: Atom | None
    ranks: tuple[str, ...]
    country: str | None  # told by a nationality or capital inside the wording
    lead: str
    weight: int
    site: Site | None = None
    first: int = 0  # tokens
    last: int = 0


def items_of(text: str, tokens: list[Token], atoms: list[Atom], hints: Mapping[str, int]) -> list[Item]:
    """Return the members in order, none overlapping."""
    sites = [_site_item(text, tokens, atoms, site, hints) for site in sites_of(tokens)]
    taken = [(s.first, s.last) for s in sites]
    named = [
        _atom_item(text, tokens, atom, hints) for atom in atoms if not any(low <= atom.last and atom.first <= high for low, high in taken)
    ]
    capitals = _periphrases(text, tokens, [(a.first, a.last) for a in atoms] + taken, hints)
    known = [*sites, *(item for item in named if item is not None), *capitals]
    known += _unknown(text, tokens, known, atoms)
    known += [Item(a, b, Role.COUNTRY, text[a:b], None, (), code, "", 2, None, -1, -1) for a, b, code in dotted_countries(text)]
    return _apart(sorted(known, key=lambda item: (item.start, -item.end)))


def _apart(items: list[Item]) -> list[Item]:
    kept: list[Item] = []
    for item in items:
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
        elif item.role is not Role.NATIONALITY and kept[-1].role is Role.NATIONALITY:
            kept[-1] = item
    return kept


def _role(entry_kind: str) -> Role:
    return {"admin1": Role.ADMIN1, "admin2": Role.ADMIN2, "quarter": Role.QUARTER, "site": Role.SITE}.get(entry_kind, Role.LOCALITY)


def _atom_item(text: str, tokens: list[Token], atom: Atom, hints: Mapping[str, int]) -> Item | None:
    here = around(tokens, atom.first, atom.last)
    start, end = tokens[here.first].start, tokens[here.last].end
    if tokens[here.first].word in ("the", "a", "an") and here.first < atom.first:
        start = tokens[here.first + 1].start if here.first + 1 <= atom.first else start
    name = text[atom.start : atom.end]
    if atom.country and not (here.ranks and atom.entries and here.ranks[0] != "city"):
        if _is_part_of_name(tokens, atom, here) and gazetteer.stop_names().get(plain_key(name)) == "person" and not here.lead:
            return None
        weight = 1 if _is_part_of_name(tokens, atom, here) else 3 if here.lead else 2
        return Item(start, end, Role.COUNTRY, name, atom, (), atom.country, here.lead, weight, None, here.first, here.last)
    if atom.nationality and not atom.entries:
        return Item(atom.start, atom.end, Role.NATIONALITY, name, atom, (), atom.nationality, "", 1, None, atom.first, atom.last)
    country = here.country
    found = readings(atom, here.ranks, Inside(country), hints)
    if not found:
        if not here.ranks:
            return None
        role = _cued_role(here.ranks)
        return Item(start, end, role, name, atom, here.ranks, country, here.lead, 3, None, here.first, here.last)
    weight = _weight(text, tokens, atom, here, found[0].population, found[0].kind)
    if weight == 0:
        if atom.nationality:
            return Item(atom.start, atom.end, Role.NATIONALITY, name, atom, (), atom.nationality, "", 1, None, atom.first, atom.last)
        return None
    return Item(start, end, _role(found[0].kind), name, atom, here.ranks, country, here.lead, weight, None, here.first, here.last)


def _cued_role(ranks: tuple[str, ...]) -> Role:
    return {"admin1": Role.ADMIN1, "admin2": Role.ADMIN2, "quarter": Role.QUARTER}.get(ranks[0], Role.LOCALITY)


def _is_part_of_name(tokens: list[Token], atom: Atom, here: Around) -> bool:
    """Whether capitalised words stand directly beside the name: "Chad Johnson", "Jackson Heights"."""
    before = here.first > 0 and tokens[here.first - 1].is_capital and tokens[here.first - 1].gap == " " and here.first == atom.first
    following = here.last + 1 < len(tokens) and here.last == atom.last and not tokens[atom.last].is_possessive
    after = following and tokens[atom.last].gap == " " and tokens[atom.last + 1].is_capital
    if before and tokens[here.first - 1].word in cues().prepositions | cues().adjectives | cues().directions:
        before = False
    return before or after


def _weight(text: str, tokens: list[Token], atom: Atom, here: Around, population: int, kind: str) -> int:
    """Return how strongly a name is said as a place, 0 where it should not be taken for one."""
    name = text[atom.start : atom.end]
    key = plain_key(name)
    is_chained = tokens[atom.last].gap.startswith(", ") or (here.first > 0 and tokens[here.first - 1].gap.startswith(", "))
    if here.ranks or here.country:
        return 3
    is_word = key in gazetteer.words() or key in gazetteer.stop_names() or len(key) < 4
    is_inside = _is_part_of_name(tokens, atom, here)
    is_great = kind == "admin1" or population >= _GREAT or atom.nationality is not None
    if here.lead in ("in", "near", "outside", "at", "around", "across", "inside") and not is_inside:
        return 3
    if is_word:
        return 1 if is_chained and here.lead else 0
    if is_inside:
        return 1 if is_great else 0
    if here.lead:
        return 2 if is_great or is_chained or population >= 5_000 else 1
    return 2 if is_great else 1 if is_chained or population >= 20_000 else 0


def _site_item(text: str, tokens: list[Token], atoms: list[Atom], site: Site, hints: Mapping[str, int]) -> Item:
    inner = next((a for a in atoms if site.first <= a.first and a.last <= site.last and _places_site(a, site, tokens)), None)
    lead = ""
    if site.first > 0 and tokens[site.first - 1].word in cues().prepositions and tokens[site.first - 1].gap == " ":
        lead = tokens[site.first - 1].word
    start, end = tokens[site.first].start, tokens[site.last].end
    name = text[tokens[site.name_from].start : end]
    weight = (3 if lead else 2) if site.is_named else 0 if not site.is_telling else 1
    return Item(start, end, Role.SITE, name, inner, (), None, lead, weight, site, site.first, site.last)


def _places_site(atom: Atom, site: Site, tokens: list[Token]) -> bool:
    """Whether a name inside a site's wording is its town: "Kabul's airport", "Herat mosque", not "Imam Ali mosque"."""
    if atom.country or not atom.entries:
        return atom.country is not None and tokens[atom.last].is_possessive
    if tokens[atom.last].is_possessive:
        return True
    best = atom.entries[0]
    return (
        atom.first in (site.first, site.name_from)
        and (best.kind == "admin1" or best.population >= _GREAT)
        and len(plain_key(best.name)) > 3
    )


def _periphrases(text: str, tokens: list[Token], taken: list[tuple[int, int]], hints: Mapping[str, int]) -> list[Item]:
    """Return "the Afghan capital", "the country's capital" as the capital's name."""
    found = []
    for i, token in enumerate(tokens):
        if token.word != "capital" or i == 0 or token.gap.startswith((" of", " city of")):
            continue
        if i + 1 < len(tokens) and (tokens[i + 1].word in ("of", "punishment") or (token.gap in (" ", ", ") and tokens[i + 1].is_capital)):
            continue
        before = tokens[i - 1]
        nation = gazetteer.nationality(before.word) if before.is_capital else None
        country = gazetteer.country_of(before.word) if before.is_possessive and before.is_capital else None
        code = nation or (country.code if country else None)
        if code is None and before.word in ("country", "nation") and before.is_possessive and len(hints) > 0:
            ranked = sorted(hints.items(), key=lambda kv: -kv[1])
            code = ranked[0][0] if len(ranked) == 1 or ranked[0][1] > ranked[1][1] else None
        name = gazetteer.countries()[code].capital if code in gazetteer.countries() else None
        if code is None or not name:
            continue
        first = i - 1
        lead = tokens[first - 1].word if first and tokens[first - 1].word in cues().prepositions else ""
        if first and tokens[first - 1].word == "the":
            lead = tokens[first - 2].word if first > 1 and tokens[first - 2].word in cues().prepositions else ""
            first -= 1
        entries = tuple(e for e in gazetteer.named(name) if e.country == code)
        atom = Atom(i - 1, i, before.start, token.end, None, None, entries)
        found.append(
            Item(tokens[first].start, token.end, Role.LOCALITY, name, atom, ("city",), code, lead, 3 if lead else 2, None, first, i)
        )
    return found


def _unknown(text: str, tokens: list[Token], known: list[Item], atoms: list[Atom]) -> list[Item]:
    """Return names no list knows but a cue makes places: "the village of Xyz", "Xyz district", "in Xyz, Helmand province"."""
    free = [True] * len(tokens)
    for item in known:
        if item.role is not Role.NATIONALITY:
            for i in range(max(item.first, 0), item.last + 1):
                free[i] = False
    found: list[Item] = []
    for i, token in enumerate(tokens):
        if token.word in _MARKS and not token.is_capital:
            found.extend(_cued_name(text, tokens, i, free))
    for item in known:
        if item.role in (Role.ADMIN1, Role.ADMIN2, Role.COUNTRY, Role.LOCALITY) and item.weight > 1 and item.first > 1:
            found.extend(_chained_name(text, tokens, item, free))
    return found


def _cued_name(text: str, tokens: list[Token], mark: int, free: list[bool]) -> list[Item]:
    ranks = tuple(cues().ranks.get(tokens[mark].word, "town").split("|"))
    if tokens[mark].gap == " " and mark + 2 < len(tokens) and tokens[mark + 1].word == "of" and tokens[mark + 2].is_capital:
        first, last, low, high = mark + 2, _cap_end(tokens, mark + 2, free), mark, 0
        high = last
    else:
        last = mark - 1
        first = _cap_start(tokens, last, free)
        if first < 0:
            return []
        low, high = first, mark
    if not all(free[first : last + 1]) or last < first or gazetteer.nationality(tokens[first].word):
        return []
    here = around(tokens, first, last)
    low = min(low, here.first)
    lead = tokens[low - 1].word if low and tokens[low - 1].word in cues().prepositions else ""
    start = tokens[low].start
    if tokens[low].word == "the" and low < high:
        start = tokens[low + 1].start
        lead = lead or (tokens[low - 1].word if low and tokens[low - 1].word in cues().prepositions else "")
    for i in range(low, high + 1):
        free[i] = False
    name = text[tokens[first].start : tokens[last].end]
    return [Item(start, tokens[high].end, _cued_role(ranks), name, None, ranks, here.country, lead, 3, None, low, high)]


def _chained_name(text: str, tokens: list[Token], item: Item, free: list[bool]) -> list[Item]:
    last = item.first - 1
    if tokens[last].gap != ", " or not tokens[last].is_capital or not free[last]:
        return []
    first = _cap_start(tokens, last, free)
    if first < 1 or tokens[first - 1].word not in _IN or tokens[first - 1].gap != " " or tokens[first].word in gazetteer.words():
        return []
    for i in range(first, last + 1):
        free[i] = False
    name = text[tokens[first].start : tokens[last].end]
    return [Item(tokens[first].start, tokens[last].end, Role.LOCALITY, name, None, (), None, tokens[first - 1].word, 3, None, first, last)]


def _cap_end(tokens: list[Token], at: int, free: list[bool]) -> int:
    while (
        at + 1 < len(tokens)
        and tokens[at].gap in (" ", "-")
        and free[at + 1]
        and (tokens[at + 1].is_capital or tokens[at].gap == "-")
        and not tokens[at].is_possessive
    ):
        at += 1
    return at


def _cap_start(tokens: list[Token], at: int, free: list[bool]) -> int:
    """Return the first of the capitalised words that end at a token, -1 where that is none."""
    if (
        at < 0
        or tokens[at].gap not in (" ", ", ", "-")
        or not free[at]
        or not (tokens[at].is_capital or (at and tokens[at - 1].gap == "-"))
    ):
        return -1
    first = at
    while (
        first > 0
        and at - first < 3
        and free[first - 1]
        and tokens[first - 1].gap in (" ", "-")
        and (tokens[first - 1].is_capital or tokens[first - 1].gap == "-")
    ):
        if tokens[first - 1].word in cues().prepositions | {"the", "a", "an", "this", "that"} or tokens[first - 1].is_possessive:
            break
        first -= 1
    return first if tokens[first].is_capital else -1
