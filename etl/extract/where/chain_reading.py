"""Reads a chain of members as one phrase: each finer member inside the broader ones."""

from __future__ import annotations

import re
from collections.abc import Mapping

from etl.extract.where.cues import cues
from etl.extract.where.meanings import Inside, country_place, place_of, readings
from etl.extract.where.members import Item
from etl.extract.where.phrases import BREADTH, PlacePhrase, Role, merged
from etl.gazetteer import Entry
from etl.records import Place

_BESIDE = re.compile(
    r"(?:\d+|[a-z]+|dozens of|several)?[ -]?(?:km|kilomet(?:er|re)s?|miles?)\b[^.]{0,24}$|\b(?:north|south|east|west|northeast|northwest|southeast|southwest)\w* of $"
    r"|\bborder (?:with|of|between) (?:the )?$|\b(?:toward|towards|bound for|heading (?:to|for)|road (?:to|between)|way (?:to|from)|route to) (?:the )?$"
)
_BORDER = re.compile(r"\bborder (?:with|of) (?:the )?$")
_SAYING = re.compile(
    r"(?:\s+(?:has|have|had|also))?\s+(?:said|says|condemned|denied|accused|warned|blamed|announced|urged|called|denounced|rejected|claims?|claimed|wants|is ready|vowed)\b"
)
_OF_CHAIN = 3
_AGREED = 2


class _Read:
    """What has been read of a chain so far."""

    def __init__(self, country: str | None) -> None:
        self.place = Place(country=country)
        self.role = Role.COUNTRY
        self.district: str | None = None
        self.others: tuple[Place, ...] = ()
        self.inside = Inside(country)
        self.beside: Place | None = None  # the town that the words measure from


def phrase_of(text: str, chain: list[Item], hints: Mapping[str, int], filed: list[tuple[int, int]]) -> PlacePhrase:
    """Return the phrase that a chain makes; `filed` are the stretches of datelines."""
    start, end = chain[0].start, chain[-1].end
    wording = text[start:end]
    members = [m for m in chain if m.role is not Role.NATIONALITY]
    if not members:
        return PlacePhrase(start, end, Role.NATIONALITY, country_place(chain[0].country or "", wording), "", 1)
    hints = _agreeing(members, hints)
    read = _Read(next((m.country for m in chain if m.country and m.role is not Role.SITE), None))
    for member in sorted(members, key=lambda m: (-BREADTH[m.role] if m.role is not Role.RELATIVE else -BREADTH[Role.COUNTRY], -m.start)):
        _read(read, member, hints)
    place = (_beside_town(read) or read.place)._replace(text=wording)
    if any(low <= start < high for low, high in filed):
        return PlacePhrase(start, end, Role.DATELINE, place, "", 0, read.others, read.district)
    role, lead, weight = _stance(text, chain, members, read.role)
    return PlacePhrase(start, end, role, place, lead, weight, read.others, read.district)


def _agreeing(members: list[Item], hints: Mapping[str, int]) -> Mapping[str, int]:
    """Return the hints with more for the countries that all names of a chain have a place in: "Thal in Hangu district"."""
    lands = [{e.country for e in m.atom.entries} for m in members if m.atom is not None and m.atom.entries and m.role is not Role.SITE]
    shared = set.intersection(*lands) if len(lands) > 1 else set()
    return {**hints, **{code: hints.get(code, 0) + _AGREED for code in shared}} if shared else hints


def _beside_town(read: _Read) -> Place | None:
    """Return a site with the town it lies beside, where no other is told, and an unknown village in that town's province."""
    if read.beside is None:
        return None
    if read.role is Role.SITE and not read.place.locality:
        return merged(read.place, read.beside) or read.place._replace(locality=read.beside.locality)
    is_open = read.place.locality and not read.place.admin1 and read.place.country == read.beside.country
    return read.place._replace(admin1=read.beside.admin1) if is_open else None


def _stance(text: str, chain: list[Item], members: list[Item], role: Role) -> tuple[Role, str, int]:
    """Return the role, the lead and the weight of a phrase in its sentence."""
    start, end = chain[0].start, chain[-1].end
    weight = max(m.weight for m in chain) if len(members) == 1 else max(_OF_CHAIN, *(m.weight for m in members))
    lead = chain[0].lead
    if role is Role.COUNTRY and _BORDER.search(text, max(0, start - 40), start):
        return Role.RELATIVE, lead or "of", 0  # it happened on this side of the border with that country
    if role is not Role.SITE and _BESIDE.search(text, max(0, start - 40), start):
        return Role.RELATIVE, lead or "of", min(weight, 2)
    if not lead and len(members) == 1 and _SAYING.match(text, end):
        weight = min(weight, 1)
    return role, lead, weight


def _read(read: _Read, item: Item, hints: Mapping[str, int]) -> None:
    if item.role is Role.COUNTRY:
        land = None if item.name.lower() in cues().unions else item.country
        read.place, read.role, read.inside = country_place(item.country or "", item.name), Role.COUNTRY, Inside(land)
        return
    atom = item.atom
    found = readings(atom, item.ranks, read.inside, hints) if atom is not None and (atom.entries or item.ranks) else []
    if item.role is Role.ADMIN1 and not item.ranks:
        found = [e for e in found if e.kind == "admin1"] or found
    if item.role is Role.SITE:
        _read_site(read, item, found)
    elif item.role is Role.RELATIVE:
        if found:
            read.beside = place_of(found[0], item.name)[1]
            if read.inside.country is None:
                read.inside = Inside(found[0].country)
                read.place = Place(country=found[0].country)
    elif item.role is Role.QUARTER and not _is_own_quarter(read, item, found, hints):
        _read_quarter(read, item)
    elif found:
        _read_known(read, item, found)
    else:
        _read_unknown(read, item)


def _read_site(read: _Read, item: Item, found: list[Entry]) -> None:
    if found and not read.place.locality:
        _, base, read.district = place_of(found[0], item.name)
        read.place = _fill(base, read.place)
    elif item.country and not read.place.country:
        read.place = country_place(item.country, item.name)
    read.place, read.role = read.place._replace(site=item.name), Role.SITE


def _is_own_quarter(read: _Read, item: Item, found: list[Entry], hints: Mapping[str, int]) -> bool:
    """Whether the gazetteer's place of that name is meant: its quarter, or a town where no city stands around."""
    if not found:
        return False
    if found[0].kind in ("quarter", "area", "site"):
        return True
    is_told = read.inside.country is not None or found[0].country in hints or not hints
    return read.inside.city is None and is_told


def _read_quarter(read: _Read, item: Item) -> None:
    """Read an unknown part: of the city that stands around it, else a locality of its own."""
    if read.place.locality and read.role is not Role.ADMIN2:
        read.role = Role.QUARTER
        return
    _read_unknown(read, item)


def _read_known(read: _Read, item: Item, found: list[Entry]) -> None:
    role, best, district = place_of(found[0], item.name)
    if item.ranks[:1] == ("admin2",) and role is Role.LOCALITY:
        role = Role.ADMIN2
    read.place = _fill(best, read.place)
    read.role, read.district = role, district or read.district
    read.others = tuple(place_of(entry, item.name)[1] for entry in found[1:5])
    read.inside = Inside(read.place.country, read.place.admin1, None if role is Role.ADMIN2 else read.place.locality)


def _read_unknown(read: _Read, item: Item) -> None:
    """Read a name that the gazetteer does not know there: its coordinates stay open."""
    country = item.country or read.place.country
    if item.role is Role.ADMIN1:
        read.place, read.role = Place(item.name, country, item.name), Role.ADMIN1
    else:
        read.place = read.place._replace(locality=item.name, country=country, lat=None, lon=None, geo_precision=None)
        read.role = item.role
        read.district = item.name if item.role is Role.ADMIN2 else read.district
    read.inside = Inside(country, read.place.admin1, read.place.locality)


def _fill(fine: Place, broad: Place) -> Place:
    return fine._replace(
        country=fine.country or broad.country, admin1=fine.admin1 or broad.admin1, locality=fine.locality or broad.locality
    )
