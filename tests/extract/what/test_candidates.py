"""Which of several things told in one sentence was hit: whose it is, what stands near it, who was in it."""

from datetime import date

import pytest

from etl.extract import extract
from etl.records import Article, TargetType

TOLD = {
    TargetType.POLICE: [
        "A bomb in a fruit cart went off as a police truck passed through a bazaar in Peshawar, killing two constables and eight shoppers.",
        "A time bomb exploded in a police station in Lyon, killing Sergeant Marc Petit.",
        "An explosive device targeting a rapid response unit of the Federal Police detonated in Rashad.",
        "Two national policemen were machine-gunned at breakfast in a bar in Bilbao.",
    ],
    TargetType.MILITARY: [
        "An explosive device detonated at a junction near a group of government soldiers in Mogadishu.",
        "Gunmen pulled three soldiers off a bus in Abyan and shot them dead.",
        "A sticky bomb attached to a vehicle carrying military academy instructors exploded in Kabul.",
        "Assailants fired upon a soldier of the border regiment at his farm near Herat.",
        "Gunmen killed an interpreter who had worked for foreign forces in Baqubah.",
        "A car bomb meant for an army patrol wounded four shoppers in Baghdad.",
        "Five people were killed by a mine near Gao, most of them soldiers.",
        "A mine exploded as an army team cleared a road near Jolo, wounding three.",
    ],
    TargetType.GOVERNMENT: [
        "A tax collector and his driver were killed in an ambush near Maiduguri.",
        "A bomb went off beneath a van of the land registry in Naples.",
        "The intended target of the blast near a museum in Algiers was the attorney general.",
    ],
    TargetType.DIPLOMATIC: [
        "A device went off under the car of the first secretary of the Danish embassy in Ankara.",
        "The military attache of the embassy of Chile was shot in Beirut.",
    ],
    TargetType.EDUCATION: [
        "Unknown men set a fire in the cafeteria of a high school in Lille.",
        "A pipe bomb exploded at the mathematics department of the university in Graz.",
        "An explosion outside a mosque in Karachi hit a van full of schoolgirls.",
        "Assailants opened fire on a primary school director in Chanae district.",
    ],
    TargetType.BUSINESS: [
        "Attackers damaged a trailer at the brewery in Lodz with a firebomb.",
        "Tribesmen fired on the guards of a logging concession in Mindanao, killing two of them.",
        "A grenade was thrown into a bar next to a church in Mombasa.",
    ],
    TargetType.ENERGY_OR_INFRASTRUCTURE: ["Gunmen shot dead two engineers of the state power company near Haditha."],
    TargetType.RELIGIOUS: ["A grenade wounded four people who were leaving a church in Garissa."],
    TargetType.MARKET_OR_PUBLIC: ["A bomb exploded in a bazaar close to a police station in Kohat, killing eight shoppers."],
    TargetType.ARMED_GROUP: [
        "A car bomb went off at the home of a leader of the Mahdi Army in Amarah.",
        "A car bomb hit a command post of the YPG in Ras al-Ayn.",
        "Gunmen ambushed Taliban fighters in Kunduz, killing four of them.",
    ],
    TargetType.CIVILIANS: [
        "Unidentified militants detonated a bomb in Imphal, damaging eight houses and injuring a woman.",
        "A man was shot dead in Batticaloa because his brother was a policeman.",
        "Assailants opened fire on Anwar Latif in Kohat.",
        "Assailants shot dead Karim Latif in the Karrada area of Baghdad.",
        "A gunman opened fire on three cousins at their home in Chapel Hill.",
    ],
}
TABLE = [(target, sentence) for target, sentences in TOLD.items() for sentence in sentences]


def target_of(text: str, day: date | None = None) -> TargetType | None:
    return extract(Article("k", "other", "en", body=text, published_on=day)).mentions[0].target_type


@pytest.mark.parametrize(("target", "sentence"), TABLE)
def test_what_was_aimed_at_goes_before_what_stood_by(target: TargetType, sentence: str) -> None:
    assert target_of(sentence) == target


@pytest.mark.parametrize(("day", "target"), [(date(2015, 6, 20), TargetType.ARMED_GROUP), (date(2024, 6, 20), TargetType.MILITARY)])
def test_the_taliban_are_a_force_since_they_rule(day: date, target: TargetType) -> None:
    assert target_of("A bomb hit a Taliban vehicle in Kunduz on Monday.", day) == target
