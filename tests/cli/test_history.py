"""Overrides and replays as a person types them: what is said, what is refused, and with which status."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from etl import pipeline
from etl.__main__ import app
from etl.override import OverrideError
from etl.warehouse import WarehouseError, open_snapshot
from tests.pipeline.two_articles import two_articles
from tests.warehouse.night import at, rows

SIGNED = ("--author", "sara", "--reason", "seen")


def etl(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def put_clock(monkeypatch: pytest.MonkeyPatch, hours: float) -> None:
    monkeypatch.setenv("ETL_NOW", at(hours).isoformat())


@pytest.fixture
def ids(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Two published incidents by their town."""
    two_articles(tmp_path, monkeypatch)
    pipeline.publish()
    put_clock(monkeypatch, 1)
    with open_snapshot(tmp_path / "published" / "incidents.duckdb") as snapshot:
        return dict(rows(snapshot, "select locality, incident_id from incident_current"))


def test_an_override_says_what_it_changed_and_is_listed_exported_and_taken_back(
    ids: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = etl("override", "set", ids["Kabul"], "killed", "5", *SIGNED)
    assert done.exit_code == 0
    assert f"changed: {ids['Kabul']}; ended: none" in done.output
    ident = done.output.split()[0]
    assert "in force" in etl("override", "list").output
    assert etl("override", "export", str(tmp_path / "overrides.csv")).exit_code == 0
    assert (tmp_path / "overrides.csv").read_text("utf-8").splitlines()[1].startswith(f"{ident},set,killed,5,sara,seen,")
    put_clock(monkeypatch, 2)
    assert "changed: none" in etl("override", "import", str(tmp_path / "overrides.csv")).output
    assert "unset" in etl("override", "unset", ident, *SIGNED).output


def test_merging_ends_one_id_and_pinning_retracting_and_splitting_answer_too(ids: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    merged = etl("override", "merge", *ids.values(), *SIGNED)
    assert "ended: inc-" in merged.output
    put_clock(monkeypatch, 2)
    assert "in force" in etl("override", "pin", ids["Kabul"], "locality", *SIGNED).output
    put_clock(monkeypatch, 3)
    assert isinstance(etl("override", "split", ids["Kabul"], "mehr_en/1", *SIGNED).exception, OverrideError)
    assert isinstance(etl("override", "merge", "inc-nowhere", ids["Kabul"], *SIGNED).exception, OverrideError)


def test_an_override_without_its_author_is_refused(ids: dict[str, str]) -> None:
    done = etl("override", "retract", ids["Kabul"], "--reason", "a film set")
    assert done.exit_code == 2
    assert "--author" in done.output
    assert etl("override", "retract", ids["Kabul"], *SIGNED).exit_code == 0


def test_a_replay_beside_says_what_differs_and_how_to_take_it(ids: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_clock(monkeypatch, 2)
    done = etl("replay", "--rules", "2026-03")
    assert done.exit_code == 0
    assert "Incidents: 2 stay, 0 new" in done.output
    assert "To take it: etl replay --rules 2026-03 --promote" in done.output
    assert (tmp_path / "replay" / "2026-03" / "report.html").exists()
    put_clock(monkeypatch, 3)
    assert etl("replay", "--rules", "2026-03", "--promote").exit_code == 0
    assert isinstance(etl("replay", "--rules", "2026-03", "--promote").exception, WarehouseError)


def test_a_replay_as_of_a_moment_says_which_line_of_sql_reads_it(ids: dict[str, str], tmp_path: Path) -> None:
    done = etl("replay", "--as-of", "2026-03-01T20:30:00+00:00")
    assert "2 incidents: etl publish, then etl sql" in done.output
    line = done.output.split('etl sql "')[1].split('"')[0]
    pipeline.publish()
    with open_snapshot(tmp_path / "published" / "incidents.duckdb") as snapshot:
        assert len(rows(snapshot, line)) == 2


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--promote",), "needs the name"),
        (("--as-of", "yesterday"), "yesterday is no time"),
        (("--as-of", "2026-03-01"), "has no offset"),
        (("--as-of", "2026-03-01T00:00+00:00", "--rules", "x"), "two things"),
    ],
)
def test_options_of_replay_that_make_no_sense_are_refused(words: tuple[str, ...], says: str) -> None:
    done = etl("replay", *words)
    assert done.exit_code == 2
    assert says in " ".join(done.output.replace("│", " ").split())
