"""Rows of incidents, their mentions and aliases, and of the messages about them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from datetime import datetime

from etl.messages import Alert, MessageKind, Phrase, Voice
from etl.records import Incident
from etl.rows.mentions import cells, cells_of, row_digest
from etl.rows.pages import Row, as_json, utc

FACTS = (
    *("incident_id", "founding_mention_id", "article_count", "source_count", "first_published_at", "last_published_at"),
    *("support", "disputed", "confidence"),
)


def state_row(incident: Incident, now: datetime, *, is_retracted: bool = False) -> Row:
    """Return what is known of an incident from now on; its digest changes with any cell, mention or verdict."""
    row = {name: getattr(incident, name) for name in FACTS} | cells(incident) | {"is_retracted": is_retracted}
    row |= {"overrides": incident.overrides} if incident.overrides else {}  # so that states without any keep their digest
    return row | {"state_digest": row_digest(row | {"mention_ids": sorted(incident.mention_ids)}), "known_from": now}


def report_row(incident: Incident, moment: datetime) -> Row:
    """Return an incident as it was told by a moment."""
    facts = {name: getattr(incident, name) for name in (*FACTS, "overrides", "mention_ids")}
    return facts | cells(incident) | {"report_time": moment}


def incident_of(record: Row, mention_ids: Iterable[str] = ()) -> Incident:
    """Return the incident that a record of `incident_state` holds."""
    return Incident(
        incident_id=record["incident_id"],
        mention_ids=tuple(mention_ids),
        founding_mention_id=record["founding_mention_id"],
        article_count=record["article_count"],
        source_count=record["source_count"],
        first_published_at=utc(record["first_published_at"]),
        last_published_at=utc(record["last_published_at"]),
        support={name: tuple(ids) for name, ids in record["support"].items()},
        disputed=tuple(record["disputed"]),
        confidence=dict(record["confidence"]),
        overrides=tuple(record.get("overrides") or ()),  # none in a snapshot of an older form
        **cells_of(record),
    )


def bond_rows(incidents: Iterable[Incident], now: datetime) -> list[Row]:
    """Return which mentions tell which incident from now on."""
    return [
        {"incident_id": incident.incident_id, "mention_id": mention, "known_from": now}
        for incident in incidents
        for mention in incident.mention_ids
    ]


def alias_rows(aliases: Mapping[str, str], now: datetime) -> list[Row]:
    """Return which ids lead to which incident from now on."""
    return [{"alias_id": alias, "incident_id": incident, "known_from": now} for alias, incident in sorted(aliases.items())]


def alert_id(alert: Alert) -> str:
    """Return the key of a message: rule, first id of the incident, kind of message, sequence."""
    key = (alert.rule, alert.root_incident_id, alert.message_kind, str(alert.sequence))
    return hashlib.sha256("\n".join(key).encode()).hexdigest()


def alert_row(alert: Alert, now: datetime) -> Row:
    """Return a message that is owed since the state that was written at `now`."""
    lists = {"said": [one._asdict() for one in alert.said], "voices": [asdict(one) for one in alert.voices]}
    texts = {name: json.dumps(rows, ensure_ascii=False, default=as_json) for name, rows in lists.items()}
    return asdict(alert) | texts | {"alert_id": alert_id(alert), "state_known_from": now, "created_at": now}


def alert_of(record: Row) -> Alert:
    """Return the message that a record of `alert` holds."""
    told = {field.name: record[field.name] for field in fields(Alert)}
    told |= {"message_kind": MessageKind(told["message_kind"]), "channels": tuple(told["channels"])}
    return Alert(**told | {"said": phrases_of(record["said"]), "voices": voices_of(record["voices"])})


def phrases_of(text: str | None) -> tuple[Phrase, ...]:
    """Return the reasons that a message holds as JSON; none in one of an older form."""
    return tuple(Phrase(**one) for one in json.loads(text or "[]"))


def voices_of(text: str | None) -> tuple[Voice, ...]:
    """Return the articles that a message holds as JSON; none in one of an older form."""
    return tuple(_voice(one) for one in json.loads(text or "[]"))


def _voice(row: Row) -> Voice:
    at = datetime.fromisoformat(row["published_at"]) if row["published_at"] else None
    return Voice(**row | {"published_at": at, "quotes": tuple(row["quotes"])})
