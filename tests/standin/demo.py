"""`make demo`: three invented nights of both sites through the real DAG. The last line is the count of each night as JSON.

Everything lies in data/demo and is made anew each time.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

from etl import store
from etl.publish.table import show_incidents
from etl.settings import read_settings
from etl.sources import SOURCES
from etl.warehouse import open_snapshot, open_warehouse
from tests.standin.server import serve
from tests.standin.stories import NIGHTS

# The second and third night bring next to nothing, and a whole day that does so would fail the run.
FLOORS = {f"ETL_FLOOR_{name.upper()}": "0" for name in SOURCES}
HOME = Path(__file__).resolve().parents[2] / "data" / "demo"


def run_one(day: date) -> int:
    """Run the nightly DAG once in this process, under the settings of the environment, and show what came of it."""
    from dags.once import airflow, run_dag

    settings = read_settings()
    with airflow(settings):
        is_fine = run_dag("nightly", {"day": day.isoformat()})
    with open_snapshot(settings.snapshot) as snapshot:
        show_incidents(snapshot)
    return 0 if is_fine else 1


def run_nights(home: Path) -> list[dict[str, int]]:
    """Run every night against the stand-in and return what each brought; raises CalledProcessError where one fails."""
    counts = []
    with serve() as sites:
        for number, night in enumerate(NIGHTS, start=1):
            sites.night = number
            print(f"\n== Night {number}: {night.day}, run at {night.now} ==", flush=True)  # noqa: T201 - for the person who looks on
            env = os.environ | sites.env(str(home)) | FLOORS | {"AIRFLOW_HOME": str(home / "airflow")}
            subprocess.run([sys.executable, "-m", "tests.standin.demo", "--day", str(night.day)], env=env, check=True)
            with open_warehouse(home / "warehouse.duckdb", night.now) as warehouse:
                counts.append(store.night_counts(warehouse, night.day))
    return counts


def main() -> int:
    """Run the demo, or one night of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--day", type=date.fromisoformat, help="run only this night, under the settings of the environment")
    given = parser.parse_args()
    if given.day:
        return run_one(given.day)
    shutil.rmtree(HOME, ignore_errors=True)
    try:
        nights = run_nights(HOME)
    except subprocess.CalledProcessError as failed:
        sys.stderr.write(f"The demo stopped: a night ended with status {failed.returncode}; see {HOME / 'airflow' / 'airflow.log'}\n")
        return 1
    print(json.dumps({"nights": nights}))  # noqa: T201 - the demo's answer
    return 0


if __name__ == "__main__":
    sys.exit(main())
