"""A night of all four editions: one attack told in two languages is one incident."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl import pipeline
from etl.pipeline import chosen_sources
from etl.settings import read_settings
from etl.warehouse import open_snapshot
from tests.pipeline.conftest import settle
from tests.standin.server import Sites
from tests.standin.stories import NIGHTS


def test_every_edition_is_visited_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ETL_SOURCES", raising=False)
    assert chosen_sources(read_settings()) == ("mehr_en", "mehr_fa", "tasnim_en", "tasnim_fa")


def test_reports_in_persian_and_english_of_one_attack_are_one_incident(
    sites: Sites, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settle(monkeypatch, sites, tmp_path, 1)
    monkeypatch.setenv("ETL_SOURCES", "mehr_en,tasnim_en,mehr_fa,tasnim_fa")
    pipeline.run_night(NIGHTS[0].day)
    with open_snapshot(tmp_path / "published" / "incidents.duckdb") as snapshot:
        peshawar = [row for row in snapshot.records("steps/newest_incidents", most=100) if row["locality"] == "Peshawar"]
    assert len(peshawar) == 1
    assert (peshawar[0]["killed_low"], peshawar[0]["source_count"]) == (11, 4)


def test_two_nights_of_the_persian_editions_tell_each_attack_once_and_nothing_else(
    sites: Sites, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for number in (1, 2):
        settle(monkeypatch, sites, tmp_path, number)
        for name, value in {"ETL_SOURCES": "mehr_fa,tasnim_fa", "ETL_FLOOR_MEHR_FA": "0", "ETL_FLOOR_TASNIM_FA": "0"}.items():
            monkeypatch.setenv(name, value)
        pipeline.run_night(NIGHTS[number - 1].day)
    with open_snapshot(tmp_path / "published" / "incidents.duckdb") as snapshot:
        told = snapshot.records("exports/latest_incidents", most=100)
        messages = snapshot.records("exports/latest_alerts", most=100)
    found = {row["locality"]: (row["locality_fa"], row["killed_low"], row["article_count"], row["claimed_by_fa"]) for row in told}
    # the outpost's toll rose under another slug, and Tasnim passed Mehr's report on: one article
    assert found == {"Nikshahr": ("نیکشهر", 3, 1, "جیش‌العدل"), "Peshawar": ("پیشاور", 11, 2, None), "Kabul": ("کابل", 1, 1, None)}
    assert [message["message_kind"] for message in messages].count("Alert") == 3
