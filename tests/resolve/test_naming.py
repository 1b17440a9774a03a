from datetime import UTC, date, datetime, timedelta

from etl.records import Told
from etl.resolve import Known, mint_id, name
from tests.resolve.builders import DAY, tells

T1, T2 = datetime(2025, 3, 11, tzinfo=UTC), datetime(2025, 3, 12, tzinfo=UTC)
FIRST = tells("mehr_en/1", published=DAY)
SECOND = tells("tasnim_en/2", published=DAY + timedelta(days=1))
THIRD = tells("mehr_en/3", published=DAY + timedelta(days=2))


def ids(*told: Told) -> tuple[str, ...]:
    return tuple(sorted(one.mention_id for one in told))


def known(ident: str, founding: Told, *told: Told, minted: datetime = T1, alias_of: str | None = None) -> Known:
    return Known(ident, founding.mention_id, frozenset(ids(*told)), minted, alias_of)


def test_a_new_incident_is_named_after_its_earliest_mention() -> None:
    naming = name([ids(FIRST, SECOND)], [SECOND, FIRST], ())
    assert [(one.incident_id, one.founding_mention_id) for one in naming.named] == [(mint_id(FIRST), FIRST.mention_id)]


def test_an_id_does_not_depend_on_the_version_that_shows_the_words() -> None:
    again = tells("mehr_en/1", version=2, sentence="mehr_en/1/1/0")
    assert mint_id(again) == mint_id(FIRST)


def test_an_earlier_article_that_comes_later_does_not_change_the_id() -> None:
    naming = name([ids(FIRST, SECOND)], [FIRST, SECOND], [known("inc-old", SECOND, SECOND)])
    assert [(one.incident_id, one.founding_mention_id) for one in naming.named] == [("inc-old", SECOND.mention_id)]


def test_a_merge_keeps_the_oldest_id_and_the_other_leads_to_it() -> None:
    naming = name([ids(FIRST, SECOND)], [FIRST, SECOND], [known("inc-b", FIRST, FIRST, minted=T2), known("inc-a", SECOND, SECOND)])
    assert [one.incident_id for one in naming.named] == ["inc-a"]
    assert naming.aliases == {"inc-b": "inc-a"}


def test_a_later_split_revives_the_alias() -> None:
    held = [known("inc-a", SECOND, FIRST, SECOND), known("inc-b", FIRST, minted=T2, alias_of="inc-a")]
    naming = name([ids(FIRST), ids(SECOND)], [FIRST, SECOND], held)
    assert {one.incident_id: one.mention_ids for one in naming.named} == {"inc-a": ids(SECOND), "inc-b": ids(FIRST)}
    assert naming.aliases == {}


def test_a_split_without_an_alias_mints_a_new_id_for_the_part_without_the_founding_mention() -> None:
    naming = name([ids(FIRST), ids(SECOND)], [FIRST, SECOND], [known("inc-a", FIRST, FIRST, SECOND)])
    assert {one.incident_id for one in naming.named} == {"inc-a", mint_id(SECOND)}


def test_where_the_founding_mention_vanishes_the_largest_remaining_part_keeps_the_id() -> None:
    gone = tells("mehr_en/9", published=date(2025, 3, 1))
    fourth = tells("tasnim_en/4", published=DAY + timedelta(days=3))
    naming = name(
        [ids(FIRST), ids(SECOND, THIRD), ids(fourth)], [FIRST, SECOND, THIRD, fourth], [known("inc-a", gone, gone, FIRST, SECOND, THIRD)]
    )
    assert {one.mention_ids for one in naming.named if one.incident_id == "inc-a"} == {ids(SECOND, THIRD)}


def test_where_no_mention_is_left_the_incident_is_retracted() -> None:
    gone = tells("mehr_en/9")
    naming = name([ids(FIRST)], [FIRST], [known("inc-a", gone, gone)])
    assert naming.retracted == ("inc-a",)
    assert [one.incident_id for one in naming.named] == [mint_id(FIRST)]


def test_an_id_that_is_taken_is_not_minted_twice() -> None:
    naming = name([ids(FIRST), ids(SECOND)], [FIRST, SECOND], [known(mint_id(FIRST), SECOND, SECOND)])
    assert sorted(one.incident_id for one in naming.named) == [mint_id(FIRST), f"{mint_id(FIRST)}-2"]


def test_an_alias_still_leads_to_the_incident_that_holds_its_founding_mention() -> None:
    held = [known("inc-a", SECOND, FIRST, SECOND), known("inc-b", FIRST, minted=T2, alias_of="inc-a")]
    naming = name([ids(FIRST, SECOND, THIRD)], [FIRST, SECOND, THIRD], held)
    assert [one.incident_id for one in naming.named] == ["inc-a"]
    assert naming.aliases == {"inc-b": "inc-a"}


def test_of_two_ids_the_one_that_was_minted_first_is_kept_whatever_its_letters() -> None:
    one, two = tells("mehr_en/1"), tells("tasnim_en/2")
    early, late = datetime(2025, 3, 1, tzinfo=UTC), datetime(2025, 3, 2, tzinfo=UTC)
    known = [
        Known("inc-a", one.mention_id, frozenset({one.mention_id}), late),
        Known("inc-b", two.mention_id, frozenset({two.mention_id}), early),
    ]
    naming = name([(one.mention_id, two.mention_id)], [one, two], known)
    assert [group.incident_id for group in naming.named] == ["inc-b"]
    assert naming.aliases == {"inc-a": "inc-b"}
