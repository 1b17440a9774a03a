"""Notices apart from attacks: to the operator when a night fails or is late, and to all receivers that a quiet night went well."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from etl import notify
from etl.alerts import words
from etl.night import TEHRAN
from etl.records import Alert, MessageKind
from etl.settings import read_settings
from etl.warehouse import open_warehouse

logger = logging.getLogger(__name__)


def tell_operator(title: str, faults: Sequence[str]) -> None:
    """Hand a notice to the operator's channels, the same one at most once a day; what goes wrong with it stops nothing."""
    settings = read_settings()
    now = settings.now()
    channels = notify.open_channels(settings.notices, settings.operator_channels, setting="ETL_OPERATOR_CHANNELS")
    text = "\n".join([title, "", *(f"- {fault}" for fault in faults)]) + "\n"
    key = _key("operator", now.astimezone(TEHRAN).date().isoformat(), text)
    _hand_out(_notice("operator", "Severe", title, text), key, channels, settings.notices, now)


def deadline_missed(dag: str, hours: float) -> None:
    """Tell the operator that a run of a DAG has not ended in time."""
    tell_operator(f"The {dag} run is late", [f"it has not ended {hours:g} hours after it was due: look at its tasks and their logs"])


def heartbeat(run_id: str) -> None:
    """Tell the receivers of alerts that a run went well and owed no message, where ETL_HEARTBEAT asks for it."""
    settings = read_settings()
    if not settings.heartbeat:
        return
    now = settings.now()
    with open_warehouse(settings.warehouse, now) as warehouse:
        visits = warehouse.records("steps/visits_of_run", run_id=run_id)
        ((owed, known),) = warehouse.query("steps/night_messages", run_id=run_id)
    if owed:
        return
    fine = sum(visit["outcome"] == "fine" for visit in visits)
    said = {"sources": len(visits), "fine": fine, "out": len(visits) - fine, "incidents": int(str(known))}
    said["articles"] = sum(int(str(visit["article_count"])) for visit in visits)
    lines = [words.said(words.Phrase("heartbeat", said), language) for language in (words.ENGLISH, words.PERSIAN)]
    lines += ["", *(f"{visit['source']} {visit['day']}: {visit['outcome']}, {visit['article_count']} articles" for visit in visits)]
    channels = notify.open_channels(settings.published / "messages", settings.channels)
    notice = _notice("heartbeat", "Minor", lines[0], "\n".join(lines) + "\n")
    _hand_out(notice, _key("heartbeat", run_id), channels, settings.published / "messages", now)


def _key(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _notice(name: str, severity: str, title: str, text: str) -> Alert:
    """Return a notice in the form of a message, which is what channels take."""
    return Alert(name, name, MessageKind.ALERT, 1, name, severity, title, text, title)


def _hand_out(notice: Alert, key: str, channels: notify.Channels, folder: Path, now: datetime) -> None:
    """Send a notice to every channel and then to the file, whose text is the sign that all have taken it."""
    for problem in channels.problems:
        logger.warning(problem)
    if list(folder.glob(f"*-{key[:8]}.txt")):
        return
    refused = False
    for name in channels.names:
        if name not in (notify.FILE, notify.TERMINAL):
            error = notify.send(notify.Owed((key,), notice, name), channels, now)
            if error:
                logger.warning("channel %s did not take the notice %s: %s", name, notice.headline, error)
            refused = refused or error is not None
    if not refused:
        notify.send(notify.Owed((key,), notice, notify.FILE), channels, now)
