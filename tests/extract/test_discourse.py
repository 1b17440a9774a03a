"""The rows of seeds/rules/discourse_*.toml and deeds_*.toml read their own examples and leave their counter-examples alone."""

from __future__ import annotations

from collections import Counter

import pytest

from etl.extract.discourse import Wording, wordings
from etl.text.normalise import fold

ROWS = [*wordings("en"), *wordings("fa"), *wordings("en", "deeds"), *wordings("en", "asides"), *wordings("fa", "asides")]
YES = [(row, sentence) for row in ROWS for sentence in row.yes]
NO = [(row, sentence) for row in ROWS for sentence in row.no]


@pytest.mark.parametrize(("row", "sentence"), YES, ids=[f"{row.id}: {sentence}" for row, sentence in YES])
def test_the_examples_of_a_row_are_read(row: Wording, sentence: str) -> None:
    assert row.pattern.search(fold(sentence))


@pytest.mark.parametrize(("row", "sentence"), NO, ids=[f"{row.id}: {sentence}" for row, sentence in NO])
def test_a_row_leaves_its_counter_examples_alone(row: Wording, sentence: str) -> None:
    assert not row.pattern.search(fold(sentence))


def test_every_row_has_a_name_of_its_own_and_examples_of_both_kinds() -> None:
    assert [name for name, count in Counter(row.id for row in ROWS).items() if count > 1] == []
    assert all(row.yes and row.no for row in ROWS)
