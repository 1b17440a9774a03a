"""Messages in the Common Alerting Protocol 1.2 (OASIS): one XML file a message, in English and Persian.

Urgency. The standard's words are about what the receiver is to do: Immediate "responsive action SHOULD be taken immediately", Expected
"soon (within next hour)", Future "in the near future", Past "responsive action is no longer required", Unknown "urgency not known".
What a newspaper tells has happened, and nobody here orders an action, so it is never one of the first three. Nor does a report of today
say that nothing is to be done any more: attackers flee and second bombs go off. So what may have happened today or yesterday is Unknown,
and Past is what lies further back, was foiled, or is cancelled.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from lxml import etree

from etl.alerts import event, headline, place, summary
from etl.alerts.words import spoken, word
from etl.messages import MessageKind, Phrase, Voice
from etl.publish.words import plain
from etl.records import GeoPrecision, Incident, Kind, Outcome, Place
from etl.rows.incidents import incident_of, phrases_of, voices_of
from etl.rows.pages import Row, utc
from etl.warehouse import Warehouse

NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2"
SENDER = "incident-warehouse"
LANGUAGES = ("en", "fa")
DAYS = timedelta(days=30)  # files of older messages stay as they were written
VALID = timedelta(days=7)  # after that a message is history
RADIUS_KM = {GeoPrecision.SITE: 1, GeoPrecision.LOCALITY: 10, GeoPrecision.ADMIN2: 30, GeoPrecision.ADMIN1: 100}
FRESH = timedelta(days=1)
TEHRAN = ZoneInfo("Asia/Tehran")
LIKELY, SURE = 0.5, 0.9  # confidence of an incident's kind


class Told(NamedTuple):
    """What a message tells: the state, why, and who says so."""

    incident: Incident
    kind: MessageKind
    sent: datetime
    said: tuple[Phrase, ...]
    voices: tuple[Voice, ...]


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
    told = Told(incident, kind, sent, phrases_of(record["said"]), voices_of(record["voices"]))
    for language in LANGUAGES:
        _info(root, record, told, language)
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


def _info(root: etree._Element, record: Row, told: Told, language: str) -> None:
    incident, kind, _, said, voices = told
    info = _add(root, "info")
    _add(info, "language", language)
    _add(info, "category", "Security")
    _add(info, "event", event(incident, language))
    _add(info, "urgency", _urgency(incident, kind, told.sent))
    _add(info, "severity", record["severity"])
    _add(info, "certainty", _certainty(incident, kind, said))
    _add(info, "expires", _moment(told.sent + VALID))
    _add(info, "senderName", "Incident warehouse")
    _add(info, "headline", headline(incident, kind, language))
    _add(info, "description", "\n".join(summary(incident, language, reasons=said, voices=voices)))
    web = next((voice.url for voice in voices if voice.url), None)
    if web:
        _add(info, "web", web)
    for name in ("rule", "incident_id"):
        parameter = _add(info, "parameter")
        _add(parameter, "valueName", name)
        _add(parameter, "value", record[name])
    for voice in voices:
        _resource(info, voice, language)
    _area(info, incident.where, language)


def _resource(info: etree._Element, voice: Voice, language: str) -> None:
    """Name the archived copy of an article by its digest (RFC 6920): it proves what was read and is not handed on."""
    digest = (voice.archived or "").removeprefix("sha256:")
    if re.fullmatch("[0-9a-f]{64}", digest):
        resource = _add(info, "resource")
        _add(resource, "resourceDesc", word("archived_page", language, source=spoken(voice.source, language), title=voice.title))
        _add(resource, "mimeType", "text/html")
        _add(resource, "uri", f"ni:///sha-256;{base64.urlsafe_b64encode(bytes.fromhex(digest)).decode().rstrip('=')}")


def _urgency(incident: Incident, kind: MessageKind, sent: datetime) -> str:
    is_over = kind is MessageKind.CANCEL or incident.kind is Kind.ACCIDENT or incident.outcome is Outcome.FOILED
    if is_over or (incident.when and incident.when.last < sent.astimezone(TEHRAN).date() - FRESH):
        return "Past"
    return "Unknown"


def _certainty(incident: Incident, kind: MessageKind, said: Sequence[Phrase] = ()) -> str:
    is_told_elsewhere = any(phrase.key == "why_same" for phrase in said)  # it did happen: another message stands for it
    if (kind is MessageKind.CANCEL and not is_told_elsewhere) or incident.kind is Kind.ACCIDENT:
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
