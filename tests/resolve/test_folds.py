"""The rules by which a cell's values become one are rows, each field has one, and a bad row is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.records import Count
from etl.resolve import reconcile
from etl.resolve.folds import FOLDS, RULES_FILE, RuleRowError, rules
from etl.rows.mentions import COUNTS, WORDS
from tests.resolve.builders import tells


def test_every_cell_but_the_status_has_a_rule_with_its_reason() -> None:
    assert tuple(rules()) == ("kind", "outcome", "when", "where", *COUNTS, *WORDS)
    assert all(line.count(",") >= 3 and not line.endswith(",") for line in RULES_FILE.read_text("utf-8").splitlines())


def test_every_way_is_used() -> None:
    assert {line.split(",")[1] for line in RULES_FILE.read_text("utf-8").splitlines()[1:]} == set(FOLDS)


@pytest.mark.parametrize("row", ["killed,averaged,yes,x", "killed,narrowed_toll,perhaps,x"])
def test_a_bad_row_is_named_with_what_is_allowed(tmp_path: Path, row: str) -> None:
    (tmp_path / "rules.csv").write_text(f"field,fold,official_first,why\n{row}\n", "utf-8")
    with pytest.raises(RuleRowError, match=r"line 2: fold is one of explained, .*yes or no"):
        rules(tmp_path / "rules.csv")


@pytest.mark.parametrize(
    ("speaker", "killed"),
    [("the Health Ministry", 7), ("local officials", 7), ("سخنگوی پلیس کابل", 7), ("witnesses", 12), ("a shopkeeper", 12)],
)
def test_what_an_authority_says_stands_over_what_is_later(speaker: str, killed: int) -> None:
    official = tells("mehr_en/1", killed=Count(7, 7), attributed_to={"killed": speaker})
    told = [official, tells("tasnim_en/2", killed=Count(12, 12))]
    assert reconcile(told, "inc-1", official.mention_id).killed == Count(killed, killed)


def test_a_later_retraction_of_a_toll_stands_and_is_disputed() -> None:
    told = [tells("mehr_en/1", killed=Count(3, 3)), tells("tasnim_en/2", killed=Count(0, 0))]
    incident = reconcile(told, "inc-1", told[0].mention_id)
    assert incident.killed == Count(0, 0)
    assert "killed" in incident.disputed
