"""Saved pages, plain texts and WARC files from disk, by the same way into the archive."""

from __future__ import annotations

import gzip
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from etl.archive import (
    Answer,
    FetchOutcome,
    IndexRow,
    IngestError,
    RequestKind,
    digest_of,
    index_rows,
    ingest,
    new_row_id,
    open_attempt,
    read_page,
)
from tests.standin.pages import mehr_article, mehr_listing, mehr_path, tasnim_article, tasnim_path
from tests.standin.stories import mehr_stories, tasnim_stories

NOW = datetime(2026, 3, 2, 23, 0, tzinfo=UTC)
MEHR, TASNIM = mehr_stories(1)[0], tasnim_stories(1)[0]


def test_a_plain_text_comes_in_by_the_name_of_its_file(tmp_path: Path) -> None:
    text = tmp_path / "mehr_en_2022-08-13.txt"
    text.write_text("TEHRAN – Text. All Content by Mehr News Agency.", encoding="utf-8")
    assert ingest(tmp_path / "archive", [text], None, NOW) == 1
    (row,) = index_rows(tmp_path / "archive")
    assert (row.source, row.url, row.content_type, row.file_name) == ("mehr_en", None, "text/plain", "mehr_en_2022-08-13.txt")
    assert (row.day, row.kind, row.is_page) == (date(2026, 3, 3), RequestKind.DOCUMENT, True)
    assert read_page(tmp_path / "archive", row).payload == text.read_bytes()


def test_a_saved_page_comes_in_by_the_address_it_gives_of_itself(tmp_path: Path) -> None:
    (tmp_path / "saved.html").write_bytes(mehr_article(MEHR))
    (tmp_path / "packed.html.gz").write_bytes(gzip.compress(mehr_article(mehr_stories(1)[1])))
    assert ingest(tmp_path / "archive", [tmp_path / "saved.html", tmp_path / "packed.html.gz"], None, NOW) == 2
    rows = list(index_rows(tmp_path / "archive"))
    assert [row.url for row in rows] == [f"https://en.mehrnews.com{mehr_path(story)}" for story in mehr_stories(1)[:2]]


def test_taking_the_same_files_again_changes_nothing_and_leaves_no_file(tmp_path: Path) -> None:
    (tmp_path / "saved.html").write_bytes(mehr_article(MEHR))
    assert ingest(tmp_path / "archive", [tmp_path / "saved.html"], None, NOW) == 1
    files = sorted((tmp_path / "archive").rglob("*"))
    assert ingest(tmp_path / "archive", [tmp_path / "saved.html", tmp_path / "saved.html"], None, NOW) == 0
    assert sorted((tmp_path / "archive").rglob("*")) == files


def test_the_articles_of_a_warc_file_come_in_with_the_time_they_were_fetched(tmp_path: Path) -> None:
    warc = _foreign_warc(tmp_path / "elsewhere")
    assert ingest(tmp_path / "archive", [warc], None, NOW) == 1
    (row,) = index_rows(tmp_path / "archive")
    assert (row.source, row.url) == ("tasnim_en", f"https://www.tasnimnews.com{tasnim_path(TASNIM)}")
    assert row.fetched_at == datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert read_page(tmp_path / "archive", row).payload == tasnim_article(TASNIM)


def test_a_page_without_address_takes_the_source_that_is_given(tmp_path: Path) -> None:
    (tmp_path / "saved.html").write_bytes(tasnim_article(TASNIM))
    assert ingest(tmp_path / "archive", [tmp_path / "saved.html"], "tasnim_en", NOW) == 1
    assert [(row.source, row.url) for row in index_rows(tmp_path / "archive")] == [("tasnim_en", None)]


def test_a_folder_is_taken_whole(tmp_path: Path) -> None:
    folder = tmp_path / "pages" / "deep"
    folder.mkdir(parents=True)
    for number in range(3):
        (folder / f"mehr_en_{number}.txt").write_text(f"text {number}")
    assert ingest(tmp_path / "archive", [tmp_path / "pages"], None, NOW) == 3


def test_files_that_cannot_be_taken_are_told_with_what_to_do_and_the_others_come_in(tmp_path: Path) -> None:
    (tmp_path / "mehr_en_1.txt").write_text("fine")
    (tmp_path / "whose.txt").write_text("nobody says")
    (tmp_path / "image.jpg").write_bytes(b"\xff\xd8\xff\0")
    (tmp_path / "broken.warc.gz").write_bytes(b"\x1f\x8b nonsense")
    (tmp_path / "broken.html.gz").write_bytes(b"no gzip")
    names = ("mehr_en_1.txt", "whose.txt", "image.jpg", "broken.warc.gz", "broken.html.gz", "nowhere.txt")
    with pytest.raises(IngestError) as told:
        ingest(tmp_path / "archive", [tmp_path / name for name in names], None, NOW)
    for name in names[1:]:
        assert name in str(told.value)
    assert "--source" in str(told.value)
    assert len(list(index_rows(tmp_path / "archive"))) == 1


def _foreign_warc(archive: Path) -> Path:
    """A WARC file that holds an article, a listing, a missing page and a page of nobody's."""
    fetched_at = datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)
    bodies = {
        f"https://www.tasnimnews.com{tasnim_path(TASNIM)}": (200, tasnim_article(TASNIM)),
        "https://en.mehrnews.com/archive": (200, mehr_listing(mehr_stories(1))),
        "https://en.mehrnews.com/news/7/x": (404, b"gone"),
        "https://news.example/news/7/x": (200, b"<html>other"),
    }
    with open_attempt(archive, "any", date(2025, 1, 2), "crawl") as attempt:
        for url, (status, body) in bodies.items():
            seen = (url, RequestKind.ARTICLE, fetched_at, FetchOutcome.NEW)
            row = IndexRow(new_row_id(), "crawl", 1, "any", date(2025, 1, 2), *seen, digest=digest_of(body))
            attempt.keep(row, Answer(status, "", "HTTP/1.1", (("Content-Type", "text/html"),), body))
    return archive / attempt.name
