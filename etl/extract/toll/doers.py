"""The one who did it and then died of it: "a driver ploughed into a crowd ... troops killed the driver"."""

from __future__ import annotations

from etl.extract.segments import Segment
from etl.extract.toll.statement import Toll
from etl.extract.toll.symbols import letters

_ONE = letters("GROUP")
_PEOPLE = letters("GROUP DEFINITE BARE NAMED")
_FAR = 3  # segments
_HARMED = frozenset({"killed", "wounded", "shot"})


def turn_doers(segments: list[Segment]) -> None:
    """Count one as an attacker who is the very one that killed or hurt others just before."""
    for n, segment in enumerate(segments):
        for toll in segment.tolls:
            is_one = toll.field == "killed" and toll.is_definite and len(toll.people) == 1
            if is_one and any(_did_it(before, toll) for before in segments[max(0, n - _FAR) : n]):
                toll.field = "attackers_killed"


def _did_it(segment: Segment, toll: Toll) -> bool:
    """Tell whether a segment begins with the same person, whose deed hurt the people that it tells of after."""
    head = toll.people[0].head
    doer = next((c for c in segment.sentence.chunks if c.letter in _PEOPLE and c.start >= segment.start), None)
    if not head or doer is None or doer.letter not in _ONE or doer.head != head:
        return False
    hurt = [t for t in segment.tolls if t.field in _HARMED and t.people]
    return any(doer.end < t.harm.start < t.people[0].start for t in hurt)
