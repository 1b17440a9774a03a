"""Groups mentions into incidents: the strongest links first, never two mentions of one article version together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from etl.records import Told
from etl.resolve.blocks import block_keys, sought_keys
from etl.resolve.facts import Facts, facts
from etl.resolve.naming import founding_order
from etl.resolve.people import is_known
from etl.resolve.score import LINK_FLOOR, NEVER, is_told_apart, score, weigh

KNOWN_FLOOR = 0.5  # of that mean where two of the mentions share a victim's name
MERGE_FLOOR = 2.5  # of the mean over all pairs of two groups, so that one chance link does not chain two incidents


class Link(NamedTuple):
    """Two mentions above the link floor, by their rank in the order of content."""

    weight: float
    first: int
    second: int


def partition(told: Sequence[Told]) -> tuple[tuple[str, ...], ...]:
    """Return the mentions grouped into incidents; the order in which they are given changes nothing."""
    ordered = [facts(one) for one in sorted(told, key=founding_order)]
    links = sorted(_links(ordered), key=lambda link: (-link.weight, link.first, link.second))
    groups = _merged(ordered, links)
    return tuple(sorted(tuple(sorted(ordered[n].told.mention_id for n in group)) for group in groups))


def _pairs(ordered: Sequence[Facts]) -> Iterator[tuple[int, int]]:
    """Yield each candidate pair once, the earlier mention first."""
    standing: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(ordered):
        for key in block_keys(one.told):
            standing[key].append(number)
    for number, one in enumerate(ordered):
        candidates = {other for key in sought_keys(one.told) for other in standing.get(key, ())}
        yield from ((number, other) for other in candidates if number < other)


def _links(ordered: Sequence[Facts]) -> Iterator[Link]:
    for first, second in _pairs(ordered):
        weight = score(ordered[first], ordered[second])
        if weight >= LINK_FLOOR:
            yield Link(weight, first, second)


def _merged(ordered: Sequence[Facts], links: Sequence[Link]) -> list[tuple[int, ...]]:
    group_of = list(range(len(ordered)))
    members: dict[int, tuple[int, ...]] = {number: (number,) for number in group_of}
    known: dict[tuple[int, int], float] = {(link.first, link.second): link.weight for link in links}
    for _, first, second in links:
        mine, other = sorted((group_of[first], group_of[second]))
        if mine == other or not _may_merge(ordered, members[mine], members[other], known):
            continue
        for number in members[other]:
            group_of[number] = mine
        members[mine] += members.pop(other)
    return list(members.values())


def _may_merge(ordered: Sequence[Facts], mine: Sequence[int], other: Sequence[int], known: Mapping[tuple[int, int], float]) -> bool:
    """Return whether no pair across two groups is impossible and the pairs are likely on the whole.

    Where some pair is known by names, a day or country that one report got wrong counts against the rest and excludes nothing,
    and it is enough that the rest does not speak against it.
    """
    pairs = [(min(a, b), max(a, b)) for a in mine for b in other]
    scores = {(a, b): known.get((a, b)) or score(ordered[a], ordered[b]) for a, b in pairs}
    if any(scores[a, b] == NEVER and is_told_apart(ordered[a], ordered[b]) for a, b in pairs):
        return False
    if not any(scores[a, b] >= LINK_FLOOR and is_known(ordered[a], ordered[b]) for a, b in pairs):
        return sum(scores.values()) >= MERGE_FLOOR * len(pairs)
    return sum(weigh(ordered[a], ordered[b]) for a, b in pairs) >= KNOWN_FLOOR * len(pairs)


def linked_pairs(told: Sequence[Told]) -> list[tuple[str, str, float]]:
    """Return every pair of mentions with its score, for looking at what the weights do."""
    ordered = [facts(one) for one in sorted(told, key=founding_order)]
    return [(a.told.mention_id, b.told.mention_id, score(a, b)) for a, b in combinations(ordered, 2)]
