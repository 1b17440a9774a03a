"""When it happened: the days that the words about the event support."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from etl.extract.drafts import Draft, event_times, is_report_time
from etl.extract.marks import Segment
from etl.extract.times import TimeKind
from etl.records import Basis, Days


class When(NamedTuple):
    """The days and where the wording of them stands."""

    days: Days
    segment: Segment
    start: int
    end: int


_FINE = {Basis.EXPLICIT: 0, Basis.WEEKDAY: 0, Basis.RELATIVE: 0, Basis.MONTH: 1, Basis.SEASON: 1, Basis.YEAR: 2, Basis.PUBLICATION: 3}


def when_of(draft: Draft, published_on: date | None, before: When | None) -> When | None:
    """Return when the incident happened; `before` is the incident told before it, from which relative wordings count."""
    found = [(s, t) for s in draft.segments for t in event_times(s) if t.days]
    if found:
        segment, time = min(found, key=lambda pair: (_FINE[pair[1].days.basis], pair[0].sentence.part == "title"))
        return When(time.days, segment, time.start, time.end)
    for segment in draft.segments:
        for time in segment.times:
            if time.kind is TimeKind.RELATIVE and time.offset and before is not None:
                first, last = (timedelta(days=n) for n in time.offset)
                return When(Days(before.days.first + first, before.days.last + last, Basis.RELATIVE), segment, time.start, time.end)
    for segment in draft.segments:
        for time in segment.times:
            if (
                time.kind is TimeKind.POINT
                and time.days
                and is_report_time(segment, time)
                and time.days.basis in (Basis.WEEKDAY, Basis.RELATIVE, Basis.EXPLICIT)
            ):
                day = time.days.last
                return When(Days(day - timedelta(days=1), day, Basis.PUBLICATION), segment, time.start, time.end)
    return None
