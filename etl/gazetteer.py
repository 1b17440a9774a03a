"""Look-ups of places by name: countries, nationalities, provinces, districts, towns and city quarters of seeds/lexicon/places*.csv.

The files are read at the first look-up. Only the names of a line are split then; the rest when the line is asked for.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from etl.place_keys import loose_key, plain_key

FOLDER = Path(__file__).resolve().parent.parent / "seeds" / "lexicon"

_BREADTH = {"country": 0, "admin1": 1, "city": 2, "admin2": 3, "quarter": 4, "village": 4, "area": 4, "land": 1, "site": 5}


class Entry(NamedTuple):
    """One place of the gazetteer; `admin1` and `admin2` are English names, `city` the town a quarter belongs to."""

    name: str
    kind: str  # country | admin1 | admin2 | city | village | quarter | area | land | site
    country: str
    admin1: str | None
    admin2: str | None
    city: str | None
    lat: float | None
    lon: float | None
    population: int
    name_fa: str


class Country(NamedTuple):
    """A country: its code, English name, and capital, None where the capital is disputed."""

    code: str
    name: str
    capital: str | None


class _Tables(NamedTuple):
    lines: list[str]
    plain: dict[str, list[int]]
    loose: dict[str, list[int]]
    regions: dict[str, str]  # "AF.11" -> "Herat"


def named(name: str, *, is_loose: bool = True) -> tuple[Entry, ...]:
    """Return the places of a name, the greatest first; spelling variants are tried where the plain name is unknown."""
    tables = _tables()
    rows = tables.plain.get(plain_key(name), [])
    if not rows and is_loose:
        rows = tables.loose.get(loose_key(name), []) if loose_key(name) else []
    return tuple(sorted((entry(row) for row in dict.fromkeys(rows)), key=_rank))


def spelled_alike(name: str) -> tuple[Entry, ...]:
    """Return the places whose name is another spelling of this one, those of the plain name included."""
    tables = _tables()
    key = loose_key(name)
    rows = [*tables.plain.get(plain_key(name), []), *(tables.loose.get(key, []) if key else [])]
    return tuple(sorted((entry(row) for row in dict.fromkeys(rows)), key=_rank))


def is_name(key: str) -> bool:
    """Return whether a plain key is some place's name."""
    return key in _tables().plain


def is_loose_name(key: str) -> bool:
    """Return whether a loose key is some place's name."""
    return key in _tables().loose


def country_of(name: str) -> Country | None:
    """Return the country of an English name or two-letter code."""
    return _country_names().get(plain_key(name)) or countries().get(name.strip().upper())


def nationality(word: str) -> str | None:
    """Return the country code of a nationality: "Afghan", "Iraqis"."""
    return _nationalities().get(plain_key(word))


@cache
def countries() -> dict[str, Country]:
    """Return every country by its two-letter code."""
    return {row["country"]: Country(row["country"], row["name"], row["capital"] or None) for row in _rows("places_countries.csv")}


@cache
def words() -> frozenset[str]:
    """Return the keys of dictionary words that are places' names too: Mobile, Reading, Split."""
    return frozenset(row["word"] for row in _rows("places_words.csv"))


@cache
def stop_names() -> dict[str, str]:
    """Return the keys of names that are seldom the place, each with its reason: person | word | paper."""
    return {plain_key(row["name"]): row["reason"] for row in _rows("places_stop.csv")}


def short_names() -> list[tuple[str, str, str]]:
    """Return the provinces that news writes short: ("Fla", "Florida", "US"), without points."""
    return [(short.replace(".", ""), row["name"], row["country"]) for row in _rows("places_short.csv") for short in _divided(row["short"])]


@cache
def country_middle(code: str) -> tuple[float, float] | None:
    """Return the middle of a country's provinces."""
    rows = [line.split(",") for line in _tables().lines if f",admin1,{code}," in line]
    spots = [(float(r[6]), float(r[7])) for r in rows if float(r[6]) or float(r[7])]
    if not spots:
        return None
    return round(sum(s[0] for s in spots) / len(spots), 3), round(sum(s[1] for s in spots) / len(spots), 3)


@cache
def towns_of(country: str) -> tuple[Entry, ...]:
    """Return every town of a country that the gazetteer holds."""
    mark = f",city,{country},"
    return tuple(entry(i) for i, line in enumerate(_tables().lines) if mark in line)


@cache
def places_of(country: str) -> tuple[Entry, ...]:
    """Return every province, district, town and quarter of a country that the gazetteer holds."""
    mark = f",{country},"
    return tuple(entry(i) for i, line in enumerate(_tables().lines) if mark in line)


def persian_rows() -> list[tuple[list[str], int]]:
    """Return the Persian names of every line that has some, with the line's number."""
    named = ((line.rpartition(",")[2], i) for i, line in enumerate(_tables().lines))
    return [(names.split("|"), i) for names, i in named if names]


@cache
def entry(row: int) -> Entry:
    """Return the place of one line."""
    tables = _tables()
    names, _, kind, country, code, parent, lat, lon, population, name_fa = tables.lines[row].split(",")
    name = names.partition("|")[0]
    above = parent.split("/")[0]
    admin1 = tables.regions.get(f"{country}.{above.split('.')[0]}") if above else None
    admin2 = tables.regions.get(f"{country}.{above}") if "." in above else None
    if kind == "admin1":
        admin1, name = tables.regions.get(f"{country}.{code}", name), tables.regions.get(f"{country}.{code}", name)
    city = parent.partition("/")[2] or None
    found = float(lat or 0), float(lon or 0)
    if city and found == (0.0, 0.0):
        found = _middle_of(city, country)
    has_spot = found != (0.0, 0.0)
    return Entry(
        name,
        kind,
        country,
        admin1,
        admin2,
        city,
        found[0] if has_spot else None,
        found[1] if has_spot else None,
        int(population or 0),
        name_fa,
    )


def _middle_of(city: str, country: str) -> tuple[float, float]:
    """Return where a city is, for a quarter without a spot of its own."""
    rows = [_tables().lines[row].split(",") for row in _tables().plain.get(plain_key(city), [])]
    towns = [row for row in rows if row[2] == "city" and row[3] == country and row[6]]
    best = max(towns, key=lambda row: int(row[8] or 0), default=None)
    return (float(best[6]), float(best[7])) if best else (0.0, 0.0)


def _rank(place: Entry) -> tuple[int, int, int]:
    """A province before a town of the same name only where it is no city's namesake: callers see both."""
    return (-_size(place), _BREADTH.get(place.kind, 9), -place.population)


def _size(place: Entry) -> int:
    return (
        3
        if place.kind in ("country", "admin1")
        else 2
        if place.population >= 100_000
        else 1
        if place.population >= 10_000 or place.city
        else 0
    )


def _rows(file: str) -> list[dict[str, str]]:
    with (FOLDER / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _lines(file: str) -> list[str]:
    return (FOLDER / file).read_text(encoding="utf-8").splitlines()[1:]


@cache
def _tables() -> _Tables:
    lines = [*_lines("places_more.csv"), *_lines("places_regions.csv"), *_lines("places_cities.csv")]
    plain: dict[str, list[int]] = {}
    loose: dict[str, list[int]] = {}
    regions: dict[str, str] = {}
    cut = str.maketrans("", "", " -'.`’()/&")
    for i, line in enumerate(lines):
        names, keys, kind, rest = line.split(",", 3)
        for key in names.lower().translate(cut).split("|"):
            plain.setdefault(key, []).append(i)
        if keys:
            for key in keys.split("|"):
                loose.setdefault(key, []).append(i)
        if kind in ("admin1", "admin2"):
            country, code, _ = rest.split(",", 2)
            regions.setdefault(f"{country}.{code}", names.partition("|")[0])
    return _Tables(lines, plain, loose, regions)


@cache
def _country_names() -> dict[str, Country]:
    found: dict[str, Country] = {}
    for row in _rows("places_countries.csv"):
        for name in (row["name"], *_divided(row["aliases"])):
            found[plain_key(name)] = countries()[row["country"]]
    return found


@cache
def _nationalities() -> dict[str, str]:
    return {plain_key(name): row["country"] for row in _rows("places_countries.csv") for name in _divided(row["nationalities"])}


def _divided(cell: str) -> Iterable[str]:
    return (name for name in cell.split("|") if name)
