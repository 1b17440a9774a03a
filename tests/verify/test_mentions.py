"""Whatever is changed of a mention is named: the mention, the field, and what its page tells."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest

from etl.rows.mentions import mention_row
from etl.verify.mentions import COLUMNS
from tests.verify.home import RULES, make_home, proof, reread, tamper
from tests.warehouse.night import new_warehouse, rows

OLDER = "rules of another day"
# column -> the fields that a change of it is told under, where that is not its own name
FIELDS = {
    **{name: {"when"} for name in ("first_on", "last_on", "date_basis")},
    **{name: {"where"} for name in ("place_text", "country", "admin1", "locality", "site", "lat", "lon", "geo_precision")},
    **{f"trigger_{name}": {"kind", "status", "outcome"} for name in ("part", "start", "end", "quote", "digest", "rank")},
    **{f"{name}_{end}": {name} for name in ("killed", "wounded", "killed_or_wounded", "attackers_killed") for end in ("low", "high")},
    "mention_id": {"mention", "mention_hash"},
}
OTHER = {
    "VARCHAR": "'other'",
    "INTEGER": "77",
    "BIGINT": "77",
    "UBIGINT": "77",
    "DOUBLE": "0.5",
    "DATE": "date '1999-01-01'",
    "VARCHAR[]": "['other']",
    "MAP(VARCHAR, DOUBLE)": "map {'killed': 0.123}",
    "MAP(VARCHAR, VARCHAR)": "map {'killed': 'nobody'}",
    "TIMESTAMP WITH TIME ZONE": "now()",
}


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_home(tmp_path_factory.mktemp("untouched"))


@pytest.fixture
def home(untouched: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(untouched, tmp_path / "home"))


def columns_of(table: str, folder: Path) -> list[tuple[str, str]]:
    with new_warehouse(folder) as warehouse:
        return [(str(name), str(kind)) for name, kind, *_ in rows(warehouse, f"describe {table}")]


@pytest.mark.slow
def test_every_column_of_a_mention_that_is_changed_is_named(untouched: Path, tmp_path: Path) -> None:
    told = {}
    for column, kind in columns_of("mention", tmp_path):
        changed = Path(shutil.copytree(untouched, tmp_path / column))
        tamper(changed, f"update mention set {column} = {OTHER[kind]}")
        told[column] = {failure.field for failure in proof(changed).failures}
    assert len(told) > 40
    assert {column: fields for column, fields in told.items() if not FIELDS.get(column, {column}) <= fields} == {}


@pytest.mark.parametrize("column", ["killed_low", "target", "locality", "names", "confidence"])
def test_a_changed_value_is_the_only_field_that_is_named_with_both_values(home: Path, column: str) -> None:
    (kind,) = [kind for name, kind in columns_of("mention", home / "other") if name == column]
    tamper(home, f"update mention set {column} = {OTHER[kind]}")
    (failure,) = proof(home).failures
    assert {failure.field} == FIELDS.get(column, {column})
    assert column in failure.reason
    assert failure.mention_id


def test_a_change_that_covers_its_own_digest_is_still_not_what_the_page_tells(home: Path) -> None:
    with duckdb.connect(str(home / "warehouse.duckdb")) as connection:
        (before,) = connection.execute("select mention_digest from mention").fetchone() or ("",)
    tamper(home, f"update mention set killed_high = 5, mention_digest = md5('{before}')")
    (failure,) = proof(home).failures
    assert (failure.field, "its page tells 4" in failure.reason) == ("killed", True)


def test_a_change_in_a_text_read_by_older_rules_is_found_by_its_digest(home: Path) -> None:
    assert proof(home, OLDER).holds
    tamper(home, "update mention set killed_low = 3")
    (failure,) = proof(home, OLDER).failures
    assert failure.field == "killed"
    assert failure.reason.startswith("the mention's digest is another")


def test_a_mention_that_was_taken_out_is_missed_by_its_page_and_by_its_incident(home: Path) -> None:
    tamper(home, "delete from mention")
    assert "mention" in {failure.field for failure in proof(home).failures}


def test_a_mention_that_no_page_tells_is_named(home: Path) -> None:
    tamper(home, "insert into mention by name select * replace ('made up' as mention_id, mention_no + 1 as mention_no) from mention")
    found = proof(home).failures
    assert {failure.mention_id for failure in found} == {"made up"}


def test_a_mention_from_before_digests_were_kept_rests_on_its_passages(home: Path) -> None:
    tamper(home, "update mention set mention_digest = null; update article_version set rules_digest = null")
    assert proof(home).holds


def test_the_columns_that_are_proved_are_those_that_are_written(untouched: Path) -> None:
    from etl.archive import index_rows, read_page

    (row,) = index_rows(untouched / "archive")
    again = reread(read_page(untouched / "archive", row))
    assert again is not None
    assert set(mention_row(again.told[0])) == {*COLUMNS, "mention_digest"}
    assert RULES != OLDER
