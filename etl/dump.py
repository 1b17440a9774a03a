"""The warehouse in a form in which two runs can be compared: sorted JSON lines without ids, times or run numbers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime

from etl.warehouse import Warehouse

ROWS = ("articles", "pages", "mentions", "not_incidents", "incidents")


def dump(warehouse: Warehouse, *, with_alerts: bool = False) -> Iterator[str]:
    """Yield the canonical dump line by line: equal for the same pages in whatever order and batches they were read.

    With alerts the outbox follows, which is equal only for the same order and the same clock.
    """
    for name in (*ROWS, "alerts") if with_alerts else ROWS:
        kind = {"row": name.removesuffix("s")}
        yield from sorted(_line(kind | record) for record in warehouse.records(f"dump/{name}"))


def _line(record: dict[str, object]) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True, default=_plain)


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no form in JSON")
