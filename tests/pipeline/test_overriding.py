"""Overrides from the command to the warehouse: kept, listed, taken back, carried to another warehouse, or refused whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from pathlib import Path

import pytest

from etl.dump import dump
from etl.override import OverrideError
from etl.pipeline import overriding
from etl.pipeline.overriding import Signed
from etl.publish.page import page
from etl.records import Reading
from etl.warehouse import Warehouse, open_warehouse, run_checks
from tests.pipeline.two_articles import turn_to
from tests.standin.stories import NIGHTS
from tests.warehouse.night import article, at, body, keep, mention, new_warehouse, resolve, rows

SARA = Signed("sara", "seen with own eyes")
AWAY = "Shahr-e Khaneh"
Clock = Callable[[float], None]


@pytest.fixture
def clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Settings of a home whose clock stands where it is put."""
    monkeypatch.setenv("ETL_HOME", str(tmp_path))
    monkeypatch.setenv("ETL_ALLOW_LOOPBACK", "1")

    def put(hours: float) -> None:
        monkeypatch.setenv("ETL_NOW", at(hours).isoformat())

    put(0)
    return put


def tell(warehouse: Warehouse, number: int, killed: int, town: str = "Bandar Nowruz", hours: float = 0) -> None:
    text = body(killed, town)
    keep(warehouse, article(number, text), Reading((mention(text, killed, town=town),)), at(hours))


def held(home: Path) -> AbstractContextManager[Warehouse]:
    return open_warehouse(home / "warehouse.duckdb", at(0))


def ids(home: Path) -> dict[str, str]:
    with held(home) as warehouse:
        return dict(rows(warehouse, "select locality, incident_id from incident_current"))


def states(home: Path) -> dict[str, str]:
    with held(home) as warehouse:
        return dict(rows(warehouse, "select override_id, override_state from override_status"))


@pytest.fixture(scope="module")
def two_towns(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two incidents in two towns, an hour old, which no test changes."""
    made = tmp_path_factory.mktemp("two_towns")
    with new_warehouse(made) as warehouse:
        tell(warehouse, 1, 4)
        tell(warehouse, 2, 9, AWAY)
        resolve(warehouse, at(1))
    return made


@pytest.fixture
def home(two_towns: Path, tmp_path: Path, clock: Clock) -> Path:
    """The two incidents in two towns in a home of its own."""
    shutil.copy(two_towns / "warehouse.duckdb", tmp_path)
    clock(2)
    return tmp_path


def failing(home: Path) -> list[str]:
    with held(home) as warehouse:
        return [result.name for result in run_checks(warehouse) if not result.holds]


def test_a_merge_leaves_one_incident_to_which_both_ids_lead_and_unsetting_it_brings_both_back(home: Path, clock: Clock) -> None:
    before = ids(home)
    (override,) = overriding.merge(before["Bandar Nowruz"], before[AWAY], SARA).overrides
    with held(home) as warehouse:
        assert len(set(dict(rows(warehouse, "select given_id, incident_id from incident_name")).values())) == 1
    assert failing(home) == []
    clock(3)
    overriding.unset(override.override_id, Signed("omid", "two blasts after all"))
    assert ids(home) == before
    assert states(home) == {override.override_id: "unset"}
    assert failing(home) == []


def test_a_split_makes_two_incidents_of_one(home: Path, clock: Clock) -> None:
    with held(home) as warehouse:
        tell(warehouse, 3, 4, hours=1)
        resolve(warehouse, at(2))
    clock(3)
    (one,) = overriding.split(ids(home)["Bandar Nowruz"], ["mehr_en/3"], SARA).overrides
    with held(home) as warehouse:
        told_by = rows(
            warehouse,
            "select list(article_key order by article_key) from mention_current where locality = 'Bandar Nowruz' group by incident_id",
        )
    assert sorted(told_by) == [(["mehr_en/1"],), (["mehr_en/3"],)]
    assert states(home) == {one.override_id: "in force"}
    assert failing(home) == []


def test_a_split_keeps_versions_with_their_article_and_lists_an_article_that_fits_both_sides_as_speaking_against_it(
    home: Path, clock: Clock
) -> None:
    with held(home) as warehouse:
        tell(warehouse, 3, 4, hours=1)
        resolve(warehouse, at(2))
    clock(3)
    (split,) = overriding.split(ids(home)["Bandar Nowruz"], ["mehr_en/3"], SARA).overrides
    with held(home) as warehouse:
        tell(warehouse, 3, 5, hours=4)
        resolve(warehouse, at(5))
        told_by = rows(
            warehouse, "select list(distinct article_key) from mention_current where locality = 'Bandar Nowruz' group by incident_id"
        )
    assert sorted(told_by) == [(["mehr_en/1"],), (["mehr_en/3"],)]
    assert states(home) == {split.override_id: "in force"}
    with held(home) as warehouse:
        text = "Police now say that the bomb exploded where fish is sold. The harbour of Bandar Nowruz is closed and 4 people are dead."
        keep(warehouse, article(4, text, title="Harbour closed"), Reading((mention(text, 4),)), at(6))
        resolve(warehouse, at(7))
    (listed,) = overriding.list_overrides()
    assert (listed["override_state"], listed["said_otherwise"]) == ("contradicted", ["mehr_en/4"])
    with held(home) as warehouse:
        text = text.replace("Bandar Nowruz", AWAY)
        keep(warehouse, article(4, text, title="Harbour closed"), Reading((mention(text, 4, town=AWAY),)), at(8))
        resolve(warehouse, at(9))
    assert states(home) == {split.override_id: "in force"}


def test_a_newer_article_of_another_day_or_place_is_listed_against_mentions_that_are_pinned_together(home: Path, clock: Clock) -> None:
    one, two = ids(home).values()
    (merge,) = overriding.merge(one, two, SARA).overrides
    clock(3)
    (pin,) = overriding.pin(one, None, SARA).overrides
    with held(home) as warehouse:
        tell(warehouse, 3, 9, AWAY, hours=4)
        tell(warehouse, 4, 4, hours=4)
        resolve(warehouse, at(5))
    assert states(home) == {merge.override_id: "contradicted", pin.override_id: "contradicted"}


def test_a_retracted_incident_is_gone_from_the_views_and_stays_so_when_it_is_told_again_which_is_listed(home: Path, clock: Clock) -> None:
    ident = ids(home)[AWAY]
    (override,) = overriding.retract(ident, SARA).overrides
    assert AWAY not in ids(home)
    assert failing(home) == []
    with held(home) as warehouse:
        tell(warehouse, 3, 9, AWAY, hours=4)
        resolve(warehouse, at(5))
        assert rows(warehouse, f"select is_retracted from incident_name where given_id = '{ident}'") == [(True,)]
    assert AWAY not in ids(home)
    assert states(home) == {override.override_id: "contradicted"}
    assert failing(home) == ["override_holds"]


def test_a_set_cell_stands_against_a_newer_article_that_is_listed_as_saying_otherwise(home: Path) -> None:
    (override,) = overriding.set_cell(ids(home)[AWAY], "killed", "7", SARA).overrides
    assert states(home) == {override.override_id: "in force"}
    with held(home) as warehouse:
        tell(warehouse, 3, 11, AWAY, hours=4)
        resolve(warehouse, at(5))
        assert rows(warehouse, f"select killed_low, killed_high from incident_current where locality = '{AWAY}'") == [(7, 7)]
    (listed,) = overriding.list_overrides()
    assert (listed["override_state"], listed["said_otherwise"]) == ("contradicted", ["mehr_en/3"])


def test_a_pinned_cell_keeps_the_value_it_had(home: Path) -> None:
    overriding.pin(ids(home)[AWAY], "killed", SARA)
    with held(home) as warehouse:
        tell(warehouse, 2, 30, AWAY, hours=4)
        resolve(warehouse, at(5))
        assert rows(warehouse, f"select killed_low from incident_current where locality = '{AWAY}'") == [(9,)]


def test_an_override_whose_mention_is_gone_is_listed_as_unmatched(home: Path) -> None:
    (override,) = overriding.set_cell(ids(home)[AWAY], "killed", "7", SARA).overrides
    with held(home) as warehouse:
        keep(warehouse, article(2, body(9, AWAY)), Reading(), at(0))
        resolve(warehouse, at(5))
    assert states(home) == {override.override_id: "unmatched"}
    assert failing(home) == ["override_holds"]


def test_what_one_warehouse_exports_another_made_from_the_same_pages_imports(home: Path, tmp_path: Path, clock: Clock) -> None:
    one, two = ids(home).values()
    overriding.merge(one, two, SARA)
    clock(3)
    overriding.set_cell(next(iter(ids(home).values())), "killed", "12-14", SARA)
    text = overriding.export_overrides()
    with held(home) as warehouse:
        before = list(dump(warehouse))
    (tmp_path / "warehouse.duckdb").unlink()
    with new_warehouse(tmp_path) as warehouse:
        tell(warehouse, 2, 9, AWAY)
        tell(warehouse, 1, 4)
        rows(warehouse, "update mention set mention_id = 'other ' || mention_id, mention_hash = md5_number_lower('other ' || mention_id)")
        rows(warehouse, "update evidence set mention_id = 'other ' || mention_id")
        rows(warehouse, "update mention_touched set mention_id = 'other ' || mention_id")
    clock(6)
    assert len(overriding.import_overrides(text).overrides) == 2
    with held(home) as warehouse:
        after = list(dump(warehouse))
    assert [line for line in after if '"incident"' in line] == [line for line in before if '"incident"' in line]
    assert set(states(home).values()) == {"in force"}
    clock(7)
    assert overriding.import_overrides(text).overrides == ()
    assert overriding.export_overrides().replace("other ", "") == text


def test_a_file_with_two_decisions_about_one_cell_is_refused_whole(home: Path, clock: Clock) -> None:
    (override,) = overriding.set_cell(ids(home)[AWAY], "killed", "7", SARA).overrides
    head, line = overriding.export_overrides().splitlines()
    clock(3)
    other = line.replace(override.override_id, "ov-elsewhere").replace(",7,", ",8,")
    fine = line.replace(override.override_id, "ov-fine").replace(",killed,7,", ",perpetrator,Group A,")
    with pytest.raises(OverrideError, match=r"ov-elsewhere .* contradicts|contradicts ov-elsewhere"):
        overriding.import_overrides("\n".join((head, fine, other)))
    assert states(home) == {override.override_id: "in force"}


def test_a_decision_that_another_one_overrules_is_listed(home: Path) -> None:
    (override,) = overriding.set_cell(ids(home)[AWAY], "killed", "7", SARA).overrides
    with held(home) as warehouse:
        rows(warehouse, "update incident_state set overrides = ['ov-later'] where known_to is null")
    assert states(home) == {override.override_id: "overruled"}
    assert failing(home) == ["override_holds"]


def test_an_import_tells_what_finds_no_mention_and_keeps_it(home: Path, clock: Clock) -> None:
    (override,) = overriding.set_cell(ids(home)[AWAY], "killed", "7", SARA).overrides
    text = overriding.export_overrides().replace("mehr_en/2", "mehr_en/777").replace(override.override_id, "ov-elsewhere")
    text = text.replace(override.anchors[0].mention_id, "unknown")
    clock(3)
    overriding.import_overrides(text)
    assert states(home) == {override.override_id: "in force", "ov-elsewhere": "unmatched"}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda text: text.replace("made_at", "when"), "line 1 must name these columns"),
        (lambda text: text.replace(",sara,", ",,"), "line 2 has no author"),
        (lambda text: text.replace(",set,", ",paint,"), "line 2: 'paint' is not a valid Deed"),
        (lambda text: text.replace(",7,", ",seven,"), "killed is 'seven'"),
        (lambda text: text.replace("+00:00", ""), "line 2: a time needs an offset"),
        (lambda text: text.replace(",7,", ",8,"), "stands in the file otherwise"),
        (lambda text: text.replace(",killed,7,", ",,,"), "set needs a field with its value"),
        (lambda text: text.replace(",7,", ",,"), "set needs a field with its value"),
        (lambda text: text.replace(",set,killed,7,", ",retract,killed,7,"), "the others have none"),
        (lambda text: text.replace(",set,killed,7,", ",merge,,,"), "a merge needs a mention of side 0 and one of side 1"),
        (lambda text: text.replace("+00:00,0,", "+00:00,2,"), "a set needs a mention of side 0 only"),
        (lambda text: text + text.splitlines()[1].replace(",7,", ",8,") + "\n", "line 3 has another value than the lines of ov-"),
    ],
)
def test_a_bad_file_is_refused_with_its_line_and_nothing_is_taken(
    home: Path, clock: Clock, change: Callable[[str], str], says: str
) -> None:
    overriding.set_cell(ids(home)[AWAY], "killed", "7", SARA)
    text = overriding.export_overrides()
    clock(3)
    with pytest.raises(OverrideError, match=says):
        overriding.import_overrides(change(text))
    assert overriding.export_overrides() == text


def test_what_cannot_be_decided_is_refused_and_changes_nothing(home: Path, clock: Clock) -> None:
    one, two = ids(home).values()
    overriding.merge(one, two, SARA)
    clock(3)
    with held(home) as warehouse:
        before = rows(warehouse, "from incident_state") + rows(warehouse, "from override")
    refusals: list[tuple[Callable[[], object], str]] = [
        (lambda: overriding.merge("inc-nowhere", one, SARA), "inc-nowhere: no incident was ever called so"),
        (lambda: overriding.merge(two, one, SARA), "in a circle"),
        (lambda: overriding.split(one, ["mehr_en/8"], SARA), "mehr_en/8: no mention of"),
        (lambda: overriding.split(one, ["mehr_en/2"], SARA), "splits what another override merges"),
        (lambda: overriding.split(one, ["mehr_en/1", "mehr_en/2"], SARA), "nothing would be left"),
        (lambda: overriding.set_cell(one, "colour", "red", SARA), "colour: no such cell"),
        (lambda: overriding.set_cell(one, "killed", "1", Signed("", "x")), "an author and a reason"),
        (lambda: overriding.unset("ov-nothing", SARA), "there is no such override"),
    ]
    for refused, says in refusals:
        with pytest.raises(OverrideError, match=says):
            refused()
    with held(home) as warehouse:
        assert rows(warehouse, "from incident_state") + rows(warehouse, "from override") == before


def test_a_clock_that_went_backwards_takes_no_override(home: Path, clock: Clock) -> None:
    clock(0.5)
    with pytest.raises(Exception, match="the clock says"):
        overriding.retract(ids(home)[AWAY], SARA)
    assert states(home) == {}


def test_what_was_told_and_is_retracted_by_a_person_is_cancelled_with_the_reason(
    first_night: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(first_night, tmp_path, dirs_exist_ok=True)
    turn_to(tmp_path, monkeypatch)
    monkeypatch.setenv("ETL_NOW", (NIGHTS[0].now + timedelta(hours=1)).isoformat())
    with held(tmp_path) as warehouse:
        ((ident,),) = rows(warehouse, "select distinct root_incident_id from alert order by all limit 1")
    overriding.retract(ident, Signed("sara", "a film set"))
    with held(tmp_path) as warehouse:
        found = rows(warehouse, f"select message_kind, reason from alert where root_incident_id = '{ident}' order by sequence")
    assert found[-1] == ("Cancel", "retracted: a film set (sara)")


def test_a_cell_that_was_decided_is_marked_as_such_where_it_is_handed_on(home: Path) -> None:
    overriding.set_cell(ids(home)[AWAY], "killed", "7", SARA)
    with held(home) as warehouse:
        assert dict(rows(warehouse, "select locality, decided from shared_incident")) == {"Bandar Nowruz": None, AWAY: "killed"}
        assert "killed decided by hand" in page(warehouse, at(3))
