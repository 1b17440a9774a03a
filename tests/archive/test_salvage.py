"""A run that is killed at any byte loses nothing that it had completed."""

from __future__ import annotations

import logging
import os
import shutil
import signal
import subprocess
import sys
from errno import ENOSPC
from io import FileIO
from pathlib import Path

import pytest

from etl.archive import ArchiveError, index_rows, next_attempt, open_attempt, read_page, salvage, source_lock
from tests.archive.test_archive import BODY, DAY, RUN, answer, row, visit

FOLDER = Path("mehr_en/2026/03/02")
STEM = FOLDER / "manual__2026-03-02T23_00_00_00_00-1"
WARC, INDEX = Path(f"{STEM}.warc.gz"), Path(f"{STEM}.jsonl")


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[int]]:
    """An archive of one attempt with three records, and where each of them ends."""
    archive = tmp_path_factory.mktemp("finished")
    with open_attempt(archive, "mehr_en", DAY, RUN) as attempt:
        rows = [attempt.keep(row(f"https://en.mehrnews.com/news/{n}/x"), answer()) for n in range(3)]
        attempt.note(visit())
    return archive, [(kept.offset or 0) + (kept.length or 0) for kept in rows]


def cut(finished: Path, archive: Path, warc_bytes: int, index_bytes: int | None) -> None:
    """An archive as a killed run leaves it: both files open, cut off at these bytes."""
    (archive / FOLDER).mkdir(parents=True)
    Path(archive / f"{WARC}.open").write_bytes((finished / WARC).read_bytes()[:warc_bytes])
    if index_bytes is not None:
        Path(archive / f"{INDEX}.open").write_bytes((finished / INDEX).read_bytes()[:index_bytes])


def test_whatever_the_byte_complete_records_stay_and_each_has_its_index_line(finished: tuple[Path, list[int]], tmp_path: Path) -> None:
    whole, ends = finished
    size, lines = (whole / WARC).stat().st_size, (whole / INDEX).stat().st_size
    cuts = sorted({*range(0, size, 97), *ends, *(end - 1 for end in ends), *(end + 1 for end in ends[:-1])})
    for number, at in enumerate(cuts):
        archive = tmp_path / str(number)
        cut(whole, archive, at, at * lines // size)
        complete = sum(end <= at for end in ends)
        assert len(salvage(archive)) == 1
        rows = [found for found in index_rows(archive) if found.warc]
        assert [read_page(archive, found).payload for found in rows] == [BODY] * complete
        assert len({found.row_id for found in rows}) == complete
        assert not list(archive.rglob("*.open"))
        assert salvage(archive) == []


def test_without_its_index_a_file_gets_the_same_index_again(finished: tuple[Path, list[int]], tmp_path: Path) -> None:
    whole, _ = finished
    cut(whole, tmp_path, (whole / WARC).stat().st_size, None)
    salvage(tmp_path)
    assert list(index_rows(tmp_path)) == list(index_rows(whole))


def test_lines_of_requests_without_answer_are_kept(tmp_path: Path) -> None:
    with open_attempt(tmp_path, "mehr_en", DAY, RUN) as attempt:
        attempt.note(row())
        attempt.keep(row("https://en.mehrnews.com/news/2/y"), answer())
    before = list(index_rows(tmp_path))
    for path in (WARC, INDEX):
        (tmp_path / path).rename(tmp_path / f"{path}.open")
    salvage(tmp_path)
    assert list(index_rows(tmp_path)) == before


@pytest.mark.parametrize("closed", [(), (WARC,)])
def test_a_kill_while_the_files_are_being_closed_is_made_good(
    finished: tuple[Path, list[int]], tmp_path: Path, closed: tuple[Path, ...]
) -> None:
    whole, _ = finished
    shutil.copytree(whole, tmp_path, dirs_exist_ok=True)
    for path in {WARC, INDEX} - set(closed):
        (tmp_path / path).rename(tmp_path / f"{path}.open")
    salvage(tmp_path)
    assert list(index_rows(tmp_path)) == list(index_rows(whole))


def test_a_kill_during_the_salvage_itself_is_made_good(finished: tuple[Path, list[int]], tmp_path: Path) -> None:
    whole, ends = finished
    shutil.copytree(whole, tmp_path, dirs_exist_ok=True)
    shutil.copy(tmp_path / WARC, tmp_path / f"{WARC}.open")  # the new name was given, the old file not yet removed
    Path(tmp_path / f"{WARC}.tmp").write_bytes(b"half a copy")
    (tmp_path / INDEX).rename(tmp_path / f"{INDEX}.open")
    salvage(tmp_path)
    assert len(list(index_rows(tmp_path))) == len(ends)
    assert not list(tmp_path.rglob("*.open"))


def test_the_dropped_tail_is_told_in_one_warning(
    finished: tuple[Path, list[int]], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    whole, ends = finished
    cut(whole, tmp_path, ends[1] + 10, 0)
    with caplog.at_level(logging.WARNING):
        sentences = salvage(tmp_path)
    assert sentences == [f"{STEM} was left open by a stopped run: 2 records are kept, 10 bytes of an unfinished one were dropped"]
    assert caplog.messages == sentences


def test_the_next_attempt_does_not_take_a_salvaged_name(finished: tuple[Path, list[int]], tmp_path: Path) -> None:
    cut(finished[0], tmp_path, 100, 0)
    salvage(tmp_path)
    assert next_attempt(tmp_path, "mehr_en", DAY, RUN) == 2


def test_a_source_that_is_being_visited_is_left_alone(finished: tuple[Path, list[int]], tmp_path: Path) -> None:
    cut(finished[0], tmp_path, 100, 0)
    with source_lock(tmp_path, "mehr_en"):
        assert salvage(tmp_path) == []
    assert len(salvage(tmp_path)) == 1


WRITER = """
import sys
from errno import ENOSPC
from io import FileIO
from pathlib import Path
from etl.archive import open_attempt
from tests.archive.test_archive import DAY, RUN, answer, row
with open_attempt(Path(sys.argv[1]), "mehr_en", DAY, RUN) as attempt:
    for n in range(100000):
        attempt.keep(row(f"https://en.mehrnews.com/news/{n}/x", b"%d" % n), answer(b"%d" % n))
        print(n, flush=True)
"""


def test_kill_9_loses_no_record_that_was_said_to_be_kept(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        said = [int(writer.stdout.readline()) for _ in range(40)]
        os.kill(writer.pid, signal.SIGKILL)
        said += [int(line) for line in writer.stdout if line.endswith("\n")]
    salvage(tmp_path)
    kept = [int(read_page(tmp_path, found).payload) for found in index_rows(tmp_path)]
    assert kept[: len(said)] == said
    assert len(kept) <= len(said) + 1


class FullDisk:
    """A file whose disk takes ten more bytes."""

    def __init__(self, file: FileIO) -> None:
        self.tell, self.seek, self.truncate, self._write = file.tell, file.seek, file.truncate, file.write

    def write(self, data: memoryview) -> int:
        self._write(data[:10])
        raise OSError(ENOSPC, "No space left on device")


def test_a_full_disk_leaves_whole_records_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_attempt(tmp_path, "mehr_en", DAY, RUN) as attempt:
        with monkeypatch.context() as full:
            full.setattr(attempt, "_warc", FullDisk(attempt._warc))
            with pytest.raises(OSError, match="No space left"):
                attempt.keep(row("https://en.mehrnews.com/news/2/y"), answer())
        kept = attempt.keep(row(), answer())
    assert list(index_rows(tmp_path)) == [kept]
    assert read_page(tmp_path, kept).payload == BODY


def test_a_lock_that_is_never_given_up_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("etl.archive.writing.LOCK_SECONDS", 0.05)
    with source_lock(tmp_path, "mehr_en"), pytest.raises(ArchiveError, match="still being visited"), source_lock(tmp_path, "mehr_en"):
        pass
