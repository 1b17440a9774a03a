"""The night: fetch every source, read, resolve, check, publish, alert, and say how it went."""

from __future__ import annotations

from datetime import date

from airflow.sdk import CronTriggerTimetable, Param, chain, dag, get_current_context, task

from dags import steps

DAY = Param(None, type=["null", "string"], format="date", title="Day", description="A civil day in Tehran; empty = the night's own.")


@task
def visits() -> list[dict[str, object]]:
    """Name the sources, the day this run is about, and whether that day is live."""
    from etl import night, pipeline
    from etl.settings import read_settings

    settings, context = read_settings(), get_current_context()
    run, given = context["dag_run"], context["params"]["day"]
    is_backfill = run.run_type == "backfill"
    day = night.day_of_run(date.fromisoformat(given) if given else None, run.run_after, is_backfill or run.run_type == "scheduled")
    is_live = night.is_live(day, settings.now(), is_backfill)
    return [{"source": source, "day": day.isoformat(), "live": is_live} for source in pipeline.chosen_sources(settings)]


@dag(
    schedule=CronTriggerTimetable("30 2 * * *", timezone="Asia/Tehran"),
    catchup=False,
    max_active_runs=1,
    is_paused_upon_creation=False,
    default_args=steps.STEADY,
    deadline=steps.due("nightly", hours=6),
    params={"day": DAY},
    tags=["incidents"],
)
def nightly() -> None:
    """### One night of news, at 02:30 in Tehran, about the day that has just ended.

    **visits** → **fetch**, one task a source → **read** → **resolve** → **check** → **publish** → **alert** → **heartbeat** → **verdict**

    - A source that cannot be reached is a warning and is asked again the next night; on the third night `verdict` fails.
    - A source under its floor of articles fails `verdict`, after all that was found is published.
    - A failed check leaves yesterday's snapshot in place and holds the alerts.
    - A run by hand is about today, or about `day`. Back-fills alarm nobody.
    - Every task may be cleared and run again: nothing is lost or doubled.
    """
    visited = steps.fetch.partial(run=steps.RUN).expand_kwargs(visits())
    found = (steps.read(steps.RUN), steps.resolve(steps.RUN))
    chain(visited, *found, steps.check(), steps.publish(), steps.alert(), steps.heartbeat(steps.RUN), steps.verdict(steps.RUN))


nightly()
