"""Notices apart from attacks: to the operator when a night fails or is late, and to all receivers that a quiet night went well."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from etl import notify
from etl.alerts import words
from etl.messages import Alert, MessageKind, Phrase
from etl.night import TEHRAN
from etl.rows.incidents import alert_of
from etl.settings import Settings, read_settings
from etl.warehouse import open_warehouse

logger = logging.getLogger(__name__)


def tell_operator(title: str, faults: Sequence[str]) -> None:
    """Hand a notice to the operator's channels, the same one at most once a day; what goes wrong with it stops nothing.

    A channel that refuses it is owed it: who waits for a late run has no second chance to say so.
    """
    settings = read_settings()
    now = settings.now()
    channels = _operator_channels(settings)
    _send_owed(settings, channels, now)
    text = "\n".join([title, "", *(f"- {fault}" for fault in faults)]) + "\n"
    key = _key("operator", now.astimezone(TEHRAN).date().isoformat(), text)
    if _is_kept(settings.notices, key):
        return
    notice = _notice("operator", "Severe", title, text)
    for name in _refused(notice, key, channels, now):
        owed = _owed(settings) / f"{key}.{name}.json"
        owed.parent.mkdir(parents=True, exist_ok=True)
        owed.write_text(json.dumps(asdict(notice), ensure_ascii=False), encoding="utf-8")
    notify.send(notify.Owed((key,), notice, notify.FILE), channels, now)


def send_owed_notices() -> None:
    """Hand the operator's channels what they refused before."""
    settings = read_settings()
    if _owed(settings).exists():
        _send_owed(settings, _operator_channels(settings), settings.now())


def _owed(settings: Settings) -> Path:
    return settings.notices / "owed"


def _operator_channels(settings: Settings) -> notify.Channels:
    channels = notify.open_channels(settings.notices, settings.operator_channels, setting="ETL_OPERATOR_CHANNELS")
    for problem in channels.problems:
        logger.warning(problem)
    return channels


def _send_owed(settings: Settings, channels: notify.Channels, now: datetime) -> None:
    for file in sorted(_owed(settings).glob("*.json")):
        key, name, _ = file.name.split(".")
        notice = alert_of(json.loads(file.read_text(encoding="utf-8")))
        if not notify.send(notify.Owed((key,), notice, name), channels, now):
            file.unlink()


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
    lines = [words.said(Phrase("heartbeat", said), language) for language in (words.ENGLISH, words.PERSIAN)]
    lines += ["", *(f"{visit['source']} {visit['day']}: {visit['outcome']}, {visit['article_count']} articles" for visit in visits)]
    channels = notify.open_channels(settings.published / "messages", settings.channels)
    notice = _notice("heartbeat", "Minor", lines[0], "\n".join(lines) + "\n")
    for problem in channels.problems:
        logger.warning(problem)
    key = _key("heartbeat", run_id)
    if not _is_kept(settings.published / "messages", key) and not _refused(notice, key, channels, now):
        notify.send(notify.Owed((key,), notice, notify.FILE), channels, now)


def _key(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _notice(name: str, severity: str, title: str, text: str) -> Alert:
    """Return a notice in the form of a message, which is what channels take."""
    return Alert(name, name, MessageKind.ALERT, 1, name, severity, title, text, title)


def _is_kept(folder: Path, key: str) -> bool:
    return bool(list(folder.glob(f"*-{key[:8]}.txt")))


def _refused(notice: Alert, key: str, channels: notify.Channels, now: datetime) -> list[str]:
    """Send a notice to every address and return the names of those that did not take it."""
    refused = []
    for name in channels.names:
        error = None if name in (notify.FILE, notify.TERMINAL) else notify.send(notify.Owed((key,), notice, name), channels, now)
        if error:
            logger.warning("channel %s did not take the notice %s: %s", name, notice.headline, error)
            refused.append(name)
    return refused
