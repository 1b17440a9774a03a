"""Resolves articles given as lines, from an empty store: the contract of `etl resolve`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from etl.contract import BadLine, Line, cells_json, mention_json
from etl.extract import extract
from etl.records import Incident, Told
from etl.resolve import resolve_all
from etl.tell import Version, tell

EARLIEST = datetime(1, 1, 1, tzinfo=UTC)


def _age(line: Line) -> tuple[datetime, int]:
    return line.article.published_at or EARLIEST, line.number


def versions(lines: Iterable[Line]) -> Iterator[tuple[Line, Version]]:
    """Yield each line with its version: lines of one article in order of publication, then of the input."""
    articles: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        articles[line.article.article_key].append(line)
    for told in articles.values():
        ordered = sorted(told, key=_age)
        for number, line in enumerate(ordered, start=1):
            at = line.article.published_at or EARLIEST
            yield line, Version(str(line.number), number, number == len(ordered), at)


def tell_lines(lines: Iterable[Line]) -> dict[int, tuple[Told, ...]]:
    """Return the mentions of each line by its number."""
    return {line.number: tell(line.article, extract(line.article), version) for line, version in versions(lines)}


def incident_json(incident: Incident, known: dict[str, tuple[str | None, Told]]) -> dict[str, object]:
    """Return an incident as the contract writes it: its mentions, then its merged fields."""
    members = sorted((int(known[m][1].version), known[m][1].n, m) for m in incident.mention_ids)
    mentions = [{"id": known[m][0], "n": n} | mention_json(known[m][1].mention) for _, n, m in members]
    merged = cells_json(incident) | {
        "articles": incident.article_count,
        "sources": incident.source_count,
        "disputed": list(incident.disputed),
    }
    return {"incident_id": incident.incident_id, "mentions": mentions} | merged


def resolve_lines(lines: Iterable[Line | BadLine]) -> tuple[list[dict[str, object]], list[BadLine]]:
    """Return the incidents of all lines, by incident id, and the lines that could not be read."""
    good, bad = _sort(lines)
    told = tell_lines(good)
    idents = {line.number: line.id for line in good}
    known = {t.mention_id: (idents[number], t) for number, mentions in told.items() for t in mentions}
    incidents = sorted(resolve_all([t for _, t in known.values()]), key=lambda incident: incident.incident_id)
    return [incident_json(incident, known) for incident in incidents], bad


def assign_lines(lines: Iterable[Line | BadLine]) -> Iterator[dict[str, object]]:
    """Yield the incident of each line's main mention, or the line's error, in the order of the input."""
    everything = list(lines)
    good, _ = _sort(everything)
    told = tell_lines(good)
    incidents = resolve_all([t for mentions in told.values() for t in mentions])
    incident_of = {mention: incident.incident_id for incident in incidents for mention in incident.mention_ids}
    for line in everything:
        if isinstance(line, BadLine):
            yield line.as_json()
        else:
            mentions = told[line.number]
            yield {"id": line.id, "incident_id": incident_of.get(mentions[0].mention_id) if mentions else None}


def _sort(lines: Iterable[Line | BadLine]) -> tuple[list[Line], list[BadLine]]:
    everything = list(lines)
    return [x for x in everything if isinstance(x, Line)], [x for x in everything if isinstance(x, BadLine)]
