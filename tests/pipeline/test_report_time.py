"""What could be known at a moment: today's rules over only the pages that had been fetched."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import duckdb
import pytest

from etl import pipeline
from etl.archive import ingest
from etl.extract import extract
from etl.pipeline import overriding
from etl.pipeline.overriding import Signed
from etl.records import Article, Reading
from etl.settings import SettingError
from etl.warehouse import open_warehouse
from tests.pipeline.two_articles import turn_to
from tests.warehouse.night import at, rows

EARLY = "TEHRAN, Mar. 01 (MNA) – A car bomb killed four people and wounded ten at a market in Kabul on Sunday."
LATE = "TEHRAN (Tasnim) – The death toll from a car bomb at a market in Kabul on Sunday has risen to six, with ten others wounded."


@pytest.fixture(scope="module")
def two_reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two reports of one bombing, fetched ten hours apart, each resolved when it came."""
    made = tmp_path_factory.mktemp("two_reports")
    with pytest.MonkeyPatch.context() as monkeypatch:
        turn_to(made, monkeypatch)
        for hours, name, text in ((0, "mehr_en_2026-03-01", EARLY), (10, "tasnim_en_2026-03-01", LATE)):
            put_clock(monkeypatch, hours)
            (made / f"{name}.txt").write_text(text, "utf-8")
            ingest(made / "archive", [made / f"{name}.txt"], None, at(hours))
            pipeline.read("night")
            pipeline.resolve("night", None)
    return made


@pytest.fixture
def home(two_reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The two reports in a home of its own, ten hours later."""
    shutil.copytree(two_reports, tmp_path, dirs_exist_ok=True)
    turn_to(tmp_path, monkeypatch)
    put_clock(monkeypatch, 20)
    return tmp_path


def put_clock(monkeypatch: pytest.MonkeyPatch, hours: float) -> None:
    monkeypatch.setenv("ETL_NOW", at(hours).isoformat())


def held(home: Path, statement: str) -> list[tuple[Any, ...]]:
    with open_warehouse(home / "warehouse.duckdb", at(0)) as warehouse:
        return rows(warehouse, statement)


def reported_by(home: Path, hours: float, cells: str) -> list[tuple[Any, ...]]:
    return held(home, f"select {cells} from incident_by_report_time('{at(hours):%Y-%m-%d %H:%M:%S+00:00}')")


def test_an_incident_is_told_from_what_had_been_fetched_and_goes_by_the_same_id(home: Path) -> None:
    assert [pipeline.replay_as_of(at(hours)) for hours in (-1, 5, 15)] == [0, 1, 1]
    ((ident, killed),) = held(home, "select incident_id, killed_low from incident_current")
    assert killed == 6
    assert reported_by(home, 5, "incident_id, killed_low, article_count") == [(ident, 4, 1)]
    assert reported_by(home, 15, "incident_id, killed_low, article_count") == [(ident, 6, 2)]
    assert reported_by(home, -1, "*") == []


def test_it_is_read_by_todays_rules_which_the_warehouse_need_not_have_seen(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def blind(article: Article) -> Reading:
        return Reading(tuple(one for one in extract(article).mentions if article.source != "mehr_en"))

    monkeypatch.setattr("etl.pipeline.reading.extract", blind)
    assert [pipeline.replay_as_of(at(hours)) for hours in (5, 15)] == [0, 1]
    assert held(home, "select count(*) from incident_current") == [(1,)]


def test_a_moment_that_was_never_computed_is_an_error_that_names_the_command(home: Path) -> None:
    with pytest.raises(duckdb.InvalidInputException, match=r"etl replay --as-of 2026-03-02T01:00:00\+00:00"):
        reported_by(home, 5, "*")
    pipeline.replay_as_of(at(15))
    with pytest.raises(duckdb.InvalidInputException, match="nothing was computed for that time"):
        reported_by(home, 5, "count(*)")


def test_computing_a_moment_again_replaces_it(home: Path) -> None:
    pipeline.replay_as_of(at(5))
    pipeline.replay_as_of(at(5))
    assert held(home, "select count(*) from report_state") == [(1,)]
    assert held(home, "select page_count, incident_count from report_time") == [(1, 1)]


def test_an_override_counts_only_from_when_it_was_made_to_when_it_was_unset(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ((ident,),) = held(home, "select incident_id from incident_current")
    put_clock(monkeypatch, 12)
    (override,) = overriding.set_cell(ident, "perpetrator", "Group A", Signed("sara", "seen")).overrides
    put_clock(monkeypatch, 18)
    overriding.unset(override.override_id, Signed("sara", "another group"))
    put_clock(monkeypatch, 20)
    for hours in (11, 15, 19):
        pipeline.replay_as_of(at(hours))
    assert reported_by(home, 11, "perpetrator") == [(None,)]
    assert reported_by(home, 15, "perpetrator") == [("Group A",)]
    assert reported_by(home, 19, "perpetrator") == [(None,)]


def test_the_future_is_refused(home: Path) -> None:
    with pytest.raises(SettingError, match="lies in the future"):
        pipeline.replay_as_of(at(30))
