"""Where Airflow keeps its own files here and how it is set up; called before airflow is first imported."""

from __future__ import annotations

import base64
import json
import logging
import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import TextIO

DAGS = Path(__file__).resolve().parent
PROJECT = DAGS.parent
POOL = "warehouse"


def configure(home: Path, port: int = 8080) -> Path:
    """Set Airflow's environment and return its home; nothing is written outside it, nothing listens beyond this machine."""
    airflow_home = Path(os.environ.get("AIRFLOW_HOME") or home / "airflow").resolve()
    airflow_home.mkdir(parents=True, exist_ok=True)
    airflow_home.chmod(0o700)  # holds the keys and the password of the pages
    os.environ.update(_keys(airflow_home / "keys.json"))
    os.environ["ETL_HOME"] = str(home)  # tasks may start in another folder
    os.environ.update(
        {
            "AIRFLOW_HOME": str(airflow_home),
            "AIRFLOW__CORE__DAGS_FOLDER": str(DAGS),
            "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
            "AIRFLOW__CORE__EXECUTION_API_SERVER_URL": f"http://127.0.0.1:{port}/execution/",
            "AIRFLOW__API__BASE_URL": f"http://localhost:{port}",
            "AIRFLOW__API__HOST": "127.0.0.1",
            "AIRFLOW__API__PORT": str(port),
            "PYTHONPATH": os.pathsep.join(filter(None, [os.environ.get("PYTHONPATH"), str(PROJECT)])),
        }
    )
    os.environ.setdefault("AIRFLOW__CORE__PARALLELISM", "4")  # Airflow's 32 would fork 32 workers
    os.environ.setdefault("AIRFLOW__API__WORKERS", "1")
    return airflow_home


def _keys(file: Path) -> dict[str, str]:
    """Return the keys that Airflow's processes must share, made at the first start; left alone, each would make its own."""
    if not file.exists():
        made = {
            "AIRFLOW__API_AUTH__JWT_SECRET": secrets.token_hex(64),
            "AIRFLOW__API__SECRET_KEY": secrets.token_hex(32),
            "AIRFLOW__CORE__FERNET_KEY": base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
        }
        file.touch(mode=0o600)
        file.write_text(json.dumps(made, indent=2), encoding="utf-8")
    kept: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return kept


@contextmanager
def started(log: TextIO) -> Iterator[None]:
    """Import Airflow, bring its tables up to date and make the pool; until the block ends, all that it says goes to `log`."""
    root = logging.getLogger()
    before = root.handlers[:], root.level
    with redirect_stdout(log), redirect_stderr(log):
        import structlog
        from airflow.models.pool import Pool
        from airflow.utils.db import initdb

        root.handlers[:] = [logging.StreamHandler(log)]
        structlog.configure(logger_factory=lambda *_: structlog.WriteLogger(log))
        initdb()
        Pool.create_or_update_pool(POOL, slots=1, description="One writer on the warehouse file at a time.", include_deferred=False)
    tell_ours([logging.StreamHandler(sys.stderr)])
    try:
        yield
    finally:
        tell_ours([])
        root.handlers[:], root.level = before


def tell_ours(handlers: list[logging.Handler]) -> None:
    """Show the lines of etl/ and dags/ to the person, one a task."""
    for handler in handlers:
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)-7s %(message)s", "%H:%M:%S"))
    for name in ("etl", "dags"):
        logger = logging.getLogger(name)
        logger.handlers = handlers
        logger.setLevel(logging.INFO if handlers else logging.NOTSET)


def close_cut_off_runs() -> None:
    """Mark runs that were cut off while running here as failed, so that a scheduler does not take them up half-way."""
    from airflow.models.dagrun import DagRun
    from airflow.models.taskinstance import TaskInstance
    from airflow.utils.session import create_session
    from sqlalchemy import select, update

    with create_session() as session:
        runs = session.scalars(select(DagRun.run_id).where(DagRun.state == "running", DagRun.triggering_user_name == "dag_test")).all()
        for model in (TaskInstance, DagRun):
            unfinished = model.state.is_(None) | model.state.in_(["queued", "scheduled", "running", "up_for_retry"])
            session.execute(update(model).where(model.run_id.in_(runs), unfinished).values(state="failed"))


def main() -> None:
    """Prepare an Airflow that is set up from outside (docker-compose): tables, pool, and the password of user admin."""
    with started(sys.stdout):
        pass
    passwords = Path(os.environ["AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_PASSWORDS_FILE"])
    passwords.touch(mode=0o600)
    passwords.write_text(json.dumps({"admin": os.environ["AIRFLOW_ADMIN_PASSWORD"]}), encoding="utf-8")


if __name__ == "__main__":
    main()
