from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from etl.records import AttackType, Basis, Count, Days, Kind, Outcome, Place, Status, TargetType, Weapon
from etl.resolve import linked
from tests.resolve.builders import DAY, HERAT_MOSQUE, month, on, tells

MARKET = Place("a market in Herat", "AF", "Herat", "Herat", "Kalan market", 34.34, 62.20)
CITY = HERAT_MOSQUE._replace(site=None)


def test_two_articles_about_one_attack_are_linked() -> None:
    assert linked(tells("mehr_en/1"), tells("tasnim_en/2"))


def test_a_translation_is_linked_to_the_original_that_its_signature_names() -> None:
    bare: dict[str, Any] = {"where": Place("Herat province", "AF", "Herat"), "killed": None, "wounded": None, "weapon": None}
    original = tells("mehr_fa/6780412", **bare | {"when": None, "attack_type": None, "target_type": None})
    assert not linked(tells("mehr_en/1", **bare), original)
    assert linked(tells("mehr_en/1", syndicated_from="mehr_fa 6780412", **bare), original)


def test_a_toll_may_rise_from_report_to_report() -> None:
    early = tells("mehr_en/1", killed=Count(2, None), wounded=None)
    assert linked(early, tells("tasnim_en/2", published=DAY + timedelta(days=1)))


def test_an_unexplained_blast_and_the_attack_it_proves_to_be_are_linked() -> None:
    flash = tells("mehr_en/1", kind=Kind.UNEXPLAINED, killed=None, wounded=None, attack_type=None, weapon=None)
    assert linked(flash, tells("tasnim_en/2"))


def test_two_mentions_of_one_article_version_are_two_incidents() -> None:
    assert not linked(tells("mehr_en/1", n=0), tells("mehr_en/1", n=1))


def test_the_same_shrine_a_year_apart_is_two_incidents() -> None:
    assert not linked(tells("mehr_en/1"), tells("tasnim_en/2", when=on(DAY.replace(year=2024)), status=Status.BACKGROUND))


def test_two_bombs_on_one_day_in_one_city_are_two_incidents() -> None:
    market = tells("tasnim_en/2", where=MARKET, killed=Count(30, 30), wounded=Count(80, 80), target_type=TargetType.MARKET_OR_PUBLIC)
    assert not linked(tells("mehr_en/1"), market)


def test_a_foiled_attack_is_not_the_one_that_happened_there_that_day() -> None:
    foiled = tells("tasnim_en/2", outcome=Outcome.FOILED, killed=None, wounded=None, where=CITY, target_type=None, weapon=Weapon.CAR_BOMB)
    assert not linked(tells("mehr_en/1"), foiled)


def test_other_countries_are_other_incidents() -> None:
    assert not linked(tells("mehr_en/1"), tells("tasnim_en/2", where=HERAT_MOSQUE._replace(country="PK")))


def test_a_village_far_away_in_the_same_province_is_another_incident() -> None:
    village = Place("a mosque in Shindand", "AF", "Herat", "Shindand", "a mosque", 33.30, 62.14)
    assert not linked(tells("mehr_en/1"), tells("tasnim_en/2", where=village, killed=Count(1, 1), wounded=None))


def test_an_anniversary_attaches_to_the_old_incident() -> None:
    later = DAY.replace(year=2026)
    assert linked(tells("mehr_en/1"), tells("tasnim_en/2", published=later, status=Status.BACKGROUND, when=on(DAY)))


@pytest.mark.parametrize("when", [month(2025, 3), Days(DAY.replace(month=1, day=1), DAY.replace(month=12, day=31), Basis.YEAR), None])
def test_a_month_a_year_or_no_date_links_when_the_rest_is_unmistakable(when: Days | None) -> None:
    recalled = tells("tasnim_en/2", published=DAY.replace(year=2027), status=Status.BACKGROUND, when=when)
    assert linked(tells("mehr_en/1"), recalled)


@pytest.mark.parametrize("when", [month(2025, 3), None])
def test_a_month_or_no_date_does_not_link_when_only_the_city_fits(when: Days | None) -> None:
    vague: dict[str, Any] = {"killed": None, "wounded": None, "where": CITY, "weapon": None, "target_type": None}
    recalled = tells("tasnim_en/2", published=DAY.replace(year=2027), status=Status.BACKGROUND, when=when, **vague)
    assert not linked(tells("mehr_en/1"), recalled)


def test_a_condemnation_without_a_day_meets_the_attack_of_the_day_before() -> None:
    nothing: dict[str, Any] = {"killed": None, "wounded": None, "attack_type": None, "weapon": None, "where": CITY}
    condemned = tells("tasnim_en/2", published=DAY + timedelta(days=1), status=Status.BACKGROUND, when=None, **nothing)
    assert linked(tells("mehr_en/1"), condemned)


def test_names_in_common_tie_reports_that_give_neither_place_nor_day() -> None:
    bare: dict[str, Any] = {"when": None, "where": Place(country="US"), "killed": None, "wounded": None}
    shot: dict[str, Any] = {"attack_type": AttackType.ARMED_ASSAULT, "weapon": Weapon.FIREARM, "target_type": None}
    names = ("jordan example", "rio vista drive", "anna sample")
    one, other = tells("other/1", names=names, **bare, **shot), tells("other/2", names=names, **bare, **shot)
    assert linked(one, other)
    assert not linked(
        replace(one, names=()), replace(other, names=(), published_at=one.published_at and one.published_at + timedelta(days=40))
    )


def test_linking_is_symmetric() -> None:
    one, other = tells("mehr_en/1", killed=Count(3, 3)), tells("tasnim_en/2", published=DAY + timedelta(days=2))
    assert linked(one, other) == linked(other, one)


def test_a_report_that_gives_no_day_but_its_own_may_tell_of_the_week_before() -> None:
    later = Days(DAY + timedelta(days=4), DAY + timedelta(days=5), Basis.PUBLICATION)
    earlier = Days(DAY - timedelta(days=5), DAY - timedelta(days=4), Basis.PUBLICATION)
    assert linked(tells("mehr_en/1"), tells("tasnim_en/2", when=later))
    assert not linked(tells("mehr_en/1"), tells("tasnim_en/2", when=earlier, published=DAY - timedelta(days=4)))


def test_the_first_count_of_the_dead_may_rise_steeply_within_days() -> None:
    first = tells("mehr_en/1", killed=Count(14, 14), wounded=None)
    assert linked(first, tells("tasnim_en/2", killed=Count(100, 100), wounded=None))


def test_a_town_may_stand_for_the_province_of_its_name() -> None:
    village = HERAT_MOSQUE._replace(locality="Ghoryan", site=None, lat=34.34, lon=61.49)
    assert linked(tells("mehr_en/1", where=HERAT_MOSQUE._replace(site=None)), tells("tasnim_en/2", where=village))
