"""What resolve takes from the warehouse and leaves there: mentions in their place, ids, states with their history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import NamedTuple

from etl.records import Incident, Told
from etl.resolve import Known, Resolved, block_day, holds_everything
from etl.rows.incidents import alias_rows, bond_rows, incident_of, state_row
from etl.rows.mentions import told_of
from etl.rows.pages import Row, utc
from etl.warehouse import Warehouse, WarehouseError


class Touched(NamedTuple):
    """What is to be resolved: the mentions that changed, and with them those that share an incident."""

    changed: tuple[str, ...]  # new, changed or gone
    told: tuple[Told, ...]  # the current ones among them, and those that share an incident with any of them


class Changes(NamedTuple):
    """What a resolve has changed in the incidents."""

    opened: tuple[str, ...]  # incidents with a new state
    new: tuple[str, ...]  # those of them that were never known before
    closed: tuple[str, ...]  # incidents whose last state ended


def touched(warehouse: Warehouse) -> Touched:
    """Return what is new, changed or gone since the last resolve."""
    changed = tuple(str(mention) for (mention,) in warehouse.query("steps/touched"))
    if not changed:
        return Touched((), ())
    return Touched(changed, tuple(told_beside(warehouse, changed)))


def told(warehouse: Warehouse, mention_ids: Iterable[str]) -> list[Told]:
    """Return current mentions in their place, by id."""
    return [told_of(record) for record in warehouse.records("steps/told", mention_ids=sorted(mention_ids))]


def told_beside(warehouse: Warehouse, mention_ids: Iterable[str]) -> list[Told]:
    """Return current mentions with all that share an incident with them today."""
    asked = sorted(mention_ids)
    near = [str(mention) for (mention,) in warehouse.query("steps/incident_neighbours", mention_ids=asked)]
    return told(warehouse, {*asked, *near})


def told_in_blocks(warehouse: Warehouse, block_keys: Iterable[str]) -> list[Told]:
    """Return the current mentions that stand in any of these blocks."""
    found = _by_table(block_keys)
    days = sorted({day for _, day in found["mention_block"] if day})
    keys = {f"{table}_keys": [key for key, _ in blocks] for table, blocks in found.items()}
    return [told_of(record) for record in warehouse.records("steps/told", mention_ids=[], block_days=days, **keys)]


def _by_table(block_keys: Iterable[str]) -> dict[str, list[tuple[str, date | None]]]:
    """Return blocks with their days by the table that holds them."""
    found: dict[str, list[tuple[str, date | None]]] = {"mention_block": [], "undated_block": [], "timeless_block": []}
    for key in sorted(block_keys):
        day = block_day(key)
        found["mention_block" if day else "timeless_block" if holds_everything(key) else "undated_block"].append((key, day))
    return found


def put_in_blocks(warehouse: Warehouse, blocks: Iterable[tuple[str, Iterable[str]]]) -> None:
    """Note in which blocks mentions stand: pairs of mention id and block keys."""
    given = dict(blocks)
    if not given:
        return
    numbers = {str(mention): number for mention, number in warehouse.query("steps/mention_numbers", mention_ids=sorted(given))}
    found = {mention: _by_table(given[mention]) for mention in numbers}
    for table in ("mention_block", "undated_block", "timeless_block"):
        rows = [
            {"mention_no": numbers[mention], "block_key": key} | ({"block_on": day} if day else {})
            for mention, blocks_of in found.items()
            for key, day in blocks_of[table]
        ]
        warehouse.query(f"steps/drop_stale_{table}", mention_nos=list(numbers.values()), rows=rows)
        warehouse.load(table, rows)


def known(warehouse: Warehouse, mention_ids: Iterable[str]) -> list[Known]:
    """Return every incident id that is or was bound to these mentions, aliases and retracted ones too."""
    return [_known(record) for record in warehouse.records("steps/known_incidents", mention_ids=sorted(mention_ids))]


def _known(record: Row) -> Known:
    minted = utc(record["minted_at"]) or datetime.max.replace(tzinfo=UTC)
    return Known(record["incident_id"], record["founding_mention_id"], frozenset(record["mention_ids"]), minted, record["alias_of"])


def store_incidents(warehouse: Warehouse, resolved: Resolved, touched_ids: Sequence[str], now: datetime) -> Changes:
    """Keep what is known of incidents from `now` on, inside the caller's transaction; what has not changed is not written.

    Raises WarehouseError where `now` is not later than what is known already.
    """
    newest, given = _newest(warehouse), {one.incident_id: one for one in resolved.incidents}
    ids = sorted({*resolved.aliases, *resolved.retracted, *given})
    states = [state_row(one, now, is_retracted=one.incident_id in resolved.retracted) for one in resolved.incidents]
    states += _retracted_rows(warehouse, [ident for ident in resolved.retracted if ident not in given], now)
    held = {str(ident): digest for ident, digest in warehouse.query("steps/held_states", incident_ids=ids)}
    opened = sorted(row["incident_id"] for row in states if held.get(row["incident_id"]) != row["state_digest"])
    closed = _swap(warehouse, "incident_state", states, ids, now)
    _swap(warehouse, "incident_mention", bond_rows(resolved.incidents, now), ids, now)
    _swap(warehouse, "incident_alias", alias_rows(resolved.aliases, now), ids, now)
    if newest and (now < newest or (now == newest and (closed or opened))):
        raise WarehouseError(
            f"the clock says {now.isoformat()}, but incidents are known up to {newest.isoformat()}: set the clock right, then run again"
        )
    warehouse.query("steps/clear_touched", mention_ids=list(touched_ids))
    return Changes(tuple(opened), tuple(ident for ident in opened if ident not in held), tuple(sorted(closed)))


def _newest(warehouse: Warehouse) -> datetime | None:
    ((newest,),) = warehouse.query("steps/newest_known_from")
    return newest.astimezone(UTC) if isinstance(newest, datetime) else None


def _retracted_rows(warehouse: Warehouse, retracted: Sequence[str], now: datetime) -> list[Row]:
    """Return the last state of each retracted incident, without mentions, as retracted."""
    if not retracted:
        return []
    records = warehouse.records("steps/last_states", incident_ids=list(retracted))
    return [state_row(incident_of(record), now, is_retracted=True) for record in records]


def _swap(warehouse: Warehouse, table: str, rows: Sequence[Row], ids: Sequence[str], now: datetime) -> set[str]:
    """End what no longer holds for these incidents, begin what is new, and return what was ended."""
    closed = {str(ident) for (ident,) in warehouse.query(f"steps/close_{table}", incident_ids=list(ids), rows=list(rows), now=now)}
    warehouse.load(table, rows)
    return closed


def incidents_now(warehouse: Warehouse, incident_ids: Sequence[str]) -> list[Incident]:
    """Return today's state of incidents, with their mentions; one that was merged away or retracted is not among them."""
    return [
        incident_of(record, record["mention_ids"]) for record in warehouse.records("steps/open_states", incident_ids=list(incident_ids))
    ]
