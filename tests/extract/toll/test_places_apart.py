"""Two tolls of two places in one sentence are two incidents; who did it and died of it is an attacker."""

from __future__ import annotations

from datetime import date

from etl.extract import extract
from etl.records import Article, Count, Mention


def mentions_of(body: str) -> tuple[Mention, ...]:
    return extract(Article("k", "mehr_en", "en", body=body, published_on=date(2025, 3, 12))).mentions


def test_dead_in_one_town_and_dead_in_another_are_two_incidents() -> None:
    told = mentions_of("Nine people were killed in a bombing in Kandahar on Tuesday and four others in Herat.")
    assert [(m.where.locality, m.killed) for m in told] == [("Kandahar", Count(9, 9)), ("Herat", Count(4, 4))]


def test_dead_of_one_harm_at_the_scene_and_in_hospital_are_added() -> None:
    told = mentions_of("A bomb exploded in Herat on Tuesday. Two people died at the scene and another in hospital.")
    assert [m.killed for m in told] == [Count(3, 3)]


def test_a_driver_who_ran_people_down_is_no_victim_of_the_troops() -> None:
    told = mentions_of("A driver plowed his truck into a crowd in Herat on Tuesday, killing two people. Troops shot and killed the driver.")
    assert [(m.killed, m.attackers_killed) for m in told] == [(Count(2, 2), Count(1, 1))]


def test_both_whom_the_police_killed_are_the_gunmen() -> None:
    told = mentions_of("Two gunmen killed three people in a mall in Herat on Tuesday. Both were killed by police.")
    assert [(m.killed, m.attackers_killed) for m in told] == [(Count(3, 3), Count(2, 2))]
