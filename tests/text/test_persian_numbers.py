"""Number words of Persian."""

from __future__ import annotations

import pytest

from etl.text.persian_numbers import persian_run


@pytest.mark.parametrize(
    ("words", "value", "used"),
    [
        ("بیست و سه تن", 23, 3),
        ("سه هزار و 179 نفر", 3179, 4),
        ("3 هزار و 200 نفر", 3200, 4),
        ("صد و بیست و پنج نفر", 125, 5),
        ("یکصد و بیست نفر", 120, 3),
        ("هزار و دویست نفر", 1200, 3),
        ("یک میلیون و دویست هزار نفر", 1_200_000, 5),
        ("دو هزار و پانصد و سی", 2530, 6),
    ],
)
def test_a_number_is_read_as_far_as_it_goes(words: str, value: int, used: int) -> None:
    assert persian_run(words.split()) == (value, used)


@pytest.mark.parametrize(("words", "value"), [("پنج و سه", 5), ("یک نفر و دو زن", 1), ("یازده و دو", 11)])
def test_two_numbers_are_not_one(words: str, value: int) -> None:
    assert persian_run(words.split()) == (value, 1)


def test_digits_alone_are_left_to_others() -> None:
    assert persian_run(["15", "نفر"]) is None
