"""Mentions to incidents: block, score, cluster, name, reconcile. Pure functions of `Told` records."""

from __future__ import annotations

from collections.abc import Sequence

from etl.records import Incident, Told
from etl.resolve.align import carry_ids
from etl.resolve.blocks import block_keys, sought_keys
from etl.resolve.cluster import partition
from etl.resolve.component import component
from etl.resolve.copies import copies
from etl.resolve.naming import Known, Named, Naming, mint_id, name
from etl.resolve.reconcile import reconcile
from etl.resolve.score import linked

__all__ = [
    "Known",
    "Named",
    "Naming",
    "block_keys",
    "carry_ids",
    "component",
    "copies",
    "linked",
    "mint_id",
    "name",
    "partition",
    "reconcile",
    "resolve_all",
    "sought_keys",
]


def resolve_all(told: Sequence[Told]) -> list[Incident]:
    """Return the incidents that mentions tell, from an empty store, by incident id."""
    known = {one.mention_id: one for one in told}
    naming = name(partition(told), told, ())
    incidents = [reconcile([known[m] for m in one.mention_ids], one.incident_id, one.founding_mention_id) for one in naming.named]
    return sorted(incidents, key=lambda incident: incident.incident_id)
