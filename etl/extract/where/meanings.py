"""Chooses what an ambiguous name means: by its cue, by the broader place it stands in, by the countries the text is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from etl.extract.where.phrases import Role
from etl.extract.where.tokens import Atom
from etl.gazetteer import Entry, countries, country_middle, named, spelled_alike
from etl.place_keys import loose_key, plain_key
from etl.records import GeoPrecision, Place

_ROLE = {
    "admin1": Role.ADMIN1,
    "land": Role.ADMIN1,  # broader than a province or across some: Mindanao, Kurdistan
    "admin2": Role.ADMIN2,
    "city": Role.LOCALITY,
    "village": Role.LOCALITY,
    "area": Role.LOCALITY,
    "quarter": Role.QUARTER,
}
_PRECISION = {"admin1": GeoPrecision.ADMIN1, "admin2": GeoPrecision.ADMIN2}
_CUED = {
    "admin1": ("admin1", "land", "admin2"),
    "admin2": ("admin2", "area", "quarter", "city", "admin1"),
    "city": ("city",),
    "town": ("city", "village", "area"),
    "village": ("village", "city", "area"),
    "camp": ("city", "quarter", "village", "area"),
    "quarter": ("quarter", "area", "village", "city", "admin2"),
}
_GREAT = 100_000
_PEOPLED = 50_000
# where an unqualified name of two countries is more likely to be meant in news of attacks
OFTEN = frozenset(["AF", "IQ", "SY", "PK", "YE", "LB", "PS", "IR", "SO", "NG", "IL", "TR", "LY", "ML"])


class Inside(NamedTuple):
    """The broader place that a wording names around a name."""

    country: str | None = None
    admin1: str | None = None
    city: str | None = None


def readings(atom: Atom, ranks: tuple[str, ...], inside: Inside, hints: Mapping[str, int]) -> list[Entry]:
    """Return the entries a name may mean, best first; none where the broader place rules all out."""
    entries = [e for e in atom.entries if inside.country in (None, e.country)]
    if inside.admin1:
        within = [e for e in entries if _same(e.admin1, inside.admin1) or e.kind == "admin1"]
        entries = within or [e for e in entries if e.population >= _GREAT]
    if ranks or max(hints, key=lambda code: hints[code], default=None) not in {e.country for e in entries}:
        entries += _respelled(atom, entries, inside, hints)
    if ranks:
        kinds = [kind for rank in ranks for kind in _CUED.get(rank, ())]
        cued = [e for e in entries if e.kind in kinds] or _only_respelled(atom, kinds[:1], inside)
        order = {kind: i for i, kind in reversed(list(enumerate(kinds)))}
        return sorted(cued, key=lambda e: (-hints.get(e.country, 0), order[e.kind], -e.population))
    return sorted(entries, key=lambda e: _preference(e, atom, hints))


def _respelled(atom: Atom, known: list[Entry], inside: Inside, hints: Mapping[str, int]) -> list[Entry]:
    """Return the places whose name is another spelling, in the country the words are about: Zabol for Afghan Zabul."""
    if not atom.entries and not atom.is_exact:
        return []
    wanted = {inside.country} if inside.country else set(hints)
    found = spelled_alike(atom.name) if wanted and atom.name else ()
    return [e for e in found if e.country in wanted and e not in known and (not inside.admin1 or _same(e.admin1, inside.admin1))]


def _only_respelled(atom: Atom, kinds: list[str], inside: Inside) -> list[Entry]:
    """Return the places of the cue's own kind with another spelling, where one country alone has them."""
    found = [e for e in spelled_alike(atom.name) if e.kind in kinds and inside.country in (None, e.country)] if atom.name else []
    return found if len({e.country for e in found}) == 1 else []


def _same(a: str | None, b: str | None) -> bool:
    return bool(a and b) and (plain_key(a or "") == plain_key(b or "") or loose_key(a or "") == loose_key(b or ""))


def _preference(entry: Entry, atom: Atom, hints: Mapping[str, int]) -> tuple[int, int, int, int]:
    """A hinted country first; then a town of some size before its own province, a province before a mere alias of a town."""
    is_great = entry.population >= _GREAT
    if entry.kind == "admin1":
        rank = 1
    elif entry.kind == "city":
        namesakes = any(e.kind == "admin1" and e.country == entry.country for e in atom.entries)
        rank = 0 if not namesakes or _same(entry.name, entry.admin1) or is_great else 2
    else:
        rank = 3
    known = 2 * hints.get(entry.country, 0) + (entry.country in OFTEN and (entry.kind == "admin1" or entry.population >= _PEOPLED))
    return (-min(known, 6), rank if known or is_great or entry.kind == "admin1" else rank + 1, -int(is_great), -entry.population)


def place_of(entry: Entry, text: str) -> tuple[Role, Place, str | None]:
    """Return what an entry fills in: its role, the place, the district."""
    role = _ROLE.get(entry.kind, Role.LOCALITY)
    locality = entry.city if role is Role.QUARTER else None if role is Role.ADMIN1 else _as_worded(entry, text)
    precision = _PRECISION.get(entry.kind, GeoPrecision.LOCALITY) if entry.lat is not None else None
    site = text_name(text) if entry.kind == "site" else None
    spot = entry
    if entry.lat is None and entry.admin2 and (around := _district(entry)):
        spot, precision = around, GeoPrecision.ADMIN2
    place = Place(text, entry.country, entry.admin1, locality, site, spot.lat, spot.lon, precision)
    return role, place, entry.admin2 if entry.kind != "admin2" else entry.name


def _district(entry: Entry) -> Entry | None:
    """Return the district of a village that has no spot of its own."""
    found = (
        e for e in named(entry.admin2 or "", is_loose=False) if (e.kind, e.country, e.admin1) == ("admin2", entry.country, entry.admin1)
    )
    return next((e for e in found if e.lat is not None), None)


def _as_worded(entry: Entry, text: str) -> str:
    """Return a small place under the spelling of the text, a great one under its usual name: Beit Ummar, but Kandahar."""
    is_spelling = (text[:1].isupper() or text[:3] in ("al-", "el-")) and loose_key(text) == loose_key(entry.name) != ""
    return text if is_spelling and entry.population < _GREAT else entry.name


def text_name(text: str) -> str:
    """Return a wording without its article."""
    return text[4:] if text.lower().startswith("the ") else text


def country_place(code: str, text: str) -> Place:
    """Return a country with the middle of its provinces."""
    lat, lon = country_middle(code) or (None, None)
    return Place(text, code, lat=lat, lon=lon, geo_precision=None if lat is None else GeoPrecision.COUNTRY)


def country_hints(atoms: list[Atom], given: Mapping[str, int] | None) -> Counter[str]:
    """Count which countries a text speaks of: by name most, then by nationality, province and unambiguous great city."""
    counted: Counter[str] = Counter(given or {})
    for atom in atoms:
        if atom.country:
            counted[atom.country] += 2
        elif atom.nationality:
            counted[atom.nationality] += 1
        elif atom.entries:
            own = {e.country for e in atom.entries if e.kind == "admin1" or e.population >= _GREAT}
            if len(own) == 1:
                counted[own.pop()] += 1
    return counted


def capital_of(code: str) -> str | None:
    """Return the name of a country's capital."""
    country = countries().get(code)
    return country.capital if country else None
