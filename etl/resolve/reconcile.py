"""Reconciles what the mentions of one incident say into one value per cell, with who supports it and what is disputed.

Only the newest version of each article speaks, copies only where no original is left. Official words weigh more than
others, later ones more than earlier ones. Tolls and days are narrowed where they meet. sql/README.md tells the rules to readers.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from etl.records import Count, Incident, Kind, Place, Status, Told
from etl.resolve.choose import best_kind, best_place, best_word, same_place, same_word
from etl.resolve.naming import founding_order
from etl.resolve.tolls import days_meet, fold_counts, fold_days, holds, is_corrected, meets

T = TypeVar("T")
COUNT_FIELDS = ("killed", "wounded", "killed_or_wounded", "attackers_killed")
WORD_FIELDS = ("attack_type", "weapon", "target_type", "target", "perpetrator", "claimed_by")
_OFFICIAL = re.compile(
    r"(?i)\b(ministr\w*|police|governor\w*|officials?|spokes(?:man|woman|person)|army|military|government|department|hospital|health|coroner"
    r"|sheriff\w*|prosecutor\w*|judiciary|command\w*|guards?|authorit\w+|mayor|president|directorate|security)\b"
    r"|وزارت|پلیس|استاندار|سخنگو|ارتش|مقام|فرماندار|سپاه|دولت|بیمارستان|دادستان"
)


class Cell(NamedTuple):
    """One reconciled value: the mentions that say so, and whether others say otherwise."""

    value: object
    support: tuple[str, ...]
    is_disputed: bool


def current(told: Sequence[Told]) -> tuple[Told, ...]:
    """Return the mentions that speak for an incident, in the order in which they were published.

    These are the newest version's of each article and no copies; where that leaves none, what there is.
    """
    newest = [one for one in told if one.is_newest] or list(told)
    originals = [one for one in newest if one.copy_of is None] or newest
    return tuple(sorted(originals, key=founding_order))


def is_official(told: Told, field: str) -> bool:
    """Return whether a cell is attributed to an authority."""
    return bool(_OFFICIAL.search(told.mention.attributed_to.get(field, "")))


def _weighed(told: Sequence[Told], field: str) -> list[Told]:
    """Return the mentions that fill a cell, the one whose word counts most last."""
    filled = [one for one in told if getattr(one.mention, field) is not None]
    return sorted(filled, key=lambda one: (is_official(one, field), founding_order(one)))


def _cell(told: Sequence[Told], field: str, fold: Callable[[list[T]], T | None], agrees: Callable[[T, T], bool]) -> Cell:
    weighed = _weighed(told, field)
    value = fold([getattr(one.mention, field) for one in weighed])
    if value is None:
        return Cell(None, (), is_disputed=False)
    support = tuple(one.mention_id for one in weighed if agrees(getattr(one.mention, field), value))
    return Cell(value, support, is_disputed=any(not agrees(getattr(one.mention, field), value) for one in weighed))


def _count_cell(told: Sequence[Told], field: str) -> Cell:
    cell = _cell(told, field, fold_counts, _count_agrees)
    if not isinstance(cell.value, Count):
        return cell
    by_time = [getattr(one.mention, field) for one in told if getattr(one.mention, field) is not None]
    falls = any(is_corrected(early, late) for n, early in enumerate(by_time) for late in by_time[n + 1 :])
    over = any(count.low > cell.value.low and not meets(count, cell.value) for count in by_time)
    return cell._replace(is_disputed=falls or over)


def _count_agrees(count: Count, value: Count) -> bool:
    return holds(count, value) or meets(count, value)


def _day_cell(told: Sequence[Told]) -> Cell:
    cell: Cell = _cell(told, "when", fold_days, days_meet)
    return cell


def _where_cell(told: Sequence[Told]) -> Cell:
    weighed = [one for one in told if any(one.mention.where)]
    place = best_place([one.mention.where for one in weighed])
    support = tuple(one.mention_id for one in weighed if same_place(one.mention.where, place))
    return Cell(place, support, is_disputed=len(support) < len(weighed))


def _kind_cell(told: Sequence[Told]) -> Cell:
    kind = best_kind([one.mention.kind for one in told])
    support = tuple(one.mention_id for one in told if one.mention.kind is kind)
    settled = {Kind.UNEXPLAINED, kind}
    return Cell(kind, support, is_disputed=any(one.mention.kind not in settled for one in told))


def _outcome_cell(told: Sequence[Told]) -> Cell:
    outcome = told[-1].mention.outcome
    support = tuple(one.mention_id for one in told if one.mention.outcome is outcome)
    return Cell(outcome, support, is_disputed=len(support) < len(told))


def _agreeing(field: str) -> Callable[[Any, Any], bool]:
    """Return the function that says whether a mention's cell supports an incident's."""
    if field in COUNT_FIELDS:
        return _count_agrees
    plain: dict[str, Callable[[Any, Any], bool]] = {"when": days_meet, "where": same_place, "kind": operator.is_, "outcome": operator.is_}
    return plain.get(field) or same_word(field)


def hold_cells(incident: Incident, told: Sequence[Told], values: Mapping[str, object]) -> Incident:
    """Return an incident whose cells hold values that a person gave, supported or disputed by what its mentions say."""
    cells = {field: _held(current(told), field, value) for field, value in values.items() if field != "status"}
    support = {field: ids for field, ids in incident.support.items() if field not in cells}
    disputed = {field for field in incident.disputed if field not in cells} | {field for field, cell in cells.items() if cell.is_disputed}
    return replace(
        incident,
        support=support | {field: cell.support for field, cell in cells.items() if cell.support},
        disputed=tuple(sorted(disputed)),
        confidence=incident.confidence | dict.fromkeys(cells, 1.0),
        **values,  # type: ignore[arg-type]  # each cell has the type of its field
    )


def _held(told: Sequence[Told], field: str, value: object) -> Cell:
    filled = [one for one in told if getattr(one.mention, field) not in (None, Place())]
    agrees = _agreeing(field)
    support = tuple(one.mention_id for one in filled if value is not None and agrees(getattr(one.mention, field), value))
    return Cell(value, support, is_disputed=len(support) < len(filled))


def _cells(told: Sequence[Told]) -> dict[str, Cell]:
    cells = {"kind": _kind_cell(told), "outcome": _outcome_cell(told), "when": _day_cell(told), "where": _where_cell(told)}
    cells |= {field: _count_cell(told, field) for field in COUNT_FIELDS}
    return cells | {field: _cell(told, field, best_word(field), same_word(field)) for field in WORD_FIELDS}


def _confidence(cells: Mapping[str, Cell], told: Sequence[Told]) -> dict[str, float]:
    """Return for each filled cell how likely it is right: independent articles that agree add up, a dispute halves."""
    by_id = {one.mention_id: one for one in told}
    found = {}
    for field, cell in cells.items():
        if cell.support:
            doubt = 1.0
            for mention in cell.support:
                doubt *= 1.0 - min(0.99, by_id[mention].mention.confidence.get(field, 0.5))
            found[field] = round((1.0 - doubt) * (0.5 if cell.is_disputed else 1.0), 3)
    return found


def reconcile(told: Sequence[Told], incident_id: str, founding: str) -> Incident:
    """Return the incident that mentions tell; `founding` is the id of its founding mention."""
    speaking = current(told)
    cells = _cells(speaking)
    published = sorted(one.published_at for one in told if one.published_at is not None)
    originals = [one for one in told if one.copy_of is None] or list(told)
    status = Status.NEW if any(one.mention.status is Status.NEW for one in speaking) else Status.BACKGROUND
    values = {field: cell.value for field, cell in cells.items()}
    return Incident(
        incident_id=incident_id,
        mention_ids=tuple(sorted(one.mention_id for one in told)),
        founding_mention_id=founding,
        status=status,
        article_count=len({one.article_key for one in originals}),
        source_count=len({one.source for one in originals}),
        first_published_at=published[0] if published else None,
        last_published_at=published[-1] if published else None,
        support={field: cell.support for field, cell in cells.items() if cell.support},
        disputed=tuple(field for field, cell in cells.items() if cell.is_disputed),
        confidence=_confidence(cells, speaking),
        **values,  # type: ignore[arg-type]  # each cell has the type of its field
    )
