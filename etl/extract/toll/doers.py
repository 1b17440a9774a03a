"""The one who did it and then died of it: "a driver ploughed into a crowd ... troops killed the driver"."""

from __future__ import annotations

from etl.extract.segments import Segment
from etl.extract.toll.statement import ATTACKING, FORCES, Toll
from etl.extract.toll.symbols import letters
from etl.records import Count

_ONE = letters("GROUP")
_PEOPLE = letters("GROUP DEFINITE BARE NAMED")
_PERSON = letters("GROUP DEFINITE")
_ALONE = Count(1, 1)
_ANYBODY = frozenset({"", "man", "woman", "person"})
_BARE = letters("COUNT")
_BY = letters("BY")
_HARMING = letters("KILLED WOUNDED SHOT SHOOT")
_FAR = 3  # segments
_HARMED = frozenset({"killed", "wounded", "shot"})


def turn_doers(segments: list[Segment]) -> None:
    """Count as attackers who killed or hurt others just before, and whom the police killed where attackers were told of."""
    for n, segment in enumerate(segments):
        before = segments[max(0, n - _FAR) : n]
        for toll in segment.tolls:
            if toll.field != "killed" or len(toll.people) != 1:
                continue
            if _is_doer(toll, before) or _had_done_it(toll) or _is_shot_by_police(toll, before) or _guards_an_attacker(toll, before):
                toll.field = "attackers_killed"


def _guards_an_attacker(toll: Toll, before: list[Segment]) -> bool:
    """Tell whether "two of his bodyguards" are those of a militant told of last."""
    guard = toll.people[0]
    if guard.value not in FORCES or not any(e.group == "THE" and e.value for e in guard.entries):
        return False
    told = [c for s in before for c in s.sentence.chunks] + [c for c in toll.sentence.chunks if c.start < guard.start]
    masters = [c for c in told if c.letter in _PERSON and c.count == _ALONE and c.value and c.head not in _ANYBODY]
    return bool(masters) and masters[-1].value in ATTACKING


def _is_doer(toll: Toll, before: list[Segment]) -> bool:
    return toll.is_definite and any(_did_it(segment, toll) for segment in before)


def _had_done_it(toll: Toll) -> bool:
    """Tell whether one whom a force killed had hurt others: "police shot dead a man after he stabbed a woman"."""
    chunks = toll.sentence.chunks
    before = [c for c in chunks if c.end <= toll.harm.start and c.letter in _PEOPLE]
    person = toll.people[0]
    if person.count != _ALONE or not before or before[-1].value not in FORCES or person.start < toll.harm.start:
        return False
    after = [c for c in chunks if c.start >= person.end]
    threes = zip(after, after[1:], after[2:], strict=False)
    return any(who.value == "pronoun" and deed.letter in _HARMING and whom.letter in _PEOPLE for who, deed, whom in threes)


def _is_shot_by_police(toll: Toll, before: list[Segment]) -> bool:
    """Tell whether "he" or "both", killed by a force, are as many as the attackers told of last."""
    person = toll.people[0]
    if person.value != "pronoun" and person.letter not in _BARE:
        return False
    chunks = toll.sentence.chunks
    after = next((n for n, c in enumerate(chunks) if c.start > toll.harm.start), len(chunks))
    is_by_force = after + 1 < len(chunks) and chunks[after].letter in _BY and chunks[after + 1].value in FORCES
    attackers = [c for s in before for c in s.sentence.chunks if c.letter in _PEOPLE and c.value == "attacker" and c.count]
    return is_by_force and bool(attackers) and attackers[-1].count == toll.count


def _did_it(segment: Segment, toll: Toll) -> bool:
    """Tell whether a segment begins with the same person, whose deed hurt the people that it tells of after."""
    head = toll.people[0].head
    doer = next((c for c in segment.sentence.chunks if c.letter in _PEOPLE and c.start >= segment.start), None)
    if not head or doer is None or doer.letter not in _ONE or doer.head != head:
        return False
    hurt = [t for t in segment.tolls if t.field in _HARMED and t.people]
    return any(doer.end < t.harm.start < t.people[0].start for t in hurt)
