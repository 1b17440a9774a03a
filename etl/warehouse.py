"""The only module that opens DuckDB: takes the lock, migrates, runs the statements of sql/."""

from __future__ import annotations

import json
import logging
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from etl.lock import LockHeldError, hold
from etl.migrate import SQL, WarehouseError, migrate, statement
from etl.rows.pages import as_json

logger = logging.getLogger(__name__)

__all__ = [
    "CheckResult",
    "Loaded",
    "Warehouse",
    "WarehouseError",
    "open_copy",
    "open_snapshot",
    "open_warehouse",
    "run_checks",
    "swap_warehouse",
]

LOCK_WAIT_SECONDS = 600.0
OFFENDERS_SHOWN = 20
MEMORY_MOST = "600MB"  # what needs more is written beside the warehouse for a while
FILTERED_MOST = 10_000  # so many sought keys still make DuckDB pass over the parts of a table that hold none of them
Row = tuple[object, ...]


class Loaded(NamedTuple):
    """How many rows a load has written."""

    inserted: int
    updated: int


class CheckResult(NamedTuple):
    """One check of sql/checks: what must hold, and the first rows that break it."""

    name: str
    severity: str  # fail | warn
    rule: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def holds(self) -> bool:
        """Whether no row breaks the rule."""
        return not self.rows


class Warehouse:
    """An open warehouse or snapshot: runs files of sql/ and hands back rows."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, path: Path) -> None:
        self._connection = connection
        self.path = path

    def query(self, file: str, **params: object) -> list[Row]:
        """Return the rows of a file of sql/, named without its ending: `query("queries/deadliest", most=5)`."""
        with self._run(file, params) as result:
            return result.fetchall()

    def records(self, file: str, **params: object) -> list[dict[str, Any]]:
        """Return the rows of a file of sql/ by column name."""
        with self._run(file, params) as result:
            names = _columns(result)
            return [dict(zip(names, row, strict=True)) for row in result.fetchall()]

    def first_rows(self, file: str, most: int) -> tuple[tuple[str, ...], tuple[Row, ...]]:
        """Return the columns and at most so many rows of a file of sql/."""
        with self._run(file, {}) as result:
            return _columns(result), tuple(result.fetchmany(most))

    def load(self, name: str, rows: Iterable[Mapping[str, object]], **params: object) -> Loaded:
        """Merge rows by sql/load/<name>.sql and return how many were inserted and updated."""
        given = json.dumps(list(rows), ensure_ascii=False, default=as_json)
        given = given.encode("utf-8", "replace").decode()  # half a surrogate pair cannot be stored; "?" keeps the offsets
        if given == "[]":
            return Loaded(0, 0)
        actions = [row[0] for row in self.query(f"load/{name}", rows=given, **params)]
        return Loaded(actions.count("INSERT"), actions.count("UPDATE"))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Commit all that happens inside, or nothing of it."""
        self._connection.begin()
        with ExitStack() as undo:
            undo.callback(self._connection.rollback)
            yield
            undo.pop_all()
        self._connection.commit()

    def copy_to(self, target: Path) -> None:
        """Write a whole copy of the warehouse's one file.

        Reading the file drops DuckDB's own lock on it, which this process holds by a POSIX lock: ours beside it remains.
        """
        self._connection.execute("checkpoint")
        shutil.copyfile(self.path, target)

    @contextmanager
    def _run(self, file: str, params: Mapping[str, object]) -> Iterator[duckdb.DuckDBPyConnection]:
        """Run one file: `$name` parameters are bound, all others are variables that the file reads with a default."""
        text = statement(file)
        wanted = _parameters(text)
        bound = {name: _plain(value) for name, value in params.items() if name in wanted}
        free = {name: _plain(value) for name, value in params.items() if name not in wanted}
        for name, value in free.items():
            self._connection.execute(f'set variable "{_checked(name)}" = $value', {"value": value})
        try:
            yield self._connection.execute(text, bound or None)
        finally:
            for name in free:
                self._connection.execute(f'reset variable "{name}"')


@cache
def _parameters(text: str) -> frozenset[str]:
    """Return the names of a statement's `$name` parameters."""
    return frozenset(duckdb.extract_statements(text)[0].named_parameters)


def _checked(name: str) -> str:
    if not name.isidentifier():
        raise WarehouseError(f"{name!r} is no name of a parameter: use letters, digits and _")
    return name


def _columns(result: duckdb.DuckDBPyConnection) -> tuple[str, ...]:
    return tuple(column[0] for column in result.description or ())


def _plain(value: object) -> object:
    """Return a list or tuple as the JSON text that statements take apart, a path as text, all else as it is."""
    if isinstance(value, list | tuple | set | frozenset):
        return json.dumps(sorted(value) if isinstance(value, set | frozenset) else list(value), ensure_ascii=False, default=as_json)
    return str(value) if isinstance(value, Path) else value


def _connect(path: Path, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    try:
        connection = duckdb.connect(str(path), read_only=read_only)
    except (duckdb.IOException, duckdb.SerializationException, duckdb.InvalidInputException, duckdb.CatalogException) as error:
        raise WarehouseError(f"{path} cannot be opened: {_why(str(error))}") from error
    connection.execute("set timezone = 'UTC'")
    connection.execute(f"set memory_limit = '{MEMORY_MOST}'")
    connection.execute(f"set dynamic_or_filter_threshold = {FILTERED_MOST}")
    return connection


def _why(error: str) -> str:
    first = error.splitlines()[0]
    if "lock" in error:
        return f"another program has it open ({first}); close that and run again, readers open the published snapshot instead"
    if "newer version" in error or "version number" in error:
        return f"a newer DuckDB than {duckdb.__version__} wrote it ({first}); install the version that wrote it"
    if "not a valid DuckDB" in error:
        return "it is no DuckDB file; move it away, and `etl read` makes the warehouse again from the archive"
    return first


@contextmanager
def _locked(path: Path, wait_seconds: float) -> Iterator[None]:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with hold(path.with_name(path.name + ".lock"), wait_seconds):
            yield
    except LockHeldError as error:
        raise WarehouseError(f"the warehouse {path} {error}") from error


@contextmanager
def _opened(path: Path, now: datetime) -> Iterator[Warehouse]:
    connection = _connect(path, read_only=False)
    try:
        migrate(connection, path, now)
        yield Warehouse(connection, path)
    finally:
        connection.close()


@contextmanager
def open_warehouse(path: Path, now: datetime, *, wait_seconds: float = LOCK_WAIT_SECONDS) -> Iterator[Warehouse]:
    """Open the warehouse for writing, alone and in its newest form; made where there is none.

    Raises WarehouseError where another program keeps it too long, or where its form is not this program's.
    """
    with _locked(path, wait_seconds), _opened(path, now) as warehouse:
        yield warehouse


def swap_warehouse(path: Path, other: Path, now: datetime, settle: Callable[[Warehouse, Warehouse], None]) -> None:
    """Put another warehouse in a warehouse's place by one rename, both locked; `settle` compares and prepares them, and may refuse."""
    with _locked(path, LOCK_WAIT_SECONDS), _locked(other, LOCK_WAIT_SECONDS):
        with _opened(path, now) as first, _opened(other, now) as second:
            settle(first, second)
        for file in (path, other):
            if file.with_name(file.name + ".wal").exists():
                raise WarehouseError(f"{file} was not closed whole (its .wal lies beside it): run `etl status`, then try again")
        with other.open("rb") as written:
            os.fsync(written.fileno())
        os.replace(other, path)


@contextmanager
def open_snapshot(path: Path) -> Iterator[Warehouse]:
    """Open a published snapshot for reading; raises WarehouseError where there is none."""
    if not path.exists():
        raise WarehouseError(f"there is no snapshot at {path}: run `etl run` or `etl publish` first")
    connection = _connect(path, read_only=True)
    try:
        yield Warehouse(connection, path)
    finally:
        connection.close()


@contextmanager
def open_copy(path: Path) -> Iterator[Warehouse]:
    """Open a copy that nobody else knows of yet, for its last rows; it is one whole file when this ends."""
    connection = _connect(path, read_only=False)
    try:
        yield Warehouse(connection, path)
        connection.execute("checkpoint")
    finally:
        connection.close()


def run_checks(warehouse: Warehouse) -> list[CheckResult]:
    """Run every file of sql/checks, by name; a check holds when it returns no row."""
    return [_check(warehouse, path.stem) for path in sorted((SQL / "checks").glob("*.sql"))]


def _check(warehouse: Warehouse, name: str) -> CheckResult:
    header = statement(f"checks/{name}").splitlines()[0]
    severity, _, rule = header.removeprefix("-- ").partition(": ")
    if severity not in ("fail", "warn"):
        raise WarehouseError(f'sql/checks/{name}.sql: the first line must begin with "-- fail: " or "-- warn: "')
    columns, rows = warehouse.first_rows(f"checks/{name}", OFFENDERS_SHOWN)
    return CheckResult(name, severity, rule, columns, rows)
