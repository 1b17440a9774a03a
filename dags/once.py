"""`make run`: the nightly DAG once, here and now. `make up` (--serve): Airflow with its schedule and its pages."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from dags import airflow_home, serve
from etl.settings import SettingError, Settings, read_settings

if TYPE_CHECKING:
    from airflow.sdk import Context

log = logging.getLogger("dags.once")  # its module name is __main__ when it is run


class AirflowBusyError(Exception):
    """Another process uses this Airflow home; the message says what to do."""


@contextmanager
def airflow(settings: Settings, port: int = 8080) -> Iterator[Path]:
    """Hold this project's Airflow alone: set up, tables up to date, pool made, what it says kept in airflow.log."""
    home = airflow_home.configure(settings.home, port)
    try:
        with FileLock(home / "in_use.lock", timeout=0), (home / "airflow.log").open("w", buffering=1) as said, airflow_home.started(said):
            airflow_home.close_cut_off_runs()
            try:
                yield home
            finally:
                airflow_home.close_cut_off_runs()
    except Timeout:
        raise AirflowBusyError(
            f"Airflow is in use already in {home} (make up, or another make run): trigger the run on its page, or stop it first"
        ) from None


def _say_failure(context: Context) -> None:
    problem = context.get("exception")
    if isinstance(problem, KeyboardInterrupt):
        raise problem  # Airflow takes Ctrl-C for a failed task and would go on with the next
    log.error("%s failed: %s", context["ti"].task_id, problem)


def run_dag(dag_id: str, conf: dict[str, str]) -> bool:
    """Run one DAG of ours in this process, task by task, and return whether it succeeded."""
    from airflow.dag_processing.dagbag import DagBag

    bag = DagBag(airflow_home.DAGS)
    if bag.import_errors:
        raise ImportError("\n".join(bag.import_errors.values()))
    dag = bag.dags[dag_id]
    for task in dag.tasks:
        task.retries, task.on_failure_callback = 0, [_say_failure]
    dag.deadline = None  # is watched by Airflow's services; without them a run cannot hold one
    now = read_settings().now()
    return bool(dag.test(run_after=now, logical_date=now, run_conf=conf).state == "success")


def run_once(settings: Settings, day: date | None) -> int:
    """Take in the seed documents, run one night and show what the warehouse holds."""
    from etl import pipeline

    print("Airflow gets ready (a few seconds) ...", file=sys.stderr)
    with airflow(settings) as home:
        pipeline.ingest_documents()
        is_fine = run_dag("nightly", {"day": day.isoformat()} if day else {})
        if settings.snapshot.exists():  # a first run that failed has none
            pipeline.summary()
    if not is_fine:
        print(f"The run failed; what Airflow said lies in {home / 'airflow.log'}", file=sys.stderr)
    return 0 if is_fine else 1


def main(arguments: list[str] | None = None) -> int:
    """Read the arguments, do it, and turn what a person can put right into one sentence."""
    parser = argparse.ArgumentParser(prog="python -m dags.once", description=__doc__)
    parser.add_argument("--day", type=date.fromisoformat, help="civil day in Tehran to read, instead of today")
    parser.add_argument("--serve", action="store_true", help="Airflow with its schedule and its pages, until Ctrl-C")
    parser.add_argument("--port", type=int, default=8080, help="of the pages (default: 8080)")
    given = parser.parse_args(arguments)
    try:
        settings = read_settings()
        if not given.serve:
            return run_once(settings, given.day)
        serve.refuse_taken_port(given.port)
        with airflow(settings, given.port) as home:
            serve.up(home, given.port)
    except (SettingError, AirflowBusyError, serve.ServeError) as problem:
        print(problem, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped. Nothing is lost: the next run takes it up again.", file=sys.stderr)
        return 0 if given.serve else 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
