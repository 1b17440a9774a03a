"""Each cell is judged as the scorer judges it, and shown beside its words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from etl.evaluate.answers import Answer, answer_all
from etl.evaluate.cells import Cell, worst_first
from etl.evaluate.figures import figures
from etl.evaluate.gold import Task, own_sets, read_set
from tests.evaluate.builders import LEAD, article, count, label, record, write


def answered(path: Path, *rows: dict[str, Any]) -> list[Answer]:
    return list(answer_all([read_set(write(path / "hills.jsonl", *rows))]))


def cell(answers: list[Answer], field: str) -> Cell:
    found = [one for answer in answers for one in answer.cells if one.field == field]
    assert len(found) == 1
    return found[0]


def test_a_wrong_cell_shows_the_passage_what_was_said_and_what_gold_says(tmp_path: Path) -> None:
    answers = answered(tmp_path, article(mentions=[label(killed=count(5))]))
    killed = cell(answers, "killed")
    assert (killed.right, killed.incident) == (False, "kunduz-market")
    assert (killed.said, killed.gold) == (count(4), count(5))
    assert LEAD in killed.passage
    assert cell(answers, "wounded").right


def test_an_incident_that_is_not_told_and_one_too_many_are_misses(tmp_path: Path) -> None:
    elsewhere = label(incident="herat-school", where={"country": "AF", "locality": "Herat"}, when=None, killed=None, wounded=None)
    cells = [one for one in answered(tmp_path, article(mentions=[elsewhere]))[0].cells if one.field == "incident"]
    assert [one.right for one in cells] == [False, False]
    assert cells[0].incident == "herat-school"
    assert cells[1].incident.startswith("too many: attack new Kunduz")


def test_an_alarm_that_gold_does_not_raise_is_a_miss(tmp_path: Path) -> None:
    answers = answered(tmp_path, article(mentions=[label(status="background")]))
    assert cell(answers, "false alarm").said == "a new attack"


def test_a_text_with_one_incident_is_judged_by_its_figures(tmp_path: Path) -> None:
    answers = answered(tmp_path, record(killed=4))
    assert cell(answers, "country").right
    assert (cell(answers, "killed").right, cell(answers, "killed").gold) == (False, 4)


def test_a_text_in_which_nothing_was_found_shows_how_it_begins(tmp_path: Path) -> None:
    row = record() | {"text": "Ministers met in Herat, Afghanistan, to speak of 3 new roads."}
    killed = cell(answered(tmp_path, row), "killed")
    assert (killed.right, killed.said, killed.mention) == (False, None, None)
    assert killed.passage.startswith("Ministers met")


def test_the_field_that_fails_most_often_comes_first(tmp_path: Path) -> None:
    rows = [article(f"a{n}", [label(weapon="mine", killed=count(5 if n else 4))]) for n in range(3)]
    wrong = worst_first([one for answer in answered(tmp_path, *rows) for one in answer.cells])
    assert [one.field for one in wrong] == ["weapon"] * 3 + ["killed"] * 2


def test_cells_add_up_to_the_figures_of_the_scorer() -> None:
    answers = list(answer_all([read_set(path) for path in own_sets() if path.stem == "own_en"]))
    cells = [one for answer in answers for one in answer.cells]
    for field, share in figures(Task.ARTICLES, answers).fields.items():
        if field in ("kind", "when_exact", "locality", "killed", "weapon", "perpetrator"):
            assert sum(one.right for one in cells if one.field == field) == share.right, field
            assert sum(one.field == field for one in cells) == share.of, field
