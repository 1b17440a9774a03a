"""Incidents to messages: which rule owes whom what, and in which words. Pure functions; `etl.notify` does the sending."""

from __future__ import annotations

from etl.alerts.decide import Decided, LastTold, Silent, cancel, decide, judge
from etl.alerts.message import event, headline, message, place, summary
from etl.alerts.quotes import voices
from etl.alerts.rules import Rule, RuleError, parse_rules, read_rules
from etl.messages import Phrase, Voice

__all__ = [
    "Decided",
    "LastTold",
    "Phrase",
    "Rule",
    "RuleError",
    "Silent",
    "Voice",
    "cancel",
    "decide",
    "event",
    "headline",
    "judge",
    "message",
    "parse_rules",
    "place",
    "read_rules",
    "summary",
    "voices",
]
