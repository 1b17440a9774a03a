"""What the archive's index tells of a source before a visit: addresses seen, failures to make good, nights missed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from etl.archive import FetchOutcome, IndexRow, RequestKind, VisitOutcome, VisitRow
from etl.archive.rows import WITH_PAYLOAD
from etl.night import HOURLY, tehran_day
from etl.source import Source

YOUNG = timedelta(hours=48)  # so long after an article was first seen its toll may still change
LOOK_BACK = timedelta(days=7)  # nights missed and addresses failed are made good for so long

SETTLED = WITH_PAYLOAD | {FetchOutcome.MISSING, FetchOutcome.TOO_LARGE, FetchOutcome.REDIRECTED}
TO_MAKE_GOOD = frozenset({FetchOutcome.ERROR, FetchOutcome.SOFT_ERROR, FetchOutcome.CHALLENGE, FetchOutcome.BUSY})
ARTICLES = (RequestKind.ARTICLE, RequestKind.DOCUMENT)


@dataclass(slots=True)
class Known:
    """What is known of a source's addresses; addresses are told apart by path and query, so that a new host changes nothing."""

    last: dict[str, IndexRow] = field(default_factory=dict)  # the newest row that brought a payload
    settled: dict[str, IndexRow] = field(default_factory=dict)  # rows of this very run that need no second request
    first_seen: dict[str, datetime] = field(default_factory=dict)  # by outlet id
    newest: dict[str, IndexRow] = field(default_factory=dict)  # an article's newest row with a payload, by outlet id
    failed: dict[str, IndexRow] = field(default_factory=dict)  # articles never got, by outlet id


def remember(rows: Iterable[IndexRow], source: Source, run_id: str, day: date) -> Known:
    """Return what a source's index rows tell."""
    known = Known()
    for row in sorted((row for row in rows if row.url), key=lambda row: row.fetched_at):
        note(known, row, source, is_this_run=row.run_id == run_id and row.day == day)
    return known


def note(known: Known, row: IndexRow, source: Source, *, is_this_run: bool = True) -> None:
    """Add one row to what is known."""
    key = key_of(row.url or "")
    if is_this_run and row.outcome in SETTLED and row.kind is not RequestKind.ROBOTS:
        known.settled[key] = row
    if row.outcome in WITH_PAYLOAD:
        known.last[key] = row
    outlet_id = source.outlet_id(urlsplit(row.url or "").path)
    if row.kind not in ARTICLES or outlet_id is None:
        return
    if row.outcome in WITH_PAYLOAD:
        known.first_seen.setdefault(outlet_id, row.fetched_at)
        known.newest[outlet_id] = row
        known.failed.pop(outlet_id, None)
    elif row.outcome in TO_MAKE_GOOD and outlet_id not in known.newest:
        known.failed[outlet_id] = row
    elif row.outcome in SETTLED and row.outcome is not FetchOutcome.REDIRECTED:
        known.failed.pop(outlet_id, None)


def key_of(url: str) -> str:
    """Return by what an address is known: its path and query."""
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def young(known: Known, now: datetime) -> dict[str, str]:
    """Return the articles first seen less than 48 hours ago, by outlet id, at their newest address."""
    return {outlet_id: row.url or "" for outlet_id, row in known.newest.items() if now - known.first_seen[outlet_id] < YOUNG}


def to_make_good(known: Known, now: datetime) -> dict[str, str]:
    """Return the articles that were asked for within the last week and never got."""
    return {outlet_id: row.url or "" for outlet_id, row in known.failed.items() if now - row.fetched_at < LOOK_BACK}


def missed_days(visits: Iterable[VisitRow], day: date) -> list[date]:
    """Return the days of the week before `day` that no fine visit covers, oldest first.

    A visit covers its day when it ended after that day did. Days before the first live visit ever were not missed.
    """
    all_visits = list(visits)
    first = min((visit.day for visit in all_visits if visit.is_live), default=day)
    whole = [visit for visit in all_visits if visit.outcome is VisitOutcome.FINE and not visit.run_id.startswith(HOURLY)]
    covered = {visit.day for visit in whole if tehran_day(visit.ended_at) > visit.day}
    week = (day - timedelta(days=back) for back in range(LOOK_BACK.days, 0, -1))
    return [missed for missed in week if missed >= first and missed not in covered]
