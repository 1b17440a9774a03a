"""Invented articles: which sentences tell one incident, and which another."""

from __future__ import annotations

from datetime import date

from etl.extract import extract
from etl.records import Article, Mention

FRIDAY = date(2024, 6, 21)


def read(lead: str, body: str, title: str = "") -> tuple[Mention, ...]:
    return extract(Article("k", "mehr_en", "en", title=title, lead=lead, body=body, published_on=FRIDAY)).mentions


def test_a_hospital_and_a_ministry_place_no_incident() -> None:
    told = read(
        "A bomb went off in a market in Herat on Thursday, killing four people.",
        "The wounded were taken to a hospital in Kabul.\n\nIran's Foreign Ministry said it was a crime.",
    )
    assert [m.where.locality for m in told] == ["Herat"]


def test_a_second_place_on_the_same_day_is_a_second_incident() -> None:
    told = read(
        "A bomb went off in a market in Herat on Thursday, killing four people.",
        "Elsewhere, gunmen shot dead two policemen in Kandahar on Thursday.",
    )
    assert [(m.where.locality, m.killed.low if m.killed else None) for m in told] == [("Herat", 4), ("Kandahar", 2)]


def test_words_that_point_back_take_the_place_told_before() -> None:
    told = read(
        "A bomb exploded near a police post in Herat on Thursday.",
        "A second explosion was heard in the city half an hour later.",
    )
    assert [m.where.locality for m in told] == ["Herat", "Herat"]


def test_tolls_since_a_year_are_an_aggregate() -> None:
    told = read(
        "A bomb went off in a market in Herat on Thursday, killing four people.",
        "More than 300 people have been killed in such attacks since 2021.",
    )
    assert [m.killed.low if m.killed else None for m in told] == [4]


def test_a_reaction_recounts_what_it_reacts_to() -> None:
    told = read(
        "A charity urged donors to pay for clearance after a mine tore a minibus apart in Kandahar on Tuesday, killing five people.",
        "The money ran out in May.",
    )
    assert [m.status for m in told] == ["background"]


def test_a_claim_goes_to_the_attack_that_it_names() -> None:
    told = read(
        "Two attacks in Afghanistan on Thursday left nine people dead.",
        "A bomb exploded in a mosque in Kunduz, killing five people.\n\nIn Herat, gunmen shot dead four teachers.\n\n"
        "The Taliban claimed the mosque bombing; nobody has claimed the other one.",
    )
    assert [(m.where.locality, m.claimed_by) for m in told] == [("Kunduz", "Taliban"), ("Herat", "none")]


def test_a_claim_of_both_attacks_goes_to_both() -> None:
    told = read(
        "Two attacks in Afghanistan on Thursday left nine people dead.",
        "A bomb exploded in a mosque in Kunduz, killing five people.\n\nIn Herat, gunmen shot dead four teachers.\n\n"
        "The Taliban claimed responsibility for both attacks.",
    )
    assert [(m.where.locality, m.claimed_by) for m in told] == [("Kunduz", "Taliban"), ("Herat", "Taliban")]


def test_the_day_of_a_summary_is_the_day_of_each_attack() -> None:
    told = read(
        "Two attacks in Afghanistan on Wednesday left nine people dead.",
        "A bomb exploded in a mosque in Kunduz, killing five people.\n\nIn Herat, gunmen shot dead four teachers.",
    )
    assert [m.when.first if m.when else None for m in told] == [date(2024, 6, 19), date(2024, 6, 19)]


def test_what_an_attack_came_after_is_told_in_passing() -> None:
    told = read(
        "A bomb tore through a mosque in Kandahar on Thursday, killing 40 people.",
        "The attack came a week after a bombing at a mosque in Kunduz killed dozens.\n\nA doctor said 70 people were injured.",
    )
    kandahar = next(m for m in told if m.where.locality == "Kandahar")
    assert kandahar.wounded is not None
    assert kandahar.wounded.low == 70


def test_another_place_in_the_sentence_after_the_lead_is_where_it_was_exactly() -> None:
    told = read(
        "Ten policemen were killed in an ambush on a patrol in Taftan county on Wednesday.",
        "Two police vehicles came under fire on the road between Zahedan and Khash.",
    )
    assert len(told) == 1


def test_the_day_on_which_it_began_is_its_day() -> None:
    told = read(
        "Special forces ended a siege at a hotel in Mogadishu on Thursday morning after gunmen stormed the building, killing 11 people.",
        "The assault started on Wednesday evening when a car was rammed into the gate.",
    )
    assert [m.when.first if m.when else None for m in told] == [date(2024, 6, 19)]


def test_the_first_and_the_second_are_two() -> None:
    told = read(
        "Two car bombs went off in Baghdad on Wednesday evening.",
        "The first one exploded in front of a cafe in the Karrada district, and the second struck a bus terminal in al-Baya.",
    )
    assert [m.where.site for m in told] == ["cafe", "bus terminal"]


def test_the_end_of_the_attacker_is_no_incident_of_its_own() -> None:
    told = read(
        "An armed man shot pilgrims at a shrine in Shiraz on Monday, killing 15 people.",
        "The attacker died in hospital on Wednesday, the judiciary said.",
    )
    assert [(m.killed.low if m.killed else None) for m in told] == [15]


def test_a_campaign_that_began_on_a_day_is_no_incident() -> None:
    told = read(
        "Missiles hit a quarter of Hodeidah city on Thursday, wounding two people.",
        "Washington launched its campaign of air raids on Yemen on March 15.",
    )
    assert len(told) == 1


def test_an_older_attack_in_the_same_city_is_another_where_the_news_has_no_day_of_its_own() -> None:
    told = read(
        "The death toll from a bombing at a mosque in Peshawar rose to 100 on Thursday, officials said.",
        "In March 2022, a suicide bomber struck a Shiite mosque in the same city, killing more than 60 people.",
    )
    assert [(m.status, m.killed.low if m.killed else None) for m in told] == [("new", 100), ("background", 61)]


def test_a_row_of_strikes_on_neighbouring_towns_is_not_one() -> None:
    told = read(
        "Four people were killed in Israeli airstrikes on several towns in southern Lebanon on Thursday.",
        "A drone targeted a car in the town of Zebdine, killing two people.\n\n"
        "Another strike hit a motorcycle in Qana and killed one person.\n\n"
        "A woman lost her life when warplanes bombed a house in Aitaroun.",
    )
    assert [m.where.locality for m in told] == ["Zebdine", "Qana", "Aitaroun"]


def test_members_of_a_force_are_counted() -> None:
    told = read("Ten members of Iran's law enforcement forces were martyred in an ambush on a patrol in Taftan county on Thursday.", "")
    assert [m.killed.low if m.killed else None for m in told] == [10]


def test_whom_a_court_puts_to_death_is_no_toll_and_no_news() -> None:
    told = read(
        "Two convicts were executed in public in Shiraz on Thursday for their role in the attack on a shrine last year.",
        "The attack in October 2023 left 13 people dead.",
        "Two Hanged in Iran over Shrine Attack",
    )
    assert [(m.status, m.killed.low if m.killed else None) for m in told] == [("background", 13)]


def test_the_worst_of_recent_years_is_an_incident_when_it_is_told() -> None:
    told = read(
        "Gunmen shot at tourists in Herat on Thursday, killing six of them.",
        "The worst such assault in recent years took place in Kunduz in 2019, when a suicide bomber killed 40 people.",
    )
    assert [(m.where.locality, m.status, m.killed.low if m.killed else None) for m in told] == [
        ("Herat", "new", 6),
        ("Kunduz", "background", 40),
    ]


def test_a_rumour_of_a_strike_that_an_accident_answers_leaves_an_accident() -> None:
    told = read(
        "An explosion in a residential building in Qom injured seven people on Thursday.",
        "Some accounts alleged that a drone had struck the building, but the fire chief ruled out any attack "
        "and said the blast was due to a gas leak.",
    )
    assert [(m.kind, m.attack_type) for m in told] == [("accident", None)]


def test_a_day_that_an_attack_came_after_lies_before_it() -> None:
    told = read(
        "A bomb tore through a mosque in Kandahar on Thursday, killing 40 people.",
        "The attack came a week after a bombing at a mosque in Kunduz killed dozens.",
    )
    kunduz = next(m for m in told if m.where.locality == "Kunduz")
    assert kunduz.when is not None
    assert kunduz.when.first == date(2024, 6, 13)


def test_tolls_of_two_quarters_of_one_city_go_to_their_own_attacks() -> None:
    told = read(
        "Two car bombs went off in Baghdad on Wednesday evening.",
        "The first one exploded in front of a cafe in the Karrada district, and the second struck a bus terminal in al-Baya.\n\n"
        "A source put the number of the dead at 13 in Karrada and at eight in al-Baya.",
    )
    assert [(m.where.site, m.killed.low if m.killed else None) for m in told] == [("cafe", 13), ("bus terminal", 8)]


def test_the_martyrs_of_the_faith_are_no_toll_but_an_attack_on_their_mourners_is() -> None:
    assert (
        read(
            "Millions of mourners marked the martyrdom of Imam Hussein and 72 of his companions in the Battle of Karbala on Thursday.",
            "In Mashhad, passion plays re-enacted the killing of the Imam.",
        )
        == ()
    )
    told = read("A suicide bomber struck mourners marking the martyrdom of Imam Hussein in Kabul on Thursday, killing ten people.", "")
    assert [(m.where.locality, m.killed.low if m.killed else None) for m in told] == [("Kabul", 10)]


def test_a_town_in_a_region_that_goes_by_another_towns_name_is_where_it_was() -> None:
    told = read("Israeli strikes on Khan Younis in southern Gaza killed 12 people on Thursday.", "")
    assert [(m.where.locality, m.where.admin1, m.attack_type) for m in told] == [("Khan Yunis", "Gaza Strip", "airstrike")]


def test_a_hedged_figure_of_the_lead_stands_against_a_bare_one_of_the_title() -> None:
    told = read("A car was rammed into a crowd in Herat on Thursday, killing at least two people.", "", "Ramming in Herat Kills Two")
    assert [m.killed for m in told] == [(2, None)]


def test_a_figure_of_the_title_stands_against_a_loose_word_of_the_lead() -> None:
    told = read("A car was rammed into a crowd in Herat on Thursday, killing several people.", "", "Ramming in Herat Kills Four")
    assert [m.killed for m in told] == [(4, 4)]
