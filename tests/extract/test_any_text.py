"""Nothing that an outlet prints can make extraction fail, and whatever it finds is well formed."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.extract import extract
from etl.records import Article, Mention, Part

GOLD = Path(__file__).resolve().parents[1] / "gold" / "own_en.jsonl"
SENTENCES = [
    sentence
    for line in GOLD.read_text(encoding="utf-8").splitlines()[:40]
    for sentence in (json.loads(line)["lead"] + " " + json.loads(line)["body"]).split(". ")
]
PIECES = st.one_of(
    st.sampled_from(SENTENCES),
    st.sampled_from(
        [
            "killed",
            "12 people",
            "and",
            ",",
            "(",
            ")",
            "—",
            "at least",
            "a bomb",
            "in Kabul",
            "on Friday",
            "no one",
            "\n\n",
            "\u200c",
            "\u202e",
            "1,0,0",
        ]
    ),
    st.text(max_size=12),
)
TEXTS = st.lists(PIECES, max_size=12).map(" ".join)


def check(article: Article, mention: Mention) -> None:
    for spans in mention.evidence.values():
        for span in spans:
            assert 1 <= len(span.quote) <= 400
            assert article.part(Part(span.part))[span.start : span.end] == span.quote
    for count in (mention.killed, mention.wounded, mention.killed_or_wounded, mention.attackers_killed):
        assert count is None or (count.low >= 0 and (count.high is None or count.high >= count.low))
    assert mention.when is None or mention.when.first <= mention.when.last


@settings(max_examples=150)
@given(TEXTS, TEXTS, TEXTS, st.sampled_from([None, date(2024, 2, 29), date(1, 1, 1), date(9999, 12, 31)]))
def test_any_text_is_read(title: str, lead: str, body: str, published_on: date | None) -> None:
    article = Article("k", "mehr_en", "en", title=title, lead=lead, body=body, published_on=published_on)
    for mention in extract(article).mentions:
        check(article, mention)


def test_reading_twice_gives_the_same() -> None:
    article = Article("k", "mehr_en", "en", body=". ".join(SENTENCES[:30]), published_on=date(2025, 1, 1))
    assert extract(article) == extract(article)
