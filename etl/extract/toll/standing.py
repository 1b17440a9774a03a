"""What standing a toll has: the incident's own, an earlier count, a rival's, a part, a guess, a sum over more than it."""

from __future__ import annotations

import re

from etl.extract.segments import Segment
from etl.extract.toll.statement import Toll
from etl.extract.toll.symbols import LETTER, letters
from etl.extract.when.times import TimeKind
from etl.records import Count

_MAYBE = letters("MODAL")
_PART = LETTER["PART"]
_OPENS = 8  # characters within which a name opens a sentence
_OWN_COUNT = frozenset(["put", "puts", "said", "says", "spoke", "counted", "claimed"])
_STATES = frozenset({"Israel", "United States", "Turkey", "Saudi Arabia", "Russia", "Iran", "Pakistan", "India", "Ukraine", "Syria"})
_COMPARED = re.compile(r"\b(?:deadliest|worst|first|biggest|largest|bloodiest|heaviest|highest|second|latest) [^.;]*? since ")
_PLAIN_CLAIM = frozenset(["claimed", "claims", "boasted", "alleged", "spoke", "counted"])


def weigh_tolls(segment: Segment) -> None:
    """Mark the tolls of a segment that are not its incident's own."""
    for toll in segment.tolls:
        if toll.status:
            continue
        if _is_earlier(segment, toll.start, toll.end):
            toll.status = "earlier"
        elif _is_maybe(segment, toll.start, toll.harm.end):
            toll.status = "maybe"
        elif any(m.start < toll.start for m in segment.cues.get("reason", ())):
            toll.status = "reason"
        elif toll.count.low and segment.has("rumour"):
            toll.status = "denied"
        elif toll.people and _is_quoted(segment, toll.people[0].start):
            toll.status = "quoted"
        elif _is_rival(segment, toll.start):
            toll.status = "rival"
        elif _is_aggregate(segment, toll.start, toll.end):
            toll.status = "aggregate"
    _take_dead_from_hurt(segment)


def keep_only_counts(segments: list[Segment]) -> None:
    """Let an early count stand where no later one is told in the whole article: "according to first reports nobody was killed"."""
    tolls = [t for s in segments for t in s.tolls]
    told = {t.field for t in tolls if not t.status}
    for toll in tolls:
        if toll.status == "earlier" and toll.field not in told:
            toll.status = ""


def _take_dead_from_hurt(segment: Segment) -> None:
    """Take those who died of them out of the hurt: "stabbed three passengers, one of whom died", "one fatally"."""
    hurt = next((t for t in segment.tolls if t.field in ("wounded", "shot")), None)
    if hurt is None or not hurt.count.high:
        return
    for toll in segment.tolls:
        if toll.field == "killed" and toll.start > hurt.start and _is_part(toll) and toll.count.low <= hurt.count.low:
            left = hurt.count.low - toll.count.low
            hurt.count, hurt.field = Count(left, left), "wounded"


def _is_part(toll: Toll) -> bool:
    return bool(toll.people) and (toll.people[0].letter == _PART or toll.harm.value == "fatally")


def _is_earlier(segment: Segment, start: int, end: int) -> bool:
    return any(m.start < start for m in segment.cues.get("earlier", ()))


def _is_maybe(segment: Segment, start: int, end: int) -> bool:
    if any(c.letter in _MAYBE for c in segment.sentence.chunks if start <= c.start < end):
        return True
    words = segment.folded[: max(0, start - segment.start)]
    return words.startswith("if ") or "had the " in words or " could have " in words or "might have" in segment.folded


def _is_rival(segment: Segment, start: int) -> bool:
    """Tell whether the other side says it: a group's claim, residents against officials."""
    before = segment.folded[: max(0, start - segment.start)]
    if any(m.end <= start for cue in ("unofficial", "claim") for m in segment.cues.get(cue, ())):
        return True
    if _is_own_count(segment, before, start):
        return True
    words = set(before.replace(",", " ").split()[-12:])
    return bool(words & _PLAIN_CLAIM) and any(a.start < start for a in segment.actors)


def _is_quoted(segment: Segment, start: int) -> bool:
    """Tell whether a speaker's very words are the number's: it said that "nine militants" were dead."""
    before = segment.sentence.folded[: start - segment.sentence.start]
    return before.endswith('"') and before.count('"') % 2 == 1


def _is_own_count(segment: Segment, before: str, start: int) -> bool:
    """Tell whether an armed group that opens the sentence gives its own count: "Al-Shabab put the number at over 30"."""
    opening = any(a.start - segment.start < _OPENS and a.value not in _STATES for a in segment.actors if a.start < start)
    return opening and bool(_OWN_COUNT & set(before.replace(",", " ").split()))


def _is_aggregate(segment: Segment, start: int, end: int) -> bool:
    words = segment.folded
    after = words[end - segment.start : end - segment.start + 90]
    is_since = " since " in after and "ever since" not in after and not _COMPARED.search(after)
    if is_since or words.startswith("since ") or "so far this year" in words or " alone" in after:
        return True
    if "overall" in words[max(0, start - segment.start - 12) : end - segment.start] or "latest deaths bring" in words:
        return True
    return any(t.kind is TimeKind.RANGE and abs(t.start - end) < 90 for t in segment.times) and not any(
        t.kind is TimeKind.POINT and t.weekday is not None for t in segment.times
    )
