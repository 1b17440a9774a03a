"""When what is owed goes out: quiet hours, digests, caps, and channels that rest after failures. Pure; the clock is an argument."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby
from typing import NamedTuple
from zoneinfo import ZoneInfo

from etl.alerts.checks import SEVERITIES
from etl.alerts.rules import QuietHours, Rule
from etl.alerts.words import ENGLISH, number, said, word
from etl.messages import Alert, MessageKind, Phrase
from etl.text.direction import isolated

GIVE_UP = timedelta(days=7)  # a message that no channel took for so long is news no more
GIVEN_UP = "given up: "  # how the receipt of such a message begins
REST_FIRST, REST_MOST = timedelta(minutes=5), timedelta(hours=12)
_PERIOD = {"hourly": timedelta(hours=1), "nightly": timedelta(hours=20)}
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Pending:
    """A message that one channel has not taken yet."""

    alert_id: str
    alert: Alert
    channel: str
    created_at: datetime


class Health(NamedTuple):
    """How a channel has fared since it last took a message."""

    failures: int
    last_attempt_at: datetime | None


class Pace(NamedTuple):
    """What one channel took of one rule: when last, and how many messages in the last day."""

    last_at: datetime | None
    in_a_day: int


@dataclass(frozen=True, slots=True)
class Parcel:
    """What goes to one channel as one message: one alert, or several of a rule in a digest or a summary."""

    channel: str
    alert_ids: tuple[str, ...]
    alert: Alert


class Plan(NamedTuple):
    """What goes out now, what waits, with its reason, and what is given up."""

    parcels: tuple[Parcel, ...]
    waiting: tuple[tuple[Pending, str], ...]
    given_up: tuple[Pending, ...]


def is_quiet(hours: QuietHours | None, now: datetime) -> bool:
    """Return whether a moment lies in quiet hours."""
    if hours is None:
        return False
    clock = now.astimezone(ZoneInfo(hours.zone)).time()
    if hours.begin < hours.end:
        return hours.begin <= clock < hours.end
    return clock >= hours.begin or clock < hours.end


def rests_until(health: Health) -> datetime | None:
    """Return until when a channel is left alone: five minutes after a failure, twice as long after each further one."""
    if not health.failures or health.last_attempt_at is None:
        return None
    rest: timedelta = REST_FIRST * int(2 ** min(health.failures - 1, 20))
    return health.last_attempt_at + min(rest, REST_MOST)


def plan(
    pending: Sequence[Pending],
    rules: Sequence[Rule],
    health: Mapping[str, Health],
    pace: Mapping[tuple[str, str], Pace],
    now: datetime,
) -> Plan:
    """Return what goes out now; `pace` is by rule and channel. The rule of an older message that is no more holds nothing back."""
    by_name = {rule.name: rule for rule in rules}
    given_up = tuple(one for one in pending if now - one.created_at > GIVE_UP)
    parcels: list[Parcel] = []
    waiting: list[tuple[Pending, str]] = []
    open_ones = sorted((one for one in pending if one not in given_up), key=lambda one: (one.alert.rule, one.channel))
    for (name, channel), some in groupby(open_ones, key=lambda one: (one.alert.rule, one.channel)):
        group = sorted(some, key=lambda one: (one.created_at, one.alert_id))
        rule = by_name.get(name, Rule(name))
        why = _why_wait(rule, health.get(channel, Health(0, None)), pace.get((name, channel), Pace(None, 0)), now)
        if why:
            waiting += [(one, why) for one in group]
        else:
            parcels += _parcels(rule, channel, group, pace.get((name, channel), Pace(None, 0)))
    return Plan(tuple(sorted(parcels, key=lambda one: (one.channel, one.alert_ids))), tuple(waiting), given_up)


def _why_wait(rule: Rule, health: Health, pace: Pace, now: datetime) -> str:
    until = rests_until(health)
    if until and now < until:
        return f"the channel rests until {until:%Y-%m-%d %H:%M} UTC after {health.failures} failures"
    if is_quiet(rule.quiet_hours, now):
        return f"quiet hours of rule {rule.name}"
    period = _PERIOD.get(rule.digest)
    if period and pace.last_at and now - pace.last_at < period:
        return f"the {rule.digest} digest of rule {rule.name} went out at {pace.last_at:%Y-%m-%d %H:%M} UTC"
    return ""


def _parcels(rule: Rule, channel: str, group: Sequence[Pending], pace: Pace) -> list[Parcel]:
    if rule.digest != "none":
        return [_bundle(rule, channel, group, Phrase(f"digest_{rule.digest}", {}))]
    room = len(group) if rule.most_per_day is None else max(rule.most_per_day - pace.in_a_day, 0)
    singles = [Parcel(channel, (one.alert_id,), one.alert) for one in group[:room]]
    held = group[room:]
    return singles + ([_bundle(rule, channel, held, Phrase("held_back", {"most": rule.most_per_day or 0}))] if held else [])


def _bundle(rule: Rule, channel: str, group: Sequence[Pending], why: Phrase) -> Parcel:
    """Return several messages as one, under a heading in each language of the rule; a single one stays as it is."""
    ids = tuple(one.alert_id for one in group)
    if len(group) == 1:
        return Parcel(channel, ids, group[0].alert)
    languages = rule.languages or (ENGLISH,)
    headings = [_heading("bundle", rule, len(group), why, language) for language in languages]
    headlines = [f"- {one.alert.headline}" for one in group]
    whole = replace(
        group[0].alert,
        message_kind=MessageKind.ALERT,
        severity=min((one.alert.severity for one in group), key=SEVERITIES.index),
        headline=_heading("bundle_headline", rule, len(group), why, languages[0]),
        text="\n".join([*headings, *headlines]) + "\n\n" + "\n\n".join(one.alert.text for one in group),
        reason=said(why),
        said=(why,),
        voices=(),
    )
    return Parcel(channel, ids, whole)


def _heading(key: str, rule: Rule, count: int, why: Phrase, language: str) -> str:
    return word(key, language, count=number(count, language), rule=isolated(rule.name, language), why=said(why, language))


def day_before(now: datetime) -> datetime:
    """Return since when messages count towards a rule's cap."""
    return now - _DAY
