"""States of incidents: opened, closed, merged, retracted, and never written without need."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

import pytest

from etl.messages import Alert, Delivery, MessageKind
from etl.records import Incident, Reading
from etl.resolve import Resolved
from etl.store import (
    channel_health,
    give_up,
    incidents_now,
    known,
    last_told,
    night_counts,
    pending,
    rule_pace,
    store_alerts,
    store_deliveries,
    store_incidents,
    store_index,
    told,
    withdraw_untold,
)
from etl.warehouse import Warehouse, WarehouseError, run_checks
from tests.warehouse.night import article, at, body, keep, mention, resolve, rows, visit


def one_incident(warehouse: Warehouse, killed: int = 4, number: int = 1, town: str = "Bandar Nowruz") -> Incident:
    text = body(killed, town)
    keep(warehouse, article(number, text), Reading((mention(text, killed, town=town),)), at(0))
    (ident,) = resolve(warehouse, at(number)).opened
    return incidents_now(warehouse, [ident])[0]


def broken(warehouse: Warehouse) -> list[str]:
    return [result.name for result in run_checks(warehouse) if result.severity == "fail" and result.rows]


def test_a_mention_comes_back_from_the_warehouse_as_it_went_in(warehouse: Warehouse) -> None:
    incident = one_incident(warehouse)
    (back,) = told(warehouse, incident.mention_ids)
    assert back.mention == mention(body(4))
    assert (back.version_no, back.is_newest, back.source, back.fetched_at.tzinfo) == (1, True, "mehr_en", UTC)


def test_a_new_toll_closes_one_state_and_opens_the_next_at_the_same_moment(warehouse: Warehouse) -> None:
    incident = one_incident(warehouse)
    keep(warehouse, article(1, body(6)), Reading((mention(body(6), 6),)), at(2))
    assert resolve(warehouse, at(3)).new == ()
    states = rows(warehouse, "select killed_low, known_from, known_to from incident_state order by known_from")
    assert [state[0] for state in states] == [4, 6]
    assert states[0][2] == states[1][1] == at(3)
    assert states[1][2] is None
    assert rows(warehouse, "select killed_low from incident_as_known_at('2026-03-01 22:00:00+00')") == [(4,)]
    assert incidents_now(warehouse, [incident.incident_id])[0].killed == (6, 6)
    assert broken(warehouse) == []


def test_resolving_again_writes_nothing(warehouse: Warehouse) -> None:
    incident = one_incident(warehouse)
    ids = incident.mention_ids
    with warehouse.transaction():
        changes = store_incidents(warehouse, Resolved((incident,), {}, {}), ids, at(5))
    assert changes == ((), (), ())
    assert rows(warehouse, "select count(*) from incident_state") == [(1,)]


def test_an_incident_that_nothing_tells_any_more_is_retracted_and_can_come_back(warehouse: Warehouse) -> None:
    incident = one_incident(warehouse)
    keep(warehouse, article(1, body(4)), Reading(), at(0))
    resolve(warehouse, at(2))
    assert incidents_now(warehouse, [incident.incident_id]) == []
    assert rows(warehouse, "select given_id, incident_id, is_retracted from incident_name") == [
        (incident.incident_id, incident.incident_id, True)
    ]
    assert broken(warehouse) == []
    keep(warehouse, article(1, body(4)), Reading((mention(body(4)),)), at(0))
    resolve(warehouse, at(3))
    assert [found.incident_id for found in incidents_now(warehouse, [incident.incident_id])] == [incident.incident_id]
    assert broken(warehouse) == []


def test_a_merged_incident_leads_to_the_other_and_a_split_brings_it_back(warehouse: Warehouse) -> None:
    first, second = one_incident(warehouse), one_incident(warehouse, 9, 2, "Shahr-e Khaneh")
    merged = replace(first, mention_ids=first.mention_ids + second.mention_ids)
    with warehouse.transaction():
        store_incidents(warehouse, Resolved((merged,), {second.incident_id: first.incident_id}, {}), (), at(5))
    assert dict(rows(warehouse, "select given_id, incident_id from incident_name")) == {
        first.incident_id: first.incident_id,
        second.incident_id: first.incident_id,
    }
    assert broken(warehouse) == []
    alias = {one.incident_id: one.alias_of for one in known(warehouse, second.mention_ids)}
    assert alias == {first.incident_id: None, second.incident_id: first.incident_id}
    with warehouse.transaction():
        changes = store_incidents(warehouse, Resolved((first, second), {}, {}), (), at(6))
    assert changes.new == ()
    assert len(incidents_now(warehouse, [first.incident_id, second.incident_id])) == 2
    assert broken(warehouse) == []


def test_a_clock_that_goes_backwards_is_refused_and_nothing_is_written(warehouse: Warehouse) -> None:
    incident = one_incident(warehouse)
    for now in (at(0.5), at(1)):
        with pytest.raises(WarehouseError, match=r"the clock says .* known up to 2026-03-01T21:00:00\+00:00"), warehouse.transaction():
            store_incidents(warehouse, Resolved((replace(incident, target="a market"),), {}, {}), (), now)
    assert rows(warehouse, "select count(*), max(target) from incident_state") == [(1, None)]


def test_a_night_is_counted_from_what_is_stored(warehouse: Warehouse) -> None:
    store_index(warehouse, [], [visit()])
    one_incident(warehouse)
    counts = night_counts(warehouse, visit().day)
    assert counts == {
        "articles_new": 1,
        "articles_revised": 0,
        "unchanged": 0,
        "incidents_new": 1,
        "incidents_updated": 0,
        "alerts_new": 0,
        "alerts_update": 0,
    }


def alert(incident: Incident, text: str = "A bomb exploded.", sequence: int = 1) -> Alert:
    kind = MessageKind.ALERT if sequence == 1 else MessageKind.UPDATE
    return Alert("new_attack", incident.incident_id, kind, sequence, incident.incident_id, "high", "Bombing", text, "new attack")


def published(warehouse: Warehouse, hours: float) -> None:
    warehouse.load("publication", [{"snapshot": "incidents.duckdb", "published_at": at(hours), "known_to_at": at(hours)}])


def test_a_message_is_owed_once_its_incident_is_published_until_each_channel_took_it(warehouse: Warehouse) -> None:
    incident = one_incident(warehouse)
    store_alerts(warehouse, [alert(incident)], at(1))
    assert pending(warehouse, ["file", "mail"]) == []
    published(warehouse, 2)
    owed, by_mail = pending(warehouse, ["file", "mail"])
    assert (owed.alert, owed.channel, by_mail.channel) == (alert(incident), "file", "mail")
    store_deliveries(warehouse, [Delivery(owed.alert_id, "file", at(3), at(3)), Delivery(owed.alert_id, "mail", at(3), None, "refused")])
    assert [one.channel for one in pending(warehouse, ["file", "mail"])] == ["mail"]
    store_deliveries(warehouse, [Delivery(owed.alert_id, "mail", at(4))])
    store_deliveries(warehouse, [Delivery(owed.alert_id, "mail", at(4), at(4.1))])
    assert pending(warehouse, ["file", "mail"]) == []
    assert rows(warehouse, "select delivery_state, channels_done from alert_status") == [("sent", 2)]


def test_only_a_message_whose_sending_was_tried_counts_as_told_and_others_are_decided_again(warehouse: Warehouse) -> None:
    incident = one_incident(warehouse)
    store_alerts(warehouse, [alert(incident)], at(1))
    assert last_told(warehouse, [incident.incident_id]) == {}
    assert withdraw_untold(warehouse, [incident.incident_id], at(2)) == 1
    published(warehouse, 2)
    assert pending(warehouse, ["file"]) == []
    store_alerts(warehouse, [alert(incident, "A bomb killed 6.")], at(2))
    (owed,) = pending(warehouse, ["file"])
    assert owed.alert.text == "A bomb killed 6."
    store_deliveries(warehouse, [Delivery(owed.alert_id, "file", at(3), at(3))])
    assert withdraw_untold(warehouse, [incident.incident_id], at(4)) == 0
    told_last = last_told(warehouse, [incident.incident_id])[incident.incident_id]["new_attack"]
    assert (told_last.message_kind, told_last.sequence, told_last.state.killed) == (MessageKind.ALERT, 1, incident.killed)


def test_what_was_told_under_a_former_id_is_known_under_the_present_one(warehouse: Warehouse) -> None:
    first, second = one_incident(warehouse), one_incident(warehouse, 9, 2, "Shahr-e Khaneh")
    store_alerts(warehouse, [alert(second)], at(2))
    published(warehouse, 3)
    (owed,) = pending(warehouse, ["file"])
    store_deliveries(warehouse, [Delivery(owed.alert_id, "file", at(3), at(3))])
    merged = replace(first, mention_ids=first.mention_ids + second.mention_ids)
    with warehouse.transaction():
        store_incidents(warehouse, Resolved((merged,), {second.incident_id: first.incident_id}, {}), (), at(5))
    told_last = last_told(warehouse, [first.incident_id])[first.incident_id]["new_attack"]
    assert (told_last.root_incident_id, told_last.state.killed) == (second.incident_id, second.killed)


def test_a_cancelled_message_is_remembered_with_the_last_state_of_its_incident(warehouse: Warehouse) -> None:
    first, second = one_incident(warehouse), one_incident(warehouse, 9, 2, "Shahr-e Khaneh")
    merged = replace(first, mention_ids=first.mention_ids + second.mention_ids)
    with warehouse.transaction():
        store_incidents(warehouse, Resolved((merged,), {second.incident_id: first.incident_id}, {}), (), at(5))
        store_alerts(warehouse, [replace(alert(second, "Cancelled.", 2), message_kind=MessageKind.CANCEL)], at(5))
    published(warehouse, 6)
    (owed,) = pending(warehouse, ["file"])
    store_deliveries(warehouse, [Delivery(owed.alert_id, "file", at(6), at(6))])
    told_last = last_told(warehouse, [second.incident_id])[second.incident_id]["new_attack"]
    assert (told_last.message_kind, told_last.state.killed) == (MessageKind.CANCEL, second.killed)


def test_a_message_that_was_given_up_is_owed_no_more_and_counts_as_no_failure(warehouse: Warehouse) -> None:
    incident = one_incident(warehouse)
    store_alerts(warehouse, [alert(incident)], at(1))
    published(warehouse, 2)
    (owed,) = pending(warehouse, ["mail"])
    store_deliveries(warehouse, [Delivery(owed.alert_id, "mail", at(3), None, "refused")])
    assert channel_health(warehouse)["mail"].failures == 1
    give_up(warehouse, [owed], "no channel took it in 7 days", at(200))
    assert pending(warehouse, ["mail"]) == []
    assert channel_health(warehouse)["mail"].last_attempt_at == at(3)


def test_the_pace_of_a_rule_counts_a_bundle_as_one_message(warehouse: Warehouse) -> None:
    first, second = one_incident(warehouse), one_incident(warehouse, 9, 2, "Shahr-e Khaneh")
    store_alerts(warehouse, [alert(first), alert(second)], at(2))
    published(warehouse, 3)
    keys = [one.alert_id for one in pending(warehouse, ["file"])]
    store_deliveries(warehouse, [Delivery(key, "file", at(4), at(4)) for key in keys])
    pace = rule_pace(warehouse, at(3))["new_attack", "file"]
    assert (len(keys), pace.last_at, pace.in_a_day) == (2, at(4), 1)
