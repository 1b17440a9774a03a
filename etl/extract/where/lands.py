"""Which country a text is about: the one its places lie in, then whose police and villages it names, then whose groups."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from etl.extract.segments import Segment
from etl.extract.where.places import Role

_AS_PLACE, _AS_NATION, _AS_HOME = 4, 2, 3
_OWN = 2  # the weight of a nationality that its own land's institutions carry
_BLOCK = re.compile(r"\b\d+00 block\b|\b(?:i|interstate|u\.s\. route|us)[- ]\d\d\b")  # how streets of the United States are told


def land_of(segments: Iterable[Segment]) -> str | None:
    """Return the country that segments speak of most."""
    told: Counter[str] = Counter()
    for segment in segments:
        for place in segment.places:
            if place.place.country:
                told[place.place.country] += _said(place.role, place.weight)
        for home in homes_of(segment.folded, (mark.value for mark in segment.homes)):
            told[home] += _AS_HOME
    best = max(told, key=lambda code: told[code], default=None)
    return best if best and told[best] else None


def homes_of(folded: str, named: Iterable[str]) -> set[str]:
    """Return the countries that words of a text are at home in: those of the groups and institutions it names, and of its streets."""
    return {*named, "US"} if _BLOCK.search(folded) else set(named)


def _said(role: Role, weight: int) -> int:
    if role is Role.NATIONALITY:
        return _AS_PLACE if weight == _OWN else _AS_NATION * weight
    return _AS_PLACE if weight > 1 else weight
