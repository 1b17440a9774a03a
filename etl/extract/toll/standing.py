"""What standing a toll has: the incident's own, an earlier count, a rival's, a part, a guess, a sum over more than it."""

from __future__ import annotations

from collections.abc import Callable

from etl.extract.discourse import wording_of
from etl.extract.segments import Mark, Segment
from etl.extract.toll.rivals import is_rival
from etl.extract.toll.statement import Toll
from etl.extract.toll.symbols import LETTER, letters
from etl.extract.when.times import TimeKind, TimePhrase
from etl.records import Count

_MAYBE = letters("MODAL")
_PART = LETTER["PART"]
_PUT_TO_DEATH = ("executed", "executes", "hanged", "hangs", "put to death")
_BESIDE = 45  # characters behind a toll within which "in separate attacks" makes it one of several incidents
_NEAR = 90  # characters behind a toll within which a span of time makes it a sum


def weigh_tolls(segment: Segment) -> None:
    """Mark the tolls of a segment that are not its incident's own; whom a court put to death is no toll."""
    segment.tolls = [t for t in segment.tolls if not _is_justice(segment, t)]
    for toll in segment.tolls:
        if not toll.status:
            toll.status = next((status for status, holds in _STANDINGS.items() if holds(segment, toll)), "")
        if toll.status == "part":
            toll.count = Count(toll.count.low, None)
    _take_dead_from_hurt(segment)


def keep_only_counts(segments: list[Segment]) -> None:
    """Let an early count, or one of several incidents, stand where no other is told in the whole article."""
    tolls = [t for s in segments for t in s.tolls]
    told = {t.field for t in tolls if not t.status}
    for toll in tolls:
        if toll.status in ("earlier", "several") and toll.field not in told:
            toll.status = ""


def _take_dead_from_hurt(segment: Segment) -> None:
    """Take those who died of them out of the hurt: "stabbed three passengers, one of whom died", "one fatally"."""
    hurt = next((t for t in segment.tolls if t.field in ("wounded", "shot")), None)
    if hurt is None or hurt.is_vague:
        return
    for toll in segment.tolls:
        if toll.field == "killed" and toll.start > hurt.start and _is_part(toll) and toll.count.low <= hurt.count.low:
            left = hurt.count.low - toll.count.low
            hurt.count, hurt.field = Count(left, left if hurt.count.high else None), "wounded"


def _is_part(toll: Toll) -> bool:
    return bool(toll.people) and (toll.people[0].letter == _PART or toll.harm.value == "fatally")


def _is_maybe(segment: Segment, toll: Toll) -> bool:
    end = toll.end if toll.kind == "total" else toll.harm.end
    if any(c.letter in _MAYBE for c in segment.sentence.chunks if toll.start <= c.start < end):
        return True
    meant = wording_of(segment.folded, segment.language, "meant")
    if meant and meant.start() <= toll.harm.start - segment.start < meant.end():
        return True  # "threatened to bomb churches and kill dozens"
    return any(m.start < toll.start for m in segment.cues.get("unreal", ()))


def _is_quoted(segment: Segment, toll: Toll) -> bool:
    """Tell whether a speaker's very words are the number's: it said that "nine militants" were dead."""
    if not toll.people:
        return False
    start = toll.people[0].start
    before = segment.sentence.folded[: start - segment.sentence.start]
    return before.endswith('"') and before.count('"') % 2 == 1


def _is_aggregate(segment: Segment, toll: Toll) -> bool:
    """Tell whether it sums up more than the incident: "killed since January", "this year alone"."""
    start, end = toll.start, toll.end
    if segment.language == "fa" and (segment.has("aggregate") or (segment.has("anniversary") and not segment.triggers)):
        return True  # its words of habit or of a span stand far from the verb
    if any(_bounds_a_sum(segment, mark, start, end) for mark in segment.cues.get("sum", ())):
        return True
    spans = [t for t in segment.times if t.kind is TimeKind.RANGE and abs(t.start - end) < _NEAR and not _is_compared(segment, t)]
    return bool(spans) and not any(t.kind is TimeKind.POINT and t.weekday is not None for t in segment.times)


def _is_compared(segment: Segment, time: TimePhrase) -> bool:
    """Tell whether a span of time only says what something is the worst of: "the worst such assault in recent years"."""
    return any(0 <= time.start - m.end < _BESIDE for m in segment.cues.get("superlative", ()))


def _bounds_a_sum(segment: Segment, mark: Mark, start: int, end: int) -> bool:
    """Tell whether a word of summing up stands in, near behind or at the head of what a toll says; "the deadliest since" compares."""
    if not (mark.start == segment.start or start <= mark.start < end + _NEAR):
        return False
    if any(end <= t.start < mark.start and t.kind == "total" for t in segment.tolls):
        return False
    return not any(end <= m.start < mark.start for m in segment.cues.get("superlative", ()))


def _is_of_reason(segment: Segment, toll: Toll) -> bool:
    """Tell whether it counts what another deed was done for; where the sentence tells no other, it is the news after all."""
    reason = min((m.start for m in segment.cues.get("reason", ())), default=toll.start)
    return reason < toll.start and (segment.has("claim") or any(not reason <= m.start < toll.end for m in segment.triggers))


def _is_justice(segment: Segment, toll: Toll) -> bool:
    """Tell whether a court had them put to death: "two convicts were executed in public"."""
    words = segment.sentence.words(toll.harm)
    return any(word in words for word in _PUT_TO_DEATH) and (segment.has("justice") or ("hang" in words and not segment.actors))


def _is_of_several(segment: Segment, toll: Toll) -> bool:
    return any(toll.start <= m.start < toll.end + _BESIDE for m in segment.cues.get("several", ()))


# what speaks against a toll, the first that holds
_STANDINGS: dict[str, Callable[[Segment, Toll], bool]] = {
    "earlier": lambda segment, toll: any(m.start < toll.end for m in segment.cues.get("earlier", ())),
    "maybe": _is_maybe,
    "reason": _is_of_reason,
    "denied": lambda segment, toll: toll.count.low > 0 and segment.has("rumour"),
    "quoted": _is_quoted,
    "rival": lambda segment, toll: is_rival(segment, toll.start),
    "several": _is_of_several,
    "part": lambda segment, toll: toll.harm.value == "among",  # "two children were among the dead"
    "aggregate": _is_aggregate,
}
