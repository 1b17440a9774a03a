"""What is written into the archive is read back as it was."""

from __future__ import annotations

import gzip
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from warcio.checker import Checker

from etl.archive import (
    Answer,
    ArchiveError,
    FetchOutcome,
    IndexRow,
    RequestKind,
    VisitOutcome,
    VisitRow,
    digest_of,
    index_rows,
    new_row_id,
    next_attempt,
    open_attempt,
    page_id,
    read_page,
    visits,
)
from etl.archive.rows import from_line, to_line
from etl.archive.writing import safe_name

DAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 23, 0, 0, 123456, tzinfo=UTC)
RUN = "manual__2026-03-02T23:00:00+00:00"
BODY = "<html><p>Blast in Kabul – ۱۴ کشته</p></html>".encode()


def row(url: str | None = "https://en.mehrnews.com/news/1/x", body: bytes = BODY) -> IndexRow:
    return IndexRow(
        row_id=new_row_id(),
        run_id=RUN,
        attempt=1,
        source="mehr_en",
        day=DAY,
        url=url,
        kind=RequestKind.ARTICLE,
        fetched_at=NOW,
        outcome=FetchOutcome.NEW,
        status=200,
        etag='W/"é"',
        content_type="text/html",
        digest=digest_of(body),
    )


def answer(body: bytes = BODY, status: int = 200) -> Answer:
    headers = (("Content-Type", "text/html"), ("Content-Encoding", "gzip"), ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2"), ("X-Name", "é"))
    return Answer(status, "OK", "HTTP/1.1", headers, body)


def visit() -> VisitRow:
    return VisitRow(RUN, 1, "mehr_en", DAY, is_live=True, started_at=NOW, ended_at=NOW, outcome=VisitOutcome.FINE, listed=3)


def test_a_page_is_read_back_with_its_bytes_and_its_place(tmp_path: Path) -> None:
    with open_attempt(tmp_path, "mehr_en", DAY, RUN) as attempt:
        kept = attempt.keep(row(), answer())
    assert list(index_rows(tmp_path)) == [kept]
    page = read_page(tmp_path, kept)
    assert page.payload == BODY
    assert page.page_id == kept.page_id == page_id("mehr_en", kept.url, digest_of(BODY))
    assert (page.fetched_at, page.content_type, page.record_id) == (NOW, "text/html", kept.record_id)
    assert page.warc == "mehr_en/2026/03/02/manual__2026-03-02T23_00_00_00_00-1.warc.gz"


def test_an_unchanged_page_is_a_revisit_and_resolves_to_the_first_payload(tmp_path: Path) -> None:
    with open_attempt(tmp_path, "mehr_en", DAY, RUN) as attempt:
        first = attempt.keep(row(), answer())
        again = replace(row(), outcome=FetchOutcome.UNCHANGED, refers_to=f"{first.warc}#{first.offset}")
        revisit = attempt.keep(again, answer(b"", status=304))
    page = read_page(tmp_path, revisit)
    assert page.payload == BODY
    assert page.record_id == first.record_id
    assert page.page_id == first.page_id
    assert (revisit.length or 0) < 900


def test_a_document_without_address_is_a_resource_record(tmp_path: Path) -> None:
    with open_attempt(tmp_path, "mehr_en", DAY, RUN) as attempt:
        kept = attempt.keep_document(replace(row(None), kind=RequestKind.DOCUMENT, file_name="mehr_en_2022-08-13.txt"), BODY)
    page = read_page(tmp_path, kept)
    assert (page.url, page.file_name, page.payload) == (None, "mehr_en_2022-08-13.txt", BODY)


def test_the_files_pass_the_check_of_another_programs_reader(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_attempt(tmp_path, "mehr_en", DAY, RUN) as attempt:
        first = attempt.keep(row(), answer())
        attempt.keep(replace(row(), outcome=FetchOutcome.UNCHANGED, refers_to=f"{first.warc}#{first.offset}"), answer(b"", status=304))
        attempt.keep_document(row(None), BODY)
    checker = Checker(type("Options", (), {"inputs": [str(tmp_path / str(first.warc))], "verbose": True}))
    assert checker.process_all() == 0
    assert capsys.readouterr().out.count("digest pass") == 3


def test_a_request_without_answer_and_the_visits_end_are_lines_of_their_own(tmp_path: Path) -> None:
    failed = replace(row(), outcome=FetchOutcome.ERROR, digest=None, status=None, error="no connection")
    with open_attempt(tmp_path, "mehr_en", DAY, RUN) as attempt:
        attempt.note(failed)
        attempt.note(visit())
    assert list(index_rows(tmp_path)) == [failed]
    assert list(visits(tmp_path)) == [visit()]
    assert failed.page_id is None
    assert not failed.is_page
    with pytest.raises(ArchiveError, match="brought no page: error"):
        read_page(tmp_path, failed)


def test_every_attempt_has_its_own_file_and_a_closed_one_is_never_written_again(tmp_path: Path) -> None:
    for number in (1, 2, 3):
        assert next_attempt(tmp_path, "mehr_en", DAY, RUN) == number
        with open_attempt(tmp_path, "mehr_en", DAY, RUN) as attempt:
            attempt.keep(row(), answer())
    names = sorted(path.name for path in tmp_path.rglob("*") if path.is_file())
    assert names == [f"manual__2026-03-02T23_00_00_00_00-{number}.{kind}" for number in (1, 2, 3) for kind in ("jsonl", "warc.gz")]


def test_an_error_inside_an_attempt_still_closes_its_files(tmp_path: Path) -> None:
    def stopped() -> None:
        with open_attempt(tmp_path, "mehr_en", DAY, RUN) as attempt:
            attempt.keep(row(), answer())
            raise KeyError("a fault of this program")

    with pytest.raises(KeyError):
        stopped()
    assert [read_page(tmp_path, kept).payload for kept in index_rows(tmp_path)] == [BODY]


def test_rows_survive_being_a_line() -> None:
    for kept in (row(), row(None), visit()):
        assert from_line(to_line(kept)) == kept
        assert to_line(kept).isascii()


def test_a_payload_that_was_changed_on_the_disk_is_noticed(tmp_path: Path) -> None:
    with open_attempt(tmp_path, "mehr_en", DAY, RUN) as attempt:
        kept = attempt.keep(row(), answer())
    with pytest.raises(ArchiveError, match="not the one indexed"):
        read_page(tmp_path, replace(kept, digest=digest_of(b"other")))
    (tmp_path / str(kept.warc)).write_bytes(b"nonsense")
    with pytest.raises(ArchiveError, match="restore this file"):
        read_page(tmp_path, kept)


def test_a_file_that_is_cut_off_anywhere_is_told_with_its_place_and_never_trips(tmp_path: Path) -> None:
    with open_attempt(tmp_path, "mehr_en", DAY, RUN) as attempt:
        kept = attempt.keep(row(), answer())
    file = tmp_path / str(kept.warc)
    whole = gzip.decompress(file.read_bytes()[kept.offset or 0 :])
    for length in range(whole.index(BODY) + len(BODY)):
        file.write_bytes(b"." * (kept.offset or 0) + gzip.compress(whole[:length]))
        with pytest.raises(ArchiveError, match="restore this file"):
            read_page(tmp_path, kept)


def test_a_broken_index_line_is_told_with_its_place(tmp_path: Path) -> None:
    with open_attempt(tmp_path, "mehr_en", DAY, RUN) as attempt:
        attempt.keep(row(), answer())
    index = next(tmp_path.rglob("*.jsonl"))
    index.write_text(index.read_text() + '{"row": "request"\n')
    with pytest.raises(ArchiveError, match=r"-1.jsonl line 2 is no index line"):
        list(index_rows(tmp_path))


@pytest.mark.parametrize(
    ("run_id", "name"),
    [
        ("scheduled__2026-03-02T23:00:00+00:00", "scheduled__2026-03-02T23_00_00_00_00"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("", "run"),
        ("شب", "__"),
    ],
)
def test_a_run_id_becomes_a_safe_file_name(run_id: str, name: str) -> None:
    assert safe_name(run_id) == name


def test_a_long_run_id_stays_apart_from_another_long_one() -> None:
    one, other = safe_name("x" * 300 + "1"), safe_name("x" * 300 + "2")
    assert one != other
    assert len(one) < 120
