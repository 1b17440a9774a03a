"""One Airflow home for all tests of the DAGs, set before airflow is first imported; the verbs recorded, not done."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any
from unittest.mock import create_autospec, patch

import pytest

from dags import airflow_home, once
from etl import pipeline
from etl.settings import read_settings

if TYPE_CHECKING:
    from airflow.sdk import DAG

VERBS = ("fetch", "read", "resolve", "check", "publish", "alert", "heartbeat", "replay", "verdict")
Calls = list[tuple[Any, ...]]


@pytest.fixture(scope="package")
def airflow(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    own = {name: value for name, value in os.environ.items() if not name.startswith(("AIRFLOW", "ETL_"))}
    with patch.dict(os.environ, own | {"ETL_HOME": str(tmp_path_factory.mktemp("data"))}, clear=True), once.airflow(read_settings()):
        yield


@pytest.fixture(scope="package")
def dags(airflow: None) -> dict[str, DAG]:
    from airflow.dag_processing.dagbag import DagBag

    bag = DagBag(airflow_home.DAGS)
    assert not bag.import_errors
    return dict(bag.dags)


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    """What the tasks called, in order; `verdict` fails as the real one does when a task failed."""
    made: Calls = []

    def record(verb: str) -> Callable[..., None]:
        def do(*given: object) -> None:
            made.append((verb, *given))
            if verb == "verdict" and given[1]:
                raise RuntimeError(f"failed: {given[1]}")

        return do

    for verb in VERBS:
        monkeypatch.setattr(pipeline, verb, create_autospec(getattr(pipeline, verb), side_effect=record(verb)))
    return made
