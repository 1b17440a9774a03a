"""Recorded pages are read as they were when somebody last looked at the result."""

from __future__ import annotations

import gzip
import json

import pytest

from etl.sources import SOURCES
from tests.record_pages import FOLDER, read_again

NAMES = sorted(file.name.removesuffix(".html.gz") for file in FOLDER.glob("*.html.gz"))


@pytest.mark.parametrize("name", NAMES)
def test_a_recorded_page_is_read_as_it_was(name: str) -> None:
    golden = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    payload = gzip.decompress((FOLDER / f"{name}.html.gz").read_bytes())
    assert read_again(golden["source"], golden["url"], payload) == golden["read"]


@pytest.mark.parametrize("source", list(SOURCES))
def test_every_source_has_recorded_pages(source: str) -> None:
    assert f"{source}_article" in NAMES
