"""Three nights from pages to warehouse to message, without a scheduler."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from etl import pipeline, store
from etl.dump import dump
from etl.pipeline import NightFailedError
from etl.settings import read_settings
from etl.warehouse import open_snapshot, open_warehouse
from tests.pipeline.conftest import settle
from tests.standin.server import Sites
from tests.standin.stories import NIGHTS


def canonical(home: Path) -> list[str]:
    with open_warehouse(home / "warehouse.duckdb", NIGHTS[-1].now) as warehouse:
        return list(dump(warehouse))


def messages(home: Path) -> list[dict[str, object]]:
    file = home / "published" / "messages" / "messages.jsonl"
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []


def counts(home: Path, number: int) -> dict[str, int]:
    with open_warehouse(home / "warehouse.duckdb", NIGHTS[-1].now) as warehouse:
        return store.night_counts(warehouse, NIGHTS[number - 1].day)


@pytest.fixture(scope="module")
def three_nights(first_night: Path, sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = Path(shutil.copytree(first_night, tmp_path_factory.mktemp("three"), dirs_exist_ok=True))
    with pytest.MonkeyPatch.context() as monkeypatch:
        for number in (2, 3):
            settle(monkeypatch, sites, home, number)
            pipeline.run_night(NIGHTS[number - 1].day)
    return home


def test_the_first_night_brings_new_attacks_with_one_message_each(three_nights: Path) -> None:
    first = counts(three_nights, 1)
    assert first["articles_new"] == 43
    assert first["incidents_new"] >= 7
    sent = [message["incident_id"] for message in messages(three_nights)]
    assert len(sent) == len(set(sent)) == first["alerts_new"]


def test_a_higher_toll_under_another_slug_is_the_same_incident_and_no_second_alert(three_nights: Path) -> None:
    second = counts(three_nights, 2)
    assert (second["articles_revised"], second["incidents_new"], second["alerts_new"]) == (1, 0, 0)
    with open_snapshot(three_nights / "published" / "incidents.duckdb") as snapshot:
        told = snapshot.records("queries/toll_of_one")
        peshawar = [row for row in snapshot.records("steps/newest_incidents", most=100) if row["locality"] == "Peshawar"]
    assert len(peshawar) == 1
    assert peshawar[0]["killed_low"] == 14
    assert told


def test_an_anniversary_attaches_to_the_old_incident_and_alarms_nobody(three_nights: Path) -> None:
    with open_snapshot(three_nights / "published" / "incidents.duckdb") as snapshot:
        old = [row for row in snapshot.records("steps/newest_incidents", most=100) if row["locality"] == "Nowshera"]
    assert [row["article_count"] for row in old] == [2]
    assert not any("Nowshera" in str(message["headline"]) for message in messages(three_nights))


def test_a_night_without_news_changes_nothing(three_nights: Path) -> None:
    assert counts(three_nights, 3) == {
        "articles_new": 0,
        "articles_revised": 0,
        "unchanged": 45,
        "incidents_new": 0,
        "incidents_updated": 0,
        "alerts_new": 0,
        "alerts_update": 0,
    }


def test_running_every_verb_again_changes_nothing(three_nights: Path, sites: Sites, monkeypatch: pytest.MonkeyPatch) -> None:
    before, sent = canonical(three_nights), len(messages(three_nights))
    settle(monkeypatch, sites, three_nights, 3)
    pipeline.run_night(NIGHTS[2].day)
    assert canonical(three_nights) == before
    assert len(messages(three_nights)) == sent


def test_a_replay_ends_in_the_same_warehouse_and_alarms_nobody(three_nights: Path, sites: Sites, monkeypatch: pytest.MonkeyPatch) -> None:
    before, sent = canonical(three_nights), len(messages(three_nights))
    settle(monkeypatch, sites, three_nights, 3)
    pipeline.replay("replay")
    pipeline.alert()
    assert canonical(three_nights) == before
    assert len(messages(three_nights)) == sent


def test_the_archive_alone_makes_the_same_warehouse_whatever_the_order(
    three_nights: Path, sites: Sites, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settle(monkeypatch, sites, tmp_path, 3)
    (tmp_path / "archive").symlink_to(three_nights / "archive")
    pipeline.read("afresh")
    pipeline.resolve("afresh", "back-fill")
    assert canonical(tmp_path) == canonical(three_nights)


def test_what_a_back_fill_finds_alarms_nobody(sites: Sites, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    settle(monkeypatch, sites, tmp_path, 1)
    pipeline.fetch("mehr_en", NIGHTS[0].day, False, "backfill__1")
    pipeline.read("backfill__1")
    pipeline.resolve("backfill__1", "back-fill")
    pipeline.publish()
    pipeline.alert()
    assert messages(tmp_path) == []


def test_pages_of_a_back_fill_alarm_nobody_though_a_night_reads_them_first(
    sites: Sites, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settle(monkeypatch, sites, tmp_path, 1)
    pipeline.fetch("mehr_en", NIGHTS[0].day, False, "backfill__1")
    pipeline.fetch("tasnim_en", NIGHTS[0].day, True, "scheduled__1")
    pipeline.read("scheduled__1")
    pipeline.resolve("scheduled__1", None)
    pipeline.publish()
    pipeline.alert()
    told_by = [str(message["text"]) for message in messages(tmp_path)]
    assert told_by
    assert all("Tasnim (English)" in text for text in told_by)


@pytest.mark.parametrize("verb", ["replay", "back-fill"])
def test_a_replay_or_back_fill_between_takes_no_message_from_a_night(
    verb: str, sites: Sites, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settle(monkeypatch, sites, tmp_path, 1)
    for source in ("mehr_en", "tasnim_en"):
        pipeline.fetch(source, NIGHTS[0].day, True, "night")
    if verb == "replay":
        pipeline.replay("replay")
    else:
        pipeline.fetch("mehr_en", NIGHTS[0].day - timedelta(days=20), False, "back-fill")
        pipeline.read("back-fill")
        pipeline.resolve("back-fill", None)
    pipeline.run_night(NIGHTS[0].day, "night")
    assert len(messages(tmp_path)) == 6


def test_a_source_under_its_floor_fails_the_verdict_after_all_is_published(
    sites: Sites, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settle(monkeypatch, sites, tmp_path, 1)
    monkeypatch.setenv("ETL_FLOOR_MEHR_EN", "500")
    with pytest.raises(NightFailedError, match="mehr_en brought 22 articles for 2026-03-02, its floor is 500"):
        pipeline.run_night(NIGHTS[0].day)
    assert read_settings().snapshot.exists()
    assert messages(tmp_path)


def test_an_unreachable_source_is_a_warning_and_the_rest_still_lands(
    sites: Sites, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settle(monkeypatch, sites, tmp_path, 1)
    monkeypatch.setenv("ETL_HOST_TASNIM_EN", "http://127.0.0.1:9")
    pipeline.run_night(NIGHTS[0].day)
    warnings = [record.getMessage() for record in caplog.records if record.levelname == "WARNING" and "tasnim_en" in record.getMessage()]
    assert len(warnings) == 1
    assert "retried on the next run" in warnings[0]
    assert counts(tmp_path, 1)["articles_new"] == 22


def test_a_killed_night_run_again_ends_in_the_same_warehouse(
    first_night: Path, tmp_path: Path, sites: Sites, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(monkeypatch, sites, tmp_path, 1)
    day = NIGHTS[0].day
    torn = {"read": ("etl.store.reading.tell", 5), "resolve": ("etl.resolve.incidents.reconcile", 3), "alert": ("etl.notify.send", 4)}
    for place, after in torn.values():
        _die_at(monkeypatch, place, after)
        with pytest.raises(KeyboardInterrupt):
            pipeline.run_night(day, "torn")
        monkeypatch.undo()
        settle(monkeypatch, sites, tmp_path, 1)
    pipeline.run_night(day, "torn")
    assert canonical(tmp_path) == canonical(first_night)
    keys = [message["alert_id"] for message in messages(tmp_path)]
    assert sorted(map(str, keys)) == sorted({str(message["alert_id"]) for message in messages(first_night)})


def _die_at(monkeypatch: pytest.MonkeyPatch, place: str, after: int) -> None:
    """Have a function die, as by a kill, at its n-th call."""
    import importlib

    module, name = place.rsplit(".", 1)
    real, calls = getattr(importlib.import_module(module), name), []

    def dying(*args: object, **named: object) -> object:
        calls.append(1)
        if len(calls) == after:
            raise KeyboardInterrupt
        return real(*args, **named)

    monkeypatch.setattr(place, dying)
