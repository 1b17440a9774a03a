"""What is found by an incident's id is what the view of the same name holds of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from etl.pipeline import overriding
from etl.pipeline.overriding import Signed
from etl.records import Reading
from etl.warehouse import Warehouse, open_warehouse
from tests.pipeline.two_articles import turn_to
from tests.warehouse.night import article, at, body, keep, mention, new_warehouse, resolve, rows, span

AWAY = "Shahr-e Khaneh"
SARA = Signed("sara", "a list of names")
BY_ID = {
    "mention_current": "select * exclude (names, rules, confidence) from mentions_of('{}')",
    "toll_timeline": "from toll_timeline('{}')",
    "incident_cell": "from incident_cell('{}')",
    "provenance": "from provenance('{}', null)",
    "incident_current": "from incident('{}')",
}
HELD = {"mention_current": "select * exclude (names, rules, confidence) from mention_current"}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    """Two incidents of three articles, one with a newer version, and one cell set by a person."""
    home = tmp_path_factory.mktemp("told")
    with pytest.MonkeyPatch.context() as monkeypatch:
        turn_to(home, monkeypatch)
        with new_warehouse(home) as warehouse:
            for number, killed, town, hours in (
                (1, 4, "Bandar Nowruz", 0),
                (1, 6, "Bandar Nowruz", 2),
                (2, 5, "Bandar Nowruz", 3),
                (3, 9, AWAY, 4),
            ):
                text = body(killed, town)
                one = mention(text, killed, town=town)
                one = replace(one, target="a market", evidence={**one.evidence, "target_type": (span(text, "market"),)})
                keep(warehouse, article(number, text), Reading((one,)), at(hours))
                resolve(warehouse, at(hours + 0.5))
            found = dict(rows(warehouse, "select locality, incident_id from incident_current"))
        monkeypatch.setenv("ETL_NOW", at(6).isoformat())
        overriding.set_cell(found[AWAY], "killed", "8", SARA)
        with open_warehouse(home / "warehouse.duckdb", at(7)) as warehouse:
            yield warehouse


@pytest.mark.parametrize("view", BY_ID)
def test_what_is_found_by_id_is_what_the_view_holds(told: Warehouse, view: str) -> None:
    whole = HELD.get(view, f"from {view}")
    ids = [ident for (ident,) in rows(told, "select incident_id from incident_current")]
    found = [row for ident in ids for row in rows(told, BY_ID[view].format(ident))]
    assert len(ids) == 2
    assert sorted(map(repr, found)) == sorted(map(repr, rows(told, whole))) != []
    assert rows(told, BY_ID[view].format("inc-nowhere")) == []


def test_a_retracted_incident_has_no_timeline(told: Warehouse) -> None:
    ((ident,),) = rows(told, f"select incident_id from incident_current where locality = '{AWAY}'")
    assert rows(told, f"select killed_low from toll_timeline('{ident}')") == [(9,)]
    rows(told, f"update incident_state set is_retracted = true where incident_id = '{ident}' and known_to is null")
    assert rows(told, f"from toll_timeline('{ident}')") == rows(told, f"from toll_timeline where incident_id = '{ident}'") == []
