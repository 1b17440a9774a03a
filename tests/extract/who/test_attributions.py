"""Who is named after the deed: by callers, leaflets, police, rivals; and what other sides claim. Every sentence is invented."""

from datetime import date

import pytest

from etl.extract import extract
from etl.records import Article, Mention

DEED = "A bomb killed two people in Herat on Monday."


def told(lead: str, body: str = "") -> list[Mention]:
    return list(extract(Article("k", "mehr_en", "en", lead=lead, body=body, published_on=date(2024, 6, 20))).mentions)


@pytest.mark.parametrize(
    ("said", "doer"),
    [
        ("The National Democratic Front of Bodoland was blamed but denied any role.", "National Democratic Front of Bodoland (NDFB)"),
        ("Hamas denied responsibility, but the army accused it of the bombing.", "Hamas"),
        ("Police believe the Real IRA planted the device.", "Real Irish Republican Army (RIRA)"),
        ("Officials said the Lord's Resistance Army was to blame.", "Lord's Resistance Army (LRA)"),
        ("Police said Hizbul Mujahideen was involved.", "Hizbul Mujahideen (HM)"),
        ("Police are looking into the possible involvement of the Abu Sayyaf group.", "Abu Sayyaf Group (ASG)"),
        ("The army blamed Omar al-Example's Boko Haram.", "Boko Haram"),
        ("Shining Path leaflets were found at the scene.", "Shining Path"),
        ("He was described as a Boko Haram sympathizer.", "Boko Haram"),
        ("The man was a white supremacist, and three Red Brigades members were charged with the bombing.", "Red Brigades"),
        ("Investigators attributed the bombing to the neo-fascist Black Order.", "Black Order"),
        ("Iranian agents were accused of the killings.", "Iran"),
        ("TELO is considered the likely culprit.", "Tamil Eelam Liberation Organization (TELO)"),
        ("Police pointed to the Indian Mujahideen.", "Indian Mujahideen"),
        ("The letters were daubed in red: 'FLNC' painted on the walls.", "Corsican National Liberation Front (FLNC)"),
        ("A far-right group, the Azure Banner, is accused of the murder.", "Azure Banner"),
    ],
)
def test_the_one_who_is_blamed_is_named(said: str, doer: str) -> None:
    assert told(f"{DEED} {said}")[0].perpetrator == doer


@pytest.mark.parametrize(
    ("said", "claimant"),
    [
        ("Callers said the Macheteros had done it.", "Macheteros"),
        ("A caller from the Azure Dawn said it had staged the attack.", "Azure Dawn"),
        ("An anonymous caller told a news agency that the attack was the work of the Tupamaros.", "Tupamaros (Uruguay)"),
        ("Azure Banner Front, a little-known group, said it had carried out the attack.", "Azure Banner Front"),
        ("Karim Example, leader of the Caucasus Emirate, said that he had ordered the bombing.", "Caucasus Emirate"),
        ("The Taliban said four of its men had taken part.", "Taliban"),
        ("A Taliban commander, Mullah Example, said his men did it.", "Taliban"),
        ("Daesh called the attackers its soldiers.", "Islamic State"),
        ("Hamas argued that the attack was a response to a raid.", "Hamas"),
        ("Hamas said that attacks like this would continue.", "Hamas"),
        ("Jundallah, a splinter group of the Pakistani Taliban, claimed the massacre.", "Jundallah"),
        ("The Red Army Faction took the blame for the killing.", "Red Army Faction (RAF)"),
        ("Hamas claimed it in a call to a newspaper.", "Hamas"),
        ("The attacker said he did it for Daesh.", "Islamic State"),
        ("ETA telephoned a newspaper to assume responsibility.", "Basque Fatherland and Freedom (ETA)"),
        ("The bomb had been laid by the Taliban, according to its own statement.", "Taliban"),
        ("Neither the Taliban nor Daesh has claimed the bombing.", "none"),
    ],
)
def test_the_one_who_owns_up_has_claimed_it(said: str, claimant: str) -> None:
    assert told(f"{DEED} {said}")[0].claimed_by == claimant


@pytest.mark.parametrize(
    ("lead", "doer"),
    [
        ("Three men from Jund al-Sham attacked a post in Herat on Monday, killing two.", "Jund al-Sham"),
        ("Rebels from the Sudan Liberation Army shot down a helicopter in Nyala on Monday, killing two.", "Sudan Liberation Movement"),
        ("Drug traffickers of the Medellin cartel placed a bomb in Bogota on Monday that killed two.", "Medellin Drug Cartel"),
        ("Members of the Azure tribe attacked a village near Marib on Monday, killing two.", "Azure tribes"),
        ("Striking coal miners bombed a bridge in Pikeville on Monday, wounding two.", "Strikers"),
        ("An Al-Nusra Front bomb killed two people in Idlib on Monday.", "Al-Nusrah Front"),
        ("The Khalistan Commando Force attacked a train near Ludhiana on Monday, killing two.", "Khalistan Commando Force"),
        (
            "A man shot two people in Reno on Monday. The attacker, identified as a white supremacist, fled.",
            "White supremacists (White extremists)",
        ),
    ],
)
def test_the_men_of_a_group_lead_to_it(lead: str, doer: str) -> None:
    assert told(lead)[0].perpetrator == doer


@pytest.mark.parametrize(
    "lead",
    [
        "The Turkish army said two of its soldiers were killed by a bomb in Afrin on Monday.",
        "Turkish police detained 12 people after a bomb killed six in Istanbul on Monday.",
        "A suspected militant of Lashkar-e-Taiba was killed by unidentified men in Karachi on Monday.",
        "Police found Al-Qaeda leaflets in a flat; on Monday a bomb killed two in Dhaka.",
        "Two Hezbollah members lost their lives when a car bomb exploded in Tyre on Monday.",
        "A gunman killed two people in Memphis on Monday. Police accused Barlow, a guard, of lying.",
    ],
)
def test_victims_and_those_who_arrest_did_not_do_it(lead: str) -> None:
    assert (told(lead)[0].perpetrator, told(lead)[0].claimed_by) == (None, None)


def test_what_the_other_side_claims_is_an_incident_of_its_own() -> None:
    raid = "Israeli forces shot dead two Palestinians in a raid on Tulkarm on Monday."
    found = told(raid, "Fighters of the Tulkarm Brigade said they had set off a bomb under a bulldozer.")
    assert [(m.perpetrator, m.claimed_by, m.where.locality) for m in found] == [
        ("Israel", None, "Tulkarm"),
        ("Tulkarm Brigade", "Tulkarm Brigade", "Tulkarm"),
    ]
