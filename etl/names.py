"""Names of countries, places and groups in a language; a name that is not known in it stays as it is."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from etl import gazetteer
from etl.place_keys import plain_key
from etl.records import Place

FOLDER = gazetteer.FOLDER
TOWN, PROVINCE = ("city", "village", "quarter", "admin2", "area"), ("admin1",)


def _rows(file: str) -> Iterator[dict[str, str]]:
    with (FOLDER / file).open(encoding="utf-8", newline="") as opened:
        yield from csv.DictReader(opened)


def _first(names: str) -> str:
    return names.split("|", maxsplit=1)[0]


@cache
def _countries() -> Mapping[str, Mapping[str, str]]:
    english = {row["country"]: row["name"] for row in _rows("places_countries.csv")}
    persian = {row["country"]: _first(row["names_fa"]) for row in _rows("places_fa.csv") if row["kind"] == "country"}
    return {"en": english, "fa": english | persian}


@cache
def _usual() -> Mapping[tuple[str, bool, str], str]:
    """Return the Persian names that news uses, by country, whether it is a province, and English name."""
    rows = [row for row in _rows("places_fa.csv") if row["name"]]
    return {(row["country"], row["kind"] in PROVINCE, plain_key(row["name"])): _first(row["names_fa"]) for row in reversed(rows)}


@cache
def _groups() -> Mapping[str, str]:
    """Return the Persian names of groups, and of states that strike, by their English ones."""
    states = {name.casefold(): _countries()["fa"][code] for code, name in _countries()["en"].items()}
    groups = {row["value"].casefold(): _first(row["phrases"]) for row in _rows("groups_fa.csv") if row["class"] == "ACTOR"}
    return groups | states


def country_name(code: str | None, language: str = "en") -> str | None:
    """Return the name of an ISO 3166 code, or the code where none is known."""
    return None if code is None else _countries()[language].get(code, code)


def group_name(name: str, language: str = "en") -> str:
    """Return a group's name."""
    return name if language == "en" else _groups().get(name.casefold(), name)


@lru_cache(maxsize=4096)
def place_name(name: str, kinds: tuple[str, ...], country: str | None, language: str = "en") -> str:
    """Return the name of a province or a town of a country."""
    if language == "en":
        return name
    usual = _usual().get((country or "", kinds == PROVINCE, plain_key(name)))
    if usual:
        return usual
    entries = [one for one in gazetteer.named(name) if one.name_fa and one.country == country and one.kind in kinds]
    best = sorted(entries, key=lambda one: one.name != name)
    return _first(best[0].name_fa) if best else name


def site_name(where: Place, language: str = "en") -> str:
    """Return the name of the site of a place."""
    return place_name(where.site or "", ("site", "quarter", "area"), where.country, language)


def names(where: Place, language: str = "en") -> list[str]:
    """Return the names of a place from the town to the country, each once."""
    town = where.locality and place_name(where.locality, TOWN, where.country, language)
    province = where.admin1 and place_name(where.admin1, PROVINCE, where.country, language)
    found = (town, province, country_name(where.country, language))
    return list(dict.fromkeys(name for name in found if name))


def name_fa(where: Place) -> str | None:
    """Return the Persian name of the finest of town, province and country that is told, None where no Persian one is known."""
    told = names(where)
    persian = names(where, "fa")
    return persian[0] if persian and persian[0] != told[0] else None
