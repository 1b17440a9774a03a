"""Folds what several mentions say about one cell into one value: later over earlier, narrowed, never averaged."""

from __future__ import annotations

from collections.abc import Sequence

from etl.records import Basis, Count, Days


def holds(wide: Count, narrow: Count) -> bool:
    """Return whether every number the narrow count allows is allowed by the wide one."""
    below = wide.low <= narrow.low
    return below and (wide.high is None or (narrow.high is not None and narrow.high <= wide.high))


def meets(a: Count, b: Count) -> bool:
    """Return whether some number is allowed by both counts."""
    return (b.high is None or a.low <= b.high) and (a.high is None or b.low <= a.high)


def _narrowed(now: Count, later: Count) -> Count:
    if holds(later, now):
        return now
    if holds(now, later):
        return later
    # Both ends are news, but an old upper end says nothing about a toll that may have risen since.
    return Count(max(now.low, later.low), later.high)


def fold_counts(counts: Sequence[Count]) -> Count | None:
    """Return the toll that counts in rising order of weight lead to: narrowed where they meet, else the weightier one."""
    result: Count | None = None
    for count in counts:
        result = count if result is None or not meets(result, count) else _narrowed(result, count)
    return result


def is_corrected(earlier: Count, later: Count) -> bool:
    """Return whether a later count contradicts an earlier one in another way than by a toll that has risen."""
    return not meets(earlier, later) and later.low < earlier.low


def fold_days(days: Sequence[Days]) -> Days | None:
    """Return the days that intervals in rising order of weight lead to; days that rest on publication alone yield to told ones."""
    told = [when for when in days if when.basis is not Basis.PUBLICATION] or list(days)
    result: Days | None = None
    for when in told:
        result = when if result is None else _met(result, when)
    return result


def _met(now: Days, later: Days) -> Days:
    first, last = max(now.first, later.first), min(now.last, later.last)
    if first > last:
        return later if later.last - later.first <= now.last - now.first else now
    narrower = now if now.last - now.first <= later.last - later.first else later
    return Days(first, last, narrower.basis)


def days_meet(a: Days, b: Days) -> bool:
    """Return whether two intervals of days have a day in common."""
    return a.first <= b.last and b.first <= a.last
