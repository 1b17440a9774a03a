"""All pure stages again over the whole archive: in place, or in a second warehouse that takes the first one's place when told so."""

from __future__ import annotations

import logging
import os
import re
from pathlib import Path

from etl import store
from etl.pipeline.reading import Taken, read_pages, require_whole, say, take_index
from etl.pipeline.resolving import resolve_touched
from etl.publish.replay_report import Diff, read_diff, write_report
from etl.rows.pages import Row, utc
from etl.rules_digest import rules_digest
from etl.settings import SettingError, Settings, read_settings
from etl.warehouse import Warehouse, WarehouseError, open_warehouse, swap_warehouse

logger = logging.getLogger(__name__)

QUIET = "replay"
_NAME = re.compile(r"\w[\w.-]{0,60}")


def replay(run_id: str, *, alarm: bool = False) -> None:
    """Read the whole archive again under today's rules and resolve it, in place; nobody is alarmed unless asked."""
    settings = read_settings()
    with open_warehouse(settings.warehouse, settings.now()) as warehouse:
        _catch_up(warehouse, settings)
        taken = _again(warehouse, settings, run_id, alarm=alarm)
    require_whole(taken)


def replay_beside(name: str, run_id: str, *, alarm: bool = False) -> tuple[Diff, Path]:
    """Read the whole archive again into a second warehouse and return how its cells differ from today's, and the report.

    It begins as a copy, so that ids, history, overrides and what was told stay. The first warehouse is not changed.
    """
    settings, second = read_settings(), _second(name)
    second.parent.mkdir(parents=True, exist_ok=True)
    making = second.with_name(second.name + ".making")
    with open_warehouse(settings.warehouse, settings.now()) as warehouse:
        base = _fingerprint(warehouse)
        warehouse.copy_to(making)
    second.with_name(second.name + ".wal").unlink(missing_ok=True)
    os.replace(making, second)
    with open_warehouse(second, settings.now()) as warehouse:
        _catch_up(warehouse, settings)
        ((base_known_at,),) = warehouse.query("steps/newest_known_from")
        warehouse.query("replay/keep_cells")
        _again(warehouse, settings, run_id, alarm=alarm)
        warehouse.query("replay/keep_changes")
        diff = read_diff(warehouse)
        marks = {"replay_name": name, "rules_digest": rules_digest(), "base": base, "base_known_at": base_known_at}
        warehouse.query("replay/record", **marks, replayed_at=settings.now())
    report = second.with_name("report.html")
    write_report(diff, name, settings.now(), report)
    return diff, report


def promote(name: str) -> None:
    """Put a finished replay in the warehouse's place, at once or not at all.

    Raises WarehouseError where there is none, where the warehouse or the rules have changed since.
    """
    settings, second = read_settings(), _second(name)
    again = f"run `etl replay --rules {name}` again"
    if not second.exists():
        raise WarehouseError(f"there is no replay {name}: run `etl replay --rules {name}` first, and look at its report")

    def settle(first: Warehouse, other: Warehouse) -> None:
        found = other.records("replay/newest", replay_name=name)
        if found == first.records("replay/newest", replay_name=name):
            raise WarehouseError(f"the replay {name} was stopped before its end: {again}")
        if found[0]["base"] != _fingerprint(first):
            raise WarehouseError(f"the warehouse was written to since the replay {name} began: {again}")
        if found[0]["rules_digest"] != rules_digest():
            raise WarehouseError(f"the rules were changed since the replay {name} was made: {again}")
        _become_known(other, found[0], settings)

    swap_warehouse(settings.warehouse, second, settings.now(), settle)
    logger.info("replay %s is the warehouse now; `etl publish` shows it to readers", name)


def _become_known(warehouse: Warehouse, replayed: Row, settings: Settings) -> None:
    """Have what the replay found become known now, at its promotion; run again after a kill it ends the same."""
    now, known_at = settings.now(), utc(replayed["base_known_at"])
    if known_at and now <= known_at:
        raise WarehouseError(
            f"the clock says {now.isoformat()}, but incidents are known up to {known_at.isoformat()}: set the clock right, then run again"
        )
    with warehouse.transaction():
        for table in ("incident_state", "incident_mention", "incident_alias", "alert"):
            warehouse.query(f"replay/restamp_{table}", base_known_at=replayed["base_known_at"], now=now)
        warehouse.query("replay/promote", replay_name=replayed["replay_name"], replayed_at=replayed["replayed_at"], now=now)


def _second(name: str) -> Path:
    if not _NAME.fullmatch(name):
        raise SettingError(
            f"--rules {name!r}: say a name for the rules as they stand here, such as 2026-03; to try the rules of another"
            " checkout, run `etl replay --rules NAME` from there with the same ETL_HOME"
        )
    return read_settings().home / "replay" / name / "warehouse.duckdb"


def _catch_up(warehouse: Warehouse, settings: Settings) -> None:
    """Read and resolve what nights have brought and not read or resolved yet: it is still owed its messages."""
    take_index(warehouse, settings)
    read_pages(warehouse, settings, again=False)
    resolve_touched(warehouse, settings, None)


def _again(warehouse: Warehouse, settings: Settings, run_id: str, *, alarm: bool) -> Taken:
    taken = read_pages(warehouse, settings, again=True)
    say(run_id, taken)
    store.touch_all(warehouse)
    resolve_touched(warehouse, settings, None if alarm else QUIET)
    return taken


def _fingerprint(warehouse: Warehouse) -> str:
    ((base,),) = warehouse.query("steps/fingerprint")
    return str(base)
