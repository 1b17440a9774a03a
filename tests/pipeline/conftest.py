"""Nights against the stand-in sites, each in a home of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from etl import pipeline
from tests.standin.server import Sites, serve
from tests.standin.stories import NIGHTS


@pytest.fixture(scope="session")
def sites() -> Iterator[Sites]:
    """Both sites, running."""
    with serve() as running:
        yield running


def settle(monkeypatch: pytest.MonkeyPatch, sites: Sites, home: Path, number: int) -> None:
    """Turn the sites and the settings to one night."""
    sites.night = number
    english = {"ETL_SOURCES": "mehr_en,tasnim_en", "ETL_FLOOR_MEHR_EN": "0", "ETL_FLOOR_TASNIM_EN": "0"}
    for name, value in (sites.env(str(home)) | english).items():
        monkeypatch.setenv(name, value)


@pytest.fixture(scope="session")
def first_night(sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home after the first night, which no test changes."""
    home = tmp_path_factory.mktemp("first_night")
    with pytest.MonkeyPatch.context() as monkeypatch:
        settle(monkeypatch, sites, home, 1)
        pipeline.run_night(NIGHTS[0].day)
    return home
