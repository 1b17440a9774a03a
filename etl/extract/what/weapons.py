"""With what an incident was carried out: its weapon, from the sentence of the attack type first."""

from __future__ import annotations

import re

from etl.extract.drafts import Draft
from etl.extract.what.types import Found, is_apart, ordered
from etl.records import Weapon

_WEAPON_OF = {
    "suicide_bombing": ("car_bomb", "suicide_vest", "ied", "magnetic_bomb", "explosive_unspecified"),
    "bombing": ("magnetic_bomb", "car_bomb", "grenade", "mine", "ied", "explosive_unspecified", "rocket_or_missile"),
    "airstrike": ("aircraft_bomb", "rocket_or_missile"),
    "drone_strike": ("drone",),
    "missile_or_shelling": ("mortar_or_artillery", "rocket_or_missile", "grenade"),
    "stabbing": ("knife",),
    "vehicle_ramming": ("vehicle",),
    "arson": ("incendiary",),
    "armed_assault": (
        "firearm",
        "rocket_or_missile",
        "grenade",
        "mortar_or_artillery",
        "knife",
        "car_bomb",
        "explosive_unspecified",
        "other",
    ),
    "assassination": ("firearm", "magnetic_bomb", "car_bomb", "ied", "drone", "grenade", "explosive_unspecified", "knife"),
    "kidnapping": ("firearm", "knife", "explosive_unspecified"),
    "sabotage": ("explosive_unspecified", "ied", "incendiary"),
    "other": ("other", "knife", "firearm"),
}
_DEFAULT = {
    "suicide_bombing": Weapon.EXPLOSIVE_UNSPECIFIED,
    "bombing": Weapon.EXPLOSIVE_UNSPECIFIED,
    "airstrike": Weapon.AIRCRAFT_BOMB,
    "drone_strike": Weapon.DRONE,
    "stabbing": Weapon.KNIFE,
    "vehicle_ramming": Weapon.VEHICLE,
    "arson": Weapon.INCENDIARY,
    "armed_assault": Weapon.FIREARM,
}
_EXPLOSIVE = ("suicide_vest", "car_bomb", "magnetic_bomb", "ied", "mine", "explosive_unspecified", "grenade")
_TAKERS = {"en": frozenset({"fighter", "attacker"}), "fa": frozenset({"fighter"})}  # «افراد ناشناس» need not be armed
_OPENED = re.compile(
    r"\b(?:started|began|opened|begun|starting|beginning|preceded|followed) (?:when|with|by|as)\b|\bbefore (?:gunmen|other)\b"
)


def weapon_of(draft: Draft, attack: Found, *, is_single: bool) -> Found:
    """Return the weapon with the words that show it, from the sentence of the attack type first."""
    kind = attack[0] if attack else None
    wanted = _WEAPON_OF.get(str(kind), tuple(Weapon) if is_single else ())
    opening = _opener(draft, wanted) if kind == "armed_assault" else None
    if opening is not None:
        return opening
    first = [attack[1]] if attack else []
    for segments in (first, ordered(draft)):
        fitting = [(s, m) for s in segments for m in s.weapons if m.value in wanted and not is_apart(s, m)]
        if fitting:
            segment, mark = min(fitting, key=lambda pair: wanted.index(pair[1].value))
            if segments is first and mark.value.endswith("unspecified"):
                continue  # a later sentence may name the device
            return Weapon(mark.value), segment, mark
    if attack and str(kind) in _DEFAULT:
        return _DEFAULT[str(kind)], attack[1], attack[2]
    if kind == "kidnapping" and attack and any(p.value in _TAKERS[attack[1].language] for p in attack[1].people):
        return Weapon.FIREARM, attack[1], attack[2]  # they take people at gunpoint
    return None


def _opener(draft: Draft, wanted: tuple[str, ...]) -> Found:
    """Return the explosive with which an assault began: "started when a car packed with explosives was rammed into the gate"."""
    for segment in draft.segments:
        told = _OPENED.search(segment.folded)
        for mark in segment.weapons if told else ():
            if mark.value in _EXPLOSIVE and mark.value in wanted:
                return Weapon(mark.value), segment, mark
    return None
