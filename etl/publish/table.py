"""The incidents as a table in a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from etl.publish.words import count, days, place, plain, words
from etl.rows.pages import Row
from etl.warehouse import Warehouse

ROWS_MOST = 30
COLUMNS = ("when", "where", "what", "killed", "wounded", "by", "claimed by", "told as", "articles")


def incident_table(snapshot: Warehouse) -> Table:
    """Return the newest incidents of a snapshot as a table."""
    rows = snapshot.records("steps/newest_incidents", most=ROWS_MOST)
    ((total,),) = snapshot.query("steps/incident_count")
    table = Table(title=f"{total} incidents" + (f", the newest {ROWS_MOST}" if len(rows) < int(str(total)) else ""), title_justify="left")
    for column in COLUMNS:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*_cells(row))
    return table


def show_incidents(snapshot: Warehouse, console: Console | None = None) -> None:
    """Print the newest incidents of a snapshot."""
    console = console or Console()
    if not console.is_terminal:
        console = Console(width=160)
    console.print(incident_table(snapshot))


def _cells(row: Row) -> tuple[str, ...]:
    what = words(row["attack_type"]) or words(row["kind"])
    told = (
        days(row),
        place(row),
        f"foiled {what}" if row["outcome"] == "foiled" else what,
        count(row, "killed") or (f"{joint} killed or wounded" if (joint := count(row, "killed_or_wounded")) else ""),
        count(row, "wounded"),
        row["perpetrator"] or "",
        row["claimed_by"] or "",
        row["status"],
        row["article_count"],
    )
    return tuple(plain(cell) for cell in told)
