"""One visit to one source: its rules, what it lists, its articles, and the nights that were missed."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from filelock import FileLock

from etl.archive import (
    FetchOutcome,
    RequestKind,
    VisitOutcome,
    VisitRow,
    index_rows,
    next_attempt,
    open_attempt,
    salvage_source,
    source_lock,
    visits,
)
from etl.archive.rows import WITH_PAYLOAD
from etl.discover import Found, at_origin
from etl.fetch.asking import Line, UnreachableError, ask
from etl.fetch.client import Limits, open_client
from etl.fetch.known import missed_days, remember, to_make_good, young
from etl.fetch.listing import list_day
from etl.fetch.pace import Pace
from etl.fetch.robots import RobotsError, rules_from
from etl.night import HOURLY
from etl.settings import SettingError, Settings
from etl.source import Source

log = logging.getLogger(__name__)

SILENT_MOST = 3  # so many articles in a row without an answer, and the source is taken to be down


@dataclass(slots=True)
class _Tally:
    listed: int = 0
    outcomes: Counter[FetchOutcome] = field(default_factory=Counter)


def fetch(source: Source, day: date, *, live: bool, run_id: str, settings: Settings, limits: Limits | None = None) -> VisitRow:
    """Visit a source about one day and archive all it answers; return how the visit ended.

    Network trouble never raises: the visit is `unreachable`, one warning says why, and the next run makes it good.
    """
    limits = limits or Limits()
    origin = _web_address(f"ETL_HOST_{source.name.upper()}", settings.hosts.get(source.name, source.hosts[0]))
    proxy = settings.proxies.get(source.name)
    if proxy:
        _web_address(f"ETL_PROXY_{source.name.upper()}", proxy)
    with ExitStack() as held:
        held.enter_context(source_lock(settings.archive, source.name))
        held.enter_context(_host_lock(settings.home, origin))
        salvage_source(settings.archive, source.name)
        known = remember(index_rows(settings.archive, source.name), source, run_id, day)
        past = list(visits(settings.archive, source.name))
        number = next_attempt(settings.archive, source.name, day, run_id)
        attempt = held.enter_context(open_attempt(settings.archive, source.name, day, run_id))
        client = held.enter_context(open_client(settings.contact, proxy, limits, allow_loopback=settings.allow_loopback))
        line = Line(source, origin, run_id, day, number, settings, client, attempt, known, Pace(settings.gap_seconds))
        main = _visit(line, day, live=live)
        whole = live and main.outcome is VisitOutcome.FINE and not run_id.startswith(HOURLY)
        for missed in missed_days(past, day) if whole else ():
            log.info("%s: the night of %s was missed, it is fetched now by archive date", source.name, missed)
            if _visit(line, missed, live=False).outcome is VisitOutcome.UNREACHABLE:
                break
    return main


def _visit(line: Line, day: date, *, live: bool) -> VisitRow:
    """Visit about one day, write the visit's row and say in one line how it went."""
    started_at = line.settings.now()
    tally, message = _Tally(), ""
    try:
        if line.rules is None:
            _read_rules(line)
        _articles(line, day, tally, live=live, started_at=started_at)
    except UnreachableError as why:
        message = str(why)
    row = _row(line, day, tally, message, live=live, started_at=started_at)
    line.attempt.note(row)
    if message:
        log.warning("%s could not be reached (%s); it is retried on the next run", line.source.name, message)
    log.info(
        "%s %s%s: %d listed, %d requested: %d new, %d changed, %d unchanged, %d failed%s",
        line.source.name,
        day,
        " live" if live else "",
        *(row.listed, row.requested, row.new, row.changed, row.unchanged, row.failed),
        _told(tally),
    )
    return row


def _read_rules(line: Line) -> None:
    got = ask(line, RequestKind.ROBOTS, f"{line.origin}/robots.txt")
    home = urlsplit(got.row.url or line.origin)
    line.origin = f"{home.scheme}://{home.netloc}"  # a site that moved between its own hosts is asked where it is now
    try:
        line.rules = rules_from(got.row, got.payload)
    except RobotsError as why:
        raise UnreachableError(str(why)) from why
    if line.rules.delay > line.client.limits.delay_most:
        raise UnreachableError(f"its robots.txt asks for {line.rules.delay:.0f} s between requests")
    line.pace.gap = max(line.pace.gap, line.rules.delay)


def _articles(line: Line, day: date, tally: _Tally, *, live: bool, started_at: datetime) -> None:
    listed = list_day(line, day, live=live)
    tally.listed = len(listed)
    silent = 0
    for url in _wanted(line, listed, live=live, now=started_at):
        try:
            row = ask(line, RequestKind.ARTICLE, at_origin(url, line.origin)).row
        except UnreachableError as why:
            tally.outcomes[why.outcome or FetchOutcome.ERROR] += 1
            raise
        tally.outcomes[row.outcome] += 1
        silent = silent + 1 if row.outcome is FetchOutcome.ERROR else 0
        if silent == SILENT_MOST:
            raise UnreachableError(f"{SILENT_MOST} articles in a row failed, the last one: {row.error}")


def _wanted(line: Line, listed: Iterable[Found], *, live: bool, now: datetime) -> list[str]:
    """The addresses to ask for: those never seen, and in live mode also young articles and earlier failures, each article once.

    An address of this run's own index is wanted too: it is answered from the index, and counted.
    """
    live = live and not line.run_id.startswith(HOURLY)
    revisits = young(line.known, now) if live else {}
    wanted: dict[str, str] = {}
    for article in listed:
        key = urlsplit(article.url).path
        if key not in line.known.last or key in line.known.settled:
            wanted.setdefault(article.outlet_id, article.url)
    earlier = to_make_good(line.known, now) if live else {}
    # last, since an address that always fails must not keep the others from being asked
    return list({**wanted, **{k: url for k, url in {**revisits, **earlier}.items() if k not in wanted}}.values())


def _row(line: Line, day: date, tally: _Tally, message: str, *, live: bool, started_at: datetime) -> VisitRow:
    fine = {outcome: tally.outcomes[outcome] for outcome in WITH_PAYLOAD}
    requested = tally.outcomes.total()
    return VisitRow(
        run_id=line.run_id,
        attempt=line.attempt_number,
        source=line.source.name,
        day=day,
        is_live=live,
        started_at=started_at,
        ended_at=line.settings.now(),
        outcome=VisitOutcome.UNREACHABLE if message else VisitOutcome.FINE,
        message=message,
        listed=tally.listed,
        requested=requested,
        new=fine[FetchOutcome.NEW],
        changed=fine[FetchOutcome.CHANGED],
        unchanged=fine[FetchOutcome.UNCHANGED],
        failed=requested - sum(fine.values()),
    )


def _told(tally: _Tally) -> str:
    """What failed, by kind."""
    failed = [f"{count} {outcome.replace('_', ' ')}" for outcome, count in sorted(tally.outcomes.items()) if outcome not in WITH_PAYLOAD]
    return f" ({', '.join(failed)})" if failed else ""


def _web_address(setting: str, value: str) -> str:
    """The address a setting gives; raises SettingError for one that cannot be asked."""
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SettingError(
            f"{setting} is no address: say one such as https://www.example.org or http://proxy:3128"
        )  # its value may hold a password
    return value


def _host_lock(home: Path, origin: str) -> FileLock:
    """The right to ask a host: two sources may share one."""
    (home / "locks").mkdir(parents=True, exist_ok=True)
    return FileLock(home / "locks" / f"{urlsplit(origin).netloc.replace(':', '_')}.lock")
