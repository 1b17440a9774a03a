"""Brings a warehouse to the form that sql/schema and sql/views describe."""

from __future__ import annotations

import hashlib
import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

logger = logging.getLogger(__name__)

SQL = Path(__file__).resolve().parent.parent / "sql"
FIRST = "000_schema_migration"


class WarehouseError(Exception):
    """A warehouse that cannot be used as it is; the message says why and what to do."""


@cache
def statement(file: str) -> str:
    """Return the text of a file of sql/, named without its ending."""
    path = SQL / f"{file}.sql"
    if not path.is_file():
        raise WarehouseError(f"there is no statement sql/{file}.sql")
    return path.read_text("utf-8")


def migrate(connection: Any, path: Path, now: datetime) -> None:  # noqa: ANN401 - a DuckDB connection; only warehouse.py imports it
    """Apply the files of sql/schema that a warehouse lacks, each with its record in a transaction of its own; then make its views.

    Views and macros are made again only where a file was applied or the text of one is another than last time.
    """
    files = sorted((SQL / "schema").glob("*.sql"))
    with _transaction(connection):
        connection.execute(statement(f"schema/{FIRST}"))
        applied = {row[0]: (row[1], row[2]) for row in connection.execute(statement("steps/migrations")).fetchall()}
        missing = _missing(files, applied, path)
    for file in missing:
        with _transaction(connection):  # of its own: DuckDB alters no table that was written in the same one
            apply(connection, file, now)
    if missing or connection.execute(statement("steps/view_form")).fetchone() != (_views_form(),):
        with _transaction(connection):
            make_views(connection)
    if missing and applied:
        logger.info("%s: applied %s", path, ", ".join(file.name for file in missing))


@contextmanager
def _transaction(connection: Any) -> Iterator[None]:  # noqa: ANN401
    connection.begin()
    with ExitStack() as undo:
        undo.callback(connection.rollback)
        yield
        undo.pop_all()
    connection.commit()


def _version(file: Path) -> int:
    return int(file.name.split("_", 1)[0])


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _missing(files: Iterable[Path], applied: dict[int, tuple[str, str]], path: Path) -> list[Path]:
    known = {_version(file): file for file in files}
    for version, (name, digest) in sorted(applied.items()):
        if version not in known:
            raise WarehouseError(f"{path} is from a newer version of this program (it has {name}): update the program, then run again")
        if _digest(known[version]) != digest:
            raise WarehouseError(
                f"sql/schema/{known[version].name} was changed after {path} was made with it: "
                "put the file back as it was and write the change into a new file with the next number"
            )
    return [file for version, file in sorted(known.items()) if version not in applied]


def apply(connection: Any, file: Path, now: datetime) -> None:  # noqa: ANN401
    """Apply one file of sql/schema with its record."""
    connection.execute(file.read_text("utf-8"))
    record(connection, file, now)


def record(connection: Any, file: Path, now: datetime) -> None:  # noqa: ANN401
    """Record that a file of sql/schema was applied."""
    marks = {"version": _version(file), "file": file.name, "sha256": _digest(file), "applied_at": now}
    connection.execute(statement("steps/record_migration"), marks)


@cache
def _views() -> dict[str, str]:
    """Return the texts of sql/views by name, each after those it names."""
    texts = {path.stem: path.read_text("utf-8") for path in sorted((SQL / "views").glob("*.sql"))}
    return {name: texts[name] for name in in_order(texts)}


def _views_form() -> str:
    return hashlib.sha256("\n".join(_views().values()).encode()).hexdigest()


def make_views(connection: Any) -> None:  # noqa: ANN401
    """Create or replace every view and macro of sql/views, and record the form they have now."""
    for text in _views().values():
        connection.execute(text)
    connection.execute(statement("steps/forget_view_form"))
    connection.execute(statement("steps/record_view_form"), {"sha256": _views_form()})


def in_order(texts: dict[str, str]) -> list[str]:
    """Return the names of statements in an order in which each stands after those it names; raises WarehouseError for a circle."""
    words = {name: set(re.findall(r"\w+", re.sub(r"--.*", "", text))) for name, text in texts.items()}
    needs = {name: sorted(said & (words.keys() - {name})) for name, said in words.items()}
    try:
        return list(TopologicalSorter(needs).static_order())
    except CycleError as error:
        raise WarehouseError(f"the views of sql/views need each other in a circle: {', '.join(error.args[1])}") from None
