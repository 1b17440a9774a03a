"""Writes docs/SCORES.md: how extraction and resolving do on the labelled articles in tests/gold. Run as `make scores`.

The figures are those of `etl evaluate`, which also takes other labelled sets and shows the misses.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from etl.assign import resolve_lines
from etl.contract import parse_lines
from etl.evaluate.answers import Answer, answer_all
from etl.evaluate.calibration import Calibration, calibration, samples_of
from etl.evaluate.figures import Figures, figures
from etl.evaluate.gold import PROJECT, GoldSet, line_of, own_sets, read_sets
from etl.evaluate.scorer import load_scorer

PAGE = PROJECT / "docs" / "SCORES.md"
HEAD = """# How well it does

Made by `make scores`; not edited by hand. The labelled articles stand in `tests/gold` (`own_en.jsonl`, `own_fa.jsonl`): they are
invented, in the manner of the two agencies, and labelled by [GUIDE.md](../tests/gold/GUIDE.md). Since the rules were written
with them at hand, these figures are a floor that must not sink, no proof of what happens on articles never seen.
"""
CALIBRATED = """Expected calibration error: how far a cell's confidence is, on average, from the share of such cells that are right. Each
text is judged by weights that were fitted without its part of the texts (`python -m benchmarks.fit_confidence GOLD...`).
"""


def field_rows(found: Figures) -> str:
    """Return figures as a table, the worst field first."""
    rows = [f"| {field} | {share.right / share.of:.1%} | {share.of} |" for field, share in found.fields.items()]
    return "\n".join(["| field | right | of |", "|---|---|---|", *rows, *whole_rows(found.whole)])


def whole_rows(whole: Mapping[str, Any]) -> list[str]:
    """Return what the scorer says of a whole set as rows of a table."""
    told = [(f"{name}.{key}", value) for name, inner in whole.items() if isinstance(inner, dict) for key, value in inner.items()]
    return [f"| {name} | {value:.1%} | |" if isinstance(value, float) else f"| {name} | {value} | |" for name, value in told]


def calibration_rows(found: Mapping[str, Calibration]) -> str:
    """Return the calibration of each group of fields as a table, the worst first."""
    worst = sorted(found.items(), key=lambda item: -item[1].error)
    rows = [f"| {group} | {one.error:.3f} | {one.right:.1%} | {one.mean:.1%} | {one.cells} |" for group, one in worst]
    return "\n".join(["| fields | calibration error | right | confidence says | cells |", "|---|---|---|---|---|", *rows])


def events(gold: GoldSet) -> list[str]:
    """Return how well one incident becomes one row, as rows of a table."""
    scorer = load_scorer()
    incidents, _ = resolve_lines(parse_lines(map(line_of, gold.rows)))
    told = [{"incident_id": row["incident_id"], "mentions": row["mentions"]} for row in incidents]
    return whole_rows(scorer.score_events(list(gold.rows), told, scorer.Tally()))


def main() -> None:
    """Write the page."""
    sets = read_sets(own_sets())
    answers: dict[str, list[Answer]] = {gold.name: list(answer_all([gold])) for gold in sets}
    parts = [HEAD]
    parts += [f"## {gold.name}: the incidents of each article\n\n{field_rows(figures(gold.task, answers[gold.name]))}\n" for gold in sets]
    rows = "\n".join(["| figure | share | |", "|---|---|---|", *events(sets[0])])
    parts.append(f"## {sets[0].name}: one incident, one row\n\n{rows}\n")
    samples = [sample for given in answers.values() for one in given for sample in samples_of(one)]
    parts.append(f"## Confidence\n\n{CALIBRATED}\n{calibration_rows(calibration(samples))}\n")
    PAGE.write_text("\n".join(parts), encoding="utf-8")
    print(f"{Path(PAGE).relative_to(PROJECT)} written")


if __name__ == "__main__":
    main()
