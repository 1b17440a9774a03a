"""A night that is killed again and again, at any moment, ends in the same warehouse as one that ran through."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from etl.dump import dump
from etl.warehouse import open_warehouse
from tests.standin.server import Sites
from tests.standin.stories import NIGHTS

KILLS = 12


def run(sites: Sites, home: Path, seconds: float | None) -> bool:
    """Run one night in a process of its own; return whether it came to its end before it was killed."""
    env = os.environ | sites.env(str(home)) | {"ETL_FLOOR_MEHR_EN": "0", "ETL_FLOOR_TASNIM_EN": "0", "ETL_GAP_SECONDS": "0"}
    night = subprocess.Popen(
        [sys.executable, "-m", "etl", "run", "--day", str(NIGHTS[0].day), "--run-id", "one"],
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        _, said = night.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        night.kill()
        night.communicate()
        return False
    assert night.returncode == 0, said
    return True


def canonical(home: Path) -> list[str]:
    with open_warehouse(home / "warehouse.duckdb", NIGHTS[0].now) as warehouse:
        return list(dump(warehouse))


def keys(home: Path) -> set[str]:
    lines = (home / "published" / "messages" / "messages.jsonl").read_text(encoding="utf-8").splitlines()
    return {json.loads(line)["alert_id"] for line in lines}


@pytest.mark.slow
def test_kills_at_any_moment_change_nothing_in_the_end(sites: Sites, tmp_path: Path) -> None:
    sites.night = 1
    assert run(sites, tmp_path / "whole", None)
    chance = random.Random(20260302)  # noqa: S311 - moments, not secrets
    ended = [run(sites, tmp_path / "torn", chance.uniform(0.5, 5.0)) for _ in range(KILLS)]
    assert not all(ended)
    assert run(sites, tmp_path / "torn", None)
    assert canonical(tmp_path / "torn") == canonical(tmp_path / "whole")
    assert keys(tmp_path / "torn") == keys(tmp_path / "whole")
