"""What was read in pages, kept so that any order and any batches of the same pages end in the same rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from etl.records import Article, Reading, Rejected, Told
from etl.resolve import carry_ids
from etl.rows.mentions import evidence_rows, mention_row, not_incident_rows, told_of
from etl.rows.pages import Row, article_page_row, article_row, rejected_row, utc
from etl.rows.versions import Shown, first_pages
from etl.tell import Version, tell
from etl.warehouse import Warehouse

Extract = Callable[[Article], Reading]
VersionKey = tuple[str, str]  # article key, version


class Cleaned(NamedTuple):
    """One page after cleaning; `text_digest` tells one version's text from another's, empty for a rejected page."""

    page_id: str
    fetched_at: datetime
    result: Article | Rejected
    text_digest: str = ""


class ReadCounts(NamedTuple):
    """How a batch of pages was read: pages = new + revised + same + rejected."""

    pages: int
    new: int  # articles not seen before
    revised: int  # new texts of known articles
    same: int  # pages that show a text that is known
    rejected: int
    mentions: int
    not_incidents: int


class _Page(NamedTuple):
    """One page that is an article."""

    shown: Shown
    article: Article


class _Head(NamedTuple):
    """A page that stands for a version of its article, read."""

    page: _Page
    reading: Reading
    told: tuple[Told, ...]

    @property
    def key(self) -> VersionKey:
        """Article key and version."""
        return self.page.shown.article_key, self.page.shown.page_id


class _Known(NamedTuple):
    """What the warehouse holds of the articles of a batch."""

    versions: Mapping[str, str]  # page -> version
    shown: tuple[Shown, ...]
    told: Mapping[VersionKey, Sequence[Told]]

    @property
    def keys(self) -> frozenset[str]:
        """The articles known before."""
        return frozenset(one.article_key for one in self.shown)


def store_read(warehouse: Warehouse, batch: Sequence[Cleaned], extract: Extract, now: datetime, rules: str | None = None) -> ReadCounts:
    """Keep a batch of cleaned pages and what `extract`, by rules of that digest, finds in each new text, all or nothing."""
    pages = {one.page_id: _page(one, one.result) for one in batch if isinstance(one.result, Article)}
    rejected = [(one, one.result) for one in batch if isinstance(one.result, Rejected)]
    with warehouse.transaction():
        dropped = _keep_rejected(warehouse, rejected)
        known = _known(warehouse, {page.shown.article_key for page in pages.values()})
        versions = _versions(pages, known)
        heads = [_read(pages[page], known, versions, extract) for page in sorted(set(versions.values()) & pages.keys())]
        keys = sorted(dropped | {page.shown.article_key for page in pages.values()})
        before = sorted(dropped | known.keys)
        _keep_versions(warehouse, pages, versions, heads, rules)
        if before:
            warehouse.query("steps/drop_orphan_versions", article_keys=before)
        warehouse.query("steps/number_versions", article_keys=keys)
        _keep_readings(warehouse, heads, keys, before, now)
    return _counts(len(pages), len(rejected), known, heads)


def _page(cleaned: Cleaned, article: Article) -> _Page:
    return _Page(Shown(cleaned.page_id, article.article_key, cleaned.text_digest, cleaned.fetched_at), article)


def _keep_rejected(warehouse: Warehouse, rejected: Sequence[tuple[Cleaned, Rejected]]) -> set[str]:
    """Keep the rejected pages; return the articles that had been read in them before."""
    if not rejected:
        return set()
    warehouse.load("rejected", [rejected_row(why, one.fetched_at) for one, why in rejected])
    return {str(key) for (key,) in warehouse.query("steps/drop_article_pages", page_ids=[one.page_id for one, _ in rejected])}


def _known(warehouse: Warehouse, article_keys: set[str]) -> _Known:
    records = warehouse.records("steps/article_pages", article_keys=article_keys) if article_keys else []
    told: dict[VersionKey, list[Told]] = {}
    if records:
        ids = [mention for (mention,) in warehouse.query("steps/mentions_of_articles", article_keys=article_keys)]
        for one in map(told_of, warehouse.records("steps/told", mention_ids=ids)):
            told.setdefault((one.article_key, one.version), []).append(one)
    return _Known({row["page_id"]: row["version"] for row in records}, tuple(map(_shown, records)), told)


def _shown(record: Row) -> Shown:
    return Shown(record["page_id"], record["article_key"], record["text_digest"], utc(record["fetched_at"]) or record["fetched_at"])


def _versions(pages: Mapping[str, _Page], known: _Known) -> dict[str, str]:
    """Return the version of each page of the batch and of each known page that shows one of its texts."""
    texts = {page.shown[1:3] for page in pages.values()}
    others = [one for one in known.shown if one[1:3] in texts and one.page_id not in pages]
    return first_pages([*others, *(page.shown for page in pages.values())])


def _read(page: _Page, known: _Known, versions: Mapping[str, str], extract: Extract) -> _Head:
    """Read one text; a mention found in it before keeps its id, also where the text now goes by an earlier page."""
    key, version = page.shown.article_key, page.shown.page_id
    reading = extract(page.article)
    told = tell(page.article, reading, Version(version, 1, is_newest=True, fetched_at=page.shown.fetched_at))
    before = known.told.get((key, _version_before(version, known, versions)), ())
    if before:
        told = carry_ids([replace(one, version=version) for one in before], told)
    return _Head(page, reading, told)


def _version_before(version: str, known: _Known, versions: Mapping[str, str]) -> str:
    if version in known.versions.values():
        return version
    moved = (known.versions[page] for page, now in versions.items() if now == version and page in known.versions)
    return next(moved, version)


def _keep_versions(
    warehouse: Warehouse,
    pages: Mapping[str, _Page],
    versions: Mapping[str, str],
    heads: Sequence[_Head],
    rules: str | None,
) -> None:
    shown = {one.page_id: one for one in (page.shown for page in pages.values())}
    moved = [one for one in versions if one not in shown]
    warehouse.query("steps/drop_rejected", page_ids=list(pages))
    warehouse.load(
        "article_page", [article_page_row(one.page_id, one.article_key, versions[one.page_id], one.text_digest) for one in shown.values()]
    )
    if moved:
        warehouse.query("steps/move_article_pages", rows=[{"page_id": page, "version": versions[page]} for page in moved])
    warehouse.load(
        "article_version",
        [
            article_row(head.page.article, head.key[1], head.page.shown.text_digest, head.page.shown.fetched_at, head.reading, rules)
            for head in heads
        ],
    )


def _keep_readings(warehouse: Warehouse, heads: Sequence[_Head], keys: Sequence[str], before: Sequence[str], now: datetime) -> None:
    """Keep what was read; only of the articles that were known before can anything have become stale."""
    told = [one for head in heads for one in head.told]
    ids, versions = [one.mention_id for one in told], [head.key[1] for head in heads]
    proof = [row for one in told for row in evidence_rows(one)]
    passages = [row for head in heads for row in not_incident_rows(*head.key, head.reading)]
    if before:
        warehouse.query("steps/drop_stale_evidence", mention_ids=ids, rows=proof)
        warehouse.query("steps/drop_stale_not_incidents", article_keys=before, versions=versions, rows=passages)
    warehouse.load("mention", map(mention_row, told))
    warehouse.load("evidence", proof)
    warehouse.load("not_incident", passages)
    if before:
        warehouse.query("steps/mark_gone_mentions", article_keys=before, versions=versions, mention_ids=ids, now=now)
    warehouse.query("steps/touch_mentions", article_keys=keys)


def _counts(articles: int, rejected: int, known: _Known, heads: Sequence[_Head]) -> ReadCounts:
    fresh = [head for head in heads if _is_fresh(head, known)]
    new = len({head.key[0] for head in fresh} - known.keys)
    return ReadCounts(
        pages=articles + rejected,
        new=new,
        revised=len(fresh) - new,
        same=articles - len(fresh),
        rejected=rejected,
        mentions=sum(len(head.told) for head in heads),
        not_incidents=sum(len(head.reading.not_incidents) for head in heads),
    )


def _is_fresh(head: _Head, known: _Known) -> bool:
    """Whether the text was not known before, under any page."""
    texts = {one[1:3] for one in known.shown}
    return head.key[1] not in known.versions.values() and head.page.shown[1:3] not in texts
