"""Which page stands for which version of an article: pure, and the same in whatever order the pages come."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple


class Shown(NamedTuple):
    """One page and the text it shows."""

    page_id: str
    article_key: str
    text_digest: str
    fetched_at: datetime


def first_pages(shown: Iterable[Shown]) -> dict[str, str]:
    """Return for each page the version it shows: the first page, by time of fetching, with the same text of the same article."""
    ordered = sorted(shown, key=lambda one: (one.fetched_at, one.page_id))
    first: dict[tuple[str, str], str] = {}
    return {one.page_id: first.setdefault((one.article_key, one.text_digest), one.page_id) for one in ordered}
