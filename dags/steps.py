"""The tasks that the DAGs are made of: each one import and one call, so that parsing a DAG file stays cheap."""

from __future__ import annotations

from datetime import timedelta

from airflow.sdk import Asset, Context, ExceptionRetryPolicy, RetryAction, RetryRule, TriggerRule, get_current_context, task
from airflow.sdk.definitions.callback import SyncCallback
from airflow.sdk.definitions.deadline import DeadlineAlert, DeadlineReference

RUN = "{{ run_id }}"
POOL = "warehouse"  # one slot: tasks wait in Airflow's queue instead of at the lock of the warehouse file
SNAPSHOT = Asset("published_snapshot")  # emitted by publish: other DAGs may be scheduled on it
# a task that was killed is started again; one that raised an error would only raise it once more
STEADY = {
    "retries": 2,
    "retry_delay": timedelta(minutes=1),
    "retry_policy": ExceptionRetryPolicy(rules=[RetryRule(exception=Exception, action=RetryAction.FAIL)]),
}


@task(map_index_template="{{ task.op_kwargs['source'] }} {{ task.op_kwargs['day'] }}")
def fetch(source: str, day: str, live: bool, run: str) -> None:
    """Fetch one source's pages of one day into the archive; an unreachable source is no failure."""
    from datetime import date

    from etl import pipeline

    pipeline.fetch(source, date.fromisoformat(day), live, run)


@task(pool=POOL, trigger_rule=TriggerRule.ALL_DONE)
def read(run: str) -> None:
    """Load what the archive holds and the warehouse does not: one dead outlet stops no other."""
    from etl import pipeline

    pipeline.read(run)


@task(pool=POOL, trigger_rule=TriggerRule.ALL_DONE)
def resolve(run: str) -> None:
    """Merge mentions into incidents, also where a damaged page failed `read`; what came by a back-fill alarms nobody."""
    from etl import pipeline

    pipeline.resolve(run, None)


@task(pool=POOL)
def replay(run: str) -> None:
    """Read the whole archive again under today's rules."""
    from etl import pipeline

    pipeline.replay(run)


@task(pool=POOL)
def check() -> None:
    """Run sql/checks; one that fails holds the snapshot and the alerts."""
    from etl import pipeline

    pipeline.check()


@task(pool=POOL, outlets=[SNAPSHOT])
def publish() -> None:
    """Put a fresh snapshot and its exports in place."""
    from etl import pipeline

    pipeline.publish()


@task(pool=POOL)
def alert() -> None:
    """Send what is owed about published incidents."""
    from etl import pipeline

    pipeline.alert()


@task(pool=POOL)
def heartbeat(run: str) -> None:
    """Say that a night went well and owed no message, where the settings ask for it."""
    from etl import pipeline

    pipeline.heartbeat(run)


def say_cut_off(context: Context) -> None:
    """Tell the operator of a task that ended without its own word: `verdict` tells of its findings itself."""
    from etl import pipeline

    if not isinstance(context.get("exception"), pipeline.NightFailedError):
        pipeline.tell_operator(f"Task {context['ti'].task_id} of run {context['run_id']} failed", [str(context.get("exception"))])


def due(dag: str, hours: int) -> DeadlineAlert:
    """Return that a run is to end within some hours after it was queued, or the operator hears of it."""
    late = SyncCallback("etl.pipeline.deadline_missed", kwargs={"dag": dag, "hours": hours})
    return DeadlineAlert(reference=DeadlineReference.DAGRUN_QUEUED_AT, interval=timedelta(hours=hours), callback=late)


@task(pool=POOL, trigger_rule=TriggerRule.ALL_DONE, on_failure_callback=say_cut_off)
def verdict(run: str) -> None:
    """Fail if a task of this run failed, or a source fell under its floor or is unreachable for the third night."""
    from etl import pipeline

    airflow_run = get_current_context()["dag_run"]
    ident = airflow_run.run_id
    states = get_current_context()["ti"].get_task_states(dag_id=airflow_run.dag_id, run_ids=[ident])[ident]
    pipeline.verdict(run, sorted(name for name, state in states.items() if state == "failed"))
