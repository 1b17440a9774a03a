"""An archive file that is cut off in the middle: what is whole lands, the rest is named and read once the file is back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from etl import pipeline, store
from etl.archive import ArchiveError
from etl.dump import dump
from etl.pipeline import NightFailedError
from etl.settings import read_settings
from etl.warehouse import open_warehouse
from tests.pipeline.conftest import settle
from tests.standin.server import Sites
from tests.standin.stories import NIGHTS


def unread(home: Path) -> int:
    with open_warehouse(home / "warehouse.duckdb", NIGHTS[0].now) as warehouse:
        return len(store.unread(warehouse))


def canonical(home: Path) -> list[str]:
    with open_warehouse(home / "warehouse.duckdb", NIGHTS[0].now) as warehouse:
        return list(dump(warehouse))


@pytest.mark.slow
def test_a_file_cut_in_the_middle_loses_nothing_and_the_night_says_so_at_its_end(
    sites: Sites, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for home in ("whole", "cut"):
        settle(monkeypatch, sites, tmp_path / home, 1)
        for source in ("mehr_en", "tasnim_en"):
            pipeline.fetch(source, NIGHTS[0].day, True, "night")
    (file,) = (tmp_path / "cut" / "archive" / "mehr_en").rglob("*.warc.gz")
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(NightFailedError, match="task read failed"):
        pipeline.run_night(NIGHTS[0].day, "night")
    lost = unread(tmp_path / "cut")
    assert 0 < lost < 22
    named = [record.getMessage() for record in caplog.records if "left unread" in record.getMessage()]
    assert len(named) == lost
    assert all(str(file) in line and line.endswith("restore this file") for line in named)
    assert read_settings().snapshot.exists()

    with pytest.raises(ArchiveError, match=rf"{lost} pages of the archive could not be read, all others were; the first: {file}"):
        pipeline.read("again")
    file.write_bytes(whole)
    monkeypatch.setenv("ETL_NOW", (NIGHTS[0].now + timedelta(hours=1)).isoformat())
    pipeline.run_night(NIGHTS[0].day, "night")
    monkeypatch.setenv("ETL_HOME", str(tmp_path / "whole"))
    pipeline.run_night(NIGHTS[0].day, "night")
    assert canonical(tmp_path / "cut") == canonical(tmp_path / "whole")
