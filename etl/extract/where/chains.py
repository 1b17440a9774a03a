"""Joins neighbouring members into chains: "X, Y province, Country"; "the X mosque in the Afghan city of Y"."""

from __future__ import annotations

import re

from etl.extract.where.meanings import OFTEN
from etl.extract.where.members import Item
from etl.extract.where.phrases import BREADTH, Role
from etl.gazetteer import Entry, spelled_alike

_AT = r"(?:in|of|at|on|inside|within|near|outside|around|located in|situated in|just outside|on the outskirts of|in the heart of|in the cent(?:er|re) of|close to|not far from|based in|part of)"
_LINK = re.compile(rf"(?:,? {_AT}(?: the| a| an)?|,(?: the| a)?| \(| -|['’]s) ?", re.IGNORECASE)
_SEAT = re.compile(
    r",? ?(?:which is )?(?:the )?(?:provincial )?(?:capital|headquarters|seat|cent(?:er|re)|administrative cent(?:er|re)|main town|main city)"
    r"(?: city)? (?:of|in) (?:the )?",
    re.IGNORECASE,
)
_POINT = r"(?:north|south|east|west|northeast|northwest|southeast|southwest)"
_DISTANCE = r"(?:about |some |around |nearly |roughly |approximately |just )?[\w.,]+[ -]?(?:km|kilomet(?:er|re)s?|miles?)(?: \([^)]*\))?"
_BESIDE = re.compile(
    rf",? (?:{_DISTANCE}(?: to the)?(?: {_POINT})?(?: away)?|(?:just |to the |directly )?{_POINT})(?: of| from| away from)(?: the)? ",
    re.IGNORECASE,
)
_POSSESSIVE = ("'s ", "’s ", "'s", "’s", "' ", "’ ")
_FAR = 60
_PEOPLED = 50_000
_MUCH_GREATER = 5


def chains_of(text: str, items: list[Item]) -> list[list[Item]]:
    """Return the members grouped: each list is one phrase, its members in the order of the text."""
    chains: list[list[Item]] = []
    for i, item in enumerate(items):
        following = items[i + 1] if i + 1 < len(items) else None
        joint = _joint(text, chains[-1], item, following) if chains else None
        if joint is None:
            chains.append([item])
        else:
            chains[-1].append(joint)
            _settle_namesake(chains[-1])
    return chains


def _joint(text: str, chain: list[Item], item: Item, following: Item | None) -> Item | None:
    """Return the member as it joins the chain, None where it does not."""
    before = chain[-1]
    gap = text[before.end : item.start]
    if len(gap) > _FAR or "\n" in gap or ". " in gap or item.role is Role.NATIONALITY or item.weight == 0:
        return None
    if before.role is Role.NATIONALITY:
        is_described = gap == " " and item.role is not Role.SITE and item.country in (None, before.country)
        return item if is_described else None
    if gap in _POSSESSIVE and item.role is Role.ADMIN2 and before.role is Role.LOCALITY and _provinces(before):
        chain[-1] = before._replace(role=Role.ADMIN1)  # "Ghazni's Qarabagh district"
        return item
    if BREADTH[before.role] > BREADTH[item.role] and _is_broad_first(gap, before):
        return item
    if not (_LINK.fullmatch(gap) or _SEAT.fullmatch(gap)):
        return item._replace(role=Role.RELATIVE) if _is_beside(gap, before, item) else None
    if gap.strip() == "of" and before.role is Role.LOCALITY and not before.ranks:
        return None  # "Battle of Karbala"
    broader = _as_broader(text, chain, item, following, gap)
    if broader is None and before.ranks and item.role is Role.LOCALITY and gap.strip() in ("near", "outside", "close to"):
        return item._replace(role=Role.RELATIVE)  # "the village of X near Y"
    return broader


def _is_broad_first(gap: str, before: Item) -> bool:
    """Whether the broader place comes first: "Iraq's Diyala", "West Bank village of X", "Helmand province's Sangin"."""
    return gap in _POSSESSIVE or (gap == " " and before.role in (Role.COUNTRY, Role.ADMIN1))


def _is_beside(gap: str, before: Item, item: Item) -> bool:
    is_town = item.role in (Role.LOCALITY, Role.QUARTER, Role.ADMIN1) and before.role in (
        Role.LOCALITY,
        Role.SITE,
        Role.QUARTER,
        Role.ADMIN2,
    )
    return is_town and len(gap) > 4 and _BESIDE.fullmatch(gap) is not None


def _as_broader(text: str, chain: list[Item], item: Item, following: Item | None, gap: str) -> Item | None:
    """Return the member in the role in which it holds what stands before, None where it cannot."""
    widest = max(BREADTH[member.role] for member in chain if member.role is not Role.NATIONALITY)
    if BREADTH[item.role] > widest:
        return item
    before = chain[-1]
    if gap.strip() == "of" and item.role is Role.ADMIN2 and before.role is Role.ADMIN2:
        return item  # "the Safi sub-district of Mohmand"
    if _provinces(item) and not item.ranks and widest < BREADTH[Role.ADMIN1] and not _same_name(before, item, following):
        atom = item.atom
        return item._replace(role=Role.ADMIN1, atom=atom._replace(entries=_provinces(item)) if atom else None)
    if item.role is Role.QUARTER and before.role is Role.LOCALITY and before.ranks[:1] != ("city",):
        return item._replace(role=Role.LOCALITY)
    if item.role is Role.LOCALITY and widest == BREADTH[Role.LOCALITY] and before.role is Role.LOCALITY and gap.strip() != "of":
        return item if _is_within(text, before, item) else None
    return None


def _provinces(item: Item) -> tuple[Entry, ...]:
    """Return the provinces of a name, in whatever spelling."""
    if item.atom is None or not item.atom.entries:
        return ()
    alike = spelled_alike(item.atom.name)
    return tuple(e for e in alike if e.kind == "admin1" and (e.population >= _PEOPLED or e.country in OFTEN))


def _same_name(before: Item, item: Item, following: Item | None) -> bool:
    """Whether a list of towns goes on: "in Homs, Hama and Aleppo"."""
    return following is None and before.role is Role.LOCALITY and before.lead == "" and not before.ranks and before.weight < 2


def _is_within(text: str, small: Item, great: Item) -> bool:
    """Whether a village may stand in a town's area: it is much smaller, and no list of towns goes on."""
    if text[great.end : great.end + 5].startswith((" and ", ", and")):
        return False
    size = small.atom.entries[0].population if small.atom and small.atom.entries else 0
    people = great.atom.entries[0].population if great.atom and great.atom.entries else 0
    return people > _MUCH_GREATER * size


def _settle_namesake(chain: list[Item]) -> None:
    """Turn a country that is a province's name too into the province, where a country follows or a town speaks for it: Georgia."""
    for i, item in enumerate(chain):
        if item.role is not Role.COUNTRY or item.atom is None:
            continue
        provinces = [e for e in item.atom.entries if e.kind == "admin1"]
        if not provinces:
            continue
        others = [m for m in chain if m is not item and m.role is Role.COUNTRY]
        towns = [
            m for m in chain[:i] if m.atom is not None and m.atom.entries and not any(e.country == item.country for e in m.atom.entries)
        ]
        if any(o.country == p.country for o in others for p in provinces) or (towns and not others):
            atom = item.atom._replace(country=None, entries=tuple(provinces))
            chain[i] = item._replace(role=Role.ADMIN1, atom=atom, country=None)
