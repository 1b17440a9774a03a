"""Incidents under construction: segments that tell the same event, grouped by place, time and discourse cues."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from etl.extract.announced import words_of
from etl.extract.segments import Mark, Segment
from etl.extract.toll.tolls import Toll
from etl.extract.when.dating import PERIOD, event_days
from etl.extract.where.spots import Spot, conflicts, spot_of
from etl.records import Basis, Days, Part

_OPENING = 40  # characters within which a cue opens a sentence
_MASS = frozenset({"terrorism", "violence", "crime", "fighting"})  # a state of things, no event
_FINE = frozenset({Basis.EXPLICIT, Basis.WEEKDAY, Basis.RELATIVE})
_FROM_AFAR = frozenset({"airstrike", "drone_strike"})
_LOOSE = frozenset({"operation", "attack", "clash"})


_ANAPHOR = re.compile(
    r"\b(?:in|at|of|near|outside) (?:the|this|that) (?:same )?"
    r"(?:city|town|province|district|area|village|region|shrine|mosque|valley|camp|market)\b(?! of)"
    r"|\bthe same (?:\w+ )?(?:line|city|town|province|district|area|village|shrine|mosque|valley|site|road|place|spot)\b"
)


@dataclass(slots=True)
class Draft:
    """Segments of one incident and what they have given so far."""

    segments: list[Segment] = field(default_factory=list)
    spot: Spot = Spot()
    days: Days | None = None
    opened_by: Segment | None = None
    beside: Draft | None = None  # the incident told before, whose place its wording points back to

    @property
    def announced(self) -> Segment | None:
        """The sentence that announced it among others."""
        return self.opened_by.announced if self.opened_by else None

    @property
    def tolls(self) -> list[Toll]:
        """All tolls, in the order of the text."""
        return [t for s in self.segments for t in s.tolls]

    def marks(self, kind: str) -> list[tuple[Segment, Mark]]:
        """Return the marks of one kind with their segments."""
        return [(s, m) for s in self.segments for m in getattr(s, kind)]

    def add(self, segment: Segment, spot: Spot, days: Days | None) -> None:
        """Take a segment in, with what it says of place and time."""
        self.segments.append(segment)
        self.spot = self.spot.with_more(spot)
        self.days = self.days or days


_NEXT = re.compile(r"\b(?:second|third|fourth|another|other|last) (?:raid|strike|attack|blast|explosion|bombing|assault|one)\b")


def goes_on(segment: Segment) -> bool:
    """Tell whether a segment tells the next of a row of like deeds: "a second raid"."""
    return _NEXT.search(segment.folded, 0, 40) is not None


def anaphor(segment: Segment) -> tuple[int, int] | None:
    """Return where a segment points back to a place told before: "in the city", "at the same shrine"."""
    match = _ANAPHOR.search(segment.folded)
    return (segment.start + match.start(), segment.start + match.end()) if match else None


def own_tolls(segment: Segment) -> list[Toll]:
    """Return the tolls of a segment that are its incident's own."""
    return [t for t in segment.tolls if not t.status and t.field != "attackers_wounded"]


def tells_event(segment: Segment) -> bool:
    """Tell whether a segment can open an incident."""
    if any(t.count.low > 0 or t.count.high != 0 for t in own_tolls(segment)):
        return True
    if segment.has("negated") and not segment.has("foiled"):
        return False
    named = [t for t in segment.triggers if segment.folded[t.start - segment.start : t.end - segment.start] not in _MASS]
    hard = any(t.value not in _LOOSE for t in named)
    dated = event_days(segment) is not None or segment.part is not Part.BODY or "new" in segment.cues or "sameday" in segment.cues
    placed = spot_of(segment.places) != Spot() or _ANAPHOR.search(segment.folded) is not None
    return (hard and (dated or placed)) or (bool(named) and dated and placed)


def group(segments: list[Segment], *, is_single: bool) -> list[Draft]:
    """Return the article's incidents as drafts, in the order in which lead and body tell them; the title joins last."""
    drafts: list[Draft] = []
    current: Draft | None = None
    for segment in segments:
        if segment.part is not Part.TITLE:
            current = _single(segment, drafts) if is_single else _place(segment, drafts, current)
    for segment in segments:
        if segment.part is Part.TITLE:
            _place_title(segment, drafts)
    _set_sums_apart(drafts)
    for draft in drafts:
        _turn_fighters(draft)
    return drafts


def _set_sums_apart(drafts: list[Draft]) -> None:
    """Mark a toll of title or lead that adds up what the body tells of several incidents."""
    if len(drafts) < 2:
        return
    for harm in ("killed", "wounded"):
        heads = [t for d in drafts for t in d.tolls if t.field == harm and t.sentence.part is not Part.BODY and not t.status]
        told = [max((t.count.low for t in own if t.field == harm and t.sentence.part is Part.BODY), default=0) for own in map(_own, drafts)]
        for toll in heads:
            if toll.count.low == sum(told) and sum(low > 0 for low in told) > 1:
                toll.status = "sum"


def _turn_fighters(draft: Draft) -> None:
    """Count a bare number as fighters where the same number is told as theirs: "kill 13 militants", "killed 13 in two raids"."""
    fighters = {t.count for t in _own(draft) if t.field == "attackers_killed"}
    for toll in draft.tolls:
        if toll.field == "killed" and toll.count in fighters and toll.people and not toll.people[0].value:
            toll.field = "attackers_killed"


def _own(draft: Draft) -> list[Toll]:
    return [t for s in draft.segments for t in own_tolls(s)]


def _single(segment: Segment, drafts: list[Draft]) -> Draft | None:
    if not drafts:
        if not (segment.triggers or segment.tolls):
            return None
        drafts.append(Draft(opened_by=segment))
    draft = drafts[0]
    told = {t.field for t in draft.tolls}
    aside = _opens_new(segment) or any(t.basis in PERIOD for t in segment.times)
    for toll in segment.tolls:
        if aside and toll.field in told and not toll.status:
            toll.status = "other"  # of another event that is told beside it
    draft.add(segment, spot_of(segment.places), event_days(segment))
    return draft


def _open(drafts: list[Draft], segment: Segment, spot: Spot, days: Days | None) -> Draft:
    points_back = (spot.locality is None and _ANAPHOR.search(segment.folded) is not None) or goes_on(segment)
    draft = Draft(opened_by=segment, beside=drafts[-1] if drafts and points_back else None)
    draft.add(segment, spot, days)
    if segment.announced:
        draft.segments.append(words_of(segment.announced))
    drafts.append(draft)
    return draft


def _place(segment: Segment, drafts: list[Draft], current: Draft | None) -> Draft | None:
    spot, days = spot_of(segment.places), event_days(segment)
    tells = tells_event(segment)
    if current is None:
        return _open(drafts, segment, spot, days) if tells else None
    if not tells:
        loose = current if not conflicts(spot, current.spot) else _alike(drafts, spot, days, None) or current
        loose.segments.append(segment)
        if days is not None and days.basis in _FINE and loose is current:
            loose.days = loose.days or days
        return current
    if _opens_new(segment) or _goes_on_elsewhere(segment, spot, current) or _other_means(segment, current):
        back = _alike(drafts, spot, days, current) if spot.locality else None
        if back is None:
            return _open(drafts, segment, spot, days)
        back.add(segment, spot, days)
        return back
    if conflicts(spot, current.spot) or _days_apart(days, current.days):
        back = _alike(drafts, spot, days, None)
        if back is None:
            return _open(drafts, segment, spot, days)
        current = back
    current.add(segment, spot, days)
    return current


def _goes_on_elsewhere(segment: Segment, spot: Spot, current: Draft) -> bool:
    """Tell whether the same hands did a like thing at another place: "tanks also shelled Rafah"."""
    also = segment.folded.find(" also ", 0, _OPENING)
    return (
        also >= 0
        and bool(spot.locality)
        and spot.locality != current.spot.locality
        and any(t.value not in _LOOSE for t in segment.triggers)
    )


def _other_means(segment: Segment, current: Draft) -> bool:
    """Tell whether what follows on the same day was done from the air, where the thing before was not."""
    used = {m.value for _, m in current.marks("triggers")}
    return "sameday" in segment.cues and any(t.value in _FROM_AFAR and t.value not in used for t in segment.triggers)


def _opens_new(segment: Segment) -> bool:
    return any(m.start - segment.start < _OPENING for m in segment.cues.get("new", ()))


def _alike(drafts: list[Draft], spot: Spot, days: Days | None, but: Draft | None) -> Draft | None:
    """Return the latest draft at the same town, or of the same day where no place speaks against it."""
    for draft in reversed(drafts):
        if draft is but or _days_apart(days, draft.days) or conflicts(spot, draft.spot):
            continue
        if (spot.locality and spot.locality == draft.spot.locality) or (
            spot.admin1 and spot.admin1 == draft.spot.admin1 and not spot.locality
        ):
            return draft
    return None


def _place_title(segment: Segment, drafts: list[Draft]) -> None:
    spot = spot_of(segment.places)
    if not drafts:
        if tells_event(segment):
            _open(drafts, segment, spot, event_days(segment))
        return
    fitting = [d for d in drafts if not conflicts(spot, d.spot)] or drafts[:1]
    told = {(t.field, t.count) for t in segment.tolls}
    best = max(fitting, key=lambda d: (len(told & {(t.field, t.count) for t in d.tolls}), -drafts.index(d)))
    best.segments.insert(0, segment)


def _days_apart(a: Days | None, b: Days | None) -> bool:
    return a is not None and b is not None and (a.first > b.last or b.first > a.last)
