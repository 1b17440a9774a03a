"""A small published warehouse with its archive, and ways to change it behind its back."""

from __future__ import annotations

from pathlib import Path

import duckdb

from etl.archive import index_rows, ingest, read_page
from etl.clean import body_digest, clean
from etl.publish import publish
from etl.records import Article, Page, Reading
from etl.settings import Settings
from etl.sources import SOURCES
from etl.store import Cleaned, store_index, store_read
from etl.tell import Version, tell
from etl.verify import Proof, Reread, verify
from etl.warehouse import Warehouse
from tests.warehouse.night import at, body, mention, new_warehouse, resolve

TEXT = body(4)
RULES = "the rules of today"


def extract(article: Article) -> Reading:
    """The rules of this small world."""
    return Reading((mention(article.body),))


def reread(page: Page) -> Reread | None:
    """What a page tells by these rules."""
    article = clean(page, SOURCES[page.source])
    assert isinstance(article, Article)
    version = Version(page.page_id, 1, is_newest=True, fetched_at=page.fetched_at)
    return Reread(body_digest(article), tell(article, extract(article), version))


def read_archive(warehouse: Warehouse, archive: Path) -> None:
    """Take every page of an archive into a warehouse."""
    store_index(warehouse, index_rows(archive), ())
    batch = []
    for row in index_rows(archive):
        page = read_page(archive, row)
        result = clean(page, SOURCES[page.source])
        assert isinstance(result, Article)
        batch.append(Cleaned(page.page_id, page.fetched_at, result, body_digest(result)))
    store_read(warehouse, batch, extract, at(1), RULES)


def make_home(folder: Path) -> Path:
    """A folder with an archive of one document and a snapshot of what it tells."""
    document = folder / "mehr_en_2026-03-01.txt"
    document.write_text(TEXT, "utf-8")
    ingest(folder / "archive", [document], None, at(0))
    with new_warehouse(folder) as warehouse:
        read_archive(warehouse, folder / "archive")
        resolve(warehouse, at(2))
        publish(warehouse, Settings(home=folder), at(3))
    return folder


def proof(home: Path, rules: str = RULES) -> Proof:
    """The proof of a home, told which rules are today's."""
    return verify(home / "published" / "incidents.duckdb", home / "archive", reread, rules)


def tamper(home: Path, statement: str) -> None:
    """Change the published snapshot behind its back."""
    snapshot = home / "published" / "incidents.duckdb"
    snapshot.chmod(0o644)
    with duckdb.connect(str(snapshot)) as connection:
        connection.execute(statement)
