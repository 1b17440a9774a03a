"""`etl explain` takes an article from a line, a page or the snapshot, and refuses in one sentence."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from etl import pipeline
from tests.cli.command import PROJECT, etl, program, sentence

LINE = json.dumps({"id": "1", "published_at": "2024-03-04", "title": "Bomb kills two in Herat"}).encode()
PAGE = PROJECT / "tests" / "pages" / "mehr_en_article.html.gz"


def test_a_line_is_explained(tmp_path: Path) -> None:
    done = etl("explain", home=tmp_path, given=LINE + b"\n")
    assert done.returncode == 0
    assert "incident 1: new attack in Herat" in done.stdout.decode()


def test_a_page_can_be_written_to_a_file(tmp_path: Path) -> None:
    done = etl("explain", "--html", str(tmp_path / "reading.html"), home=tmp_path, given=LINE)
    assert (done.returncode, done.stdout) == (0, b"")
    assert "<!doctype html>" in (tmp_path / "reading.html").read_text(encoding="utf-8")


def test_a_page_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    done = etl("explain", "--html", str(tmp_path / "no" / "reading.html"), home=tmp_path, given=LINE)
    assert done.returncode == 2
    assert "reading.html cannot be written" in sentence(done)


def test_a_saved_page_is_explained(tmp_path: Path) -> None:
    done = etl("explain", "--url", "https://en.mehrnews.com/news/219876/x", home=tmp_path, given=gzip.decompress(PAGE.read_bytes()))
    assert done.returncode == 0
    assert "Blast at bus depot in Herat hurts nine" in done.stdout.decode()


def test_a_stored_article_is_explained_by_its_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ETL_HOME", str(tmp_path))
    pipeline.ingest_documents()
    pipeline.read("explain")
    pipeline.resolve("explain", None)
    pipeline.publish()
    found = json.loads(program("sql", "select article_key from article", "--output", "json", home=tmp_path).stdout)
    done = etl("explain", found[0]["article_key"], home=tmp_path)
    assert done.returncode == 0
    assert "incident 6" in done.stdout.decode()
    unknown = etl("explain", "mehr_en/0", home=tmp_path)
    assert unknown.returncode == 2
    assert "no article of the snapshot goes by mehr_en/0" in sentence(unknown)


@pytest.mark.parametrize(
    ("words", "given", "said"),
    [
        ((), b"\n\n", "there is no article on standard input"),
        ((), b"not json\n", "the line is no JSON"),
        (("--url", "https://en.mehrnews.com/news/1/x"), b"<html><body>nothing</body></html>", "the page is no article"),
        (("mehr_en/1",), b"", "there is no snapshot"),
    ],
)
def test_what_cannot_be_explained_is_refused_in_one_sentence(tmp_path: Path, words: tuple[str, ...], given: bytes, said: str) -> None:
    done = etl("explain", *words, home=tmp_path, given=given)
    assert done.returncode == 2
    assert said in sentence(done)
