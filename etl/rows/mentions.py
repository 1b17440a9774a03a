"""Rows of mentions, their evidence and the passages that tell no incident."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from etl.records import (
    AttackType,
    Basis,
    Count,
    Days,
    GeoPrecision,
    Incident,
    Kind,
    Mention,
    Outcome,
    Part,
    Place,
    Reading,
    Span,
    Status,
    TargetType,
    Told,
    Weapon,
)
from etl.rows.pages import Row, as_json, utc

COUNTS = ("killed", "wounded", "killed_or_wounded", "attackers_killed")
WORDS = ("attack_type", "weapon", "target_type", "target", "perpetrator", "claimed_by")


def cells(told: Mention | Incident) -> Row:
    """Return the cells that a mention and an incident share, one column a value."""
    when, where = told.when, told.where
    row: Row = {"kind": told.kind, "status": told.status, "outcome": told.outcome}
    row |= {"first_on": when and when.first, "last_on": when and when.last, "date_basis": when and when.basis}
    row |= {"place_text" if name == "text" else name: value for name, value in where._asdict().items()}
    for name in COUNTS:
        count: Count | None = getattr(told, name)
        row |= {f"{name}_low": count and count.low, f"{name}_high": count and count.high}
    return row | {name: getattr(told, name) for name in WORDS}


def cells_of(record: Row) -> dict[str, Any]:
    """Return the shared cells of a record of `mention` or `incident_state` as arguments of Mention and Incident."""
    told: dict[str, Any] = {"kind": Kind(record["kind"]), "status": Status(record["status"]), "outcome": Outcome(record["outcome"])}
    if record["first_on"]:
        told["when"] = Days(record["first_on"], record["last_on"], Basis(record["date_basis"]))
    precision = record["geo_precision"]
    plain = [record[name] for name in ("place_text", "country", "admin1", "locality", "site", "lat", "lon")]
    told["where"] = Place._make([*plain, GeoPrecision(precision) if precision else None])
    for name in COUNTS:
        low = record[f"{name}_low"]
        told[name] = None if low is None else Count(low, record[f"{name}_high"])
    sets = {"attack_type": AttackType, "weapon": Weapon, "target_type": TargetType}
    for name in WORDS:
        value = record[name]
        told[name] = sets[name](value) if value and name in sets else value
    return told


def mention_row(told: Told) -> Row:
    """Return one mention in its place; its digest changes with any value and any passage."""
    mention, trigger = told.mention, told.mention.trigger
    place = {name: getattr(told, name) for name in ("mention_id", "article_key", "version", "n", "trigger_digest", "trigger_rank", "names")}
    words = {"trigger_part": trigger.part, "trigger_start": trigger.start, "trigger_end": trigger.end, "trigger_quote": trigger.quote}
    how = {name: getattr(mention, name) for name in ("confidence", "rules", "attributed_to")}
    row = place | cells(mention) | words | how
    return row | {"mention_digest": mention_digest(row, spans_of(mention))}


def mention_digest(row: Row, spans: Iterable[Iterable[str]]) -> str:
    """Return the digest of a mention's values and passages, as they are written or as they are held."""
    return row_digest(row | {"spans": [list(span) for span in spans]})


def spans_of(mention: Mention) -> list[list[str]]:
    """Return a mention's passages in the form in which sql/steps/told.sql lists them."""
    return [
        [name, span.part, str(span.start), str(span.end), span.quote] for name, spans in sorted(mention.evidence.items()) for span in spans
    ]


def evidence_rows(told: Told) -> list[Row]:
    """Return the passages that support a mention's cells, the strongest of each cell first."""
    return [
        {"mention_id": told.mention_id, "field": name, "rank": rank} | _span_row(span)
        for name, spans in told.mention.evidence.items()
        for rank, span in enumerate(spans)
    ]


def not_incident_rows(article_key: str, version: str, reading: Reading) -> list[Row]:
    """Return the passages of an article version that tell no incident."""
    place = {"article_key": article_key, "version": version}
    return [place | _span_row(one.span) | {"reason": one.reason, "rule": one.rule} for one in reading.not_incidents]


def _span_row(span: Span) -> Row:
    return {"part": span.part, "start_offset": span.start, "end_offset": span.end, "quote": span.quote}


_PLAIN = (
    "mention_id",
    "article_key",
    "version",
    "version_no",
    "is_newest",
    "n",
    "source",
    "trigger_digest",
    "trigger_rank",
    "copy_of",
    "syndicated_from",
)


def told_of(record: Row) -> Told:
    """Return the mention in its place that a record of sql/steps/told.sql holds."""
    trigger = Span(Part(record["trigger_part"]), record["trigger_start"], record["trigger_end"], record["trigger_quote"])
    mention = Mention(
        trigger=trigger,
        evidence=_evidence_of(record["spans"]),
        attributed_to=dict(record["attributed_to"]),
        confidence=dict(record["confidence"]),
        rules=tuple(record["rules"]),
        **cells_of(record),
    )
    times: Row = {name: utc(record[name]) for name in ("published_at", "fetched_at")}
    return Told(mention=mention, names=tuple(record["names"]), **times, **{name: record[name] for name in _PLAIN})


def _evidence_of(spans: Iterable[list[str]]) -> dict[str, tuple[Span, ...]]:
    evidence: dict[str, list[Span]] = defaultdict(list)
    for name, part, start, end, quote in spans:
        evidence[name].append(Span(Part(part), int(start), int(end), quote))
    return {name: tuple(found) for name, found in evidence.items()}


def row_digest(row: Row) -> str:
    """Return the SHA-256 (hex) by which a changed row is told from an unchanged one."""
    text = json.dumps(row, sort_keys=True, ensure_ascii=False, default=as_json)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()  # half a surrogate pair is stored as "?"
