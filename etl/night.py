"""Which civil day a run is about, and whether it is live: the one place where both are decided."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

TEHRAN = ZoneInfo("Asia/Tehran")
NOON = 12
HOURLY = "hourly__"  # how the id of a run begins that asks feeds only


def tehran_day(moment: datetime) -> date:
    """Return the civil day in Tehran at an aware moment."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment.isoformat()} has no offset, so its day in Tehran is unknown")
    return moment.astimezone(TEHRAN).date()


def day_of_run(given: date | None, run_after: datetime, scheduled: bool) -> date:
    """Return the day of a run: the one given, else Tehran's at `run_after`, the day before for a scheduled run of the small hours."""
    if given is not None:
        return given
    day = tehran_day(run_after)
    is_small_hours = run_after.astimezone(TEHRAN).hour < NOON
    return day - timedelta(days=1) if scheduled and is_small_hours else day


def is_live(day: date, now: datetime, backfill: bool) -> bool:
    """Return whether a run sees the sites as they are now: its day is today or yesterday in Tehran, and it is no back-fill."""
    today = tehran_day(now)
    return not backfill and day in (today, today - timedelta(days=1))
