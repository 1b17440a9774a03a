"""Reads the alert rules: one TOML file, checked in full before any of it is used."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import time
from functools import partial
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from etl.alerts.checks import FIELDS, one_of, whole_numbers
from etl.alerts.template import wordings, wrong_in
from etl.records import AttackType, Kind, TargetType


class RuleError(Exception):
    """A rule that cannot be used; the message names file, rule, field and what is allowed."""


CORNERS_LEAST = 3


class Point(NamedTuple):
    """A point of the earth, in degrees."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Near:
    """A circle around a point."""

    lat: float
    lon: float
    km: float


@dataclass(frozen=True, slots=True)
class QuietHours:
    """A stretch of each day in which a rule sends nothing, by the clock of a time zone; it may reach over midnight."""

    begin: time
    end: time
    zone: str


@dataclass(frozen=True, slots=True)
class Rule:
    """Whom to tell of what: an empty filter lets everything through."""

    name: str
    kinds: tuple[Kind, ...] = (Kind.ATTACK, Kind.UNEXPLAINED)
    horizon_days: int = 7  # a new alert is sent while the last possible day is not longer ago
    update_days: int = 30  # an update or a cancel likewise
    toll_steps: tuple[int, ...] = (1, 5, 10, 20, 50, 100, 200, 500)  # dead; passing one is an update
    toll_at_least: int = 0  # dead and wounded together
    on_claim: bool = True  # whether a claim or a named perpetrator is an update
    countries: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    near: Near | None = None
    area: tuple[Point, ...] = ()  # a polygon
    attack_types: tuple[AttackType, ...] = ()
    target_types: tuple[TargetType, ...] = ()
    groups: tuple[str, ...] = ()
    sources_at_least: int = 1
    confidence_at_least: float = 0.0  # of the incident's kind
    language: tuple[str, ...] = ()  # of the articles that tell it: one of these at least
    languages: tuple[str, ...] = ()  # of the messages; none: English
    template: Mapping[str, str] = field(default_factory=dict)  # by language: a wording of its own
    quiet_hours: QuietHours | None = None
    digest: str = "none"  # one message for all that is owed, at most once an hour or a night
    most_per_day: int | None = None  # what goes beyond is summed up in one message
    severity: str = "by_toll"
    channels: tuple[str, ...] = ("all",)


def _allowed(key: str) -> str:
    return f"allowed: {FIELDS[key].allowed}"


def _near(value: object) -> Near | None:
    if not isinstance(value, Mapping) or set(value) != {"lat", "lon", "km"}:
        return None
    numbers = [value[key] for key in ("lat", "lon", "km")]
    if not all(isinstance(number, int | float) and not isinstance(number, bool) for number in numbers):
        return None
    lat, lon, km = (float(number) for number in numbers)
    return Near(lat, lon, km) if abs(lat) <= 90 and abs(lon) <= 180 and km > 0 else None


def _share(value: object) -> float | None:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return float(value) if is_number and 0 <= float(value) <= 1 else None  # type: ignore[arg-type]  # a number, as was just seen


def _area(value: object) -> tuple[Point, ...] | None:
    if not isinstance(value, list) or len(value) < CORNERS_LEAST:
        return None
    points = [_near({"lat": one[0], "lon": one[1], "km": 1}) if isinstance(one, list) and len(one) == 2 else None for one in value]
    return tuple(Point(one.lat, one.lon) for one in points if one) if all(points) else None


def _quiet_hours(value: object) -> QuietHours | None:
    if not isinstance(value, Mapping) or set(value) != {"from", "to", "zone"} or not all(isinstance(one, str) for one in value.values()):
        return None
    try:
        ZoneInfo(value["zone"])
        hours = QuietHours(time.fromisoformat(value["from"]), time.fromisoformat(value["to"]), value["zone"])
    except (ValueError, ZoneInfoNotFoundError):
        return None
    return hours if hours.begin != hours.end else None


_SHAPED: Mapping[str, Callable[[object], object | None]] = {
    "near": _near,
    "area": _area,
    "quiet_hours": _quiet_hours,
    "confidence_at_least": _share,
    "template": wordings,
}


def _value(key: str, given: object) -> object | None:
    """Return a field's value in its own type, None where it is not allowed."""
    if key in _SHAPED:
        return _SHAPED[key](given)
    check = FIELDS[key]
    if check.choices:
        return one_of(given, check.choices, many=check.many)
    if check.of is int:
        return whole_numbers(given, check.least, many=check.many)
    if check.many:
        return tuple(given) if isinstance(given, list) and given and all(isinstance(item, str) and item for item in given) else None
    return given if isinstance(given, check.of) and given != "" else None


def _line(text: str, number: int, key: str, word: str = "") -> int:
    """Return the line in which a field of the nth rule stands, or a word of its value; that of the rule's head where none does."""
    head = rule = 0
    for at, line in enumerate(text.splitlines(), start=1):
        if line.strip().startswith("[[rule]]"):
            rule, head = rule + 1, at if rule + 1 == number else head
        elif rule == number and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[.=]", line):
            rest = enumerate(text.splitlines()[at - 1 :], start=at)
            return next((later for later, words in rest if word in words), at)
    return head


def _rule(row: object, where: str, line_of: Callable[..., int]) -> Rule:
    if not isinstance(row, Mapping):
        raise RuleError(f"{where} is no table: begin each rule with [[rule]]")
    name = row.get("name")
    where = f"{where} ({name})" if isinstance(name, str) else where
    values: dict[str, object] = {}
    for key, given in row.items():
        if key not in FIELDS:
            raise RuleError(f"{where}: {key} is no field of a rule (line {line_of(key)}); allowed: {', '.join(FIELDS)}")
        value = _value(key, given)
        if value is None:
            placeholder = wrong_in(given) if key == "template" else ""
            mistake = f"has {placeholder}" if placeholder else f"is {given!r}"
            raise RuleError(f"{where}: {key} {mistake} (line {line_of(key, placeholder)}); {_allowed(key)}")
        values[key] = value
    if "name" not in values:
        raise RuleError(f"{where}: name is missing (line {line_of('name')}); {_allowed('name')}")
    return Rule(**values)  # type: ignore[arg-type]  # each value has been brought to its field's type


def parse_rules(text: str, file: str) -> tuple[Rule, ...]:
    """Return the rules in a TOML text; raises RuleError with file, rule, field, line and allowed values."""
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"{file} is no TOML: {error}") from None
    extra = sorted(set(found) - {"rule"})
    rows = found.get("rule", [])
    if extra:
        raise RuleError(f"{file}: {', '.join(extra)} is not allowed at the top; allowed: [[rule]] tables")
    if not isinstance(rows, list):
        raise RuleError(f"{file}: rule is one table; begin each rule with [[rule]], with two brackets")
    rules = tuple(_rule(row, f"{file}, rule {number}", partial(_line, text, number)) for number, row in enumerate(rows, start=1))
    names = [rule.name for rule in rules]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise RuleError(f"{file}: the name {twice[0]} is given to two rules; each needs its own")
    return rules


def read_rules(path: Path) -> tuple[Rule, ...]:
    """Return the rules of a file; raises RuleError where it is missing or any rule is wrong."""
    try:
        return parse_rules(path.read_text(encoding="utf-8"), str(path))
    except OSError as error:
        raise RuleError(f"{path} cannot be read ({error.strerror}): set ETL_RULES to a file of alert rules") from None
    except UnicodeDecodeError:
        raise RuleError(f"{path} is not UTF-8: save it as UTF-8") from None
