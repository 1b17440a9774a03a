"""Joins neighbouring members into chains ("X, Y province, Country"; "the X mosque in the Afghan city of Y") and reads them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from etl.extract.place_members import Item
from etl.extract.place_phrases import BREADTH, PlacePhrase, Role
from etl.extract.place_readings import Inside, country_place, place_of, readings
from etl.extract.place_tokens import Token
from etl.records import Place

_LINK = re.compile(
    r"(?:,? (?:in|of|at|on|inside|within|near|outside|located in|situated in|just outside|on the outskirts of|in the heart of|in the center of|in the centre of"
    r"|around|from|close to|not far from|east of|west of|north of|south of|based in)(?: the| a| an)?|,(?: the| a)?| \(| -|,? \d+ ?(?:km|kilometers|kilometres|miles)"
    r" (?:\([^)]*\) )?(?:\w+ )?(?:north|south|east|west|northeast|northwest|southeast|southwest|from|outside|away)\w* (?:of|from)(?: the)?) ?$"
)
_BESIDE = re.compile(
    r"(?:\d+|[a-z]+|dozens of|several)?[ -]?(?:km|kilometers?|kilometres?|miles?)\b[^.]{0,24}$|\b(?:north|south|east|west|northeast|northwest|southeast|southwest)\w* of $"
    r"|\bborder (?:with|of|between) (?:the )?$|\boutskirts of $|\b(?:near|toward|towards|bound for|heading (?:to|for)|road (?:to|between)|way (?:to|from)) (?:the )?$"
)
_SAYING = re.compile(
    r"(?:\s+(?:has|have|had|also))?\s+(?:said|says|condemned|denied|accused|warned|blamed|announced|urged|called|denounced|rejected|claims?|claimed|wants|is ready|vowed)\b"
)
_FROM_CHAIN = 3


def joined(text: str, tokens: list[Token], items: list[Item], hints: Mapping[str, int], filed: list[tuple[int, int]]) -> list[PlacePhrase]:
    """Return the phrases that the members make."""
    phrases: list[PlacePhrase] = []
    chain: list[Item] = []
    for item in items:
        if chain and _links(text, chain, item):
            chain.append(item)
            continue
        if chain:
            phrases.append(_phrase(text, chain, hints, filed))
        chain = [item]
    if chain:
        phrases.append(_phrase(text, chain, hints, filed))
    return phrases


def _links(text: str, chain: list[Item], item: Item) -> bool:
    before = chain[-1]
    gap = text[before.end : item.start]
    if len(gap) > 60 or "\n" in gap:
        return False
    if gap in ("'s ", "’s ", "'s", " ") and BREADTH[before.role] > BREADTH[item.role] and before.role is not Role.NATIONALITY:
        return gap != " " or before.role in (Role.COUNTRY, Role.ADMIN1)
    if before.role is Role.NATIONALITY:
        return gap == " " and item.role is not Role.NATIONALITY and item.country in (None, before.country)
    if item.role is Role.NATIONALITY or BREADTH[item.role] <= BREADTH[before.role] or item.weight == 0:
        return (
            item.role is Role.LOCALITY and before.role is Role.LOCALITY and gap == ", " and bool(item.ranks) and item.ranks[0] == "admin1"
        )
    if any(BREADTH[member.role] >= BREADTH[item.role] for member in chain[:-1] if member.role is not Role.NATIONALITY):
        return False
    return _LINK.fullmatch(gap) is not None


def _phrase(text: str, chain: list[Item], hints: Mapping[str, int], filed: list[tuple[int, int]]) -> PlacePhrase:
    start, end = chain[0].start, chain[-1].end
    ordered = sorted((i for i in chain if i.role is not Role.NATIONALITY), key=lambda i: -BREADTH[i.role])
    wording = text[start:end]
    if not ordered:
        return PlacePhrase(start, end, Role.NATIONALITY, country_place(chain[0].country or "", wording), "", 1)
    inside = Inside(next((i.country for i in chain if i.country), None))
    place, role, district, others = Place(country=inside.country), Role.COUNTRY, None, ()
    for item in ordered:
        place, role, district, others, inside = _read(item, place, district, inside, hints)
    place = place._replace(text=wording)
    weight = max(i.weight for i in chain) if len(ordered) == 1 else max(_FROM_CHAIN, *(i.weight for i in ordered))
    if any(low <= start < high for low, high in filed):
        return PlacePhrase(start, end, Role.DATELINE, place, "", 0, others, district)
    lead = chain[0].lead
    if role is not Role.SITE and _BESIDE.search(text, max(0, start - 40), start):
        return PlacePhrase(start, end, Role.RELATIVE if lead != "near" else role, place, lead or "of", min(weight, 2), others, district)
    if not lead and _SAYING.match(text, end):
        weight = min(weight, 1)
    return PlacePhrase(start, end, role, place, lead, weight, others, district)


def _read(
    item: Item, place: Place, district: str | None, inside: Inside, hints: Mapping[str, int]
) -> tuple[Place, Role, str | None, tuple[Place, ...], Inside]:
    """Read one member inside the broader ones already read."""
    if item.role is Role.COUNTRY:
        return country_place(item.country or "", item.name), Role.COUNTRY, district, (), Inside(item.country)
    found = readings(item.atom, item.ranks, inside, hints) if item.atom is not None and item.atom.entries else []
    if item.role is Role.SITE:
        base = place
        if found:
            _, base, district = place_of(found[0], item.name)
            base = place if place.locality else _fill(base, place)
        return base._replace(site=item.name), Role.SITE, district, (), inside
    if not found:
        return *_unknown(item, place, district), (), inside
    role, best, in_district = place_of(found[0], item.name)
    if item.ranks and item.ranks[0] in ("admin2", "quarter") and role is Role.LOCALITY:
        role = Role.ADMIN2 if item.ranks[0] == "admin2" else role
    if place.locality and role is Role.ADMIN1:
        best = best._replace(locality=place.locality)
    others = tuple(place_of(e, item.name)[1] for e in found[1:5])
    filled = _fill(best, place)
    return filled, role, in_district or district, others, Inside(filled.country, filled.admin1, filled.locality)


def _unknown(item: Item, place: Place, district: str | None) -> tuple[Place, Role, str | None]:
    """Read a name that the gazetteer does not know there: its coordinates stay open."""
    open_place = place._replace(lat=None, lon=None, geo_precision=None)
    if item.role is Role.ADMIN1:
        return Place(item.name, item.country or place.country, item.name), Role.ADMIN1, district
    if item.role is Role.QUARTER and place.locality:
        return place, Role.QUARTER, district
    if item.role is Role.ADMIN2:
        return open_place._replace(locality=item.name, country=item.country or place.country), Role.ADMIN2, item.name
    return open_place._replace(locality=item.name, country=item.country or place.country), item.role, district


def _fill(fine: Place, broad: Place) -> Place:
    return fine._replace(
        country=fine.country or broad.country, admin1=fine.admin1 or broad.admin1, locality=fine.locality or broad.locality
    )
