"""When it happened: the days that the words about the event support."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from etl.extract.discourse import wording_of
from etl.extract.drafts import Draft
from etl.extract.segments import Segment
from etl.extract.when.dating import AFTERMATH, FINENESS, event_times, is_report_time
from etl.extract.when.times import TimeKind, TimePhrase
from etl.records import Basis, Days, Part

_FEW_DAYS = 7  # "last year" and "last month" are coarser than a day of them
_MONTH = 31
_ONE_DAY = timedelta(days=1)


class When(NamedTuple):
    """The days and where the wording of them stands."""

    days: Days
    segment: Segment
    start: int
    end: int


def when_of(draft: Draft, published_on: date | None, before: When | None, *, is_news: bool) -> When | None:
    """Return when the incident happened, not after the publication; `before` is the incident told before it, from which wordings count."""
    said = _said(draft)
    if said and (said.days.last - said.days.first).days > _MONTH and is_news and any(s.part is not Part.BODY for s in draft.segments):
        said = _reported(draft) or _published(draft, published_on, is_news) or said  # "the worst this year" dates no news
    found = said or _counted(draft, before) or _same_day(draft, before) or _reported(draft) or _published(draft, published_on, is_news)
    if found and published_on and found.days.first <= published_on < found.days.last:
        return found._replace(days=found.days._replace(last=published_on))
    return found


def _said(draft: Draft) -> When | None:
    found = [(s, t) for s in draft.segments for t in event_times(s) if not _is_long(t) or s.triggers or s.tolls]
    if not found:
        return None
    segment, time = min(found, key=_preference)
    return When(time.days, segment, time.start, time.end) if time.days else None


def _is_long(time: TimePhrase) -> bool:
    return time.days is None or (time.days.last - time.days.first).days > _FEW_DAYS


def _preference(pair: tuple[Segment, TimePhrase]) -> tuple[bool, int, bool, bool, bool]:
    segment, time = pair
    fineness = FINENESS[time.days.basis] if time.days else 9
    begins = wording_of(segment.folded, segment.language, "began") is not None  # "ended on Sunday ... the assault started on Saturday"
    return _is_long(time), fineness, not begins, segment.part is Part.TITLE, not (segment.triggers or segment.tolls)


def _counted(draft: Draft, before: When | None) -> When | None:
    for segment in draft.segments:
        for time in segment.times:
            anchor = _spoken_day(segment) or before
            if time.kind is TimeKind.RELATIVE and time.offset and anchor is not None and (segment.triggers or segment.tolls):
                first, last = (timedelta(days=n) for n in time.offset)
                return When(Days(anchor.days.first + first, anchor.days.last + last, Basis.RELATIVE), segment, time.start, time.end)
    return None


def _spoken_day(segment: Segment) -> When | None:
    """Return the day of the aftermath from which "two days earlier" counts in the same sentence."""
    for time in segment.times:
        if segment.has(*AFTERMATH) and time.kind is TimeKind.POINT and time.days and time.days.first == time.days.last:
            return When(time.days, segment, time.start, time.end)
    return None


def _same_day(draft: Draft, before: When | None) -> When | None:
    """Return the day of the incident told before where a cue ties this one to it."""
    if before is None or before.days.basis is Basis.PUBLICATION:
        return None
    for segment in draft.segments:
        for mark in segment.cues.get("sameday", ()):
            return When(before.days._replace(basis=Basis.RELATIVE), segment, mark.start, mark.end)
    return None


def _reported(draft: Draft) -> When | None:
    for segment in draft.segments:
        for time in segment.times:
            if time.kind is TimeKind.POINT and time.days and time.days.first == time.days.last and is_report_time(segment, time):
                if segment.has(*AFTERMATH, "claim"):
                    continue
                return When(Days(time.days.last - _ONE_DAY, time.days.last, Basis.PUBLICATION), segment, time.start, time.end)
    return None


def _published(draft: Draft, published_on: date | None, is_news: bool) -> When | None:
    if published_on is None or not is_news:
        return None
    for segment in draft.segments:
        marks = [(m.start, m.end) for m in segment.triggers] + [(t.start, t.end) for t in segment.tolls]
        if marks and not segment.has("recent"):
            start, end = min(marks)
            return When(Days(published_on - _ONE_DAY, published_on, Basis.PUBLICATION), segment, start, end)
    return None
