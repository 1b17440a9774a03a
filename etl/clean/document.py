"""Plain-text documents: the words of one article without a page around them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from etl.records import Article, Page, PublishedFrom
from etl.source import Source
from etl.text.calendar import civil_day

_DAY = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")


def read_document(page: Page, text: str, source: Source) -> Article:
    """Return the article of a plain text: all of it is the body but the licence line; the day comes from the file's name."""
    body = text.replace("\0", "").strip()
    if source.licence_line:
        body = body.removesuffix(source.licence_line).rstrip()
    paragraphs = [part.strip() for part in re.split(r"\n[ \t]*\n", body.replace("\r\n", "\n")) if part.strip()]
    found = _DAY.search(page.file_name or "")
    day = civil_day(*map(int, found.groups())) if found else None
    at = datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(source.zone)) if day else None
    return Article(
        article_key=f"{source.name}/{page.digest}",
        source=source.name,
        language=source.language,
        body="\n\n".join(paragraphs),
        page_id=page.page_id,
        url=page.url,
        published_at=at.astimezone(UTC) if at else None,
        published_on=day,
        published_precision="day" if at else None,
        published_from=PublishedFrom.FILE_NAME if at else None,
        licence=source.licence,
        paragraphs_found=len(paragraphs),
        paragraphs_kept=len(paragraphs),
        warnings=() if at else ("published_at: the file's name tells no day",),
    )
