"""The dead on the side of those who attacked, apart from their victims."""

from __future__ import annotations

import pytest

from tests.extract.toll.told import told

SENTENCES = [
    ("A suicide bomber killed himself and five others in Herat.", "killed 5, attackers killed 1"),
    ("A suicide bomber killed five people and himself in Herat.", "killed 5, attackers killed 1"),
    ("A gunman killed five people before killing himself.", "killed 5, attackers killed 1"),
    ("A gunman killed five people before turning the gun on himself.", "killed 5, attackers killed 1"),
    ("A gunman killed five people before taking his own life.", "killed 5, attackers killed 1"),
    ("A gunman killed five people before being shot dead by police.", "killed 5, attackers killed 1"),
    ("A gunman killed five people and was then killed by police.", "killed 5, attackers killed 1"),
    ("A gunman killed five people and committed suicide.", "killed 5, attackers killed 1"),
    ("The attacker and five others were killed.", "killed 5, attackers killed 1"),
    ("The attacker and five other people were killed.", "killed 5, attackers killed 1"),
    ("Six people, including the attacker, were killed in a shooting.", "killed 5, attackers killed 1"),
    ("At least six people including the bomber were killed in a blast.", "killed 5+, attackers killed 1"),
    ("Two gunmen and five policemen were killed.", "killed 5, attackers killed 2"),
    ("Five policemen were killed, and two attackers were shot dead.", "killed 5, attackers killed 2"),
    ("Five policemen and two attackers were killed in the clash.", "killed 5, attackers killed 2"),
    ("The attack killed five policemen; both attackers were also killed.", "killed 5, attackers killed 2"),
    ("Five soldiers and three militants were killed in a clash.", "killed 5, attackers killed 3"),
    ("Five soldiers were killed while three militants were also slain in a clash.", "killed 5, attackers killed 3"),
    ("Three militants and five soldiers were killed in an exchange of fire.", "killed 5, attackers killed 3"),
    ("Three militants were killed in a clash with security forces in Saravan.", "attackers killed 3"),
    ("Security forces killed three militants in Saravan.", "attackers killed 3"),
    ("Security forces eliminated three terrorists in Saravan.", "attackers killed 3"),
    ("Three terrorists were killed and two others were arrested in an operation.", "attackers killed 3"),
    ("Turkish warplanes killed 12 PKK members in northern Iraq.", "attackers killed 12"),
    ("Twelve Daesh terrorists were killed in an airstrike in Kirkuk.", "attackers killed 12"),
    ("The airstrike killed 12 Daesh members in Kirkuk.", "attackers killed 12"),
    ("A Daesh commander was killed in a drone strike.", "attackers killed 1"),
    ("The attacker was shot dead by guards.", "attackers killed 1"),
    ("The assailant was killed at the scene.", "attackers killed 1"),
    ("The gunman was killed in a shootout with police.", "attackers killed 1"),
    ("Guards shot and killed the attacker.", "attackers killed 1"),
    ("An attacker stabbed two people to death before being killed by police.", "killed 2, attackers killed 1"),
    ("Two people were killed in addition to the bomber.", "killed 2, attackers killed 1"),
    ("Two people besides the bomber were killed.", "killed 2, attackers killed 1"),
    ("A suicide bomber was killed when his explosives went off prematurely.", "attackers killed 1"),
    ("The bomber died in the blast.", "attackers killed 1"),
    ("Both suicide bombers died in the explosions.", "attackers killed 2"),
    ("A suicide bomber killed seven people, including himself, and wounded three others.", "killed 6, wounded 3, attackers killed 1"),
    ("The blast killed seven people, including the bomber, and wounded three.", "killed 6, wounded 3, attackers killed 1"),
    ("The blast killed seven people including the suicide bomber and wounded three.", "killed 6, wounded 3, attackers killed 1"),
    ("Seven people, including the suicide bomber, died and three others were wounded.", "killed 6, wounded 3, attackers killed 1"),
    ("Six people and the suicide bomber were killed and three others were wounded.", "killed 6, wounded 3, attackers killed 1"),
    ("In addition to the bomber, six people were killed and three others were wounded.", "killed 6, wounded 3, attackers killed 1"),
    ("In addition to the two bombers, six people were killed and three others were wounded.", "killed 6, wounded 3, attackers killed 2"),
    ("The suicide bomber and six others were killed, and three others were wounded.", "killed 6, wounded 3, attackers killed 1"),
    ("The suicide bomber, as well as six civilians, were killed and three others were wounded.", "killed 6, wounded 3, attackers killed 1"),
    ("The attack killed six people and the attacker.", "killed 6, attackers killed 1"),
    ("Two soldiers and three rebels were killed when rebels attacked an army camp.", "killed 2, attackers killed 3"),
    ("Two soldiers were killed when rebels attacked an army camp. Three rebels were also killed.", "killed 2, attackers killed 3"),
    ("Rebels attacked an army camp, killing two soldiers. Three of the attackers were killed.", "killed 2, attackers killed 3"),
    ("Rebels attacked an army camp, killing two soldiers. The army killed three attackers.", "killed 2, attackers killed 3"),
    (
        "Rebels attacked an army camp, killing two soldiers. The soldiers returned fire and killed three of the rebels.",
        "killed 2, attackers killed 3",
    ),
    ("Gunmen killed two policemen. One of the gunmen was killed in return fire.", "killed 2, attackers killed 1"),
    ("Gunmen killed two policemen. One attacker died.", "killed 2, attackers killed 1"),
    ("A policeman and an attacker were killed in the shootout.", "killed 1, attackers killed 1"),
    ("One policeman and two attackers were killed in the shootout.", "killed 1, attackers killed 2"),
    ("A policeman was killed and two attackers were shot dead in the shootout.", "killed 1, attackers killed 2"),
    ("A US drone strike in Waziristan killed seven suspected militants.", "attackers killed 7"),
    ("Iraqi security forces killed seven Daesh terrorists in Diyala.", "attackers killed 7"),
    ("Iraqi forces kill seven Daesh militants in Diyala", "attackers killed 7"),
    ("Seven Daesh members were killed in an operation in Diyala.", "attackers killed 7"),
    ("Seven Daesh terrorists, including two commanders, were killed in an operation in Diyala.", "attackers killed 7"),
    ("The IRGC Ground Force said it had killed seven terrorists and dismantled their team near the border.", "attackers killed 7"),
    ("Two teams were disbanded and seven terrorists were killed in Kurdistan.", "attackers killed 7"),
    ("The intelligence ministry said two members of a terrorist group were killed and three arrested in Saravan.", "attackers killed 2"),
    ("One IRGC member was martyred and two terrorists were killed in a clash in Saravan.", "killed 1, attackers killed 2"),
    ("In the clash, one IRGC member was martyred and two of the assailants were killed.", "killed 1, attackers killed 2"),
    (
        "Two border guards were martyred and three wounded in a clash with terrorists in Saravan, and four of the terrorists were killed.",
        "killed 2, wounded 3, attackers killed 4",
    ),
    (
        "Two border guards were martyred and three others wounded in a clash in Saravan. Four terrorists were also killed in the clash.",
        "killed 2, wounded 3, attackers killed 4",
    ),
    (
        "Four terrorists were killed in a clash in Saravan. Two border guards were also martyred and three others wounded.",
        "killed 2, wounded 3, attackers killed 4",
    ),
]


@pytest.mark.parametrize(("sentence", "toll"), SENTENCES)
def test_its_toll_is_read(sentence: str, toll: str) -> None:
    assert told(sentence) == toll
