"""The warehouse file: one writer, one form, all or nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from etl import migrate
from etl.warehouse import Loaded, Warehouse, WarehouseError, open_snapshot, open_warehouse
from tests.warehouse.night import START, rows

HELD = """
import sys, time
from pathlib import Path
from etl.lock import hold
with hold(Path(sys.argv[1]), 0):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_new_warehouse_records_every_schema_file_with_its_digest(warehouse: Warehouse) -> None:
    files = sorted(file.name for file in (migrate.SQL / "schema").glob("*.sql"))
    assert [row[1] for row in warehouse.query("steps/migrations")] == files
    assert all(len(str(row[2])) == 64 for row in warehouse.query("steps/migrations"))


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    for _ in range(2):
        with open_warehouse(tmp_path / "w.duckdb", START) as warehouse:
            applied = warehouse.query("steps/migrations")
    assert len(applied) == len({row[0] for row in applied})


def test_a_schema_file_that_was_changed_later_is_named_with_what_to_do(tmp_path: Path) -> None:
    with open_warehouse(tmp_path / "w.duckdb", START) as warehouse:
        rows(warehouse, "update schema_migration set sha256 = 'other' where version = 4")
    with (
        pytest.raises(WarehouseError, match=r"004_page\.sql was changed after .*put the file back"),
        open_warehouse(tmp_path / "w.duckdb", START),
    ):
        pass


def test_a_warehouse_of_a_newer_version_is_refused_with_what_to_do(tmp_path: Path) -> None:
    with open_warehouse(tmp_path / "w.duckdb", START) as warehouse:
        rows(warehouse, "insert into schema_migration values (999, '999_future.sql', 'x', now())")
    with (
        pytest.raises(WarehouseError, match=r"newer version of this program \(it has 999_future\.sql\)"),
        open_warehouse(tmp_path / "w.duckdb", START),
    ):
        pass


def test_a_schema_file_that_fails_leaves_nothing_of_itself_and_is_applied_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(connection: duckdb.DuckDBPyConnection, file: Path, now: datetime) -> None:
        connection.execute(file.read_text("utf-8"))
        if file.name == "008_mention.sql":
            raise WarehouseError("cut off")
        migrate.record(connection, file, now)

    with monkeypatch.context() as patched:
        patched.setattr(migrate, "apply", cut_off)
        with pytest.raises(WarehouseError, match="cut off"), open_warehouse(tmp_path / "w.duckdb", START):
            pass
    left = duckdb.connect(str(tmp_path / "w.duckdb")).execute("select table_name from duckdb_tables()").fetchall()
    assert ("rejected",) in left
    assert ("mention",) not in left
    with open_warehouse(tmp_path / "w.duckdb", START) as warehouse:
        assert rows(warehouse, "select count(*) from mention") == [(0,)]


def test_an_old_warehouse_with_rows_is_brought_to_the_newest_form(tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "w.duckdb")) as old:
        for file in sorted((migrate.SQL / "schema").glob("0[012]*.sql"))[:24]:
            old.execute(file.read_text("utf-8"))
            migrate.record(old, file, START)
        old.execute(
            "insert into article_version by name select 'mehr_en/' || n as article_key, 'page-' || v as version, 'mehr_en' as source,"
            " 'en' as language, '' as title, '' as kicker, '' as lead, '' as body, [] as tags, false as is_updating, 1 as paragraphs_found,"
            " 1 as paragraphs_kept, [] as warnings, now() + to_days(v::integer) as fetched_at, '' as text_digest"
            " from (values (1, 1), (1, 2), (2, 3)) as text (n, v)"
        )
        old.execute(
            "insert into mention by name select 'mention-' || v as mention_id, 'mehr_en/' || n as article_key, 'page-' || v as version,"
            " 0 as n, 'attack' as kind, 'new' as status, 'happened' as outcome, 'body' as trigger_part, 0 as trigger_start,"
            " 4 as trigger_end, 'bomb' as trigger_quote, '' as trigger_digest, 0 as trigger_rank, [] as names, map {} as confidence,"
            " [] as rules, map {} as attributed_to from (values (1, 2), (2, 3)) as text (n, v)"
        )
        old.execute("insert into evidence values ('mention-3', 'killed', 0, 'body', 0, 4, 'bomb')")
        old.execute("insert into incident_mention values ('inc-1', 'mention-3', now(), null)")
    with open_warehouse(tmp_path / "w.duckdb", START) as warehouse:
        assert rows(warehouse, "select version, version_no, is_newest from article_version order by version") == [
            ("page-1", 1, False),
            ("page-2", 2, True),
            ("page-3", 1, True),
        ]
        assert warehouse.query("checks/joined_by_number") == []
        told = rows(warehouse, "select mention_id, version, incident_id from mention_current order by mention_id")
        assert told == [("mention-2", "page-2", None), ("mention-3", "page-3", "inc-1")]
        assert rows(warehouse, "select mention.mention_id from evidence join mention using (mention_no)") == [("mention-3",)]


def test_a_file_that_is_no_warehouse_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    path.write_bytes(b"once upon a time " * 1000)
    with pytest.raises(WarehouseError, match="no DuckDB file"), open_warehouse(path, START):
        pass
    assert path.read_bytes().startswith(b"once upon")


def test_a_second_writer_waits_and_then_hears_who_holds_the_warehouse(tmp_path: Path) -> None:
    lock = tmp_path / "w.duckdb.lock"
    holder = subprocess.Popen([sys.executable, "-c", HELD, str(lock)], stdout=subprocess.PIPE, text=True)
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with (
            pytest.raises(WarehouseError, match=rf"is still held by process {holder.pid} on "),
            open_warehouse(tmp_path / "w.duckdb", START, wait_seconds=0.1),
        ):
            pass
    finally:
        holder.kill()
        holder.wait()
    with open_warehouse(tmp_path / "w.duckdb", START, wait_seconds=5) as warehouse:
        assert json.loads(Path(f"{lock}.holder").read_text())["pid"] == os.getpid()
        assert warehouse.query("steps/touched") == []


def test_a_load_counts_what_it_inserts_and_updates_and_writes_nothing_twice(warehouse: Warehouse) -> None:
    source = {"source": "x_en", "outlet": "x", "language": "en", "licence": None, "floor": 3}
    assert warehouse.load("source", [source]) == Loaded(1, 0)
    assert warehouse.load("source", [source]) == Loaded(0, 0)
    assert warehouse.load("source", [source | {"floor": 4}]) == Loaded(0, 1)
    assert warehouse.load("source", []) == Loaded(0, 0)


def test_a_load_takes_one_row_a_key(warehouse: Warehouse) -> None:
    assert warehouse.load("mention_touched", [{"mention_id": "m"}, {"mention_id": "m"}]) == Loaded(1, 0)


def test_text_that_utf8_cannot_hold_keeps_its_length(warehouse: Warehouse) -> None:
    warehouse.load("mention_touched", [{"mention_id": "a\ud800b\x00c"}])
    assert warehouse.query("steps/touched") == [("a?b\x00c",)]


def test_a_transaction_that_fails_leaves_nothing(warehouse: Warehouse) -> None:
    def fail_inside() -> None:
        with warehouse.transaction():
            warehouse.load("mention_touched", [{"mention_id": "m"}])
            raise RuntimeError("killed")

    with pytest.raises(RuntimeError):
        fail_inside()
    assert warehouse.query("steps/touched") == []


def test_a_variable_of_one_query_is_forgotten_by_the_next(warehouse: Warehouse) -> None:
    warehouse.query("queries/deadliest", most=0)
    assert rows(warehouse, "select getvariable('most')") == [(None,)]


def test_unknown_statements_and_parameters_are_named(warehouse: Warehouse) -> None:
    with pytest.raises(WarehouseError, match=r"no statement sql/queries/nothing\.sql"):
        warehouse.query("queries/nothing")
    with pytest.raises(WarehouseError, match="no name of a parameter"):
        warehouse.query("queries/deadliest", **{"most; drop table page": 1})


def test_views_are_made_after_those_they_name_and_a_circle_is_refused() -> None:
    texts = {"a": "-- c\nselect * from b", "b": "select * from c", "c": "select 1"}
    assert migrate.in_order(texts) == ["c", "b", "a"]
    with pytest.raises(WarehouseError, match="in a circle"):
        migrate.in_order({"a": "select * from b", "b": "select * from a"})


def test_a_missing_snapshot_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="run `etl run` or `etl publish` first"), open_snapshot(tmp_path / "none.duckdb"):
        pass
