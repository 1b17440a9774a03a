"""An invented small archive in records: articles, mentions and incidents, without any rules of the extractor."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from etl.archive.rows import FetchOutcome, IndexRow, RequestKind, VisitOutcome, VisitRow
from etl.pipeline.resolving import resolve_touched
from etl.records import (
    Article,
    AttackType,
    Basis,
    Count,
    Days,
    GeoPrecision,
    Kind,
    Mention,
    Outcome,
    Part,
    Place,
    Reading,
    Rejected,
    Rejection,
    Span,
    Status,
)
from etl.settings import Settings
from etl.store import Changes, Cleaned, ReadCounts, store_index, store_read
from etl.warehouse import Warehouse, open_warehouse

START = datetime(2026, 3, 1, 20, 0, tzinfo=UTC)
RULES = Path(__file__).parents[2] / "seeds" / "alert_rules.toml"
TOWN = "Bandar Nowruz"
PLACES = {
    TOWN: Place(TOWN, "IR", "Hormozgan", TOWN, None, 27.0, 56.0, GeoPrecision.LOCALITY),
    "Shahr-e Khaneh": Place("Shahr-e Khaneh", "IR", "Razavi Khorasan", "Shahr-e Khaneh", None, 36.5, 59.5, GeoPrecision.LOCALITY),
}


class Shown(NamedTuple):
    """A page, how it was fetched, and what its text tells."""

    row: IndexRow
    cleaned: Cleaned
    reading: Reading


def at(hours: float) -> datetime:
    """A moment some hours after the first night began."""
    return START + timedelta(hours=hours)


def span(text: str, words: str, part: Part = Part.BODY) -> Span:
    """The first place where words stand in a text."""
    start = text.index(words)
    return Span(part, start, start + len(words), words)


def article(
    number: int, body: str, *, title: str = "Blast in a harbour town", source: str = "mehr_en", licence: str | None = "CC BY 4.0"
) -> Article:
    """An article of an invented outlet."""
    return Article(
        article_key=f"{source}/{number}",
        source=source,
        language="en",
        title=title,
        body=body,
        outlet_id=str(number),
        url=f"https://news.example/news/{number}",
        published_at=at(-2),
        published_on=date(2026, 3, 1),
        published_precision="minute",
        licence=licence,
        paragraphs_found=1,
        paragraphs_kept=1,
    )


def mention(body: str, killed: int | None = 4, *, words: str = "bomb exploded", town: str = TOWN, status: Status = Status.NEW) -> Mention:
    """A bombing as a body tells it."""
    proof: dict[str, tuple[Span, ...]] = {"when": (span(body, words),), "where": (span(body, town),), "attack_type": (span(body, words),)}
    if killed is not None:
        proof["killed"] = (span(body, f"{killed} people"),)
    return Mention(
        kind=Kind.ATTACK,
        status=status,
        outcome=Outcome.HAPPENED,
        trigger=span(body, words),
        when=Days(date(2026, 3, 1), date(2026, 3, 1), Basis.EXPLICIT),
        where=PLACES[town],
        killed=None if killed is None else Count(killed, killed),
        attack_type=AttackType.BOMBING,
        evidence=proof,
        confidence={"killed": 0.9},
        rules=("bombing.exploded",),
    )


def body(killed: int, town: str = TOWN) -> str:
    """The words of a report of a bombing."""
    return f"A bomb exploded at a market in {town} on 1 March 2026. It killed {killed} people, an official said."


def request(page_id: str, fetched_at: datetime, article: Article, run_id: str = "night-1", day: date = date(2026, 3, 1)) -> IndexRow:
    """The request that brought a page; the page's id follows from source, address and digest."""
    return IndexRow(
        row_id=f"row-{page_id}",
        run_id=run_id,
        attempt=1,
        source=article.source,
        day=day,
        url=article.url,
        kind=RequestKind.ARTICLE,
        fetched_at=fetched_at,
        outcome=FetchOutcome.NEW,
        status=200,
        content_type="text/html",
        digest=f"sha256:{page_id}",
        warc="mehr_en/2026/03/01/night-1-1.warc.gz",
        record_id=f"<urn:{page_id}>",
        offset=0,
        length=10,
    )


def visit(run_id: str = "night-1", day: date = date(2026, 3, 1), started_at: datetime = START) -> VisitRow:
    """A visit that went well."""
    return VisitRow(
        run_id, 1, "mehr_en", day, True, started_at, started_at + timedelta(minutes=5), VisitOutcome.FINE, listed=1, requested=1, new=1
    )


def page_of(told: Article, reading: Reading, fetched_at: datetime, mark: str = "") -> Shown:
    """One fetched page that shows an article; `mark` tells pages of one text apart."""
    digest = hashlib.sha256(f"{told.article_key}{told.title}{told.body}{mark}".encode()).hexdigest()
    row = request(digest, fetched_at, told)
    return Shown(
        row, Cleaned(row.page_id or "", fetched_at, told, hashlib.sha256(f"{told.title}{told.body}".encode()).hexdigest()), reading
    )


def keep_all(warehouse: Warehouse, pages: Sequence[Shown], now: datetime) -> ReadCounts:
    """Take pages in as one batch, as the pipeline does after cleaning."""
    readings = {page.cleaned.result: page.reading for page in pages if isinstance(page.cleaned.result, Article)}
    store_index(warehouse, [page.row for page in pages], [])
    return store_read(warehouse, [page.cleaned for page in pages], readings.__getitem__, now)


def keep(warehouse: Warehouse, told: Article, reading: Reading, fetched_at: datetime, mark: str = "") -> Cleaned:
    """Take one article in as if it had been fetched and cleaned."""
    page = page_of(told, reading, fetched_at, mark)
    keep_all(warehouse, [page], fetched_at)
    return page.cleaned


def rejected(number: int, fetched_at: datetime) -> Shown:
    """One fetched page that is no article."""
    told = article(number, "")
    row = request(hashlib.sha256(str(number).encode()).hexdigest(), fetched_at, told)
    page_id = row.page_id or ""
    return Shown(row, Cleaned(page_id, fetched_at, Rejected(page_id, told.source, told.url, Rejection.NO_TEXT, "empty body")), Reading())


def resolve(warehouse: Warehouse, now: datetime) -> Changes:
    """Resolve what is new, as the pipeline does."""
    return resolve_touched(warehouse, Settings(home=warehouse.path.parent, fixed_now=now, rules=RULES), "a test")


@cache
def _empty() -> bytes:
    with TemporaryDirectory() as folder:
        with open_warehouse(Path(folder) / "warehouse.duckdb", START):
            pass
        return (Path(folder) / "warehouse.duckdb").read_bytes()


@contextmanager
def new_warehouse(path: Path) -> Iterator[Warehouse]:
    """The warehouse of a folder; where there is none, a copy of an empty one that was made once."""
    file = path / "warehouse.duckdb"
    if not file.exists():
        path.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_empty())
    with open_warehouse(file, START) as warehouse:
        yield warehouse


def rows(warehouse: Warehouse, text: str) -> list[tuple[Any, ...]]:
    """The rows of any statement, for a look behind."""
    found: list[tuple[Any, ...]] = warehouse._connection.execute(text).fetchall()
    return found
