"""The report on newswire in capitals, on an invented article."""

from __future__ import annotations

from typing import Any

from benchmarks.muc4 import aligned, article_of, counted, report

RAW = {"optional": False, "perp_org": [], "instrument_type": ['BOMB: "BOMB"']}
BLAST: dict[str, Any] = {
    "attack_type": "BOMBING",
    "killed": 3,
    "wounded": None,
    "country": "COLOMBIA",
    "city": "MEDELLIN",
    "province": None,
    "raw": RAW,
}
ROW: dict[str, Any] = {
    "id": "M-1",
    "text": "BOGOTA, 3 MAY 90 (PRESS) -- [TEXT] A BOMB EXPLODED IN\nMEDELLIN, COLOMBIA, YESTERDAY, KILLING THREE PEOPLE.",
    "date_published": "1990-05-03",
    "golds": [BLAST],
}


def test_capitals_are_taken_back_where_no_name_is_known() -> None:
    assert article_of(ROW).body == "A bomb exploded in Medellin, Colombia, yesterday, killing three people."


def test_what_is_found_is_counted_slot_by_slot() -> None:
    found = counted([ROW])
    assert set(found) == {"incident", "type", "instrument", "country", "place", "killed"}
    assert {tuple(one) for one in found.values()} == {(1, 1, 1)}


def test_an_optional_template_that_is_not_found_is_not_wanted() -> None:
    other = BLAST | {"attack_type": "ARSON", "city": "CALI", "killed": 9, "raw": RAW | {"optional": True, "instrument_type": []}}
    assert counted([ROW | {"golds": [BLAST, other]}])["incident"].wanted == 1
    assert counted([ROW | {"golds": [BLAST, other | {"raw": RAW}]}])["incident"].wanted == 2


def test_templates_go_to_the_incidents_that_share_most() -> None:
    templates = [{"type": ["BOMBING"], "killed": 3}, {"type": ["BOMBING"], "killed": 9}]
    told = [{"type": "BOMBING", "killed": 9}, {"type": "BOMBING", "killed": 3}]
    assert aligned(templates, told) == [(0, 1), (1, 0)]


def test_the_report_says_how_far_it_is_from_what_was_published() -> None:
    said = report([ROW])
    assert "1 articles, 1 of them with an incident" in said
    assert "-43.0 points below the best official system of 1992 (57)" in said
