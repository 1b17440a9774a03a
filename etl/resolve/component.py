"""Follows the links of touched mentions to their whole connected components, through whatever store holds the mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from etl.records import Told
from etl.resolve.blocks import block_keys, sought_keys
from etl.resolve.facts import Facts, facts
from etl.resolve.score import is_linked

# Returns every mention that stands in any of these blocks.
FetchBlocks = Callable[[frozenset[str]], Iterable[Told]]


def component(touched: Sequence[Told], fetch_blocks: FetchBlocks) -> tuple[Told, ...]:
    """Return the touched mentions and all that are linked to them, directly or through others, by mention id.

    `touched` holds the new and changed mentions, and those that share an incident with a changed or vanished one,
    so that a group that falls apart is partitioned afresh as well.
    """
    found = {one.mention_id: facts(one) for one in touched}
    frontier = list(found.values())
    asked: set[str] = set()
    seen: dict[str, Facts] = dict(found)
    standing: dict[str, set[str]] = defaultdict(set)  # block -> mentions seen in it
    while frontier:
        keys = frozenset().union(*(sought_keys(one.told) for one in frontier)) - asked
        asked |= keys
        for told in fetch_blocks(keys) if keys else ():
            known = seen.setdefault(told.mention_id, facts(told))
            for block in block_keys(told):
                standing[block].add(known.told.mention_id)
        frontier = _linked_to(frontier, standing, seen, found)
    return tuple(found[mention].told for mention in sorted(found))


def _linked_to(frontier: Sequence[Facts], standing: dict[str, set[str]], seen: dict[str, Facts], found: dict[str, Facts]) -> list[Facts]:
    """Return the mentions not yet found that are linked to the frontier, adding them to the found."""
    fresh = []
    for one in frontier:
        candidates = set().union(*(standing.get(key, ()) for key in sought_keys(one.told))) - found.keys()
        for mention in sorted(candidates):
            if is_linked(one, seen[mention]):
                found[mention] = seen[mention]
                fresh.append(seen[mention])
    return fresh
