"""Whether a sentence still tells the incident told before, goes back to an older one or opens another."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from etl.extract.discourse import wording_of
from etl.extract.drafts import LOOSE, Draft, goes_on, own_tolls
from etl.extract.segments import Segment
from etl.extract.when.dating import AFTERMATH
from etl.extract.when.times import TimeKind
from etl.extract.where.spots import Spot, are_near
from etl.records import Count, Days, Part

_LONG_AGO = timedelta(days=21)
_WEEK = 7  # days
_OPENING = 40  # characters within which a cue opens a sentence
_ONE = Count(1, 1)
_FROM_AFAR = frozenset({"airstrike", "drone_strike"})


class Flow(NamedTuple):
    """What the article as a whole says of how its sentences hang together."""

    published_on: date | None
    is_row: bool  # title or lead speak of several incidents of one day
    of_several: bool  # they speak of several, whatever the day


def is_aftermath(segment: Segment) -> bool:
    """Tell whether a segment only tells the end of the attackers, or who is blamed for what was told."""
    own = own_tolls(segment)
    if own and not segment.triggers:
        return all(t.field == "attackers_killed" and t.kind != "elsewhere" for t in own)
    return not own and segment.has("claim", "blame") and wording_of(segment.folded, segment.language, "definite") is not None


def goes_back(segment: Segment, days: Days | None, current: Draft, flow: Flow) -> bool:
    """Tell whether news without a day so far turns to something of long ago: "In March 2022, a bomber ..."."""
    if days is None or flow.published_on is None or flow.published_on - days.last <= _LONG_AGO or current.days is not None:
        return False
    heads = [s for s in current.segments if s.part is not Part.BODY or s.sentence.index == 0]
    is_news = not any(s.has(*AFTERMATH) or _looks_back(s) for s in heads)
    return is_news and bool(segment.triggers or own_tolls(segment)) and not wording_of(segment.folded, segment.language, "definite")


def _looks_back(segment: Segment) -> bool:
    """Tell whether a segment counts weeks or more from the deed: "a month after his son was killed"."""
    return any(t.kind is TimeKind.RELATIVE and t.offset is not None and t.offset[0] >= _WEEK for t in segment.times)


def is_another_past(segment: Segment, current: Draft) -> bool:
    """Tell whether a segment tells the toll of an earlier, similar thing: "Earlier this month, two others died in a similar attack"."""
    return wording_of(segment.folded, segment.language, "past") is not None and _tells_other_toll(segment, current)


def elaborates(segment: Segment, spot: Spot, days: Days | None, current: Draft, flow: Flow) -> bool:
    """Tell whether a segment with another place or day still tells the same: near it, speaking of "the attack", no other toll."""
    if (wording_of(segment.folded, segment.language, "began") and not _tells_other_toll(segment, current)) or _is_one_of_them(
        segment, spot, days, current
    ):
        return True
    if days_apart(days, current.days) or _tells_other_toll(segment, current) or goes_on(segment):
        return False
    if segment.language == "fa" and _is_other_deed(segment, spot, current):
        return False
    if (are_near(spot, current.spot) or _lies_in(segment, current)) and not flow.is_row:
        return True
    is_definite = wording_of(segment.folded, segment.language, "definite") is not None
    follows_lead = all(s.part is not Part.BODY for s in current.segments)
    return (is_definite or follows_lead) and not _opens_with_place(segment)


def _lies_in(segment: Segment, current: Draft) -> bool:
    """Tell whether a place is told as one of the town told before: "the Mangochar area of Kalat district"."""
    town = current.spot.locality
    return town is not None and any(town in (p.place.text or "") for p in segment.places)


def _is_one_of_them(segment: Segment, spot: Spot, days: Days | None, current: Draft) -> bool:
    """Tell whether a segment only names one of the many hurt: "Iran's ambassador to Beirut was slightly injured"."""
    if segment.triggers or days or spot.locality or not segment.tolls:
        return False
    many = {t.field for t in current.own_tolls if t.count.low > 1}
    return all(t.count == _ONE and t.field in many for t in segment.tolls)


def _is_other_deed(segment: Segment, spot: Spot, current: Draft) -> bool:
    """Tell whether another town was hit by other means."""
    means = {t.value for t in segment.triggers} - LOOSE
    used = {m.value for _, m in current.marks("triggers")}
    return bool(means) and not means & used and spot.locality is not None and current.spot.locality not in (None, spot.locality)


def _tells_other_toll(segment: Segment, current: Draft) -> bool:
    """Tell whether its dead or hurt are not those told before."""
    for toll in own_tolls(segment):
        told = {t.count for t in current.own_tolls if t.field == toll.field}
        if told and toll.count not in told and not toll.is_definite:
            return True
    return False


def _opens_with_place(segment: Segment) -> bool:
    """Tell whether a segment opens with a place: "In Herat"."""
    return any(p.start - segment.start < 12 and p.lead in ("in", "at", "near", "outside") for p in segment.places)


def goes_on_elsewhere(segment: Segment, spot: Spot, current: Draft) -> bool:
    """Tell whether a like thing was done at another place or to other people: "tanks also shelled Rafah".

    Who "was also killed in the attack" is one more of the same.
    """
    if segment.folded.find(" also ", 0, _OPENING) < 0 or not segment.triggers:
        return False
    is_elsewhere = bool(spot.locality) and spot.locality != current.spot.locality and any(t.value not in LOOSE for t in segment.triggers)
    is_same = wording_of(segment.folded, segment.language, "definite") is not None
    return is_elsewhere or (not is_same and _tells_other_toll(segment, current))


def other_means(segment: Segment, current: Draft) -> bool:
    """Tell whether what follows on the same day was done from the air, where the thing before was not."""
    used = {m.value for _, m in current.marks("triggers")}
    return "sameday" in segment.cues and any(t.value in _FROM_AFAR and t.value not in used for t in segment.triggers)


def opens_new(segment: Segment) -> bool:
    """Tell whether a segment opens with words of another incident, or tells a toll of another place; a newer toll is none."""
    if segment.tolls and not segment.triggers and all(t.kind == "total" for t in segment.tolls):
        return False  # "Hours later the ministry put the number of the dead at 93"
    return any(t.kind == "elsewhere" for t in segment.tolls) or any(m.start - segment.start < _OPENING for m in segment.cues.get("new", ()))


def days_apart(a: Days | None, b: Days | None) -> bool:
    """Tell whether two stretches of days share none."""
    return a is not None and b is not None and (a.first > b.last or b.first > a.last)
