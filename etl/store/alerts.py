"""The outbox: messages that are owed, and which channel took them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime

from etl.alerts import LastTold
from etl.alerts.sending import GIVEN_UP, Health, Pace, Pending
from etl.messages import Alert, Delivery
from etl.rows.incidents import alert_of, alert_row, incident_of
from etl.rows.pages import utc
from etl.warehouse import Loaded, Warehouse


def last_told(warehouse: Warehouse, incident_ids: Iterable[str]) -> dict[str, dict[str, LastTold]]:
    """Return for each incident, by rule, the newest message whose sending was attempted, under any of the incident's ids."""
    records = warehouse.records("steps/last_told", incident_ids=sorted(incident_ids))
    states = warehouse.records("steps/states_told", alert_ids=sorted({str(record["alert_id"]) for record in records})) if records else []
    told_by = {record["alert_id"]: incident_of(record) for record in states}
    told: dict[str, dict[str, LastTold]] = defaultdict(dict)
    for record in records:
        alert = alert_of(record)
        state = told_by[record["alert_id"]]
        told[record["asked_id"]][alert.rule] = LastTold(alert.rule, alert.root_incident_id, alert.message_kind, alert.sequence, state)
    return dict(told)


def quiet_mentions(warehouse: Warehouse, mention_ids: Iterable[str]) -> frozenset[str]:
    """Return those of the mentions whose page came by a back-fill or from disk."""
    return frozenset(str(mention) for (mention,) in warehouse.query("steps/quiet_mentions", mention_ids=sorted(mention_ids)))


def withdraw_untold(warehouse: Warehouse, incident_ids: Iterable[str], now: datetime) -> int:
    """Withdraw messages about incidents that no sending was attempted of, so that they are decided again; return how many."""
    return len(warehouse.query("steps/withdraw_untold", incident_ids=sorted(incident_ids), now=now))


def store_alerts(warehouse: Warehouse, alerts: Iterable[Alert], now: datetime) -> Loaded:
    """Keep messages that are owed since the incident states of `now`, inside the caller's transaction."""
    return warehouse.load("alert", [alert_row(alert, now) for alert in alerts])


def pending(warehouse: Warehouse, channels: Sequence[str]) -> list[Pending]:
    """Return the messages that are owed and published, one a channel; `channels` are those of rules that name none."""
    records = warehouse.records("steps/unsent_alerts", channels=list(channels), given_up=f"{GIVEN_UP}%")
    return [
        Pending(record["alert_id"], alert_of(record), channel, utc(record["created_at"]) or record["created_at"])
        for record in records
        for channel in record["channels_owed"]
    ]


def channel_health(warehouse: Warehouse) -> dict[str, Health]:
    """Return how each channel has fared since it last took a message."""
    records = warehouse.records("steps/channel_health", given_up=f"{GIVEN_UP}%")
    return {record["channel"]: Health(record["failures"], utc(record["last_attempt_at"])) for record in records}


def rule_pace(warehouse: Warehouse, since: datetime) -> dict[tuple[str, str], Pace]:
    """Return what each channel took of each rule: when last, and how many messages since a moment."""
    records = warehouse.records("steps/rule_pace", since=since)
    return {(record["rule"], record["channel"]): Pace(utc(record["last_at"]), record["in_a_day"]) for record in records}


def give_up(warehouse: Warehouse, messages: Iterable[Pending], why: str, now: datetime) -> Loaded:
    """Note of messages that no channel took in time that they are tried no more."""
    return store_deliveries(warehouse, [Delivery(one.alert_id, one.channel, now, error=GIVEN_UP + why) for one in messages])


def store_deliveries(warehouse: Warehouse, deliveries: Iterable[Delivery]) -> Loaded:
    """Keep attempts to send; one that was kept before the attempt is completed after it."""
    return warehouse.load("delivery", map(asdict, deliveries))
