"""How often an incident's id changes while articles arrive night by night: `python -m benchmarks.id_changes [ARTICLES.jsonl ...]`.

Each night's articles are resolved together with all before them. An id that readers were given once leads somewhere for good; this
counts how many come to lead elsewhere.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from etl.assign import EARLIEST, versions
from etl.contract import Line, parse_lines
from etl.evaluate.gold import own_sets
from etl.extract import extract
from etl.records import Reading, Told
from etl.resolve import Known, Resolved, resolve
from etl.tell import tell

FIRST_NIGHT = datetime(2000, 1, 1, tzinfo=UTC)


class IdChanges(NamedTuple):
    """What became of ids over the nights."""

    nights: int
    mentions: int
    ids: int  # ever made
    led_elsewhere: int  # times an id came to lead to another one: a merge
    moved: int  # times a mention was found under another id than the night before


def id_changes(lines: Iterable[Line]) -> IdChanges:
    """Return what became of ids while articles arrived in order of publication, a day at a time."""
    known: dict[str, Known] = {}
    before: dict[str, str] = {}
    nights = led_elsewhere = moved = 0
    for nights, told in enumerate(_nights(lines), start=1):
        resolved = resolve(told, sorted(known.values()))
        now = {mention: one.incident_id for one in resolved.incidents for mention in one.mention_ids}
        moved += sum(now.get(mention, ident) != ident for mention, ident in before.items())
        led_elsewhere += sum(known[alias].alias_of is None for alias in resolved.aliases)
        known |= _known(resolved, known, FIRST_NIGHT + timedelta(days=nights))
        before = now
    return IdChanges(nights, len(before), len(known), led_elsewhere, moved)


def _nights(lines: Iterable[Line]) -> Iterator[list[Told]]:
    """Yield, for each day, all that the articles published until then tell."""
    readings: dict[int, Reading] = {}
    arrived: list[Line] = []
    for _, night in groupby(sorted(lines, key=_published), key=_day):
        arrived += night
        readings |= {line.number: extract(line.article) for line in arrived if line.number not in readings}
        yield [one for line, version in versions(arrived) for one in tell(line.article, readings[line.number], version)]


def _published(line: Line) -> tuple[datetime, int]:
    return line.article.published_at or EARLIEST, line.number


def _day(line: Line) -> date:
    return (line.article.published_at or EARLIEST).date()


def _known(resolved: Resolved, known: Mapping[str, Known], now: datetime) -> dict[str, Known]:
    """Return the ids that a night has made or changed, as the next night knows them."""
    minted = {ident: one.minted_at for ident, one in known.items()}
    held = {
        one.incident_id: Known(one.incident_id, one.founding_mention_id, frozenset(one.mention_ids), minted.get(one.incident_id, now))
        for one in resolved.incidents
    }
    led = {alias: known[alias]._replace(mention_ids=frozenset(), alias_of=target) for alias, target in resolved.aliases.items()}
    gone = {ident: known[ident]._replace(mention_ids=frozenset(), alias_of=None) for ident in resolved.retracted}
    return gone | held | led


def in_words(found: IdChanges) -> str:
    """Return the figures as one sentence."""
    return (
        f"{found.nights} nights brought {found.mentions} mentions and {found.ids} ids; {found.led_elsewhere} times an id came to lead to"
        f" another one, {found.moved} times a mention was found under another id than the night before"
    )


def main(paths: list[Path]) -> None:
    """Print the figures of each file."""
    for path in paths:
        lines = [line for line in parse_lines(path.read_bytes().splitlines()) if isinstance(line, Line)]
        print(f"{path.stem}: {in_words(id_changes(lines))}", flush=True)


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or own_sets())
