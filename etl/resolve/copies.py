"""Finds articles that are copies of others: syndicated, or the same words under another number.

MinHash proposes pairs, the exact share of common word shingles decides; where one article says that it passes on the report of the
other's outlet, half the words are enough.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from rensa import RMinHash, RMinHashLSH

from etl.records import Article

SHINGLE_WORDS = 3
SHINGLES_LEAST = 12  # a shorter text is no copy of anything
SAME_SHARE = 0.8
PASSED_ON_SHARE = 0.5  # an article that says whose report it passes on may shorten it or add to it
PERMUTATIONS, BANDS, SEED = 128, 32, 42
PROPOSE_SHARE = 0.5
DAYS_APART_MOST = 7
_WORD = re.compile(r"\w+")
# Agencies put their own dateline before the same words.
_DATELINE = re.compile(r"\A[^\n]{0,40}\((?:MNA|Tasnim)\)\s*[–—-]\s*")
_LATE = datetime.max.replace(tzinfo=UTC)


def shingles(article: Article) -> frozenset[str]:
    """Return the runs of words that an article consists of, without its dateline."""
    text = "\n".join((article.title, _DATELINE.sub("", article.lead), _DATELINE.sub("", article.body)))
    words = _WORD.findall(text.casefold())
    return frozenset(" ".join(words[n : n + SHINGLE_WORDS]) for n in range(len(words) - SHINGLE_WORDS + 1))


def jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    """Return the share of shingles that two texts have in common."""
    return len(a & b) / len(a | b) if a or b else 0.0


def _order(article: Article) -> tuple[bool, datetime, str]:
    return article.syndicated_from is not None, article.published_at or _LATE, article.article_key


def _are_near(a: Article, b: Article) -> bool:
    if a.published_at is None or b.published_at is None:
        return True
    return abs((a.published_at - b.published_at).days) <= DAYS_APART_MOST


def _candidates(texts: dict[int, frozenset[str]]) -> Iterable[tuple[int, int]]:
    lsh = RMinHashLSH(threshold=PROPOSE_SHARE, num_perm=PERMUTATIONS, num_bands=BANDS)
    for number, words in texts.items():
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
        sketch.update(sorted(words))
        yield from ((other, number) for other in sorted(lsh.query(sketch)))
        lsh.insert(number, sketch)


def copies(articles: Sequence[Article]) -> dict[str, str]:
    """Return for each article that is a copy the key of its original: the earliest published that names no other origin.

    Versions of one article are not copies of each other, and texts in two languages never are.
    """
    ordered = sorted(articles, key=_order)
    texts = {n: words for n, words in enumerate(map(shingles, ordered)) if len(words) >= SHINGLES_LEAST}
    root = {article.article_key: article.article_key for article in ordered}
    for first, second in _candidates(texts):
        a, b = ordered[first], ordered[second]
        if _root(root, a.article_key) == _root(root, b.article_key):
            continue  # of a text told a thousand times each is compared with one, not with all
        least = PASSED_ON_SHARE if _passes_on(a, b) or _passes_on(b, a) else SAME_SHARE
        if a.language == b.language and _are_near(a, b) and jaccard(texts[first], texts[second]) >= least:
            _join(root, a.article_key, b.article_key)
    rank = {article.article_key: n for n, article in reversed(list(enumerate(ordered)))}
    groups: dict[str, list[str]] = defaultdict(list)
    for key in root:
        groups[_root(root, key)].append(key)
    first_of = {key: min(group, key=rank.__getitem__) for group in groups.values() for key in group}
    return {key: first for key, first in sorted(first_of.items()) if key != first}


def _passes_on(copy: Article, original: Article) -> bool:
    return copy.syndicated_from is not None and copy.syndicated_from.split()[0] in (original.source, original.source.partition("_")[0])


def _root(root: dict[str, str], key: str) -> str:
    while root[key] != key:
        root[key] = root[root[key]]
        key = root[key]
    return key


def _join(root: dict[str, str], a: str, b: str) -> None:
    first, second = sorted((_root(root, a), _root(root, b)))
    root[second] = first
