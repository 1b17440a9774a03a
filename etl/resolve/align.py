"""Carries mention ids over when an article version is read again by other rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.records import Told
from etl.resolve.facts import facts
from etl.resolve.levels import day_level, toll_level
from etl.resolve.where import other_country, place_level

ALIKE_LEAST = 2.0
_PLACE = {"locality": 2.0, "close": 1.0, "admin1": 1.0, "far": -3.0, "other_admin1": -3.0, "apart": -2.0}
_DAYS = {"same": 1.5, "in_weeks": 1.0, "in_month": 0.8, "in_year": 0.5, "apart": -3.0, "near": -1.0}
_TOLL = {"same_rare": 2.0, "same_few": 1.5, "same_one": 1.0, "fits": 0.5, "clash": -1.0}


def _overlap(a: Told, b: Told) -> float:
    """Return the share of the shorter trigger that both mentions' triggers cover."""
    x, y = a.mention.trigger, b.mention.trigger
    if x.part is not y.part:
        return 0.0
    shared = min(x.end, y.end) - max(x.start, y.start)
    return max(shared, 0) / max(1, min(x.end - x.start, y.end - y.start))


def likeness(old: Told, new: Told) -> float:
    """Return how surely two readings of one text mean the same mention."""
    if old.article_key != new.article_key or old.version != new.version:
        return 0.0
    a, b = facts(old), facts(new)
    total = 3.0 * (old.trigger_digest == new.trigger_digest) + 2.0 * _overlap(old, new)
    total += _PLACE.get(place_level(a, b), 0.0) + _DAYS.get(day_level(a, b), 0.0)
    total += _TOLL.get(toll_level(a, b, old.mention.killed, new.mention.killed), 0.0)
    total += _TOLL.get(toll_level(a, b, old.mention.wounded, new.mention.wounded), 0.0) / 2
    return total - (4.0 if other_country(a, b) else 0.0)


def carry_ids(old: Sequence[Told], new: Sequence[Told]) -> tuple[Told, ...]:
    """Return the new mentions, each under the id of the old mention that it reads again, the likest pairs first.

    A new mention whose own id would fall together with a carried one keeps its words and gets a mark behind its id.
    """
    pairs = sorted(
        ((likeness(a, b), a.mention_id, n) for a in old for n, b in enumerate(new)),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    id_of: dict[int, str] = {}
    for weight, mention, n in pairs:
        if weight >= ALIKE_LEAST and n not in id_of and mention not in id_of.values():
            id_of[n] = mention
    taken = set(id_of.values())
    result = []
    for n, told in enumerate(new):
        ident = id_of.get(n) or _free(told.mention_id, taken)
        taken.add(ident)
        result.append(replace(told, mention_id=ident))
    return tuple(result)


def _free(ident: str, taken: set[str]) -> str:
    number, free = 2, ident
    while free in taken:
        free, number = f"{ident}-{number}", number + 1
    return free
