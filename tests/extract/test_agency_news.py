"""Invented articles in the manner of the agencies: what grows, dies down, is marked or is told aside after an attack."""

from __future__ import annotations

from datetime import date

from etl.extract import extract
from etl.records import Article, Basis, Days, Mention

FRIDAY = date(2024, 6, 21)


def read(lead: str, body: str, title: str = "") -> tuple[Mention, ...]:
    return extract(Article("k", "mehr_en", "en", title=title, lead=lead, body=body, published_on=FRIDAY)).mentions


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
