"""What people decide stands over what the rules say, by whatever words their mentions are found again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from etl.override import Anchor, Deed, Override, OverrideError, cell_of, cell_text
from etl.records import Basis, Count, Days, Incident, Place, Told
from etl.resolve import match, pulled, reconcile, require_sound, resolve
from tests.resolve.builders import DAY, HERAT_MOSQUE, tells

NOON = datetime(2025, 3, 14, 12, tzinfo=UTC)
FAR = Place("Kabul", "AF", "Kabul", "Kabul", None, 34.5, 69.2)
ONE, TWO = tells("mehr_en/1"), tells("tasnim_en/2", published=DAY + timedelta(days=1))
OTHER = tells("mehr_en/9", where=FAR, when=None, killed=Count(2, 2), published=DAY + timedelta(days=40))


def anchor(told: Told, side: int = 0) -> Anchor:
    return Anchor(side, "inc-then", told.mention_id, told.article_key, told.version, told.mention.trigger.quote)


def decides(deed: Deed, *anchors: Anchor, field: str | None = None, value: str | None = None, hours: float = 0) -> Override:
    return Override(
        f"ov-{deed}-{field}-{hours:g}", deed, "sara", "checked", NOON + timedelta(hours=hours), anchors, field=field, value=value
    )


def resolved(told: list[Told], *overrides: Override) -> tuple[Incident, ...]:
    return resolve(told, (), match(overrides, told)).incidents


MERGE = decides(Deed.MERGE, anchor(ONE), anchor(OTHER, 1))
SPLIT = decides(Deed.SPLIT, anchor(ONE), anchor(TWO, 1))


def test_what_is_merged_is_one_incident_and_says_by_what() -> None:
    assert len(resolved([ONE, TWO, OTHER])) == 2
    (incident,) = resolved([ONE, TWO, OTHER], MERGE)
    assert incident.mention_ids == tuple(sorted(one.mention_id for one in (ONE, TWO, OTHER)))
    assert incident.overrides == (MERGE.override_id,)


def test_what_is_split_is_apart_and_a_later_version_goes_with_its_article() -> None:
    later = tells("tasnim_en/2", version=2, published=DAY + timedelta(days=1))
    old = replace(TWO, is_newest=False)
    assert len(resolved([ONE, old, later])) == 1
    stays, goes = sorted(resolved([ONE, old, later], SPLIT), key=lambda incident: len(incident.mention_ids))
    assert stays.mention_ids == (ONE.mention_id,)
    assert goes.mention_ids == (old.mention_id, later.mention_id)


def test_a_set_cell_holds_its_value_and_shows_who_says_otherwise() -> None:
    (incident,) = resolved([ONE, TWO], decides(Deed.SET, anchor(ONE), field="killed", value="12+"))
    assert incident.killed == Count(12, None)
    assert "killed" in incident.disputed
    assert incident.support.get("killed") is None
    (same,) = resolved([ONE, TWO], decides(Deed.SET, anchor(ONE), field="killed", value="9"))
    assert same.support["killed"] == (ONE.mention_id, TWO.mention_id)
    assert "killed" not in same.disputed


def test_a_cell_can_be_set_to_nothing_known() -> None:
    (incident,) = resolved([ONE], decides(Deed.SET, anchor(ONE), field="killed", value="null"))
    assert incident.killed is None
    assert "killed" in incident.disputed


def test_a_set_place_keeps_its_other_words_and_gets_the_coordinate_of_its_name() -> None:
    (incident,) = resolved(
        [ONE],
        decides(Deed.SET, anchor(ONE), field="locality", value="Kabul"),
        decides(Deed.SET, anchor(ONE), field="admin1", value="Kabul", hours=1),
    )
    assert (incident.where.country, incident.where.locality, incident.where.site) == ("AF", "Kabul", HERAT_MOSQUE.site)
    assert incident.where.lat == pytest.approx(34.5, abs=0.2)


def test_of_two_values_for_a_cell_the_later_stands_and_only_it_is_said_to_shape_the_incident() -> None:
    early = decides(Deed.SET, anchor(ONE), field="killed", value="3")
    late = decides(Deed.SET, anchor(TWO), field="killed", value="4", hours=1)
    (incident,) = resolved([ONE, TWO], early, late)
    assert incident.killed == Count(4, 4)
    assert incident.overrides == (late.override_id,)


def test_what_is_retracted_is_named_with_the_reason_and_keeps_its_mentions() -> None:
    result = resolve([ONE, TWO], (), match([decides(Deed.RETRACT, anchor(ONE))], [ONE, TWO]))
    assert result.kept == ()
    assert list(result.retracted.values()) == ["checked (sara)"]
    assert len(result.incidents[0].mention_ids) == 2


def test_a_pin_without_a_cell_keeps_mentions_together() -> None:
    assert len(resolved([ONE, OTHER], decides(Deed.PIN, anchor(ONE), anchor(OTHER)))) == 1


def test_a_split_is_spoken_against_by_other_articles_that_are_like_both_sides() -> None:
    like_both, copy = tells("mehr_en/5"), tells("mehr_en/6", copy_of=ONE.article_key)
    later = tells("tasnim_en/2", version=2, published=DAY + timedelta(days=1))
    told = [ONE, TWO, OTHER, like_both, copy, later]
    assert resolve(told, (), match([SPLIT], told)).rejoining == {SPLIT.override_id: (like_both.mention_id,)}
    told = [ONE, OTHER, like_both]
    assert resolve(told, (), match([SPLIT], told)).rejoining == {}


def test_an_override_finds_its_mention_by_article_version_and_trigger_where_ids_are_unknown() -> None:
    renamed = replace(ONE, mention_id="m:by other rules")
    assert len(resolved([renamed, TWO, OTHER], MERGE)) == 1
    moved = replace(renamed, version="another", version_no=2)
    assert len(resolved([moved, TWO, OTHER], MERGE)) == 1
    reworded = replace(moved, mention=replace(moved.mention, trigger=moved.mention.trigger._replace(quote="explosion")))
    assert len(resolved([reworded, TWO, OTHER], MERGE)) == 2
    (found,) = match([MERGE], [reworded, TWO, OTHER])
    assert not found.is_whole


def test_where_the_version_is_unknown_the_newest_that_has_the_words_is_taken() -> None:
    older, newest = tells("mehr_en/1", version=2), tells("mehr_en/1", version=3)
    (found,) = match([decides(Deed.RETRACT, anchor(ONE))], [older, newest])
    assert found.mentions == (newest.mention_id,)


def test_a_merge_pulls_in_what_the_rules_would_not_have_looked_at() -> None:
    assert pulled(match([MERGE], [ONE, OTHER]), [ONE.mention_id]) == {OTHER.mention_id}
    assert pulled(match([MERGE], [ONE, OTHER]), [TWO.mention_id]) == set()


@pytest.mark.parametrize(
    ("overrides", "says"),
    [
        ((MERGE, decides(Deed.MERGE, anchor(OTHER), anchor(ONE, 1), hours=1)), "in a circle"),
        (
            (MERGE, decides(Deed.MERGE, anchor(OTHER), anchor(TWO, 1), hours=1), decides(Deed.MERGE, anchor(TWO), anchor(ONE, 1), hours=2)),
            "in a circle",
        ),
        ((decides(Deed.MERGE, anchor(ONE), anchor(TWO, 1)), SPLIT), "splits what another override merges"),
        ((decides(Deed.PIN, anchor(ONE), anchor(TWO)), SPLIT), "splits what another override merges or pins together"),
        (
            (
                decides(Deed.SET, anchor(ONE), field="killed", value="3"),
                decides(Deed.PIN, anchor(ONE), field="killed", value="4", hours=1),
            ),
            "contradicts",
        ),
        ((decides(Deed.RETRACT, anchor(ONE)), decides(Deed.SET, anchor(ONE), field="target", value="x", hours=1)), "contradicts"),
        (
            (
                MERGE,
                decides(Deed.SET, anchor(ONE), field="killed", value="3", hours=1),
                decides(Deed.SET, anchor(OTHER), field="killed", value="4", hours=2),
            ),
            "contradicts",
        ),
    ],
)
def test_overrides_that_contradict_each_other_are_refused(overrides: tuple[Override, ...], says: str) -> None:
    with pytest.raises(OverrideError, match=says):
        require_sound(overrides)
    require_sound(replace(one, unset_at=NOON) for one in overrides)


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("killed", "9", Count(9, 9)),
        ("killed", "9+", Count(9, None)),
        ("wounded", "9-12", Count(9, 12)),
        ("when", "2026-03-01", Days(date(2026, 3, 1), date(2026, 3, 1), Basis.EXPLICIT)),
        ("when", "2026-03-01/2026-03-02", Days(date(2026, 3, 1), date(2026, 3, 2), Basis.EXPLICIT)),
        ("perpetrator", "null", None),
        ("country", "AF", "AF"),
    ],
)
def test_a_cell_is_written_as_it_is_read(field: str, text: str, value: object) -> None:
    assert cell_of(field, text) == value
    told = reconcile([ONE], "inc-1", ONE.mention_id)
    cells = {"where": Place(country="AF")} if field == "country" else {field: value}
    assert cell_text(replace(told, **cells), field) == text


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("killed", "many"),
        ("killed", "9-3"),
        ("when", "yesterday"),
        ("when", "2026-03-02/2026-03-01"),
        ("kind", "null"),
        ("weapon", "sword"),
        ("country", "Iran"),
        ("site", " "),
        ("colour", "red"),
    ],
)
def test_a_text_that_is_no_value_of_its_cell_is_refused(field: str, text: str) -> None:
    with pytest.raises(OverrideError, match=field):
        cell_of(field, text)
