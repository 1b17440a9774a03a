"""Articles as the warehouse holds them: the newest version of each, and which are copies of others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from etl.records import Article
from etl.rows.pages import Row, article_of
from etl.warehouse import Warehouse


class Held(NamedTuple):
    """The newest version of an article, and the article it is a copy of, if any."""

    article: Article
    version: str
    copy_of: str | None


def articles_between(warehouse: Warehouse, first: datetime, last: datetime) -> list[Held]:
    """Return the articles that tell an incident and were published from one moment until before another."""
    return [_held(record) for record in warehouse.records("steps/articles_between", first=first, last=last)]


def articles_by_key(warehouse: Warehouse, article_keys: Iterable[str]) -> dict[str, Article]:
    """Return the newest version of each of these articles by its key."""
    records = warehouse.records("steps/articles_by_key", article_keys=sorted(article_keys))
    return {str(record["article_key"]): article_of(record) for record in records}


def page_digests(warehouse: Warehouse, page_ids: Iterable[str]) -> dict[str, str]:
    """Return the digest under which the archive holds each page."""
    return {str(page): str(digest) for page, digest in warehouse.query("steps/page_digests", page_ids=sorted(page_ids))}


def store_copies(warehouse: Warehouse, held: Sequence[Held], copies: Mapping[str, str]) -> list[str]:
    """Keep which articles are copies of which; those that became or ceased to be one are to be resolved again, and returned."""
    changed = [one for one in held if copies.get(one.article.article_key) != one.copy_of]
    keys = [one.article.article_key for one in changed]
    rows = [{"article_key": key, "version": one.version, "copy_of": copies.get(key)} for key, one in zip(keys, changed, strict=True)]
    warehouse.load("article_copy", rows)
    if keys:
        warehouse.query("steps/touch_mentions", article_keys=keys)
    return keys


def _held(record: Row) -> Held:
    return Held(article_of(record), record["version"], record["copy_of"])
