"""From all tolls told of one incident to the one it settles on."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from etl.extract.tokens import Item
from etl.extract.toll.counted import OF_THEM
from etl.extract.toll.statement import Toll
from etl.extract.toll.sums import ANYBODY
from etl.extract.toll.symbols import LETTER, letters
from etl.records import Count, Part


class Settled(NamedTuple):
    """A count and the statements that it rests on."""

    number: Count
    tolls: tuple[Toll, ...]


_HARM = ("killed", "wounded", "joint")
_HURT = ("wounded", "shot")
_DEAD = ("killed", "attackers_killed")
_VERBAL = letters("HAVE BE ADVERB")
_BESIDE = 14  # characters before a figure within which its hedge stands
_ONE = Count(1, 1)
_SECOND_BEST = ("rival", "earlier", "part")


def settle(tolls: list[Toll], field: str) -> Settled | None:
    """Return the settled count of a field, or None where nothing is said of it."""
    tolls = _without_spared(tolls)
    if field in _HURT:
        tolls = [t for t in tolls if t.field != field or not _died_later(t, tolls)]
    said = [t for t in tolls if t.field == field and not t.status] or _not_its_own(tolls, field)
    said = _joined(said)
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
    named = _by_name(firm)
    if named and named[0] is firm[0] and len(named) > count.low and count.high == count.low:
        return Settled(Count(len(named), len(named)), tuple(named))
    if title is not None and _is_loose(count) and not _is_hedged(base) and not _is_loose(title.count) and title.count.low >= count.low:
        return Settled(title.count, (title, *parts))
    return Settled(_without_the_late(count, tolls) if field == "wounded" else count, tuple(parts))


def _is_hedged(toll: Toll) -> bool:
    """Tell whether a figure was said with its hedge, "at least two", which is no loose word though it counts like "several"."""
    hedges = [hit for hit in toll.sentence.hits if any(entry.group == "HEDGE" for entry in hit.entries)]
    return any(item.start - _BESIDE <= hit.start < item.end for item in toll.people for hit in hedges)


def _not_its_own(tolls: list[Toll], field: str) -> list[Toll]:
    """Return a rival's or an earlier figure, good where no better one is told; one in quotes only where none is told of anybody."""
    is_all = all(t.status for t in tolls if t.field in _HARM)
    return [t for t in tolls if t.field == field and (t.status in _SECOND_BEST or (t.status == "quoted" and is_all))]


def _without_spared(tolls: list[Toll]) -> list[Toll]:
    """Drop that one came off unhurt where others did not."""
    harmed = [t for t in tolls if t.kind != "spared"]
    return harmed if any(t.field in _HARM for t in harmed) else tolls


def _joined(tolls: list[Toll]) -> list[Toll]:
    """Return tolls with those that a sentence adds to one another made one: "three died at the scene and another in hospital"."""
    found: list[Toll] = []
    for toll in tolls:
        before = found[-1] if found and found[-1].sentence is toll.sentence else None
        if before and not _is_of_the_hurt(toll) and (toll.kind == "again" or (_is_another(toll) and toll.start >= before.end)):
            found[-1] = replace(before, count=_sum([before, toll]), end=max(before.end, toll.end))
        else:
            found.append(toll)
    return found


def _is_told_aside(hurt: Toll) -> bool:
    """Tell whether it is only said by the way that one was hurt: "who had been wounded", "died after she was shot"."""
    before = [c for c in hurt.sentence.chunks if c.end <= hurt.harm.start and c.letter not in _VERBAL]
    is_after = (
        len(before) > 1
        and before[-1].value == "pronoun"
        and hurt.sentence.words(before[-2]).endswith("after")
        and before[-1] is hurt.people[0]
    )
    is_past = any(c.letter == LETTER["HAVE"] for c in hurt.sentence.chunks if before and before[-1].end <= c.start < hurt.harm.start)
    return is_after or (is_past and before[-1].letter == LETTER["WHO"])


def _is_another(toll: Toll) -> bool:
    return toll.is_more and any(e.group in ("ANOTHER", "OTHERS") for p in toll.people for e in p.entries)


def _by_name(tolls: list[Toll]) -> list[Toll]:
    """Return the tolls of one named person each, each person once: by the last word of the name."""
    found: dict[str, Toll] = {}
    for toll in tolls:
        if len(toll.people) == 1 and toll.people[0].letter == LETTER["NAMED"]:
            found.setdefault(_surname(toll, toll.people[0]), toll)
    return list(found.values())


def _surname(toll: Toll, person: Item) -> str:
    return toll.sentence.words(person).split()[-1]


_SOON = 2  # sentences


def _died_later(hurt: Toll, tolls: list[Toll]) -> bool:
    """Tell whether the one who was hurt is told to have died: "was taken to hospital, where he died"."""
    if hurt.people and any(t.field in _DEAD and t.count.low and t.people == hurt.people and t.start >= hurt.start for t in tolls):
        return True  # "shot the assailant, who died"
    if len(hurt.people) != 1 or hurt.count != _ONE:
        return False
    person = hurt.people[0]
    if _is_told_aside(hurt) and any(t.field == "killed" and t.count == _ONE and t.sentence is hurt.sentence for t in tolls):
        return True
    for dead in tolls:
        is_next = 0 <= dead.sentence.index - hurt.sentence.index <= _SOON and dead.end > hurt.end
        if dead.field != "killed" or dead.count != _ONE or len(dead.people) != 1 or dead.is_more or not is_next:
            continue
        other = dead.people[0]
        if other.value == "pronoun" or (person.head and person.head == other.head):
            return True
        if person.letter == other.letter == LETTER["NAMED"] and _surname(hurt, person) == _surname(dead, other):
            return True
    return False


def _adds(toll: Toll, base: Toll) -> bool:
    """Tell whether a toll comes on top of the base."""
    if _is_of_the_hurt(toll):
        return True
    if toll.sentence is base.sentence:
        return _is_beside(toll, base)
    if _are_of_another_class(toll, base):
        return True
    heads = {p.head for p in toll.people} & {p.head for p in base.people}
    return toll.is_more and (toll.count != base.count or (toll.count == _ONE and not heads))


def _are_of_another_class(toll: Toll, base: Toll) -> bool:
    """Tell whether a later sentence counts people of another sort: "two soldiers were killed ... a shopkeeper died"."""
    sorts = [{p.value for p in t.people} for t in (toll, base)]
    is_counted = all(
        p.letter == LETTER["GROUP"] and p.value and p.value != "others" and p.head not in ANYBODY for t in (toll, base) for p in t.people
    )
    is_whole = any(e.group == "WHOLE" for t in (toll, base) for p in t.people for e in p.entries)
    return is_counted and not is_whole and not sorts[0] & sorts[1] and toll.kind == base.kind == ""


def _is_beside(toll: Toll, base: Toll) -> bool:
    """Tell whether one sentence tells of another person in a clause of its own: "a clerk was shot and a guard was stabbed"."""
    is_told_so = toll.is_more or toll.count == base.count == _ONE
    if not is_told_so or toll.start < base.end or toll.harm is base.harm:
        return False
    ends = [*base.people[:1], *toll.people[:1]]
    return len(ends) == 2 and all(p.letter == LETTER["GROUP"] and p.head for p in ends) and ends[0].head != ends[1].head


def _is_of_the_hurt(toll: Toll) -> bool:
    """Tell whether those who died are of the wounded: "two of the injured died in hospital"."""
    return toll.field == "killed" and any(p.letter == LETTER["PART"] and p.head == "hurt" for p in toll.people)


def _without_the_late(count: Count, tolls: list[Toll]) -> Count:
    """Return the wounded without those of them who died later."""
    dead = [t for t in tolls if not t.status and (_is_of_the_hurt(t) or _is_one_of_the_hurt(t, tolls))]
    late = sum(t.count.low for t in [t for t in dead if t.sentence.part is not Part.TITLE] or dead)  # the title tells them once more
    if not late or count.high is None or count.low < late or any(t.kind == "total" for t in tolls):
        return count
    return Count(count.low - late, count.high - late)


def _is_one_of_the_hurt(dead: Toll, tolls: list[Toll]) -> bool:
    """Tell whether one of several told hurt died: "a guard and a clerk were hurt; the guard died", "one of the guards died"."""
    if not (dead.is_definite or (dead.people[:1] and OF_THEM in dead.people[0].entries)):
        return False
    if dead.field != "killed" or dead.count != _ONE or len(dead.people) != 1 or not dead.people[0].head:
        return False
    hurt = [
        t for t in tolls if t.field == "wounded" and len(t.people) > 1 and (t.sentence.index, t.end) < (dead.sentence.index, dead.start)
    ]
    return any(_noun(dead.people[0]) == _noun(p) for t in hurt for p in t.people if p.head)


def _noun(person: Item) -> str:
    return person.head.split()[-1]


def _replaces(toll: Toll, base: Toll) -> bool:
    if toll.field == "wounded" and toll.people and toll.people[0].letter == LETTER["PART"] and not toll.people[0].value:
        return False  # "several were hurt, two of them are in critical condition"
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
    if shot is None or not killed or _are_new(shot.tolls[0], tolls):
        return shot
    if killed.high is None or shot.number.high is None or shot.number.low <= killed.low:
        return None
    left = shot.number.low - killed.low
    return Settled(Count(left, left), shot.tolls)


def _are_new(shot: Toll, tolls: list[Toll]) -> bool:
    """Tell whether those shot are told as others after the dead: "killed a cleric ... a shopkeeper was stabbed"."""
    dead = [t for t in tolls if t.field == "killed" and not t.status]
    heads = {p.head for t in dead for p in t.people}
    if any(t.sentence is shot.sentence and t.end < shot.start for t in dead):
        return all(p.letter in (LETTER["GROUP"], LETTER["COUNT"]) and p.head not in heads - {""} for p in shot.people)
    is_after = any(t.sentence.index < shot.sentence.index for t in dead)
    return is_after and all(p.letter == LETTER["GROUP"] and p.head not in heads for p in shot.people)
