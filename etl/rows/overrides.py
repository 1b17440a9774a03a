"""Rows of overrides: one a mention that an override holds on to, in the warehouse as in the CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby

from etl.override import Anchor, Deed, Override, OverrideError, require_form
from etl.rows.pages import Row, utc

OWN = ("override_id", "deed", "field", "value", "author", "reason", "made_at")
ANCHOR = ("side", "incident_id", "mention_id", "article_key", "version", "trigger_quote")
UNSET = ("unset_at", "unset_by", "unset_reason")
COLUMNS = (*OWN, *ANCHOR, *UNSET)


def override_rows(override: Override) -> list[Row]:
    """Return an override as rows, one a mention."""
    told: Row = {name: getattr(override, name) for name in (*OWN, *UNSET)}
    held = [{name: getattr(anchor, name) for name in ANCHOR} for anchor in override.anchors]
    return [told | anchor | {"rank": rank} for rank, anchor in enumerate(held)]


def overrides_of(records: Iterable[Row]) -> list[Override]:
    """Return the overrides that rows hold; rows of one override stand together."""
    return [_override(list(rows)) for _, rows in groupby(records, lambda row: row["override_id"])]


def _override(rows: Sequence[Row]) -> Override:
    first = rows[0]
    told = {name: first[name] for name in (*OWN, *UNSET)}
    times = {"made_at": utc(first["made_at"]), "unset_at": utc(first["unset_at"])}
    anchors = tuple(Anchor(**{name: row[name] for name in ANCHOR}) for row in rows)
    return Override(anchors=anchors, **told | times | {"deed": Deed(first["deed"])})


def to_csv(overrides: Iterable[Override]) -> str:
    """Return overrides as CSV, the oldest first."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    for override in overrides:
        writer.writerows({name: _plain(value) for name, value in row.items()} for row in override_rows(override))
    return text.getvalue()


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value


def from_csv(text: str) -> list[Override]:
    """Return the overrides of a CSV; raises OverrideError with the line that cannot be read."""
    reader = csv.DictReader(io.StringIO(text))
    if set(reader.fieldnames or ()) != set(COLUMNS):
        raise OverrideError(f"line 1 must name these columns: {','.join(COLUMNS)}")
    rows: list[Row] = []
    told: dict[str, Row] = {}
    for row in reader:
        rows.append(_read(reader.line_num, row))
        if differs := [name for name in (*OWN, *UNSET) if rows[-1][name] != told.setdefault(rows[-1]["override_id"], rows[-1])[name]]:
            raise OverrideError(f"line {reader.line_num} has another {', '.join(differs)} than the lines of {row['override_id']} before it")
    overrides = overrides_of(sorted(rows, key=lambda row: (row["made_at"], row["override_id"])))
    for one in overrides:
        require_form(one)
    return overrides


def _read(number: int, row: dict[str, str | None]) -> Row:
    told: Row = {name: row[name] or None for name in COLUMNS}
    missing = [name for name in (*OWN, *ANCHOR) if told[name] is None and name not in ("field", "value")]
    if missing:
        raise OverrideError(f"line {number} has no {', '.join(missing)}")
    try:
        times = {name: datetime.fromisoformat(told[name]) if told[name] else None for name in ("made_at", "unset_at")}
        told |= times | {"side": int(told["side"]), "deed": Deed(told["deed"])}
    except ValueError as error:
        raise OverrideError(f"line {number}: {error}") from None
    if any(at and at.tzinfo is None for at in times.values()):
        raise OverrideError(f"line {number}: a time needs an offset, such as +00:00")
    return told
