"""The third verb: what is new or changed among mentions becomes new states of incidents, and messages that are owed."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta

from etl import store
from etl.override import Override
from etl.pipeline.owing import owe
from etl.pipeline.rules_in_force import rules_in_force
from etl.records import Told
from etl.resolve import Matched, block_keys, component, copies, match, pulled
from etl.resolve import resolve as resolve_told
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
    """Resolve what was touched since the last time, in one transaction, and return what changed."""
    with warehouse.transaction():
        return resolve_inside(warehouse, settings, quiet)


def resolve_inside(warehouse: Warehouse, settings: Settings, quiet: str | None) -> Changes:
    """Resolve what was touched, inside the caller's transaction.

    The clock is read once, under the lock of the warehouse.
    """
    now = settings.now()
    mark_copies(warehouse, store.touched(warehouse).told)
    touched = store.touched(warehouse)
    store.put_in_blocks(warehouse, [(told.mention_id, block_keys(told)) for told in touched.told])
    matched = match_overrides(warehouse, store.overrides(warehouse))
    told = _whole_component(warehouse, touched.told, matched)
    changes, owed = _store(warehouse, settings, told, matched, touched.changed, now, quiet)
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


def match_overrides(warehouse: Warehouse, overrides: list[Override]) -> list[Matched]:
    """Return the overrides in force with the mentions they hold on to, and note which find none."""
    in_force = [one for one in overrides if one.is_in_force]
    matched = match(in_force, store.anchored(warehouse, in_force))
    store.note_matches(warehouse, matched)
    return matched


def _whole_component(warehouse: Warehouse, seeds: tuple[Told, ...], matched: list[Matched]) -> tuple[Told, ...]:
    """Return all that the touched mentions are linked to, by likeness or because an override ties them together."""

    def fetch(keys: frozenset[str]) -> list[Told]:
        return store.told_in_blocks(warehouse, keys)

    told = component(seeds, fetch)
    while wanted := pulled(matched, (one.mention_id for one in told)):
        told = component([*told, *store.told_beside(warehouse, wanted)], fetch)
    return told


def _store(
    warehouse: Warehouse,
    settings: Settings,
    told: tuple[Told, ...],
    matched: list[Matched],
    touched: tuple[str, ...],
    now: datetime,
    quiet: str | None,
) -> tuple[Changes, int]:
    by_id = {one.mention_id: one for one in told}
    known = store.known(warehouse, {*by_id, *touched})
    resolved = resolve_told(told, known, matched)
    before = store.last_told(warehouse, {one.incident_id for one in known})
    changes = store.store_incidents(warehouse, resolved, touched, now)
    store.note_rejoining(warehouse, resolved.rejoining)
    return changes, owe(warehouse, settings, rules_in_force(settings), changes, resolved, by_id, touched, before, now, quiet)


def mark_copies(warehouse: Warehouse, told: tuple[Told, ...]) -> None:
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
