"""Bad input gets one clear sentence, an exit status, and loses nothing."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pytest

from tests.cli.command import etl, program, sentence


def test_an_unknown_setting_is_named_with_those_that_exist(tmp_path: Path) -> None:
    done = program("read", home=tmp_path, ETL_CHANELS="json://127.0.0.1")
    assert done.returncode == 2
    assert "ETL_CHANELS is no setting" in sentence(done)
    assert "ETL_CHANNELS" in sentence(done)


def test_a_home_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = etl("read", home=tmp_path / "file")
    assert done.returncode == 2
    assert "set ETL_HOME to a folder" in sentence(done)


def test_a_proxy_without_a_scheme_is_refused_without_its_password(tmp_path: Path) -> None:
    done = etl("fetch", "mehr_en", home=tmp_path, ETL_PROXY_MEHR_EN="bob:s3cret@proxy:3128")
    assert done.returncode == 2
    assert "ETL_PROXY_MEHR_EN" in sentence(done)
    assert "s3cret" not in sentence(done)


def test_an_unknown_source_is_named_with_those_that_exist(tmp_path: Path) -> None:
    done = etl("fetch", "bbc_en", home=tmp_path)
    assert done.returncode == 2
    assert "bbc_en: no such source; the sources are mehr_en, mehr_fa, tasnim_en, tasnim_fa" in sentence(done)


def test_a_snapshot_that_is_not_there_yet_says_how_to_get_one(tmp_path: Path) -> None:
    done = etl("sql", "select 1", home=tmp_path)
    assert done.returncode == 2
    assert "run `etl run` or `etl publish` first" in sentence(done)


def test_a_warehouse_of_a_newer_version_is_left_as_it_is(tmp_path: Path) -> None:
    assert etl("read", home=tmp_path).returncode == 0
    with duckdb.connect(str(tmp_path / "warehouse.duckdb")) as newer:
        newer.execute("insert into schema_migration values (999, '999_later.sql', 'x', now())")
    before = (tmp_path / "warehouse.duckdb").read_bytes()
    done = etl("read", home=tmp_path)
    assert done.returncode == 2
    assert "999" in sentence(done)
    assert (tmp_path / "warehouse.duckdb").read_bytes() == before


def test_a_file_that_is_no_warehouse_is_named(tmp_path: Path) -> None:
    (tmp_path / "warehouse.duckdb").write_bytes(b"not a database" * 1000)
    done = etl("read", home=tmp_path)
    assert done.returncode == 2
    assert "warehouse.duckdb" in sentence(done)


def test_a_channel_that_cannot_be_used_is_a_warning_and_the_rest_is_sent(tmp_path: Path) -> None:
    done = etl("alert", home=tmp_path, ETL_CHANNELS="nonsense-without-scheme")
    assert done.returncode == 0
    assert "address 1" in sentence(done)
    assert "correct it or take it out" in sentence(done)


def test_a_rule_file_with_a_wrong_field_is_named_with_what_is_allowed(tmp_path: Path) -> None:
    rules = tmp_path / "rules.toml"
    rules.write_text('[[rule]]\nname = "x"\ncountry = "AF"\n', encoding="utf-8")
    etl("ingest", "seeds/documents", home=tmp_path)
    etl("read", home=tmp_path)
    done = etl("resolve", "--warehouse", home=tmp_path, ETL_RULES=str(rules))
    assert done.returncode == 2
    assert "country is no field of a rule" in sentence(done)
    assert etl("resolve", "--warehouse", home=tmp_path).returncode == 0  # nothing was lost


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (b"<html><body><h1>About us</h1><p>Words.</p></body></html>", "no_container"),
        (b"", "unreadable|no_container|not_html"),
        ("<html><body>وب سایت مورد نظر در دسترس نیست</body></html>".encode(), "soft_error|no_container"),
        (b"\xff\xfe\x00<article id=item>" * 50, "no_container|unreadable|no_title|not_html"),
        (b'<article id="item"><h1 class="title">x' + b"<div>" * 3000, "no_text|unreadable"),
    ],
)
def test_a_page_that_is_no_article_is_rejected_with_its_reason(tmp_path: Path, page: bytes, reason: str) -> None:
    done = etl("clean", "--url", "https://en.mehrnews.com/news/1/x", home=tmp_path, given=page)
    assert done.returncode == 0
    answer = json.loads(done.stdout)
    assert answer["reason"] in reason.split("|")
    assert answer["detail"]


def test_a_bad_line_is_answered_in_its_place_and_the_run_goes_on(tmp_path: Path) -> None:
    given = b'{"id": "a"}\nnot json\n{"id": "c", "lang": "xx", "title": "Bomb kills two"}\n'
    done = etl("extract", home=tmp_path, given=given)
    first, second, third = map(json.loads, done.stdout.splitlines())
    assert (first["id"], first["mentions"]) == ("a", [])
    assert (second["id"], second["line"]) == (None, 2)
    assert third["unread"] == "no rules for xx"
    assert done.returncode == 1


def test_a_bad_line_of_resolve_is_told_on_standard_error(tmp_path: Path) -> None:
    done = etl("resolve", home=tmp_path, given=b'{"id": 3}\n')
    assert (done.returncode, done.stdout) == (1, b"")
    assert b'"line": 1' in done.stderr


def test_files_that_cannot_be_taken_are_each_named_and_the_others_taken(tmp_path: Path) -> None:
    (tmp_path / "notes.xyz").write_bytes(b"\x00\x01")
    done = etl("ingest", "seeds/documents", str(tmp_path / "notes.xyz"), str(tmp_path / "missing.html"), home=tmp_path / "home")
    assert done.returncode == 2
    assert "notes.xyz" in sentence(done)
    assert "missing.html" in sentence(done)
    assert "1 new" in sentence(done)
