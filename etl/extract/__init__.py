"""Article to mentions: the cascade of finite-state stages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from etl.records import Article, Reading

if TYPE_CHECKING:
    from etl.extract.cascade import Trace

__all__ = ["extract", "trace"]

_FIRST_YEAR, _LAST_YEAR = 1600, 9000  # days far outside leave no room to count from


def extract(article: Article) -> Reading:
    """Return all incidents that an article tells, the main one first, and the passages that only look like one."""
    return trace(article).reading


def trace(article: Article) -> Trace:
    """Return what extract does with the stages that led there."""
    from etl.extract.cascade import Trace, read
    from etl.lexicon import languages

    if article.language not in languages():
        return Trace(reading=Reading(unread=f"no rules for {article.language}"))
    if article.published_on is None or _FIRST_YEAR <= article.published_on.year <= _LAST_YEAR:
        return read(article)
    warning = f"published on {article.published_on.isoformat()}: no day is counted from so odd a date"
    found = read(replace(article, published_on=None))
    return found._replace(reading=replace(found.reading, warnings=(warning, *found.reading.warnings)))
