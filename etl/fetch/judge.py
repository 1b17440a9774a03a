"""Says what an answer is: new, changed, unchanged, gone, busy, too large, or something served in its place."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urljoin, urlsplit

from urllib3.exceptions import InvalidHeader
from urllib3.util.retry import Retry

from etl.archive import Answer, FetchOutcome, IndexRow, RequestKind, digest_of
from etl.archive.rows import WITH_PAYLOAD
from etl.fetch.recognise import recognise
from etl.source import Source

REDIRECTS = frozenset({301, 302, 303, 307, 308})
AGAIN = frozenset({408, 429, 500, 502, 503, 504})  # asked for again after a while


def judge(row: IndexRow, answer: Answer, before: IndexRow | None, source: Source) -> IndexRow:
    """Return the row of an answer: what it is, and where an unchanged page's payload lies."""
    row = replace(
        row,
        status=answer.status,
        etag=_header(answer, "etag"),
        last_modified=_header(answer, "last-modified"),
        content_type=_header(answer, "content-type"),
        digest=digest_of(answer.payload),
    )
    outcome, error = _outcome(row, answer, source)
    if outcome is FetchOutcome.REDIRECTED:
        return _redirected(row, answer, source)
    if outcome not in WITH_PAYLOAD or before is None:
        is_lost = outcome is FetchOutcome.UNCHANGED
        return replace(
            row, outcome=FetchOutcome.ERROR if is_lost else outcome, error="304 to a request without conditions" if is_lost else error
        )
    if outcome is FetchOutcome.UNCHANGED or row.digest == before.digest:
        return replace(
            row,
            outcome=FetchOutcome.UNCHANGED,
            digest=before.digest,
            etag=row.etag or before.etag,
            last_modified=row.last_modified or before.last_modified,
            content_type=row.content_type or before.content_type,
            refers_to=before.refers_to or f"{before.warc}#{before.offset}",
        )
    return replace(row, outcome=FetchOutcome.CHANGED)


def _outcome(row: IndexRow, answer: Answer, source: Source) -> tuple[FetchOutcome, str | None]:
    """What an answer is by its status and content, before it is compared with the last one."""
    if answer.status == 304:
        return FetchOutcome.UNCHANGED, None
    if answer.status in REDIRECTS and _header(answer, "location"):
        return FetchOutcome.REDIRECTED, None
    recognised = recognise(answer.payload, source)
    if recognised is not None:
        return recognised, "a page of its bot check" if recognised is FetchOutcome.CHALLENGE else "an error page with status 200"
    if answer.is_truncated:
        return FetchOutcome.TOO_LARGE, f"more than {len(answer.payload)} bytes"
    if answer.status == 200 and not answer.payload and row.kind is not RequestKind.ROBOTS:
        return FetchOutcome.ERROR, "an empty answer"
    if answer.status == 200:
        return FetchOutcome.NEW, None
    is_busy = answer.status == 429 or (answer.status == 503 and _header(answer, "retry-after") is not None)
    outcome = FetchOutcome.MISSING if answer.status in (404, 410) else FetchOutcome.BUSY if is_busy else FetchOutcome.ERROR
    return outcome, f"status {row.status}"


def _redirected(row: IndexRow, answer: Answer, source: Source) -> IndexRow:
    """The row of a redirect; an article sent to what is no page of its own is gone."""
    given = _header(answer, "location") or ""
    try:
        location = urljoin(row.url or "", given)
        goes_on = row.kind is not RequestKind.ARTICLE or _article(source, row.url or "") == _article(source, location)
    except ValueError:
        return replace(row, location=given, error="redirected to what is no address")
    if not goes_on:
        return replace(row, outcome=FetchOutcome.MISSING, location=location, error="redirected to another page")
    return replace(row, outcome=FetchOutcome.REDIRECTED, location=location)


def _article(source: Source, url: str) -> str | None:
    return source.outlet_id(urlsplit(url).path)


def _header(answer: Answer, name: str) -> str | None:
    return next((" ".join(value.split()) for header, value in answer.headers if header.lower() == name), None)


def retry_after(answer: Answer) -> float | None:
    """Return the seconds a busy site asks to wait, None where it asks for none or for nonsense."""
    value = _header(answer, "retry-after") if answer.status in AGAIN else None
    try:
        return Retry().parse_retry_after(value) if value else None
    except InvalidHeader:
        return None
