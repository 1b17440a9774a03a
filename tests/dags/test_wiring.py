"""What the DAGs promise before anything runs."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from dags.airflow_home import DAGS
from etl import pipeline

if TYPE_CHECKING:
    from airflow.sdk import DAG

OPENS_THE_WAREHOUSE = {"read", "resolve", "replay", "check", "publish", "alert", "heartbeat", "verdict"}


def test_four_dags_and_nothing_else_are_found(dags: dict[str, DAG]) -> None:
    assert set(dags) == {"nightly", "hourly", "backfill", "replay"}


@pytest.mark.parametrize("name", ["nightly", "hourly", "backfill", "replay"])
def test_the_verdict_is_the_only_leaf_and_always_runs(dags: dict[str, DAG], name: str) -> None:
    assert [task.task_id for task in dags[name].leaves] == ["verdict"]
    assert dags[name].task_dict["verdict"].trigger_rule == "all_done"


@pytest.mark.parametrize("name", ["nightly", "hourly", "backfill", "replay"])
def test_whatever_opens_the_warehouse_waits_in_its_pool(dags: dict[str, DAG], name: str) -> None:
    for task in dags[name].tasks:
        assert task.pool == ("warehouse" if task.task_id in OPENS_THE_WAREHOUSE else "default_pool"), task.task_id


@pytest.mark.parametrize("name", ["nightly", "hourly", "backfill", "replay"])
def test_a_dag_says_what_it_does_and_describes_its_params(dags: dict[str, DAG], name: str) -> None:
    dag = dags[name]
    assert dag.doc_md
    assert all(dag.params.get_param(param).description for param in dag.params)
    assert dag.max_active_runs == 1
    assert dag.is_paused_upon_creation == (name == "hourly")


def test_one_dead_source_stops_no_other(dags: dict[str, DAG]) -> None:
    assert dags["nightly"].task_dict["read"].trigger_rule == "all_done"


def test_the_night_comes_at_half_past_two_in_tehran_and_is_not_caught_up(dags: dict[str, DAG]) -> None:
    from airflow.sdk import CronTriggerTimetable

    assert dags["nightly"].timetable == CronTriggerTimetable("30 2 * * *", timezone="Asia/Tehran")
    assert not dags["nightly"].catchup


def test_publishing_emits_the_snapshot(dags: dict[str, DAG]) -> None:
    assert [asset.name for asset in dags["nightly"].task_dict["publish"].outlets] == ["published_snapshot"]


def test_dag_files_are_wiring_only() -> None:
    for name in ("nightly", "hourly", "backfill", "replay"):
        lines = (DAGS / f"{name}.py").read_text(encoding="utf-8").splitlines()
        assert len(lines) < 60
        assert not [line for line in lines if line.startswith(("from etl", "import etl"))]


def test_a_night_that_is_not_over_after_six_hours_is_told_to_the_operator(dags: dict[str, DAG]) -> None:
    deadlines: Any = dags["nightly"].deadline
    (deadline,) = deadlines
    assert deadline.callback.path == f"{pipeline.deadline_missed.__module__.rpartition('.')[0]}.deadline_missed"
    assert deadline.callback.kwargs == {"dag": "nightly", "hours": 6}


def test_a_verdict_that_is_cut_off_is_told_to_the_operator_and_one_that_speaks_is_not_told_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    from dags import steps

    said: list[str] = []
    monkeypatch.setattr(pipeline, "tell_operator", lambda title, _faults: said.append(title))
    for problem in (pipeline.NightFailedError("a fault"), RuntimeError("killed")):
        steps.say_cut_off({"exception": problem, "ti": SimpleNamespace(task_id="verdict"), "run_id": "r1"})  # type: ignore[typeddict-item]
    assert said == ["Task verdict of run r1 failed"]
