"""Sending is killed again and again: no message is lost, and one goes out twice only where nobody can know whether it was taken."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from etl.messages import Alert, MessageKind
from etl.notify import channel_name
from etl.records import Reading
from etl.rows.incidents import alert_id
from etl.store import store_alerts
from etl.warehouse import open_warehouse
from tests.warehouse.night import article, at, body, keep, mention, new_warehouse, resolve, rows

MESSAGES, KILLS = 1000, 12
SEND = "from etl import pipeline; pipeline.alert()"


def fill(home: Path, channel: str) -> set[str]:
    """Owe 1,000 messages about one published incident; return their keys."""
    with new_warehouse(home) as warehouse:
        keep(warehouse, article(1, body(4)), Reading((mention(body(4), 4),)), at(0))
        (ident,) = resolve(warehouse, at(1)).opened
        alerts = [
            Alert("load", ident, MessageKind.UPDATE, number, ident, "Severe", "h", f"message {number}\n", "r", ("file", channel))
            for number in range(1, MESSAGES + 1)
        ]
        store_alerts(warehouse, alerts, at(1))
        warehouse.load("publication", [{"snapshot": "incidents.duckdb", "published_at": at(2), "known_to_at": at(2)}])
    return {alert_id(alert) for alert in alerts}


def send(home: Path, address: str, number: int, seconds: float | None) -> bool:
    """Send what is owed in a process of its own; return whether it came to its end before it was killed.

    Each time is thirteen hours later, when no channel rests any more.
    """
    now = (at(3) + timedelta(hours=13 * number)).isoformat()
    env = os.environ | {"ETL_HOME": str(home), "ETL_CHANNELS": address, "ETL_ALLOW_LOOPBACK": "1", "ETL_NOW": now}
    sending = subprocess.Popen([sys.executable, "-c", SEND], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        _, said = sending.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        sending.kill()
        sending.communicate()
        return False
    assert sending.returncode == 0, said
    return True


@pytest.mark.slow
def test_a_thousand_messages_survive_kills_at_any_moment(httpserver: HTTPServer, tmp_path: Path) -> None:
    httpserver.expect_request("/hook").respond_with_data("yes")
    address = f"json://127.0.0.1:{httpserver.port}/hook"
    keys = fill(tmp_path, channel_name(address))
    chance = random.Random(20260301)  # noqa: S311 - moments, not secrets
    ended = [send(tmp_path, address, number, chance.uniform(1.5, 6.0)) for number in range(KILLS)]
    assert not all(ended)
    assert send(tmp_path, address, KILLS, None)
    taken = Counter(key for request, _ in httpserver.log for key in re.findall(r"Key ([0-9a-f]{64})", request.get_data(as_text=True)))
    assert set(taken) == keys
    with open_warehouse(tmp_path / "warehouse.duckdb", at(300)) as warehouse:
        cut_off = {key for (key,) in rows(warehouse, "select alert_id from delivery where accepted_at is null and error is null")}
        done = rows(warehouse, "select count(distinct alert_id || channel) from delivery where accepted_at is not null")
    assert {key for key, count in taken.items() if count > 1} <= cut_off
    assert done == [(2 * MESSAGES,)]
