"""A text of an outlet never becomes a formula in a spreadsheet."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

EXPORTS = Path(__file__).resolve().parents[2] / "sql" / "exports"


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t"])
def test_a_title_that_opens_like_a_formula_gets_an_apostrophe(tmp_path: Path, begin: str) -> None:
    with duckdb.connect() as connection:
        connection.execute(
            "create view shared_article as select 'a' as article_key, $title as title, 'plain' as lead, 'b' as body".replace(
                "$title", f"'{begin}cmd|calc'"
            )
        )
        connection.execute((EXPORTS / "article_csv.sql").read_text(encoding="utf-8"), {"path": str(tmp_path / "article.csv")})
    assert f"'{begin}cmd|calc" in (tmp_path / "article.csv").read_text(encoding="utf-8")
    assert "plain" in (tmp_path / "article.csv").read_text(encoding="utf-8")
