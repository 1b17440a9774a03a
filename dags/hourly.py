"""Between the nights: what the feeds name, read, resolved and told within the hour. Off until a person switches it on."""

from __future__ import annotations

from airflow.sdk import CronTriggerTimetable, chain, dag, task

from dags import steps

RUN = "hourly__" + steps.RUN  # by this beginning etl.fetch knows that feeds are enough


@task
def visits() -> list[dict[str, object]]:
    """Name the sources and today in Tehran."""
    from etl import night, pipeline
    from etl.settings import read_settings

    settings = read_settings()
    day = night.tehran_day(settings.now()).isoformat()
    return [{"source": source, "day": day, "live": True} for source in pipeline.chosen_sources(settings)]


@dag(
    schedule=CronTriggerTimetable("10 4-23 * * *", timezone="Asia/Tehran"),
    catchup=False,
    max_active_runs=1,
    is_paused_upon_creation=True,
    default_args=steps.STEADY,
    tags=["incidents"],
)
def hourly() -> None:
    """### The feeds, every hour from 04:10 to 23:10 in Tehran, for those who cannot wait for the night.

    **visits** → **fetch**, one task a source → **read** → **resolve** → **check** → **publish** → **alert** → **verdict**

    - Off by default: switch it on in the list of DAGs.
    - Asks each outlet for its feeds and the articles they name, and nothing else; the night finds what feeds leave out.
    - The same stages, rules and messages as the night; floors and missed days are the night's own.
    """
    visited = steps.fetch.partial(run=RUN).expand_kwargs(visits())
    chain(visited, steps.read(RUN), steps.resolve(RUN), steps.check(), steps.publish(), steps.alert(), steps.verdict(RUN))


hourly()
