"""What a night came to: fine, or failed and why. The last task of a run, after all that was found is published."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from etl.pipeline.notices import send_owed_notices, tell_operator
from etl.settings import read_settings
from etl.warehouse import open_warehouse

logger = logging.getLogger(__name__)

NIGHTS_MOST = 3  # out of reach so many nights in a row is a failure


class NightFailedError(Exception):
    """A task failed, or a source fell short; the message says which and what to do."""


def verdict(run_id: str, failed_tasks: Sequence[str]) -> None:
    """Say how a run went; raises NightFailedError where a task failed, a source is under its floor, or one is out of reach too long."""
    send_owed_notices()
    settings = read_settings()
    with open_warehouse(settings.warehouse, settings.now()) as warehouse:
        visits = warehouse.records("steps/visits_of_run", run_id=run_id)
    faults = [f"task {name} failed: read its log, then run it again" for name in failed_tasks]
    for visit in visits:
        if visit["is_under_floor"]:
            faults.append(
                f"{visit['source']} brought {visit['article_count']} articles for {visit['day']}, its floor is {visit['floor']}:"
                " look whether its listing has changed (everything that came is kept and published)"
            )
        if int(str(visit["nights_unreachable"])) >= NIGHTS_MOST:
            faults.append(f"{visit['source']} could not be reached for {visit['nights_unreachable']} nights in a row: {visit['message']}")
    if faults:
        tell_operator(f"Run {run_id} failed", faults)
        raise NightFailedError("; ".join(faults))
    unreachable = [str(visit["source"]) for visit in visits if visit["outcome"] != "fine"]
    logger.info(
        "verdict: the run went well; %d sources = %d fine + %d out of reach%s",
        len(visits),
        len(visits) - len(unreachable),
        len(unreachable),
        f" ({', '.join(unreachable)}; asked again on the next run)" if unreachable else "",
    )
