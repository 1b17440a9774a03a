"""What was told by a moment, kept beside the history."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from etl.records import Incident
from etl.rows.incidents import report_row
from etl.warehouse import Warehouse


def store_report(warehouse: Warehouse, incidents: Sequence[Incident], moment: datetime, pages: int, rules: str, now: datetime) -> None:
    """Keep the incidents that were told by a moment in place of what was computed for it before, inside the caller's transaction."""
    warehouse.query("steps/drop_report", report_time=moment)
    warehouse.load("report_state", [report_row(one, moment) for one in incidents])
    marks = {"report_time": moment, "computed_at": now, "rules_digest": rules, "page_count": pages, "incident_count": len(incidents)}
    warehouse.load("report_time", [marks])
