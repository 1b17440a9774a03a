"""Invented articles: which sentences tell one incident, and which another."""

from __future__ import annotations

from datetime import date

from etl.extract import extract
from etl.records import Article, Basis, Days, Mention

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


def test_one_who_dies_later_belongs_to_the_attack_that_wounded_him() -> None:
    (told,) = read(
        "A gunman shot at worshippers in a mosque in Herat on Tuesday, killing one and wounding six.",
        "On Thursday one of the wounded succumbed to his injuries, bringing the death toll to two.",
    )
    assert (told.killed, told.when) == ((2, 2), Days(date(2024, 6, 18), date(2024, 6, 18), Basis.WEEKDAY))


def test_one_of_the_many_hurt_is_no_attack_of_his_own() -> None:
    (told,) = read(
        "Twelve people were killed and 280 wounded in a bombing in Beirut on Thursday, the ministry said.",
        "Officials blamed a foreign service.\n\nIran's ambassador was slightly wounded in the hand.",
    )
    assert told.wounded == (280, 280)


def test_a_claim_of_the_second_attack_is_of_the_second() -> None:
    told = read(
        "Twin blasts in Pakistan's Balochistan killed 28 people on Thursday.",
        "The first blast, which killed 16 people, took place in Pishin.\n\nThe second explosion in Khuzdar left 12 dead.\n\n"
        "The Islamic State claimed responsibility for the second attack.",
    )
    assert [(m.where.locality, m.claimed_by) for m in told] == [("Pishin", None), ("Khuzdar", "Islamic State")]


def test_less_than_a_year_before_is_any_day_of_that_year() -> None:
    told = read(
        "A gunman killed a guard at a shrine in Herat on Thursday.",
        "The attack came less than a year after a similar attack on the shrine, in which 13 people were killed.",
    )
    assert [(m.where.locality, m.when and (m.when.first, m.when.last)) for m in told] == [
        ("Herat", (date(2024, 6, 20), date(2024, 6, 20))),
        ("Herat", (date(2023, 6, 20), date(2024, 6, 20))),
    ]


def test_a_birthday_that_is_marked_makes_no_news_old() -> None:
    (told,) = read("A bomb killed 12 people who had gathered to mark a birthday in Herat on Thursday.", "No group claimed it.")
    assert told.status == "new"


def test_the_day_of_a_ceremony_is_not_the_day_of_what_it_marks() -> None:
    (told,) = read(
        "A ceremony was held on Wednesday to commemorate the victims of the 2017 attacks on a shrine in Herat.",
        "On June 7, 2017, gunmen attacked the shrine in Herat, killing 17 people.",
        "Herat Marks Seventh Anniversary of Shrine Attacks",
    )
    assert told.when == Days(date(2017, 6, 7), date(2017, 6, 7), Basis.EXPLICIT)


def test_arrests_over_last_week_s_attack_are_no_count_over_a_week() -> None:
    (told,) = read(
        "Turkish police have held five people over last week's bombing in Istanbul that left six people dead and 81 injured.",
        "The blast happened on June 13.",
    )
    assert (told.killed, told.wounded) == ((6, 6), (81, 81))


def test_a_land_s_own_planes_against_fighters_are_an_operation() -> None:
    (told,) = read("Iraqi warplanes struck a hideout in Kirkuk on Thursday, killing five militants, the army said.", "No more is known.")
    assert (told.kind, told.attackers_killed) == ("operation", (5, 5))


def test_a_house_that_burns_is_no_attack() -> None:
    assert read("A firefighter lost his life and 11 people were injured when fire engulfed a building in Herat on Thursday.", "") == ()


def test_the_day_of_condolences_is_not_the_day_of_the_attack() -> None:
    (told,) = read(
        "Iran's spokesman strongly condemned a terrorist attack in Pakistan's Kalat that killed 18 soldiers.",
        "He offered his condolences to the families of the victims on Thursday.\n\n"
        "Militants ambushed a vehicle in the Mangochar area of Kalat district on Tuesday night, the army said.",
    )
    assert (told.when, told.killed) == (Days(date(2024, 6, 18), date(2024, 6, 18), Basis.WEEKDAY), (18, 18))


def test_an_operation_that_began_weeks_ago_is_news_by_its_toll() -> None:
    (told,) = read(
        "Nigerian troops killed at least 70 militants in an operation in the state of Borno, the military said on Thursday.",
        "The operation in the Timbuktu Triangle started on May 16, a spokesman said.",
    )
    assert told.status == "new"


def test_what_an_attack_came_after_is_background_though_it_was_yesterday() -> None:
    told = read(
        "Six people were killed in Israeli strikes on the port city of Hodeidah on Thursday.",
        "The attack came a day after a drone hit Tel Aviv, killing one man.",
    )
    assert [(m.where.locality, m.status) for m in told] == [("Hodeidah", "new"), ("Tel Aviv", "background")]


def test_judges_of_a_court_are_hit_on_the_day_that_is_told() -> None:
    (told,) = read("A gunman opened fire on judges of the Supreme Court in Tehran on Tuesday morning, killing two.", "No more is known.")
    assert told.when == Days(date(2024, 6, 18), date(2024, 6, 18), Basis.WEEKDAY)


def test_an_unnamed_source_does_not_overrule_officials() -> None:
    (told,) = read(
        "A suicide bombing in Kandahar killed three people on Thursday, police said.",
        "A hospital source said that 20 people were killed.",
    )
    assert told.killed == (3, 3)


def test_of_a_car_and_a_knife_the_one_that_opened_the_attack_counts() -> None:
    (told,) = read("A man drove a car at pedestrians and then stabbed worshippers in Manchester on Thursday, killing two.", "He is dead.")
    assert told.attack_type == "vehicle_ramming"


def test_a_toll_that_has_gone_up_to_a_number_is_that_number() -> None:
    (told,) = read("The number of people killed in a bombing in Herat has gone up to 54, officials said on Thursday.", "No more is known.")
    assert told.killed == (54, 54)


def test_us_in_capitals_is_a_land() -> None:
    (told,) = read("At least five US personnel were injured when rockets were fired at a base in Erbil on Thursday.", "No more is known.")
    assert told.wounded == (5, None)


def test_a_vehicle_full_of_explosives_is_a_bomb() -> None:
    (told,) = read("Militants rammed an explosive-laden vehicle into a post in Bannu on Thursday, killing seven soldiers.", "Six died.")
    assert (told.attack_type, told.weapon) == ("bombing", "car_bomb")


def test_who_dies_of_hunger_is_not_attacked() -> None:
    assert (
        read("At least 15 children have died of malnutrition in a hospital in Gaza, officials said on Thursday.", "", "Dying of hunger")
        == ()
    )


def test_a_leader_of_fighters_who_is_assassinated_is_the_victim() -> None:
    (told,) = read("A Hamas leader was assassinated in Tehran on Thursday.", "No more is known.")
    assert (told.killed, told.attackers_killed) == ((1, 1), None)


def test_a_claim_gives_those_who_were_only_a_sort_of_people_their_name() -> None:
    (told,) = read(
        "A train was hijacked by separatist militants in Balochistan on Thursday, leaving four dead.",
        "The Baloch Liberation Army claimed responsibility for the attack.",
    )
    assert told.perpetrator == "Baloch Liberation Army (BLA)"


def test_what_a_strike_came_after_is_an_incident_of_its_own() -> None:
    told = read("Warplanes bombed camps near Erbil in Iraq on Thursday, hours after a suicide bombing in Ankara wounded two policemen.", "")
    assert [m.where.country for m in told] == ["IQ", "TR"]
    assert len(read("A captain died in Kabul on Thursday, two days after a bombing in Kabul wounded him.", "")) == 1


def test_a_gathering_on_an_anniversary_that_is_struck_is_news() -> None:
    (told,) = read(
        "A bomb exploded at a commemoration in Basra on Wednesday evening, killing three mourners, police said.", "No more is known."
    )
    assert told.status == "new"


def test_three_years_ago_today_is_no_news() -> None:
    (told,) = read("Three years ago today, gunmen shot dead four policemen in Herat.", "They are remembered.")
    assert (told.status, told.when and told.when.first) == ("background", date(2021, 6, 21))


def test_whom_a_prize_is_for_tells_no_attack_of_today() -> None:
    (told,) = read(
        "A teacher received a prize for saving students while gunmen killed 22 people at a school in Herat, officials said on Friday.",
        "She thanked her colleagues.",
        "Award for brave teacher",
    )
    assert told.status == "background"
