"""When it happened: the days that the words about the event support."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from etl.extract.discourse import wording_of
from etl.extract.drafts import Draft
from etl.extract.segments import Segment
from etl.extract.when.dating import AFTERMATH, FINENESS, HOUR, counts_back, event_times, is_finding, is_outright, is_report_time
from etl.extract.when.times import TimeKind, TimePhrase
from etl.records import Basis, Days, Part

_FEW_DAYS = 7  # "last year" and "last month" are coarser than a day of them
_MONTH = 31
_BESIDE = 20  # characters, for the event's name
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
    found = (
        said
        or _counted(draft, before)
        or _led_in(draft)
        or _same_day(draft, before)
        or _reported(draft)
        or _published(draft, published_on, is_news)
    )
    if found and published_on and found.days.first <= published_on < found.days.last:
        return found._replace(days=found.days._replace(last=published_on))
    return found


def _said(draft: Draft) -> When | None:
    found = [(s, t) for s in draft.segments for t in event_times(s) if not _is_long(t) or s.triggers or s.tolls or is_outright(s, t)]
    if not found:
        return None
    segment, time = min(found, key=_preference)
    within = [(s, t) for s, t in found if _is_one_day(t.days) and _holds(time.days, t.days)]
    if within and not _is_one_day(time.days):
        segment, time = min(within, key=_preference)  # "over the weekend", and further down "on Sunday"
    days = _by_the_hour(draft, time) or time.days
    return When(days, segment, time.start, time.end) if days else None


def _by_the_hour(draft: Draft, time: TimePhrase) -> Days | None:
    """Return the one day of an "overnight" whose hour is told: before midnight or after it."""
    if time.days is None or time.part_of_day != "night" or (time.days.last - time.days.first).days != 1:
        return None
    said = next((m for s in draft.segments if (m := HOUR.search(s.folded))), None)
    day = time.days.first if said and said["half"] == "p" else time.days.last
    return Days(day, day, time.days.basis) if said else None


def _led_in(draft: Draft) -> When | None:
    """Return the day that the sentences before the incident tell: "Police were called on Friday. They found ..."."""
    found = [(s, t) for s in draft.preamble for t in event_times(s) if _is_one_day(t.days)]
    segment, time = min(found, key=_preference, default=(None, None))
    return When(time.days, segment, time.start, time.end) if segment and time and time.days else None


def _is_one_day(days: Days | None) -> bool:
    return days is not None and days.first == days.last


def _holds(outer: Days | None, inner: Days | None) -> bool:
    return outer is not None and inner is not None and outer.first <= inner.first and inner.last <= outer.last


def _is_long(time: TimePhrase) -> bool:
    return time.days is None or (time.days.last - time.days.first).days > _FEW_DAYS


def _preference(pair: tuple[Segment, TimePhrase]) -> tuple[bool, int, bool, bool, bool, bool, bool]:
    segment, time = pair
    fineness = FINENESS[time.days.basis] if time.days else 9
    is_other = _is_counted_from(segment, time)
    told = bool(segment.triggers or segment.tolls)
    is_found = is_finding(segment, time)
    return _is_long(time), fineness, is_other, is_found, not is_outright(segment, time), segment.part is Part.TITLE, not told


def _is_counted_from(segment: Segment, time: TimePhrase) -> bool:
    """Tell whether a time is the one from which another is counted: "two days after Sunday's bombing"."""
    return any(t.kind is TimeKind.RELATIVE and 0 <= time.start - t.end <= _BESIDE for t in segment.times)


def _counted(draft: Draft, before: When | None) -> When | None:
    for segment in draft.segments:
        for time in segment.times:
            anchor = _spoken_day(segment, time) or before
            if time.kind is TimeKind.RELATIVE and time.offset and anchor is not None and (segment.triggers or segment.tolls):
                first, last = _counted_days(segment, time)
                return When(Days(anchor.days.first + first, anchor.days.last + last, Basis.RELATIVE), segment, time.start, time.end)
    return None


def _counted_days(segment: Segment, time: TimePhrase) -> tuple[timedelta, timedelta]:
    """Return how far from its anchor a day lies; "the attack came a week after a bombing" counts back from the attack."""
    least, most = time.offset or (0, 0)
    if most > 0 and (wording_of(segment.folded, segment.language, "digresses") or counts_back(segment, time)):
        least, most = -most, -least
    return timedelta(days=least), timedelta(days=most)


def _spoken_day(segment: Segment, counted: TimePhrase) -> When | None:
    """Return the day from which the same sentence counts: of the aftermath, or of the deed told before it."""
    for time in segment.times:
        if (segment.has(*AFTERMATH) or time.end <= counted.start) and time.kind is TimeKind.POINT and _is_one_day(time.days) and time.days:
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
    if any(s.has("recent") for s in draft.preamble[:1] + draft.segments[:2]):  # title and first sentence
        return None
    for segment in draft.segments:
        if any(t.problem for t in segment.times):
            return None  # it names a day, though none that the calendar has
        marks = [(m.start, m.end) for m in segment.triggers] + [(t.start, t.end) for t in segment.tolls]
        if marks and not segment.has("recent"):
            start, end = min(marks)
            return When(Days(published_on - _ONE_DAY, published_on, Basis.PUBLICATION), segment, start, end)
    return None
