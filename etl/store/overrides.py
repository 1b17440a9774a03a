"""What people have decided: kept as rows, found again by the mentions that the decisions hold on to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from etl.override import Override
from etl.records import Told
from etl.resolve import Matched
from etl.rows.mentions import told_of
from etl.rows.overrides import override_rows, overrides_of
from etl.warehouse import Loaded, Warehouse


def overrides(warehouse: Warehouse) -> list[Override]:
    """Return every override ever made, the oldest first."""
    return overrides_of(warehouse.records("steps/overrides"))


def anchored(warehouse: Warehouse, given: Iterable[Override]) -> list[Told]:
    """Return the current mentions of the articles that overrides name."""
    keys = sorted({anchor.article_key for one in given for anchor in one.anchors})
    ids = [mention for (mention,) in warehouse.query("steps/mentions_of_articles", article_keys=keys)] if keys else []
    return [told_of(record) for record in warehouse.records("steps/told", mention_ids=ids)] if ids else []


def store_overrides(warehouse: Warehouse, given: Iterable[Override]) -> Loaded:
    """Keep overrides, and have the mentions they name resolved again; inside the caller's transaction."""
    rows = [row for one in given for row in override_rows(one)]
    loaded = warehouse.load("override", rows)
    if rows:
        warehouse.query("steps/touch_mentions", article_keys=sorted({row["article_key"] for row in rows}))
    return loaded


def note_matches(warehouse: Warehouse, matched: Sequence[Matched]) -> None:
    """Note by which mention each override acts, and which are matched by none."""
    rows = [{"override_id": one.override.override_id, "mention_id": one.mentions[0] if one.is_whole else None} for one in matched]
    if rows:
        warehouse.query("steps/match_overrides", rows=rows)


def note_rejoining(warehouse: Warehouse, rejoining: Mapping[str, tuple[str, ...]]) -> None:
    """Note for splits which mentions are linked to both of their sides."""
    if rejoining:
        rows = [{"override_id": ident, "mention_ids": mentions} for ident, mentions in sorted(rejoining.items())]
        warehouse.query("steps/note_rejoining", rows=rows)


def aliases(warehouse: Warehouse, incident_ids: Iterable[str]) -> dict[str, str]:
    """Return for each id that was ever given the incident it leads to today."""
    records = warehouse.query("steps/names_of", incident_ids=sorted(incident_ids))
    return {str(given): str(incident) for given, incident in records}
