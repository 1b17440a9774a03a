"""A change is told by what it gains and loses."""

from __future__ import annotations

from etl.evaluate.cells import Cell
from etl.evaluate.changes import Told, Turn, judged_changes, unjudged_changes
from etl.evaluate.pages import recorded_pages
from tests.evaluate.builders import count, label


def cell(field: str, *, right: bool, said: object = "x", gold: object = "y", incident: str = "kunduz") -> Cell:
    return Cell("hills", "en hills", "a1", incident, field, right, said, gold, "A bomb exploded.", 0)


def test_a_cell_that_turned_right_is_a_gain_and_one_that_turned_wrong_a_loss() -> None:
    before = [cell("killed", right=False), cell("weapon", right=True), cell("when", right=True)]
    after = [cell("killed", right=True), cell("weapon", right=False), cell("when", right=True)]
    assert {change.key[3]: change.turn for change in judged_changes(before, after)} == {"killed": Turn.GAIN, "weapon": Turn.LOSS}


def test_an_incident_too_many_is_a_loss_when_it_comes_and_a_gain_when_it_goes() -> None:
    extra = cell("incident", right=False, gold=None, incident="too many: attack new Herat")
    assert [change.turn for change in judged_changes([], [extra])] == [Turn.LOSS]
    assert [change.turn for change in judged_changes([extra], [])] == [Turn.GAIN]


def test_a_missed_incident_counts_once_and_not_again_for_each_of_its_cells() -> None:
    before = [cell("incident", right=True), cell("killed", right=False)]
    after = [cell("incident", right=False)]
    assert [(change.turn, change.key[3]) for change in judged_changes(before, after)] == [(Turn.LOSS, "incident")]


def test_what_no_gold_judges_is_only_changed() -> None:
    before, after = label(), label(killed=count(5))
    (change,) = unjudged_changes("pages", "mehr_en_x", Told({"mentions": [before]}), Told({"mentions": [after]}))
    assert (change.turn, change.key[3], change.before, change.after) == (Turn.CHANGE, "killed", count(4), count(5))


def test_what_gold_judges_is_not_told_a_second_time() -> None:
    told = [Told({"mentions": [label(killed=count(n))]}, (cell("killed", right=False, said=count(n)),)) for n in (4, 5)]
    assert unjudged_changes("hills", "a1", *told) == []


def test_a_passage_that_is_refused_for_another_reason_is_told() -> None:
    answers = [Told({"mentions": [], "not_incidents": [{"quote": "two attacks", "reason": reason}]}) for reason in ("general", "aggregate")]
    (change,) = unjudged_changes("pages", "mehr_en_x", *answers)
    assert (change.before, change.after, change.passage) == ("general", "aggregate", "two attacks")


def test_the_recorded_pages_that_are_articles_are_compared() -> None:
    pages = dict(recorded_pages())
    assert pages["mehr_en_article"]["source"] == "mehr"
    assert "mehr_en_challenge" not in pages
