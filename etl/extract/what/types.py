"""How an incident was carried out and with what: attack type and weapon, from the words of its segments."""

from __future__ import annotations

from etl.extract.drafts import Draft, goes_on
from etl.extract.segments import Mark, Segment
from etl.records import AttackType, Part, Weapon

Found = tuple[str, Segment, Mark] | None

# of several in one sentence the first here: the method wins over the intent, the finer over the coarser
_RANK = [
    "kidnapping",
    "suicide_bombing",
    "drone_strike",
    "airstrike",
    "assassination",
    "stabbing",
    "vehicle_ramming",
    "bombing",
    "missile_or_shelling",
    "armed_assault",
    "arson",
    "sabotage",
    "other",
]
# what a later sentence may make of the first one's type
_FINER = {
    "bombing": ("suicide_bombing", "drone_strike"),
    "missile_or_shelling": ("airstrike", "drone_strike"),
    "armed_assault": ("assassination",),
    "airstrike": ("drone_strike",),
    "vehicle_ramming": ("suicide_bombing", "bombing"),
}
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
_AT_HAND = frozenset({"ambush", "ambushed", "ambushing", "stormed", "opened fire", "storm"})
_CHOSEN = frozenset({"government", "political_figure", "media", "religious", "diplomatic"})


def _ordered(draft: Draft) -> list[Segment]:
    """Return the segments with the body first where it tells the event, the title last."""
    return sorted(draft.segments, key=lambda s: s.part is Part.TITLE)


def _is_apart(segment: Segment, mark: Mark) -> bool:
    """Tell whether a word names another event, as a reason or a comparison: "in response to a drone strike"."""
    return any(r.start < mark.start for r in segment.cues.get("reason", ())) or (
        segment.has("earlier", "reason") and bool(segment.cues.get("claim"))
    )


def attack_type_of(draft: Draft, *, is_single: bool) -> Found:
    """Return the attack type with the words that show it; where a text is one incident, its blast is a bombing."""
    chosen: Found = None
    for segment in _ordered(draft):
        marks = [m for m in segment.triggers if m.value in _RANK and not _is_apart(segment, m) and not _is_attackers_end(segment, m)]
        if not marks:
            continue
        if chosen is None:
            best = min(marks, key=lambda m: (_RANK.index(m.value), m.start))
            best = _by_hand(segment, marks, best)
            if best.value == "kidnapping" and _kills(segment) and any(m.start < best.start and m.value == "armed_assault" for m in marks):
                best = next(m for m in marks if m.value == "armed_assault")
            chosen = best.value, segment, best
        else:
            finer = [m for m in marks if m.value in _FINER.get(chosen[0], ())]
            if finer:
                chosen = finer[0].value, segment, finer[0]
    if chosen is None and is_single:
        chosen = _blast(draft)
    if chosen is None and draft.beside is not None and _goes_on(draft):
        return attack_type_of(draft.beside, is_single=is_single)
    if chosen is not None and chosen[0] == "armed_assault" and _is_chosen_person(draft):
        return AttackType.ASSASSINATION, chosen[1], chosen[2]
    return (AttackType(chosen[0]), *chosen[1:]) if chosen else None


def _kills(segment: Segment) -> bool:
    return any(t.field == "killed" and t.count.low > 0 and not t.status for t in segment.tolls)


def _is_attackers_end(segment: Segment, mark: Mark) -> bool:
    """Tell whether a word tells how the attackers died: "the man was gunned down by a guard"."""
    return any(t.field.startswith("attackers_") and t.start <= mark.start < t.end for t in segment.tolls)


def _by_hand(segment: Segment, marks: list[Mark], best: Mark) -> Mark:
    """Let saboteurs make it sabotage, and an ambush with grenades or rockets an armed assault."""
    saboteurs = next((m for m in marks if m.value == "sabotage"), None)
    if best.value == "bombing" and saboteurs is not None:
        return saboteurs
    near = [m for m in marks if m.value == "armed_assault" and segment.folded[m.start - segment.start : m.end - segment.start] in _AT_HAND]
    armed = next((m for m in near if m.start < best.start), None)
    return armed if armed is not None and best.value == "missile_or_shelling" else best


def _goes_on(draft: Draft) -> bool:
    """Tell whether it is the next of a row of like deeds: "a second raid", "the third strike"."""
    return draft.opened_by is not None and goes_on(draft.opened_by)


def _blast(draft: Draft) -> Found:
    for segment in draft.segments:
        for mark in segment.triggers:
            if mark.value == "blast":
                return "bombing", segment, mark
    return None


def _is_chosen_person(draft: Draft) -> bool:
    """Tell whether one person of rank was the victim: an official, politician, journalist or cleric, not a patrol."""
    dead = [t for t in draft.tolls if t.field == "killed" and not t.status and t.people]
    first = dead[0] if dead else None
    return bool(first and first.count.low == 1 and first.people[0].value in _CHOSEN)


def weapon_of(draft: Draft, attack: Found, *, is_single: bool) -> Found:
    """Return the weapon with the words that show it, from the sentence of the attack type first."""
    kind = attack[0] if attack else None
    wanted = _WEAPON_OF.get(str(kind), tuple(Weapon) if is_single else ())
    first = [attack[1]] if attack else []
    for segments in (first, _ordered(draft)):
        fitting = [(s, m) for s in segments for m in s.weapons if m.value in wanted and not _is_apart(s, m)]
        if fitting:
            segment, mark = min(fitting, key=lambda pair: wanted.index(pair[1].value))
            if segments is first and mark.value.endswith("unspecified"):
                continue  # a later sentence may name the device
            return Weapon(mark.value), segment, mark
    if attack and str(kind) in _DEFAULT:
        return _DEFAULT[str(kind)], attack[1], attack[2]
    return None
