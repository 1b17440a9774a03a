"""Tolls of news reports: updates, rival figures, counts of other times and places, headlines."""

from __future__ import annotations

import pytest

from etl.extract import extract
from etl.records import Article, Count, NoIncident
from tests.extract.toll.told import told

SENTENCES = [
    ("70 killed in mosque explosion in Mazar-i-Sharif", "killed 70"),
    ("The Taliban denied involvement in a blast that killed eight people in Herat.", "killed 8"),
    ("Police jailed a man for involvement in a bombing that killed eight people in Herat.", "killed 8"),
    ("In retaliation for a raid that killed eight soldiers, warplanes bombed a village near Idlib, wounding three.", "wounded 3"),
    ("Four people wounded in Friday's bombing in Herat have died in hospital.", "killed 4"),
    (
        "A bomb wounded three people in Hebron. Hamas claimed responsibility in retaliation for a day on which two of its members died.",
        "wounded 3",
    ),
    ("Blast kills eight in west Kabul", "killed 8"),
    ("At least 8 killed, 18 injured in Kabul blast", "killed 8+, wounded 18"),
    ("8 dead, 18 hurt in Kabul blast", "killed 8, wounded 18"),
    ("Eight Martyred, 18 Wounded in Terrorist Attack in Zahedan", "killed 8, wounded 18"),
    ("Two IRGC Members Martyred in Southeast Iran", "killed 2"),
    ("Two Policemen Martyred in Attack in Southeast Iran", "killed 2"),
    ("Police officer martyred in Zahedan shooting", "killed 1"),
    ("Basij member martyred in armed attack in Saravan", "killed 1"),
    ("Iranian Border Guard Martyred in Clash with Terrorists", "killed 1"),
    ("IRGC commander assassinated in Syria", "killed 1"),
    ("Journalist shot dead in Quetta", "killed 1"),
    ("Pakistani soldier killed, two injured in attack on checkpoint", "killed 1, wounded 2"),
    ("One killed, three injured in Baghdad explosion", "killed 1, wounded 3"),
    ("Baghdad bombing leaves one dead, three injured", "killed 1, wounded 3"),
    ("Dozens killed in Saudi airstrike on Yemen", "killed 24+"),
    ("Saudi Strikes Kill Dozens of Yemeni Civilians", "killed 24+"),
    ("Saudi Airstrikes Claim Lives of 5 Yemenis", "killed 5"),
    ("Five Yemeni Civilians Killed in Saudi Airstrikes", "killed 5"),
    ("Israeli Drone Strike Kills Five in Gaza", "killed 5"),
    ("5 Palestinians killed by Israeli fire in Jenin", "killed 5"),
    ("Palestinian teen killed by Israeli forces in Jenin", "killed 1"),
    ("Palestinian man dies of wounds after Israeli raid in Jenin", "killed 1"),
    ("Five Killed in Car Bomb Attack", "killed 5"),
    ("Dozens dead, scores injured in Baghdad blasts", "killed 24+, wounded 40+"),
    ("Roadside bomb injures three in Kandahar", "wounded 3"),
    ("Roadside Bomb Leaves Three Dead in Kandahar", "killed 3"),
    ("Three dead as gunmen open fire in Kandahar", "killed 3"),
    ("Kandahar attack: death toll hits three", "killed 3"),
    (
        "A bomb hit a market in Herat on Tuesday, killing eight people and wounding 20, a hospital official "
        "said. Police had earlier put the toll at five dead.",
        "killed 8, wounded 20",
    ),
    (
        "A bomb hit a market in Herat on Tuesday. Initial reports said five people were killed. The "
        "governor's spokesman later said eight people had been killed and 20 wounded.",
        "killed 8, wounded 20",
    ),
    (
        "A bomb killed five people in a market in Herat on Tuesday, police said. Hospital officials later "
        "said that eight people had died and 20 were wounded.",
        "killed 8, wounded 20",
    ),
    ("A bomb killed five people in a market in Herat on Tuesday. The death toll later rose to eight.", "killed 8"),
    (
        "A bomb killed five people in a market in Herat on Tuesday. Three more people died in hospital "
        "overnight, raising the death toll to eight.",
        "killed 8",
    ),
    ("A bomb killed five people in a market in Herat on Tuesday. Three more people died in hospital overnight.", "killed 8"),
    ("A bomb killed five soldiers near Herat on Tuesday, the army said. The militants claimed that 20 soldiers were killed.", "killed 5"),
    (
        "A bomb killed five soldiers near Herat on Tuesday, the army said. The group claimed in a statement to have killed 20 soldiers.",
        "killed 5",
    ),
    (
        "A bomb killed five soldiers near Herat on Tuesday, the army said. A spokesman for the Taliban said 20 soldiers had been killed.",
        "killed 5",
    ),
    ("The Defense Ministry said five soldiers were killed near Herat on Tuesday, while the rebels put the number at 20.", "killed 5"),
    ("A bomb killed five people in Herat on Tuesday, bringing to 30 the number of people killed in the city this month.", "killed 5"),
    ("A bomb killed five people in Herat on Tuesday. More than 300 people have been killed in the province since January.", "killed 5"),
    ("A bomb killed five people in Herat on Tuesday. At least 1,200 people were killed in such attacks last year.", "killed 5"),
    (
        "A bomb killed five people in Herat on Tuesday. The attack came a month after a suicide bombing killed 40 people in the city.",
        "killed 5",
    ),
    ("A bomb killed five people in Herat on Tuesday. In a similar attack last year, 40 people were killed in the city.", "killed 5"),
    (
        "A bomb killed five people in Herat on Tuesday. The death toll could rise as several of the wounded are in critical condition.",
        "killed 5, wounded 2+",
    ),
    (
        "A bomb killed five people and wounded 12 in Herat on Tuesday. Officials fear that the death toll may rise to 10.",
        "killed 5, wounded 12",
    ),
    (
        "A bomb killed five people and wounded 12 in Herat on Tuesday. Some of the wounded are in critical "
        "condition and the death toll is expected to rise.",
        "killed 5, wounded 12",
    ),
    (
        "Five people, two of them children, lost their lives and 12 others were injured in a bomb blast in "
        "Herat on Tuesday, Tolo News reported.",
        "killed 5, wounded 12",
    ),
    (
        "At least five people have been killed and 12 others wounded in a suicide bombing in Herat, local officials said on Tuesday.",
        "killed 5+, wounded 12",
    ),
    ("According to local officials, the attack claimed the lives of five people and left 12 others wounded.", "killed 5, wounded 12"),
    ("The governor of Herat told reporters that five people had been martyred and 12 injured in the attack.", "killed 5, wounded 12"),
    ("The attack left five martyrs and 12 wounded.", "killed 5, wounded 12"),
    ("The terrorist attack in Herat left five martyred and 12 injured, the governor said.", "killed 5, wounded 12"),
    (
        "Five people were martyred and 12 others were injured after terrorists opened fire on pilgrims at a shrine in Shiraz.",
        "killed 5, wounded 12",
    ),
    ("The number of martyrs of the terrorist attack in Shiraz has reached five, with 12 others injured.", "killed 5, wounded 12"),
    ("The number of martyrs of the terrorist attack in Shiraz rose to five after a wounded child succumbed to injuries.", "killed 5"),
    ("The death toll of the terrorist attack in Shiraz has increased to five.", "killed 5"),
    ("The number of people martyred in the terrorist attack in Shiraz has hit five.", "killed 5"),
    ("Israeli strikes killed dozens of Palestinians in Gaza on Tuesday.", "killed 24+"),
    ("At least 30 Palestinians were martyred and more than 100 injured in Israeli strikes on Gaza on Tuesday.", "killed 30+, wounded 101+"),
    ("The Gaza Health Ministry said 30 Palestinians were killed in an Israeli strike on a school on Tuesday.", "killed 30"),
    ("Medical sources in Gaza said an Israeli strike on a school killed 30 people, most of them women and children.", "killed 30"),
    ("An Israeli strike on a school in Gaza martyred 30 people, including 12 children and eight women.", "killed 30"),
    ("The bodies of 30 martyrs, including 12 children, were brought to al-Shifa Hospital after an Israeli strike.", "killed 30"),
    ("Thirty martyrs and 50 wounded arrived at al-Shifa Hospital after an Israeli strike.", "killed 30, wounded 50"),
    ("An Israeli strike on a school in Gaza left 30 martyrs and 50 injured.", "killed 30, wounded 50"),
    ("An Israeli strike on a school in Gaza killed 30 and injured 50, according to medics.", "killed 30, wounded 50"),
    ("A Saudi air raid on a house in Saada killed seven members of one family and injured three others.", "killed 7, wounded 3"),
    ("A Saudi air raid on a house in Saada killed a woman and her six children.", "killed 7"),
    ("A Saudi air raid on a house in Saada left a woman and her six children dead.", "killed 7"),
    ("A Saudi air raid on a house in Saada claimed the lives of a woman and six of her children.", "killed 7"),
    ("Seven people of the same family were killed when a Saudi air raid hit their house in Saada.", "killed 7"),
    ("Seven members of a single family, including four children, were killed in a Saudi air raid in Saada.", "killed 7"),
    ("Seven civilians, including women and children, were killed in a Saudi air raid in Saada.", "killed 7"),
    ("Seven civilians, mostly women and children, were killed in a Saudi air raid in Saada.", "killed 7"),
    ("A US drone strike in Waziristan killed seven people and injured five more.", "killed 7, wounded 5"),
    ("An IRGC officer was assassinated in Tehran on Sunday.", "killed 1"),
    ("Colonel Karim Sadat was assassinated outside his home in Tehran on Sunday.", "killed 1"),
    ("Colonel Karim Sadat, a member of the IRGC, was shot dead outside his home in Tehran on Sunday.", "killed 1"),
    ("Unknown gunmen shot dead Colonel Karim Sadat outside his home in Tehran on Sunday.", "killed 1"),
    ("Two assailants on a motorcycle fired five bullets at the colonel, killing him on the spot.", "killed 1"),
    ("Two gunmen riding a motorcycle opened fire at a Friday prayer leader in Zahedan, martyring him.", "killed 1"),
    ("The Friday prayer leader of Zahedan was martyred in an armed attack.", "killed 1"),
    ("The imam of a mosque in Zahedan was martyred in an armed attack.", "killed 1"),
    ("The commander of the police station in Saravan was martyred in an armed attack.", "killed 1"),
    (
        "The commander of the police station in Saravan was martyred and one of his men was wounded in an armed attack.",
        "killed 1, wounded 1",
    ),
    ("There were no deaths, but four people were hurt in the attack.", "killed 0, wounded 4"),
    ("Four people were injured and taken to hospital after the attack.", "wounded 4"),
    ("Four people were injured in the attack, and were taken to hospital.", "wounded 4"),
    ("Four people were injured in the attack. All four were taken to hospital.", "wounded 4"),
    ("Four people were injured in the attack. They were taken to hospital.", "wounded 4"),
    ("Four people were injured in the attack. The injured were taken to hospital.", "wounded 4"),
    ("Four people were injured in the attack. The four wounded were taken to hospital.", "wounded 4"),
    ("Four people were injured in the attack. Two were treated at the scene and two were taken to hospital.", "wounded 4"),
    ("Four people were injured in the attack. Two of the wounded are in critical condition.", "wounded 4"),
    ("Four people were killed in the attack. The four were members of one family.", "killed 4"),
    ("Four people were killed in the attack. Three died at the scene and one in hospital.", "killed 4"),
    (
        "Four people were killed in the attack. Three people died at the scene while another succumbed to his injuries in hospital.",
        "killed 4",
    ),
    ("Four people were killed in the attack. The victims were identified as Ali, Omar, Hassan and Saad.", "killed 4"),
    ("Four people were killed in the attack. Among the victims was a 12-year-old girl.", "killed 4"),
    ("Four people were killed in the attack. A 12-year-old girl was among the dead.", "killed 4"),
    ("Four people were killed in the attack. A 12-year-old girl was among those killed.", "killed 4"),
    ("Four people were killed in the attack. They include a 12-year-old girl.", "killed 4"),
    ("Four people were killed in the attack, among them a 12-year-old girl.", "killed 4"),
    ("Four people, one of whom was a 12-year-old girl, were killed in the attack.", "killed 4"),
    ("Four people were killed and six wounded in the attack. A 12-year-old girl was killed in her home.", "killed 4, wounded 6"),
]


@pytest.mark.parametrize(("sentence", "toll"), SENTENCES)
def test_its_toll_is_read(sentence: str, toll: str) -> None:
    assert told(sentence) == toll


def test_those_who_died_of_their_wounds_are_taken_from_the_wounded_once() -> None:
    lead = "A bomb wounded 15 people in Lahore. Four of the injured later died in hospital."
    told_twice = Article("k", "mehr_en", "en", title="Four of the injured in Lahore die", lead=lead)
    assert extract(told_twice).mentions[0].wounded == Count(11, 11)


def test_an_earlier_count_is_no_incident_of_its_own() -> None:
    lead = "A blast hit a hall in Kabul. The death toll has risen to 63, the ministry said. Initial reports said 20 people had died."
    reading = extract(Article("k", "mehr_en", "en", lead=lead))
    assert [m.killed for m in reading.mentions] == [Count(63, 63)]
    assert [(one.reason, one.rule) for one in reading.not_incidents] == [(NoIncident.OTHER, "en.reject.earlier-count")]
