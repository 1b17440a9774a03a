"""Compares the days, tolls, methods and groups of two mentions, each as one of a few levels that carry a weight."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from etl.records import AttackType, Basis, Count, Kind, TargetType, Weapon
from etl.resolve.facts import Facts, folded

NEXT_DAYS, NEAR_DAYS, LATE_DAYS = 1, 3, 14
WEEKS_DAYS, MONTH_DAYS = 13, 31
RISE_DAYS, RISE_MOST = 10, 3.0
SOAR_DAYS, SOAR_MOST = 3, 8.0  # the first count of the dead may be of the first minutes
FEW, MANY = 4, 10

# A word and the finer words that a later report may put in its place.
FINER_TYPE: Mapping[AttackType, frozenset[AttackType]] = {
    AttackType.BOMBING: frozenset({AttackType.SUICIDE_BOMBING, AttackType.SABOTAGE, AttackType.VEHICLE_RAMMING}),
    AttackType.ARMED_ASSAULT: frozenset({AttackType.ASSASSINATION, AttackType.KIDNAPPING, AttackType.SUICIDE_BOMBING}),
    AttackType.AIRSTRIKE: frozenset({AttackType.DRONE_STRIKE, AttackType.MISSILE_OR_SHELLING}),
    AttackType.ASSASSINATION: frozenset({AttackType.BOMBING, AttackType.DRONE_STRIKE, AttackType.STABBING, AttackType.AIRSTRIKE}),
    AttackType.MISSILE_OR_SHELLING: frozenset({AttackType.DRONE_STRIKE}),
}
FINER_WEAPON: Mapping[Weapon, frozenset[Weapon]] = {
    Weapon.EXPLOSIVE_UNSPECIFIED: frozenset(
        {Weapon.IED, Weapon.CAR_BOMB, Weapon.SUICIDE_VEST, Weapon.MAGNETIC_BOMB, Weapon.MINE, Weapon.GRENADE, Weapon.ROCKET_OR_MISSILE}
    ),
    Weapon.IED: frozenset({Weapon.MINE, Weapon.MAGNETIC_BOMB, Weapon.CAR_BOMB, Weapon.SUICIDE_VEST}),
    Weapon.AIRCRAFT_BOMB: frozenset({Weapon.DRONE, Weapon.ROCKET_OR_MISSILE}),
    Weapon.ROCKET_OR_MISSILE: frozenset({Weapon.DRONE, Weapon.MORTAR_OR_ARTILLERY}),
}
# Sorts of target by which one and the same target is easily called.
_TARGET_CIRCLES = (
    frozenset(
        {
            TargetType.CIVILIANS,
            TargetType.MARKET_OR_PUBLIC,
            TargetType.TRANSPORT,
            TargetType.BUSINESS,
            TargetType.RELIGIOUS,
            TargetType.EDUCATION,
        }
    ),
    frozenset({TargetType.MILITARY, TargetType.POLICE, TargetType.GOVERNMENT, TargetType.POLITICAL_FIGURE, TargetType.ARMED_GROUP}),
)
_CAUSES = frozenset({Kind.UNEXPLAINED, Kind.ATTACK, Kind.ACCIDENT})


def gap_days(a: Facts, b: Facts) -> int | None:
    """Return the days between the two intervals, 0 where they meet, None where one is unknown."""
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return None
    return max((a.first - b.last).days, (b.first - a.last).days, 0)


def _is_late(report: Facts, event: Facts) -> bool:
    """Return whether a report tells no day but its own, and the other's day lies in the weeks before it."""
    when = report.told.mention.when
    if when is None or when.basis is not Basis.PUBLICATION or event.last is None:
        return False
    return 0 <= (when.last - event.last).days <= LATE_DAYS


def _width(known: Facts) -> int:
    return (known.last - known.first).days if known.first and known.last else 0


def day_level(a: Facts, b: Facts) -> str:
    """Return how the days of two mentions compare; `apart` excludes that they are one incident."""
    gap = gap_days(a, b)
    if gap is None:
        return "unknown"
    if not (a.is_said and b.is_said):
        return "supposed" if gap <= NEXT_DAYS else "unknown"
    if gap > NEXT_DAYS and (_is_late(a, b) or _is_late(b, a)):
        return "late"
    if gap > NEAR_DAYS:
        return "apart"
    if gap:
        return "next" if gap <= NEXT_DAYS else "near"
    wide = max(_width(a), _width(b))
    if a.is_sure and b.is_sure:
        return "same"
    return "in_weeks" if wide <= WEEKS_DAYS else "in_month" if wide <= MONTH_DAYS else "in_year"


def _meet(a: Count, b: Count) -> bool:
    return (b.high is None or a.low <= b.high) and (a.high is None or b.low <= a.high)


def _is_exact(count: Count) -> bool:
    return count.high == count.low


def _days_between(a: date | None, b: date | None) -> int:
    return abs((a - b).days) if a and b else 0


def toll_level(a: Facts, b: Facts, mine: Count | None, other: Count | None) -> str:
    """Return how two figures compare as figures of one incident, told at the times of the two mentions."""
    if mine is None or other is None:
        return "unknown"
    if mine == other and _is_exact(mine):
        return "same_rare" if mine.low >= MANY else "same_few" if mine.low >= FEW else "same_one"
    if mine.low == other.low and mine.low >= FEW:
        return "same_rare" if mine.low >= MANY else "same_few"
    if _meet(mine, other):
        return "fits"
    (_, _, early), (_, _, late) = sorted(((_when(a), a.told.mention_id, mine), (_when(b), b.told.mention_id, other)), key=lambda x: x[:2])
    is_far = _days_between(a.published, b.published) > RISE_DAYS
    if is_far and max(early.low, late.low) > RISE_MOST * max(1, min(early.low, late.low)):
        return "clash"
    if late.low > early.low:
        if late.low <= max(RISE_MOST * early.low, early.low + 5):
            return "risen"
        soars = late.low <= SOAR_MOST * early.low and _days_between(a.published, b.published) <= SOAR_DAYS
        return "soared" if soars else "clash"
    return "fallen" if early.low <= 2 * max(1, late.low) else "clash"


def _when(known: Facts) -> date:
    return known.published or date.min


def type_level(a: AttackType | None, b: AttackType | None) -> str:
    """Return how two methods compare."""
    if a is None or b is None:
        return "unknown"
    if a is b:
        return "same"
    return "fits" if b in FINER_TYPE.get(a, ()) or a in FINER_TYPE.get(b, ()) else "other"


def weapon_level(a: Weapon | None, b: Weapon | None) -> str:
    """Return how two weapons compare."""
    if a is None or b is None:
        return "unknown"
    if a is b:
        return "same"
    return "fits" if b in FINER_WEAPON.get(a, ()) or a in FINER_WEAPON.get(b, ()) else "other"


def target_level(a: TargetType | None, b: TargetType | None) -> str:
    """Return how two sorts of target compare."""
    if a is None or b is None:
        return "unknown"
    if a is b:
        return "same"
    return "fits" if any(a in circle and b in circle for circle in _TARGET_CIRCLES) else "other"


def _groups(known: Facts) -> set[str]:
    mention = known.told.mention
    return {folded(name) for name in (mention.perpetrator, mention.claimed_by) if name and name != "none"}


def group_level(a: Facts, b: Facts) -> str:
    """Return how the perpetrators and claimants of two mentions compare."""
    mine, other = _groups(a), _groups(b)
    if not mine or not other:
        return "unknown"
    if mine & other:
        return "same"
    return "fits" if any(set(x.split()) <= set(y.split()) or set(y.split()) <= set(x.split()) for x in mine for y in other) else "other"


def kind_level(a: Kind, b: Kind) -> str:
    """Return how two kinds compare."""
    if a is b:
        return "same"
    return "cause" if a in _CAUSES and b in _CAUSES else "other"
