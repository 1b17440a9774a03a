"""`make run` and `make up` say in one sentence what stands in their way, and leave nothing half-done behind."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from filelock import FileLock

from dags import airflow_home, once
from etl import pipeline
from tests.dags.conftest import Calls


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    with patch.dict(os.environ, {"ETL_HOME": str(tmp_path), "AIRFLOW_HOME": ""}):
        yield tmp_path


def test_a_home_in_use_is_refused(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "airflow").mkdir()
    with FileLock(home / "airflow" / "in_use.lock"):
        assert once.main([]) == 2
    assert "in use already" in capsys.readouterr().err


def test_a_taken_port_is_refused(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        assert once.main(["--serve", "--port", str(other.getsockname()[1])]) == 2
    assert "is taken" in capsys.readouterr().err
    assert not list(home.iterdir())


def test_an_unknown_setting_is_named(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("ETL_HOEM", "/somewhere")
    assert once.main([]) == 2
    assert capsys.readouterr().err.startswith("ETL_HOEM is no setting")


def test_the_keys_are_made_once_and_are_private(home: Path) -> None:
    airflow = airflow_home.configure(home)
    first = os.environ["AIRFLOW__API_AUTH__JWT_SECRET"]
    airflow_home.configure(home)
    assert os.environ["AIRFLOW__API_AUTH__JWT_SECRET"] == first
    assert (airflow / "keys.json").stat().st_mode & 0o077 == 0
    assert airflow.stat().st_mode & 0o077 == 0


def test_nothing_listens_beyond_this_machine(home: Path) -> None:
    airflow_home.configure(home, 8099)
    assert os.environ["AIRFLOW__API__HOST"] == "127.0.0.1"
    assert os.environ["AIRFLOW__CORE__EXECUTION_API_SERVER_URL"] == "http://127.0.0.1:8099/execution/"


@pytest.mark.usefixtures("airflow")
def test_ctrl_c_inside_a_task_ends_the_run_at_once(calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    from airflow.models.dagrun import DagRun
    from airflow.utils.session import create_session

    def interrupt(_: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "read", interrupt)
    with pytest.raises(KeyboardInterrupt):
        once.run_dag("nightly", {})
    assert {call[0] for call in calls} == {"fetch"}
    with create_session() as session:
        assert session.query(DagRun).filter(DagRun.state == "running").count() == 1
    airflow_home.close_cut_off_runs()
    with create_session() as session:
        assert session.query(DagRun).filter(DagRun.state == "running").count() == 0
