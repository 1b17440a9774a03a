from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.records import AttackType, Basis, Count, Days, Kind, Place, Status, TargetType, Told
from etl.resolve import block_keys, component, linked, partition, sought_keys
from etl.resolve.facts import facts
from etl.resolve.score import is_linked
from tests.resolve.builders import DAY, HERAT_MOSQUE, month, on, tells
from tests.resolve.gold import read_gold, tell_rows

GOLD = Path(__file__).parent.parent / "gold"
PLACES = (
    HERAT_MOSQUE,
    HERAT_MOSQUE._replace(site=None),
    Place(None, "AF", "Herat", "Herat", "Kalan market", 34.34, 62.20),
    Place(None, "AF", "Herat"),
    Place(None, "AF", "Kabul", "Kabul", "a school", 34.5, 69.2),
    Place(None, "AF"),
    Place(),
)
NAMES = ((), ("jordan example", "example", "aged 16"), ("jordan example", "rio vista drive"), ("ana example", "example", "aged 19"))
TOLLS = (None, Count(0, 0), Count(2, None), Count(5, 5), Count(9, 9), Count(12, None))


@st.composite
def mentions(draw: st.DrawFn) -> list[Told]:
    """Up to four articles of one or two versions with up to three mentions each, all much alike."""
    found = []
    for article in range(draw(st.integers(2, 6))):
        published = DAY + timedelta(days=draw(st.integers(0, 6)))
        versions = draw(st.integers(1, 2))
        for version in range(1, versions + 1):
            for n in range(draw(st.integers(1, 3))):
                day = DAY + timedelta(days=draw(st.integers(-3, 3)))
                when = draw(st.sampled_from([on(day), month(2025, 3), Days(day - timedelta(days=1), day, Basis.PUBLICATION), None]))
                found.append(
                    tells(
                        f"mehr_en/{article}",
                        n=n,
                        version=version,
                        newest=version == versions,
                        published=published,
                        when=when,
                        where=draw(st.sampled_from(PLACES)),
                        killed=draw(st.sampled_from(TOLLS)),
                        wounded=draw(st.sampled_from(TOLLS)),
                        names=draw(st.sampled_from(NAMES)),
                        status=draw(st.sampled_from(Status)),
                        kind=draw(st.sampled_from([Kind.ATTACK, Kind.UNEXPLAINED])),
                        attack_type=draw(st.sampled_from([None, AttackType.BOMBING, AttackType.STABBING])),
                        target_type=draw(st.sampled_from([None, TargetType.RELIGIOUS, TargetType.MARKET_OR_PUBLIC])),
                    )
                )
    return found


class Store:
    """Mentions behind their blocks, as the warehouse keeps them."""

    def __init__(self, told: Sequence[Told]) -> None:
        self.told = list(told)

    def fetch(self, keys: frozenset[str]) -> list[Told]:
        return [one for one in self.told if block_keys(one) & keys]


@given(mentions(), st.randoms(use_true_random=False))
@settings(max_examples=200)
def test_the_order_in_which_mentions_come_changes_nothing(told: list[Told], random: Random) -> None:
    shuffled = list(told)
    random.shuffle(shuffled)
    assert partition(shuffled) == partition(told)


@given(mentions(), st.integers(0, 20))
@settings(max_examples=200)
def test_what_is_resolved_batch_by_batch_is_what_is_resolved_at_once(told: list[Told], cut: int) -> None:
    groups: dict[str, tuple[str, ...]] = {}
    known: list[Told] = []
    for batch in (told[: cut % len(told)], told[cut % len(told) :]):
        known += batch
        for group in partition(component(batch, Store(known).fetch)):
            groups |= dict.fromkeys(group, group)
    assert set(groups.values()) == set(partition(told))


@given(mentions())
@settings(max_examples=200)
def test_two_mentions_of_one_article_version_are_never_together(told: list[Told]) -> None:
    by_id = {one.mention_id: one for one in told}
    for group in partition(told):
        versions = [(by_id[m].article_key, by_id[m].version) for m in group]
        assert len(versions) == len(set(versions))


@given(mentions())
@settings(max_examples=100)
def test_seeking_is_symmetric(told: list[Told]) -> None:
    for one in told:
        for other in told:
            assert bool(sought_keys(one) & block_keys(other)) == bool(sought_keys(other) & block_keys(one)), (one.mention, other.mention)


@given(st.integers(-2000, 2000), st.integers(-4, 4), st.sampled_from(PLACES), st.sampled_from(PLACES))
@settings(max_examples=300)
def test_no_linked_pair_with_a_day_is_lost_at_an_edge(begin: int, gap: int, here: Place, there: Place) -> None:
    day = DAY + timedelta(days=begin)
    one = tells("mehr_en/1", when=on(day), where=here, published=day)
    other = tells("tasnim_en/2", when=on(day + timedelta(days=gap)), where=there, published=day + timedelta(days=4))
    if is_linked(facts(one), facts(other)):
        assert linked(one, other)


@given(st.integers(1, 12), st.integers(1, 28), st.sampled_from(PLACES[:5]), st.booleans())
@settings(max_examples=100)
def test_no_linked_pair_with_only_a_month_or_no_date_is_lost(number: int, day: int, where: Place, is_dated: bool) -> None:
    when = month(2024, number) if is_dated else None
    recalled = tells("tasnim_en/2", when=when, status=Status.BACKGROUND, where=where, published=date(2026, 6, 1))
    fresh = tells("mehr_en/1", when=on(date(2024, number, day)), where=where, published=date(2024, number, day))
    if is_linked(facts(fresh), facts(recalled)):
        assert linked(fresh, recalled)


@pytest.mark.parametrize("file", ["own_en.jsonl", "own_fa.jsonl"])
def test_labelled_mentions_are_grouped_as_labelled(file: str) -> None:
    told = tell_rows(read_gold(GOLD / file))
    slug_of = {one.mention_id: slug for one, slug in told}
    groups = partition([one for one, _ in told])
    assert all(len({slug_of[m] for m in group}) == 1 for group in groups)
    assert len(groups) == len(set(slug_of.values()))


def test_labelled_mentions_of_both_languages_are_grouped_together() -> None:
    rows = read_gold(GOLD / "own_en.jsonl") + read_gold(GOLD / "own_fa.jsonl")
    told = tell_rows(rows)
    assert len(partition([one for one, _ in told])) == len({slug for _, slug in told})


def test_a_version_that_tells_two_incidents_keeps_them_apart_from_the_version_before() -> None:
    other = Place(None, "AF", "Herat", "Herat", "Kalan market", 34.34, 62.20)
    first = tells("mehr_en/1", newest=False, killed=Count(2, None))
    second = [tells("mehr_en/1", version=2, n=0), tells("mehr_en/1", version=2, n=1, where=other, killed=Count(30, 30))]
    assert set(partition([first, *second])) == {("m:mehr_en/1/1/0", "m:mehr_en/1/2/0"), ("m:mehr_en/1/2/1",)}


def test_a_component_leaves_out_what_has_nothing_to_do_with_it() -> None:
    far = tells("mehr_en/9", when=on(date(2023, 1, 1)), where=Place(None, "IQ", "Baghdad", "Baghdad"), published=date(2023, 1, 2))
    near, touched = tells("tasnim_en/2"), tells("mehr_en/1")
    assert {one.article_key for one in component([touched], Store([far, near, touched]).fetch)} == {"mehr_en/1", "tasnim_en/2"}


def test_a_day_that_one_report_got_wrong_excludes_nothing_where_others_are_known_by_name() -> None:
    shot = tells("a/1", when=on(DAY), names=())
    named = tells("b/1", when=on(DAY), names=("jordan example", "example"))
    arrest = tells("c/1", when=on(DAY + timedelta(days=6)), names=("jordan example",), published=DAY + timedelta(days=7))
    assert len(partition([shot, named, arrest])) == 1
    assert len(partition([shot, arrest])) == 2


def test_a_report_that_says_little_joins_those_who_share_a_victim_s_name_with_it() -> None:
    nowhere = Place(None, "AF")
    told = tells("a/1", names=()), tells("b/1", names=("jordan example", "example"))
    bare = tells(
        "c/1",
        when=None,
        published=DAY + timedelta(days=30),
        where=nowhere,
        killed=None,
        wounded=None,
        attack_type=None,
        weapon=None,
        names=("jordan example",),
    )
    assert len(partition([*told, bare])) == 1
