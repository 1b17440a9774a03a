"""Whom or what it was aimed at: a table of sentences by class."""

from datetime import date

import pytest

from etl.extract import extract
from etl.records import Article, TargetType

SAID = {
    TargetType.POLICE: [
        "Gunmen attacked a police checkpoint in Kirkuk on Monday.",
        "A bomb exploded near a police patrol in Baqubah, wounding two civilians on Monday.",
        "Two policemen were shot dead at a market in Quetta on Monday.",
        "Militants stormed a prison in Bannu and freed dozens of inmates on Monday.",
        "An officer was stabbed outside a police station in Lyon on Monday.",
        "A sticky bomb attached to the car of a police colonel went off in Baghdad on Monday.",
        "Gunmen opened fire on a van carrying police recruits near Jalalabad on Monday.",
        "A suicide bomber blew himself up among police trainees in Aden on Monday.",
        "Assailants opened fire on the home of a police officer in Tikrit, killing his wife on Monday.",
        "A roadside bomb targeting the convoy of a superintendent of police killed his driver on Monday.",
    ],
    TargetType.MILITARY: [
        "Two soldiers were killed when their vehicle hit a roadside bomb near Gao on Monday.",
        "Rebels ambushed an army convoy on the road to Goma on Monday.",
        "A car bomb exploded at the gate of a barracks in Kabul on Monday.",
        "Rockets hit a base hosting foreign troops in Erbil on Monday.",
        "Gunmen opened fire on a bus carrying soldiers near Palmyra on Monday.",
        "An IED struck a military vehicle in North Waziristan, leaving three people dead on Monday.",
        "Border guards came under fire near Saravan on Friday.",
        "A drone attacked an air base in Khartoum on Monday.",
        "Snipers shot a paratrooper at a checkpoint west of Hit on Monday.",
        "A bomb planted under a military bus went off in Damascus on Monday.",
        "Militants attacked a checkpoint manned by the army in Arish on Monday.",
        "A gunman opened fire at a recruiting office in Little Rock on Monday.",
    ],
    TargetType.GOVERNMENT: [
        "A judge was gunned down in Zahedan on Tuesday.",
        "Gunmen stormed the home of a local official in Lashkar Gah on Monday.",
        "A bomb planted in the car of a judge exploded in Mosul on Monday.",
        "A blast went off outside the office of the district governor in Khost on Monday.",
        "Attackers set fire to a voter registration centre in Cebu on Monday.",
        "A suicide bomber struck the provincial council building in Tikrit on Monday.",
        "Rockets landed near the presidential palace in Mogadishu on Monday.",
        "Gunmen killed an employee of the Ministry of Education in Baghdad on Monday.",
        "A village chief was hacked to death in Yala on Monday.",
        "A parcel bomb was sent to the tax office in Rome on Monday.",
        "An explosive device went off outside a courthouse in Athens on Monday.",
        "Unknown gunmen killed a prosecutor and wounded his bodyguard in Herat on Monday.",
        "Two intelligence officers were killed by a magnetic mine in Kabul on Monday.",
        "Militants attacked election workers in Bugti on Monday.",
    ],
    TargetType.POLITICAL_FIGURE: [
        "A lawmaker was shot dead as he left a funeral in Charsadda on Monday.",
        "A suicide bomber attacked an election rally in Mastung on Monday.",
        "Gunmen killed a leader of the Awami National Party in Peshawar on Monday.",
        "A bomb exploded outside the offices of the ruling party in Izmir on Monday.",
        "The governor of Balkh was killed by a suicide bomber in his office on Monday.",
        "Attackers threw a grenade at the house of a candidate in Dhaka on Monday.",
        "The mayor of Mogadishu was wounded when a bomber struck his office on Monday.",
        "Assailants opened fire on the convoy of a former minister in Kandahar on Monday.",
    ],
    TargetType.DIPLOMATIC: [
        "A bomb went off outside the Afghan consulate in Peshawar on Monday.",
        "Gunmen shot at the car of the Italian ambassador near Goma on Monday.",
        "Two diplomats were kidnapped in Sanaa on Monday.",
        "Rockets were fired at the US embassy in Baghdad on Monday.",
        "Attackers stormed a UN compound in Herat on Monday.",
    ],
    TargetType.RELIGIOUS: [
        "A suicide bomber attacked worshippers in a mosque in Kunduz on Monday.",
        "Gunmen opened fire on a bus carrying pilgrims near Karbala on Monday.",
        "A priest was stabbed in his church in Sydney on Monday.",
        "Arsonists set ablaze a synagogue in Melbourne on Monday.",
        "A bomb hit a Shia procession in Quetta on Monday.",
        "Settlers torched a mosque in a village near Nablus on Monday.",
        "The imam of a neighborhood mosque was gunned down in Baghlan on Monday.",
        "A gunman burst into a shrine in Shiraz and killed 13 people on Monday.",
        "A grenade was thrown at the house of a cleric in Basra on Monday.",
    ],
    TargetType.EDUCATION: [
        "A bomb exploded outside a girls' school in Kabul on Monday.",
        "Gunmen abducted 40 pupils from a boarding school in Kaduna on Monday.",
        "A rocket landed in a school yard in Donetsk on Monday.",
        "A teacher was shot dead on his way to work in Pattani on Monday.",
        "A blast targeted a bus carrying university students in Quetta on Monday.",
        "A suicide bomber hit a tuition centre in west Kabul on Monday.",
        "Militants burned down a primary school in Yala on Monday.",
    ],
    TargetType.HEALTH: [
        "A drone hit a hospital in El Fasher on Monday.",
        "Gunmen killed a polio vaccinator in Bannu on Monday.",
        "Attackers opened fire on an ambulance in Homs on Monday.",
        "A doctor was abducted in Aleppo on Monday.",
        "Two polio workers were shot dead in Jalalabad on Monday.",
        "A firebomb was thrown at an abortion clinic in Pensacola on Monday.",
    ],
    TargetType.MEDIA: [
        "A journalist was shot outside his home in Karachi on Monday.",
        "Assailants threw a grenade at a television station in Hub on Monday.",
        "A bomb damaged the offices of a newspaper in Tripoli on Monday.",
        "Gunmen fired at a car carrying reporters near Aleppo on Monday.",
        "The editor of a local weekly was murdered in Sinaloa on Monday.",
    ],
    TargetType.MARKET_OR_PUBLIC: [
        "A car bomb exploded in a crowded market in Baghdad, killing 12 people on Monday.",
        "A blast at a livestock market in Nigeria killed eleven on Monday.",
        "A bomb went off in a park in Lahore on Monday.",
        "A grenade was tossed into a cafe in Latakia, wounding six on Monday.",
        "An explosion hit a stadium in Herat on Monday.",
        "Gunmen opened fire at a shopping mall in Nairobi on Monday.",
        "A suicide bomber blew himself up in a square in central Kabul, killing four on Monday.",
        "A device exploded near a row of stalls in Jolo on Monday.",
    ],
    TargetType.BUSINESS: [
        "Gunmen stormed a hotel in Mogadishu on Monday.",
        "A bomb exploded outside a bank in Athens on Monday.",
        "Attackers set fire to a factory in Karachi on Monday.",
        "A grenade exploded in front of a bakery in Daraa on Monday.",
        "A shopkeeper was shot dead in Karachi on Monday.",
        "Assailants torched two restaurants in Sulu on Monday.",
        "A firebomb damaged a car dealership in Los Angeles on Monday.",
    ],
    TargetType.TRANSPORT: [
        "A bomb on a passenger train killed five people near Sibi on Monday.",
        "Gunmen opened fire on a passenger bus near Mastung on Monday.",
        "A blast hit a bus terminal in Baghdad on Monday.",
        "Rebels blew up a railway line in Assam on Monday.",
        "Two missiles hit a cargo ship in the Red Sea on Monday.",
        "Hijackers seized an airliner with 80 people on board on Monday.",
        "A bomb exploded at the airport in Brussels on Monday.",
        "A mine tore apart a minibus, killing five passengers on Monday.",
    ],
    TargetType.ENERGY_OR_INFRASTRUCTURE: [
        "A device exploded under a bridge on the highway on Monday.",
        "Saboteurs blew up a gas pipeline in Dera Bugti on Monday.",
        "A drone hit a refinery in Samara on Monday.",
        "Two electricity pylons were blown up near Diyala on Monday.",
        "Attackers destroyed a cell tower in Helmand on Monday.",
        "A rocket struck a power plant in Aleppo on Monday.",
        "Guerrillas dynamited a high-voltage tower in Antioquia on Monday.",
        "A magnetic mine fixed to a car carrying employees of the electricity company exploded in Kunduz on Monday.",
    ],
    TargetType.CIVILIANS: [
        "Gunmen killed six villagers in a raid in Zamfara on Monday.",
        "A mortar shell landed on a house in Chaman on Monday.",
        "Warplanes bombed a wedding party in Saada on Monday.",
        "A man attacked people waiting at a tram stop in Lyon with a knife on Monday.",
        "A shell fell on a refugee camp near Idlib on Monday.",
        "Militants beheaded three farmers near Maiduguri on Monday.",
        "Two brothers were killed when a mine exploded under their tractor on Monday.",
        "A driver rammed his van into a crowd in Stuttgart on Monday.",
        "An air raid flattened a two-story house, killing a family of five on Monday.",
        "Gunmen abducted two engineers on a road near Shikarpur on Monday.",
        "Four children were killed by a mine while tending sheep on Monday.",
        "A man was stabbed to death in an alley in Mashhad on Monday.",
    ],
    TargetType.ARMED_GROUP: [
        "An air strike hit a Daesh hideout in the Hamrin mountains on Monday.",
        "A drone killed a Hamas commander in Sidon on Monday.",
        "Turkish jets struck PKK positions in Qandil on Monday.",
        "The army shelled rebel positions near Maarat on Monday.",
        "Troops raided a militant hideout in Tirah, killing four terrorists on Monday.",
    ],
}
TABLE = [(target, sentence) for target, sentences in SAID.items() for sentence in sentences]


def target_of(lead: str) -> TargetType | None:
    return extract(Article("k", "mehr_en", "en", lead=lead, published_on=date(2024, 6, 20))).mentions[0].target_type


@pytest.mark.parametrize(("target", "sentence"), TABLE)
def test_what_was_hit_is_read_from_one_sentence(target: TargetType, sentence: str) -> None:
    assert target_of(sentence) == target


@pytest.mark.parametrize(
    ("lead", "target"),
    [
        ("Rockets hit a Pakistan Army checkpoint in Kohlu on Monday.", TargetType.MILITARY),
        ("A bomb exploded outside the district administration in Gardez on Monday, wounding three people.", TargetType.GOVERNMENT),
        ("A drone dropped a bomb on an ammunition depot in Taiz on Monday.", TargetType.MILITARY),
        ("Gunmen opened fire on the television building in Benghazi on Monday.", TargetType.MEDIA),
    ],
)
def test_the_institution_that_was_hit_is_the_target(lead: str, target: TargetType) -> None:
    assert target_of(lead) == target


def test_a_force_that_strikes_is_not_what_it_struck() -> None:
    lead = "Israeli forces opened fire on a bus in Jenin on Monday, killing two people."
    assert target_of(lead) == TargetType.TRANSPORT
