"""Weighs how surely two mentions tell the same incident: a sum of weights, one for each thing they can be known by."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from etl.records import Told
from etl.resolve.blocks import block_keys, sought_keys
from etl.resolve.facts import Facts, facts
from etl.resolve.levels import day_level, group_level, kind_level, target_level, toll_level, type_level, weapon_level
from etl.resolve.people import age_level, is_known, names_level
from etl.resolve.weights import weights
from etl.resolve.where import other_country, place_level, site_level

LINK_FLOOR = 4.0
NEVER = float("-inf")


def _family_level(a: Facts, b: Facts) -> str:
    if a.family == b.family:
        return "article"
    return "sentence" if a.told.trigger_digest == b.told.trigger_digest else "none"


def levels(a: Facts, b: Facts) -> Mapping[str, str]:
    """Return how two mentions compare, feature by feature."""
    mine, other = a.told.mention, b.told.mention
    return MappingProxyType(
        {
            "days": day_level(a, b),
            "place": "other_country" if other_country(a, b) else place_level(a, b),
            "site": site_level(a, b),
            "killed": toll_level(a, b, mine.killed, other.killed),
            "wounded": toll_level(a, b, mine.wounded, other.wounded),
            "attack_type": type_level(mine.attack_type, other.attack_type),
            "weapon": weapon_level(mine.weapon, other.weapon),
            "target_type": target_level(mine.target_type, other.target_type),
            "group": group_level(a, b),
            "kind": kind_level(mine.kind, other.kind),
            "outcome": "same" if mine.outcome is other.outcome else "other",
            "names": names_level(a, b),
            "age": age_level(a, b),
            "family": _family_level(a, b),
        }
    )


def is_told_apart(a: Facts, b: Facts) -> bool:
    """Return whether one article version tells the two as two incidents."""
    return a.told.article_key == b.told.article_key and a.told.version == b.told.version


def cannot_link(a: Facts, b: Facts) -> bool:
    """Return whether two mentions are two incidents for certain: told apart by one article version, or days or countries apart.

    Days and countries exclude nothing where names in common say otherwise.
    """
    if is_told_apart(a, b):
        return True
    return not is_known(a, b) and (other_country(a, b) or day_level(a, b) == "apart")


def weigh(a: Facts, b: Facts) -> float:
    """Return the sum of the weights of all that two mentions can be known by."""
    table = weights()
    return round(sum(_eased(a, b, feature, table[feature, level]) for feature, level in levels(a, b).items()), 6)


def score(a: Facts, b: Facts) -> float:
    """Return the weight of evidence that two mentions tell one incident, -inf where they cannot."""
    return NEVER if cannot_link(a, b) else weigh(a, b)


def _eased(a: Facts, b: Facts, feature: str, weight: float) -> float:
    """Versions of one article contradict each other freely in what they correct: the toll, the kind, the cause."""
    return max(weight, 0.0) if a.family == b.family and feature in ("killed", "wounded", "kind", "attack_type", "weapon") else weight


def is_linked(a: Facts, b: Facts) -> bool:
    """Return whether two mentions that meet in a block stand above the link floor."""
    return score(a, b) >= LINK_FLOOR


def linked(a: Told, b: Told) -> bool:
    """Return whether two mentions meet in a block and are similar enough that they may be one incident."""
    return bool(sought_keys(a) & block_keys(b)) and is_linked(facts(a), facts(b))
