"""From all tolls told of one incident to the one it settles on."""

from __future__ import annotations

from typing import NamedTuple

from etl.extract.toll.statement import Toll
from etl.extract.toll.symbols import LETTER
from etl.records import Count, Part


class Settled(NamedTuple):
    """A count and the statements that it rests on."""

    number: Count
    tolls: tuple[Toll, ...]


_HARM = ("killed", "wounded", "joint")


def settle(tolls: list[Toll], field: str) -> Settled | None:
    """Return the settled count of a field, or None where nothing is said of it."""
    tolls = _without_spared(tolls)
    said = [t for t in tolls if t.field == field and not t.status] or [
        t for t in tolls if t.field == field and t.status in ("rival", "earlier")
    ]
    body = [t for t in said if t.sentence.part is not Part.TITLE]
    told = body or said
    if not told or (all(t.is_vague for t in told) and any(not t.is_vague and t.field in _HARM for t in tolls)):
        return None
    totals = [t for t in told if t.kind == "total"]
    if totals:
        return Settled(totals[-1].count, (totals[-1],))
    firm = [t for t in told if not t.is_vague] or told
    base = firm[0]
    parts = [base]
    for toll in firm[1:]:
        if _adds(toll, base):
            parts.append(toll)
        elif _replaces(toll, base):
            base, parts = toll, [toll, *parts[1:]]
    title = next((t for t in said if t.sentence.part is Part.TITLE and not t.is_vague), None)
    count = _sum(parts)
    if title is not None and _is_loose(count) and not _is_loose(title.count) and title.count.low >= count.low:
        return Settled(title.count, (title, *parts))
    return Settled(_without_the_late(count, tolls) if field == "wounded" else count, tuple(parts))


def _without_spared(tolls: list[Toll]) -> list[Toll]:
    """Drop that one came off unhurt where others did not."""
    harmed = [t for t in tolls if t.kind != "spared"]
    return harmed if any(t.field in _HARM for t in harmed) else tolls


def _adds(toll: Toll, base: Toll) -> bool:
    """Tell whether a toll comes on top of the base."""
    if _is_of_the_hurt(toll):
        return True
    if toll.sentence is base.sentence:
        return toll.is_more and toll.start >= base.end and any(e.group == "ANOTHER" for p in toll.people for e in p.entries)
    heads = {p.head for p in toll.people} & {p.head for p in base.people}
    return toll.is_more and (toll.count != base.count or not heads)


def _is_of_the_hurt(toll: Toll) -> bool:
    """Tell whether those who died are of the wounded: "two of the injured died in hospital"."""
    return toll.field == "killed" and any(p.letter == LETTER["PART"] and p.head == "hurt" for p in toll.people)


def _without_the_late(count: Count, tolls: list[Toll]) -> Count:
    """Return the wounded without those of them who died later."""
    late = sum(t.count.low for t in tolls if not t.status and _is_of_the_hurt(t))
    if not late or count.high is None or count.low < late or any(t.kind == "total" for t in tolls):
        return count
    return Count(count.low - late, count.high - late)


def _replaces(toll: Toll, base: Toll) -> bool:
    if _is_loose(base.count) and not _is_loose(toll.count) and not toll.is_definite:
        return toll.count.low >= base.count.low
    return toll.count.low > base.count.low


def _is_loose(count: Count) -> bool:
    """Tell whether a count is a vague word rather than a figure."""
    return (count.high is None and count.low in (2, 3, 24, 40, 200)) or (count.low == 0 and count.high not in (0, None))


def _sum(parts: list[Toll]) -> Count:
    low = sum(t.count.low for t in parts)
    highs = [t.count.high for t in parts]
    return Count(low, None if None in highs else sum(h for h in highs if h is not None))


def wounded_by_shots(tolls: list[Toll], killed: Count | None) -> Settled | None:
    """Return how many of those shot are wounded: all where nobody died, those who did not die where some did."""
    shot = settle(tolls, "shot")
    if shot is None or not killed:
        return shot
    if killed.high is None or shot.number.high is None or shot.number.low <= killed.low:
        return None
    left = shot.number.low - killed.low
    return Settled(Count(left, left), shot.tolls)
