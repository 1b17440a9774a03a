"""Whether an article's head tells an attack, or other news on which an attack hangs: "opened a museum for those killed when ..."."""

from __future__ import annotations

import re
from datetime import date, timedelta

from etl.extract.discourse import wording_of, wordings
from etl.extract.drafts import Draft
from etl.extract.segments import Segment
from etl.extract.when.dating import is_of_rite
from etl.extract.when.phrases import TimePhrase
from etl.records import Part

_OPENING = 1  # the last sentence, counted from 0, that can say what an article without a lead is about
_FRESH = timedelta(days=14)
_BESIDE = 30  # characters between a day and the harm it belongs to
_YEAR = re.compile(r"\b(?:in|since|of|early|late|the|سال) ?(?P<year>\d{4})\b")
_JALALI = 621  # years between the calendars
_JALALI_MOST = 1500


def is_about_something_else(draft: Draft, published_on: date | None, *, has_title: bool) -> bool:
    """Tell whether title and opening tell the incident only aside, as one of a year long past, or in a piece that looks back.

    What neither a title tells nor a day of these weeks stands beside is no news either: agencies date what has just happened.
    """
    opening = _opening(draft)
    title = [s for s in draft.segments if s.part is Part.TITLE]
    if opening is None or _has_fresh_day(opening, published_on):
        return False
    if any(wording_of(s.folded, s.language, "genre", subject="asides") for s in title):
        return True
    if any(_tells(s) and not _is_aside(s) for s in title):
        return False
    if _is_aside(opening) or _is_of_a_past_year(opening, published_on):
        return True
    told = ((s, time) for s in draft.segments for time in s.times)
    return has_title and published_on is not None and not any(_is_fresh(time, published_on) and not is_of_rite(s, time) for s, time in told)


def is_told_straight(draft: Draft) -> bool:
    """Tell whether title and opening both tell the incident itself, with its day: a bomb at a funeral is no aftermath."""
    opening = _opening(draft)
    title = [s for s in draft.segments if s.part is Part.TITLE and _tells(s)]
    if opening is None or not title or not any(time.days for time in opening.times):
        return False
    return not any(_is_aside(s) for s in [*title, opening])


def _opening(draft: Draft) -> Segment | None:
    """Return the first words of lead or body that tell the incident, None where they stand further down."""
    heads = [s for s in draft.segments if s.part is Part.LEAD or (s.part is Part.BODY and s.sentence.index <= _OPENING)]
    return next((s for s in heads if _tells(s)), None)


def _tells(segment: Segment) -> bool:
    return bool(segment.triggers or segment.tolls)


def _marks(segment: Segment) -> list[tuple[int, int]]:
    """Return where a segment tells of an attack, from its start; an arrest is none."""
    spans = [(m.start, m.end) for m in segment.triggers if m.value != "operation"] + [(t.harm.start, t.harm.end) for t in segment.tolls]
    return sorted((start - segment.start, end - segment.start) for start, end in spans)


def _aside_from(segment: Segment) -> int | None:
    """Return where the stretch begins in which a sentence tells its first harm aside, None where that is told straight."""
    marks = _marks(segment)
    first = marks[0][1] if marks else len(segment.folded)
    starts = []
    for row in (one for one in wordings(segment.language, "asides") if one.tells == "aside"):
        group = "aside" if "aside" in row.pattern.groupindex else 0
        starts += [match.start(group) for match in row.pattern.finditer(segment.folded)]
    return max((start for start in starts if start <= first), default=None)


def _is_aside(segment: Segment) -> bool:
    return _aside_from(segment) is not None


def _has_fresh_day(segment: Segment, published_on: date | None) -> bool:
    """Tell whether the aside has a fresh day of its own beside a word of harm: "a man who opened fire on Sunday and wounded three"."""
    start, marks = _aside_from(segment) or 0, _marks(segment)
    if not marks or published_on is None:
        return False
    days = [
        (time.start - segment.start, time.end - segment.start)
        for time in segment.times
        if _is_fresh(time, published_on) and _is_exact(time) and not is_of_rite(segment, time)
    ]
    inside = [(at, end) for at, end in days if start < at < marks[-1][1]]
    return any(abs(mark - end) < _BESIDE or 0 <= at - last < _BESIDE for at, end in inside for mark, last in marks)


def _is_fresh(time: TimePhrase, published_on: date) -> bool:
    return time.days is not None and timedelta(0) <= published_on - time.days.last <= _FRESH


def _is_exact(time: TimePhrase) -> bool:
    """Tell whether a time is a day and its night, not "last week"."""
    return time.days is not None and time.days.last - time.days.first <= timedelta(days=1)


def _is_of_a_past_year(segment: Segment, published_on: date | None) -> bool:
    years = [int(match["year"]) for match in _YEAR.finditer(segment.folded)]
    western = [year + _JALALI if year < _JALALI_MOST else year for year in years]
    return published_on is not None and any(year < published_on.year - 1 for year in western)
