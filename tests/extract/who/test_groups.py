"""The names of groups: one canonical name for a group in all languages, one group for a name."""

from __future__ import annotations

from collections import defaultdict

from etl.gazetteer import countries
from etl.lexicon import rows


def names(language: str) -> dict[str, set[str]]:
    """Return the groups that each name of a language stands for."""
    found = defaultdict(set)
    for entry, phrase in rows(language):
        if entry.group == "ACTOR":
            found[phrase].add(entry.value)
    return found


def test_a_name_stands_for_one_group() -> None:
    for language in ("en", "fa"):
        assert {phrase: groups for phrase, groups in names(language).items() if len(groups) > 1} == {}


def test_a_group_has_the_same_canonical_name_in_persian_as_in_english() -> None:
    english = {group for groups in names("en").values() for group in groups}
    persian = {group for groups in names("fa").values() for group in groups}
    assert persian - english - {country.name for country in countries().values()} == set()
