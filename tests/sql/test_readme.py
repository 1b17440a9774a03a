"""sql/README.md names everything that sql/ holds."""

from __future__ import annotations

import re

import pytest

from etl.migrate import SQL
from etl.warehouse import Warehouse
from tests.warehouse.night import rows

README = (SQL / "README.md").read_text("utf-8")
NAMED = {name for quoted in re.findall(r"`([^`\n]+)`", README) for name in re.findall(r"\w+", quoted)}


def test_every_table_and_view_is_documented(warehouse: Warehouse) -> None:
    names = {name for (name,) in rows(warehouse, "select distinct table_name from duckdb_columns() where not internal")}
    assert names - NAMED == set()


def test_every_column_is_documented(warehouse: Warehouse) -> None:
    columns = {name for (name,) in rows(warehouse, "select distinct column_name from duckdb_columns() where not internal")}
    assert columns - NAMED == set()


def test_every_macro_is_documented(warehouse: Warehouse) -> None:
    macros = {
        name
        for (name,) in rows(warehouse, "select function_name from duckdb_functions() where function_type = 'table_macro' and not internal")
    }
    assert macros - NAMED == set()


@pytest.mark.parametrize("folder", ["queries", "checks"])
def test_every_query_and_check_is_documented(folder: str) -> None:
    names = {path.stem for path in (SQL / folder).glob("*.sql") if not path.stem.startswith("duplicate_")}
    assert names - NAMED == set()


def test_every_documented_object_exists(warehouse: Warehouse) -> None:
    tables = re.search(r"## Tables\n(.*?)\n## ", README, re.DOTALL)
    assert tables is not None
    documented = set(re.findall(r"^\| `(\w+)` \|", tables[1], re.MULTILINE))
    assert documented == {name for (name,) in rows(warehouse, "select table_name from duckdb_tables() where not internal")}


@pytest.mark.parametrize("path", sorted(SQL.glob("*/*.sql")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_file_is_one_statement_with_a_header_and_in_lower_case(path: object) -> None:
    import duckdb

    text = SQL.joinpath(str(path)).read_text("utf-8")
    assert text.startswith("-- ")
    assert len(duckdb.extract_statements(text)) == 1 or SQL.joinpath(str(path)).parent.name == "schema"
    code = re.sub(r"'[^']*'|--.*", "", text)
    assert code == code.lower()


def test_no_two_files_of_the_schema_have_one_number() -> None:
    numbers = [path.name.split("_", 1)[0] for path in (SQL / "schema").glob("*.sql")]
    assert sorted(numbers) == sorted(set(numbers))


def test_every_table_has_a_check_for_duplicate_keys(warehouse: Warehouse) -> None:
    tables = {name for (name,) in rows(warehouse, "select table_name from duckdb_tables() where not internal")}
    assert {path.stem.removeprefix("duplicate_") for path in (SQL / "checks").glob("duplicate_*.sql")} == tables
