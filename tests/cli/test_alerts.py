"""`etl alerts explain` says what the rules make of an incident and what became of each message about it, in a table that can be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from etl import pipeline
from etl.__main__ import app
from etl.messages import Alert, MessageKind
from etl.store import store_alerts
from etl.warehouse import open_warehouse
from tests.pipeline.two_articles import two_articles
from tests.warehouse.night import at, rows


def test_an_incident_is_explained_with_its_messages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = two_articles(tmp_path, monkeypatch)
    with open_warehouse(home / "warehouse.duckdb", at(0)) as warehouse:
        ((ident,),) = rows(warehouse, "select incident_id from incident_current where locality = 'Kabul'")
        store_alerts(
            warehouse, [Alert("new-attacks", ident, MessageKind.ALERT, 1, ident, "Severe", "Bombing in Kabul", "t", "new attack")], at(0)
        )
    pipeline.publish()
    done = CliRunner().invoke(app, ["alerts", "explain", ident])
    assert done.exit_code == 0
    assert f"What each rule makes of {ident} now" in done.output
    assert "its pages came by a back-fill or from disk" in " ".join(done.output.split())
    assert "Bombing in Kabul" in done.output
    assert "0 channels done" in done.output
