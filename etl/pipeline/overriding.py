"""What people decide about incidents: checked, kept, and applied at once, or refused with nothing changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from etl import store
from etl.override import Anchor, Deed, Override, OverrideError, cell_of, cell_text, override_id
from etl.pipeline.resolving import resolve_inside
from etl.records import Incident, Told
from etl.resolve import require_sound
from etl.rows.overrides import from_csv, to_csv
from etl.settings import read_settings
from etl.store import Changes
from etl.warehouse import Warehouse, open_warehouse


class Signed(NamedTuple):
    """Who decides, and why."""

    author: str
    reason: str


class Decided(NamedTuple):
    """What was decided, and what it changed."""

    overrides: tuple[Override, ...]
    changes: Changes


def merge(incident: str, other: str, signed: Signed) -> Decided:
    """Have two incidents be one; the older id stays, the other leads to it."""

    def make(warehouse: Warehouse, now: datetime) -> Override:
        one, two = _incident(warehouse, incident), _incident(warehouse, other)
        if one.incident_id == two.incident_id:
            raise OverrideError(f"{incident} and {other} are one incident already, {one.incident_id}: merging them would go in a circle")
        anchors = (*_anchors(warehouse, one, 0), *_anchors(warehouse, two, 1))
        return _override(Deed.MERGE, signed, now, anchors)

    return _decide(make)


def split(incident: str, leaving: Sequence[str], signed: Signed) -> Decided:
    """Have some mentions of an incident be another one; they are named by mention id, its beginning, or the key of their article."""

    def make(warehouse: Warehouse, now: datetime) -> Override:
        whole = _anchors(warehouse, _incident(warehouse, incident), 0)
        unknown = [name for name in leaving if not any(_is_named(anchor, name) for anchor in whole)]
        if unknown:
            held = ", ".join(f"{anchor.mention_id[:10]} of {anchor.article_key}" for anchor in whole)
            raise OverrideError(f"{', '.join(unknown)}: no mention of {incident}; it is told by {held}")
        anchors = tuple(replace(anchor, side=int(any(_is_named(anchor, name) for name in leaving))) for anchor in whole)
        if all(anchor.side for anchor in anchors):
            raise OverrideError(f"nothing would be left of {incident}: name only the mentions that are to leave it")
        return _override(Deed.SPLIT, signed, now, anchors)

    return _decide(make)


def set_cell(incident: str, field: str, value: str, signed: Signed) -> Decided:
    """Have a cell of an incident hold a value, whatever is reported."""
    cell_of(field, value)

    def make(warehouse: Warehouse, now: datetime) -> Override:
        return _override(Deed.SET, signed, now, _anchors(warehouse, _incident(warehouse, incident), 0), field, value)

    return _decide(make)


def pin(incident: str, field: str | None, signed: Signed) -> Decided:
    """Have a cell stay as it is now; without a field, have the incident's mentions stay together."""

    def make(warehouse: Warehouse, now: datetime) -> Override:
        pinned = _incident(warehouse, incident)
        value = cell_text(pinned, field) if field else None
        if field and value:
            cell_of(field, value)
        return _override(Deed.PIN, signed, now, _anchors(warehouse, pinned, 0), field, value)

    return _decide(make)


def retract(incident: str, signed: Signed) -> Decided:
    """Have an incident be none."""

    def make(warehouse: Warehouse, now: datetime) -> Override:
        return _override(Deed.RETRACT, signed, now, _anchors(warehouse, _incident(warehouse, incident), 0))

    return _decide(make)


def unset(ident: str, signed: Signed) -> Decided:
    """Take an override back; it is kept with who did so and why."""

    def make(warehouse: Warehouse, now: datetime) -> Override:
        known = {one.override_id: one for one in store.overrides(warehouse)}
        if ident not in known:
            raise OverrideError(f"{ident}: there is no such override; `etl override list` shows all")
        if not known[ident].is_in_force:
            raise OverrideError(f"{known[ident]} was unset by {known[ident].unset_by} already")
        return replace(known[ident], unset_at=now, unset_by=signed.author, unset_reason=signed.reason)

    return _decide(make)


def export_overrides() -> str:
    """Return every override ever made as CSV."""
    settings = read_settings()
    with open_warehouse(settings.warehouse, settings.now()) as warehouse:
        return to_csv(store.overrides(warehouse))


def import_overrides(text: str) -> Decided:
    """Take overrides from a CSV, all or none: new ones are added, known ones unset where the file says so."""
    given = from_csv(text)
    settings = read_settings()
    with open_warehouse(settings.warehouse, settings.now()) as warehouse, warehouse.transaction():
        known = {one.override_id: one for one in store.overrides(warehouse)}
        for one in given:
            _require_same(one, known.get(one.override_id))
        fresh = [one for one in given if one.override_id not in known or (known[one.override_id].is_in_force and not one.is_in_force)]
        return _keep(warehouse, fresh)


def list_overrides() -> list[dict[str, Any]]:
    """Return every override with what became of it, those that need a look first."""
    settings = read_settings()
    with open_warehouse(settings.warehouse, settings.now()) as warehouse:
        return warehouse.records("steps/override_list")


def _decide(make: Callable[[Warehouse, datetime], Override]) -> Decided:
    settings = read_settings()
    with open_warehouse(settings.warehouse, settings.now()) as warehouse, warehouse.transaction():
        return _keep(warehouse, [make(warehouse, settings.now())])


def _keep(warehouse: Warehouse, fresh: Sequence[Override]) -> Decided:
    """Keep overrides and resolve what they name, inside the caller's transaction."""
    all_of_them = {one.override_id: one for one in (*store.overrides(warehouse), *fresh)}
    require_sound(all_of_them.values())
    store.store_overrides(warehouse, fresh)
    return Decided(tuple(fresh), resolve_inside(warehouse, read_settings(), None))


def _require_same(given: Override, known: Override | None) -> None:
    if known and _in_force(given) != _in_force(known):
        raise OverrideError(f"{given.override_id} stands in the file otherwise than in the warehouse, where it is {known}")


def _in_force(override: Override) -> Override:
    return replace(override, unset_at=None, unset_by=None, unset_reason=None)


def _incident(warehouse: Warehouse, ident: str) -> Incident:
    """Return the incident that an id leads to; raises OverrideError where none was ever called so, or it is retracted."""
    named = store.aliases(warehouse, [ident])
    if ident not in named:
        raise OverrideError(f"{ident}: no incident was ever called so")
    found = store.incidents_now(warehouse, [named[ident]])
    if not found:
        raise OverrideError(f"{ident} is retracted: there is nothing left to decide about it but to unset an override")
    return found[0]


def _anchors(warehouse: Warehouse, incident: Incident, side: int) -> tuple[Anchor, ...]:
    """Return an incident's mentions as anchors, the founding one first."""
    told = sorted(
        store.told(warehouse, incident.mention_ids), key=lambda one: (one.mention_id != incident.founding_mention_id, _place(one))
    )
    return tuple(
        Anchor(side, incident.incident_id, one.mention_id, one.article_key, one.version, one.mention.trigger.quote) for one in told
    )


def _place(told: Told) -> tuple[str, int, int]:
    return told.article_key, told.version_no, told.n


def _is_named(anchor: Anchor, name: str) -> bool:
    return anchor.article_key == name or (len(name) >= 6 and anchor.mention_id.startswith(name))


def _override(
    deed: Deed, signed: Signed, now: datetime, anchors: tuple[Anchor, ...], field: str | None = None, value: str | None = None
) -> Override:
    if not signed.author.strip() or not signed.reason.strip():
        raise OverrideError("an override needs an author and a reason")
    ident = override_id(deed, signed.author, now, field, value, anchors)
    return Override(ident, deed, signed.author, signed.reason, now, anchors, field, value)
