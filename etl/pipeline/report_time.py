"""What today's rules tell from only the pages that had been fetched at a moment: no knowledge after the fact."""

from __future__ import annotations

import logging
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from etl import store
from etl.override import Override
from etl.pipeline.reading import read_pages, take_index
from etl.pipeline.resolving import mark_copies
from etl.records import Told
from etl.resolve import match
from etl.resolve import resolve as resolve_told
from etl.rules_digest import rules_digest
from etl.settings import SettingError, Settings, read_settings
from etl.warehouse import open_warehouse

logger = logging.getLogger(__name__)


def replay_as_of(moment: datetime) -> int:
    """Fill what the macro incident_by_report_time hands out for a moment, and return how many incidents there were.

    Pages fetched later are left out, and so are overrides that were not in force then; ids are those of the warehouse.
    """
    settings = read_settings()
    now = settings.now()
    if moment > now:
        raise SettingError(f"--as-of {moment.isoformat()} lies in the future: it is {now.isoformat()}")
    pages, told = _told_by(moment, settings)
    with open_warehouse(settings.warehouse, now) as warehouse, warehouse.transaction():
        overrides = [one for one in store.overrides(warehouse) if _was_in_force(one, moment)]
        resolved = resolve_told(told, store.known(warehouse, [one.mention_id for one in told]), match(overrides, told))
        store.store_report(warehouse, resolved.kept, moment, pages, rules_digest(), now)
    logger.info("replay as of %s: %d pages, %d mentions, %d incidents", moment.isoformat(), pages, len(told), len(resolved.kept))
    return len(resolved.kept)


def _told_by(moment: datetime, settings: Settings) -> tuple[int, list[Told]]:
    """Return how many pages had been fetched by then, and the mentions that today's rules find in them."""
    settings.home.mkdir(parents=True, exist_ok=True)
    with (
        TemporaryDirectory(dir=settings.home, prefix="as-of-") as folder,
        open_warehouse(Path(folder) / "warehouse.duckdb", settings.now()) as then,
    ):
        take_index(then, settings, lambda row: row.fetched_at <= moment)
        taken = read_pages(then, settings, again=False)
        mark_copies(then, store.touched(then).told)
        return taken.counts.pages, list(store.touched(then).told)


def _was_in_force(override: Override, moment: datetime) -> bool:
    return override.made_at <= moment and (override.unset_at is None or override.unset_at > moment)
