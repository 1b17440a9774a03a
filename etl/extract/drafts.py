"""An incident under construction: the segments that tell it, and what they have given so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from etl.extract.discourse import wording_of
from etl.extract.segments import Mark, Segment
from etl.extract.toll.statement import Toll
from etl.extract.what.figures import is_figure
from etl.extract.when.dating import event_days
from etl.extract.where.spots import Spot, spot_of
from etl.records import Days, Part

_MASS = frozenset(
    {"terrorism", "violence", "crime", "fighting", "جنایات", "تروریسم", "تجاوزات", "تروریستی", "تجاوز"}
)  # a state of things, no event
LOOSE = frozenset({"operation", "attack", "clash"})  # words that many sorts of event go by


@dataclass(slots=True)
class Draft:
    """Segments of one incident and what they have given so far."""

    segments: list[Segment] = field(default_factory=list)
    spot: Spot = Spot()
    days: Days | None = None
    opened_by: Segment | None = None
    preamble: list[Segment] = field(default_factory=list)  # what the article tells before its first incident
    beside: Draft | None = None  # the incident told before, whose place its wording points back to

    @property
    def announced(self) -> Segment | None:
        """The sentence that announced it among others."""
        return self.opened_by.announced if self.opened_by else None

    @property
    def tolls(self) -> list[Toll]:
        """All tolls, in the order of the text."""
        return [t for s in self.segments for t in s.tolls]

    @property
    def own_tolls(self) -> list[Toll]:
        """The tolls that are its own."""
        return [t for s in self.segments for t in own_tolls(s)]

    def marks(self, kind: str) -> list[tuple[Segment, Mark]]:
        """Return the marks of one kind with their segments."""
        return [(s, m) for s in self.segments for m in getattr(s, kind)]

    def add(self, segment: Segment, spot: Spot, days: Days | None) -> None:
        """Take a segment in, with what it says of place and time."""
        self.segments.append(segment)
        self.spot = self.spot.with_more(spot)
        self.days = self.days or days


def goes_on(segment: Segment) -> bool:
    """Tell whether a segment tells the next of a row of like deeds: "a second raid"."""
    return wording_of(segment.folded, segment.language, "next") is not None


def anaphor(segment: Segment) -> tuple[int, int] | None:
    """Return where a segment points back to a place told before: "in the city", "at the same shrine"."""
    match = wording_of(segment.folded, segment.language, "anaphor")
    return (segment.start + match.start(), segment.start + match.end()) if match else None


def own_tolls(segment: Segment) -> list[Toll]:
    """Return the tolls of a segment that are its incident's own."""
    return [t for t in segment.tolls if not t.status and t.field != "attackers_wounded"]


def tells_event(segment: Segment) -> bool:
    """Tell whether a segment can open an incident."""
    if any(t.count.low > 0 or t.count.high != 0 for t in own_tolls(segment)):
        return True
    placed_before = anaphor(segment) is not None
    if (is_figure(segment) and "the same" not in segment.folded and not goes_on(segment)) or (
        segment.has("negated") and not segment.has("foiled")
    ):
        return False
    named = [t for t in segment.triggers if segment.folded[t.start - segment.start : t.end - segment.start] not in _MASS]
    if all(t.value == "operation" for t in named) and wording_of(segment.folded, segment.language, "rounds-up"):
        return False  # whoever is held is no fighter
    hard = any(t.value not in LOOSE for t in named)
    heads = segment.part is not Part.BODY or segment.sentence.index == 0  # a bare text opens with its news
    dated = event_days(segment) is not None or heads or "new" in segment.cues or "sameday" in segment.cues
    placed = spot_of(segment.places) != Spot() or placed_before
    return (hard and (dated or placed)) or (bool(named) and placed and (dated or goes_on(segment) or segment.has("condemn")))
