"""How the cells of a replay differ from those before it: counted by field, with examples, as a page."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from string import Template
from typing import NamedTuple

from etl.publish.words import moment, shown, words
from etl.rows.pages import Row
from etl.warehouse import Warehouse

EXAMPLES_MOST = 20  # of each field and change
TEMPLATE = Path(__file__).with_name("replay_report.html")


class Diff(NamedTuple):
    """What a replay changes."""

    incidents: Row  # kept_count, new_count, merged_count, retracted_count
    fields: tuple[Row, ...]  # a field: added_count, lost_count, changed_count, same_count
    examples: tuple[Row, ...]  # a cell: field, change, incident_id, values and quotes before and after


def read_diff(warehouse: Warehouse) -> Diff:
    """Return how a warehouse differs from the cells that were kept before the replay, in the same session."""
    (incidents,) = warehouse.records("replay/incident_changes")
    fields = warehouse.records("replay/field_changes")
    return Diff(incidents, tuple(fields), tuple(warehouse.records("replay/examples", most=EXAMPLES_MOST)))


def in_words(diff: Diff) -> str:
    """Return what became of the incidents."""
    told = diff.incidents
    return (
        f"Incidents: {told['kept_count']} stay, {told['new_count']} new, {told['merged_count']} merged into others,"
        f" {told['retracted_count']} retracted"
    )


def write_report(diff: Diff, name: str, now: datetime, path: Path) -> None:
    """Write the page of a replay's changes."""
    fields = "\n".join(
        f"<tr><th scope=row>{words(row['field'])}</th>"
        + "".join(f"<td>{row[f'{change}_count']}</td>" for change in ("added", "lost", "changed", "same"))
        + "</tr>"
        for row in diff.fields
    )
    page = Template(TEMPLATE.read_text("utf-8")).substitute(
        name=shown(name),
        made_at=moment(now),
        incidents=in_words(diff),
        fields=fields,
        most=EXAMPLES_MOST,
        examples="\n".join(map(_example, diff.examples)) or "<tr><td colspan=5>No cell differs.</td></tr>",
    )
    path.write_text(page, "utf-8")


def _example(row: Row) -> str:
    cells = (
        f"<th scope=row>{words(row['field'])}</th>",
        f"<td>{row['change']}</td>",
        f"<td>{_side(row, 'before')}</td>",
        f"<td>{_side(row, 'after')}</td>",
        f"<td><code>{shown(row['incident_id'])}</code></td>",
    )
    return f"<tr class={row['change']}>{''.join(cells)}</tr>"


def _side(row: Row, side: str) -> str:
    value, quote = row[f"value_{side}"], row[f"quote_{side}"]
    return (shown(value) if value is not None else "–") + (f"<q>{shown(quote)}</q>" if value is not None and quote else "")
