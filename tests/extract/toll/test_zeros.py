"""Nobody harmed, against nothing said."""

from __future__ import annotations

import pytest

from tests.extract.toll.told import told

SENTENCES = [
    ("No one was hurt in the blast.", "killed 0, wounded 0"),
    ("No deaths or injuries were caused by the blast.", "killed 0, wounded 0"),
    ("No casualties were caused by the blast.", "killed 0, wounded 0"),
    ("The explosion caused damage but no casualties.", "killed 0, wounded 0"),
    ("The explosion damaged the building but no one was hurt.", "killed 0, wounded 0"),
    ("The explosion damaged the building, but caused no injuries.", "killed 0, wounded 0"),
    ("The bomb exploded without causing casualties.", "killed 0, wounded 0"),
    ("The bomb exploded without causing any casualties.", "killed 0, wounded 0"),
    ("The bomb exploded without any casualties.", "killed 0, wounded 0"),
    ("The bomb exploded without harming anyone.", "killed 0, wounded 0"),
    ("The bomb did not hurt anyone.", "killed 0, wounded 0"),
    ("The bomb did not injure anyone.", "killed 0, wounded 0"),
    ("The bomb hurt no one.", "killed 0, wounded 0"),
    ("The blast injured no one.", "killed 0, wounded 0"),
    ("No one was killed or injured in the blast.", "killed 0, wounded 0"),
    ("Nobody was killed or wounded in the blast.", "killed 0, wounded 0"),
    ("No one was killed or hurt in the blast.", "killed 0, wounded 0"),
    ("No one was killed in the blast.", "killed 0"),
    ("Nobody died in the blast.", "killed 0"),
    ("There were no fatalities in the blast.", "killed 0"),
    ("No fatalities were caused by the blast.", "killed 0"),
    ("The blast caused no deaths.", "killed 0"),
    ("No one was killed in the blast but five people were wounded.", "killed 0, wounded 5"),
    ("No one was killed, but five people were wounded in the blast.", "killed 0, wounded 5"),
    ("Five people were wounded in the blast but there were no fatalities.", "killed 0, wounded 5"),
    ("Five people were wounded in the blast, none of them fatally.", "killed 0, wounded 5"),
    ("Five people were wounded in the blast; no deaths were reported.", "killed 0, wounded 5"),
    ("No one was injured in the blast.", "killed 0, wounded 0"),
    ("Nobody was injured in the blast.", "killed 0, wounded 0"),
    ("No injuries were reported in the blast.", "killed 0, wounded 0"),
    ("The blast caused no injuries.", "killed 0, wounded 0"),
    ("No people were hurt in the blast.", "killed 0, wounded 0"),
    ("None of the passengers was hurt in the blast.", "killed 0, wounded 0"),
    ("The governor escaped unhurt when a bomb hit his convoy.", "killed 0, wounded 0"),
    ("The governor escaped unscathed from the assassination attempt.", "killed 0, wounded 0"),
    ("The family was at home when the bomb exploded but was unhurt.", "killed 0, wounded 0"),
    ("The occupants of the house escaped uninjured when the bomb exploded.", "killed 0, wounded 0"),
    ("The blast was heard across the city but no one came to harm.", "killed 0, wounded 0"),
    ("No one was hit by the gunfire.", "killed 0, wounded 0"),
    ("No one was struck by the bullets fired at the house.", "killed 0, wounded 0"),
    ("No one was shot in the attack on the house.", "killed 0, wounded 0"),
    ("The governor escaped unhurt but three of his bodyguards were wounded in the attack.", "wounded 3"),
    ("Two people were killed in the blast, and no one was injured.", "killed 2, wounded 0"),
    ("There were no immediate reports of casualties in the blast.", ""),
    ("There was no immediate word on casualties from the blast.", ""),
    ("There were no reports of casualties from the blast.", ""),
    ("It was not immediately clear if there were any casualties in the blast.", ""),
    ("The number of casualties from the blast was unknown.", ""),
    ("The attackers were beaten back with no fatalities reported.", ""),
    ("No details on casualties were given after the blast.", ""),
    ("There is no information on possible casualties after the blast.", ""),
    ("There was no word on casualties after the blast.", ""),
    ("Casualties from the blast were not known.", ""),
]


@pytest.mark.parametrize(("sentence", "toll"), SENTENCES)
def test_its_toll_is_read(sentence: str, toll: str) -> None:
    assert told(sentence) == toll
