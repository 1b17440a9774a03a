"""Airflow's four processes on this machine only, started and stopped together."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

COMMANDS = {
    "api-server": ["api-server"],
    "scheduler": ["scheduler", "--skip-serve-logs"],  # its log server listens on all interfaces; the pages read the files
    "dag-processor": ["dag-processor"],
    "triggerer": ["triggerer", "--skip-serve-logs"],
}
PASSWORDS = "simple_auth_manager_passwords.json.generated"
READY_SECONDS = 120
STOP_SECONDS = 20


class ServeError(Exception):
    """Airflow's processes cannot start or one has ended; the message says what to do."""


def refuse_taken_port(port: int) -> None:
    """Raise ServeError if something else listens there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise ServeError(f"port {port} is taken: stop what listens there, or say --port") from None


@contextmanager
def processes(logs: Path) -> Iterator[dict[str, subprocess.Popen[bytes]]]:
    """Run the four until the block ends; each writes to its own file in `logs`."""
    logs.mkdir(parents=True, exist_ok=True)
    running: dict[str, subprocess.Popen[bytes]] = {}
    try:
        for name, command in COMMANDS.items():
            with (logs / f"{name}.log").open("wb") as said:
                full = [sys.executable, "-m", "airflow", *command]
                running[name] = subprocess.Popen(full, stdout=said, stderr=subprocess.STDOUT, start_new_session=True)
        yield running
    finally:
        _stop(list(running.values()))


def _stop(running: Iterable[subprocess.Popen[bytes]]) -> None:
    """SIGINT ends Airflow's processes cleanly, SIGTERM would leave their children behind."""
    for process in running:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
    deadline = time.monotonic() + STOP_SECONDS
    for process in running:
        with suppress(subprocess.TimeoutExpired):
            process.wait(max(0.1, deadline - time.monotonic()))
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)  # the process's own session: whatever it left


def is_healthy(port: int) -> bool:
    """Return whether the pages answer and the scheduler and the DAG processor are alive."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v2/monitor/health", timeout=5) as answer:
            parts = json.load(answer)
    except (urllib.error.URLError, OSError):
        return False
    return all((parts.get(part) or {}).get("status") == "healthy" for part in ("metadatabase", "scheduler", "dag_processor"))


def _refuse_ended(running: dict[str, subprocess.Popen[bytes]], logs: Path) -> None:
    for name, process in running.items():
        if process.poll() is not None:
            raise ServeError(f"Airflow's {name} ended with status {process.returncode}: the end of {logs / name}.log says why")


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def up(airflow_home: Path, port: int) -> None:
    """Serve until Ctrl-C (or SIGTERM): raises KeyboardInterrupt when told to stop, ServeError when a process has ended."""
    signal.signal(signal.SIGTERM, _interrupt)
    logs = airflow_home / "logs" / "serve"
    print("Airflow starts (half a minute) ...", file=sys.stderr)
    with processes(logs) as running:
        deadline = time.monotonic() + READY_SECONDS
        while not is_healthy(port):
            _refuse_ended(running, logs)
            if time.monotonic() > deadline:
                raise ServeError(f"Airflow was not ready after {READY_SECONDS} s: its own words lie in {logs}")
            time.sleep(1)
        print(f"Airflow is up on http://localhost:{port} -- user admin, password in {airflow_home / PASSWORDS}")
        print("nightly runs at 02:30 in Tehran; Ctrl-C stops everything.", flush=True)
        while True:
            _refuse_ended(running, logs)
            time.sleep(1)
