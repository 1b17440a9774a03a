"""Which sentences tell the same incident: grouped by place, time, toll and the words that lead from one to another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from etl.extract.announced import summary_of, words_of
from etl.extract.belonging import (
    Flow,
    days_apart,
    elaborates,
    goes_back,
    goes_on_elsewhere,
    is_aftermath,
    is_another_past,
    opens_new,
    other_means,
)
from etl.extract.discourse import wording_of
from etl.extract.drafts import LOOSE, Draft, anaphor, goes_on, tells_event
from etl.extract.given import are_several, given, presents_another
from etl.extract.references import referred, told_there
from etl.extract.segments import Segment
from etl.extract.toll.symbols import LETTER
from etl.extract.when.dating import PERIOD, event_days
from etl.extract.where.spots import Spot, conflicts, spot_of
from etl.records import Basis, Count, Days, Part

_ONE = Count(1, 1)
_FINE = frozenset({Basis.EXPLICIT, Basis.WEEKDAY, Basis.RELATIVE})


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
    aside = opens_new(segment) or any(t.basis in PERIOD for t in segment.times)
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
    if not tells or is_aftermath(segment):
        _attach(segment, drafts, current, spot, days)
        return current
    if opens_new(segment) or goes_on(segment) or goes_on_elsewhere(segment, spot, current) or other_means(segment, current):
        back = _alike(drafts, spot, days, current) if spot.locality else None
        return _added(back, segment, spot, days) if back else _open(drafts, segment, spot, days)
    known = given(segment, drafts, current, of_several=flow.of_several)
    if known is not None and not _is_of_another_time(days, known):
        return _added(known, segment, spot, days)
    is_next = presents_another(segment, current, of_several=flow.of_several)
    if is_next or goes_back(segment, days, current, flow) or is_another_past(segment, current):
        return _open(drafts, segment, spot, days)
    return _go_on(segment, drafts, current, flow)


def _go_on(segment: Segment, drafts: list[Draft], current: Draft, flow: Flow) -> Draft:
    """Put a segment that presents nothing new where place and day fit, or open an incident where they fit nowhere."""
    spot, days = spot_of(segment.places), event_days(segment)
    is_apart = conflicts(spot, current.spot) or days_apart(days, current.days)
    if is_apart and not elaborates(segment, spot, days, current, flow):
        back = _alike(drafts, spot, days, None)
        return _added(back, segment, spot, days) if back else _open(drafts, segment, spot, days)
    return _added(current, segment, spot, days)


def _is_of_another_time(days: Days | None, draft: Draft) -> bool:
    """Tell whether a month or year is not that of an incident with a day: "Example had survived an attempt in 2019"."""
    return days is not None and days.basis in PERIOD and days_apart(days, draft.days)


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


def _alike(drafts: list[Draft], spot: Spot, days: Days | None, but: Draft | None) -> Draft | None:
    """Return the latest draft at the same town, or of the same day where no place speaks against it."""
    for draft in reversed(drafts):
        if draft is but or days_apart(days, draft.days) or conflicts(spot, draft.spot):
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
