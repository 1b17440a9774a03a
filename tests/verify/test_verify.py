"""The proof: a sound warehouse is proved cell by cell, and any change on the way is named with its cell."""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path

import pytest

from etl.archive import ingest
from etl.dump import dump
from etl.pipeline import overriding
from etl.pipeline.overriding import Signed
from etl.publish import publish
from etl.settings import Settings
from etl.verify import Reread, verify
from etl.warehouse import open_snapshot
from tests.verify.home import TEXT, make_home, proof, read_archive, tamper
from tests.warehouse.night import at, new_warehouse, resolve, rows

CELLS = ("attack_type", "killed", "kind", "outcome", "status", "when", "where")


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_home(tmp_path_factory.mktemp("untouched"))


@pytest.fixture
def home(untouched: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(untouched, tmp_path, dirs_exist_ok=True))


def test_every_cell_of_a_sound_warehouse_is_proved_and_counted_by_field(home: Path) -> None:
    found = proof(home)
    assert found.holds
    assert found.proved == dict.fromkeys(CELLS, 1)
    assert found.older_rules == 0


def test_a_changed_offset_fails_with_the_exact_cell(home: Path) -> None:
    tamper(home, "update evidence set start_offset = start_offset + 1, end_offset = end_offset + 1 where field = 'killed'")
    found = proof(home)
    (failure,) = found.failures
    assert (failure.field, found.proved["killed"], found.proved["when"]) == ("killed", 0, 1)
    assert failure.incident_id in str(failure)
    assert failure.mention_id in str(failure)
    assert "not '4 people'" in str(failure)


def test_a_changed_quote_fails(home: Path) -> None:
    tamper(home, "update evidence set quote = '5 people' where field = 'killed'")
    assert [failure.field for failure in proof(home).failures] == ["killed"]


def test_a_cell_without_a_supporting_passage_fails(home: Path) -> None:
    tamper(home, "delete from evidence where field = 'attack_type'")
    failures = proof(home).failures
    assert {failure.field for failure in failures} == {"attack_type"}
    assert failures[0].reason == "no current passage supports it"


def test_a_changed_trigger_fails_the_cells_that_rest_on_it(home: Path) -> None:
    tamper(home, "update mention set trigger_start = trigger_start + 1, trigger_end = trigger_end + 1")
    found = proof(home)
    assert {failure.field for failure in found.failures} == {"kind", "outcome", "status"}
    assert found.proved["killed"] == 1


@pytest.mark.parametrize(
    ("field", "change"),
    [("killed", "killed_low = 5, killed_high = 5"), ("where", "locality = 'Elsewhere'"), ("kind", "kind = 'accident'")],
)
def test_a_changed_cell_of_an_incident_fails_with_its_name(home: Path, field: str, change: str) -> None:
    tamper(home, f"update incident_state set {change}")
    (failure,) = proof(home).failures
    assert (failure.field, failure.reason) == (field, "it is not what was written: the state's digest is another")
    assert proof(home).proved[field] == 0


def test_a_mention_that_was_taken_from_an_incident_fails(home: Path) -> None:
    tamper(home, "delete from incident_mention")
    assert not proof(home).holds


def test_a_cell_that_a_person_has_set_is_counted_apart(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in {"ETL_HOME": str(home), "ETL_ALLOW_LOOPBACK": "1", "ETL_NOW": at(4).isoformat()}.items():
        monkeypatch.setenv(name, text)
    with open_snapshot(home / "published" / "incidents.duckdb") as snapshot:
        ((ident,),) = rows(snapshot, "select incident_id from incident_current")
    overriding.set_cell(ident, "perpetrator", "Group A", Signed("sara", "seen"))
    with new_warehouse(home) as warehouse:
        publish(warehouse, Settings(home=home), at(5))
    found = proof(home)
    assert found.holds
    assert (found.decided, found.proved["perpetrator"]) == (1, 1)
    tamper(home, "delete from override")
    assert [failure.field for failure in proof(home).failures] == ["perpetrator"]


@pytest.mark.parametrize("part", ["title", "lead", "body"])
def test_a_stored_text_that_was_changed_fails_even_where_its_quotes_still_stand(home: Path, part: str) -> None:
    tamper(home, f"update article_version set {part} = {part} || ' Nobody was arrested.'")
    found = proof(home)
    assert {failure.field for failure in found.failures} == set(CELLS)
    assert {failure.reason for failure in found.failures} == {"the article's stored text is not what was read: its digest is another"}


def test_a_tampered_page_fails_every_cell_that_rests_on_it(home: Path) -> None:
    (warc,) = (home / "archive").rglob("*.warc.gz")
    content = gzip.decompress(warc.read_bytes()).replace(b"killed 4 people", b"killed 9 people")
    warc.write_bytes(gzip.compress(content))
    found = proof(home)
    assert {failure.field for failure in found.failures} == set(CELLS)
    assert set(found.proved.values()) == {0}


def test_a_missing_record_fails_and_names_the_file(home: Path) -> None:
    (warc,) = (home / "archive").rglob("*.warc.gz")
    warc.unlink()
    assert all(warc.name in failure.reason for failure in proof(home).failures)
    assert proof(home).failures


def test_a_page_that_no_request_brought_fails(home: Path) -> None:
    tamper(home, "delete from request")
    assert {failure.reason for failure in proof(home).failures} == {"no request in the index brought the page of this version"}


def test_a_text_that_todays_rules_read_otherwise_is_counted_apart(home: Path) -> None:
    found = verify(home / "published" / "incidents.duckdb", home / "archive", lambda _: Reread("another digest", ()), "newer rules")
    assert found.holds
    assert found.older_rules == len(CELLS)


def test_the_dump_holds_no_ids_times_or_run_numbers(tmp_path: Path) -> None:
    with new_warehouse(tmp_path) as warehouse:
        document = tmp_path / "mehr_en_2026-03-01.txt"
        document.write_text(TEXT, "utf-8")
        ingest(tmp_path / "archive", [document], None, at(0))
        read_archive(warehouse, tmp_path / "archive")
        resolve(warehouse, at(2))
        lines = [json.loads(line) for line in dump(warehouse, with_alerts=True)]
    assert [line["row"] for line in lines] == ["article", "page", "mention", "incident"]
    names = {name for line in lines for name in line}
    assert not names & {"incident_id", "mention_id", "known_from", "known_to", "fetched_at", "run_id", "row_id", "record_id", "warc"}
