"""The three invented nights of both stand-in sites.

Night 1 brings attacks (one of them told by both), an accident, a drill, a metaphor and quiet news; night 2 a higher toll under another
slug of the same id, and the anniversary of an attack that night 1 recounts; night 3 brings nothing new.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from tests.standin.stories_mehr import MEHR_NIGHTS
from tests.standin.stories_persian import MEHR_FA, TASNIM_FA
from tests.standin.stories_persian_more import KABUL, MARTYRS, MATCH, OUTPOST, OUTPOST_LATER, PASSED_ON
from tests.standin.stories_quiet import quiet_mehr, quiet_tasnim
from tests.standin.stories_tasnim import TASNIM_NIGHTS
from tests.standin.story import TEHRAN, Story


class Night(NamedTuple):
    """A run's civil day, and the time at which the run takes place."""

    day: date
    now: datetime


NIGHTS = (
    Night(date(2026, 3, 2), datetime(2026, 3, 3, 2, 30, tzinfo=TEHRAN)),
    Night(date(2026, 3, 3), datetime(2026, 3, 4, 2, 30, tzinfo=TEHRAN)),
    Night(date(2026, 3, 4), datetime(2026, 3, 5, 2, 0, tzinfo=TEHRAN)),  # less than 48 hours after the first
)
GONE = frozenset({"242599"})  # listed, but deleted by the time it is asked for: the second night it answers 404


def mehr_stories(night: int) -> tuple[Story, ...]:
    """What the Mehr stand-in holds in a night (from 1), newest first, each id in its latest version."""
    return _held((quiet_mehr(), *MEHR_NIGHTS[:night]))


def tasnim_stories(night: int) -> tuple[Story, ...]:
    """What the Tasnim stand-in holds in a night (from 1), newest first, each id in its latest version."""
    return _held((quiet_tasnim(), *TASNIM_NIGHTS[:night]))


def mehr_fa_stories(night: int) -> tuple[Story, ...]:
    """What the Persian Mehr stand-in holds in a night (from 1), as mehr_stories does."""
    return _held(((*MEHR_FA, OUTPOST, MATCH, MARTYRS), *((OUTPOST_LATER,),) * (night > 1)))


def tasnim_fa_stories() -> tuple[Story, ...]:
    """What the Persian Tasnim stand-in holds every night, newest first."""
    return _held(((*TASNIM_FA, PASSED_ON, KABUL),))


def _held(batches: tuple[tuple[Story, ...], ...]) -> tuple[Story, ...]:
    latest = {story.outlet_id: story for batch in batches for story in batch}
    return tuple(sorted(latest.values(), key=lambda story: story.published_at, reverse=True))
