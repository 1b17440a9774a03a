"""How it was done and with what: a table of sentences by type and weapon."""

from datetime import date

import pytest

from etl.extract import extract
from etl.records import Article, AttackType, Mention, Weapon

TABLE = [
    (
        AttackType.SUICIDE_BOMBING,
        Weapon.SUICIDE_VEST,
        "A bomber wearing an explosive vest blew himself up at a mosque in Kunduz on Monday.",
    ),
    (AttackType.SUICIDE_BOMBING, Weapon.CAR_BOMB, "A suicide car bomber struck a checkpoint in Kirkuk on Monday, killing two soldiers."),
    (
        AttackType.SUICIDE_BOMBING,
        Weapon.EXPLOSIVE_UNSPECIFIED,
        "A suicide attack on a bank in Lashkar Gah left three people dead on Monday.",
    ),
    (AttackType.BOMBING, Weapon.IED, "A roadside bomb hit a police vehicle near Baqubah on Monday."),
    (AttackType.BOMBING, Weapon.IED, "A bomb planted by the side of a road went off near Zahedan on Monday as a patrol was passing."),
    (AttackType.BOMBING, Weapon.MAGNETIC_BOMB, "A sticky bomb attached to a car exploded in Kabul on Monday."),
    (AttackType.BOMBING, Weapon.CAR_BOMB, "An explosives-laden truck blew up in front of a hotel in Mogadishu on Monday."),
    (AttackType.BOMBING, Weapon.MINE, "A landmine killed three shepherds near Ilam on Monday."),
    (AttackType.BOMBING, Weapon.GRENADE, "Two men on a motorcycle threw a grenade at a shop in Quetta on Monday."),
    (AttackType.BOMBING, Weapon.EXPLOSIVE_UNSPECIFIED, "A bomb went off in a cafe in Bannu on Monday, wounding four people."),
    (AttackType.ARMED_ASSAULT, Weapon.FIREARM, "Gunmen opened fire on a wedding party in Khogyani on Monday."),
    (
        AttackType.ARMED_ASSAULT,
        Weapon.FIREARM,
        "Militants ambushed an army convoy with machine guns and rocket-propelled grenades near Gao on Monday.",
    ),
    (AttackType.ARMED_ASSAULT, Weapon.FIREARM, "Two shoppers were shot dead by unknown gunmen in Quetta on Monday."),
    (
        AttackType.ARMED_ASSAULT,
        Weapon.CAR_BOMB,
        "Militants stormed a hotel in Mogadishu on Monday in a raid that began when a car bomb was detonated at its gate.",
    ),
    (AttackType.ASSASSINATION, Weapon.FIREARM, "A judge was shot dead by gunmen in Zahedan on Monday."),
    (AttackType.ASSASSINATION, Weapon.FIREARM, "Gunmen killed a journalist in front of his house in Karachi on Monday."),
    (AttackType.ASSASSINATION, Weapon.FIREARM, "Two men on a motorcycle opened fire on a traffic policeman in Mastung on Monday."),
    (AttackType.AIRSTRIKE, Weapon.AIRCRAFT_BOMB, "Warplanes bombed a school in Saada on Monday."),
    (AttackType.AIRSTRIKE, Weapon.AIRCRAFT_BOMB, "An air raid flattened a house in Nabatieh on Monday."),
    (AttackType.DRONE_STRIKE, Weapon.DRONE, "A drone hit a refinery in Samara on Monday."),
    (AttackType.DRONE_STRIKE, Weapon.DRONE, "An explosive-laden drone struck a gas field in Kalar on Monday."),
    (AttackType.MISSILE_OR_SHELLING, Weapon.ROCKET_OR_MISSILE, "Several rockets were fired at an air base in Anbar on Monday."),
    (AttackType.MISSILE_OR_SHELLING, Weapon.MORTAR_OR_ARTILLERY, "Tanks shelled a village near Idlib on Monday, wounding a farmer."),
    (AttackType.MISSILE_OR_SHELLING, Weapon.MORTAR_OR_ARTILLERY, "A mortar round fell on a house in Chaman on Monday."),
    (AttackType.KIDNAPPING, Weapon.FIREARM, "Gunmen abducted two engineers near Shikarpur on Monday."),
    (AttackType.KIDNAPPING, Weapon.FIREARM, "Militants kidnapped three polio workers in Tank on Monday."),
    (AttackType.VEHICLE_RAMMING, Weapon.VEHICLE, "A man drove a van into a crowd in Stuttgart on Monday, killing two people."),
    (AttackType.STABBING, Weapon.KNIFE, "A man with an axe attacked passengers on a train near Wuerzburg on Monday."),
    (AttackType.STABBING, Weapon.KNIFE, "A man with a knife wounded four people in Lyon on Monday before being shot dead by police."),
    (AttackType.ARMED_ASSAULT, Weapon.FIREARM, "A gunman killed five people in Kirkuk on Monday before being shot dead by police."),
    (AttackType.ARMED_ASSAULT, Weapon.FIREARM, "A man with a rifle wounded two people at a fair in Lyon on Monday."),
    (
        AttackType.MISSILE_OR_SHELLING,
        Weapon.ROCKET_OR_MISSILE,
        "A missile attack on Kharkiv killed six people on Monday. Air defences shot down 20 drones.",
    ),
    (AttackType.STABBING, Weapon.KNIFE, "A cleric was stabbed to death in Mashhad on Monday."),
    (AttackType.ARSON, Weapon.INCENDIARY, "Settlers set fire to a mosque in a village near Nablus on Monday."),
    (AttackType.ARSON, Weapon.INCENDIARY, "Masked men hurled a Molotov cocktail at a church in Malmo on Monday."),
    (AttackType.SABOTAGE, Weapon.EXPLOSIVE_UNSPECIFIED, "Saboteurs blew up a gas pipeline near Homs on Monday."),
    (AttackType.BOMBING, Weapon.EXPLOSIVE_UNSPECIFIED, "Two pylons were toppled by an explosion near Latacunga on Monday."),
    (AttackType.KIDNAPPING, Weapon.FIREARM, "Assailants abducted a trader from his home in Sabha on Monday."),
    (AttackType.ARSON, Weapon.INCENDIARY, "Sixty rebels burned the tax office in Chalatenango on Monday."),
    (AttackType.OTHER, Weapon.OTHER, "A man threw acid at two girls in Kandahar on Monday."),
]


def read(lead: str) -> Mention:
    return extract(Article("k", "mehr_en", "en", lead=lead, published_on=date(2024, 6, 20))).mentions[0]


@pytest.mark.parametrize(("attack", "weapon", "sentence"), TABLE)
def test_type_and_weapon_are_read_from_one_sentence(attack: AttackType, weapon: Weapon, sentence: str) -> None:
    mention = read(sentence)
    assert (mention.attack_type, mention.weapon) == (attack, weapon)


@pytest.mark.parametrize(
    "sentence",
    [
        "An attack on a checkpoint in Kirkuk left three soldiers dead on Monday.",
        "A blast was heard in Kabul on Monday.",
        "It was not clear whether a tanker had been bombed when an explosion shook a market in Idlib on Monday.",
    ],
)
def test_what_no_word_tells_is_unknown(sentence: str) -> None:
    assert read(sentence).attack_type is None


def test_another_event_named_beside_it_gives_no_type() -> None:
    told = read("Gunmen shot dead two traders in Quetta on Monday, hours after a bomb blast in Kalat.")
    assert told.attack_type == AttackType.ARMED_ASSAULT
