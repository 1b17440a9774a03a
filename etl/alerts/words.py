"""Says values in words: counts with their hedge, days, country names."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from etl.records import Count, Days

COUNTRIES = Path(__file__).resolve().parent.parent.parent / "seeds" / "lexicon" / "places_countries.csv"
_UPPER = {"ied": "improvised explosive device"}


@cache
def _countries() -> Mapping[str, str]:
    with COUNTRIES.open(encoding="utf-8", newline="") as file:
        return {row["country"]: row["name"] for row in csv.DictReader(file)}


def country_name(code: str | None) -> str | None:
    """Return the English name of an ISO 3166 code, or the code where none is known."""
    return None if code is None else _countries().get(code, code)


def counted(count: Count) -> str:
    """Return a count as it was said: 7, at least 7, up to 30, 5 to 9, no one."""
    if count == (0, 0):
        return "no one"
    if count.high is None:
        return f"at least {count.low}"
    if count.high == count.low:
        return str(count.low)
    return f"up to {count.high}" if count.low == 0 else f"{count.low} to {count.high}"


def spoken(value: str) -> str:
    """Return a closed-set value in words: car_bomb as car bomb."""
    return _UPPER.get(str(value), str(value).replace("_", " "))


def shown_days(when: Days | None) -> str:
    """Return days in ISO form, an interval with its ends."""
    if when is None:
        return "not told"
    return when.first.isoformat() if when.first == when.last else f"{when.first.isoformat()} to {when.last.isoformat()}"
