"""The operator hears of failed and late nights, receivers of a quiet night that went well; nobody hears the same twice."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from etl import pipeline
from etl.archive import VisitOutcome
from etl.messages import Alert, MessageKind
from etl.pipeline import NightFailedError
from etl.settings import read_settings
from etl.store import store_alerts
from etl.warehouse import open_warehouse

NIGHT = "scheduled__2026-03-01"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, value in {"ETL_HOME": str(tmp_path), "ETL_ALLOW_LOOPBACK": "1", "ETL_NOW": "2026-03-02T02:30:00+03:30"}.items():
        monkeypatch.setenv(name, value)
    return tmp_path


def hook(server: HTTPServer, monkeypatch: pytest.MonkeyPatch, setting: str, *statuses: int) -> None:
    for status in statuses:
        server.expect_ordered_request("/hook", method="POST").respond_with_data("", status=status)
    monkeypatch.setenv(setting, f"json://127.0.0.1:{server.port}/hook")


def said(server: HTTPServer) -> list[str]:
    return [str(request.get_json()["message"]) for request, _ in server.log]


def visited(outcome: VisitOutcome = VisitOutcome.FINE) -> None:
    """Load one visit of the night."""
    settings = read_settings()
    row = {"run_id": NIGHT, "attempt": 1, "source": "mehr_en", "day": "2026-03-01", "is_live": True}
    row |= {"started_at": settings.now(), "ended_at": settings.now(), "outcome": outcome, "message": ""}
    row |= dict.fromkeys(("listed", "requested", "new", "changed", "unchanged", "failed"), 0)
    with open_warehouse(settings.warehouse, settings.now()) as warehouse:
        warehouse.load("visit", [row])


def test_a_failed_night_is_told_to_the_operator_and_kept(home: Path, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    hook(httpserver, monkeypatch, "ETL_OPERATOR_CHANNELS", 200)
    visited()
    with pytest.raises(NightFailedError, match="task check failed"):
        pipeline.verdict(NIGHT, ["check"])
    (message,) = said(httpserver)
    assert "task check failed: read its log" in message
    assert len(list((home / "notices").glob("*-operator-*.txt"))) == 1
    assert not (home / "published" / "messages").exists()


def test_a_night_that_went_well_tells_the_operator_nothing(home: Path) -> None:
    visited()
    pipeline.verdict(NIGHT, [])
    assert not (home / "notices").exists()


def test_the_same_notice_goes_out_once_a_day_and_again_where_it_was_not_taken(
    httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    hook(httpserver, monkeypatch, "ETL_OPERATOR_CHANNELS", 500, 200)
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            pipeline.deadline_missed("nightly", 6)
    assert len(said(httpserver)) == 2
    assert "did not take the notice The nightly run is late" in caplog.text


def test_an_unusable_address_of_the_operator_is_a_warning(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setenv("ETL_OPERATOR_CHANNELS", "nonsense://hunter2")
    pipeline.deadline_missed("nightly", 6)
    assert "ETL_OPERATOR_CHANNELS: address 1" in caplog.text
    assert "hunter2" not in caplog.text


def test_a_quiet_night_beats_once_in_both_languages(httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    hook(httpserver, monkeypatch, "ETL_CHANNELS", 200)
    monkeypatch.setenv("ETL_HEARTBEAT", "1")
    visited()
    for _ in range(2):
        pipeline.heartbeat(NIGHT)
    (message,) = said(httpserver)
    assert "Nothing new: 1 sources read = 1 fine + 0 out of reach, 0 articles; 0 incidents known" in message
    assert "خبر تازه‌ای نیست: ۱ منبع خوانده شد" in message


def test_a_night_that_owes_a_message_does_not_beat(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ETL_HEARTBEAT", "1")
    visited()
    settings = read_settings()
    with open_warehouse(settings.warehouse, settings.now()) as warehouse:
        store_alerts(warehouse, [Alert("new", "inc-1", MessageKind.ALERT, 1, "inc-1", "Severe", "h", "t", "r")], settings.now())
    pipeline.heartbeat(NIGHT)
    assert not (home / "published").exists()


def test_without_the_setting_nothing_beats(home: Path) -> None:
    visited()
    pipeline.heartbeat(NIGHT)
    assert not (home / "published").exists()


def test_a_notice_that_was_refused_goes_out_with_the_next_nights_verdict(
    home: Path, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook(httpserver, monkeypatch, "ETL_OPERATOR_CHANNELS", 500, 200)
    pipeline.deadline_missed("nightly", 6)
    assert len(list((home / "notices").glob("*-operator-*.txt"))) == 1
    visited()
    monkeypatch.setenv("ETL_NOW", "2026-03-03T02:30:00+03:30")
    for _ in range(2):
        pipeline.verdict(NIGHT, [])
    assert ["nightly run is late" in message for message in said(httpserver)] == [True, True]
