"""What rules would have sent over a history of incident states: a dry run that sends nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from etl.alerts.decide import LastTold, decide
from etl.alerts.rules import Rule
from etl.records import Alert, Incident


class Known(NamedTuple):
    """A state of an incident and the moment from which it was known."""

    known_from: datetime
    incident: Incident
    is_retracted: bool = False


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
        if known.is_retracted:
            continue
        ident = known.incident.incident_id
        last = told.setdefault(ident, {})
        for alert in decide(last, known.incident, rules, known.known_from).alerts:
            last[alert.rule] = LastTold(alert.rule, alert.root_incident_id, alert.message_kind, alert.sequence, known.incident)
            fired.append(Fired(known.known_from, alert))
    return fired
