"""What fetch has found, taken from the archive's index into the warehouse."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from etl.archive.rows import IndexRow, VisitRow
from etl.rows.pages import index_row, page_row, request_row, source_row, visit_row
from etl.source import Source
from etl.warehouse import Loaded, Warehouse


def store_sources(warehouse: Warehouse, sources: Iterable[Source]) -> Loaded:
    """Keep what each source is: its language, licence and floor."""
    return warehouse.load("source", map(source_row, sources))


def store_index(warehouse: Warehouse, requests: Iterable[IndexRow], visits: Iterable[VisitRow]) -> Loaded:
    """Keep the archive's index, in one transaction, and return how many pages it brought."""
    rows = list(requests)
    with warehouse.transaction():
        warehouse.load("request", map(request_row, rows))
        warehouse.load("visit", map(visit_row, visits))
        return warehouse.load("page", filter(None, map(page_row, rows)))


def unread(warehouse: Warehouse, source: str | None = None, *, again: bool = False) -> list[IndexRow]:
    """Return the pages to be read, oldest first; with `again` those that were read before too."""
    return [index_row(record) for record in warehouse.records("steps/unread_pages", source=source, again=again)]


def touch_all(warehouse: Warehouse) -> None:
    """Have every mention resolved again."""
    warehouse.query("steps/touch_all_mentions")


def night_counts(warehouse: Warehouse, day: date) -> dict[str, int]:
    """Return what the night of a day brought, counted from what is stored."""
    (record,) = warehouse.records("steps/night_counts", day=day)
    return {name: int(str(count)) for name, count in record.items()}
