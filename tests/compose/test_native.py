"""The processes of docker-compose.yml started on this machine, on Debian's PostgreSQL, and a night triggered through the REST API."""

from __future__ import annotations

import json
import os
import pwd
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch
from urllib.parse import quote

import pytest

from dags import serve
from tests.compose.compose import PROJECT, settings
from tests.standin.server import serve as serve_sites

pytestmark = pytest.mark.server
PASSWORD = "invented"
START_SECONDS = 120
RUN_SECONDS = 240


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def postgres_command(name: str) -> list[str]:
    """A command of the newest PostgreSQL here; it refuses to run as root, so root hands it to another user."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    if not found:
        pytest.fail("PostgreSQL is needed: apt-get install postgresql")
    return ["runuser", "-u", "nobody", "--", str(found[-1])] if os.geteuid() == 0 else [str(found[-1])]


@contextmanager
def postgres(folder: Path) -> Iterator[int]:
    """A PostgreSQL of our own on loopback, with the user, the database and the password of docker-compose.yml."""
    folder.mkdir()
    secret = folder / "password"
    secret.write_text(PASSWORD, encoding="utf-8")
    if os.geteuid() == 0:
        user = pwd.getpwnam("nobody")
        for path in (folder, secret):
            os.chown(path, user.pw_uid, user.pw_gid)
    data, port = folder / "data", free_port()
    subprocess.run([*postgres_command("initdb"), "-D", data, "-U", "airflow", "-A", "scram-sha-256", f"--pwfile={secret}"], check=True)
    options = ["-p", str(port), "-h", "127.0.0.1", "-k", str(folder), "-c", "fsync=off"]
    server = subprocess.Popen([*postgres_command("postgres"), "-D", str(data), *options])
    try:
        deadline = time.monotonic() + START_SECONDS
        while subprocess.run([*postgres_command("pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)]).returncode:
            assert time.monotonic() < deadline, "PostgreSQL did not start"
            time.sleep(0.2)
        create = [*postgres_command("createdb"), "-h", "127.0.0.1", "-p", str(port), "-U", "airflow", "airflow"]
        subprocess.run(["env", f"PGPASSWORD={PASSWORD}", *create], check=True)
        yield port
    finally:
        server.terminate()
        server.wait(30)


def ask(port: int, path: str, token: str = "", body: dict[str, Any] | None = None) -> dict[str, Any]:
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}
    data = json.dumps(body).encode() if body is not None else None
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", data, headers)
    with urllib.request.urlopen(request, timeout=30) as answer:
        read: dict[str, Any] = json.load(answer)
        return read


def environment(home: Path, postgres_port: int, port: int) -> dict[str, str]:
    values = {
        "POSTGRES_PASSWORD": PASSWORD,
        "AIRFLOW_ADMIN_PASSWORD": PASSWORD,
        "AIRFLOW_JWT_SECRET": "j" * 64,
        "AIRFLOW_SECRET_KEY": "k" * 32,
        "AIRFLOW_FERNET_KEY": "Zm9yIHRlc3RzIG9ubHksIG5vdCBhIHNlY3JldCAhISE=",
    }
    addresses = {"@postgres/": f"@127.0.0.1:{postgres_port}/", "api-server:8080": f"127.0.0.1:{port}", "0.0.0.0": "127.0.0.1"}
    own = {name: value for name, value in os.environ.items() if not name.startswith(("AIRFLOW", "ETL_"))}
    image = {"ETL_HOME": str(home), "AIRFLOW_HOME": str(home / "airflow"), "AIRFLOW__CORE__DAGS_FOLDER": str(PROJECT / "dags")}
    ports = {"AIRFLOW__API__PORT": str(port), "AIRFLOW__SCHEDULER__SCHEDULER_HEALTH_CHECK_SERVER_PORT": str(free_port())}
    image |= {"AIRFLOW__CORE__LOAD_EXAMPLES": "False", "PYTHONPATH": str(PROJECT)}
    return own | settings("prepare", values, addresses | {"/data": str(home)}) | image | ports


def wait_for_health(port: int, logs: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not serve.is_healthy(port):
        assert time.monotonic() < deadline, "\n".join(path.read_text()[-2000:] for path in logs.glob("*.log"))
        time.sleep(1)


def run_night(port: int, token: str) -> dict[str, Any]:
    """Trigger the nightly DAG as any client would, and wait for its end."""
    deadline = time.monotonic() + RUN_SECONDS
    while not ask(port, "/api/v2/dags?dag_id_pattern=nightly", token)["dags"]:
        assert time.monotonic() < deadline, "the DAG was never parsed"
        time.sleep(1)
    run = ask(port, "/api/v2/dags/nightly/dagRuns", token, {"logical_date": None, "conf": {"day": "2026-03-02"}})
    while run["state"] not in ("success", "failed"):
        assert time.monotonic() < deadline, f"the run is still {run['state']}"
        time.sleep(1)
        run = ask(port, f"/api/v2/dags/nightly/dagRuns/{quote(run['dag_run_id'])}", token)
    return run


def test_a_night_triggered_through_the_api_succeeds(tmp_path_factory: pytest.TempPathFactory) -> None:
    home, port = tmp_path_factory.mktemp("data"), free_port()
    (home / "airflow").mkdir()
    shelf = Path("/tmp") / f"postgres-{os.getpid()}"  # a user other than root has to get there
    try:
        with postgres(shelf) as postgres_port, serve_sites() as sites:
            env = environment(home, postgres_port, port) | sites.env(str(home))
            subprocess.run([sys.executable, "-m", "dags.airflow_home"], env=env, cwd=PROJECT, check=True)
            with patch.dict(os.environ, env, clear=True), serve.processes(home / "logs"):
                wait_for_health(port, home / "logs")
                token = ask(port, "/auth/token", body={"username": "admin", "password": PASSWORD})["access_token"]
                pools = {pool["name"]: pool["slots"] for pool in ask(port, "/api/v2/pools", token)["pools"]}
                run = run_night(port, token)
                events = ask(port, "/api/v2/assets/events", token)["asset_events"]
    finally:
        shutil.rmtree(shelf, ignore_errors=True)
    assert pools["warehouse"] == 1
    assert run["state"] == "success", "\n".join(path.read_text()[-3000:] for path in home.rglob("attempt=*.log"))
    assert [event["source_task_id"] for event in events] == ["publish"]
    assert (home / "published" / "incidents.duckdb").exists()
