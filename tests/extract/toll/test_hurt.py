"""How English news says that people were hurt."""

from __future__ import annotations

import pytest

from tests.extract.toll.told import told

SENTENCES = [
    ("Twelve people were wounded in a grenade attack in Herat.", "wounded 12"),
    ("Twelve people were hurt in a grenade attack in Herat.", "wounded 12"),
    ("Twelve people sustained injuries in a grenade attack in Herat.", "wounded 12"),
    ("Twelve people suffered injuries in a grenade attack in Herat.", "wounded 12"),
    ("Twelve people suffered burns in a grenade attack in Herat.", "wounded 12"),
    ("Twelve people suffered minor injuries in a grenade attack in Herat.", "wounded 12"),
    ("Twelve people suffered injuries of varying degrees in the blast.", "wounded 12"),
    ("Twelve people received injuries in the blast.", "wounded 12"),
    ("Twelve people were hospitalized after the blast.", "wounded 12"),
    ("Twelve people were taken to hospital after the blast.", "wounded 12"),
    ("Twelve people were rushed to a nearby hospital after the blast.", "wounded 12"),
    ("Twelve people were taken to hospitals after the blast.", "wounded 12"),
    ("Twelve people were treated at the scene after the blast.", "wounded 12"),
    ("Twelve people needed hospital treatment after the blast.", "wounded 12"),
    ("Twelve people were admitted to hospital after the blast.", "wounded 12"),
    ("Twelve injured people were transferred to hospital after the blast.", "wounded 12"),
    ("Twelve wounded were transferred to hospital after the blast.", "wounded 12"),
    ("The hospital admitted 12 wounded people after the blast.", "wounded 12"),
    ("The hospital was treating 12 people wounded in the blast.", "wounded 12"),
    ("The hospital received 12 casualties with shrapnel wounds.", "killed or wounded 12"),
    ("Doctors were treating 12 injured after the blast.", "wounded 12"),
    ("The attack left 12 people with injuries.", "wounded 12"),
    ("The blast left 12 people critically injured.", "wounded 12"),
    ("The attack left 12 in critical condition.", "wounded 12"),
    ("Twelve people were critically hurt in the blast.", "wounded 12"),
    ("Twelve people were seriously hurt in the blast.", "wounded 12"),
    ("Twelve people were shot and wounded in Herat.", "wounded 12"),
    ("The number of the injured has risen to 12.", "wounded 12"),
    ("The number of injured people is 12.", "wounded 12"),
    ("One person lost his leg in a mine explosion in Herat.", "wounded 1"),
    ("Two children lost their legs in a mine explosion in Herat.", "wounded 2"),
    ("Two children lost limbs in a mine explosion in Herat.", "wounded 2"),
    ("Two soldiers were maimed in a mine explosion.", "wounded 2"),
    ("He was shot in the leg.", "wounded 1"),
    ("A policeman was hit in the shoulder.", "wounded 1"),
    ("A policeman was struck by a bullet in Herat.", "wounded 1"),
    ("Three people were struck by shrapnel in Herat.", "wounded 3"),
    ("Three people were stabbed in Herat.", "wounded 3"),
    ("A man stabbed three people in Herat.", "wounded 3"),
    ("Three people were beaten by settlers in Nablus.", "wounded 3"),
    ("Settlers beat three Palestinians in Nablus.", "wounded 3"),
    ("Three people are being treated for gunshot wounds.", "wounded 3"),
    ("Three people were wounded by live bullets.", "wounded 3"),
    ("Three people were shot with live ammunition and taken to hospital.", "wounded 3"),
    ("Thirty people suffered from tear gas inhalation.", "wounded 30"),
]


@pytest.mark.parametrize(("sentence", "toll"), SENTENCES)
def test_its_toll_is_read(sentence: str, toll: str) -> None:
    assert told(sentence) == toll
