"""The last two verbs, publish and alert, with the check that stands before them and the summary that ends a run."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from etl import notify, store
from etl import publish as release
from etl.alerts.sending import GIVE_UP, Pending, Plan, day_before, plan
from etl.messages import Delivery
from etl.pipeline.rules_in_force import rules_in_force
from etl.publish import ChecksFailedError
from etl.publish.table import show_incidents
from etl.settings import Settings, read_settings
from etl.warehouse import Warehouse, open_snapshot, open_warehouse, run_checks

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
        planned = plan_sending(warehouse, settings, channels.names)
        _give_up(warehouse, planned.given_up, settings.now())
        owed = [notify.Owed(one.alert_ids, one.alert, one.channel) for one in planned.parcels]

        def record(deliveries: list[Delivery]) -> None:
            store.store_deliveries(warehouse, deliveries)

        sent = notify.send_all(owed, channels, settings.now, record)
    logger.info(
        "alert: %d messages owed to channels = %d in %d parcels + %d waiting + %d given up; %d attempts = %d accepted + %d failed; "
        "%d left for later",
        sum(len(one.alert_ids) for one in planned.parcels) + len(planned.waiting) + len(planned.given_up),
        sum(len(one.alert_ids) for one in planned.parcels),
        len(planned.parcels),
        len(planned.waiting),
        len(planned.given_up),
        sent.attempted,
        sent.accepted,
        sent.failed,
        sent.left_for_later,
    )


def plan_sending(warehouse: Warehouse, settings: Settings, channels: Sequence[str]) -> Plan:
    """Return what would go out now, what waits and why."""
    now = settings.now()
    pace = store.rule_pace(warehouse, day_before(now))
    return plan(store.pending(warehouse, channels), rules_in_force(settings), store.channel_health(warehouse), pace, now)


def _give_up(warehouse: Warehouse, messages: Sequence[Pending], now: datetime) -> None:
    if not messages:
        return
    store.give_up(warehouse, messages, f"no channel took it in {GIVE_UP.days} days", now)
    for channel, count in sorted(Counter(one.channel for one in messages).items()):
        logger.warning("channel %s: %d messages given up, not taken in %d days; `etl alerts status` shows it", channel, count, GIVE_UP.days)


def summary() -> None:
    """Show the incidents that readers can look up now, the newest first, and where the snapshot lies."""
    settings: Settings = read_settings()
    with open_snapshot(settings.snapshot) as snapshot:
        show_incidents(snapshot)
    print(f'Snapshot: {settings.snapshot}\nAsk it: .venv/bin/etl sql "select * from incident_current"')  # noqa: T201 - the person's answer
