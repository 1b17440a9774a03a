"""Sentences that announce several incidents before each is told: "two separate attacks ... The first ... A week later ..."."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.extract.segments import Segment
from etl.extract.when.dating import event_days
from etl.extract.where.spots import spot_of
from etl.records import Basis, Days, Mention

_WITHIN = 4  # segments after the announcement in which the first is told
_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|several|multiple|a (?:series|string|wave|spate) of|\d+)(?: [\w-]+){0,3}? "
    r"(?:attacks|bombings|blasts|explosions|assaults|raids|strikes|shootings|incidents)\b"
)
_FIRST = re.compile(r"^(?:in |on )?the (?:first|other|second|third|deadliest|latter|former)\b")
# "the deadliest since the bombing of ...": what follows tells other, older incidents
_SINCE = re.compile(r"\b(?:deadliest|worst|highest|biggest|largest|bloodiest)\b.*?\b(?P<cut>after|since) (?=the |an? |last |that )")
_AND = re.compile(
    r"(?P<cut>and) the (?:\w+ )?(?:attack|bombing|blast|explosion|assault|raid|strike|shooting|massacre)s? (?:at|in|on|of|outside|near) "
)


def cuts(folded: str) -> list[int]:
    """Return where a sentence goes on to older incidents that it only compares with."""
    since = _SINCE.search(folded)
    if since is None:
        return []
    return [since.start("cut"), *(m.start("cut") for m in _AND.finditer(folded, since.end()))]


def note_announcements(segments: list[Segment]) -> list[Segment]:
    """Return the segments that only announce, each noted in those that then tell its incidents one by one."""
    announcing = []
    for n, segment in enumerate(segments):
        if not _SEVERAL.search(segment.folded) or spot_of(segment.places).locality:
            continue
        told = [s for s in segments[n + 1 : n + 1 + _WITHIN] if _FIRST.search(s.folded)]
        if told:
            announcing.append(segment)
            for one in told:
                one.announced = segment
    return announcing


def words_of(announcement: Segment) -> Segment:
    """Return what an announcement says for each of its incidents: who and how, not where and how many."""
    return replace(announcement, places=[], tolls=[], times=[], targets=[], announced=None)


def clipped(first: Mention, second: Mention, announcement: Segment) -> tuple[Mention, Mention]:
    """Return two announced incidents with their days kept inside the announced period: "A week later" leaves the first no last week."""
    period, a, b = event_days(announcement), first.when, second.when
    if period is None or a is None or b is None or a.basis is not Basis.MONTH or b.basis is not Basis.RELATIVE:
        return first, second
    later = b.first - a.first
    if (a.first, a.last) != (period.first, period.last) or b.last - a.last != later:
        return first, second
    return replace(first, when=Days(a.first, period.last - later, a.basis)), replace(second, when=Days(b.first, period.last, b.basis))
