"""Mentions to incidents: block, score, cluster, name, reconcile, override. Pure functions of `Told` records."""

from __future__ import annotations

from etl.resolve.align import carry_ids
from etl.resolve.blocks import block_day, block_keys, holds_everything, sought_keys
from etl.resolve.cluster import partition
from etl.resolve.component import component
from etl.resolve.copies import copies
from etl.resolve.incidents import VANISHED, Resolved, resolve, resolve_all
from etl.resolve.naming import Known, Named, Naming, mint_id, name
from etl.resolve.overrides import Matched, match, pulled, require_sound
from etl.resolve.reconcile import reconcile
from etl.resolve.score import linked

__all__ = [
    "VANISHED",
    "Known",
    "Matched",
    "Named",
    "Naming",
    "Resolved",
    "block_day",
    "block_keys",
    "carry_ids",
    "component",
    "copies",
    "holds_everything",
    "linked",
    "match",
    "mint_id",
    "name",
    "partition",
    "pulled",
    "reconcile",
    "require_sound",
    "resolve",
    "resolve_all",
    "sought_keys",
]
