"""Asks a source for one address: allowed or not, at its pace, again after trouble, archived before anything is read from it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from urllib3.exceptions import MaxRetryError
from urllib3.util.retry import Retry

from etl.archive import Attempt, FetchOutcome, IndexRow, RequestKind, new_row_id, read_page
from etl.archive.rows import WITH_PAYLOAD
from etl.discover import is_own
from etl.fetch.client import Client, NoAnswerError, RefusedAddressError
from etl.fetch.judge import AGAIN, judge, retry_after
from etl.fetch.known import Known, key_of, note
from etl.fetch.pace import Pace
from etl.fetch.robots import Rules
from etl.settings import Settings
from etl.source import Source


class UnreachableError(Exception):
    """A source that is left alone until the next run; the message says why."""

    def __init__(self, why: str, outcome: FetchOutcome | None = None) -> None:
        super().__init__(why)
        self.outcome = outcome  # of the request that made it so


@dataclass(slots=True)
class Line:
    """The open line to one source during one visit."""

    source: Source
    origin: str
    run_id: str
    day: date
    attempt_number: int
    settings: Settings
    client: Client
    attempt: Attempt
    known: Known
    pace: Pace
    rules: Rules | None = None


@dataclass(frozen=True, slots=True)
class Got:
    """The last answer to a request, after retries and redirects; `payload` empty where none came."""

    row: IndexRow
    payload: bytes = b""
    retry_after: float | None = None

    @property
    def is_page(self) -> bool:
        """Whether a page came, new or known."""
        return self.row.outcome in WITH_PAYLOAD


def ask(line: Line, kind: RequestKind, url: str) -> Got:
    """Ask for an address until an answer settles it; every request leaves its row, and an address of this run's index is not asked again.

    Raises UnreachableError where the source wants to be left alone.
    """
    limits = line.client.limits
    retry = Retry(total=limits.retries, status_forcelist=AGAIN, backoff_factor=line.pace.gap, redirect=limits.redirects)
    wait = 0.0
    while True:
        got = _settled(line, kind, url) or _refused(line, kind, url) or _once(line, kind, url, wait)
        again = got.row.status in AGAIN or (got.row.status is None and got.row.outcome is FetchOutcome.ERROR)
        if got.row.outcome is FetchOutcome.CHALLENGE:
            raise UnreachableError("it serves a bot check", got.row.outcome)
        if not again and got.row.outcome is not FetchOutcome.REDIRECTED:
            return got
        if got.retry_after is not None and got.retry_after > limits.retry_after_most:
            raise UnreachableError(f"it is busy and asks to come back after {got.retry_after:.0f} s", got.row.outcome)
        try:
            retry = _next_try(retry, got, limits.redirects)
        except MaxRetryError:
            return _given_up(line, got)
        url = got.row.location or url
        wait = 0.0 if got.row.location else max(got.retry_after or 0.0, retry.get_backoff_time())


def _next_try(retry: Retry, got: Got, redirects: int) -> Retry:
    """The retries that are left; redirects are counted apart from trouble."""
    if got.row.outcome is not FetchOutcome.REDIRECTED:
        return retry.increment("GET", got.row.url, error=NoAnswerError(got.row.error or str(got.row.status)))
    left = retry.new(redirect=(retry.redirect or 0) - 1)
    if left.is_exhausted():
        raise MaxRetryError(None, got.row.url or "", NoAnswerError(f"more than {redirects} redirects"))  # type: ignore[arg-type]
    return left


def _given_up(line: Line, got: Got) -> Got:
    if got.row.outcome is FetchOutcome.BUSY and line.rules is not None:
        raise UnreachableError(f"it is busy: status {got.row.status} again after {line.client.limits.retries} retries", got.row.outcome)
    if got.row.outcome is FetchOutcome.REDIRECTED:
        return replace(got, row=replace(got.row, error=f"more than {line.client.limits.redirects} redirects"))
    return got


def _settled(line: Line, kind: RequestKind, url: str) -> Got | None:
    """What this run has already got for an address, robots.txt apart."""
    row = line.known.settled.get(key_of(url)) if kind is not RequestKind.ROBOTS else None
    return Got(row, _payload(line, row)) if row else None


def _payload(line: Line, row: IndexRow) -> bytes:
    """An archived payload where it is still to be read: of listings and feeds, not of articles."""
    is_read = row.outcome in WITH_PAYLOAD and row.kind is not RequestKind.ARTICLE
    return read_page(line.settings.archive, row).payload if is_read else b""


def _refused(line: Line, kind: RequestKind, url: str) -> Got | None:
    """A row for an address that may not be asked for."""
    if not is_own(url, line.source, line.origin):
        return _note(line, kind, url, FetchOutcome.REFUSED_ADDRESS, "not one of the source's own hosts")
    if line.rules is not None and kind is not RequestKind.ROBOTS and not line.rules.allows(url):
        return _note(line, kind, url, FetchOutcome.REFUSED_BY_ROBOTS, "robots.txt does not allow it")
    return None


def _note(line: Line, kind: RequestKind, url: str, outcome: FetchOutcome, error: str) -> Got:
    row = replace(_blank(line, kind, url), outcome=outcome, error=error)
    line.attempt.note(row)
    note(line.known, row, line.source)
    return Got(row)


def _once(line: Line, kind: RequestKind, url: str, wait: float) -> Got:
    """One request, archived."""
    before = line.known.last.get(key_of(url))
    line.pace.wait(wait)
    try:
        answer = line.client.get(url, _conditions(before, url))
    except NoAnswerError as trouble:
        return _note(line, kind, url, FetchOutcome.ERROR, str(trouble))
    except RefusedAddressError as trouble:
        return _note(line, kind, url, FetchOutcome.REFUSED_ADDRESS, str(trouble))
    finally:
        line.pace.mark()
    row = judge(_blank(line, kind, url), answer, before, line.source)
    if row.outcome is FetchOutcome.NEW and line.source.outlet_id(urlsplit(url).path) in line.known.newest:
        row = replace(row, outcome=FetchOutcome.CHANGED)  # a known article under another slug
    row = line.attempt.keep(row, answer)
    note(line.known, row, line.source)
    payload = _payload(line, row) if row.refers_to else answer.payload
    return Got(row, payload, retry_after(answer))


def _conditions(before: IndexRow | None, url: str) -> dict[str, str]:
    """The headers by which a site may answer that nothing changed; marks of one host mean nothing to another."""
    if before is None or urlsplit(before.url or "").netloc != urlsplit(url).netloc:
        return {}
    conditions = {"If-None-Match": before.etag, "If-Modified-Since": before.last_modified}
    return {name: value for name, value in conditions.items() if value}


def _blank(line: Line, kind: RequestKind, url: str) -> IndexRow:
    return IndexRow(
        row_id=new_row_id(),
        run_id=line.run_id,
        attempt=line.attempt_number,
        source=line.source.name,
        day=line.day,
        url=url,
        kind=kind,
        fetched_at=line.settings.now(),
        outcome=FetchOutcome.ERROR,
    )
