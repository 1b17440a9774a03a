"""A home with two articles, read and resolved: made once, then copied."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from etl import pipeline
from etl.archive import ingest
from tests.warehouse.night import at

TEXTS = {
    "mehr_en_2026-03-01": "TEHRAN, Mar. 01 (MNA) – A car bomb killed four people and wounded ten at a market in Kabul on Sunday.",
    "tasnim_en_2026-03-01": "TEHRAN (Tasnim) – Gunmen opened fire on a mosque in Herat on Sunday, killing two worshipers, officials said.",
}


def turn_to(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Turn the settings to a home at the first hour."""
    for name, text in {"ETL_HOME": str(home), "ETL_ALLOW_LOOPBACK": "1", "ETL_NOW": at(0).isoformat()}.items():
        monkeypatch.setenv(name, text)


@cache
def _made() -> TemporaryDirectory[str]:
    folder = TemporaryDirectory()
    home = Path(folder.name)
    with pytest.MonkeyPatch.context() as monkeypatch:
        turn_to(home, monkeypatch)
        for name, text in TEXTS.items():
            (home / f"{name}.txt").write_text(text, "utf-8")
            ingest(home / "archive", [home / f"{name}.txt"], None, at(0))
        pipeline.read("first")
        pipeline.resolve("first", None)
    return folder


def two_articles(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copy the two articles' home to an empty folder and turn the settings to it."""
    shutil.copytree(_made().name, home, dirs_exist_ok=True)
    turn_to(home, monkeypatch)
    return home
