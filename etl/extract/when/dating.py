"""Which of a segment's times date its event, and which a report, a claim, a funeral or a court day."""

from __future__ import annotations

from etl.extract.segments import Segment
from etl.extract.when.times import TimeKind, TimePhrase
from etl.records import Basis, Days

_REPORTING = frozenset(
    [
        "said",
        "says",
        "announced",
        "announcing",
        "reported",
        "reporting",
        "told",
        "statement",
        "stated",
        "confirmed",
        "added",
        "declared",
        "message",
        "remarks",
        "comments",
        "interview",
        "conference",
        "tweet",
        "post",
        "issued",
        "released",
        "condemned",
        "denounced",
        "attended",
        "gathered",
        "funeral",
        "funerals",
        "buried",
        "marked",
        "mark",
        "hearing",
        "trial",
        "court",
        "sentenced",
        "executed",
        "hanged",
        "carried-out",
        "published",
        "urged",
        "called",
        "claimed",
        "responsibility",
        "visited",
        "arrived",
        "met",
        "spoke",
        "speaking",
        "warned",
        "summoned",
        "wrote",
        "quoted",
        "acknowledged",
        "arrested",
        "detained",
        "captured",
        "speech",
        "ceremony",
        "demonstration",
        "protest",
        "rally",
        "quoting",
        "expressed",
        "offered",
        "extended",
        "session",
        "met",
        "meeting",
    ]
)
_NEAR = 60
AFTERMATH = ("funeral", "court", "anniversary", "release", "condemn")
PERIOD = (Basis.MONTH, Basis.YEAR, Basis.SEASON)
FINENESS = {Basis.EXPLICIT: 0, Basis.WEEKDAY: 0, Basis.RELATIVE: 0, Basis.MONTH: 1, Basis.SEASON: 1, Basis.YEAR: 2, Basis.PUBLICATION: 3}


def event_times(segment: Segment) -> list[TimePhrase]:
    """Return the segment's times that are those of its event."""
    return [t for t in segment.times if t.kind is TimeKind.POINT and t.days and not t.is_future and not is_report_time(segment, t)]


def event_days(segment: Segment) -> Days | None:
    """Return the days that the segment gives its event."""
    times = event_times(segment)
    return times[0].days if times else None


def is_report_time(segment: Segment, time: TimePhrase) -> bool:
    """Tell whether a time dates a report rather than the event: "said on Monday", "in a statement on Friday"."""
    origin = segment.sentence.start
    words = segment.sentence.folded
    told = [m.end for m in segment.triggers if m.end <= time.start] + [t.harm.end for t in segment.tolls if t.harm.end <= time.start]
    nearest = max((end for end in told if time.start - end <= _NEAR), default=None)
    before = words[max(0, time.start - origin - _NEAR) : time.start - origin]
    spoken = _last_report(before)
    if spoken is not None:
        at = time.start - len(before) + spoken
        if "claim" in segment.cues and any(m.start <= at + 12 and m.end > at - 12 for m in segment.cues["claim"]):
            return True
        if nearest is None or at > nearest:
            return not _new_clause(words[at - origin : time.start - origin])
    if nearest is None and not told:
        return _reported_after(segment, words, time, origin)
    return False


def _last_report(before: str) -> int | None:
    """Return where the last word of reporting starts in the words before a time."""
    at = len(before)
    for word in reversed(before.replace(",", " ").split(" ")):
        at -= len(word)
        if word in _REPORTING:
            return max(at, 0)
        at -= 1
    return None


def _new_clause(between: str) -> bool:
    """Tell whether a clause about the event begins between the word of reporting and the time: "said that on Monday"."""
    return (
        " that " in between
        or " when " in between
        or " after " in between
        or " as " in between
        or " which " in between
        or " who " in between
    )


def _reported_after(segment: Segment, words: str, time: TimePhrase, origin: int) -> bool:
    """Tell whether a time that opens a sentence belongs to the verb of reporting that follows it."""
    first = min([m.start for m in segment.triggers] + [t.start for t in segment.tolls], default=segment.end)
    after = words[time.end - origin : first - origin]
    return time.start - segment.start < 25 and _last_report(after) is not None and not segment.has("new")
