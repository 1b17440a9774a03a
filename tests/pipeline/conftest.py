"""Nights against the stand-in sites, each in a home of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from etl import pipeline
from tests.standin.server import Sites, serve
from tests.standin.stories import NIGHTS

Night = Callable[[Path, int], None]


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


@pytest.fixture
def night(sites: Sites, monkeypatch: pytest.MonkeyPatch) -> Night:
    """A function that runs one night (from 1) in a home."""

    def run(home: Path, number: int) -> None:
        settle(monkeypatch, sites, home, number)
        pipeline.run_night(NIGHTS[number - 1].day)

    return run
