"""The recorded pages of tests/pages as lines of the extract contract: articles that no gold judges."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from etl.evaluate.gold import PROJECT

FOLDER = PROJECT / "tests" / "pages"
_KEYS = ("url", "title", "lead", "body", "published_at")


def recorded_pages() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name and the line of each recorded page that is an article."""
    for file in sorted(FOLDER.glob("*.json")):
        read = json.loads(file.read_text(encoding="utf-8"))["read"]
        if "article_key" in read:
            outlet, _, language = read["source"].rpartition("_")
            line = {key: read[key] for key in _KEYS} | {"id": file.stem, "article": read["article_key"], "source": outlet, "lang": language}
            yield file.stem, line
