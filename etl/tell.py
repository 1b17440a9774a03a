"""Puts mentions in their place: which version of which article tells each, and by what id it is known."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from datetime import datetime
from typing import NamedTuple

from etl.known_by import known_by
from etl.records import Article, Mention, Reading, Told

# Where one sentence ends and the next begins, as far as an identity needs it: the same text always gives the same cut.
SENTENCE_END = re.compile(r"(?<=[.!?؟])[\"'”’)\]]*\s+(?=\S)|\n+")


class Version(NamedTuple):
    """Which version of an article a reading belongs to."""

    version: str
    number: int  # 1 for the oldest
    is_newest: bool
    fetched_at: datetime
    copy_of: str | None = None


def trigger_sentence(article: Article, mention: Mention) -> str:
    """Return the sentence that holds a mention's trigger, in lower case with single spaces."""
    text, (_, start, end, _) = article.part(mention.trigger.part), mention.trigger
    ends = [found.end() for found in SENTENCE_END.finditer(text)]
    first = max((at for at in ends if at <= start), default=0)
    last = min((at for at in ends if at >= end), default=len(text))
    return " ".join(text[first:last].lower().split())


def digest(*words: str) -> str:
    """Return the SHA-256 (hex) of words joined by newlines."""
    return hashlib.sha256("\n".join(words).encode("utf-8", "surrogatepass")).hexdigest()


def tell(article: Article, reading: Reading, version: Version) -> tuple[Told, ...]:
    """Return an article version's mentions with their ids, in the reading's order.

    A mention's id follows from article, version, trigger sentence and its rank among mentions of that sentence.
    """
    seen: Counter[str] = Counter()
    names = known_by(article, reading)
    told = []
    for n, mention in enumerate(reading.mentions):
        sentence = digest(trigger_sentence(article, mention))
        told.append(
            Told(
                mention_id=digest(article.article_key, version.version, sentence, str(seen[sentence])),
                article_key=article.article_key,
                version=version.version,
                version_no=version.number,
                is_newest=version.is_newest,
                n=n,
                source=article.source,
                published_at=article.published_at,
                fetched_at=version.fetched_at,
                mention=mention,
                trigger_digest=sentence,
                trigger_rank=seen[sentence],
                copy_of=version.copy_of,
                syndicated_from=article.syndicated_from,
                names=names[n],
            )
        )
        seen[sentence] += 1
    return tuple(told)
