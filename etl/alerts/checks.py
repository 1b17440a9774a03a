"""What each field of an alert rule may hold, and the checks of those values."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from etl.alerts.template import ALLOWED, LANGUAGES
from etl.records import AttackType, Kind, TargetType

SEVERITIES = ("by_toll", "Extreme", "Severe", "Moderate", "Minor", "Unknown")  # of the Common Alerting Protocol
DIGESTS = ("none", "hourly", "nightly")
CHANNELS = ("all", "file", "terminal", "addresses")
Choices = type[StrEnum] | tuple[str, ...]


class Field(NamedTuple):
    """The type of one field, whether it is a list, its choices or least value, and all that in words."""

    of: type
    allowed: str
    many: bool = False
    choices: Choices | None = None
    least: int = 0


def _listed(choices: Choices) -> str:
    return "a list of " + ", ".join(choices)


FIELDS: Mapping[str, Field] = {
    "name": Field(str, "a text of one character or more"),
    "kinds": Field(str, _listed(Kind), many=True, choices=Kind),
    "horizon_days": Field(int, "a whole number from 0", least=0),
    "update_days": Field(int, "a whole number from 0", least=0),
    "toll_steps": Field(int, "a list of whole numbers from 1", many=True, least=1),
    "toll_at_least": Field(int, "a whole number from 0", least=0),
    "on_claim": Field(bool, "true or false"),
    "countries": Field(str, 'a list of ISO 3166 codes, such as ["AF", "PK"]', many=True),
    "provinces": Field(str, 'a list of English names, such as ["Herat"]', many=True),
    "near": Field(dict, "{ lat = -90..90, lon = -180..180, km = more than 0 }"),
    "area": Field(list, "a list of three points or more, each [lat, lon]"),
    "attack_types": Field(str, _listed(AttackType), many=True, choices=AttackType),
    "target_types": Field(str, _listed(TargetType), many=True, choices=TargetType),
    "groups": Field(str, 'a list of English names, such as ["Islamic State Khorasan"]', many=True),
    "sources_at_least": Field(int, "a whole number from 1", least=1),
    "confidence_at_least": Field(float, "a number from 0 to 1"),
    "language": Field(str, _listed(LANGUAGES), many=True, choices=LANGUAGES),
    "languages": Field(str, _listed(LANGUAGES), many=True, choices=LANGUAGES),
    "template": Field(str, ALLOWED),
    "quiet_hours": Field(dict, '{ from = "22:00", to = "06:30", zone = "Asia/Tehran" }, with the name of a time zone'),
    "digest": Field(str, ", ".join(DIGESTS), choices=DIGESTS),
    "most_per_day": Field(int, "a whole number from 1", least=1),
    "severity": Field(str, ", ".join(SEVERITIES), choices=SEVERITIES),
    "channels": Field(str, _listed(CHANNELS), many=True, choices=CHANNELS),
}


def one_of(given: object, choices: Choices, *, many: bool) -> object | None:
    """Return a choice or a list of choices in its own type, None where it is none."""
    if many:
        items = [one_of(item, choices, many=False) for item in given] if isinstance(given, list) else []
        return None if not items or None in items else tuple(items)
    if not isinstance(given, str) or given not in tuple(choices):
        return None
    return given if isinstance(choices, tuple) else choices(given)


def whole_numbers(given: object, least: int, *, many: bool) -> object | None:
    """Return a whole number or a rising list of them, None where it is none."""
    if many:
        numbers = [item for item in given if whole_numbers(item, least, many=False) is not None] if isinstance(given, list) else []
        return tuple(sorted(numbers)) if isinstance(given, list) and numbers and len(numbers) == len(given) else None
    return given if isinstance(given, int) and not isinstance(given, bool) and given >= least else None
