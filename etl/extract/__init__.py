"""Article to mentions: the cascade of finite-state stages."""

from __future__ import annotations

from etl.records import Article, Reading

__all__ = ["extract"]


def extract(article: Article) -> Reading:
    """Return all incidents that an article tells, the main one first, and the passages that only look like one."""
    from etl.extract.cascade import read
    from etl.lexicon import languages

    if article.language not in languages():
        return Reading(unread=f"no rules for {article.language}")
    return read(article)
