"""The Atom feed of alerts."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from feedgen.feed import FeedGenerator

from etl.publish.words import plain
from etl.rows.pages import Row, utc
from etl.warehouse import Warehouse

ENTRIES_MOST = 100
NAME = "Incident warehouse: alerts"


def write_feed(warehouse: Warehouse, path: Path, now: datetime) -> None:
    """Write the latest alerts as an Atom feed; each entry leads to its incident on the page beside it."""
    feed = FeedGenerator()
    feed.id("urn:incident-warehouse:alerts")
    feed.title(NAME)
    feed.author(name="Incident warehouse")
    feed.link(href="alerts.atom", rel="self")
    feed.link(href="index.html", rel="alternate")
    feed.updated(now)
    for record in warehouse.records("exports/latest_alerts", most=ENTRIES_MOST):
        _add(feed, record)
    path.write_bytes(feed.atom_str(pretty=True))


def _add(feed: FeedGenerator, record: Row) -> None:
    entry = feed.add_entry(order="append")
    entry.id(f"urn:incident-warehouse:alert:{record['alert_id']}")
    entry.title(plain(record["headline"]))
    entry.content(plain(record["text"]), type="text")
    entry.summary(plain(record["reason"]))
    entry.category(term=record["message_kind"])
    entry.category(term=record["severity"])
    entry.link(href=f"index.html#{record['incident_id']}", rel="alternate")
    entry.published(utc(record["created_at"]))
    entry.updated(utc(record["created_at"]))
