"""How an incident was carried out and with what: attack type and weapon, from the words of its segments."""

from __future__ import annotations

from etl.extract.drafts import Draft
from etl.extract.segments import Mark, Segment
from etl.records import AttackType, Weapon

Found = tuple[str, Segment, Mark] | None

# the method wins over the intent, the finer over the coarser
_RANK = "kidnapping suicide_bombing drone_strike airstrike vehicle_ramming stabbing arson missile_or_shelling bombing armed_assault assassination sabotage other".split()
_WEAPON_OF = {
    "suicide_bombing": ("car_bomb", "suicide_vest", "ied", "magnetic_bomb", "explosive_unspecified"),
    "bombing": ("magnetic_bomb", "car_bomb", "grenade", "mine", "ied", "rocket_or_missile", "explosive_unspecified"),
    "airstrike": ("aircraft_bomb", "rocket_or_missile"),
    "drone_strike": ("drone",),
    "missile_or_shelling": ("mortar_or_artillery", "rocket_or_missile"),
    "stabbing": ("knife",),
    "vehicle_ramming": ("vehicle",),
    "arson": ("incendiary",),
    "armed_assault": ("firearm", "rocket_or_missile", "grenade", "mortar_or_artillery", "knife"),
    "assassination": ("firearm", "magnetic_bomb", "car_bomb", "ied", "drone", "grenade", "explosive_unspecified", "knife"),
    "kidnapping": ("firearm",),
    "sabotage": ("explosive_unspecified", "incendiary"),
    "other": ("other",),
}
_DEFAULT = {
    "suicide_bombing": Weapon.EXPLOSIVE_UNSPECIFIED,
    "bombing": Weapon.EXPLOSIVE_UNSPECIFIED,
    "airstrike": Weapon.AIRCRAFT_BOMB,
    "drone_strike": Weapon.DRONE,
    "stabbing": Weapon.KNIFE,
    "vehicle_ramming": Weapon.VEHICLE,
    "arson": Weapon.INCENDIARY,
}


def attack_type_of(draft: Draft) -> Found:
    """Return the attack type with the words that show it."""
    marks = [(s, m) for s, m in draft.marks("triggers") if m.value in _RANK]
    if not marks:
        return None
    best = min(marks, key=lambda pair: _RANK.index(pair[1].value))
    return AttackType(best[1].value), *best


def weapon_of(draft: Draft, attack: Found) -> Found:
    """Return the weapon with the words that show it."""
    marks = draft.marks("weapons")
    wanted = _WEAPON_OF.get(attack[0], ()) if attack else ()
    fitting = [(s, m) for s, m in marks if m.value in wanted]
    if fitting:
        best = min(fitting, key=lambda pair: wanted.index(pair[1].value))
        return Weapon(best[1].value), *best
    if attack and attack[0] in _DEFAULT:
        return _DEFAULT[attack[0]], attack[1], attack[2]
    return None
