"""The archive's index is taken in file by file, each once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from etl import archive
from etl.archive import ingest
from etl.pipeline import reading
from etl.pipeline.reading import take_index
from etl.settings import Settings
from etl.warehouse import Warehouse
from tests.warehouse.night import at, body, new_warehouse, rows


@pytest.fixture
def home(tmp_path: Path) -> Path:
    add(tmp_path, 1)
    return tmp_path


def add(home: Path, number: int) -> None:
    document = home / f"mehr_en_2026-03-0{number}.txt"
    document.write_text(body(number), "utf-8")
    ingest(home / "archive", [document], None, at(number))


def pages(warehouse: Warehouse) -> object:
    return rows(warehouse, "select count(*) from page")[0][0]


def test_only_index_files_that_are_new_or_were_changed_are_read(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    rows_in = archive.rows_in

    def noted(folder: Path, file: archive.IndexFile) -> object:
        read.append(file.file)
        return rows_in(folder, file)

    monkeypatch.setattr(archive, "rows_in", noted)
    settings = Settings(home=home)
    with new_warehouse(home) as warehouse:
        take_index(warehouse, settings)
        take_index(warehouse, settings)
        assert (len(read), pages(warehouse)) == (1, 1)
        add(home, 2)
        take_index(warehouse, settings)
        assert (len(read), pages(warehouse)) == (2, 2)
        os.utime(home / "archive" / read[0], ns=(1, 1))
        take_index(warehouse, settings)
        assert (read[2], len(read), pages(warehouse)) == (read[0], 3, 2)


def test_a_file_counts_as_taken_in_only_once_its_last_line_is_kept(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "INDEX_BATCH", 1)
    add(home, 2)
    kept = []

    def stop(_warehouse: Warehouse, requests: object, _visits: object, files: object) -> None:
        kept.append((requests, files))
        if len(kept) == 2:
            raise KeyboardInterrupt

    with new_warehouse(home) as warehouse:
        with monkeypatch.context() as patched:
            patched.setattr("etl.store.store_index", stop)
            with pytest.raises(KeyboardInterrupt):
                take_index(warehouse, Settings(home=home))
        assert kept[0][1] == []
        take_index(warehouse, Settings(home=home))
        assert pages(warehouse) == 2
