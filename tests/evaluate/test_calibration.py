"""Confidence is measured against what came true, by weights that never saw the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.fit_confidence import fit, table
from etl.evaluate.answers import answer_all
from etl.evaluate.calibration import Sample, calibration, measured, samples_of
from etl.evaluate.gold import FOLDS, own_sets, read_set
from etl.extract.confidence import GROUP, weights
from tests.evaluate.builders import article, label, write


def test_confidence_that_keeps_its_word_has_no_error() -> None:
    assert measured([(0.75, True)] * 3 + [(0.75, False)]).error == pytest.approx(0)


def test_the_error_is_how_far_confidence_is_off_on_average() -> None:
    sure_and_wrong, unsure_and_right = [(0.95, False)] * 5, [(0.55, True)] * 5
    assert measured(sure_and_wrong + unsure_and_right).error == pytest.approx((0.95 + 0.45) / 2)


def test_a_place_is_right_only_where_all_that_is_judged_of_it_is(tmp_path: Path) -> None:
    elsewhere = label(where={"country": "AF", "admin1": "Kunduz", "locality": "Imam Sahib"})
    (answer,) = answer_all([read_set(write(tmp_path / "hills.jsonl", article(mentions=[elsewhere])))])
    assert {one.field: one.right for one in samples_of(answer)}["where"] is False


def test_an_incident_too_many_has_no_right_kind_and_its_other_cells_are_not_judged(tmp_path: Path) -> None:
    (answer,) = answer_all([read_set(write(tmp_path / "hills.jsonl", article(mentions=[])))])
    assert {one.field: one.right for one in samples_of(answer)} == {"kind": False, "status": False, "outcome": False}


def test_fitting_finds_the_feature_that_tells_right_from_wrong() -> None:
    samples = [Sample("en hills", f"d{n}", "killed", ("any", "vague" if n % 2 else "sharp"), n % 2 == 0 or n % 10 == 1) for n in range(400)]
    found = fit(samples, ("any", "sharp", "vague"))
    assert found["sharp"] > 1 > -1 > found["vague"]


def test_each_part_is_left_out_of_one_column() -> None:
    samples = [Sample("en hills", f"d{n}", "killed", ("any",), n % 4 > 0) for n in range(200)]
    (row,) = [row for row in table(samples) if row["group"] == "counts"]
    without = [float(row[f"without_{fold}"]) for fold in range(FOLDS)]
    assert float(row["weight"]) == pytest.approx(1.1, abs=0.05)  # three in four
    assert len(set(without)) > 1


def test_every_group_of_fields_has_weights() -> None:
    assert {group for group, _ in weights()} == set(GROUP.values())


def test_confidence_keeps_its_word_on_the_articles_of_the_project() -> None:
    answers = answer_all([read_set(path) for path in own_sets() if path.stem == "own_en"])
    found = calibration(sample for one in answers for sample in samples_of(one))
    assert set(found) == set(GROUP.values())
    assert all(abs(one.right - one.mean) < 0.2 for one in found.values())
