"""Read the whole archive again under today's rules; nobody is alarmed."""

from __future__ import annotations

from airflow.sdk import chain, dag

from dags import steps


@dag(schedule=None, max_active_runs=1, is_paused_upon_creation=False, default_args=steps.STEADY, tags=["incidents"])
def replay() -> None:
    """### All pure stages again, over the archive.

    **replay** → **check** → **publish** → **verdict**

    - After a rule, a word list or the cleaning changed. Asks no source for anything.
    - Nothing is overwritten: the states before stay in the history.
    - What it finds alarms nobody.
    """
    chain(steps.replay(steps.RUN), steps.check(), steps.publish(), steps.verdict(steps.RUN))


replay()
