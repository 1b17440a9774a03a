"""A replay into a second warehouse: what it changes is shown first, and it takes the first one's place whole or not at all."""

from __future__ import annotations

import importlib
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pytest

from etl import pipeline
from etl.dump import dump
from etl.extract import extract
from etl.pipeline import overriding
from etl.pipeline.overriding import Signed
from etl.records import Article, Count, Reading
from etl.settings import SettingError, read_settings
from etl.warehouse import WarehouseError, open_warehouse, run_checks
from tests.pipeline.two_articles import two_articles
from tests.warehouse.night import at, rows

PROMOTE = "from etl import pipeline; print('begun', flush=True); pipeline.promote('new')"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with two articles, read and resolved."""
    return two_articles(tmp_path, monkeypatch)


def other_rules(article: Article) -> Reading:
    """Rules that see one more dead everywhere, no weapon, and nothing at all in Herat."""
    found = extract(article).mentions
    return Reading(
        tuple(
            replace(
                one,
                killed=one.killed and Count(one.killed.low + 1, one.killed.low + 1),
                weapon=None,
                evidence={field: spans for field, spans in one.evidence.items() if field != "weapon"},
            )
            for one in found
            if one.where.locality != "Herat"
        )
    )


def put_clock(monkeypatch: pytest.MonkeyPatch, hours: float) -> None:
    monkeypatch.setenv("ETL_NOW", at(hours).isoformat())


@pytest.fixture
def replayed(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same home with a finished replay by other rules beside it, and the clock at the time of the promotion."""
    put_clock(monkeypatch, 2)
    monkeypatch.setattr("etl.pipeline.reading.extract", other_rules)
    pipeline.replay_beside("new", "replay")
    put_clock(monkeypatch, 3)
    return home


def held(home: Path, statement: str) -> list[tuple[Any, ...]]:
    with open_warehouse(home / "warehouse.duckdb", at(0)) as warehouse:
        return rows(warehouse, statement)


def canonical(path: Path) -> list[str]:
    with open_warehouse(path, at(0)) as warehouse:
        return list(dump(warehouse))


def test_a_replay_shows_what_each_cell_gains_and_loses_and_leaves_the_warehouse_as_it_is(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = canonical(home / "warehouse.duckdb")
    put_clock(monkeypatch, 2)
    monkeypatch.setattr("etl.pipeline.reading.extract", other_rules)
    diff, report = pipeline.replay_beside("new", "replay")
    assert diff.incidents == {"kept_count": 1, "new_count": 0, "merged_count": 0, "retracted_count": 1}
    counts = {row["field"]: (row["added_count"], row["lost_count"], row["changed_count"], row["same_count"]) for row in diff.fields}
    assert counts["killed"] == (0, 1, 1, 0)
    assert counts["weapon"] == (0, 2, 0, 0)
    assert counts["wounded"] == (0, 0, 0, 1)
    (changed,) = [row for row in diff.examples if row["change"] == "changed"]
    assert (changed["value_before"], changed["value_after"]) == ("4", "5")
    assert "four people" in changed["quote_before"]
    page = report.read_text("utf-8")
    assert "four people" in page
    assert "Incidents: 1 stay, 0 new, 0 merged into others, 1 retracted" in page
    assert canonical(home / "warehouse.duckdb") == before


def test_under_the_same_rules_no_cell_differs(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_clock(monkeypatch, 2)
    diff, report = pipeline.replay_beside("same", "replay")
    assert diff.examples == ()
    assert "No cell differs" in report.read_text("utf-8")


def test_promotion_keeps_ids_history_and_overrides_and_becomes_known_at_its_own_time(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = dict(held(home, "select locality, incident_id from incident_current"))
    put_clock(monkeypatch, 1)
    overriding.set_cell(ids["Kabul"], "perpetrator", "Group A", Signed("sara", "seen"))
    put_clock(monkeypatch, 2)
    monkeypatch.setattr("etl.pipeline.reading.extract", other_rules)
    pipeline.replay_beside("new", "replay")
    put_clock(monkeypatch, 3)
    pipeline.promote("new")
    assert held(home, "select incident_id, killed_low, weapon, perpetrator, known_from from incident_current") == [
        (ids["Kabul"], 5, None, "Group A", at(3))
    ]
    assert held(home, f"select is_retracted from incident_name where given_id = '{ids['Herat']}'") == [(True,)]
    assert held(home, "select count(*) from incident_as_known_at('2026-03-01 22:30:00+00')") == [(2,)]
    assert held(home, "select replay_name, promoted_at from replay") == [("new", at(3))]
    assert held(home, "select count(*) from alert") == [(0,)]
    with open_warehouse(home / "warehouse.duckdb", at(0)) as warehouse:
        assert [result.name for result in run_checks(warehouse) if result.severity == "fail" and not result.holds] == []


def test_messages_are_owed_for_a_replay_only_where_asked(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def quiet_before(article: Article) -> Reading:
        return Reading()

    monkeypatch.setattr("etl.pipeline.reading.extract", quiet_before)
    put_clock(monkeypatch, 1)
    pipeline.replay("forget")
    rules = home / "rules.toml"
    rules.write_text('[[rule]]\nname = "all"\n', "utf-8")
    monkeypatch.setenv("ETL_RULES", str(rules))
    monkeypatch.setattr("etl.pipeline.reading.extract", extract)
    monkeypatch.setattr("etl.store.quiet_mentions", lambda *_: frozenset())  # as if the pages had come by a night
    for hours, name, alarm in ((2, "quiet", False), (3, "loud", True)):
        put_clock(monkeypatch, hours)
        pipeline.replay_beside(name, "replay", alarm=alarm)
        with open_warehouse(home / "replay" / name / "warehouse.duckdb", at(0)) as second:
            assert bool(rows(second, "from alert")) is alarm
    put_clock(monkeypatch, 4)
    pipeline.promote("loud")
    assert set(held(home, "select created_at, state_known_from from alert")) == {(at(4), at(4))}


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda home, patch: (home / "replay" / "new" / "warehouse.duckdb").unlink(), "there is no replay new"),
        (lambda home, patch: pipeline.replay("meanwhile"), "the warehouse was written to since the replay new began"),
        (lambda home, patch: patch.setattr("etl.pipeline.replaying.rules_digest", lambda: "other"), "the rules were changed since"),
        (lambda home, patch: _forget_end(home), "the replay new was stopped before its end"),
    ],
)
def test_a_replay_that_no_longer_fits_is_refused_with_what_to_do_and_nothing_is_swapped(
    replayed: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[Path, pytest.MonkeyPatch], object], says: str
) -> None:
    spoil(replayed, monkeypatch)
    before = canonical(replayed / "warehouse.duckdb")
    with pytest.raises(WarehouseError, match=rf"{says}.*etl replay --rules new"):
        pipeline.promote("new")
    assert canonical(replayed / "warehouse.duckdb") == before


def _forget_end(home: Path) -> None:
    with duckdb.connect(str(home / "replay" / "new" / "warehouse.duckdb")) as second:
        second.execute("delete from replay")


def test_a_name_that_is_a_path_is_refused(home: Path) -> None:
    with pytest.raises(SettingError, match="say a name for the rules"):
        pipeline.replay_beside("../elsewhere", "replay")


@pytest.mark.parametrize("place", ["etl.pipeline.replaying._become_known", "os.fsync", "os.replace"])
def test_a_kill_at_any_step_of_the_promotion_leaves_the_old_warehouse_whole_and_it_can_be_promoted_again(
    replayed: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    before = canonical(replayed / "warehouse.duckdb")
    module, name = place.rsplit(".", 1)
    real = getattr(importlib.import_module(module), name)

    def dying(*args: object) -> None:
        if name == "_become_known":
            real(*args)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(place, dying)
        with pytest.raises(KeyboardInterrupt):
            pipeline.promote("new")
    assert canonical(replayed / "warehouse.duckdb") == before
    put_clock(monkeypatch, 4)
    pipeline.promote("new")
    assert held(replayed, "select killed_low, known_from from incident_current") == [(5, at(4))]
    assert not (replayed / "replay" / "new" / "warehouse.duckdb").exists()
    assert read_settings().warehouse.exists()


def test_a_promotion_by_a_clock_that_went_backwards_is_refused(replayed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = canonical(replayed / "warehouse.duckdb")
    put_clock(monkeypatch, -1)
    with pytest.raises(WarehouseError, match="the clock says"):
        pipeline.promote("new")
    assert canonical(replayed / "warehouse.duckdb") == before


def test_an_override_survives_a_replay_in_place(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = dict(held(home, "select locality, incident_id from incident_current"))
    put_clock(monkeypatch, 1)
    overriding.set_cell(ids["Kabul"], "killed", "7", Signed("sara", "seen"))
    put_clock(monkeypatch, 2)
    monkeypatch.setattr("etl.pipeline.reading.extract", other_rules)
    pipeline.replay("again")
    assert held(home, "select incident_id, killed_low, weapon from incident_current") == [(ids["Kabul"], 7, None)]


def test_a_replay_that_is_killed_can_be_run_again(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_clock(monkeypatch, 2)

    def dying(article: Article) -> Reading:
        raise KeyboardInterrupt

    monkeypatch.setattr("etl.pipeline.reading.extract", dying)
    with pytest.raises(KeyboardInterrupt):
        pipeline.replay_beside("new", "replay")
    with pytest.raises(WarehouseError, match="stopped before its end"):
        pipeline.promote("new")
    monkeypatch.setattr("etl.pipeline.reading.extract", other_rules)
    pipeline.replay_beside("new", "replay")
    put_clock(monkeypatch, 3)
    pipeline.promote("new")
    assert held(home, "select killed_low from incident_current") == [(5,)]


@pytest.mark.slow
def test_a_promotion_that_is_really_killed_leaves_one_of_the_two_whole(replayed: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    old = canonical(replayed / "warehouse.duckdb")
    new = canonical(replayed / "replay" / "new" / "warehouse.duckdb")
    chance = random.Random(20260302)  # noqa: S311 - moments, not secrets
    ends = set()
    for seconds in (0, *(chance.uniform(0, 0.4) for _ in range(18)), None):
        home = tmp_path_factory.mktemp("killed") / "home"
        shutil.copytree(replayed, home)
        env = os.environ | {"ETL_HOME": str(home)}
        promotion = subprocess.Popen([sys.executable, "-c", PROMOTE], env=env, stdout=subprocess.PIPE)
        assert promotion.stdout is not None
        promotion.stdout.readline()  # all is imported, the promotion begins
        if seconds is not None:
            time.sleep(seconds)
            promotion.kill()
        promotion.wait()
        left = canonical(home / "warehouse.duckdb")
        assert left in (old, new)
        ends.add(left == new)
    assert ends == {True, False}
