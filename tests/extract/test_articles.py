"""Invented articles in the manner of news agencies: what is news, what is recalled, and what is no incident at all."""

from __future__ import annotations

from datetime import date

import pytest

from etl.extract import extract
from etl.records import Article, Kind, Mention, Outcome, Status

MONDAY = date(2025, 2, 3)


def read(title: str, lead: str, body: str = "") -> tuple[Mention, ...]:
    return extract(Article("k", "mehr_en", "en", title=title, lead=lead, body=body, published_on=MONDAY)).mentions


NO_INCIDENT = {
    "a match": (
        "Azadi strike late to beat Lake City",
        "Azadi attacked from the start and their striker fired home twice in the AFC Champions League on Sunday.",
        "The goalkeeper was injured in the second half.",
    ),
    "a march": (
        "Protest in Vienna against the war",
        "Thousands of people marched in Vienna on Saturday to demand an end to Israel's attacks on Gaza.",
        "They chanted slogans against the killing of children.",
    ),
    "a speech": (
        "General: movement will go on",
        "A senior general said on Monday that the assassination of its leaders would not weaken the movement.",
        "He called for unity.",
    ),
    "a ceremony": (
        "PKK lays down arms",
        "Fighters of the PKK burned their weapons at a ceremony in Erbil on Friday.",
        "The move was hailed.",
    ),
    "an execution": ("Iran executes man convicted of spying", "A man was executed on Monday, the judiciary said.", ""),
    "a war of decades": (
        "Talks on the PKK",
        "The PKK, which has killed thousands in its four-decade insurgency, was on the agenda on Monday.",
        "",
    ),
    "a count over months": (
        "Over 100 civilians killed in Afghanistan in three months",
        "More than 100 civilians were killed in attacks across Afghanistan in the past three months, a report said on Monday.",
        "",
    ),
}


@pytest.mark.parametrize("name", NO_INCIDENT)
def test_words_of_violence_alone_are_no_incident(name: str) -> None:
    assert read(*NO_INCIDENT[name]) == ()


RECALLED = {
    "last month": "Last month, six policemen were killed in a suicide attack on a checkpoint in Bannu.",
    "this month": "Earlier this month, two others were killed in a similar attack in Bannu.",
}


@pytest.mark.parametrize("name", RECALLED)
def test_what_is_recalled_at_the_end_is_background(name: str) -> None:
    told = read("Bomb kills four in Quetta", "A roadside bomb killed four soldiers in Quetta on Sunday.", RECALLED[name])
    assert [m.status for m in told] == [Status.NEW, Status.BACKGROUND]


def test_a_title_that_only_reacts_makes_the_deed_background() -> None:
    told = read(
        "Kabul urges Tehran to find killers of its nationals",
        "An ambassador said Kabul and Tehran would pursue the killing of eight Afghan workers in Iran.",
        "The eight were shot dead in a workshop in Zahedan on Saturday.",
    )
    assert [(m.status, m.where.country) for m in told] == [(Status.BACKGROUND, "IR")]


def test_fighters_killed_by_a_force_are_an_operation() -> None:
    told = read(
        "Guards smash terror team in Kordestan",
        "The IRGC dismantled a terrorist team in Kordestan on Sunday, killing four militants.",
        "One IRGC member was martyred in the clash.",
    )
    assert [m.kind for m in told] == [Kind.OPERATION]


def test_a_plot_to_kill_has_killed_nobody() -> None:
    (told,) = read(
        "Spy ring busted in Iran",
        "The Intelligence Ministry said it had dismantled a network that planned to assassinate military officials in Isfahan.",
        "Five people were arrested.",
    )
    assert (told.kind, told.outcome, told.killed) == (Kind.OPERATION, Outcome.FOILED, None)


COUNTS = {
    "A man of 73 was shot dead in Herat on Sunday.": 1,
    "A group of 12 was shot dead in Herat on Sunday.": 12,
    "Gunmen believed to be members of Boko Haram killed nine people in Maiduguri on Sunday.": 9,
}


@pytest.mark.parametrize("sentence", COUNTS)
def test_the_dead_are_counted(sentence: str) -> None:
    (told,) = read("", sentence)
    assert told.killed is not None
    assert told.killed.low == COUNTS[sentence]


def test_whose_things_exploded_is_not_who_did_it() -> None:
    (told,) = read(
        "Nine killed in blasts across Lebanon",
        "Nine people were killed on Sunday when radios used by Hezbollah members exploded across Lebanon.",
        "Hezbollah held the Zionist regime fully responsible for the attack.",
    )
    assert told.perpetrator == "Israel"


def test_a_force_that_admits_a_strike_claims_it() -> None:
    (told,) = read(
        "Strike kills five in Gaza City",
        "Five people were killed in an Israeli strike on a tent in Gaza City on Sunday.",
        "The Israeli military admitted that it had targeted the tent.",
    )
    assert told.claimed_by == "Israel"


def test_the_seat_of_a_speaker_is_no_place() -> None:
    told = read(
        "Car bomb kills five in Azaz",
        "At least five people were killed by a car bomb in the town of Azaz in Syria on Sunday.",
        "A London-based monitor put the death toll at eight.",
    )
    assert [m.where.country for m in told] == ["SY"]


PLACES = {
    "Israeli warplanes bombed the port of Haifa on Sunday, killing four people.": ("IL", "Haifa"),
    "A ship was hit by a missile in the Red Sea on Sunday.": (None, None),
    "Israeli forces opened fire near a bakery in Rafah, southern Gaza, on Sunday, killing 16 people.": ("PS", "Rafah"),
    "A car bomb killed three people in Port Sudan in Sudan's Red Sea state on Sunday.": ("SD", "Port Sudan"),
    "A bomb killed two people in the Wadi al-Kabir area of the Omani capital Muscat on Sunday.": ("OM", "Muscat"),
}


@pytest.mark.parametrize("sentence", PLACES)
def test_a_port_is_in_its_town_and_a_sea_in_no_land(sentence: str) -> None:
    (told,) = read("", sentence)
    assert (told.where.country, told.where.locality) == PLACES[sentence]


def test_a_ministry_that_says_what_its_planes_hit_claims_it() -> None:
    (told,) = read(
        "Turkish warplanes hit PKK positions in Iraq",
        "Turkish warplanes bombed several areas in Iraq's Dohuk province on Sunday night.",
        "Turkey's defense ministry said its warplanes had hit 14 targets.",
    )
    assert (told.perpetrator, told.claimed_by) == ("Turkey", "Turkey")


def test_the_next_day_in_the_same_sentence_is_another_attack() -> None:
    told = read(
        "",
        "Boko Haram fighters killed nine people in Gwoza on Friday, and the following day they killed eight more in Bama.",
    )
    assert [(m.where.locality, m.killed.low if m.killed else None, m.when.last.day if m.when else None) for m in told] == [
        ("Gwoza", 9, 31),
        ("Bama", 8, 1),
    ]


def test_the_day_of_condolences_is_not_that_of_the_attack() -> None:
    (told,) = read(
        "Iran condemns attack in Kalat",
        "A spokesman strongly condemned a terrorist attack in Pakistan's Kalat that killed 18 soldiers.",
        "He offered his condolences to the families of the victims on Sunday.\n\n"
        "Militants ambushed a vehicle carrying troops in Kalat on Friday night.",
    )
    assert told.when is not None
    assert (told.status, told.when.first, told.killed.low if told.killed else None) == (Status.BACKGROUND, date(2025, 1, 31), 18)


def test_a_hijacked_train_stays_one_although_its_driver_is_killed() -> None:
    (told,) = read(
        "Militants hijack train in Pakistan",
        "Militants attacked a train in Balochistan on Sunday, killing the driver and taking dozens of people hostage.",
    )
    assert told.attack_type == "kidnapping"
