"""Everything that readers open: a snapshot of the warehouse, files for other tools, a page and a feed of alerts."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from etl.publish.cap import write_cap
from etl.publish.exports import write_exports
from etl.publish.feed import write_feed
from etl.publish.page import write_pages
from etl.publish.persian_names import write_persian_names
from etl.settings import Settings
from etl.warehouse import CheckResult, Warehouse, open_copy, run_checks

logger = logging.getLogger(__name__)


class ChecksFailedError(Exception):
    """The warehouse breaks a rule that a snapshot must keep; the message names the rules."""


class Published(NamedTuple):
    """What readers have been given."""

    snapshot: Path
    files: tuple[Path, ...]
    known_to_at: datetime | None  # the newest state it holds
    warnings: tuple[CheckResult, ...]  # what a person should look at


def publish(warehouse: Warehouse, settings: Settings, now: datetime) -> Published:
    """Check the warehouse and give readers a fresh snapshot with its files; raises ChecksFailedError and leaves the old one.

    Every file is made beside its place first; the snapshot, by which alerts are let go, comes last.
    """
    results = run_checks(warehouse)
    require(results)
    ((known_to_at,),) = warehouse.query("steps/newest_known_from")
    row = {"snapshot": settings.snapshot.name, "published_at": now, "known_to_at": known_to_at}
    write_persian_names(warehouse)
    with _making(settings.published) as making:
        warehouse.copy_to(making / settings.snapshot.name)
        with open_copy(making / settings.snapshot.name) as copy:
            copy.load("publication", [row])
            write_exports(copy, making, now)
            write_pages(copy, making, now)
            write_feed(copy, making / "alerts.atom", now)
            write_cap(copy, making / "cap", now)
        files = tuple(_put(file, making, settings.published) for file in _snapshot_last(making, settings.snapshot.name))
    warehouse.load("publication", [row])
    logger.info("published %s with %d files beside it", settings.snapshot, len(files) - 1)
    return Published(settings.snapshot, files, known_to_at if isinstance(known_to_at, datetime) else None, warned(results))


def require(results: Iterable[CheckResult]) -> None:
    """Raise ChecksFailedError if a check that blocks publishing does not hold."""
    broken = [result for result in results if result.severity == "fail" and not result.holds]
    if broken:
        told = "; ".join(f"{result.name} ({result.rule}): {_offenders(result)}" for result in broken)
        raise ChecksFailedError(f"the last snapshot stays and alerts wait, because checks fail: {told}")


def warned(results: Iterable[CheckResult]) -> tuple[CheckResult, ...]:
    """Return the checks that do not hold and only ask for a look."""
    return tuple(result for result in results if result.severity == "warn" and not result.holds)


def _offenders(result: CheckResult) -> str:
    first = ", ".join(f"{name} {value}" for name, value in zip(result.columns, result.rows[0], strict=True))
    return f"first of {len(result.rows)} shown: {first[:300]}"


@contextmanager
def _making(published: Path) -> Iterator[Path]:
    """A folder on the same disk for files that are not finished."""
    making = published / ".making"
    shutil.rmtree(making, ignore_errors=True)  # of a run that was stopped
    making.mkdir(parents=True)
    try:
        yield making
    finally:
        shutil.rmtree(making, ignore_errors=True)


def _snapshot_last(making: Path, snapshot: str) -> list[Path]:
    files = [file for file in making.rglob("*") if file.is_file() and file.suffix != ".wal"]
    return sorted(files, key=lambda file: (file.name == snapshot, file.relative_to(making)))


def _put(file: Path, making: Path, published: Path) -> Path:
    with file.open("rb") as written:
        os.fsync(written.fileno())
    place = published / file.relative_to(making)
    place.parent.mkdir(exist_ok=True)
    file.chmod(0o444)  # a reader that opens the snapshot for writing would lock the others out
    os.replace(file, place)
    return place
