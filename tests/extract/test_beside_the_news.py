"""Invented articles in the manner of the agencies: what stands beside an attack and must not be taken for it, or for its aftermath."""

from __future__ import annotations

from datetime import date

import pytest

from etl.extract import extract
from etl.records import Article, AttackType, Count, Kind, Mention, Outcome, Status, TargetType

WEDNESDAY = date(2025, 3, 12)


def read(lead: str, body: str = "", title: str = "") -> tuple[Mention, ...]:
    return extract(Article("k", "tasnim_en", "en", title=title, lead=lead, body=body, published_on=WEDNESDAY)).mentions


def test_a_court_that_was_struck_is_news_with_its_day() -> None:
    (told,) = read(
        "A suicide bomber struck outside the gates of a district court in Bannu on Tuesday, killing 12 people, the minister said.",
        "The attacker tried to enter the court premises but failed.",
        "Suicide Bombing Outside Bannu Court Kills 12",
    )
    assert (told.status, told.when and told.when.first) == (Status.NEW, date(2025, 3, 11))


def test_a_court_that_sits_gives_its_day_to_no_attack() -> None:
    (told,) = read(
        "The first court session for the defendants in the attack on a shrine in Shiraz was held on Tuesday.",
        "The attack on August 13 left two people dead.",
    )
    assert (told.status, told.when and told.when.first) == (Status.BACKGROUND, date(2024, 8, 13))


def test_wreaths_laid_today_are_no_attack_of_today() -> None:
    (told,) = read("Residents laid wreaths on Tuesday at a market in Herat that a bomb had torn apart, killing 12.")
    assert told.status is Status.BACKGROUND


@pytest.mark.parametrize(
    "freed", ["Forces have rescued 155 passengers and 27 rebels have been killed.", "Police freed 20 hostages and 27 rebels were killed."]
)
def test_those_who_were_freed_are_not_among_the_dead(freed: str) -> None:
    (told,) = read(f"Gunmen attacked a train near Sibi on Tuesday, killing nine people. {freed}")
    assert (told.killed, told.attackers_killed) == (Count(9, 9), Count(27, 27))


def test_officers_who_accompanied_the_dead_died_with_them() -> None:
    (told,) = read(
        "Warplanes struck a building in Damascus on Tuesday.",
        "General Karim Sadat and General Hadi Badi, along with five officers accompanying them, were killed in the attack.",
    )
    assert told.killed == Count(7, 7)


def test_who_was_also_killed_in_the_attack_is_one_more_of_the_same() -> None:
    (told,) = read(
        "Five advisors were killed in an airstrike on a building in Damascus on Tuesday.",
        "A number of soldiers were also killed in the attack.",
    )
    assert told.killed == Count(7, None)


def test_the_toll_that_was_reached_is_told_and_not_whom_the_attack_was_on() -> None:
    (told,) = read(
        "The death toll from an armed attack on a group of foreign tourists in Bamiyan on Friday has risen to six, officials said."
    )
    assert told.killed == Count(6, 6)


def test_a_bomb_that_was_only_found_leaves_a_ramming_one() -> None:
    (told,) = read(
        "A man drove a pickup truck into a crowd in Lyon on Tuesday, killing ten people.", "An explosive device was found in the vehicle."
    )
    assert told.attack_type is AttackType.VEHICLE_RAMMING


def test_gunfire_after_a_blast_leaves_it_a_bombing() -> None:
    (told,) = read(
        "A powerful explosion rocked a road in Quetta near the headquarters of the Frontier Corps on Tuesday, leaving ten people dead.",
        "The blast was followed by gunfire, and four terrorists were killed, the chief minister said, condemning the terrorist attack.",
    )
    assert told.attack_type is AttackType.BOMBING


def test_a_plot_that_was_stopped_is_told_of_the_force_that_stopped_it() -> None:
    (told,) = read(
        "Iranian intelligence forces have busted a team of Daesh terrorists in Kermanshah before they could carry out bomb attacks.",
        "Six terrorists were arrested.",
        "ISIL Cell Plotting Attacks Dismantled in Western Iran",
    )
    assert (told.kind, told.outcome, told.perpetrator) == (Kind.OPERATION, Outcome.FOILED, "Iran Intelligence Ministry")


def test_arrests_in_raids_are_no_attack() -> None:
    (told,) = read("Turkish police detained 18 people over suspected links to Daesh in raids in Istanbul on Tuesday.")
    assert told.kind is Kind.OPERATION


@pytest.mark.parametrize(
    ("lead", "target"),
    [
        ("Gunmen attacked a convoy of Shiite Muslims in Kurram on Tuesday, killing 42.", TargetType.CIVILIANS),
        ("Gunmen attacked a convoy of soldiers in Kurram on Tuesday, killing 42.", TargetType.MILITARY),
        ("Gunmen fired at a bus travelling under police escort near Kurram on Tuesday, killing 42 people.", TargetType.TRANSPORT),
    ],
)
def test_whose_convoy_it_was_is_the_target_and_not_its_escort(lead: str, target: TargetType) -> None:
    (told,) = read(lead)
    assert told.target_type is target


BACKGROUND = [
    (
        "Court upholds death sentence of planner",
        "An appeals court upheld on Monday the death sentence of a man who planned a bombing that killed 24 people.",
    ),
    (
        "Minister visits wounded of mosque attack",
        "The minister on Tuesday visited those wounded in last week's bombing of a mosque in Bannu, in which 12 people died.",
    ),
    (
        "Rebuilding of bombed hospital begins",
        "Workers on Monday began rebuilding a hospital in Homs where an airstrike killed 40 patients in November.",
    ),
    (
        "Inquiry into train hijacking",
        "The government opened an inquiry on Tuesday into the hijacking of a train in which 31 people were killed in January.",
    ),
    (
        "Ex-president fined over hotel bombings",
        "The court on Tuesday ordered the ex-president to pay victims of the hotel bombings, which killed 79 people.",
    ),
    (
        "Two sanctioned over attack on base",
        "Washington sanctioned on Tuesday two men over a rocket attack that wounded five soldiers at a base in Erbil.",
    ),
    ("Madrid remembers train bombings", "Bells tolled on Tuesday for the 93 people who died when bombs tore through four commuter trains."),
    (
        "Police hold man wanted for bombing",
        "Italian police confirmed on Tuesday the arrest of a man wanted for a car bombing that killed two policemen in Tripoli.",
    ),
]


@pytest.mark.parametrize(("title", "lead"), BACKGROUND)
def test_news_of_another_kind_makes_no_news_of_the_attack_behind_it(title: str, lead: str) -> None:
    assert {told.status for told in read(lead, title=title)} == {Status.BACKGROUND}


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        (
            "Memorial service for priest bombed",
            "A bomb went off at a memorial service for a slain priest in Pemba on Sunday, killing five.",
        ),
        ("Judge assassinated in Zahedan", "Unknown gunmen martyred a judge on his way to court in Zahedan on Tuesday morning."),
        ("Gunmen attack funeral in Baghlan", "Gunmen opened fire on a funeral in Baghlan on Tuesday, killing nine mourners, police said."),
        ("Suspect arrested after stabbing", "Police arrested a man who stabbed two people to death at a market in Lyon on Tuesday."),
    ],
)
def test_an_attack_on_a_rite_or_a_judge_is_news(title: str, lead: str) -> None:
    assert [told.status for told in read(lead, title=title)] == [Status.NEW]


@pytest.mark.parametrize(
    ("lead", "killed"),
    [
        ("The ambassador, his bodyguard and a chauffeur were machine-gunned to death as they left the residence in Beirut.", 3),
        ("Masked gunmen raided a farm near Cali and murdered its owner, a foreman and six laborers.", 8),
        ("Armed men abducted a priest in Cali, whose bullet-riddled corpse was discovered two days later.", 1),
        ("Gunmen in Milan shot an industrialist dead.", 1),
    ],
)
def test_people_are_counted_whatever_their_trade(lead: str, killed: int) -> None:
    (told,) = read(lead)
    assert told.killed == Count(killed, killed)


def test_drones_that_were_shot_down_are_nobody_who_was_wounded() -> None:
    (told,) = read(
        "An explosive-laden drone struck an oil field near Duhok on Tuesday.", "Two other drones were shot down, officials said."
    )
    assert told.wounded is None


def test_what_gunmen_were_armed_with_is_not_what_they_did() -> None:
    (told,) = read("Gunmen armed with rockets and grenades stormed the quarters of miners in Dukki on Tuesday and shot 21 of them dead.")
    assert told.attack_type is AttackType.ARMED_ASSAULT


def test_a_blast_for_which_somebody_is_blamed_is_an_attack() -> None:
    (told,) = read(
        "At least nine people were killed when pagers exploded across Lebanon on Tuesday.", "Hezbollah blamed Israel for the blasts."
    )
    assert (told.kind, told.perpetrator) == (Kind.ATTACK, "Israel")


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("Rebels fired at a ship in the Yemeni port of Aden on Tuesday.", ("YE", "Aden")),
        ("A bomb exploded in the Iranian port city of Bandar Abbas on Tuesday.", ("IR", "Bandar Abbas")),
        ("A bomb exploded at the Shahid Rajaee port in Bandar Abbas on Tuesday.", ("IR", "Bandar Abbas")),
    ],
)
def test_a_port_is_a_town_where_it_is_called_one(lead: str, place: tuple[str, str]) -> None:
    (told,) = read(lead)
    assert (told.where.country, told.where.locality) == place
