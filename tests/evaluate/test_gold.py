"""A file of labelled texts is read, or refused in one sentence that names the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.evaluate.gold import Task, own_sets, read_set, read_sets, register_of
from etl.evaluate.scorer import GoldError
from tests.evaluate.builders import article, count, label, record, write


def test_the_labelled_articles_of_the_project_are_read() -> None:
    assert {gold.name: gold.task for gold in read_sets(own_sets())} == {"own_en": Task.ARTICLES, "own_fa": Task.ARTICLES}


def test_articles_and_records_are_told_apart_by_their_labels(tmp_path: Path) -> None:
    assert read_set(write(tmp_path / "a.jsonl", article())).task is Task.ARTICLES
    assert read_set(write(tmp_path / "r.jsonl", record())).task is Task.RECORDS


def test_a_text_without_a_source_is_counted_under_its_set(tmp_path: Path) -> None:
    gold = read_set(write(tmp_path / "hills_dev.jsonl", record()))
    assert register_of(gold, gold.rows[0]) == "en hills"
    assert register_of(gold, article(lang="fa", source="tasnim")) == "fa tasnim"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "it is empty"),
        ('{"id": "a", "mentions": []}\nnot json\n', "line 2: the line is no JSON"),
        ('{"mentions": []}\n', '"id" is missing'),
        ('{"id": "a"}\n', 'neither "mentions"'),
        ('{"id": "a", "gold": {}}\n', '"text" is missing'),
        ('{"id": "a", "mentions": [{"incident": "x", "kind": "attack"}]}\n', 'a mention lacks "status"'),
        ('{"id": "a", "mentions": [7]}\n', "is no object"),
        ('{"id": "a", "mentions": []}\n{"id": "a", "mentions": []}\n', "the id a stands there 2 times"),
        ('{"id": "a", "mentions": []}\n{"id": "b", "text": "x", "gold": {}}\n', "keep them in two files"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "bad.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises(GoldError, match=r"bad\.jsonl") as refused:
        read_set(tmp_path / "bad.jsonl")
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("field", "value"), [("killed", {"low": "four"}), ("killed", 4), ("when", {"first": "2024-13-01"}), ("where", "Kunduz")]
)
def test_a_label_of_the_wrong_shape_is_named(tmp_path: Path, field: str, value: object) -> None:
    with pytest.raises(GoldError, match=f'line 2: "{field}" of kunduz-market'):
        read_set(write(tmp_path / "bad.jsonl", article(), article("a2", [label(**{field: value})])))


def test_two_files_that_share_an_id_are_refused(tmp_path: Path) -> None:
    files = [write(tmp_path / "one.jsonl", article()), write(tmp_path / "two.jsonl", article(mentions=[label(killed=count(5))]))]
    with pytest.raises(GoldError, match="the id a1 stands in one and in two"):
        read_sets(files)
