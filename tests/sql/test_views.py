"""Views over small input tables: what they show, and what they leave out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from etl.archive.rows import VisitOutcome
from etl.publish.persian_names import write_persian_names
from etl.records import Basis, Count, Days, Incident, Kind, Outcome, Place, Reading, Status
from etl.rows.incidents import state_row
from etl.store import store_index
from etl.warehouse import Warehouse
from tests.warehouse.night import article, at, body, keep, mention, resolve, rows, span, visit

KABUL = Place("Kabul", "AF", "Kabul", "Kabul")
DAY = Days(date(2026, 3, 1), date(2026, 3, 1), Basis.EXPLICIT)
HERAT = Place("Herat", "AF", "Herat", "Herat")


def incident(ident: str, **told: Any) -> Incident:
    plain = Incident(ident, ("m-" + ident,), "m-" + ident, Kind.ATTACK, Status.NEW, Outcome.HAPPENED, DAY, KABUL)
    return replace(plain, **told)


@pytest.fixture
def filled(warehouse: Warehouse) -> Warehouse:
    given = [
        incident("bombing", killed=Count(4, 4), wounded=Count(10, None), perpetrator="Group A", claimed_by="Group A"),
        incident("blast", kind=Kind.UNEXPLAINED, killed=Count(1, 1)),
        incident("past", status=Status.BACKGROUND, killed=Count(50, None), perpetrator="Group A"),
        incident("clash", kind=Kind.CLASH, where=HERAT),
        incident("plot", kind=Kind.OPERATION, outcome=Outcome.FOILED, where=HERAT, when=None),
        incident("accident", kind=Kind.ACCIDENT, killed=Count(9, 9)),
    ]
    warehouse.load("incident_state", [state_row(one, at(1)) for one in given])
    return warehouse


def test_accidents_are_kept_but_no_attacks(filled: Warehouse) -> None:
    assert rows(filled, "select count(*) from incident_current") == [(6,)]
    assert rows(filled, "select count(*) from attack_current where incident_id = 'accident'") == [(0,)]


def test_a_day_counts_its_incidents_by_kind_and_by_news_or_background(filled: Warehouse) -> None:
    found = rows(
        filled,
        "select incident_count, attack_count, unexplained_count, clash_count, new_count, background_count, killed_low, wounded_low "
        "from incident_daily where day = '2026-03-01'",
    )
    #        all, attacks, unexplained, clashes, news, background, killed, wounded
    assert found == [(4, 2, 1, 1, 3, 1, 55, 10)]
    assert rows(filled, "select incident_count, operation_count, foiled_count from incident_daily where day is null") == [(1, 1, 1)]


def test_names_stand_in_both_scripts(filled: Warehouse) -> None:
    group = incident("shooting", perpetrator="Jaish al-Adl", claimed_by="Jaish al-Adl", where=Place("Nikshahr", "IR", None, "Nikshahr"))
    filled.load("incident_state", [state_row(group, at(1))])
    write_persian_names(filled)
    shown = "select country_fa, admin1_fa, locality_fa, perpetrator_fa, claimed_by_fa from shared_incident"
    assert rows(filled, f"{shown} where incident_id = 'bombing'") == [("افغانستان", "کابل", "کابل", None, None)]
    assert rows(filled, f"{shown} where incident_id = 'shooting'") == [("ایران", None, "نیکشهر", "جیش‌العدل", "جیش‌العدل")]
    assert rows(filled, "select country_fa, locality_fa, incident_count from incident_by_place where locality = 'Herat'") == [
        ("افغانستان", "هرات", 2)
    ]
    assert rows(filled, "select perpetrator_fa from incident_by_perpetrator where perpetrator = 'Jaish al-Adl'") == [("جیش‌العدل",)]


def test_a_place_counts_its_incidents(filled: Warehouse) -> None:
    assert rows(filled, "select locality, incident_count, killed_low from incident_by_place order by locality") == [
        ("Herat", 2, 0),
        ("Kabul", 3, 55),
    ]


def test_a_perpetrator_counts_what_is_claimed_and_nobody_is_a_row_of_its_own(filled: Warehouse) -> None:
    found = rows(filled, "select perpetrator, incident_count, claimed_count from incident_by_perpetrator order by perpetrator nulls last")
    assert found == [("Group A", 2, 1), (None, 3, 0)]


def test_what_was_known_at_a_moment_leaves_later_states_out(filled: Warehouse) -> None:
    assert rows(filled, "select count(*) from incident_as_known_at('2026-03-01 20:59:59+00')") == [(0,)]
    assert rows(filled, "select count(*) from incident_as_known_at('2026-03-01 21:00:00+00')") == [(6,)]


def test_changes_between_two_moments_name_new_and_changed_incidents(filled: Warehouse) -> None:
    rows(filled, "update incident_state set known_to = '2026-03-02 21:00:00+00' where incident_id = 'bombing'")
    filled.load("incident_state", [state_row(incident("bombing", killed=Count(6, 6)), at(25))])
    found = rows(
        filled,
        "select incident_id, change, changed_cells, killed_low_before, killed_low "
        "from incident_changes('2026-03-01 21:00:00+00', '2026-03-03')",
    )
    assert found == [("bombing", "changed", ["killed", "wounded", "perpetrator", "claimed_by"], 4, 6)]
    assert rows(filled, "select count(*) from incident_changes('2026-03-01', '2026-03-02') where change = 'new'") == [(6,)]


def test_a_source_out_of_reach_is_counted_in_nights_since_it_was_last_reached(warehouse: Warehouse) -> None:
    nights = ["fine", "unreachable", "unreachable", "fine", "unreachable"]
    visits = [
        replace(visit(f"n{n}", date(2026, 3, 1) + timedelta(days=n), at(24 * n)), outcome=VisitOutcome(outcome))
        for n, outcome in enumerate(nights)
    ]
    retried = replace(visits[2], attempt=2, started_at=at(49))
    store_index(warehouse, [], [*visits, retried])
    found = rows(warehouse, "select day, attempt, nights_unreachable from source_health order by day, started_at")
    assert [row[2] for row in found] == [0, 1, 2, 2, 0, 1]


def test_nights_in_a_row_are_live_ones_and_close_to_each_other(warehouse: Warehouse) -> None:
    days = [date(2026, 3, 1), date(2026, 3, 2), date(2026, 11, 20), date(2026, 11, 21)]
    out = [replace(visit(f"n{n}", day, at(24 * n)), outcome=VisitOutcome.UNREACHABLE) for n, day in enumerate(days)]
    filled_back = replace(out[0], run_id="backfill", day=date(2026, 11, 19), is_live=False)
    store_index(warehouse, [], [*out, filled_back])
    found = dict(rows(warehouse, "select day, nights_unreachable from source_health"))
    assert [found[day] for day in days] == [1, 2, 1, 2]
    assert found[date(2026, 11, 19)] == 0


def test_an_id_leads_through_several_aliases_to_the_incident_it_is_now(filled: Warehouse) -> None:
    rows(filled, "update incident_state set known_to = '2026-03-02' where incident_id in ('blast', 'past')")
    rows(filled, "insert into incident_alias values ('blast', 'past', '2026-03-02', null), ('past', 'bombing', '2026-03-02', null)")
    led = dict(rows(filled, "select given_id, incident_id from incident_name"))
    assert (led["blast"], led["past"], led["bombing"], led["clash"]) == ("bombing", "bombing", "bombing", "clash")


def test_text_of_an_outlet_without_a_licence_is_not_handed_on(warehouse: Warehouse) -> None:
    for number, licence in ((1, None), (2, "CC BY 4.0")):
        keep(warehouse, article(number, body(4), licence=licence), Reading((mention(body(4)),)), at(number))
    resolve(warehouse, at(3))
    found = rows(warehouse, "select article_key, title is null, body is null, url is null from shared_article order by article_key")
    assert found == [("mehr_en/1", True, True, False), ("mehr_en/2", False, False, False)]
    rows(warehouse, "update evidence set quote = repeat('x', 300)")
    assert dict(rows(warehouse, "select article_key, max(len(quote)) from shared_quote group by article_key")) == {
        "mehr_en/1": 200,
        "mehr_en/2": 300,
    }
    assert rows(warehouse, "select count(*) from shared_quote where licence is null and title is not null") == [(0,)]


def test_the_provenance_of_a_cell_is_found_by_a_former_id_too(warehouse: Warehouse) -> None:
    keep(warehouse, article(1, body(4)), Reading((mention(body(4)),)), at(0))
    (ident,) = resolve(warehouse, at(1)).opened
    rows(warehouse, f"insert into incident_alias values ('inc-old', '{ident}', '2026-03-01 21:00:00+00', null)")
    rows(
        warehouse,
        "insert into incident_state by name select * replace ('inc-old' as incident_id, known_from + interval 1 hour as known_to) "
        "from incident_state",
    )
    told = "select quote, url, licence, published_at is not null from provenance('{}', 'killed')"
    found = [("4 people", "https://news.example/news/1", "CC BY 4.0", True)]
    assert rows(warehouse, told.format(ident)) == rows(warehouse, told.format("inc-old")) == found
    assert rows(warehouse, told.format("inc-nowhere")) == []


@pytest.mark.parametrize(("field", "quote"), [("kind", "bomb exploded"), ("status", "bomb exploded"), ("target", "market")])
def test_a_cell_that_rests_on_the_words_of_another_has_its_provenance(warehouse: Warehouse, field: str, quote: str) -> None:
    text = body(4)
    told = mention(text)
    told = replace(told, target="a market", evidence={**told.evidence, "target_type": (span(text, "market"),)})
    keep(warehouse, article(1, text), Reading((told,)), at(0))
    (ident,) = resolve(warehouse, at(1)).opened
    assert rows(warehouse, f"select quote, is_supporting from provenance('{ident}', '{field}')") == [(quote, True)]


def test_a_state_holds_from_its_first_moment_up_to_the_next_ones(warehouse: Warehouse) -> None:
    for number, killed in ((1, 4), (2, 9)):
        keep(warehouse, article(1, body(killed)), Reading((mention(body(killed), killed),)), at(number))
        resolve(warehouse, at(number))
    then = f"'{at(2).isoformat()}'"
    assert rows(warehouse, f"select killed_low from incident_as_known_at({then})") == [(9,)]
    assert rows(warehouse, f"select change from incident_changes('{at(1).isoformat()}', {then})") == [("changed",)]


def test_counts_and_days_are_written_as_overrides_take_them(warehouse: Warehouse) -> None:
    assert rows(warehouse, "select count_text(9, 9), count_text(9, null), count_text(9, 12), count_text(null, null)") == [
        ("9", "9+", "9-12", None)
    ]
    assert rows(warehouse, "select days_text(date '2026-03-01', date '2026-03-01'), days_text(date '2026-03-01', date '2026-03-02')") == [
        ("2026-03-01", "2026-03-01/2026-03-02")
    ]


def test_a_merge_is_a_change_that_names_where_the_id_leads(filled: Warehouse) -> None:
    rows(filled, "update incident_state set known_to = '2026-03-02 21:00:00+00' where incident_id = 'past'")
    rows(filled, "insert into incident_alias values ('past', 'bombing', '2026-03-02 21:00:00+00', null)")
    found = rows(
        filled, "select incident_id, change, leads_to, killed_low_before, killed_low from incident_changes('2026-03-02', '2026-03-03')"
    )
    assert found == [("past", "merged", "bombing", 50, None)]


def test_a_retracted_incident_is_no_longer_in_the_timeline_of_tolls(warehouse: Warehouse) -> None:
    keep(warehouse, article(1, body(4)), Reading((mention(body(4)),)), at(0))
    resolve(warehouse, at(1))
    assert rows(warehouse, "select killed_low from toll_timeline") == [(4,)]
    rows(warehouse, "update incident_state set is_retracted = true")
    assert rows(warehouse, "select killed_low from toll_timeline") == []
