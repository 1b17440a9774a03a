"""What the documents name exists, and what exists and must be known is named."""

from __future__ import annotations

import ast
import re
import shlex
from pathlib import Path

import pytest
import typer

from etl import pipeline
from etl.__main__ import app
from etl.settings import KNOWN
from etl.sources import SOURCES
from etl.warehouse import open_snapshot

PROJECT = Path(__file__).resolve().parents[2]
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/OPERATIONS.md", "sql/README.md", "NOTICE")
TEXT = {name: (PROJECT / name).read_text(encoding="utf-8") for name in DOCUMENTS}
VERBS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def all_text() -> str:
    return "\n".join(TEXT.values())


def test_every_verb_that_the_documents_call_exists() -> None:
    called = set(re.findall(r"(?:`|\.venv/bin/|&& |^)etl ([a-z]+)\b", all_text(), re.MULTILINE))
    assert called
    assert called <= set(VERBS)


def test_every_verb_is_told_in_the_readme_or_in_operations() -> None:
    told = TEXT["README.md"] + TEXT["docs/OPERATIONS.md"] + TEXT["CONTRIBUTING.md"]
    assert [verb for verb in VERBS if f"etl {verb}" not in told and f"**{verb}**" not in told] == []


def test_every_make_target_that_the_documents_call_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`?make ([a-z]+)\b`?", TEXT["README.md"] + TEXT["CONTRIBUTING.md"])) - {"up,"} <= targets | {"up", "it"}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_file_that_a_document_names_exists(name: str) -> None:
    named = re.findall(r"`((?:etl|dags|sql|seeds|tests|docs|benchmarks)/[\w./-]*[\w/])`", TEXT[name])
    linked = re.findall(r"\]\(([^)#:]+)\)", TEXT[name])
    missing = [path for path in named if not (PROJECT / path).exists() and not (PROJECT / path).with_suffix(".py").exists()]
    missing += [path for path in linked if not ((PROJECT / name).parent / path).exists()]
    assert missing == []


def test_the_table_of_settings_is_that_of_the_code() -> None:
    rows = dict(re.findall(r"^\| `(ETL_\w+?)(?:<SOURCE>)?` \| (.+) \|$", TEXT["README.md"], re.MULTILINE))
    assert rows == {name: said.partition(": ")[2] if name.endswith("_") else said for name, said in KNOWN.items()}


def test_every_source_is_named_in_the_readme() -> None:
    assert all(name in TEXT["README.md"] for name in SOURCES)


def test_every_view_and_query_is_described() -> None:
    files = [*(PROJECT / "sql" / "views").glob("*.sql"), *(PROJECT / "sql" / "queries").glob("*.sql")]
    assert [file.stem for file in files if file.stem not in TEXT["sql/README.md"]] == []


def _warnings() -> list[str]:
    found = []
    for path in [*(PROJECT / "etl").rglob("*.py"), *(PROJECT / "dags").glob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("warning", "error"):
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    found.append(first.value)
    return found


def test_every_warning_is_explained_in_operations() -> None:
    warnings = _warnings()
    assert len(warnings) >= 7
    plain = re.sub(r"\W+", " ", TEXT["docs/OPERATIONS.md"])
    unexplained = []
    for warning in warnings:
        longest = max(re.split(r"%[sd]|%\.\w+|[:;,()]", warning), key=len)
        words = re.sub(r"\W+", " ", longest).strip()
        if words not in plain:
            unexplained.append(warning)
    assert unexplained == []


def test_the_first_statements_of_the_readme_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ETL_HOME", str(tmp_path))
    pipeline.ingest_documents()
    pipeline.read("readme")
    pipeline.resolve("readme", None)
    pipeline.publish()
    statements = [shlex.split(line)[2] for line in TEXT["README.md"].splitlines() if line.startswith('.venv/bin/etl sql "')]
    assert len(statements) >= 2
    with open_snapshot(tmp_path / "published" / "incidents.duckdb") as snapshot:
        for statement in statements:
            assert snapshot._connection.execute(statement).fetchall(), statement
