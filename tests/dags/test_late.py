"""Airflow as `make up` runs it, with its scheduler and a run that outlives its deadline: the operator hears of it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from dags.airflow_home import PROJECT
from tests.compose.test_native import free_port

WAIT_SECONDS = 85
# a suite that runs in the background ignores Ctrl-C, and so would what it starts
HEEDING = """
import runpy, signal

signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("dags.once", run_name="__main__")
"""
LATE = """
import time
from datetime import UTC, datetime
from airflow.sdk import dag, task
from dags import steps

START = datetime(2026, 1, 1, tzinfo=UTC)

@dag(schedule="@once", start_date=START, is_paused_upon_creation=False, deadline=steps.due("late", hours=2 / 3600))
def late():
    @task
    def sleep():
        time.sleep(60)

    sleep()

late()
"""


def kept(folder: Path) -> list[Path]:
    """The notices of which a text is kept."""
    return list((folder / "data" / "notices").glob("*-operator-*.txt"))


@pytest.mark.slow
def test_a_run_that_outlives_its_deadline_is_told_to_the_operator_while_it_still_runs(tmp_path: Path, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/operator").respond_with_data("yes")
    (tmp_path / "late").mkdir()
    (tmp_path / "late" / "late.py").write_text(LATE, encoding="utf-8")
    bundle = {
        "name": "late",
        "classpath": "airflow.dag_processing.bundles.local.LocalDagBundle",
        "kwargs": {"path": str(tmp_path / "late")},
    }
    own = {name: value for name, value in os.environ.items() if not name.startswith(("AIRFLOW", "ETL_"))}
    env = own | {
        "ETL_HOME": str(tmp_path / "data"),
        "ETL_ALLOW_LOOPBACK": "1",
        "ETL_OPERATOR_CHANNELS": f"json://127.0.0.1:{httpserver.port}/operator",
        "AIRFLOW__DAG_PROCESSOR__DAG_BUNDLE_CONFIG_LIST": json.dumps([bundle]),
        "AIRFLOW__SCHEDULER__SCHEDULER_HEALTH_CHECK_SERVER_PORT": str(free_port()),
    }
    command = [sys.executable, "-c", HEEDING, "--serve", "--port", str(free_port())]
    with (tmp_path / "said").open("w") as out, subprocess.Popen(command, env=env, cwd=PROJECT, stdout=out, stderr=out) as airflow:
        try:
            end = time.monotonic() + WAIT_SECONDS
            while not kept(tmp_path) and time.monotonic() < end and airflow.poll() is None:
                time.sleep(0.5)
        finally:
            airflow.send_signal(signal.SIGINT)
            airflow.wait(60)
    notices = [request.get_json() for request, _ in httpserver.log]
    assert [notice["title"] for notice in notices] == ["The late run is late"], (tmp_path / "said").read_text()
    assert "look at its tasks and their logs" in notices[0]["message"]
    assert kept(tmp_path)
