from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from etl.warehouse import Warehouse
from tests.warehouse.night import new_warehouse


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    with new_warehouse(tmp_path) as opened:
        yield opened
