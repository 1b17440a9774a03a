"""The DAGs run for real, task by task, with the verbs recorded instead of done."""

from __future__ import annotations

from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from dags import once
from etl import pipeline
from tests.dags.conftest import Calls

if TYPE_CHECKING:
    from airflow.sdk import DAG

DAY = date(2026, 3, 1)
pytestmark = pytest.mark.usefixtures("airflow")


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ETL_ALLOW_LOOPBACK", "1")
    monkeypatch.setenv("ETL_NOW", "2026-03-01T23:00:00+03:30")
    monkeypatch.setenv("ETL_SOURCES", "mehr_en,tasnim_en")


def verbs(calls: Calls) -> list[str]:
    return [call[0] for call in calls]


def break_verb(monkeypatch: pytest.MonkeyPatch, verb: str) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError(f"{verb} is broken")

    monkeypatch.setattr(pipeline, verb, fail)


def test_a_night_goes_from_fetch_to_verdict(calls: Calls) -> None:
    assert once.run_dag("nightly", {})
    run = calls[0][-1]
    assert sorted(calls[:2]) == [("fetch", "mehr_en", DAY, True, run), ("fetch", "tasnim_en", DAY, True, run)]
    assert calls[2:5] == [("read", run), ("resolve", run, None), ("check",)]
    assert calls[5:] == [("publish",), ("alert",), ("heartbeat", run), ("verdict", run, [])]


def test_a_night_of_another_day_is_not_live(calls: Calls) -> None:
    assert once.run_dag("nightly", {"day": "2026-02-20"})
    assert {call[2:4] for call in calls if call[0] == "fetch"} == {(date(2026, 2, 20), False)}


def test_a_fetch_that_fails_stops_nothing_but_fails_the_verdict(calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    break_verb(monkeypatch, "fetch")
    assert not once.run_dag("nightly", {})
    assert verbs(calls) == ["read", "resolve", "check", "publish", "alert", "heartbeat", "verdict"]
    assert calls[-1][2] == ["fetch_0", "fetch_1"]


def test_a_failed_check_holds_the_snapshot_and_the_alerts(calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    break_verb(monkeypatch, "check")
    assert not once.run_dag("nightly", {})
    assert verbs(calls)[-2:] == ["resolve", "verdict"]
    assert calls[-1][2] == ["check"]


def test_a_back_fill_takes_every_day_and_alarms_nobody(calls: Calls) -> None:
    assert once.run_dag("backfill", {"source": "mehr_en", "from": "2026-01-30", "to": "2026-02-01"})
    assert {call[1:4] for call in calls[:3]} == {
        ("mehr_en", day, False) for day in (date(2026, 1, 30), date(2026, 1, 31), date(2026, 2, 1))
    }
    assert verbs(calls[3:]) == ["read", "resolve", "check", "publish", "verdict"]


def test_a_back_fill_whose_ends_are_swapped_is_refused(calls: Calls) -> None:
    assert not once.run_dag("backfill", {"source": "mehr_en", "from": "2026-02-01", "to": "2026-01-30"})
    assert "fetch" not in verbs(calls)


def test_a_replay_asks_no_source(calls: Calls) -> None:
    assert once.run_dag("replay", {})
    assert verbs(calls) == ["replay", "check", "publish", "verdict"]


def _task(dags: dict[str, DAG], name: str) -> Any:
    return dags["nightly"].task_dict[name]


@pytest.mark.parametrize(
    ("run_type", "run_after", "day", "is_live"),
    [
        ("scheduled", datetime(2026, 2, 28, 23, 0, tzinfo=UTC), "2026-02-28", True),  # 02:30 of the next day in Tehran
        ("manual", datetime(2026, 2, 28, 23, 0, tzinfo=UTC), "2026-03-01", True),
        ("backfill", datetime(2026, 2, 28, 23, 0, tzinfo=UTC), "2026-02-28", False),
    ],
)
def test_the_day_follows_from_the_kind_of_run(
    dags: dict[str, DAG], monkeypatch: pytest.MonkeyPatch, run_type: str, run_after: datetime, day: str, is_live: bool
) -> None:
    visits = _task(dags, "visits").python_callable
    context = {"dag_run": SimpleNamespace(run_type=run_type, run_after=run_after), "params": {"day": None}}
    monkeypatch.setitem(visits.__globals__, "get_current_context", lambda: context)
    assert visits() == [{"source": source, "day": day, "live": is_live} for source in ("mehr_en", "tasnim_en")]


def test_an_hour_goes_the_way_of_a_night_under_run_ids_of_its_own(calls: Calls) -> None:
    assert once.run_dag("hourly", {})
    run = calls[0][-1]
    assert run.startswith("hourly__")
    assert sorted(calls[:2]) == [("fetch", "mehr_en", DAY, True, run), ("fetch", "tasnim_en", DAY, True, run)]
    assert calls[2:] == [("read", run), ("resolve", run, None), ("check",), ("publish",), ("alert",), ("verdict", run, [])]
