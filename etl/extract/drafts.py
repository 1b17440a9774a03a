"""Incidents under construction: segments that tell the same event, grouped by place, time and discourse cues."""

from __future__ import annotations

from dataclasses import dataclass, field

from etl.extract.marks import Mark, Segment
from etl.extract.spots import Spot, conflicts, spot_of
from etl.extract.times import TimeKind, TimePhrase
from etl.extract.tolls import Toll
from etl.records import Days, Part


@dataclass(slots=True)
class Draft:
    """Segments of one incident and what they have given so far."""

    segments: list[Segment] = field(default_factory=list)
    spot: Spot = Spot()
    days: Days | None = None

    @property
    def tolls(self) -> list[Toll]:
        """All tolls, in the order of the text."""
        return [t for s in self.segments for t in s.tolls]

    def marks(self, kind: str) -> list[tuple[Segment, Mark]]:
        """Return the marks of one kind with their segments."""
        return [(s, m) for s in self.segments for m in getattr(s, kind)]


def tells_event(segment: Segment) -> bool:
    """Tell whether a segment can open an incident."""
    if any(t.status == "" and t.field != "attackers_wounded" for t in segment.tolls):
        return True
    hard = [t for t in segment.triggers if t.value not in ("operation",)]
    return bool(hard) and (segment.part is not Part.BODY or bool(segment.places) or any(t.kind is TimeKind.POINT for t in segment.times))


def group(segments: list[Segment], *, is_single: bool) -> list[Draft]:
    """Return the article's incidents as drafts, in the order in which lead and body tell them; the title joins last."""
    drafts: list[Draft] = []
    titles = [s for s in segments if s.part is Part.TITLE]
    current: Draft | None = None
    for segment in segments:
        if segment.part is Part.TITLE:
            continue
        current = _place_segment(segment, drafts, current, is_single)
    for segment in titles:
        _place_title(segment, drafts)
    return drafts


def _place_segment(segment: Segment, drafts: list[Draft], current: Draft | None, is_single: bool) -> Draft | None:
    spot, days = spot_of(segment.places), event_days(segment)
    if not drafts or current is None:
        if tells_event(segment) or is_single and segment.triggers:
            current = Draft()
            drafts.append(current)
            _add(current, segment, spot, days)
        return current
    if is_single:
        _add(current, segment, spot, days)
        return current
    opens = tells_event(segment)
    if not opens:
        _add(current, segment, spot, days, is_loose=True)
        return current
    is_new = "new" in segment.cues and min(m.start for m in segment.cues["new"]) - segment.start < 40
    apart = conflicts(spot, current.spot) or _days_apart(days, current.days)
    if is_new or apart:
        match = _best(drafts, spot, days, current if is_new else None)
        if match is None:
            match = Draft()
            drafts.append(match)
        current = match
    _add(current, segment, spot, days)
    return current


def _best(drafts: list[Draft], spot: Spot, days: Days | None, but: Draft | None) -> Draft | None:
    for draft in reversed(drafts):
        if draft is not but and spot.locality and spot.locality == draft.spot.locality and not _days_apart(days, draft.days):
            return draft
    return None


def _add(draft: Draft, segment: Segment, spot: Spot, days: Days | None, *, is_loose: bool = False) -> None:
    draft.segments.append(segment)
    if not is_loose:
        draft.spot = draft.spot.with_more(spot)
        draft.days = draft.days or days


def _place_title(segment: Segment, drafts: list[Draft]) -> None:
    if not drafts:
        if segment.tolls or segment.triggers:
            drafts.append(Draft([segment], spot_of(segment.places), event_days(segment)))
        return
    spot = spot_of(segment.places)
    for draft in drafts:
        if not conflicts(spot, draft.spot):
            draft.segments.insert(0, segment)
            return
    drafts[0].segments.insert(0, segment)


def event_times(segment: Segment) -> list[TimePhrase]:
    """Return the segment's times that are not those of a report, statement or claim."""
    return [t for t in segment.times if t.kind is TimeKind.POINT and t.days and not t.is_future and not is_report_time(segment, t)]


def event_days(segment: Segment) -> Days | None:
    """Return the days that the segment gives its event."""
    times = event_times(segment)
    return times[0].days if times else None


def is_report_time(segment: Segment, time: TimePhrase) -> bool:
    """Tell whether a time dates a report: "said on Monday", "in a statement on Friday"."""
    before = segment.sentence.folded[max(0, time.start - segment.sentence.start - 28) : time.start - segment.sentence.start].rstrip(" ,")
    last = before.split(" ")[-4:]
    return any(word in _REPORTING for word in last)


_REPORTING = frozenset(
    "said says announced reported reports told statement stated confirmed added declared claimed message remarks comments interview press conference tweet post issued released condemned denounced".split()
)


def _days_apart(a: Days | None, b: Days | None) -> bool:
    return a is not None and b is not None and (a.first > b.last or b.first > a.last)
