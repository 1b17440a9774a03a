"""The proof: walks each cell to its quote, the article's text, the archived record and its digest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from etl.archive import ArchiveError, read_page
from etl.resolve import reconcile
from etl.rows.incidents import incident_of, state_row
from etl.rows.mentions import told_of
from etl.rows.pages import Row, index_row
from etl.verify.mentions import CELLS, Failure, Read, Reread, failures_of_mentions
from etl.warehouse import Warehouse, open_snapshot


class Proof(NamedTuple):
    """What was walked: how many cells of each field are proved, and which are not."""

    proved: dict[str, int]
    decided: int  # cells among them that a person has set or pinned: their proof is the override
    older_rules: int  # passages of texts that today's rules read otherwise: offsets and page digest hold
    failures: tuple[Failure, ...]

    @property
    def holds(self) -> bool:
        """Whether every cell is proved."""
        return not self.failures


class _Verdict(NamedTuple):
    """What the archive says of one version's page."""

    broken: str | None
    is_older: bool = False
    again: Reread | None = None


def verify(snapshot: Path, archive: Path, read: Read | None = None, rules: str | None = None) -> Proof:
    """Check every cell of a published snapshot against the archive, without the writer's file.

    With `read`, which reads a page by the rules of that digest, mentions that the same rules found are found again,
    and texts that today's rules read otherwise are counted apart.
    """
    with open_snapshot(snapshot) as warehouse:
        verdicts = {row["version"]: _page_verdict(row, archive, read) for row in warehouse.records("verify/versions")}
        passages, cells, mentions = (warehouse.records(f"verify/{name}") for name in ("passages", "cells", "mentions"))
        failures = [failure for row in warehouse.records("verify/states") for failure in _changed_cells(warehouse, row)]
    failures += [_failure(row, reason) for row in passages if (reason := _broken(row, verdicts))]
    failures += [_failure(cell, "no current passage supports it") for cell in cells if not cell["is_supported"] and not cell["override_id"]]
    again = {version: verdict.again for version, verdict in verdicts.items() if verdict.again}
    failures = _first_of_each([*failures, *failures_of_mentions(mentions, again, rules)])
    broken = {(failure.incident_id, failure.field) for failure in failures}
    proved: Counter[str] = Counter()
    for cell in cells:
        proved[cell["field"]] += (cell["incident_id"], cell["field"]) not in broken
    older = sum(verdicts[row["version"]].is_older for row in passages if row["version"] in verdicts)
    return Proof(dict(sorted(proved.items())), sum(cell["override_id"] is not None for cell in cells), older, tuple(failures))


def _first_of_each(failures: Iterable[Failure]) -> list[Failure]:
    """Return one failure of each cell of each mention."""
    first: dict[tuple[str, str, str], Failure] = {}
    for one in failures:
        first.setdefault((one.incident_id, one.field, one.mention_id), one)
    return list(first.values())


def _changed_cells(warehouse: Warehouse, row: Row) -> list[Failure]:
    """Return the cells of a state that is not as it was written: its digest is another; they are found by reconciling anew."""
    try:
        incident = incident_of(row, row["mention_ids"])
    except ValueError as error:
        return [_failure(row | {"field": "state"}, f"it is not what was written: {error}")]
    if state_row(incident, row["known_from"], is_retracted=row["is_retracted"])["state_digest"] == row["state_digest"]:
        return []
    told = [told_of(record) for record in warehouse.records("steps/told", mention_ids=row["mention_ids"])]
    again = reconcile(told, incident.incident_id, incident.founding_mention_id) if told else incident
    fields = [field for field in CELLS if getattr(again, field) != getattr(incident, field)] or ["state"]
    return [_failure(row | {"field": field}, "it is not what was written: the state's digest is another") for field in fields]


def _failure(row: Row, reason: str) -> Failure:
    return Failure(row["incident_id"], row["field"], row.get("mention_id", ""), row.get("article_key", ""), reason)


def _broken(row: Row, verdicts: Mapping[str, _Verdict]) -> str | None:
    """Return where the chain from a passage to the archive breaks, None where it holds."""
    place = f"{row['part']} {row['start_offset']}..{row['end_offset']}"
    if row["version"] not in verdicts or row["words"] is None:
        return f"the article's text with its {row['part']} is not stored"
    if row["words"] != row["quote"]:
        return f"at {place} stands {row['words'][:80]!r}, not {row['quote'][:80]!r}"
    return verdicts[row["version"]].broken


def _page_verdict(row: Row, archive: Path, read: Read | None) -> _Verdict:
    """Return whether a version's text is as it was stored, and its page lies in the archive with the digest by which it is known."""
    if row["stored_digest"] != row["text_digest"]:
        return _Verdict("the article's stored text is not what was read: its digest is another")
    if row["page_id"] is None or row["row_id"] is None:
        return _Verdict("no request in the index brought the page of this version")
    try:
        page = read_page(archive, index_row(row))
    except ArchiveError as error:
        return _Verdict(str(error))
    if page.page_id != row["version"] or page.digest != row["page_digest"]:
        return _Verdict(f"{page.warc} holds another page than the one this version is named after")
    if read is None:
        return _Verdict(None)
    again = read(page) or Reread("", ())
    return _Verdict(None, again.text_digest != row["text_digest"], again)
