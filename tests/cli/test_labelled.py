"""`etl evaluate` and `etl compare` print what a person asks for, and refuse in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import PROJECT, etl, sentence
from tests.evaluate.builders import article, count, label, record, write

in_a_checkout = pytest.mark.skipif(not (PROJECT / ".git").exists(), reason="revisions are those of a git checkout")


def test_figures_stand_by_language_and_source_with_the_misses_beside_their_text(tmp_path: Path) -> None:
    gold = write(tmp_path / "hills.jsonl", article(mentions=[label(killed=count(5))]), article("a2", source="tasnim"))
    done = etl("evaluate", str(gold), home=tmp_path)
    said = done.stdout.decode()
    assert done.returncode == 0
    assert "en mehr" in said
    assert "en tasnim" in said
    assert "said 4, gold 5" in said
    assert "expected calibration error" in said
    assert said.index("│ killed ") < said.index("│ wounded ")


def test_misses_of_one_field_alone_can_be_asked_for(tmp_path: Path) -> None:
    gold = write(tmp_path / "hills.jsonl", record(killed=4, country="Iran"))
    done = etl("evaluate", "--field", "killed", str(gold), home=tmp_path)
    assert "1 misses of killed, 1 shown" in done.stdout.decode()
    assert "gold Iran" not in done.stdout.decode()


@pytest.mark.parametrize("verb", [("evaluate",), ("compare", "HEAD")])
def test_a_file_that_is_not_there_is_named(tmp_path: Path, verb: tuple[str, ...]) -> None:
    done = etl(*verb, str(tmp_path / "missing.jsonl"), home=tmp_path)
    assert done.returncode == 2
    assert "missing.jsonl cannot be read" in sentence(done)


def test_a_bad_row_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text('{"id": "a", "mentions": []}\n[]\n', encoding="utf-8")
    done = etl("evaluate", str(tmp_path / "bad.jsonl"), home=tmp_path)
    assert done.returncode == 2
    assert "bad.jsonl, line 2: the line is a JSON list" in sentence(done)


def test_a_row_with_an_impossible_date_is_named(tmp_path: Path) -> None:
    done = etl("evaluate", str(write(tmp_path / "hills.jsonl", article(published_at="2024-02-31"))), home=tmp_path)
    assert done.returncode == 2
    assert "2024-02-31" in sentence(done)


@in_a_checkout
def test_a_revision_that_is_none_is_named(tmp_path: Path) -> None:
    done = etl("compare", "no-such-branch", str(write(tmp_path / "hills.jsonl", article())), home=tmp_path)
    assert done.returncode == 2
    assert "no-such-branch is no revision" in sentence(done)


@in_a_checkout
def test_a_revision_is_compared_over_gold_and_recorded_pages(tmp_path: Path) -> None:
    done = etl("compare", "HEAD", str(write(tmp_path / "hills.jsonl", article())), home=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    assert "right → wrong" in done.stdout.decode()
    assert "cells changed" in done.stdout.decode()
