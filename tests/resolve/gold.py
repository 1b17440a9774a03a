"""Builds mentions straight from labelled articles, so that grouping is measured apart from extraction."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from etl.contract import Line, parse_line
from etl.records import (
    Article,
    AttackType,
    Basis,
    Count,
    Days,
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
from etl.tell import Version, tell

Row = Mapping[str, Any]
LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


def _count(value: Row | None) -> Count | None:
    return None if value is None else Count(value["low"], value["high"])


def _days(value: Row | None) -> Days | None:
    return None if value is None else Days(date.fromisoformat(value["first"]), date.fromisoformat(value["last"]), Basis(value["basis"]))


def span_of(article: Article, quote: str) -> Span:
    """Return where a quote stands in an article; a quote that stands nowhere points to the title's beginning."""
    for part in Part:
        start = article.part(part).find(quote)
        if quote and start >= 0:
            return Span(part, start, start + len(quote), quote)
    return Span(Part.TITLE, 0, min(1, len(article.title)), article.title[:1])


def mention_of(article: Article, label: Row) -> Mention:
    """Return the mention that a label describes."""
    spans: dict[str, tuple[Span, ...]] = {field: (span_of(article, quote),) for field, quote in label["evidence"].items()}
    place = {key: (label["where"] or {}).get(key) for key in ("text", "country", "admin1", "locality", "site")}
    return Mention(
        kind=Kind(label["kind"]),
        status=Status(label["status"]),
        outcome=Outcome(label["outcome"]),
        trigger=next(iter(spans.values()), (span_of(article, ""),))[0],
        when=_days(label["when"]),
        where=Place(**place),
        killed=_count(label["killed"]),
        wounded=_count(label["wounded"]),
        killed_or_wounded=_count(label["killed_or_wounded"]),
        attackers_killed=_count(label["attackers_killed"]),
        attack_type=AttackType(label["attack_type"]) if label["attack_type"] else None,
        weapon=Weapon(label["weapon"]) if label["weapon"] else None,
        target_type=TargetType(label["target_type"]) if label["target_type"] else None,
        target=label["target"],
        perpetrator=label["perpetrator"],
        claimed_by=label["claimed_by"],
        evidence=spans,
    )


def tell_rows(rows: Iterable[Row]) -> list[tuple[Told, str]]:
    """Return every labelled mention as told, with the slug of its incident."""
    rows = list(rows)
    last = {row.get("article") or row["id"]: number for number, row in enumerate(rows)}
    seen: dict[str, int] = {}
    result = []
    for number, row in enumerate(rows):
        line = parse_line(json.dumps(row).encode(), number)
        assert isinstance(line, Line), line
        article = line.article
        key = row.get("article") or row["id"]
        seen[key] = seen.get(key, 0) + 1
        version = Version(row["id"], seen[key], last[key] == number, article.published_at or LONG_AGO)
        mentions = tuple(mention_of(article, label) for label in row["mentions"])
        slugs = [label["incident"] for label in row["mentions"]]
        result += list(zip(tell(article, Reading(mentions), version), slugs, strict=True))
    return result


def read_gold(path: Path) -> list[Row]:
    """Return the labelled articles of a file."""
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]
