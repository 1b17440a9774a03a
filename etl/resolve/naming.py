"""Gives each group of mentions its incident id: kept where it can be, minted once where it cannot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import NamedTuple

from etl.records import Part, Told

FAR_FUTURE = datetime.max.replace(tzinfo=UTC)
_PARTS = tuple(Part)


class Known(NamedTuple):
    """An incident id as the warehouse holds it, in force, an alias or retracted."""

    incident_id: str
    founding_mention_id: str
    mention_ids: frozenset[str]  # of its open state, empty for an alias and a retracted one
    minted_at: datetime  # known_from of its first state
    alias_of: str | None = None


class Named(NamedTuple):
    """A group of mentions with its id."""

    incident_id: str
    founding_mention_id: str
    mention_ids: tuple[str, ...]


class Naming(NamedTuple):
    """What naming decided; `aliases` maps every known id that leads to another one, `retracted` has no mention left."""

    named: tuple[Named, ...]
    aliases: Mapping[str, str]
    retracted: tuple[str, ...]


def founding_order(told: Told) -> tuple[datetime, str, int, str, int, int, str]:
    """Return the key by which the founding mention of a group is the smallest: published, article, version, place in the text."""
    trigger = told.mention.trigger
    at = told.published_at or FAR_FUTURE
    return at, told.article_key, told.version_no, told.version, _PARTS.index(trigger.part), trigger.start, told.mention_id


def mint_id(founding: Told) -> str:
    """Return a new incident's id: made of outlet, article key, the founding mention's trigger sentence and its rank there."""
    words = (founding.source, founding.article_key, founding.trigger_digest, str(founding.trigger_rank))
    return "inc-" + sha256("\n".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _age(known: Known) -> tuple[datetime, str]:
    return known.minted_at, known.incident_id


def _claims(groups: Sequence[tuple[str, ...]], known: Sequence[Known]) -> dict[str, int]:
    """Return for each known id the group that has a claim to it: the one with its founding mention, else with most of its mentions."""
    group_of = {mention: number for number, group in enumerate(groups) for mention in group}
    claims = {}
    for one in known:
        if one.founding_mention_id in group_of:
            claims[one.incident_id] = group_of[one.founding_mention_id]
            continue
        left = [group_of[mention] for mention in one.mention_ids if mention in group_of]
        if left:
            claims[one.incident_id] = max(sorted(set(left)), key=left.count)
    return claims


def _fresh_id(founding: Told, taken: Iterable[str]) -> str:
    ident, taken, number = mint_id(founding), set(taken), 2
    while ident in taken:
        ident, number = f"{mint_id(founding)}-{number}", number + 1
    return ident


def _chosen(known: Sequence[Known], claims: Mapping[str, int]) -> dict[int, Known]:
    """Return the id that each group keeps: the oldest it has a claim to."""
    kept: dict[int, Known] = {}
    for one in sorted(known, key=_age):
        if one.incident_id in claims:
            kept.setdefault(claims[one.incident_id], one)
    return kept


def name(partition: Sequence[tuple[str, ...]], told: Sequence[Told], known: Sequence[Known]) -> Naming:
    """Return the groups of a partition with their ids, and what became of the known ids.

    `known` must hold every id, alias or retracted ones too, whose founding or other mentions stand in the groups or stood
    beside them. A group keeps the oldest id it has a claim to, the others lead to it; a split revives an alias.
    """
    mention = {one.mention_id: one for one in told}
    groups = sorted(partition, key=lambda group: min(founding_order(mention[m]) for m in group))
    claims = _claims(groups, known)
    kept = _chosen(known, claims)
    taken = {one.incident_id for one in known}
    named = []
    for number, group in enumerate(groups):
        first = min((mention[m] for m in group), key=founding_order)
        one = kept.get(number)
        founding = one.founding_mention_id if one and one.founding_mention_id in group else first.mention_id
        ident = one.incident_id if one else _fresh_id(first, taken)
        taken.add(ident)
        named.append(Named(ident, founding, group))
    aliases = {one: named[number].incident_id for one, number in claims.items() if named[number].incident_id != one}
    retracted = tuple(sorted(one.incident_id for one in known if one.incident_id not in claims and one.alias_of is None))
    return Naming(tuple(named), aliases, retracted)
