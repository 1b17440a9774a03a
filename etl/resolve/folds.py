"""The ways in which the values of one cell become one; seeds/reconcile.csv says which field goes which way."""

from __future__ import annotations

import csv
import operator
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from etl.records import Count, Kind
from etl.resolve.choose import best_kind, best_place, best_word, same_place, same_word
from etl.resolve.tolls import days_meet, fold_counts, fold_days, holds, is_corrected, meets

RULES_FILE = Path(__file__).parent.parent.parent / "seeds" / "reconcile.csv"


class Fold(NamedTuple):
    """How values of one cell become one."""

    choose: Callable[[list[Any]], Any]  # of values in rising weight
    agrees: Callable[[Any, Any], bool]  # whether a mention's value supports the chosen one
    differs: Callable[[Sequence[Any], Any], bool]  # whether values in order of publication dispute the chosen one


class Rule(NamedTuple):
    """One row of the rules."""

    field: str
    fold: Fold
    official_first: bool  # whether what is attributed to an authority weighs more than what is later


class RuleRowError(Exception):
    """A row of the rules that cannot be used; the message names file, line and what is allowed."""


def _plain(choose: Callable[[list[Any]], Any], agrees: Callable[[Any, Any], bool]) -> Fold:
    return Fold(choose, agrees, lambda values, value: any(not agrees(one, value) for one in values))


def _count_agrees(count: Count, value: Count) -> bool:
    return holds(count, value) or meets(count, value)


def _toll_differs(counts: Sequence[Count], value: Count) -> bool:
    """Return whether a toll fell, or a higher one was overruled; one that rose is no dispute."""
    falls = any(is_corrected(early, late) for n, early in enumerate(counts) for late in counts[n + 1 :])
    return falls or any(count.low > value.low and not meets(count, value) for count in counts)


def _kind_differs(kinds: Sequence[Kind], value: Kind) -> bool:
    return any(kind not in (Kind.UNEXPLAINED, value) for kind in kinds)


FOLDS: Mapping[str, Callable[[str], Fold]] = {
    "explained": lambda _: Fold(best_kind, operator.is_, _kind_differs),
    "latest": lambda _: _plain(operator.itemgetter(-1), operator.is_),
    "narrowed_days": lambda _: _plain(fold_days, days_meet),
    "narrowed_toll": lambda _: Fold(fold_counts, _count_agrees, _toll_differs),
    "finest_place": lambda _: _plain(best_place, same_place),
    "finest_word": lambda field: _plain(best_word(field), same_word(field)),
}


@cache
def rules(path: Path = RULES_FILE) -> Mapping[str, Rule]:
    """Return the rule of each field, in the order of the file; raises RuleRowError for a bad row."""
    found: dict[str, Rule] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            if row["fold"] not in FOLDS or row["official_first"] not in ("yes", "no"):
                raise RuleRowError(f"{path}, line {number}: fold is one of {', '.join(FOLDS)}, official_first is yes or no")
            found[row["field"]] = Rule(row["field"], FOLDS[row["fold"]](row["field"]), row["official_first"] == "yes")
    return found
