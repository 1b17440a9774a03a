"""What the archive's index says: one line a request, one line a visit that came to its end."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from enum import StrEnum


class ArchiveError(Exception):
    """The archive does not hold what its index says; the message names the file."""


class RequestKind(StrEnum):
    """What was asked for."""

    ARTICLE = "article"
    LISTING = "listing"
    FEED = "feed"
    SITEMAP = "sitemap"
    ROBOTS = "robots"
    DOCUMENT = "document"  # a file from disk, nothing was asked


class FetchOutcome(StrEnum):
    """How a request ended."""

    NEW = "new"  # never seen before
    CHANGED = "changed"  # other bytes than last time, or a known article at another address
    UNCHANGED = "unchanged"  # 304, or the same bytes again
    MISSING = "missing"  # 404 or 410
    SOFT_ERROR = "soft_error"  # an error page served as if all were well
    CHALLENGE = "challenge"  # the page of a bot check
    TOO_LARGE = "too_large"
    REDIRECTED = "redirected"  # the answer names another address, the next row is its request
    BUSY = "busy"  # 429, or 503: asked to come later
    REFUSED_BY_ROBOTS = "refused_by_robots"  # never asked: robots.txt does not allow it
    REFUSED_ADDRESS = "refused_address"  # never asked: not one of the source's own public hosts
    ERROR = "error"


class VisitOutcome(StrEnum):
    """How a visit ended."""

    FINE = "fine"
    UNREACHABLE = "unreachable"


WITH_PAYLOAD = frozenset({FetchOutcome.NEW, FetchOutcome.CHANGED, FetchOutcome.UNCHANGED})


@dataclass(frozen=True, slots=True)
class IndexRow:
    """One request and what came of it; `warc` None means that no answer came."""

    row_id: str
    run_id: str
    attempt: int
    source: str
    day: date  # the run's civil day
    url: str | None  # None for a document that has no address
    kind: RequestKind
    fetched_at: datetime
    outcome: FetchOutcome
    status: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    content_type: str | None = None
    digest: str | None = None  # "sha256:<hex>" of the payload, of the original's for an unchanged page
    warc: str | None = None  # path below the archive's root
    record_id: str | None = None
    offset: int | None = None
    length: int | None = None
    error: str | None = None
    refers_to: str | None = None  # "<warc>#<offset>" of the record that holds the payload of an unchanged page
    location: str | None = None  # where a redirect points
    file_name: str | None = None  # of an ingested document

    @property
    def page_id(self) -> str | None:
        """The id of the page this row brought, None where it brought none."""
        return page_id(self.source, self.url, self.digest) if self.digest and self.outcome in WITH_PAYLOAD else None

    @property
    def is_page(self) -> bool:
        """Whether `read` takes this row: an article or document whose payload the archive holds."""
        return self.page_id is not None and self.kind in (RequestKind.ARTICLE, RequestKind.DOCUMENT)


@dataclass(frozen=True, slots=True)
class VisitRow:
    """A visit that came to its end; requested = new + changed + unchanged + failed, articles only."""

    run_id: str
    attempt: int
    source: str
    day: date
    is_live: bool
    started_at: datetime
    ended_at: datetime
    outcome: VisitOutcome
    message: str = ""
    listed: int = 0  # articles that listing, feeds and sitemaps named
    requested: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: int = 0  # missing, soft errors, refused, too large, no answer


def digest_of(payload: bytes) -> str:
    """Return the digest by which a payload is known."""
    return f"sha256:{hashlib.sha256(payload).hexdigest()}"


def page_id(source: str, url: str | None, digest: str) -> str:
    """Return the id of a page: the same source, address and payload are the same page."""
    return hashlib.sha256(f"{source}\n{url or ''}\n{digest}".encode()).hexdigest()


def to_line(row: IndexRow | VisitRow) -> str:
    """Return a row as one line of JSON, ASCII only, without its line end."""
    told = {name: value for name, value in asdict(row).items() if value is not None}
    return json.dumps({"row": "visit" if isinstance(row, VisitRow) else "request", **told}, default=_plain)


def _plain(value: date) -> str:
    return value.isoformat()


def from_line(line: str) -> IndexRow | VisitRow:
    """Return the row a line holds; raises ValueError, KeyError or TypeError for a line that is none."""
    told = json.loads(line)
    what = told.pop("row")
    told["day"] = date.fromisoformat(told["day"])
    if what == "visit":
        told["outcome"] = VisitOutcome(told["outcome"])
        told["started_at"] = datetime.fromisoformat(told["started_at"])
        told["ended_at"] = datetime.fromisoformat(told["ended_at"])
        return VisitRow(**told)
    told["kind"] = RequestKind(told["kind"])
    told["outcome"] = FetchOutcome(told["outcome"])
    told["fetched_at"] = datetime.fromisoformat(told["fetched_at"])
    return IndexRow(**{"url": None, **told})
