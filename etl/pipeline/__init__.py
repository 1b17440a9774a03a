"""The story in five verbs: fetch, read, resolve, publish, alert; `check` stands before publishing, `verdict` at the end.

Each verb can be killed at any moment and run again, and what it leaves behind is the same. Each reads its own settings.
"""

from etl.pipeline.night import chosen_sources, fetch, fetch_day, ingest_documents, run_night
from etl.pipeline.notices import deadline_missed, heartbeat, tell_operator
from etl.pipeline.outcome import NightFailedError, verdict
from etl.pipeline.reading import read
from etl.pipeline.release import ChecksFailedError, alert, check, publish, summary
from etl.pipeline.replaying import promote, replay, replay_beside
from etl.pipeline.report_time import replay_as_of
from etl.pipeline.resolving import resolve

__all__ = [
    "ChecksFailedError",
    "NightFailedError",
    "alert",
    "check",
    "chosen_sources",
    "deadline_missed",
    "fetch",
    "fetch_day",
    "heartbeat",
    "ingest_documents",
    "promote",
    "publish",
    "read",
    "replay",
    "replay_as_of",
    "replay_beside",
    "resolve",
    "run_night",
    "summary",
    "tell_operator",
    "verdict",
]
