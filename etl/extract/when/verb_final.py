"""Whose day a time is in Persian, whose verb ends the clause: a time belongs to what follows it, or to the noun just before it."""

from __future__ import annotations

import re

from etl.extract.segments import Mark, Segment
from etl.extract.when.governing import deeds, tellings
from etl.extract.when.phrases import TimePhrase

_FAR = 70  # characters within which the verb of a clause is looked for
# "the attack of yesterday": at most one more word of the name, no particle and no verb
_NAME = re.compile(r"(?:های|ی|ای)?\s*(?:(?!(?:را|از|در|به|که|و|با|تا|شد|شدند|کرد|کردند|داد|است|بود)\b)\w+\s+)?")


def is_report_time(segment: Segment, time: TimePhrase) -> bool:
    """Tell whether a time dates a report or an aftermath: its clause ends in telling before any deed is told."""
    if names_event(segment, time) or _closes_deed(segment, time):
        return False
    deed, told = _next(deeds(segment), time.end), _next(tellings(segment), time.end)
    if told is not None and (deed is None or told.start < deed.start):
        return told.start - time.end <= _FAR and not _is_aside(segment, time.end, told)
    return deed is not None and _is_news_of(segment, time.end, deed)


def _closes_deed(segment: Segment, time: TimePhrase) -> bool:
    """Tell whether the hour of a deed told before it is given: "gave news of the death of two in an attack in the night of Friday"."""
    origin, words = segment.sentence.start, segment.sentence.folded
    is_within = words[: time.start - origin].rstrip().endswith((" در", " در روز")) or words.startswith("در ", time.start - origin)
    return time.part_of_day is not None and is_within and any(m.end <= time.start for m in deeds(segment))


def is_outright(segment: Segment, time: TimePhrase) -> bool:
    """Tell whether a time is told of the event outright: "yesterday's attack", "happened on Friday"."""
    happening = _next(segment.cues.get("happening", []), time.end)
    return names_event(segment, time) or (happening is not None and _next(tellings(segment), time.end) is None)


def names_event(segment: Segment, time: TimePhrase) -> bool:
    """Tell whether a time is part of the event's name: "the explosion of last night"."""
    words, origin = segment.sentence.folded, segment.sentence.start
    return any(m.end <= time.start and _NAME.fullmatch(words[m.end - origin : time.start - origin]) for m in segment.triggers)


def _next(marks: list[Mark], after: int) -> Mark | None:
    return min((m for m in marks if m.start >= after), key=lambda m: m.start, default=None)


def _is_aside(segment: Segment, start: int, told: Mark) -> bool:
    """Tell whether a new clause has begun before the telling: "it happened on Friday, the governor said"."""
    origin = segment.sentence.start
    between = segment.sentence.folded[start - origin : told.start - origin]
    return " که " in between or "؛" in between


def _is_news_of(segment: Segment, start: int, deed: Mark) -> bool:
    """Tell whether the deed is only what news was given of: "on Monday the ministry gave news of the killing of five"."""
    given = _next(segment.cues.get("news", []), deed.end)
    origin = segment.sentence.start
    between = f" {segment.sentence.folded[start - origin : deed.start - origin]}"
    return given is not None and " از " in between and " که " not in between
