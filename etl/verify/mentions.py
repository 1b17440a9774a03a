"""Proves mentions: each is as it was written, and as its archived page tells it where the rules are still the same."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from etl.records import Page, Place, Told
from etl.rows.mentions import COUNTS, WORDS, mention_digest, mention_row, spans_of
from etl.rows.pages import Row, as_json

CELLS = ("kind", "status", "outcome", "when", "where", *COUNTS, *WORDS)
ON_THE_TRIGGER = ("kind", "status", "outcome")  # the cells that rest on the words that tell the event
_DAYS = ("first_on", "last_on", "date_basis")
_PLACE = ("place_text", *(name for name in Place._fields if name != "text"))


class Reread(NamedTuple):
    """What a page tells by today's rules."""

    text_digest: str
    told: tuple[Told, ...]


# Reads a page by today's rules; None where it is no article any more.
Read = Callable[[Page], Reread | None]


class Failure(NamedTuple):
    """One cell that is not proved, and where the chain breaks."""

    incident_id: str
    field: str
    mention_id: str
    article_key: str
    reason: str

    def __str__(self) -> str:
        """The failure as one sentence."""
        told = f" (mention {self.mention_id} of {self.article_key})" if self.mention_id else ""
        return f"{self.field} of {self.incident_id}{told}: {self.reason}"


class _Now(NamedTuple):
    """One mention as today's rules find it: its columns, and its passages by field."""

    row: Row
    spans: Mapping[str, object]


def failures_of_mentions(held: Sequence[Row], again: Mapping[str, Reread], rules: str | None) -> Iterator[Failure]:
    """Yield what is wrong with the mentions that are held; `again` tells by version what its page tells under `rules`."""
    told = {version: [_Now(mention_row(one), _by_field(spans_of(one.mention))) for one in page.told] for version, page in again.items()}
    found: dict[str, set[int]] = defaultdict(set)
    same: dict[str, Row] = {}  # by version, where the rules are still those by which it was read
    for row in held:
        yield from _misbound(row)
        if not row["is_held"]:
            continue
        version = row["version"]
        if version in told and row["rules_digest"] == rules:
            same[version] = row
        n = _likest(row, told.get(version, []))
        found[version] |= set() if n is None else {n}
        yield from _changed(row, None if n is None else told[version][n], is_same=version in same)
    for version, row in same.items():
        for n in sorted(set(range(len(told[version]))) - found[version]):
            yield _failure(row, "mention", f"its page tells one more: {told[version][n].row['trigger_quote']!r}")


def _misbound(row: Row) -> Iterator[Failure]:
    """Yield what does not hold of a mention's keys and of its bond to an incident."""
    if not row["is_held"]:
        yield _failure(row, "mention", "an incident is made of it, but it is not held")
        return
    if row["gone_at"] is not None:
        yield _failure(row, "gone_at", "it is marked as gone, but an incident is made of it")
    elif row["incident_id"] is None:
        yield _failure(row, "gone_at", "it is current, but no incident is made of it")
    for key in row["broken_keys"]:
        yield _failure(row, key, "the key is not that of its row")


def _changed(row: Row, now: _Now | None, *, is_same: bool) -> Iterator[Failure]:
    """Yield the values of a mention that are not as they were written, or not as the same rules find them again."""
    is_written = mention_digest(_values(row), row["spans"]) == row["mention_digest"]
    if is_written and not is_same:
        return
    if row["mention_digest"] is None and row["rules_digest"] is None:
        return  # from before digests were kept
    differing = dict(_differences(row, now)) if now else {}
    why = "" if is_same else "the mention's digest is another; by today's rules "
    for field, reason in differing.items():
        yield _failure(row, field, why + reason)
    if not is_written and not differing:
        yield _failure(row, "mention_digest", "the mention is not what was written: its digest is another")
    elif is_same and now is None:
        yield _failure(row, "mention", "its page does not tell it")


def _differences(row: Row, now: _Now) -> Iterator[tuple[str, str]]:
    """Yield each field in which a mention differs from what its page tells, with both in words."""
    for column, value in now.row.items():
        if column not in ("mention_id", "mention_digest") and _plain(row[column]) != _plain(value):
            for field in _fields(column):
                yield field, f"{column} is {_plain(row[column])}, its page tells {_plain(value)}"
    held = _by_field(row["spans"])
    for field in sorted(held.keys() | now.spans.keys()):
        if held.get(field) != now.spans.get(field):
            yield field, "its passages are not those of its page"


def _likest(row: Row, told: Sequence[_Now]) -> int | None:
    """Return which of the mentions that a page tells is this one: the one that differs least."""
    return min(range(len(told)), key=lambda n: (len(dict(_differences(row, told[n]))), n), default=None)


def _fields(column: str) -> tuple[str, ...]:
    """Return the cells that a column belongs to, or the column's own name where it is part of none."""
    if column in _DAYS:
        return ("when",)
    if column in _PLACE:
        return ("where",)
    if column.startswith("trigger_"):
        return ON_THE_TRIGGER
    return (re.sub(r"_(?:low|high)$", "", column),)


def _values(row: Row) -> Row:
    """Return the columns of a held mention over which its digest was made."""
    return {name: row[name] for name in COLUMNS}


def _by_field(spans: Sequence[Sequence[str]]) -> dict[str, object]:
    found: dict[str, list[list[str]]] = defaultdict(list)
    for field, *span in spans:
        found[field].append(span)
    return dict(found)


def _plain(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=as_json)


def _failure(row: Row, field: str, reason: str) -> Failure:
    return Failure(row["incident_id"] or "", field, row["mention_id"], row["article_key"] or "", reason)


COLUMNS = (
    *("mention_id", "article_key", "version", "n", "trigger_digest", "trigger_rank", "names"),
    *("kind", "status", "outcome", *_DAYS, *_PLACE, *(f"{name}_{end}" for name in COUNTS for end in ("low", "high")), *WORDS),
    *("trigger_part", "trigger_start", "trigger_end", "trigger_quote", "confidence", "rules", "attributed_to"),
)
