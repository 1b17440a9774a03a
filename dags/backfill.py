"""Fetch a range of past days of one source by its archive pages, and read them; nobody is alarmed."""

from __future__ import annotations

from datetime import date, timedelta

from airflow.sdk import Param, chain, dag, get_current_context, task

from dags import steps


@task
def visits() -> list[dict[str, object]]:
    """Name every day from `from` to `to`, newest first: what readers miss most comes first."""
    params = get_current_context()["params"]
    first, last = date.fromisoformat(params["from"]), date.fromisoformat(params["to"])
    if first > last:
        raise ValueError(f"from {first} is after to {last}: swap them")
    days = [last - timedelta(days=back) for back in range((last - first).days + 1)]
    return [{"source": params["source"], "day": day.isoformat(), "live": False} for day in days]


@dag(
    schedule=None,
    max_active_runs=1,
    is_paused_upon_creation=False,
    default_args=steps.STEADY,
    params={
        "source": Param("mehr_en", type="string", title="Source", description="Its short code, as in etl/sources."),
        "from": Param("2026-01-01", type="string", format="date", title="From", description="First civil day in Tehran."),
        "to": Param("2026-01-01", type="string", format="date", title="To", description="Last civil day in Tehran."),
    },
    tags=["incidents"],
)
def backfill() -> None:
    """### Past days of one source.

    **visits** → **fetch**, one task a day, one after the other → **read** → **resolve** → **check** → **publish** → **verdict**

    - Takes the outlet's archive pages of each day; feeds and revisits belong to the night.
    - What it finds alarms nobody, however new it is to the warehouse.
    - Days that were fetched before are asked again, and unchanged pages are not stored twice.
    """
    one_at_a_time = steps.fetch.override(max_active_tis_per_dagrun=1)
    visited = one_at_a_time.partial(run=steps.RUN).expand_kwargs(visits())
    told = steps.resolve(steps.RUN)
    chain(visited, steps.read(steps.RUN), told, steps.check(), steps.publish(), steps.verdict(steps.RUN))


backfill()
