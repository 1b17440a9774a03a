"""Messages in the Common Alerting Protocol 1.2 (OASIS): one XML file a message, in English and Persian."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from lxml import etree

from etl.alerts import event, headline, place, summary
from etl.publish.words import plain
from etl.records import GeoPrecision, Incident, Kind, MessageKind, Place
from etl.rows.incidents import incident_of
from etl.rows.pages import Row, utc
from etl.warehouse import Warehouse

NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"
SENDER = "incident-warehouse"
LANGUAGES = ("en", "fa")
DAYS = timedelta(days=30)  # files of older messages stay as they were written
VALID = timedelta(days=7)  # after that a message is history
RADIUS_KM = {GeoPrecision.SITE: 1, GeoPrecision.LOCALITY: 10, GeoPrecision.ADMIN2: 30, GeoPrecision.ADMIN1: 100}
LIKELY, SURE = 0.5, 0.9  # confidence of an incident's kind


def write_cap(warehouse: Warehouse, folder: Path, now: datetime) -> None:
    """Write each message of the last 30 days as one file, named by its key."""
    folder.mkdir()
    for record in warehouse.records("exports/cap_alerts", since=now - DAYS):
        (folder / f"{record['alert_id']}.xml").write_bytes(cap_alert(record))


def cap_alert(record: Row) -> bytes:
    """Return one message as CAP; `record` holds it with the state it tells and the messages before it."""
    kind, sent = MessageKind(record["message_kind"]), utc(record["created_at"]) or record["created_at"]
    incident = incident_of(record)
    root = etree.Element(f"{{{NAMESPACE}}}alert", nsmap={None: NAMESPACE})  # type: ignore[dict-item]  # None is the default namespace; the stubs know no such key
    _add(root, "identifier", record["alert_id"])
    _add(root, "sender", SENDER)
    _add(root, "sent", _moment(sent))
    _add(root, "status", "Actual")
    _add(root, "msgType", kind)
    _add(root, "scope", "Public")
    if kind is not MessageKind.ALERT and record["earlier"]:
        _add(root, "references", " ".join(_reference(one) for one in record["earlier"]))
    _add(root, "incidents", record["root_incident_id"])
    for language in LANGUAGES:
        _info(root, record, incident, kind, sent, language)
    document: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return document


def _add(parent: etree._Element, name: str, text: object = None) -> etree._Element:
    child = etree.SubElement(parent, f"{{{NAMESPACE}}}{name}")
    child.text = None if text is None else plain(text)
    return child


def _moment(at: datetime) -> str:
    """Return a moment as the standard wants it: to the second, UTC as -00:00."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}-00:00"


def _reference(earlier: Mapping[str, object]) -> str:
    at = earlier["created_at"]
    return f"{SENDER},{earlier['alert_id']},{_moment(at) if isinstance(at, datetime) else at}"


def _info(root: etree._Element, record: Row, incident: Incident, kind: MessageKind, sent: datetime, language: str) -> None:
    info = _add(root, "info")
    _add(info, "language", language)
    _add(info, "category", "Security")
    _add(info, "event", event(incident, language))
    _add(info, "urgency", "Past")
    _add(info, "severity", record["severity"])
    _add(info, "certainty", _certainty(incident, kind))
    _add(info, "expires", _moment(sent + VALID))
    _add(info, "senderName", "Incident warehouse")
    _add(info, "headline", headline(incident, kind, language))
    _add(info, "description", "\n".join(summary(incident, language)))
    for name in ("rule", "incident_id"):
        parameter = _add(info, "parameter")
        _add(parameter, "valueName", name)
        _add(parameter, "value", record[name])
    _area(info, incident.where, language)


def _certainty(incident: Incident, kind: MessageKind) -> str:
    if kind is MessageKind.CANCEL or incident.kind is Kind.ACCIDENT:
        return "Unlikely"
    if incident.kind is Kind.UNEXPLAINED:
        return "Unknown"
    sure = incident.confidence.get("kind", 1.0)
    return "Observed" if sure >= SURE else "Likely" if sure > LIKELY else "Possible"


def _area(info: etree._Element, where: Place, language: str) -> None:
    area = _add(info, "area")
    _add(area, "areaDesc", place(where, language))
    radius = RADIUS_KM.get(where.geo_precision) if where.geo_precision else None
    if radius and where.lat is not None and where.lon is not None:
        _add(area, "circle", f"{where.lat:.4f},{where.lon:.4f} {radius}")
    if where.country:
        code = _add(area, "geocode")
        _add(code, "valueName", "ISO3166-1")
        _add(code, "value", where.country)
