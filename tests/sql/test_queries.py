"""Each worked query runs as it is in plain DuckDB on a snapshot, and answers what its header says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from etl.migrate import SQL
from etl.publish import publish
from etl.records import Reading
from etl.settings import Settings
from etl.store import store_index
from tests.warehouse.night import article, at, body, keep, keep_all, mention, new_warehouse, rejected, resolve, visit

QUERIES = sorted((SQL / "queries").glob("*.sql"))


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    home = tmp_path_factory.mktemp("home")
    with new_warehouse(home) as warehouse:
        store_index(warehouse, [], [visit()])
        for hours, killed in ((0, 4), (24, 6)):
            keep(warehouse, article(1, body(killed)), Reading((mention(body(killed), killed),)), at(hours))
            resolve(warehouse, at(hours + 1))
            publish(warehouse, Settings(home=home), at(hours + 2))
        keep(warehouse, article(2, body(3), source="tasnim_en"), Reading((mention(body(3), 3),)), at(30))
        keep_all(warehouse, [rejected(7, at(30))], at(30))
        resolve(warehouse, at(31))
        publish(warehouse, Settings(home=home), at(32))
    with duckdb.connect(str(home / "published" / "incidents.duckdb"), read_only=True) as connection:
        yield connection


def run(snapshot: duckdb.DuckDBPyConnection, query: str, **variables: object) -> list[dict[str, Any]]:
    for name, value in variables.items():
        snapshot.execute(f"set variable {name} = ?", [value])
    result = snapshot.execute((SQL / "queries" / f"{query}.sql").read_text("utf-8"))
    found = [dict(zip([column[0] for column in result.description or ()], row, strict=True)) for row in result.fetchall()]
    for name in variables:
        snapshot.execute(f"reset variable {name}")
    return found


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_each_query_runs_as_it_is_and_answers(snapshot: duckdb.DuckDBPyConnection, path: Path) -> None:
    assert run(snapshot, path.stem)


def test_there_are_twelve_queries_each_with_its_parameters_told_in_the_header() -> None:
    assert len(QUERIES) == 12
    for path in QUERIES:
        text = path.read_text("utf-8")
        header = "\n".join(line for line in text.splitlines() if line.startswith("--"))
        assert header.startswith("-- one row: ") or "the figures" in header
        for name in {part.split("'")[1] for part in text.split("getvariable(")[1:]}:
            assert f"{name}:" in header


def test_the_toll_of_one_incident_shows_every_figure_in_order(snapshot: duckdb.DuckDBPyConnection) -> None:
    assert sorted(row["killed_low"] for row in run(snapshot, "toll_of_one")) == [3, 4, 6]


def test_what_was_known_on_the_first_night_is_not_what_is_known_now(snapshot: duckdb.DuckDBPyConnection) -> None:
    (then,) = run(snapshot, "known_that_night")
    assert then["killed_low"] == 4
    (later,) = run(snapshot, "known_that_night", moment="2026-03-03 00:00:00+00")
    assert later["killed_low"] == 6


def test_parameters_narrow_the_answers(snapshot: duckdb.DuckDBPyConnection) -> None:
    assert run(snapshot, "deadliest", most=0) == []
    assert run(snapshot, "attacks_by_month", since="2030-01-01") == []
    assert run(snapshot, "attacks_by_province", country="XX") == []
    assert {row["field"] for row in run(snapshot, "who_says_what", field="killed")} == {"killed"}
    assert run(snapshot, "source_nights", source="nobody") == []


def test_a_rejected_page_is_shown_with_its_reason(snapshot: duckdb.DuckDBPyConnection) -> None:
    (row,) = run(snapshot, "rejected_pages")
    assert (row["reason"], row["latest_detail"]) == ("no_text", "empty body")


def test_disputed_tolls_list_what_was_said(snapshot: duckdb.DuckDBPyConnection) -> None:
    (row,) = run(snapshot, "disputed_tolls")
    assert row["killed_said"] == [3, 4, 6]


def test_the_cells_of_an_incident_say_who_agrees_who_does_not_and_since_when(snapshot: duckdb.DuckDBPyConnection) -> None:
    cells = {row["field"]: row for row in run(snapshot, "cells_of_one")}
    killed = cells["killed"]
    assert (killed["value"], killed["is_disputed"], killed["supporting_count"], killed["conflicting_count"]) == ("3", True, 1, 1)
    assert killed["source_count"] == 1
    assert killed["first_said_at"] == killed["last_said_at"]
    assert cells["where"]["value"] == "Bandar Nowruz, Hormozgan, IR"
    assert cells["when"]["value"] == "2026-03-01"


def test_a_sentence_that_changed_between_versions_is_shown_on_both_sides(snapshot: duckdb.DuckDBPyConnection) -> None:
    turns = {(row["change"], row["part"], row["sentence"]) for row in run(snapshot, "changed_sentences")}
    assert turns == {
        ("added", "body", "It killed 6 people, an official said."),
        ("dropped", "body", "It killed 4 people, an official said."),
    }
