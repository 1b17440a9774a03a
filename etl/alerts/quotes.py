"""Gathers who tells an incident, with the words that support what a message says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from etl.messages import Voice
from etl.records import Article, Incident, Told

QUOTED_FIELDS = ("killed", "wounded", "killed_or_wounded", "claimed_by", "attack_type", "where")
QUOTES_MOST = 2
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def _quotes(told: Told) -> tuple[str, ...]:
    mention = told.mention
    spans = [mention.trigger, *(span for field in QUOTED_FIELDS for span in mention.evidence.get(field, ()))]
    found: list[str] = []
    for span in spans:
        if span.quote and not any(span.quote in known or known in span.quote for known in found):
            found.append(span.quote)
    return tuple(found[:QUOTES_MOST])


def _speaker(told: Told) -> str | None:
    return next((told.mention.attributed_to[field] for field in QUOTED_FIELDS if field in told.mention.attributed_to), None)


def _newest_first(told: Told) -> tuple[bool, datetime, str]:
    return told.is_newest, told.published_at or _LONG_AGO, told.article_key


def voices(
    incident: Incident, told: Sequence[Told], articles: Mapping[str, Article], digests: Mapping[str, str] | None = None
) -> tuple[Voice, ...]:
    """Return the articles that tell an incident, the newest first, each once.

    `articles` holds the newest version by article key, `digests` those of the archived pages by version.
    """
    seen: dict[str, Voice] = {}
    for one in sorted((t for t in told if t.mention_id in incident.mention_ids), key=_newest_first, reverse=True):
        article = articles.get(one.article_key)
        if one.article_key in seen or article is None:
            continue
        seen[one.article_key] = Voice(
            source=one.source,
            title=article.title,
            url=article.url,
            licence=article.licence,
            published_at=one.published_at,
            quotes=_quotes(one),
            attributed_to=_speaker(one),
            archived=(digests or {}).get(one.version),
        )
    return tuple(seen.values())
