"""The third verb: what is new or changed among mentions becomes new states of incidents, and messages that are owed."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from etl import store
from etl.alerts import Rule, read_rules
from etl.pipeline.owing import owe
from etl.records import Told
from etl.resolve import block_keys, component, copies, name, partition, reconcile
from etl.settings import Settings, read_settings
from etl.store import Changes
from etl.warehouse import Warehouse, open_warehouse

logger = logging.getLogger(__name__)

WEEK = timedelta(days=7)  # longer apart, the same words are no copy
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def resolve(run_id: str, quiet: str | None) -> None:
    """Merge new and changed mentions into incidents; `quiet` says why nobody is to be alarmed, if so."""
    settings = read_settings()
    with open_warehouse(settings.warehouse, settings.now()) as warehouse:
        resolve_touched(warehouse, settings, quiet)


def resolve_touched(warehouse: Warehouse, settings: Settings, quiet: str | None) -> Changes:
    """Resolve what was touched since the last time, in one transaction, and return what changed.

    The clock is read once, under the lock of the warehouse.
    """
    now, rules = settings.now(), read_rules(settings.rules)
    with warehouse.transaction():
        _mark_copies(warehouse, store.touched(warehouse).told)
        touched = store.touched(warehouse)
        store.put_in_blocks(warehouse, [(told.mention_id, block_keys(told)) for told in touched.told])
        told = component(touched.told, lambda keys: store.told_in_blocks(warehouse, keys))
        changes, owed = _store(warehouse, settings, rules, told, touched.changed, now, quiet)
    logger.info(
        "resolve: %d mentions touched, %d looked at; %d incidents new, %d changed, %d ended; %d messages owed%s",
        len(touched.changed),
        len(told),
        len(changes.new),
        len(changes.opened) - len(changes.new),
        len(set(changes.closed) - set(changes.opened)),
        owed,
        f" (nobody is alarmed: {quiet})" if quiet else "",
    )
    return changes


def _store(
    warehouse: Warehouse,
    settings: Settings,
    rules: Sequence[Rule],
    told: tuple[Told, ...],
    touched: tuple[str, ...],
    now: datetime,
    quiet: str | None,
) -> tuple[Changes, int]:
    by_id = {one.mention_id: one for one in told}
    known = store.known(warehouse, {*by_id, *touched})
    naming = name(partition(told), told, known)
    incidents = [reconcile([by_id[m] for m in one.mention_ids], one.incident_id, one.founding_mention_id) for one in naming.named]
    before = store.last_told(warehouse, {one.incident_id for one in known})
    changes = store.store_incidents(warehouse, incidents, dict(naming.aliases), naming.retracted, touched, now)
    return changes, owe(
        warehouse, settings, rules, changes, naming, {i.incident_id: i for i in incidents}, by_id, touched, before, now, quiet
    )


def _mark_copies(warehouse: Warehouse, told: tuple[Told, ...]) -> None:
    """Note which articles are copies of others, in the weeks of those touched and the weeks beside them.

    Weeks are fixed, and each is looked at with its neighbours, so that the order in which articles arrive changes nothing.
    """
    weeks = {(one.published_at - EPOCH) // WEEK for one in told if one.published_at}
    for week in sorted({week + beside for week in weeks for beside in (-1, 0, 1)}):
        first, last = EPOCH + week * WEEK, EPOCH + (week + 1) * WEEK
        held = store.articles_between(warehouse, first - WEEK, last + WEEK)
        originals = copies([one.article for one in held])
        store.store_copies(
            warehouse, [one for one in held if one.article.published_at and first <= one.article.published_at < last], originals
        )
