"""Tolls of one invented sentence: field, lower and upper end."""

from __future__ import annotations

import pytest

from etl.extract import extract
from etl.extract.marks import heard, segments_of
from etl.extract.reading import read_parts
from etl.records import Article

NONE = None

SENTENCES = [
    ("Five villagers, two of them children, were killed when their van hit a mine.", {("killed", 5, 5)}),
    (
        "Five soldiers and a policeman were killed and 17 people, including seven civilians, were injured.",
        {("killed", 6, 6), ("wounded", 17, 17)},
    ),
    ("The death toll climbed to 11, with more than 30 people wounded.", {("killed", 11, 11), ("wounded", 31, NONE)}),
    ("Up to 35 people were killed.", {("killed", 0, 35)}),
    ("Between 10 and 12 people were wounded.", {("wounded", 10, 12)}),
    ("Two dozen pilgrims were injured.", {("wounded", 24, 24)}),
    ("Thirty-four shoppers were killed and another twenty-seven injured.", {("killed", 34, 34), ("wounded", 27, 27)}),
    ("A grenade went off, killing one and wounding another.", {("killed", 1, 1), ("wounded", 1, 1)}),
    ("The blast left 94 people dead or wounded.", {("joint", 94, 94)}),
    ("No one was hurt in the raid.", {("killed", 0, 0), ("wounded", 0, 0)}),
    ("There were no injuries.", {("wounded", 0, 0)}),
    ("The attackers were beaten back with no fatalities reported.", set()),
    ("Two of the gunmen were killed.", {("attackers_killed", 2, 2)}),
    ("Six militants were killed and two were injured.", {("attackers_killed", 6, 6), ("attackers_wounded", 2, 2)}),
    ("Karim Sadat, 41, an official of the province, was killed.", {("killed", 1, 1)}),
    ("The police chief was killed along with three of his guards.", {("killed", 4, 4)}),
    ("Three engineers were kidnapped and later killed.", {("killed", 3, 3)}),
    ("A man stabbed two passers-by to death.", {("killed", 2, 2)}),
    ("He stabbed three passengers, one of whom died.", {("wounded", 2, 2), ("killed", 1, 1)}),
    ("Three of Karim's guards were wounded.", {("wounded", 3, 3)}),
    ("An 8-year-old was shot and killed.", {("killed", 1, 1)}),
    ("At 1130 a bomb killed four workers.", {("killed", 4, 4)}),
    ("The bodies of three policemen were found in a ravine.", {("killed", 3, 3)}),
    ("The explosion took the lives of nine worshippers.", {("killed", 9, 9)}),
    ("Two bombs destroyed 40 shops and 12 cars.", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_a_sentence_tells_its_tolls(sentence: str, expected: set[tuple[str, int, int | None]]) -> None:
    segments = heard(segments_of(read_parts(Article("k", "mehr_en", "en", body=sentence)), "en"), "en")
    told = {(t.field, t.count.low, t.count.high) for s in segments for t in s.tolls}
    assert told == expected


@pytest.mark.parametrize(("cut", "killed"), [("A bomb killed three of the", 3), ("Gunmen killed five people. Two of his", 5)])
def test_a_sentence_that_ends_before_what_it_counts_is_read(cut: str, killed: int) -> None:
    (told,) = extract(Article("k", "mehr_en", "en", body=cut)).mentions
    assert told.killed == (killed, killed)
