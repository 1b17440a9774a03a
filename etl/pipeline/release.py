"""The last two verbs, publish and alert, with the check that stands before them and the summary that ends a run."""

from __future__ import annotations

import logging
from dataclasses import replace

from etl import notify, store
from etl import publish as release
from etl.publish import ChecksFailedError
from etl.publish.table import show_incidents
from etl.records import Delivery
from etl.settings import Settings, read_settings
from etl.warehouse import open_snapshot, open_warehouse, run_checks

logger = logging.getLogger(__name__)

__all__ = ["ChecksFailedError", "alert", "check", "publish", "summary"]


def check() -> None:
    """Run the checks of sql/checks; raises ChecksFailedError where one that blocks publishing does not hold."""
    settings = read_settings()
    with open_warehouse(settings.warehouse, settings.now()) as warehouse:
        results = run_checks(warehouse)
    for result in release.warned(results):
        logger.warning("check %s: %s; %d rows say otherwise, the first: %s", result.name, result.rule, len(result.rows), result.rows[0])
    release.require(results)
    logger.info(
        "check: %d checks = %d hold + %d ask for a look",
        len(results),
        len(results) - len(release.warned(results)),
        len(release.warned(results)),
    )


def publish() -> None:
    """Put a fresh snapshot and its exports in place for readers."""
    settings = read_settings()
    with open_warehouse(settings.warehouse, settings.now()) as warehouse:
        release.publish(warehouse, settings, settings.now())


def alert() -> None:
    """Send the messages that are owed about incidents readers can look up; what a channel does not take is tried again next run."""
    settings = read_settings()
    channels = notify.open_channels(settings.published / "messages", settings.channels)
    for problem in channels.problems:
        logger.warning(problem)
    with open_warehouse(settings.warehouse, settings.now()) as warehouse:
        owed = [notify.Owed(one.alert_id, replace(one.alert, channels=one.channels)) for one in store.unsent(warehouse, channels.names)]

        def record(delivery: Delivery) -> None:
            store.store_deliveries(warehouse, [delivery])

        sent = notify.send_all(owed, channels, settings.now, record)
    logger.info(
        "alert: %d messages owed; %d attempts = %d accepted + %d failed; %d left for later",
        len(owed),
        sent.attempted,
        sent.accepted,
        sent.failed,
        sent.left_for_later,
    )


def summary() -> None:
    """Show the incidents that readers can look up now, the newest first, and where the snapshot lies."""
    settings: Settings = read_settings()
    with open_snapshot(settings.snapshot) as snapshot:
        show_incidents(snapshot)
    print(f'Snapshot: {settings.snapshot}\nAsk it: .venv/bin/etl sql "select * from incident_current"')  # noqa: T201 - the person's answer
