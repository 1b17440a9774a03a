"""Sentences that announce several incidents before each is told: "two separate attacks ... The first ... A week later ..."."""

from __future__ import annotations

from dataclasses import replace

from etl.extract.discourse import wording_of
from etl.extract.segments import Segment
from etl.extract.when.dating import event_days
from etl.extract.where.spots import spot_of
from etl.records import Basis, Days, Mention, Part

_OPENING = 1  # the last sentence, counted from 0, that can sum up what an article without a lead tells
_HOW_MANY = {"twin": 2, "both": 2, "double": 2, "two": 2, "three": 3, "four": 4}
_MANY = 20
_WITHIN = 4  # segments after the announcement in which the first is told


def cuts(folded: str, language: str) -> list[int]:
    """Return where a sentence goes on to another incident: "and the second struck ...", "the deadliest since the bombing of ..."."""
    second = wording_of(folded, language, "cut")
    found = [second.start("cut")] if second else []
    since = wording_of(folded, language, "since")
    while since:
        found.append(since.start("cut"))
        since = wording_of(folded, language, "and", since.end())
    return sorted(found)


def note_announcements(segments: list[Segment]) -> list[Segment]:
    """Return the segments that only announce, each noted in those that then tell its incidents one by one."""
    announcing = []
    for n, segment in enumerate(segments):
        if not wording_of(segment.folded, segment.language, "several") or spot_of(segment.places).locality:
            continue
        told = [s for s in segments[n + 1 : n + 1 + _WITHIN] if wording_of(s.folded, s.language, "first")]
        if told:
            announcing.append(segment)
            for one in told:
                one.announced = segment
    return announcing


def words_of(announcement: Segment) -> Segment:
    """Return what an announcement says for each of its incidents: who and how, and its day if it is one day; not where and how many."""
    day = event_days(announcement)
    times = announcement.times if day and day.first == day.last else []
    return replace(announcement, places=[], tolls=[], times=times, targets=[], announced=None)


def summary_of(segments: list[Segment]) -> tuple[Segment, int] | None:
    """Return the sentence of title, lead or opening that speaks of several incidents of one day at once, and of how many."""
    for segment in segments:
        if segment.part is Part.TITLE or segment.sentence.index > _OPENING:
            continue
        match = wording_of(segment.folded, segment.language, "several")
        if match and event_days(segment):
            return segment, _HOW_MANY.get(match.group().split()[0], _MANY)
    return None


def clipped(first: Mention, second: Mention, announcement: Segment) -> tuple[Mention, Mention]:
    """Return two announced incidents with their days kept inside the announced period: "A week later" leaves the first no last week."""
    period, a, b = event_days(announcement), first.when, second.when
    if period is None or a is None or b is None or a.basis is not Basis.MONTH or b.basis is not Basis.RELATIVE:
        return first, second
    later = b.first - a.first
    if (a.first, a.last) != (period.first, period.last) or b.last - a.last != later:
        return first, second
    return replace(first, when=Days(a.first, period.last - later, a.basis)), replace(second, when=Days(b.first, period.last, b.basis))
