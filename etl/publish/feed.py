"""The Atom feed (RFC 4287) of alerts: each entry leads to its incident on the page beside it and to its CAP file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from lxml import etree

from etl.publish.cap import DAYS
from etl.publish.words import plain
from etl.rows.pages import Row, utc
from etl.text.forms import as_html
from etl.warehouse import Warehouse

NAMESPACE = "http://www.w3.org/2005/Atom"
ENTRIES_MOST = 100
CAP = "application/cap+xml"


def write_feed(warehouse: Warehouse, path: Path, now: datetime) -> None:
    """Write the latest alerts as an Atom feed."""
    feed = etree.Element(f"{{{NAMESPACE}}}feed", nsmap={None: NAMESPACE})  # type: ignore[dict-item]  # None is the default namespace; the stubs know no such key
    _add(feed, "id", "urn:incident-warehouse:alerts")
    _add(feed, "title", "Incident warehouse: alerts")
    _add(feed, "updated", now.isoformat())
    _add(_add(feed, "author"), "name", "Incident warehouse")
    _add(feed, "link", href="alerts.atom", rel="self", type="application/atom+xml")
    _add(feed, "link", href="index.html", rel="alternate", type="text/html")
    for record in warehouse.records("exports/latest_alerts", most=ENTRIES_MOST):
        _entry(feed, record, has_cap=record["created_at"] >= now - DAYS)
    path.write_bytes(etree.tostring(feed, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _add(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> etree._Element:
    child = etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", attributes)
    child.text = None if text is None else plain(text)
    return child


def _entry(feed: etree._Element, record: Row, *, has_cap: bool) -> None:
    entry, at = _add(feed, "entry"), (utc(record["created_at"]) or record["created_at"]).isoformat()
    _add(entry, "id", f"urn:incident-warehouse:alert:{record['alert_id']}")
    _add(entry, "title", record["headline"])
    _add(entry, "updated", at)
    _add(entry, "published", at)
    for term in (record["message_kind"], record["severity"]):
        _add(entry, "category", term=term)
    _add(entry, "link", href=f"index.html#{record['incident_id']}", rel="alternate", type="text/html")
    if has_cap:
        _add(entry, "link", href=f"cap/{record['alert_id']}.xml", rel="alternate", type=CAP)
    _add(entry, "summary", record["reason"])
    _add(entry, "content", as_html(record["text"]), type="html")  # readers run the lines of a plain text together
