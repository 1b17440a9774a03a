"""Plain-text documents: the seed's way in."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from etl.clean import clean
from etl.records import PublishedFrom, Rejected, Rejection
from tests.clean.made import MEHR, article, page

SEED = Path(__file__).parents[2] / "seeds" / "documents" / "mehr_en_2022-08-13.txt"


def test_the_seed_is_an_article_without_anything_invented() -> None:
    found = article(clean(page(SEED.read_bytes(), None, "mehr_en", "text/plain", SEED.name), MEHR))
    assert (found.title, found.lead, found.url, found.outlet_id) == ("", "", None, None)
    assert found.article_key.startswith("mehr_en/sha256:")
    assert found.body.startswith("TEHRAN – The Iranian special envoy")
    assert found.body.endswith("killed at least 63 people and wounded 93 others.")
    assert found.body in SEED.read_text(encoding="utf-8")
    assert found.licence == "CC-BY-4.0"
    assert (found.published_at, found.published_on) == (datetime(2022, 8, 12, 19, 30, tzinfo=UTC), date(2022, 8, 13))
    assert (found.published_precision, found.published_from) == ("day", PublishedFrom.FILE_NAME)


def test_a_document_keeps_its_paragraphs_and_says_that_its_day_is_unknown() -> None:
    found = article(clean(page(b"Two died.\r\n\r\nNine were hurt.\n", None, "mehr_en", "text/plain; charset=utf-8", "note.txt"), MEHR))
    assert found.body == "Two died.\n\nNine were hurt."
    assert (found.paragraphs_found, found.paragraphs_kept) == (2, 2)
    assert found.published_at is None
    assert found.warnings == ("published_at: the file's name tells no day",)


def test_an_empty_or_binary_document_is_unreadable() -> None:
    for payload in (b"", b" \n", bytes(range(32)) * 20):
        found = clean(page(payload, None, "mehr_en", "text/plain", "x_2022-08-13.txt"), MEHR)
        assert isinstance(found, Rejected)
        assert found.reason is Rejection.UNREADABLE
