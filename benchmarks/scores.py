"""Writes docs/SCORES.md: how extraction and resolving do on the labelled articles in tests/gold. Run as `make scores`.

More sets may be named: `python -m benchmarks.scores gtd=PATH rand=PATH` prints their figures and writes nothing.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
GOLD = PROJECT / "tests" / "gold"
PAGE = PROJECT / "docs" / "SCORES.md"
KEYS = ("id", "article", "url", "lang", "source", "published_at", "title", "lead", "body")
Figures = dict[str, float]

HEAD = """# How well it does

Made by `make scores`; not edited by hand. The labelled articles stand in `tests/gold` (`own_en.jsonl`, `own_fa.jsonl`): they are
invented, in the manner of the two agencies, and labelled by [GUIDE.md](../tests/gold/GUIDE.md). Since the rules were written
with them at hand, these figures are a floor that must not sink, no proof of what happens on articles never seen.
"""


def given(gold: Path) -> str:
    """Return the input lines of a labelled set, without the labels."""
    lines = []
    for row in map(json.loads, gold.read_text(encoding="utf-8").splitlines()):
        article = {key: row.get(key) for key in KEYS} | {"published_at": row.get("published_at") or row.get("date_published")}
        lines.append(json.dumps(article | {"body": row.get("body") or row.get("text")}, ensure_ascii=False))
    return "\n".join(lines) + "\n"


def score(task: str, gold: Path, verb: str) -> Figures:
    """Run one verb of the command line over a labelled set and return the scorer's figures, flat."""
    done = subprocess.run([sys.executable, "-m", "etl", verb], input=given(gold), capture_output=True, text=True, check=True, cwd=PROJECT)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as answers:
        answers.write(done.stdout)
        answers.flush()
        command = [sys.executable, str(GOLD / "score.py"), task, str(gold), answers.name, "--json"]
        told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    figures = dict(told.pop("fields"))
    for name, value in told.items():
        figures |= {f"{name}.{key}": figure for key, figure in value.items()} if isinstance(value, dict) else {}
    return figures


def table(figures: Figures) -> str:
    """Return figures as a table, the worst field first."""
    fields = {name: value for name, value in figures.items() if f"{name}.n" in figures}
    others = {name: value for name, value in figures.items() if name not in fields and not name.endswith(".n")}
    rows = [f"| {name} | {value:.1%} | {figures[f'{name}.n']:.0f} |" for name, value in sorted(fields.items(), key=lambda item: item[1])]
    rows += [f"| {name} | {value:.1%} | |" if isinstance(value, float) else f"| {name} | {value} | |" for name, value in others.items()]
    return "\n".join(["| field | right | of |", "|---|---|---|", *rows])


def main() -> None:
    """Write the page, or print the figures of the sets that are named."""
    named = [argument.partition("=") for argument in sys.argv[1:]]
    for name, _, path in named:
        print(f"## {name}\n\n{table(score('records', Path(path), 'extract'))}\n")
    if not named:
        articles = {name: table(score("articles", GOLD / f"{name}.jsonl", "extract")) for name in ("own_en", "own_fa")}
        parts = [HEAD, *(f"## {name}: the incidents of each article\n\n{figures}\n" for name, figures in articles.items())]
        parts.append(f"## own_en: one incident, one row\n\n{table(score('events', GOLD / 'own_en.jsonl', 'resolve'))}\n")
        PAGE.write_text("\n".join(parts), encoding="utf-8")
        print(f"{PAGE.relative_to(PROJECT)} written")


if __name__ == "__main__":
    main()
