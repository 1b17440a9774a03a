"""What fetch has found, taken from the archive's index into the warehouse."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from etl.archive import IndexFile, IndexRow, VisitRow
from etl.rows.pages import index_row, page_row, request_row, source_row, visit_row
from etl.source import Source
from etl.warehouse import Loaded, Warehouse


def store_sources(warehouse: Warehouse, sources: Iterable[Source]) -> Loaded:
    """Keep what each source is: its language, licence and floor."""
    return warehouse.load("source", map(source_row, sources))


def taken_files(warehouse: Warehouse) -> set[IndexFile]:
    """Return the index files of the archive that were taken in, as they were then."""
    return {IndexFile(str(file), int(str(size)), int(str(changed))) for file, size, changed in warehouse.query("steps/taken_files")}


def store_index(warehouse: Warehouse, requests: Iterable[IndexRow], visits: Iterable[VisitRow], files: Iterable[IndexFile] = ()) -> Loaded:
    """Keep rows of the archive's index, and which of its files end with them, in one transaction; return how many pages they brought."""
    rows = list(requests)
    with warehouse.transaction():
        warehouse.load("request", map(request_row, rows))
        warehouse.load("visit", map(visit_row, visits))
        warehouse.load("index_file", [file._asdict() for file in files])
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
