"""The same articles end in the same warehouse, in whatever order and batches they arrive, by the real rules from end to end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.dump import dump
from etl.extract import extract
from etl.override import Anchor, Deed, Override
from etl.store import store_overrides
from etl.warehouse import run_checks
from tests.warehouse.night import Shown, article, at, keep_all, new_warehouse, page_of, resolve, rows

MOSQUE = "Islamic State claimed the attack. Witnesses said that the bomber had walked in among the worshipers during the evening prayer."
LONG = (
    "A roadside bomb hit a police vehicle near the town of Nowshera on Tuesday, killing three officers and wounding two others, the "
    "provincial police chief said. The device had been planted beside the road that leads to the district's market. No group has "
    "claimed the attack. The area had seen two blasts of this sort in the past month, after a long time of quiet."
)
KILLED = "A suicide bomber killed {} people at a mosque in Kabul on Sunday. " + MOSQUE
PAIR = "A car bomb killed five people in Baghdad on Tuesday. Hours later a second bomb killed one in the city of Mosul."
VIGIL = "Kabul held a vigil for the six people killed when a suicide bomber struck a mosque on March 1."
AT_LEAST = "At least four people were killed by a bomb at a mosque in Kabul on Sunday, police said."
RISEN = "The death toll of the bombing of a mosque in Kabul on Sunday has risen to six, the Health Ministry said."
# number, source, hours after the first night, title, body; the same number twice is a later version
ARTICLES = (
    (1, "mehr_en", 0, "Blast at Kabul mosque kills four", KILLED.format("four")),
    (1, "mehr_en", 9, "Kabul mosque toll rises to six", KILLED.format("six")),
    (2, "tasnim_en", 3, "Bomb hits mosque in Kabul", AT_LEAST),
    (3, "tasnim_en", 30, "Six dead in Kabul", RISEN),
    (4, "mehr_en", 50, "Mosque bombed again", "A bomb exploded at a mosque in Kabul on Tuesday, killing two worshipers, police said."),
    (5, "mehr_en", 51, "Two bombs in Iraq", PAIR),
    (6, "mehr_en", 52, "Police vehicle hit near Nowshera", LONG),
    (7, "tasnim_en", 53, "Police vehicle hit near Nowshera", LONG),
    (8, "tasnim_en", 400, "Kabul remembers", VIGIL),
    (9, "tasnim_en", 410, "Ministers meet", "The foreign ministers of both countries met in Tehran on Wednesday and spoke of trade."),
)


@cache
def pages() -> tuple[Shown, ...]:
    """The articles as pages, each read once."""
    shown = []
    for number, source, hours, title, body in ARTICLES:
        told = replace(article(number, body, title=title, source=source), published_at=at(hours), published_on=at(hours).date())
        shown.append(page_of(told, extract(told), at(hours) + timedelta(minutes=5)))
    return tuple(shown)


def night_by_night(folder: Path, batches: Sequence[Sequence[Shown]], decided: Sequence[Override] = ()) -> list[str]:
    """The canonical dump after the batches were read and resolved one by one, with what was decided before any came."""
    with new_warehouse(folder) as warehouse:
        store_overrides(warehouse, decided)
        for hour, batch in enumerate(batches, start=500):
            keep_all(warehouse, batch, at(hour))
            resolve(warehouse, at(hour + 0.5))
        assert [result.name for result in run_checks(warehouse) if result.severity == "fail" and not result.holds] == []
        return list(dump(warehouse))


@pytest.fixture(scope="module")
def at_once(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The dump of a warehouse that got everything at once."""
    return night_by_night(tmp_path_factory.mktemp("once"), [pages()])


@pytest.fixture(scope="module")
def decided(tmp_path_factory: pytest.TempPathFactory) -> tuple[Override, ...]:
    """A merge of the bombs of Baghdad and Mosul, a split of the vigil from the mosque, and a toll that is set."""
    folder = tmp_path_factory.mktemp("decided")
    with new_warehouse(folder) as warehouse:
        keep_all(warehouse, pages(), at(500))
        told = rows(warehouse, "select article_key, locality, mention_id, version, trigger_quote from mention order by all")

    def anchors(key: str, side: int = 0, town: str | None = None) -> tuple[Anchor, ...]:
        return tuple(Anchor(side, "inc-then", one[2], one[0], *one[3:]) for one in told if one[0] == key and town in (None, one[1]))

    pair = anchors("mehr_en/5", town="Baghdad") + anchors("mehr_en/5", 1, "Mosul")
    vigil = anchors("mehr_en/1") + anchors("tasnim_en/8", 1)
    return (
        Override("ov-1", Deed.MERGE, "sara", "one plan", at(0), pair),
        Override("ov-2", Deed.SPLIT, "sara", "another mosque", at(1), vigil),
        Override("ov-3", Deed.SET, "sara", "a list", at(2), anchors("tasnim_en/3"), "killed", "7"),
    )


@st.composite
def splits(draw: st.DrawFn) -> list[list[int]]:
    """The pages in any order, cut into any batches."""
    order = draw(st.permutations(range(len(ARTICLES))))
    cuts = sorted(draw(st.sets(st.integers(1, len(ARTICLES) - 1), max_size=4)))
    return [order[first:last] for first, last in zip([0, *cuts], [*cuts, len(order)], strict=True)]


def test_the_articles_tell_what_an_order_could_spoil(at_once: list[str]) -> None:
    assert sum('"row": "incident"' in line for line in at_once) == 5
    assert any('"copy_of": "mehr_en/6"' in line for line in at_once)


def test_night_by_night_is_the_same_as_at_once(tmp_path: Path, at_once: list[str]) -> None:
    assert night_by_night(tmp_path, [[page] for page in pages()]) == at_once


def _check(tmp_path_factory: pytest.TempPathFactory, split: list[list[int]], at_once: list[str]) -> None:
    assert night_by_night(tmp_path_factory.mktemp("w"), [[pages()[n] for n in batch] for batch in split]) == at_once


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(split=splits())
def test_any_order_and_batches_end_in_the_same_warehouse(
    tmp_path_factory: pytest.TempPathFactory, at_once: list[str], split: list[list[int]]
) -> None:
    _check(tmp_path_factory, split, at_once)


@pytest.mark.slow
def test_what_is_decided_before_anything_comes_ends_the_same_whatever_comes_first(
    tmp_path_factory: pytest.TempPathFactory, decided: tuple[Override, ...], at_once: list[str]
) -> None:
    folders = (tmp_path_factory.mktemp("d") for _ in range(3))
    whole = night_by_night(next(folders), [pages()], decided)
    assert sum('"row": "incident"' in line for line in whole) == 5
    assert whole != at_once
    assert night_by_night(next(folders), [[page] for page in pages()], decided) == whole
    assert night_by_night(next(folders), [[page] for page in reversed(pages())], decided) == whole


@pytest.mark.slow
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(split=splits())
def test_two_hundred_orders_and_batches_end_in_the_same_warehouse(
    tmp_path_factory: pytest.TempPathFactory, at_once: list[str], split: list[list[int]]
) -> None:
    _check(tmp_path_factory, split, at_once)
