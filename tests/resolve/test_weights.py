from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings

from etl.records import Told
from etl.resolve.facts import facts
from etl.resolve.score import levels, score
from etl.resolve.weights import WeightError, weights
from tests.resolve.test_partition import mentions


@given(mentions())
@settings(max_examples=100)
def test_every_level_has_a_weight_and_every_score_is_symmetric(told: list[Told]) -> None:
    for one, other in product(map(facts, told), repeat=2):
        assert {*levels(one, other).items()} <= set(weights())
        assert score(one, other) == score(other, one)


def test_every_weight_gives_its_reason() -> None:
    lines = (Path(__file__).parents[2] / "seeds" / "resolve_weights.csv").read_text(encoding="utf-8").splitlines()
    assert all(line.rstrip('"').rpartition(",")[2].strip('" ') for line in lines)


@pytest.mark.parametrize(
    ("rows", "part"),
    [("days,same,much,why", "line 2: the weight is 'much'"), ("days,same,1,a\ndays,same,2,b", "line 3: days, same stands there twice")],
)
def test_a_bad_weight_names_file_line_and_value(tmp_path: Path, rows: str, part: str) -> None:
    file = tmp_path / "weights.csv"
    file.write_text("feature,level,weight,why\n" + rows + "\n", encoding="utf-8")
    with pytest.raises(WeightError, match=r"weights\.csv") as caught:
        weights(file)
    assert part in str(caught.value)
