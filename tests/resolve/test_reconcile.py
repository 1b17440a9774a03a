from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.records import AttackType, Basis, Count, Days, Incident, Kind, Place, Status, Told, Weapon
from etl.resolve import reconcile
from etl.resolve.tolls import fold_counts
from tests.resolve.builders import DAY, HERAT_MOSQUE, month, on, tells

NEXT = DAY + timedelta(days=1)


def merged(*told: Told) -> Incident:
    return reconcile(told, "inc-1", told[0].mention_id)


def test_only_the_newest_version_of_an_article_speaks_but_all_versions_belong_to_the_incident() -> None:
    incident = merged(tells("mehr_en/1", newest=False, killed=Count(90, 90)), tells("mehr_en/1", version=2, killed=Count(9, 9)))
    assert incident.killed == Count(9, 9)
    assert incident.disputed == ()
    assert (len(incident.mention_ids), incident.article_count, incident.source_count) == (2, 1, 1)


@pytest.mark.parametrize(
    ("tasnim_says", "mehr_says", "counted"),
    [
        (None, None, (2, 2)),
        ("mehr", None, (1, 1)),
        ("mehr_fa 6780412", None, (1, 1)),
        ("irna", None, (2, 2)),
        ("irna", "irna", (1, 1)),
        ("mehr", "tasnim", (2, 2)),
    ],
)
def test_what_passes_on_a_report_that_is_known_counts_once_with_it(
    tasnim_says: str | None, mehr_says: str | None, counted: tuple[int, int]
) -> None:
    incident = merged(
        tells("mehr_fa/6780412", syndicated_from=mehr_says), tells("tasnim_fa/2", published=NEXT, syndicated_from=tasnim_says)
    )
    assert (incident.article_count, incident.source_count) == counted


def test_a_report_that_is_passed_on_gives_way_to_the_original_that_was_corrected_since() -> None:
    corrected = tells("mehr_fa/1", killed=Count(3, 3))
    stale = tells("tasnim_fa/2", published=NEXT, killed=Count(2, 2), syndicated_from="mehr")
    incident = merged(corrected, stale)
    assert (incident.killed, incident.disputed) == (Count(3, 3), ())


def test_a_report_that_is_passed_on_makes_nothing_surer() -> None:
    sure = {"killed": 0.6}
    alone = merged(tells("mehr_fa/1", confidence=sure))
    passed_on = merged(tells("mehr_fa/1", confidence=sure), tells("tasnim_fa/2", confidence=sure, syndicated_from="mehr"))
    own = merged(tells("mehr_fa/1", confidence=sure), tells("tasnim_fa/2", confidence=sure))
    assert alone.confidence["killed"] == passed_on.confidence["killed"] < own.confidence["killed"]
    assert len(passed_on.support["killed"]) == 2


def test_a_later_toll_replaces_an_earlier_one() -> None:
    incident = merged(tells("mehr_en/1", killed=Count(2, 2)), tells("tasnim_en/2", published=NEXT, killed=Count(9, 9)))
    assert incident.killed == Count(9, 9)
    assert incident.support["killed"] == ("m:tasnim_en/2/1/0",)
    assert "killed" not in incident.disputed


def test_a_toll_that_falls_is_disputed() -> None:
    incident = merged(tells("mehr_en/1", killed=Count(9, 9)), tells("tasnim_en/2", published=NEXT, killed=Count(5, 5)))
    assert incident.killed == Count(5, 5)
    assert "killed" in incident.disputed


def test_an_official_toll_stands_over_a_later_unofficial_one() -> None:
    official = tells("mehr_en/1", killed=Count(7, 7), attributed_to={"killed": "the provincial police"})
    incident = merged(official, tells("tasnim_en/2", published=NEXT, killed=Count(12, 12)))
    assert incident.killed == Count(7, 7)
    assert "killed" in incident.disputed


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([Count(4, None), Count(6, None)], Count(6, None)),
        ([Count(2, None), Count(9, 9)], Count(9, 9)),
        ([Count(9, 9), Count(2, None)], Count(9, 9)),
        ([Count(5, 9), Count(7, None)], Count(7, None)),
        ([Count(0, 30), Count(12, 12)], Count(12, 12)),
        ([Count(3, 3), Count(0, 0)], Count(0, 0)),
        ([], None),
    ],
)
def test_tolls_are_narrowed_where_they_meet_and_replaced_where_they_do_not(counts: list[Count], expected: Count | None) -> None:
    assert fold_counts(counts) == expected


@given(st.lists(st.tuples(st.integers(0, 50), st.one_of(st.none(), st.integers(0, 50))), min_size=1))
def test_a_folded_toll_is_never_averaged(pairs: list[tuple[int, int | None]]) -> None:
    counts = [Count(low, None if extra is None else low + extra) for low, extra in pairs]
    folded = fold_counts(counts)
    assert folded is not None
    assert folded.low in {count.low for count in counts}
    assert folded.high in {count.high for count in counts}


def test_a_copy_counts_once() -> None:
    incident = merged(tells("mehr_en/1"), tells("tasnim_en/2", copy_of="mehr_en/1"))
    assert (incident.article_count, incident.source_count) == (1, 1)


def test_days_are_narrowed_and_days_of_publication_yield() -> None:
    by_publication = tells(
        "tasnim_en/2", published=NEXT + timedelta(days=3), when=Days(NEXT + timedelta(days=2), NEXT + timedelta(days=3), Basis.PUBLICATION)
    )
    incident = merged(tells("mehr_en/1", when=month(2025, 3)), tells("mehr_en/3", when=on(DAY, Basis.WEEKDAY)), by_publication)
    assert incident.when == Days(DAY, DAY, Basis.WEEKDAY)


def test_an_incident_is_new_if_any_current_mention_is() -> None:
    background = tells("tasnim_en/2", published=NEXT, status=Status.BACKGROUND)
    assert merged(tells("mehr_en/1"), background).status is Status.NEW
    assert merged(background).status is Status.BACKGROUND


def test_the_finer_word_stands() -> None:
    first = tells(
        "mehr_en/1",
        attack_type=AttackType.SUICIDE_BOMBING,
        weapon=Weapon.SUICIDE_VEST,
        perpetrator="Islamic State Khorasan",
        claimed_by="Islamic State",
    )
    later = tells(
        "tasnim_en/2",
        published=NEXT,
        attack_type=AttackType.BOMBING,
        weapon=Weapon.EXPLOSIVE_UNSPECIFIED,
        perpetrator="Islamic State",
        claimed_by="none",
    )
    incident = merged(first, later)
    assert (incident.attack_type, incident.weapon) == (AttackType.SUICIDE_BOMBING, Weapon.SUICIDE_VEST)
    assert (incident.perpetrator, incident.claimed_by) == ("Islamic State Khorasan", "Islamic State")
    assert incident.disputed == ()


def test_an_accident_after_all_is_an_accident() -> None:
    flash = tells("mehr_en/1", kind=Kind.UNEXPLAINED)
    assert merged(flash, tells("tasnim_en/2", published=NEXT, kind=Kind.ACCIDENT)).kind is Kind.ACCIDENT


def test_the_finest_place_stands_and_the_coarser_supports_it() -> None:
    coarse = tells("tasnim_en/2", published=NEXT, where=Place("Herat province", "AF", "Herat"))
    incident = merged(tells("mehr_en/1"), coarse)
    assert incident.where == HERAT_MOSQUE
    assert len(incident.support["where"]) == 2


def test_every_filled_cell_has_support() -> None:
    incident = merged(tells("mehr_en/1"), tells("tasnim_en/2", published=NEXT, killed=Count(30, 40)))
    filled = [field for field in ("when", "where", "killed", "wounded", "attack_type", "weapon", "target_type") if getattr(incident, field)]
    assert all(incident.support[field] for field in filled)


def test_first_and_last_publication_are_kept() -> None:
    incident = merged(tells("mehr_en/1"), tells("tasnim_en/2", published=NEXT))
    assert incident.first_published_at is not None
    assert incident.last_published_at == incident.first_published_at + timedelta(days=1)
