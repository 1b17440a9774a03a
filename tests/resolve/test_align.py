from dataclasses import replace

from etl.records import Count, Place
from etl.resolve import carry_ids
from tests.resolve.builders import DAY, tells

ELSEWHERE = Place("a school in Kabul", "AF", "Kabul", "Kabul", "a school", 34.5, 69.2)


def test_a_mention_read_again_with_other_cells_keeps_its_id() -> None:
    old = tells("mehr_en/1")
    new = replace(tells("mehr_en/1", killed=Count(7, 7)), mention_id="fresh")
    assert [one.mention_id for one in carry_ids([old], [new])] == [old.mention_id]


def test_a_mention_keeps_its_id_where_another_sentence_is_now_its_trigger() -> None:
    old = tells("mehr_en/1")
    new = replace(tells("mehr_en/1", n=3, sentence="other words"), mention_id="fresh")
    assert [one.mention_id for one in carry_ids([old], [new])] == [old.mention_id]


def test_each_old_mention_gives_its_id_to_the_likest_new_one() -> None:
    mosque, school = tells("mehr_en/1", n=0), tells("mehr_en/1", n=1, where=ELSEWHERE, killed=Count(2, 2), wounded=None)
    swapped = [replace(school, mention_id="x", n=0), replace(mosque, mention_id="y", n=1)]
    assert [one.mention_id for one in carry_ids([mosque, school], swapped)] == [school.mention_id, mosque.mention_id]


def test_a_new_incident_in_an_old_text_gets_its_own_id() -> None:
    old = tells("mehr_en/1")
    found = replace(tells("mehr_en/1", n=1, where=ELSEWHERE, killed=Count(2, 2), wounded=None, when=None), mention_id="fresh")
    assert [one.mention_id for one in carry_ids([old], [old, found])] == [old.mention_id, "fresh"]


def test_ids_are_not_carried_to_another_version() -> None:
    old = tells("mehr_en/1", version=1)
    new = tells("mehr_en/1", version=2)
    assert [one.mention_id for one in carry_ids([old], [new])] == [new.mention_id]


def test_no_id_is_given_twice() -> None:
    old = tells("mehr_en/1", n=0)
    moved = replace(tells("mehr_en/1", n=5, sentence="moved"), mention_id="fresh")
    stranger = replace(
        tells("mehr_en/1", n=6, where=ELSEWHERE, when=None, killed=None, wounded=None, published=DAY), mention_id=old.mention_id
    )
    carried = [one.mention_id for one in carry_ids([old], [moved, stranger])]
    assert carried == [old.mention_id, f"{old.mention_id}-2"]
