"""Each check of sql/checks holds in a sound warehouse, and each can fail."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from etl.archive import IndexFile
from etl.messages import Alert, Delivery, MessageKind
from etl.migrate import SQL
from etl.override import Anchor, Deed, Override
from etl.publish.persian_names import write_persian_names
from etl.records import NoIncident, NotAnIncident, Reading
from etl.rows.incidents import alert_id
from etl.sources import SOURCES
from etl.store import incidents_now, store_alerts, store_deliveries, store_index, store_overrides, store_report, store_sources
from etl.warehouse import CheckResult, Warehouse, WarehouseError, run_checks
from tests.warehouse.night import START, article, at, body, keep, keep_all, mention, new_warehouse, rejected, resolve, rows, span, visit

NAMES = sorted(path.stem for path in (SQL / "checks").glob("*.sql"))
TABLES = [name.removeprefix("duplicate_") for name in NAMES if name.startswith("duplicate_")]

# check -> statements that break what it asks for
BREAKS: dict[str, tuple[str, ...]] = {f"duplicate_{table}": (f"insert into {table} select * from {table} limit 1",) for table in TABLES} | {
    "one_open_state": ("update incident_state set known_to = now() where known_to is null",),
    "unbroken_history": ("update incident_state set known_to = known_to - interval 1 minute where known_to is not null",),
    "alias_leads_somewhere": ("update incident_alias set incident_id = 'inc-nowhere'",),
    "one_incident_a_mention": ("insert into incident_mention by name select * replace ('inc-other' as incident_id) from incident_mention",),
    "every_mention_resolved": ("delete from incident_mention",),
    "incident_has_mentions": ("update incident_mention set known_to = now()",),
    "cell_has_evidence": ("delete from evidence where field = 'killed'",),
    "quote_is_in_text": ("update evidence set start_offset = start_offset + 1, end_offset = end_offset + 1",),
    "passage_is_in_text": ("update not_incident set quote = 'other words'",),
    "joined_by_number": ("update mention set text_no = text_no + 1",),
    "ledger_balances": ("insert into rejected select page_id, 'mehr_en', null, 'no_text', '', now() from article_page",),
    "page_came_by_request": ("delete from request",),
    "version_has_text": ("delete from article_version",),
    "count_is_interval": ("update mention set killed_high = killed_low - 1",),
    "alert_has_incident": ("delete from incident_state",),
    "source_floor": ("update source set floor = 1000",),
    "source_reached": (
        "update visit set outcome = 'unreachable'",
        "insert into visit by name select * replace (day + 1 as day, 'b' as run_id) from visit where run_id = 'night-1'",
        "insert into visit by name select * replace (day + 2 as day, 'c' as run_id) from visit where run_id = 'night-1'",
    ),
    "wounded_below_killed": ("update incident_state set killed_low = 9, wounded_low = 1, wounded_high = 1",),
    "toll_is_plausible": ("update incident_state set killed_low = 5000",),
    "date_is_consistent": ("update article_version set warnings = ['body: ۳۱ مهر: the calendar has no such day']",),
    "event_before_report": ("update incident_state set first_on = date '2030-01-01'",),
    "template_drift": (
        "insert into article_version by name select * exclude (i) replace ('x' || i as article_key, 5 as paragraphs_found) "
        "from article_version, range(12) as t(i)",
    ),
    "rejected_share": (
        "insert into page by name select * exclude (i) replace ('p' || i as page_id) from page, range(6) as t(i)",
        "insert into rejected select 'p' || i, 'mehr_en', null, 'no_text', '', now() from range(6) as t(i)",
    ),
    "page_is_read": ("delete from rejected",),
    "override_holds": ("update override set matched_id = null",),
    "alert_is_taken": ("update delivery set accepted_at = null",),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    with new_warehouse(tmp_path_factory.mktemp("sound")) as warehouse:
        fill(warehouse)
        yield warehouse


def fill(warehouse: Warehouse) -> None:
    """A warehouse with a row in every table."""
    store_sources(warehouse, SOURCES.values())
    rows(warehouse, "update source set floor = 1")
    store_index(warehouse, [], [visit()], [IndexFile("mehr_en/2026/03/01/night-1-1.jsonl", 10, 1)])
    text = body(4)
    passage = NotAnIncident(span(text, "official said"), NoIncident.GENERAL, "general.said")
    for hours, killed in ((0, 4), (24, 6)):
        if hours:
            store_overrides(warehouse, [decided(warehouse)])
        text = body(killed)
        keep(warehouse, article(1, text), Reading((mention(text, killed),), (passage,)), at(hours))
        (ident,) = resolve(warehouse, at(hours + 1)).opened
    keep_all(warehouse, [rejected(7, at(2))], at(2))
    alert = Alert("new_attack", ident, MessageKind.ALERT, 1, ident, "high", "Bombing", "A bomb exploded.", "new attack")
    store_alerts(warehouse, [alert], at(25))
    store_deliveries(warehouse, [Delivery(alert_id(alert), "file", at(26), at(26))])
    warehouse.load("publication", [{"snapshot": "incidents.duckdb", "published_at": at(26), "known_to_at": at(25)}])
    write_persian_names(warehouse)
    store_report(warehouse, incidents_now(warehouse, [ident]), at(20), 1, "digest", at(26))
    warehouse.query("replay/record", replay_name="2026-03", rules_digest="d", base="b", base_known_at=None, replayed_at=at(27))
    warehouse.load("mention_touched", [{"mention_id": "a mention that waits"}])
    rows(
        warehouse,
        f"insert into incident_state by name select * replace ('inc-old' as incident_id, timestamptz '{START}' as known_from, "
        f"timestamptz '{START + timedelta(minutes=5)}' as known_to) from incident_state where known_to is null",
    )
    rows(warehouse, f"insert into incident_alias values ('inc-old', '{ident}', timestamptz '{START + timedelta(minutes=5)}', null)")


def decided(warehouse: Warehouse) -> Override:
    """A decision about the one mention there is."""
    ((mention_id, key, version, quote),) = rows(warehouse, "select mention_id, article_key, version, trigger_quote from mention")
    anchor = Anchor(0, "inc-then", mention_id, key, version, quote)
    return Override("ov-1", Deed.SET, "sara", "seen", at(2), (anchor,), "perpetrator", "Group A")


def results(warehouse: Warehouse) -> dict[str, CheckResult]:
    return {result.name: result for result in run_checks(warehouse)}


def test_every_check_holds_in_a_sound_warehouse(sound: Warehouse) -> None:
    assert [result for result in run_checks(sound) if not result.holds] == []


def test_every_check_has_a_case_here() -> None:
    assert sorted(BREAKS) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_check_fails_when_its_rule_is_broken(sound: Warehouse, name: str) -> None:
    rows(sound, "begin")
    try:
        for broken in BREAKS[name]:
            rows(sound, broken)
        found = results(sound)[name]
    finally:
        rows(sound, "rollback")
    assert not found.holds
    assert found.columns
    assert found.rule
    assert found.severity in ("fail", "warn")


def test_a_check_shows_no_more_than_a_person_reads(sound: Warehouse) -> None:
    rows(sound, "begin")
    try:
        rows(sound, "insert into mention_touched select 'm' from range(3), range(1)")
        rows(sound, "insert into mention_touched select 'm' || i from range(100) as t(i), range(2)")
        assert len(results(sound)["duplicate_mention_touched"].rows) == 20
    finally:
        rows(sound, "rollback")


def test_a_check_without_its_header_is_named(sound: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("etl.warehouse.statement", lambda _: "select 1")
    with pytest.raises(WarehouseError, match=r'the first line must begin with "-- fail: "'):
        run_checks(sound)
