"""What people ask of the messages: which there were about an incident, and by which states rules can be tried."""

from __future__ import annotations

from collections.abc import Iterator

from etl.alerts.rehearse import Known
from etl.records import Incident
from etl.rows.incidents import incident_of
from etl.rows.pages import Row, utc
from etl.warehouse import Warehouse


def history(warehouse: Warehouse) -> Iterator[Known]:
    """Yield every state of every incident in the order in which it became known."""
    for record in warehouse.records("steps/state_history"):
        yield Known(
            utc(record["known_from"]) or record["known_from"], incident_of(record), record["is_retracted"], tuple(record["languages"])
        )


def ids_of(warehouse: Warehouse, asked: str) -> list[str]:
    """Return all ids of the incident that an incident's or a message's id, or the beginning of one, means."""
    return [str(ident) for (ident,) in warehouse.query("steps/ids_of", asked=asked)]


def newest_state(warehouse: Warehouse, incident_ids: list[str]) -> Incident | None:
    """Return today's state among the ids of one incident, with its mentions; None where it was retracted."""
    records = warehouse.records("steps/open_states", incident_ids=incident_ids)
    return incident_of(records[0], records[0]["mention_ids"]) if records else None


def languages_of(warehouse: Warehouse, incident: Incident) -> tuple[str, ...]:
    """Return the languages of the articles that tell an incident."""
    return tuple(str(language) for (language,) in warehouse.query("steps/languages_of", mention_ids=sorted(incident.mention_ids)))


def messages_of(warehouse: Warehouse, incident_ids: list[str]) -> list[Row]:
    """Return the messages about an incident with what became of each."""
    return warehouse.records("steps/messages_of", incident_ids=incident_ids)
