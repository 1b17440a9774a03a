"""Who did it and who claims it, told in the many ways of agency English; every sentence is invented."""

from datetime import date

import pytest

from etl.extract import extract
from etl.records import Article, Mention


def main_of(lead: str) -> Mention:
    return extract(Article("k", "mehr_en", "en", lead=lead, published_on=date(2024, 6, 20))).mentions[0]


DOERS = [
    ("Suspected Boko Haram gunmen attacked a village in Borno on Monday, killing nine people.", "Boko Haram"),
    ("Nine people were killed by Boko Haram in a village in Borno on Monday.", "Boko Haram"),
    ("A Boko Haram attack on a village in Borno on Monday killed nine people.", "Boko Haram"),
    ("Insurgents from the Boko Haram group killed nine people in a village in Borno on Monday.", "Boko Haram"),
    ("Israeli warplanes bombed a house in Rafah on Monday, killing four people.", "Israel"),
    ("Four people were martyred on Monday when the Zionist regime's drones targeted a car in Rafah.", "Israel"),
    ("Four people were killed in Rafah on Monday by Israeli fire.", "Israel"),
    ("Four people lost their lives on Monday as Israel pounded Rafah.", "Israel"),
    ("A US drone strike killed five people in Shabwa on Monday.", "United States"),
    ("The US-led coalition bombed a village near Raqqa on Monday, killing 12 civilians.", "United States"),
    ("Twelve people were killed on Monday in a Saudi air raid on a market in Saada.", "Saudi Arabia"),
    ("Turkish artillery fire killed two shepherds in Duhok on Monday.", "Turkey"),
    ("Eight people were killed on Monday in Ukrainian shelling of Donetsk.", "Ukraine"),
    ("Ethiopian troops killed 30 civilians in a village of Tigray on Monday.", "Ethiopia"),
    ("The Sudanese army shelled a market in Khartoum on Monday, killing 11 people.", "Sudan's army"),
    (
        "Members of the Ejercito Popular del Norte ambushed a patrol near Concepcion on Monday, killing two soldiers.",
        "Ejercito Popular del Norte",
    ),
    ("The Red Sword Brigades bombed a bank in Milan on Monday, wounding two people.", "Red Sword Brigades"),
    ("FARC rebels killed three policemen in Cauca on Monday.", "Revolutionary Armed Forces of Colombia (FARC)"),
    ("Maoists killed three policemen in Chhattisgarh on Monday.", "Maoists"),
    ("Suspected separatists shot dead a teacher in Pattani on Monday.", "Separatists"),
    ("Suspected New People's Army rebels killed three soldiers in Samar on Monday.", "New People's Army (NPA)"),
    ("ADF rebels killed 20 villagers in Beni on Monday, the army said.", "Allied Democratic Forces (ADF)"),
    ("Ethnic militia CODECO killed 20 villagers in Ituri on Monday.", "Cooperative for the Development of Congo (CODECO)"),
    ("Israeli settlers set fire to a mosque in Nablus on Monday.", "Israeli settlers"),
    ("The Houthis fired a missile at Abha airport on Monday, wounding three people.", "Houthis"),
    ("The Saudi-led coalition said it had intercepted a drone launched by the Houthis towards Abha on Monday.", "Houthis"),
    ("Iraqi police said ISIL terrorists killed two farmers near Khanaqin on Monday.", "Islamic State"),
    ("Two farmers were killed near Khanaqin on Monday in an attack by Daesh remnants.", "Islamic State"),
    ("The attacker, identified as Karim Belhaj, stabbed two people in Lyon on Monday.", "Karim Belhaj"),
    ("An anti-immigrant extremist set fire to a hostel in Leipzig on Monday, killing one man.", "Anti-Immigrant extremists"),
    ("Corsican nationalists bombed a villa near Ajaccio on Monday.", "Corsican separatists"),
    ("Suspected dissident republicans fired at a patrol in Derry on Monday, wounding one policeman.", "Dissident Republicans"),
    ("Two workers were killed in Hakkari on Monday, in an attack attributed to the separatist PKK group.", "PKK"),
    ("Fighters loyal to warlord Khalifa Haftar shelled Tripoli on Monday, killing three people.", "Libyan National Army (Haftar Militia)"),
    ("Three people were killed in Tripoli on Monday in shelling by Haftar's forces.", "Libyan National Army (Haftar Militia)"),
    ("LTTE rebels set off a claymore mine in Vavuniya on Monday, killing five soldiers.", "Liberation Tigers of Tamil Eelam (LTTE)"),
    ("RENAMO gunmen attacked a bus in Sofala on Monday, killing ten people.", "Mozambique National Resistance Movement (RENAMO)"),
    ("The GIA is suspected of the massacre of 40 villagers in Medea on Monday.", "Armed Islamic Group (GIA)"),
    ("FMLN guerrillas blew up an electric pylon in Usulutan on Monday.", "Farabundo Marti National Liberation Front"),
    ("The IRGC Ground Force shelled bases of Komala in Sulaymaniyah on Monday, killing nine people.", "Islamic Revolution Guards Corps"),
    ("Iran said Mossad agents assassinated a scientist in Tehran on Monday.", "Israel"),
    ("The Burmese junta bombed a school in Kayah on Monday, killing four children.", "Myanmar"),
    ("A Hezbollah commander was assassinated in Beirut on Monday in an Israeli drone strike.", "Israel"),
    ("The Zionist enemy's warplanes bombed the town of Khiam on Monday, wounding three people.", "Israel"),
    ("The Saudi-led coalition's artillery pounded the Monabbih district of Saada on Monday, killing one person.", "Saudi Arabia"),
]

BLAMED = [
    ("A bomb killed six people in Herat on Monday. Officials accused the Taliban, but the group denied responsibility.", "Taliban"),
    ("A bomb killed six people in Herat on Monday. The provincial governor held the Taliban responsible.", "Taliban"),
    ("A bomb killed six people in Herat on Monday. Suspicion fell on the Haqqani network.", "Haqqani Network"),
    ("A bomb killed six people in Herat on Monday. Police pointed the finger at the Haqqani network.", "Haqqani Network"),
    ("A bomb killed six people in Herat on Monday. Police said the bombers belonged to the Haqqani network.", "Haqqani Network"),
    ("A bomb killed six people in Herat on Monday. Intelligence officials attributed the blast to the Haqqani network.", "Haqqani Network"),
    ("A bomb killed six people in Herat on Monday. The attack is believed to be the work of the Haqqani network.", "Haqqani Network"),
    ("A bomb killed six people in Herat on Monday. The Haqqani network is suspected of planting the device.", "Haqqani Network"),
    ("A bomb killed six people in Herat on Monday. The Haqqani network is believed to be responsible.", "Haqqani Network"),
    ("A bomb killed six people in Herat on Monday. The Haqqani network is thought to be behind it.", "Haqqani Network"),
    ("A bomb killed six people in Herat on Monday. Authorities suspect the Haqqani network.", "Haqqani Network"),
    ("A bomb killed six people in Herat on Monday. Officials said the Haqqani network was behind the attack.", "Haqqani Network"),
    ("A bomb killed six people in Herat on Monday. Officials laid the blame at the door of the Haqqani network.", "Haqqani Network"),
    ("A bomb killed six people in Herat on Monday. Afghan officials put the blame on the Haqqani network.", "Haqqani Network"),
    (
        "A bomb killed six people in Herat on Monday. The government said militants linked to the Haqqani network planted it.",
        "Haqqani Network",
    ),
    ("Nine people died on Monday in a raid on a village in Borno. The raiders, from Boko Haram, also burned houses.", "Boko Haram"),
    ("Five people were killed on Monday when a missile fired by a U.S. drone hit a car in Shabwa.", "United States"),
    (
        "Twenty villagers were killed in Ituri on Monday. The army blamed the attack on the CODECO militia.",
        "Cooperative for the Development of Congo (CODECO)",
    ),
    ("Two rockets hit a base in Erbil on Monday. The Pentagon blamed Kata'ib Hezbollah.", "Kata'ib Hezbollah"),
    ("Two rockets hit a base in Erbil on Monday. The US accuses Kata'ib Hezbollah of being behind the attack.", "Kata'ib Hezbollah"),
    ("Yemeni forces fired a ballistic missile at Eilat on Monday. The missile was intercepted.", "Houthis"),
    ("Two farmers were killed near Khanaqin on Monday. The Interior Ministry said the attackers were Daesh members.", "Islamic State"),
    ("Two farmers were killed near Khanaqin on Monday. The perpetrators were identified as members of Daesh.", "Islamic State"),
    ("A bomb hit a mosque in Kabul on Monday, killing four people. The Taliban said Daesh was responsible.", "Islamic State"),
    (
        "A gunman opened fire in a mall in Dallas on Monday, killing three people. Police identified the gunman as John Q. Carver.",
        "John Q. Carver",
    ),
]

CLAIMED = [
    ("The Taliban claimed responsibility for a bombing that killed six policemen in Kunduz on Monday.", "Taliban"),
    ("A bomb killed six policemen in Kunduz on Monday. The Taliban took credit for the attack.", "Taliban"),
    (
        "A bomb killed six policemen in Kunduz on Monday. Zabihullah Mujahid, a spokesman for the Taliban, claimed responsibility.",
        "Taliban",
    ),
    ("A bomb killed six policemen in Kunduz on Monday. The Islamic State said it was behind the attack.", "Islamic State"),
    ("A bomb killed six people in Baghdad on Monday. ISIL claimed the bombing in a statement on Telegram.", "Islamic State"),
    ("A bomb killed six people in Baghdad on Monday. The attack was claimed by ISIS via its Amaq news agency.", "Islamic State"),
    ("A bomb killed six people in Baghdad on Monday. ISIS, via its Amaq agency, claimed the attack.", "Islamic State"),
    ("A bomb killed six people in Baghdad on Monday. Responsibility for the blast was claimed on social media by Daesh.", "Islamic State"),
    (
        "A bomb killed six people in Bilbao on Monday. A caller saying he spoke for ETA told a newspaper that the group had planted it.",
        "Basque Fatherland and Freedom (ETA)",
    ),
    (
        "A bomb wounded six people in Belfast on Monday. An anonymous caller claimed responsibility on behalf of the Real IRA.",
        "Real Irish Republican Army (RIRA)",
    ),
    ("A bomb wounded six people in Rome on Monday. A leaflet signed by the Red Brigades claimed responsibility.", "Red Brigades"),
    (
        "A bomb killed three soldiers in Zahedan on Monday. Jaish al-Adl, a terrorist group based in Pakistan, claimed responsibility.",
        "Jaish al-Adl",
    ),
    (
        "A bomb killed three soldiers in Zahedan on Monday. The so-called Jaish al-Zulm terrorist group said it had planted the bomb.",
        "Jaish al-Adl",
    ),
    (
        "A bomb killed three soldiers in Quetta on Monday. The outlawed Baloch Liberation Army (BLA) claimed responsibility.",
        "Baloch Liberation Army (BLA)",
    ),
    (
        "A bomb killed three soldiers in Quetta on Monday. The banned BLA accepted responsibility in a statement to the media.",
        "Baloch Liberation Army (BLA)",
    ),
    (
        "A bomb killed three soldiers in Bannu on Monday. The TTP said its fighters had targeted the convoy.",
        "Tehrik-i-Taliban Pakistan (TTP)",
    ),
    ("A bomb killed three soldiers in Srinagar on Monday. Lashkar-e-Khorasan claimed responsibility.", "Lashkar-e-Khorasan"),
    (
        "A bomb killed three soldiers in Srinagar on Monday. The People's Anti-Fascist Front claimed responsibility.",
        "People's Anti-Fascist Front (PAFF)",
    ),
    (
        "A bomb killed three soldiers in Idlib on Monday. A little-known group, Saraya al-Muqawama al-Hurra, claimed responsibility.",
        "Saraya al-Muqawama al-Hurra",
    ),
    (
        "A bomb killed three soldiers in Erbil on Monday. A group known as Saraya Thawrat al-Ishrin said it was behind the attack.",
        "Saraya Thawrat al-Ishrin",
    ),
    ("A bomb wounded two people in Athens on Monday. The Wild Freedom Cell claimed responsibility.", "Wild Freedom Cell"),
    ("A bomb wounded two people in Concepcion on Monday. Responsibility was claimed by Weichan Auka Mapu.", "Weichan Auka Mapu"),
    ("A bomb wounded two people in Lima on Monday. The Ejercito Rojo del Sur claimed responsibility.", "Ejercito Rojo del Sur"),
    (
        "A bomb wounded two people in Santiago on Monday. The Frente Anarquista Violento claimed responsibility.",
        "Frente Anarquista Violento",
    ),
    (
        "Two rockets hit a base in Erbil on Monday. The Islamic Resistance in Iraq said it had targeted the base.",
        "Islamic Resistance in Iraq",
    ),
    ("Two people were killed on Monday in Haifa by a rocket fired from Lebanon. Hezbollah claimed the barrage.", "Hezbollah"),
    ("Two car bombs went off in Baghdad on Monday, killing nine people. ISIL claimed one of the attacks.", "Islamic State"),
]

UNCLAIMED = [
    "A bomb killed six people in Herat on Monday. No group has claimed responsibility.",
    "A bomb killed six people in Herat on Monday. Nobody has claimed the attack.",
    "A bomb killed six people in Herat on Monday. There was no immediate claim of responsibility.",
    "A bomb killed six people in Herat on Monday. No individual or group has so far come forward to claim the attack.",
    "A bomb killed six people in Herat on Monday. The attack has not been claimed.",
    "A bomb killed six people in Herat on Monday. No one has yet said it was behind the blast.",
]

NOBODY_NAMED = [
    "A man drove a van into a crowd in Graz on Monday, hurting nine. The suspect, a 24-year-old Afghan, was arrested.",
    "A bomb blast targeted a Syrian army bus in Damascus on Monday, killing four soldiers.",
    "Four Malian soldiers were killed on Monday when gunmen attacked their post near Mopti.",
    "A roadside bomb hit a US military convoy in Nasiriyah on Monday, wounding a driver.",
    "An explosion hit an Israeli ship off Fujairah on Monday, wounding one sailor.",
    "Iranian security forces arrested two men after a bomb killed one person in Zahedan on Monday.",
    "A rocket fired from Gaza wounded two people in Ashkelon on Monday, the Israeli army said.",
    "The US embassy in Baghdad came under rocket attack on Monday; one person was wounded.",
    "The Afghan Taliban said gunmen killed four people in Khost on Monday.",
    "A bomb went off at a base formerly held by US troops in Gardez on Monday, killing four.",
    "Gunmen stormed a village in Ituri on Monday, killing nine, despite the presence of Ugandan troops.",
    "Gunmen wearing Afghan army uniforms killed four people in Kabul on Monday.",
    "A former member of the Syrian army was shot dead in Daraa on Monday.",
    "Four members of the Syrian Democratic Forces were killed in a blast in Hasakah on Monday.",
    "Two fighters of the Popular Mobilization Units were martyred in an attack by gunmen in Diyala on Monday.",
    "Police said on Monday they had thwarted a bomb attack on a Hezbollah office in Baalbek.",
    "A bomb exploded on Monday in Mosul, which was recaptured from Daesh in 2017, killing four people.",
    "A bomb killed six people in Herat on Monday. The Taliban denied involvement.",
    "A bomb killed six people in Herat on Monday. The Taliban denied any role in the blast and condemned it.",
    "A bomb killed six people in Herat on Monday. Hamas condemned the attack.",
    "A Taliban commander was killed on Monday by a roadside bomb in Kunduz.",
    "Two Hezbollah members were killed by a bomb in Baalbek on Monday.",
    "Gunmen killed a Hamas official in Sidon on Monday.",
    "A bomb targeted a Taliban vehicle in Jalalabad on Monday, killing two people.",
    "Unknown gunmen killed three Iranian border guards in Saravan on Monday.",
    "Terrorists killed three border guards in Saravan on Monday.",
    "Takfiri terrorists killed three soldiers in Homs on Monday.",
    "Armed men killed three farmers in Zamfara on Monday.",
    "Suspected jihadists killed 20 villagers in northern Burkina Faso on Monday.",
    "Bandits killed 20 villagers in Zamfara on Monday.",
    "Two rockets hit a base in Erbil on Monday. Washington accused Iran-backed militias of the attack.",
    "Two farmers were killed near Khanaqin on Monday. Daesh is known to be active in the area.",
    "The Afghan army retook a district from the Taliban last week. A bomb killed three people in Ghazni on Monday.",
    "A bomb hit a mosque in Peshawar on Monday, killing four people. ISIL has claimed similar attacks in the past.",
    "A bomb hit a mosque in Peshawar on Monday, killing four people. The Taliban ruled out any involvement.",
    "A bomb hit a mosque in Peshawar on Monday, killing four people. The Pakistani Taliban distanced itself from the attack.",
    "A bomb hit a mosque in Kabul on Monday, killing four people. Taliban officials said an investigation was under way.",
    "A bomb hit a mosque in Kabul on Monday, killing four people, Taliban spokesman Khalid Zadran said.",
    "Syrian rebels shelled a district of Aleppo on Monday, killing three people.",
    "A member of the Basij was stabbed to death in Mashhad on Monday.",
    "A magnetic bomb killed a Taliban fighter in Kabul on Monday.",
    "A suicide bomber killed two people in Bannu on Monday. Both the Pakistani Taliban and Daesh have carried out such attacks before.",
]


@pytest.mark.parametrize(("lead", "doer"), DOERS)
def test_the_doer_is_read_in_active_and_passive_wordings(lead: str, doer: str) -> None:
    assert main_of(lead).perpetrator == doer


@pytest.mark.parametrize(("lead", "blamed"), BLAMED)
def test_whom_officials_blame_is_the_perpetrator_and_no_claimant(lead: str, blamed: str) -> None:
    mention = main_of(lead)
    assert (mention.perpetrator, mention.claimed_by) in ((blamed, None), (blamed, "none"))


@pytest.mark.parametrize(("lead", "claimant"), CLAIMED)
def test_who_claims_it_is_also_taken_to_have_done_it(lead: str, claimant: str) -> None:
    mention = main_of(lead)
    assert (mention.perpetrator, mention.claimed_by) == (claimant, claimant)


@pytest.mark.parametrize("lead", UNCLAIMED)
def test_an_attack_that_nobody_claims_says_so(lead: str) -> None:
    assert main_of(lead).claimed_by == "none"


@pytest.mark.parametrize("lead", NOBODY_NAMED)
def test_victims_speakers_and_those_who_deny_did_not_do_it(lead: str) -> None:
    mention = main_of(lead)
    assert (mention.perpetrator, mention.claimed_by) == (None, None)


def test_a_town_whose_name_begins_like_a_groups_did_not_do_it() -> None:
    lead = "A roadside bomb struck a van in Helmand on Sunday, killing three passengers."
    body = "The van was carrying workers from Lashkar Gah to Nad Ali when it hit the bomb."
    (told,) = extract(Article("k", "mehr_en", "en", lead=lead, body=body, published_on=date(2025, 3, 10))).mentions
    assert told.perpetrator is None
