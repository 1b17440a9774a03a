"""The rows of seeds/rules/persons_en.toml read their own examples and leave their counter-examples alone."""

from __future__ import annotations

from collections import Counter

import pytest

from etl.persons import Person, ages, persons, rows, surname

YES = [(row, text) for row in rows() for text in row.yes]
NO = [(row, text) for row in rows() for text in row.no]


@pytest.mark.parametrize(("row", "text"), YES, ids=[f"{row.id}: {text}" for row, text in YES])
def test_the_examples_of_a_row_are_read(row: Person, text: str) -> None:
    assert row.pattern.search(text)


@pytest.mark.parametrize(("row", "text"), NO, ids=[f"{row.id}: {text}" for row, text in NO])
def test_a_row_leaves_its_counter_examples_alone(row: Person, text: str) -> None:
    assert not row.pattern.search(text)


def test_every_row_has_a_name_of_its_own_and_examples_of_both_kinds() -> None:
    assert [name for name, count in Counter(row.id for row in rows()).items() if count > 1] == []
    assert all(row.yes and row.no for row in rows())


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Officer Jordan Example, 34, was shot on Sample Road.", ("jordan example",)),
        ("The victim was identified as 41-year-old Lee Sample.", ("lee sample",)),
        ("Police charged Ana Example in Lee Sample's death.", ("lee sample", "ana example")),
        ("The assassination of Judge Karim al-Example shook the city.", ("karim al-example",)),
        ("A man was found shot in Liberty Park.", ()),
        ("Police Chief Ana Example said nobody was arrested.", ()),
        ("A blast killed Khyber Pakhtunkhwa policemen.", ()),
        ("هیچ‌کس زخمی نشد.", ()),
    ],
)
def test_people_are_those_to_whom_it_happened_or_who_are_held_for_it(text: str, people: tuple[str, ...]) -> None:
    assert set(persons(text)) == set(people)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A 16-year-old boy and Lee Sample, 24, were hurt.", ("aged 16", "aged 24")),
        ("A 5-month-old girl was hurt.", ("aged 5 months",)),
        ("A man aged 30 was hurt.", ("aged 30",)),
        ("Men ages 12 to 15 in 5 cities.", ()),
        ("A 1-year-old, a 2-year-old, a 3-year-old, a 4-year-old and a 5-year-old.", ()),
    ],
)
def test_ages_are_those_of_a_few_people(text: str, told: tuple[str, ...]) -> None:
    assert ages(text) == told


def test_a_surname_is_the_last_word_but_for_a_junior() -> None:
    assert surname("lee sample jr.") == surname("ana de sample") == "sample"
