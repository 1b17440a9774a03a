"""Who was hurt, who of them died, who is told of again in hospital."""

from __future__ import annotations

from datetime import date

import pytest

from etl.extract import extract
from etl.records import Article
from tests.extract.toll.told import told

SENTENCES = [
    ("Two of the five people wounded in an attack in Kabul have died.", "killed 2, wounded 3"),
    ("A blast in Srinagar wounded seven people. One of the critically injured died later.", "killed 1, wounded 6"),
    ("A grenade hurt a shopkeeper and three customers in Bujumbura; one of the customers died the next day.", "killed 1, wounded 3"),
    ("A security guard and a clerk were wounded in a shooting in Quetta. The guard died.", "killed 1, wounded 1"),
    ("Two men were shot in Tulsa. Both were taken to Saint Mary Hospital, where one was pronounced dead.", "killed 1, wounded 1"),
    ("A Palestinian youth succumbed in Jenin to the wounds he had sustained when soldiers shot him.", "killed 1"),
    ("Officers in Jerusalem shot the assailant, who died at the scene.", "attackers killed 1"),
    ("A woman died in Ohio on Tuesday, a day after she was shot in the head.", "killed 1"),
    ("A policeman who had been wounded in a clash in Khorramabad was martyred at hospital.", "killed 1"),
    ("At least five people were shot, one fatally, at a party in Chicago.", "killed 1, wounded 4+"),
    (
        "Three people were killed and 62 others, 20 of whom were in critical condition, were injured in a blast in Nairobi.",
        "killed 3, wounded 62",
    ),
    ("Several people were injured in a bombing in Quetta; two of them are in critical condition.", "wounded 2+"),
    ("Gunmen killed two captives and shot a third in Hama.", "killed 2, wounded 1"),
    ("Two laborers were killed and four sustained gunshot injuries in an attack in Wajir.", "killed 2, wounded 4"),
    ("A bomb in Kazan killed one trader, and eight shoppers needed hospital treatment.", "killed 1, wounded 8"),
    ("A shooting in Dayton sent four people to the hospital, two of them in serious condition.", "wounded 4"),
    ("One person is dead and another is fighting for their life after a shooting in Tulsa.", "killed 1, wounded 1"),
    ("The bodies of 30 people, ten of them women, were taken to a hospital after a strike on Gaza.", "killed 30"),
    ("A suicide bomber struck a convoy in Kandahar; three people were killed and as many were injured.", "killed 3, wounded 3"),
    ("Two and five people were killed and injured respectively in a blast in Kabul.", "killed 2, wounded 5"),
    ("Gunmen abducted four brothers in Baqubah; their bodies, showing signs of torture, turned up near the river.", "killed 4"),
    ("A shot went through a house in Omaha, striking a boy in the arm and a girl in the foot.", "wounded 2"),
    ("A resident of Tampa who was shot called 911 and was taken to a hospital with minor injuries.", "wounded 1"),
]


@pytest.mark.parametrize(("sentence", "toll"), SENTENCES)
def test_the_dead_are_told_from_the_hurt(sentence: str, toll: str) -> None:
    assert told(sentence) == toll


def test_one_of_the_wounded_who_died_is_added_with_words_of_his_own() -> None:
    body = "A blast in Herat wounded nine people and killed three, and another of the wounded died in hospital."
    (mention,) = extract(Article("k", "mehr_en", "en", body=body, published_on=date(2025, 3, 12))).mentions
    assert mention.killed is not None
    assert mention.killed.low == 4
    assert ["killed three" in span.quote for span in mention.evidence["killed"]] == [True, False]
