"""Numbers and words of harm that are no toll."""

from __future__ import annotations

import pytest

from tests.extract.toll.told import told

SENTENCES = [
    ("Police executed five search warrants in Herat after the bombing.", ""),
    ("A boy was shot about 6:15 p.m. in Herat.", "wounded 1"),
    ("A court sentenced five people to death over the bombing in Herat.", ""),
    ("A man in his 20s was killed in the shooting.", "killed 1"),
    ("Houses owned by villagers have been burnt in the attack.", ""),
    ("A man was found inside 205 Ray Street with a gunshot wound after the shooting.", "wounded 1"),
    ("A bomb killed a student; 40 shops and 12 cars were destroyed.", "killed 1"),
    ("Saeed Karimi, Jr., 27, was killed in the shooting.", "killed 1"),
    ("A soldier from the 10th Division was killed in the shooting.", "killed 1"),
    ("Rumors that she had been killed in the attack were false.", ""),
    ("The ministry has neutralized a terrorist plan to attack a shrine.", ""),
]


@pytest.mark.parametrize(("sentence", "toll"), SENTENCES)
def test_only_people_harmed_are_counted(sentence: str, toll: str) -> None:
    assert told(sentence) == toll
