"""Which sentences tell the same incident: grouped by place, time, toll and the words that lead from one to another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from etl.extract.announced import summary_of, words_of
from etl.extract.discourse import wording_of
from etl.extract.drafts import LOOSE, Draft, anaphor, goes_on, own_tolls, tells_event
from etl.extract.given import are_several, given, presents_another
from etl.extract.references import referred, told_there
from etl.extract.segments import Segment
from etl.extract.toll.symbols import LETTER
from etl.extract.when.dating import AFTERMATH, PERIOD, event_days
from etl.extract.when.times import TimeKind
from etl.extract.where.spots import Spot, are_near, conflicts, spot_of
from etl.records import Basis, Count, Days, Part

_LONG_AGO = timedelta(days=21)
_WEEK = 7  # days
_OPENING = 40  # characters within which a cue opens a sentence
_ONE = Count(1, 1)
_FINE = frozenset({Basis.EXPLICIT, Basis.WEEKDAY, Basis.RELATIVE})
_FROM_AFAR = frozenset({"airstrike", "drone_strike"})


class Flow(NamedTuple):
    """What the article as a whole says of how its sentences hang together."""

    published_on: date | None
    is_row: bool  # title or lead speak of several incidents of one day
    of_several: bool  # they speak of several, whatever the day


def group(segments: list[Segment], published_on: date | None, *, is_single: bool) -> list[Draft]:
    """Return the article's incidents as drafts, in the order in which lead and body tell them; the title joins last."""
    flow = Flow(published_on, summary_of(segments) is not None, are_several(segments))
    drafts: list[Draft] = []
    current: Draft | None = None
    leading: list[Segment] = []
    is_single = is_single and any(s.triggers or s.tolls for s in segments)
    for segment in segments:
        if segment.part is not Part.TITLE:
            current = _single(segment, drafts) if is_single else _answer(segment, drafts, current) or _place(segment, drafts, current, flow)
            leading += [] if drafts else [segment]
    for segment in segments:
        if segment.part is Part.TITLE:
            _place_title(segment, drafts)
    if drafts:
        drafts[0].preamble = leading
    for draft in drafts:
        _turn_fighters(draft)
    _set_sums_apart(drafts)
    return drafts


def share_summary(drafts: list[Draft], segments: list[Segment]) -> None:
    """Give what a lead says of several incidents at once, its day above all, to those told after it that say none of it."""
    summary = summary_of(segments)
    if summary is None:
        return
    said, most = summary
    for draft in [d for d in drafts if d.opened_by is not None][:most]:
        opened = draft.opened_by
        if opened is None or opened.part is not Part.BODY or opened.announced or draft.days is not None:
            continue
        if not wording_of(opened.folded, opened.language, "past"):
            words = words_of(said)
            draft.segments.append(replace(words, times=[]) if opened.has("sameday") else words)


def _set_sums_apart(drafts: list[Draft]) -> None:
    """Mark a toll of title or lead that adds up what the body tells of several incidents."""
    if len(drafts) < 2:
        return
    for harm in ("killed", "wounded", "attackers_killed"):
        heads = [t for d in drafts for t in d.tolls if t.field == harm and t.sentence.part is not Part.BODY and not t.status]
        told = [max((t.count.low for t in d.own_tolls if t.field == harm and t.sentence.part is Part.BODY), default=0) for d in drafts]
        for toll in heads:
            if toll.count.low == sum(told) and sum(low > 0 for low in told) > 1:
                toll.status = "sum"


def _turn_fighters(draft: Draft) -> None:
    """Count a bare number as fighters where the same number is told as theirs: "kill 13 militants", "killed 13 in two raids"."""
    fighters = {t.count for t in draft.own_tolls if t.field == "attackers_killed" and t.count != _ONE}
    for toll in draft.tolls:
        if toll.field == "killed" and toll.count in fighters and toll.people and toll.people[0].letter == LETTER["COUNT"]:
            toll.field = "attackers_killed"


def _single(segment: Segment, drafts: list[Draft]) -> Draft | None:
    if not drafts:
        drafts.append(Draft(opened_by=segment))
    draft = drafts[0]
    told = {t.field for t in draft.tolls}
    aside = _opens_new(segment) or any(t.basis in PERIOD for t in segment.times)
    for toll in segment.tolls:
        if aside and toll.field in told and not toll.status:
            toll.status = "other"  # of another event that is told beside it
    draft.add(segment, spot_of(segment.places), event_days(segment))
    return draft


def _open(drafts: list[Draft], segment: Segment, spot: Spot, days: Days | None) -> Draft:
    points_back = (spot.locality is None and anaphor(segment) is not None) or goes_on(segment)
    if days is None and drafts and segment.has("sameday"):
        days = drafts[-1].days
    draft = Draft(opened_by=segment, beside=drafts[-1] if drafts and points_back else None)
    draft.add(segment, spot, days)
    if segment.announced:
        draft.segments.append(replace(words_of(segment.announced), times=segment.announced.times))
    drafts.append(draft)
    return draft


def _place(segment: Segment, drafts: list[Draft], current: Draft | None, flow: Flow) -> Draft | None:
    """Put a segment where it belongs and return the draft that the next one goes on with."""
    spot, days = spot_of(segment.places), event_days(segment)
    if segment.has("aggregate") and not segment.tolls and segment.part is Part.BODY:
        return current  # "launched its campaign of air raids on March 15" is none of them
    if current is None:
        return _open(drafts, segment, spot, days) if tells_event(segment) else None
    tells = tells_event(segment)
    if tells and wording_of(segment.folded, segment.language, "digresses"):
        _open(drafts, segment, spot, days)
        return current
    if len(drafts) > 1 and spot == Spot() and days is None and wording_of(segment.folded, segment.language, "first"):
        drafts[0].segments.append(segment)
        return current
    there = told_there(segment, drafts) or _where_one_died(segment, drafts)
    if there is not None:
        return _added(there, segment, spot, days)
    if not tells or _is_aftermath(segment):
        _attach(segment, drafts, current, spot, days)
        return current
    if _opens_new(segment) or goes_on(segment) or _goes_on_elsewhere(segment, spot, current) or _other_means(segment, current):
        back = _alike(drafts, spot, days, current) if spot.locality else None
        return _added(back, segment, spot, days) if back else _open(drafts, segment, spot, days)
    known = given(segment, drafts, current, of_several=flow.of_several)
    if known is not None and not _is_of_another_time(days, known):
        return _added(known, segment, spot, days)
    is_next = presents_another(segment, current, of_several=flow.of_several)
    if is_next or _goes_back(segment, days, current, flow) or _is_another_past(segment, current):
        return _open(drafts, segment, spot, days)
    return _go_on(segment, drafts, current, flow)


def _go_on(segment: Segment, drafts: list[Draft], current: Draft, flow: Flow) -> Draft:
    """Put a segment that presents nothing new where place and day fit, or open an incident where they fit nowhere."""
    spot, days = spot_of(segment.places), event_days(segment)
    is_apart = conflicts(spot, current.spot) or _days_apart(days, current.days)
    if is_apart and not _elaborates(segment, spot, days, current, flow):
        back = _alike(drafts, spot, days, None)
        return _added(back, segment, spot, days) if back else _open(drafts, segment, spot, days)
    return _added(current, segment, spot, days)


def _is_of_another_time(days: Days | None, draft: Draft) -> bool:
    """Tell whether a month or year is not that of an incident with a day: "Example had survived an attempt in 2019"."""
    return days is not None and days.basis in PERIOD and _days_apart(days, draft.days)


def _where_one_died(segment: Segment, drafts: list[Draft]) -> Draft | None:
    """Return the incident, news above all, of which one more has died since: "On Monday one of the wounded succumbed"."""
    if segment.triggers or not segment.tolls or not wording_of(segment.folded, segment.language, "dies-later"):
        return None
    spot = spot_of(segment.places)
    hurt = [d for d in drafts if not conflicts(spot, d.spot) and any(t.field == "wounded" and t.count.low for t in d.own_tolls)]
    return hurt[-1] if hurt else None


def _added(draft: Draft, segment: Segment, spot: Spot, days: Days | None) -> Draft:
    draft.add(segment, spot, days)
    return draft


def _attach(segment: Segment, drafts: list[Draft], current: Draft, spot: Spot, days: Days | None) -> None:
    """Add a segment that opens no incident to those it speaks of."""
    if segment.has("claim", "blame", "negated"):
        for draft in referred(segment, drafts, current):
            draft.segments.append(segment)
        return
    loose = current if not conflicts(spot, current.spot) else _alike(drafts, spot, days, None) or current
    loose.segments.append(segment)
    if days is not None and days.basis in _FINE and loose is current and not segment.has("condemn", "funeral"):
        loose.days = loose.days or days


def _answer(segment: Segment, drafts: list[Draft], current: Draft | None) -> Draft | None:
    """Open the incident that another side claims of the same place: soldiers raid a camp, and "fighters said they had set off a bomb"."""
    if current is None or current.opened_by is None:
        return None
    doers = {said.name for said in current.opened_by.said if said.gives == "doer"}
    claimants = {said.name for said in segment.said if said.gives == "claim"}
    means = {t.value for t in segment.triggers} - LOOSE
    is_other = bool(means) and not means & {mark.value for _, mark in current.marks("triggers")}
    if not (is_other and doers and claimants) or doers & claimants or wording_of(segment.folded, segment.language, "definite"):
        return None
    answer = _open(drafts, segment, spot_of(segment.places), event_days(segment))
    answer.preamble = [current.opened_by]  # where the other side struck
    return answer


def _is_aftermath(segment: Segment) -> bool:
    """Tell whether a segment only tells the end of the attackers, or who is blamed for what was told."""
    own = own_tolls(segment)
    if own and not segment.triggers:
        return all(t.field == "attackers_killed" and t.kind != "elsewhere" for t in own)
    return not own and segment.has("claim", "blame") and wording_of(segment.folded, segment.language, "definite") is not None


def _goes_back(segment: Segment, days: Days | None, current: Draft, flow: Flow) -> bool:
    """Tell whether news without a day so far turns to something of long ago: "In March 2022, a bomber ..."."""
    if days is None or flow.published_on is None or flow.published_on - days.last <= _LONG_AGO or current.days is not None:
        return False
    heads = [s for s in current.segments if s.part is not Part.BODY or s.sentence.index == 0]
    is_news = not any(s.has(*AFTERMATH) or _looks_back(s) for s in heads)
    return is_news and bool(segment.triggers or own_tolls(segment)) and not wording_of(segment.folded, segment.language, "definite")


def _looks_back(segment: Segment) -> bool:
    """Tell whether a segment counts weeks or more from the deed: "a month after his son was killed"."""
    return any(t.kind is TimeKind.RELATIVE and t.offset is not None and t.offset[0] >= _WEEK for t in segment.times)


def _is_another_past(segment: Segment, current: Draft) -> bool:
    """Tell whether a segment tells the toll of an earlier, similar thing: "Earlier this month, two others died in a similar attack"."""
    return wording_of(segment.folded, segment.language, "past") is not None and _tells_other_toll(segment, current)


def _elaborates(segment: Segment, spot: Spot, days: Days | None, current: Draft, flow: Flow) -> bool:
    """Tell whether a segment with another place or day still tells the same: near it, speaking of "the attack", no other toll."""
    if (wording_of(segment.folded, segment.language, "began") and not _tells_other_toll(segment, current)) or _is_one_of_them(
        segment, spot, days, current
    ):
        return True
    if _days_apart(days, current.days) or _tells_other_toll(segment, current) or goes_on(segment):
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
    return any(p.start - segment.start < 12 and p.lead in ("in", "at", "near", "outside") for p in segment.places)


def _goes_on_elsewhere(segment: Segment, spot: Spot, current: Draft) -> bool:
    """Tell whether a like thing was done at another place or to other people: "tanks also shelled Rafah"."""
    if segment.folded.find(" also ", 0, _OPENING) < 0 or not segment.triggers:
        return False
    is_elsewhere = bool(spot.locality) and spot.locality != current.spot.locality and any(t.value not in LOOSE for t in segment.triggers)
    return is_elsewhere or _tells_other_toll(segment, current)


def _other_means(segment: Segment, current: Draft) -> bool:
    """Tell whether what follows on the same day was done from the air, where the thing before was not."""
    used = {m.value for _, m in current.marks("triggers")}
    return "sameday" in segment.cues and any(t.value in _FROM_AFAR and t.value not in used for t in segment.triggers)


def _opens_new(segment: Segment) -> bool:
    """Tell whether a segment opens with words of another incident, or tells a toll of another place."""
    return any(t.kind == "elsewhere" for t in segment.tolls) or any(m.start - segment.start < _OPENING for m in segment.cues.get("new", ()))


def _alike(drafts: list[Draft], spot: Spot, days: Days | None, but: Draft | None) -> Draft | None:
    """Return the latest draft at the same town, or of the same day where no place speaks against it."""
    for draft in reversed(drafts):
        if draft is but or _days_apart(days, draft.days) or conflicts(spot, draft.spot):
            continue
        if (spot.locality and spot.locality == draft.spot.locality) or (
            spot.admin1 and spot.admin1 == draft.spot.admin1 and not spot.locality
        ):
            return draft
    return None


def _place_title(segment: Segment, drafts: list[Draft]) -> None:
    spot = spot_of(segment.places)
    if not drafts:
        if tells_event(segment):
            _open(drafts, segment, spot, event_days(segment))
        return
    means = {t.value for t in segment.triggers} - LOOSE
    alike = [d for d in drafts if means & {m.value for _, m in d.marks("triggers")}]
    fitting = [d for d in drafts if not conflicts(spot, d.spot)] or alike or drafts[:1]
    told = {(t.field, t.count) for t in segment.tolls}
    best = max(fitting, key=lambda d: (len(told & {(t.field, t.count) for t in d.tolls}), -drafts.index(d)))
    best.segments.insert(0, segment)


def _days_apart(a: Days | None, b: Days | None) -> bool:
    return a is not None and b is not None and (a.first > b.last or b.first > a.last)
