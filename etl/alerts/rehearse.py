"""What rules would have sent over a history of incident states: a dry run that sends nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from etl.alerts.decide import Decided, LastTold, cancel, decide
from etl.alerts.rules import Rule
from etl.messages import Alert, Phrase
from etl.records import Incident


class Known(NamedTuple):
    """A state of an incident and the moment from which it was known."""

    known_from: datetime
    incident: Incident
    is_retracted: bool = False
    told_in: tuple[str, ...] = ()  # languages of the articles that told it then


class Fired(NamedTuple):
    """A message that a rule would have sent, and when it would have been owed."""

    at: datetime
    alert: Alert


def rehearse(history: Iterable[Known], rules: Sequence[Rule]) -> list[Fired]:
    """Return what rules make of a history, in its order; each message is taken for sent at once.

    Back-fills are judged like nights: an item older than a rule's horizon when it became known fires in neither.
    """
    told: dict[str, dict[str, LastTold]] = {}
    fired: list[Fired] = []
    for known in history:
        last = told.setdefault(known.incident.incident_id, {})
        for alert in _decided(known, last, rules).alerts:
            last[alert.rule] = LastTold(alert.rule, alert.root_incident_id, alert.message_kind, alert.sequence, known.incident)
            fired.append(Fired(known.known_from, alert))
    return fired


def _decided(known: Known, last: Mapping[str, LastTold], rules: Sequence[Rule]) -> Decided:
    if known.is_retracted:
        return cancel(last, rules, Phrase("why_vanished", {}))
    return decide(last, known.incident, rules, known.known_from, told_in=known.told_in)
