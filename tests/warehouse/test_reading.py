"""What was read in pages: versions, rejected pages, ids that stay, and the same rows in any order."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.dump import dump
from etl.records import Reading, Rejected, Rejection
from etl.store import Cleaned, ReadCounts, touched, unread
from etl.warehouse import Warehouse, run_checks
from tests.warehouse.night import Shown, article, at, body, keep, keep_all, mention, new_warehouse, page_of, rejected, resolve, rows


def tells(killed: int, number: int = 1, town: str = "Bandar Nowruz", hours: float = 0, mark: str = "") -> Shown:
    text = body(killed, town)
    return page_of(article(number, text), Reading((mention(text, killed, town=town),)), at(hours), mark)


def test_a_page_is_an_article_or_rejected_and_then_no_longer_unread(warehouse: Warehouse) -> None:
    counts = keep_all(warehouse, [tells(4), rejected(9, at(0))], at(1))
    assert counts == ReadCounts(pages=2, new=1, revised=0, same=0, rejected=1, mentions=1, not_incidents=0)
    assert unread(warehouse) == []
    assert len(unread(warehouse, again=True)) == 2
    assert rows(warehouse, "select page_count, article_page_count, rejected_count, unread_count from read_ledger") == [(2, 1, 1, 0)]


def test_a_changed_text_is_a_new_version_and_the_same_text_on_another_page_is_not(warehouse: Warehouse) -> None:
    assert keep_all(warehouse, [tells(4)], at(1)).new == 1
    assert keep_all(warehouse, [tells(6, hours=2)], at(3)).revised == 1
    assert keep_all(warehouse, [tells(6, hours=4, mark="other adverts")], at(5)).same == 1
    assert rows(warehouse, "select version_count, body like '%6 people%' from article") == [(2, True)]


def test_reading_the_same_pages_again_writes_nothing(warehouse: Warehouse) -> None:
    pages = [tells(4), tells(6, hours=2)]
    keep_all(warehouse, pages, at(3))
    before = list(dump(warehouse))
    counts = keep_all(warehouse, pages, at(5))
    assert (counts.new, counts.revised, counts.same) == (0, 0, 2)
    assert list(dump(warehouse)) == before


def test_an_earlier_page_of_a_known_text_gives_the_version_its_name_and_mentions_keep_their_ids(warehouse: Warehouse) -> None:
    late = tells(4, hours=5)
    keep_all(warehouse, [late], at(6))
    ids = rows(warehouse, "select mention_id from mention")
    early = tells(4, hours=1, mark="first adverts")
    assert keep_all(warehouse, [early], at(7)).same == 1
    assert rows(warehouse, "select distinct version from article_page") == [(early.cleaned.page_id,)]
    assert rows(warehouse, "select version from article_version") == [(early.cleaned.page_id,)]
    assert rows(warehouse, "select mention_id from mention where gone_at is null") == ids


def test_a_mention_that_the_rules_no_longer_find_is_kept_as_gone_and_touched(warehouse: Warehouse) -> None:
    keep(warehouse, article(1, body(4)), Reading((mention(body(4)),)), at(0))
    resolve(warehouse, at(1))
    keep(warehouse, article(1, body(4)), Reading(), at(0))
    assert rows(warehouse, "select count(*) from mention where gone_at is not null") == [(1,)]
    assert len(touched(warehouse).changed) == 1
    assert touched(warehouse).told == ()


def test_evidence_follows_what_the_rules_find_now(warehouse: Warehouse) -> None:
    told = article(1, body(4))
    keep(warehouse, told, Reading((mention(body(4)),)), at(0))
    keep(warehouse, told, Reading((mention(body(4), None),)), at(0))
    assert rows(warehouse, "select count(*) from evidence where field = 'killed'") == [(0,)]
    assert rows(warehouse, "select count(*) from mention") == [(1,)]


def test_a_page_that_is_rejected_after_all_leaves_no_article(warehouse: Warehouse) -> None:
    page = tells(4)
    keep_all(warehouse, [page], at(1))
    page_id = page.cleaned.page_id
    again = page._replace(cleaned=Cleaned(page_id, at(0), Rejected(page_id, "mehr_en", None, Rejection.NO_TEXT)))
    keep_all(warehouse, [again], at(2))
    assert rows(warehouse, "select (select count(*) from article_version), (select count(*) from article_page)") == [(0, 0)]
    resolve(warehouse, at(3))
    keep_all(warehouse, [page], at(4))
    resolve(warehouse, at(5))
    assert rows(warehouse, "select count(*) from article_version") == [(1,)]
    assert [result for result in run_checks(warehouse) if result.severity == "fail" and result.rows] == []


PAGES = [
    tells(4, 1, hours=0),
    tells(6, 1, hours=3),
    tells(6, 1, hours=9, mark="b"),
    tells(6, 2, hours=4),
    tells(11, 3, town="Shahr-e Khaneh", hours=5),
    rejected(7, at(2)),
]


@pytest.mark.slow
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(len(PAGES))), cut=st.integers(1, len(PAGES) - 1))
def test_the_same_pages_end_in_the_same_warehouse_in_any_order_and_batches(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], cut: int
) -> None:
    def read(batches: list[list[Shown]]) -> list[str]:
        with new_warehouse(tmp_path_factory.mktemp("w")) as warehouse:
            for hour, batch in enumerate(batches, start=20):
                keep_all(warehouse, batch, at(hour))
                resolve(warehouse, at(hour + 0.5))
            assert [result for result in run_checks(warehouse) if result.severity == "fail" and result.rows] == []
            return list(dump(warehouse))

    shuffled = [PAGES[n] for n in order]
    assert read([shuffled[:cut], shuffled[cut:]]) == read([PAGES])
