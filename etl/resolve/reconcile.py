"""Reconciles what the mentions of one incident say into one value per cell, with who supports it and what is disputed.

Only the newest version of each article speaks, copies only where no original is left. How the values of a cell are folded
into one is told by seeds/reconcile.csv, a row a field; official words are those of seeds/resolve_words.csv.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from etl.records import Incident, Place, Status, Told
from etl.resolve.folds import Rule, rules
from etl.resolve.naming import founding_order
from etl.text.words import words

_EMPTY = (None, Place())
_STEMS = (re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "") for word in sorted(words("official")))
_OFFICIAL = re.compile(rf"(?i)\b(?:{'|'.join(_STEMS)})\b")


class Cell(NamedTuple):
    """One reconciled value: the mentions that say so, and whether others say otherwise."""

    value: object
    support: tuple[str, ...]
    is_disputed: bool


def current(told: Sequence[Told]) -> tuple[Told, ...]:
    """Return the mentions that speak for an incident: those that pass on another's report first, each lot in order of publication.

    These are the newest version's of each article and no copies; where that leaves none, what there is.
    """
    newest = [one for one in told if one.is_newest] or list(told)
    originals = [one for one in newest if one.copy_of is None] or newest
    own = {one.mention_id for one in independent(originals)}
    return tuple(sorted(originals, key=lambda one: (one.mention_id in own, founding_order(one))))


def independent(told: Sequence[Told]) -> tuple[Told, ...]:
    """Return the mentions that count as evidence of their own: no copies, and of those that pass on one outlet's report only one.

    What passes on the report of an outlet that itself tells the incident adds nothing to it.
    """
    originals = sorted([one for one in told if one.copy_of is None] or told, key=founding_order)
    heard = {name: one.article_key for one in originals if not one.syndicated_from for name in (one.source, one.source.partition("_")[0])}
    kept = []
    for one in originals:
        origin = (one.syndicated_from or "").partition(" ")[0]
        if not origin or heard.setdefault(origin, one.article_key) == one.article_key:
            kept.append(one)
    return tuple(kept)


def is_official(told: Told, field: str) -> bool:
    """Return whether a cell is attributed to an authority."""
    return bool(_OFFICIAL.search(told.mention.attributed_to.get(field, "")))


def _cell(told: Sequence[Told], rule: Rule) -> Cell:
    """Return one cell; of the mentions that fill it, given in order of publication, the one that counts most is put last."""
    filled = [one for one in told if getattr(one.mention, rule.field) not in _EMPTY]
    if not filled:
        return Cell(getattr(told[0].mention, rule.field), (), is_disputed=False)
    weighed = sorted(filled, key=lambda one: is_official(one, rule.field)) if rule.official_first else filled
    value = rule.fold.choose([getattr(one.mention, rule.field) for one in weighed])
    return _held(weighed, rule, value)._replace(is_disputed=rule.fold.differs([getattr(one.mention, rule.field) for one in filled], value))


def _held(filled: Sequence[Told], rule: Rule, value: object) -> Cell:
    """Return a cell that has a value, with the mentions that agree."""
    agree = [one for one in filled if value is not None and rule.fold.agrees(getattr(one.mention, rule.field), value)]
    return Cell(value, tuple(one.mention_id for one in agree), is_disputed=len(agree) < len(filled))


def hold_cells(incident: Incident, told: Sequence[Told], values: Mapping[str, object]) -> Incident:
    """Return an incident whose cells hold values that a person gave, supported or disputed by what its mentions say."""
    cells = {field: _said(current(told), rules()[field], value) for field, value in values.items() if field != "status"}
    support = {field: ids for field, ids in incident.support.items() if field not in cells}
    disputed = {field for field in incident.disputed if field not in cells} | {field for field, cell in cells.items() if cell.is_disputed}
    return replace(
        incident,
        support=support | {field: cell.support for field, cell in cells.items() if cell.support},
        disputed=tuple(field for field in rules() if field in disputed),
        confidence=incident.confidence | dict.fromkeys(cells, 1.0),
        **values,  # type: ignore[arg-type]  # each cell has the type of its field
    )


def _said(told: Sequence[Told], rule: Rule, value: object) -> Cell:
    return _held([one for one in told if getattr(one.mention, rule.field) not in _EMPTY], rule, value)


def _confidence(cells: Mapping[str, Cell], told: Sequence[Told], evidence: Sequence[Told]) -> dict[str, float]:
    """Return for each filled cell how likely it is right: independent articles that agree add up, a dispute halves."""
    by_id = {one.mention_id: one for one in told}
    own = {one.mention_id for one in evidence}
    found = {}
    for field, cell in cells.items():
        if cell.support:
            doubt = 1.0
            for mention in [one for one in cell.support if one in own] or cell.support[:1]:
                doubt *= 1.0 - min(0.99, by_id[mention].mention.confidence.get(field, 0.5))
            found[field] = round((1.0 - doubt) * (0.5 if cell.is_disputed else 1.0), 3)
    return found


def reconcile(told: Sequence[Told], incident_id: str, founding: str) -> Incident:
    """Return the incident that mentions tell; `founding` is the id of its founding mention."""
    speaking = current(told)
    cells = {field: _cell(speaking, rule) for field, rule in rules().items()}
    published = sorted(one.published_at for one in told if one.published_at is not None)
    evidence = independent(told)
    status = Status.NEW if any(one.mention.status is Status.NEW for one in speaking) else Status.BACKGROUND
    values = {field: cell.value for field, cell in cells.items()}
    return Incident(
        incident_id=incident_id,
        mention_ids=tuple(sorted(one.mention_id for one in told)),
        founding_mention_id=founding,
        status=status,
        article_count=len({one.article_key for one in evidence}),
        source_count=len({one.source for one in evidence}),
        first_published_at=published[0] if published else None,
        last_published_at=published[-1] if published else None,
        support={field: cell.support for field, cell in cells.items() if cell.support},
        disputed=tuple(field for field, cell in cells.items() if cell.is_disputed),
        confidence=_confidence(cells, speaking, evidence),
        **values,  # type: ignore[arg-type]  # each cell has the type of its field
    )
