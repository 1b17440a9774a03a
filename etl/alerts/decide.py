"""Decides which messages an incident's new state calls for: an alert, an update, a cancel, or silence and why.

The message types are those of the Common Alerting Protocol. Pure: `now`, what was told before and the quotes are arguments.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from etl.alerts.match import mismatch
from etl.alerts.message import headline, message
from etl.alerts.rules import Rule
from etl.alerts.telling import VOICES_MOST
from etl.alerts.words import ENGLISH, said
from etl.messages import Alert, MessageKind, Phrase, Voice
from etl.records import Count, Incident, Kind, Outcome, Status

TEHRAN = ZoneInfo("Asia/Tehran")
NOBODY = "none"
EXTREME_DEAD = 10


@dataclass(frozen=True, slots=True)
class LastTold:
    """The newest message, under any id of an incident, of which a delivery was attempted, and the state it told."""

    rule: str
    root_incident_id: str
    message_kind: MessageKind
    sequence: int
    state: Incident


class Silent(NamedTuple):
    """That a rule sends nothing about an incident, and why."""

    rule: str
    incident_id: str
    reason: str


class Decided(NamedTuple):
    """What all rules make of one incident."""

    alerts: tuple[Alert, ...]
    silences: tuple[Silent, ...]


class Verdict(NamedTuple):
    """Which message is owed, and why; without a kind none is."""

    kind: MessageKind | None
    reason: str
    said: tuple[Phrase, ...] = ()  # the reason of a message, to be said in any language


def _owed(kind: MessageKind, *reasons: Phrase) -> Verdict:
    return Verdict(kind, "; ".join(said(one) for one in reasons), reasons)


def _last_day(incident: Incident) -> date | None:
    """Return the last day on which it can have happened: as told, or else the day of its first report."""
    if incident.when is not None:
        return incident.when.last
    return incident.first_published_at.astimezone(TEHRAN).date() if incident.first_published_at else None


def _age_days(incident: Incident, now: datetime) -> int | None:
    last = _last_day(incident)
    return (now.astimezone(TEHRAN).date() - last).days if last else None


def _too_old(incident: Incident, now: datetime, most: int) -> str:
    age = _age_days(incident, now)
    if age is None:
        return "nothing says when it happened"
    return f"its last possible day is {age} days ago, the rule's horizon is {most}" if age > most else ""


def _first(incident: Incident, rule: Rule, now: datetime, told_in: Collection[str]) -> Verdict:
    if incident.status is Status.BACKGROUND:
        return Verdict(None, "it is told as background only")
    why_not = mismatch(incident, rule, told_in) or _too_old(incident, now, rule.horizon_days)
    if why_not:
        return Verdict(None, why_not)
    why = {Kind.UNEXPLAINED: "why_new_unexplained", Kind.ATTACK: "why_new_attack"}.get(incident.kind, "why_new")
    foiled = "_foiled" if incident.outcome is Outcome.FOILED else ""
    return _owed(MessageKind.ALERT, Phrase(why + foiled, {"kind": incident.kind}))


def _dead(count: Count | None) -> int:
    return count.low if count else 0


def _step_passed(before: Incident, incident: Incident, rule: Rule) -> list[Phrase]:
    low, high = _dead(before.killed), _dead(incident.killed)
    passed = [step for step in rule.toll_steps if low < step <= high]
    return [Phrase("why_passed", {"low": low, "high": high, "step": passed[-1]})] if passed else []


def _newly_named(before: Incident, incident: Incident) -> list[Phrase]:
    if incident.claimed_by not in (None, NOBODY) and before.claimed_by in (None, NOBODY):
        return [Phrase("why_claimed", {"who": str(incident.claimed_by)})]
    if incident.perpetrator and not before.perpetrator:
        return [Phrase("why_blamed", {"who": incident.perpetrator})]
    return []


def _next(last: LastTold, incident: Incident, rule: Rule, now: datetime) -> Verdict:
    if incident.kind is Kind.ACCIDENT and last.state.kind is not Kind.ACCIDENT:
        return _owed(MessageKind.CANCEL, Phrase("why_accident", {}))
    why_not = _too_old(incident, now, rule.update_days)
    if why_not:
        return Verdict(None, why_not)
    if incident.kind not in rule.kinds:
        return Verdict(None, f"it is now called {incident.kind}")
    news = _step_passed(last.state, incident, rule) + (_newly_named(last.state, incident) if rule.on_claim else [])
    return _owed(MessageKind.UPDATE, *news) if news else Verdict(None, "told before, and no threshold passed since")


def _severity(incident: Incident, rule: Rule) -> str:
    if rule.severity != "by_toll":
        return rule.severity
    if incident.outcome is Outcome.FOILED:
        return "Minor"
    dead = _dead(incident.killed)
    return "Extreme" if dead >= EXTREME_DEAD else "Severe" if dead else "Moderate"


def _channels(rule: Rule, known: Sequence[str]) -> tuple[str, ...]:
    """Return the channels a rule means, by name: `addresses` are all but the file and the terminal."""
    fixed = ("file", "terminal")
    wanted = [
        name for name in known if "all" in rule.channels or name in rule.channels or ("addresses" in rule.channels and name not in fixed)
    ]
    return tuple(wanted)


def judge(last: LastTold | None, incident: Incident, rule: Rule, now: datetime, told_in: Collection[str] = ()) -> Verdict:
    """Return the message that one rule owes about an incident, or why it owes none; `told_in` are the languages of its articles."""
    if last is None or last.message_kind is MessageKind.CANCEL:
        return _first(incident, rule, now, told_in)
    return _next(last, incident, rule, now)


def decide(
    last_told: Mapping[str, LastTold],
    incident: Incident,
    rules: Sequence[Rule],
    now: datetime,
    *,
    told_in: Collection[str] = (),
    voices: Sequence[Voice] = (),
    channels: Sequence[str] = ("file", "terminal"),
    quiet: str | None = None,
) -> Decided:
    """Return what every rule makes of an incident's state.

    `last_told` holds the newest attempted message by rule name, `told_in` the languages of the articles, `channels` the names of
    those that are set up, and `quiet` the reason why nobody is to be alarmed at all: a back-fill, a replay.
    """
    alerts, silences = [], []
    for rule in rules:
        last = last_told.get(rule.name)
        verdict = judge(last, incident, rule, now, told_in)
        if quiet and verdict.kind:
            verdict = Verdict(None, f"{quiet}: {verdict.kind} held back ({verdict.reason})")
        if verdict.kind is None:
            silences.append(Silent(rule.name, incident.incident_id, verdict.reason))
        else:
            alerts.append(_alert(last, incident, rule, verdict.kind, verdict.said, voices, _channels(rule, channels)))
    return Decided(tuple(alerts), tuple(silences))


def _alert(
    last: LastTold | None,
    incident: Incident,
    rule: Rule,
    kind: MessageKind,
    reasons: Sequence[Phrase],
    voices: Sequence[Voice],
    channels: tuple[str, ...],
) -> Alert:
    root = last.root_incident_id if last else incident.incident_id
    sequence = last.sequence + 1 if last else 1
    before = last.state if last and kind is not MessageKind.ALERT else None
    languages, severity = rule.languages or (ENGLISH,), _severity(incident, rule)
    texts = [
        message(
            incident,
            kind,
            reasons,
            rule=rule.name,
            sequence=sequence,
            before=before,
            voices=voices,
            language=language,
            template=rule.template.get(language),
            severity=severity,
        )
        for language in languages
    ]
    return Alert(
        rule=rule.name,
        root_incident_id=root,
        message_kind=kind,
        sequence=sequence,
        incident_id=incident.incident_id,
        severity=severity,
        headline=headline(incident, kind, languages[0]),
        text="\n".join(texts),
        reason="; ".join(said(one) for one in reasons),
        channels=channels,
        said=tuple(reasons),
        voices=tuple(voices[:VOICES_MOST]),
    )


def cancel(
    last_told: Mapping[str, LastTold],
    rules: Sequence[Rule],
    reason: Phrase,
    *,
    voices: Sequence[Voice] = (),
    channels: Sequence[str] = ("file", "terminal"),
    quiet: str | None = None,
) -> Decided:
    """Return the cancels owed for an incident that is no more: retracted, or told under another id that was alarmed as well.

    The reason says so: `why_retracted` with its `why`, or `why_same` with the `incident`.
    """
    alerts, silences = [], []
    for rule in rules:
        last = last_told.get(rule.name)
        if last is None or last.message_kind is MessageKind.CANCEL:
            continue
        if quiet:
            silences.append(Silent(rule.name, last.state.incident_id, f"{quiet}: Cancel held back ({said(reason)})"))
        else:
            alerts.append(_alert(last, last.state, rule, MessageKind.CANCEL, (reason,), voices, _channels(rule, channels)))
    return Decided(tuple(alerts), tuple(silences))
