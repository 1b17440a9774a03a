"""The whole stage: current mentions, known ids and overrides in, named and reconciled incidents out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from etl.records import Incident, Told
from etl.resolve.cluster import partition
from etl.resolve.naming import Known, name
from etl.resolve.overrides import Matched, overridden, regroup, rejoining, retracted_by
from etl.resolve.reconcile import reconcile

VANISHED = "no article tells it any more"


class Resolved(NamedTuple):
    """What mentions come to."""

    incidents: tuple[Incident, ...]  # those that a person has retracted too, for their mentions stay bound
    aliases: Mapping[str, str]  # known id -> the id it leads to
    retracted: Mapping[str, str]  # id -> why
    rejoining: Mapping[str, tuple[str, ...]] = MappingProxyType({})  # id of a split -> the mentions that speak against it

    @property
    def kept(self) -> tuple[Incident, ...]:
        """The incidents that are not retracted."""
        return tuple(one for one in self.incidents if one.incident_id not in self.retracted)


def resolve(told: Sequence[Told], known: Sequence[Known], matched: Sequence[Matched] = ()) -> Resolved:
    """Return the incidents that mentions tell; overrides come last.

    `known` holds every id that the mentions are or were bound to, `matched` the overrides that name any of them.
    """
    by_id = {one.mention_id: one for one in told}
    naming = name(regroup(partition(told), matched, told), told, known)
    incidents = []
    for one in naming.named:
        tellers = [by_id[mention] for mention in one.mention_ids]
        incidents.append(overridden(reconcile(tellers, one.incident_id, one.founding_mention_id), tellers, matched))
    retracted = dict.fromkeys(naming.retracted, VANISHED)
    for incident in incidents:
        if by := retracted_by(incident, matched):
            retracted[incident.incident_id] = f"{by.reason} ({by.author})"
    return Resolved(tuple(incidents), naming.aliases, retracted, rejoining(matched, told))


def resolve_all(told: Sequence[Told]) -> list[Incident]:
    """Return the incidents that mentions tell, from an empty store, by incident id."""
    return sorted(resolve(told, ()).incidents, key=lambda incident: incident.incident_id)
