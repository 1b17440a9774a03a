"""What a line may hold, and how it is answered."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.contract import BadLine, Line, cell_words, parse_line, parse_lines, parse_place, to_line


def read(**row: object) -> Line:
    line = parse_line(json.dumps(row).encode(), 1)
    assert isinstance(line, Line)
    return line


def refuse(raw: bytes) -> BadLine:
    line = parse_line(raw, 7)
    assert isinstance(line, BadLine)
    return line


def test_missing_and_null_texts_are_empty() -> None:
    line = read(id="a", title=None, body="Three died.")
    assert (line.article.title, line.article.lead, line.article.body) == ("", "", "Three died.")


def test_text_is_taken_as_the_body() -> None:
    assert read(id="a", text="Three died.").article.body == "Three died."


def test_a_missing_id_is_null_and_a_missing_language_english() -> None:
    line = read(title="x")
    assert line.id is None
    assert line.article.language == "en"


@pytest.mark.parametrize(
    ("source", "given_at", "on"),
    [
        ("mehr", "2022-08-17T22:30:00Z", date(2022, 8, 18)),  # already the next day in Tehran (+04:30 that summer)
        ("mehr", "2022-08-17T01:00:00", date(2022, 8, 17)),  # without an offset: Tehran's
        ("other", "2022-08-17T22:30:00-05:00", date(2022, 8, 17)),  # its own offset
        ("other", "2022-08-17T22:30:00", date(2022, 8, 17)),
        ("tasnim", "2022-08-17", date(2022, 8, 17)),
        ("other", "2022-08-17", date(2022, 8, 17)),
    ],
)
def test_the_civil_day_of_publication_is_read_where_the_outlet_is(source: str, given_at: str, on: date) -> None:
    assert read(id="a", source=source, published_at=given_at).article.published_on == on


def test_rows_with_one_article_id_share_a_key_and_others_do_not() -> None:
    first, second = read(id="a", source="mehr", article="190369", title="x"), read(id="b", source="mehr", article="190369", title="y")
    assert first.article.article_key == second.article.article_key == "mehr_en/190369"
    assert read(id="c", title="x").article.article_key != read(id="d", title="y").article.article_key


@pytest.mark.parametrize(
    ("raw", "ident", "words"),
    [
        (b"not json", None, "no JSON"),
        (b"[1]", None, "not an object"),
        (b"", None, "no JSON"),
        (b'{"id": 3}', None, '"id" is a int'),
        (b'{"id": "a", "title": 3}', "a", '"title" is a int'),
        (b'{"id": "a", "published_at": "2022-02-30"}', "a", "published_at"),
        (b'{"id": "a", "published_at": "0001-01-01T00:00:00+14:00"}', "a", "published_at"),
        (b'{"id": "a", "title": "\xff"}', None, "UTF-8"),
        (b"[" * 100_000, None, "nested"),
    ],
)
def test_a_bad_line_says_what_is_wrong(raw: bytes, ident: str | None, words: str) -> None:
    line = refuse(raw)
    assert line.as_json()["id"] == ident
    assert line.as_json()["line"] == 7
    assert words in line.error


def test_a_bad_line_does_not_stop_the_next_one() -> None:
    answers = list(parse_lines([b"{", b'{"id": "b"}']))
    assert [type(answer) for answer in answers] == [BadLine, Line]


@given(st.dictionaries(st.text(), st.one_of(st.none(), st.text(), st.integers(), st.lists(st.text()))))
def test_any_object_is_read_or_refused(row: dict[str, object]) -> None:
    assert isinstance(parse_line(json.dumps(row).encode(), 1), Line | BadLine)


@given(st.text(st.characters()))
def test_a_written_line_reads_back_as_it_was(text: str) -> None:
    line = to_line({"quote": text})
    assert "\n" not in line
    assert json.loads(line.encode("utf-8")) == {"quote": text}


def test_lone_surrogates_are_escaped() -> None:
    assert json.loads(to_line({"quote": "a\ud800"})) == {"quote": "a\ud800"}


def test_a_place_line_needs_texts() -> None:
    assert isinstance(parse_place(b'{"id": "a", "name": 3}', 1), BadLine)
    assert parse_place(b'{"id": "a", "name": "Kunduz", "lat": 9}', 1) == ("a", "Kunduz", None, None, None)


def test_cells_are_told_as_a_person_reads_them() -> None:
    cells = [None, {"low": 2, "high": None}, {"low": 1, "high": 3}, {"first": "2024-03-01", "last": "2024-03-31"}, "mine"]
    assert [cell_words(cell) for cell in cells] == ["nothing", "2 or more", "1 to 3", "2024-03-01 to 2024-03-31", "mine"]
