"""Rows of the archive's index, of pages, articles and rejected pages."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import UTC, date, datetime
from typing import Any

from etl.archive.rows import FetchOutcome, IndexRow, RequestKind, VisitRow
from etl.records import Article, Reading, Rejected
from etl.source import Source

Row = dict[str, Any]  # one row of a load or of a query, by column


def utc(value: datetime | None) -> datetime | None:
    """Return a moment that the warehouse handed out, in the zone that records carry."""
    return value.astimezone(UTC) if value else None


def source_row(source: Source) -> Row:
    """Return a source as the warehouse holds it."""
    return {name: getattr(source, "name" if name == "source" else name) for name in ("source", "outlet", "language", "licence", "floor")}


def request_row(row: IndexRow) -> Row:
    """Return one request of the archive's index."""
    return asdict(row)


def index_row(record: Row) -> IndexRow:
    """Return the archive's index row that a record of `request` holds."""
    told = {field.name: record[field.name] for field in fields(IndexRow)}
    told |= {"kind": RequestKind(told["kind"]), "outcome": FetchOutcome(told["outcome"]), "fetched_at": utc(told["fetched_at"])}
    return IndexRow(**told)


def visit_row(visit: VisitRow) -> Row:
    """Return one visit to a source."""
    return asdict(visit)


def page_row(row: IndexRow) -> Row | None:
    """Return the page that a request brought, None where it brought none."""
    if not row.is_page:
        return None
    kept = ("source", "url", "fetched_at", "content_type", "digest", "warc", "record_id", "row_id", "run_id", "day")
    return {"page_id": row.page_id} | {name: getattr(row, name) for name in kept}


def article_page_row(page_id: str, article_key: str, version: str, text_digest: str) -> Row:
    """Return which version of which article a page shows."""
    return {"page_id": page_id, "article_key": article_key, "version": version, "text_digest": text_digest}


def article_row(article: Article, version: str, text_digest: str, fetched_at: datetime, reading: Reading, rules: str | None) -> Row:
    """Return one version of an article, read by rules of that digest; `unread` says why nothing was looked for in it."""
    told = asdict(article)
    del told["page_id"]
    read = {"unread": reading.unread, "rules_digest": rules, "warnings": article.warnings + reading.warnings}
    return told | {"version": version, "text_digest": text_digest, "fetched_at": fetched_at} | read


def article_of(record: Row) -> Article:
    """Return the article that a record of `article_version` holds."""
    told = {field.name: record[field.name] for field in fields(Article) if field.name != "page_id"}
    told |= {name: tuple(told[name]) for name in ("tags", "warnings")}
    told |= {name: utc(told[name]) for name in ("published_at", "modified_at")}
    return Article(page_id=record["version"], **told)


def rejected_row(rejected: Rejected, fetched_at: datetime) -> Row:
    """Return one page that is no article."""
    return asdict(rejected) | {"fetched_at": fetched_at}


def as_json(value: object) -> object:
    """Return a value that JSON lacks in the form in which the loads read it."""
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    raise TypeError(f"{value!r} has no form in JSON")
