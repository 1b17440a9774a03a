"""Which of a segment's times date its event, and which a report, a claim, a funeral or a court day."""

from __future__ import annotations

import re

from etl.extract.discourse import last_wording_of, wordings_of
from etl.extract.segments import Mark, Segment
from etl.extract.when import verb_final
from etl.extract.when.governing import deeds, tellings
from etl.extract.when.times import TimeKind, TimePhrase
from etl.records import Basis, Days

_NEAR = 60  # characters within which a verb governs a time
_BESIDE = 14
_OPENING = 12
_RITE_WITHIN = 40
_COMMA = 2  # after a time that opens its sentence
HOUR = re.compile(r"\b\d{1,2}(?:[:.]\d\d)?\s*(?P<half>[ap])\.?m\b")
_CLOCK = re.compile(rf"{HOUR.pattern}|\b(?:midnight|noon)\b")
_ONE_WORD = re.compile(r"\s*(?:(?!(?:over|in|with|for|of|to|on|at|from|by|an?|the|and|that|after|as|when)\b)[\w'-]+ ?){0,2}")
_ASIDE = re.compile(r"(?: \w+)?,")  # "On Monday, police said, gunmen ..."
_STAMP = re.compile(
    r"\)? ?[—-]{1,2} |,? \d{1,2}:\d\d ?[ap]m "
)  # of a page or a dateline: "(January 10, 2014) — ", "January 10, 2014 12:04 AM "
_RUN_UP = re.compile(r"\b(?:leading|led) up to\b")  # what came before the deed
_AHEAD = re.compile(
    r"\b(?:set for|set to|scheduled|slated|due (?:in|to|on|back)|will (?:be|appear|face|return|stand)|is to be)\b[^.;,]{0,40}$"
)
_CLAUSE = re.compile(r" (?:that|when|after|as|which|who|where|while|(?:was|were)(?! held| staged| organi[sz]ed)|had|has|have) ")
AFTERMATH = ("funeral", "court", "anniversary", "release", "condemn")
PERIOD = (Basis.MONTH, Basis.YEAR, Basis.SEASON)
FINENESS = {Basis.EXPLICIT: 0, Basis.WEEKDAY: 0, Basis.RELATIVE: 0, Basis.MONTH: 1, Basis.SEASON: 1, Basis.YEAR: 2, Basis.PUBLICATION: 3}


def event_times(segment: Segment) -> list[TimePhrase]:
    """Return the segment's times that are those of its event."""
    if segment.language == "fa" and segment.has("anniversary", "funeral") and not (segment.triggers or segment.tolls):
        return []  # the day of a gathering
    told = [
        t
        for t in segment.times
        if _is_point(t) and t.days and not t.is_future and not is_report_time(segment, t) and not _is_counted_back_from(segment, t)
    ]
    return [t for t in told if segment.language != "en" or not _is_beside_deed(segment, t)]


def _is_beside_deed(segment: Segment, time: TimePhrase) -> bool:
    """Tell whether a time is that of what led up to the deed, or of a day in court that lies ahead."""
    before = segment.sentence.folded[: time.start - segment.sentence.start]
    return _RUN_UP.search(before) is not None or (_AHEAD.search(before) is not None and not _names_event(segment, time))


def counts_back(segment: Segment, time: TimePhrase) -> bool:
    """Tell whether the deed is what a time counts from: "was caught on Friday, two days after a teacher was shot"."""
    if time.kind is not TimeKind.RELATIVE or segment.language != "en":
        return False
    words = segment.sentence.folded[time.start - segment.sentence.start : time.end - segment.sentence.start]
    told = deeds(segment)
    if not words.endswith("after") or any(m.start < time.start for m in told):
        return False
    comma = segment.sentence.folded.find(",", time.end - segment.sentence.start)
    return any(m.start >= time.end for m in told) and not any(0 <= comma < m.start - segment.sentence.start for m in told)


def _is_counted_back_from(segment: Segment, time: TimePhrase) -> bool:
    return any(time.end <= t.start <= time.end + _BESIDE and counts_back(segment, t) for t in segment.times)


def _is_point(time: TimePhrase) -> bool:
    """Tell whether a time names a day: also the one day since which something goes on, «از صبح امروز»."""
    is_one_day = time.days is not None and time.days.first == time.days.last
    return time.kind is TimeKind.POINT or (time.kind is TimeKind.RANGE and time.relation == "since" and is_one_day)


def event_days(segment: Segment) -> Days | None:
    """Return the days that the segment gives its event."""
    times = event_times(segment)
    return times[0].days if times else None


def is_report_time(segment: Segment, time: TimePhrase) -> bool:
    """Tell whether a time dates a report or an aftermath rather than the event: "said on Monday", "arrested on Friday"."""
    if segment.language == "fa":
        return verb_final.is_report_time(segment, time)
    if _names_event(segment, time):
        return False
    if time.relation == "as of" or _is_stamp(segment, time) or is_of_rite(segment, time):
        return True
    told, deed = _last(tellings(segment), time.start), _last(deeds(segment), time.start)
    if told is not None and (deed is None or told.start > deed.start):
        return not _has_clock(segment, time, told) and not _new_clause(segment, told.end, time.start)
    return not any(m.end <= time.start for m in deeds(segment)) and _told_after(segment, time)


def _is_stamp(segment: Segment, time: TimePhrase) -> bool:
    """Tell whether a date stands before a report as its own: "January 10, 2014 — ", "(Feb. 20, 2017) A man ..."."""
    words, start, end = segment.sentence.folded, time.start - segment.sentence.start, time.end - segment.sentence.start
    return _STAMP.match(words, end) is not None or words[:start] == "(" == words[end : end + 1].replace(")", "(")


def is_of_rite(segment: Segment, time: TimePhrase) -> bool:
    """Tell whether a time is that of a trial or a mourning, whose verb stands before it: "the hearing was held on Saturday"."""
    words, end = segment.sentence.folded, time.start - segment.sentence.start
    if any(m.start() < end < m.end() for m in wordings_of(words, segment.language, "rite", subject="asides")):
        return True  # "the court on Tuesday ordered"
    rite = last_wording_of(words, segment.language, "rite", end, subject="asides")
    if rite is None or end - rite.end() > _RITE_WITHIN or any(mark in words[rite.end() : end] for mark in ",;"):
        return False
    return not any(rite.start() <= m.start - segment.sentence.start for m in deeds(segment) if m.end <= time.start)


def is_outright(segment: Segment, time: TimePhrase) -> bool:
    """Tell whether a time is told of the event outright: "it happened on Friday", "began on Saturday", "Sunday's bombing"."""
    if segment.language == "fa":
        return verb_final.is_outright(segment, time)
    if _names_event(segment, time):
        return True
    said = segment.cues.get("happening", ())
    return any(0 <= time.start - m.end <= _NEAR and _last(tellings(segment), time.start, m.end) is None for m in said)


def is_finding(segment: Segment, time: TimePhrase) -> bool:
    """Tell whether a time is that at which the dead were found: "found the bodies on Sunday"."""
    found, deed = _last(segment.cues.get("finding", []), time.start), _last(deeds(segment), time.start)
    return found is not None and (deed is None or deed.start <= found.end)


def _last(marks: list[Mark], before: int, after: int = 0) -> Mark | None:
    """Return the last mark that ends before an offset, but not far before it."""
    near = [m for m in marks if max(after, before - _NEAR) <= m.start and m.end <= before]
    return max(near, key=lambda m: m.start, default=None)


def _names_event(segment: Segment, time: TimePhrase) -> bool:
    """Tell whether a time is part of the event's name or stands before its verb: "Saturday's shooting", "on Monday opened fire"."""
    words, origin = segment.sentence.folded, segment.sentence.start
    return any(m.start >= time.end and _ONE_WORD.fullmatch(words[time.end - origin : m.start - origin]) for m in segment.triggers)


def _has_clock(segment: Segment, time: TimePhrase, told: Mark) -> bool:
    """Tell whether the hour is told as well, which reports leave out: "police say on Friday at about 11 p.m. a car"."""
    origin = segment.sentence.start
    words = segment.sentence.folded[max(0, time.start - origin - _BESIDE) : time.end - origin + 2 * _BESIDE]
    return told in segment.cues.get("telling", ()) and _CLOCK.search(words) is not None


def _new_clause(segment: Segment, start: int, end: int) -> bool:
    """Tell whether a clause about the event begins between the word of reporting and the time: "said that on Monday"."""
    origin = segment.sentence.start
    return _CLAUSE.search(segment.sentence.folded, start - origin, end - origin) is not None


def _told_after(segment: Segment, time: TimePhrase) -> bool:
    """Tell whether a time belongs to the verb of reporting that follows it: "On Friday, police said", "the group on Friday claimed"."""
    deed = min((m.start for m in deeds(segment)), default=segment.end)
    told = min((m for m in tellings(segment) if time.end <= m.start < deed), key=lambda m: m.start, default=None)
    if told is None or _has_clock(segment, time, told):
        return False
    origin = segment.sentence.start
    if told in segment.cues.get("telling", ()) and _ASIDE.match(segment.sentence.folded, told.end - origin):
        return False
    opens = time.start - segment.start <= _OPENING
    return "," not in segment.sentence.folded[time.end - origin + opens * _COMMA : told.start - origin]
