"""People as noun phrases: what they are of, what they are between commas, unknown nouns, owners, parts, rows."""

from __future__ import annotations

import pytest

from tests.extract.toll.told import told

SENTENCES = [
    ("Gunmen shot and killed the mayor of Huanta and two city councilmen in Peru.", "killed 3"),
    ("In Beirut, unidentified gunmen killed a French embassy guard and wounded his colleague.", "killed 1, wounded 1"),
    ("Gunmen in Turin shot the plant's personnel manager in the legs.", "wounded 1"),
    (
        "A bomb exploded at a club in Istanbul. The disc jockey and a waiter were killed, and eight patrons suffered wounds.",
        "killed 2, wounded 8",
    ),
    ("The chairman of a bank was killed and his chauffeur slightly injured by a bomb in Bonn.", "killed 1, wounded 1"),
    (
        "In total 30 people of 14 nationalities and all three assailants were killed in a raid on a hotel in Mali.",
        "killed 30, attackers killed 3",
    ),
    ("Colonel Hassan Karimi, commander of the border regiment, and his driver were martyred in an ambush in Zabol.", "killed 2"),
    ("The prosecutor of Zabol along with his two bodyguards were martyred in an attack.", "killed 3"),
    ("A gunman shot dead his boss and two co-workers in Austin before killing himself.", "killed 3, attackers killed 1"),
    ("Suspected separatists shot dead a Buddhist couple in Pattani.", "killed 2"),
    ("A landmine in Marib killed three policemen, two soldiers and the driver of the vehicle.", "killed 6"),
    ("Two contractors, one Italian and one Turkish, were slain in Baghdad.", "killed 2"),
    ("Five students, three boys and two girls, were killed in a bombing in Kabul.", "killed 5"),
    ("A bombing in Rafah resulted in the martyrdom of a family of seven.", "killed 7"),
    ("Three foreign aid workers and their Somali driver were shot dead in Merca.", "killed 4"),
    ("Six people, the assailant among them, were killed in a bombing in Kabul.", "killed 5, attackers killed 1"),
    ("Twenty people were killed in Baghdad, among them two women and three children, and 51 people were wounded.", "killed 20, wounded 51"),
    ("In Sousse, 38 tourists were killed, 30 of them British, and 39 others were injured.", "killed 38, wounded 39"),
    ("A raid in Hamrin killed a Daesh commander. Two of his bodyguards were also killed.", "attackers killed 3"),
    ("Border guards clashed with a terrorist team near Saravan, killing three of them.", "attackers killed 3"),
    ("Two Hashd al-Sha'abi fighters were martyred in a drone strike in Baghdad.", "killed 2"),
    ("Police shot dead a man in Lyon after he stabbed a woman.", "wounded 1, attackers killed 1"),
    ("A man with an axe injured five people on a train near Wurzburg before he was shot dead.", "wounded 5, attackers killed 1"),
    ("Gunmen killed an official of the electoral commission and his bodyguard in Nasiriyah.", "killed 2"),
    ("Soldiers in Sitra killed a detainee's brother.", "killed 1"),
    ("Four people died - two soldiers, a policeman and the attacker - in a bombing in Bannu.", "killed 3, attackers killed 1"),
    ("A bomb exploded prematurely in Madrid, killing the two men who were planting it.", "attackers killed 2"),
    ("A bishop was shot dead in Isiolo by five men, two of whom were later killed.", "killed 1, attackers killed 2"),
    ("A principal and four teachers were taken out of a minibus in Kunar and shot dead.", "killed 5"),
    ("Two men, a shopkeeper and his assistant, were killed by gunmen in Srinagar.", "killed 2"),
    ("Gunmen killed an alleged police informant in Imphal.", "killed 1"),
]


@pytest.mark.parametrize(("sentence", "toll"), SENTENCES)
def test_people_are_counted(sentence: str, toll: str) -> None:
    assert told(sentence) == toll
