"""A text falls into sentences that end where a reader would end them, and none is endless."""

from __future__ import annotations

import pytest

from etl.text.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A bomb went off. Two men died.", ["A bomb went off.", "Two men died."]),
        ("Gen. A. B. Example said 3.5 tons burned.", ["Gen. A. B. Example said 3.5 tons burned."]),
        ("It began at 5 p.m. Police came.", ["It began at 5 p.m.", "Police came."]),
        ("It began at 5 p.m. Sunday. Police came.", ["It began at 5 p.m. Sunday.", "Police came."]),
        ("They came at 7 a.m. March 3 by car.", ["They came at 7 a.m. March 3 by car."]),
        ("He said: “Go away!” Then he left.", ["He said: “Go away!”", "Then he left."]),
        ("A headline\nA text", ["A headline", "A text"]),
        ("The U.S. Embassy was hit on Jan. 3.", ["The U.S. Embassy was hit on Jan. 3."]),
        ("   ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, told: list[str]) -> None:
    assert sentences(text) == told


def test_a_blank_line_begins_a_paragraph() -> None:
    assert [s.paragraph for s in split_sentences("One. Two.\n\nThree.")] == [0, 0, 1]


def test_an_endless_sentence_is_cut_between_words_and_loses_none() -> None:
    text = "alpha beta, " * 500
    assert max(len(s) for s in sentences(text)) <= 1_000
    assert " ".join(sentences(text)).split() == text.split()


def test_an_endless_word_is_cut_as_well() -> None:
    assert "".join(sentences("a" * 5_000)) == "a" * 5_000
    assert sentences("a" + " " * 5_000 + "b") == ["a", "b"]
