"""The `yes` sentences of each row of seeds/rules/actors_*.toml are matched by its pattern, its `no` sentences are not."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from etl.extract.marks import heard, segments_of
from etl.extract.reading import read_parts
from etl.extract.segments import Mark, Segment
from etl.extract.who.masks import masked
from etl.extract.who.rules import GROUP, LAND, Rule, rules
from etl.records import Article

LANGUAGES = ("en", "fa")
ROWS = [(language, rule) for language in LANGUAGES for rule in rules(language)]
BARE = {"harmed", "suffers", "led", "own", "army", "no-name", "speaks-for", "label"}  # of these the examples are bits of a sentence
UNMASKED = {"group", "told", "cause", "deed", "army", "no-name", "back", "label"}


def words_of(rule: Rule, language: str, sentence: str) -> list[str]:
    """Return the sentence as the rule's pattern meets it: with a sentence of violence before it, its names masked."""
    before = {"en": "A bomb killed two men. ", "fa": "انفجار بمب دو نفر را کشت. "}[language]
    article = Article("k", "mehr", language, body=before + sentence, published_on=date(2024, 3, 4))
    segments = [s for s in heard(segments_of(read_parts(article), language), language) if s.start >= len(before) - 1]
    return [seen(segment, rule) for segment in segments]


def seen(segment: Segment, rule: Rule) -> str:
    if rule.gives in UNMASKED:
        return segment.words
    lands = [Mark("", p.start, p.end) for p in segment.places]
    return masked(segment, lands if rule.gives == "force" else segment.actors, LAND if rule.gives == "force" else GROUP)


def texts(rule: Rule, language: str, sentence: str) -> list[str]:
    if rule.gives in BARE:
        return [sentence.replace("Taliban", GROUP * 7)]
    return words_of(rule, language, sentence)


@pytest.mark.parametrize(("language", "rule"), ROWS, ids=[f"{language} {rule.id}" for language, rule in ROWS])
def test_a_row_matches_its_examples_and_leaves_its_counter_examples_alone(language: str, rule: Rule) -> None:
    for sentence in rule.yes:
        assert any(rule.pattern.search(words) for words in texts(rule, language, sentence)), sentence
    for sentence in rule.no:
        assert not any(rule.pattern.search(words) for words in texts(rule, language, sentence)), sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_has_a_name_of_its_own_and_examples_of_both_kinds(language: str) -> None:
    found = rules(language)
    assert all(count == 1 for count in Counter(rule.id for rule in found).values())
    assert all(rule.yes and rule.no for rule in found)
