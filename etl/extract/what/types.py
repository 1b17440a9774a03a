"""How an incident was carried out: its attack type, from the words of its segments."""

from __future__ import annotations

import re

from etl.extract.drafts import Draft, goes_on
from etl.extract.segments import Mark, Segment
from etl.extract.what.targets import Target
from etl.gazetteer import countries
from etl.records import AttackType, Part

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
_LIKE = {"vehicle_ramming": _RANK.index("stabbing")}  # of these the one that opened the attack
# what a later sentence may make of the first one's type
_FINER = {
    "bombing": ("suicide_bombing", "drone_strike"),
    "missile_or_shelling": ("airstrike", "drone_strike"),
    "armed_assault": ("assassination",),
    "airstrike": ("drone_strike",),
    "assassination": ("suicide_bombing", "drone_strike", "airstrike"),
    "vehicle_ramming": ("suicide_bombing", "bombing"),
}
_STRIKES = frozenset({"strike", "strikes"})
_OWNED = 4  # characters between a land and its strike: a space, "'s "
_BY_WEAPON = {
    "knife": AttackType.STABBING,
    "firearm": AttackType.ARMED_ASSAULT,
    "incendiary": AttackType.ARSON,
    "vehicle": AttackType.VEHICLE_RAMMING,
}
_OF_BLASTS = frozenset({"hit", "hits", "struck", "strikes", "incident", "killing"})
_IN_HAND = ("knife", "firearm")
_GUESS = re.compile(
    r"\b(?:(?:first|initially|originally|at first) (?:suspected|feared|thought|believed|assumed)|whether|not (?:yet )?clear (?:if|what)"
    r"|unclear (?:if|what))\b"
)
_COMMEMORATED = re.compile(r"\banniversary of (?:[\w'-]+ ){0,4}$")  # "gathered on the anniversary of the assassination"
_CARRIED = re.compile(r"\b(?:armed|equipped) with (?:[\w'-]+,? ){0,5}$")
_BESIDE = re.compile(r"\b(?:hours|days|weeks|months|an hour|a day|a week|a month) (?:before|after) (?:a|an|the|another|gunmen)\b")
_AT_HAND = frozenset({"ambush", "ambushed", "ambushing", "stormed", "opened fire", "storm"})
_CHOSEN = frozenset({"government", "political_figure", "media", "religious", "diplomatic"})
_STALKED = re.compile(
    r"\b(?:motorcycles?|motorbikes?|off-duty|(?:near|outside|at|left|leaving|to) (?:his|her) (?:home|house|way)|way (?:home|to work))\b"
)
_HE_AND_A_COMPANION = 2
_OF_LOW_RANK = re.compile(
    r"(?:worker|employee|clerk|guard|driver|firefighter|fireman|postman|mailman|caretaker|custodian|student|worshipp?er)$"
)
# shots at a house need not be meant for its owner
_AT_HOME = re.compile(r"(?:home|house|residence|office|building|headquarters|apartment)\b")


def ordered(draft: Draft) -> list[Segment]:
    """Return the segments with the body first where it tells the event, the title last, and not where an accident is told."""
    if any(s.has("accident") for s in draft.segments if s.part is not Part.TITLE):
        return [s for s in draft.segments if s.part is not Part.TITLE]
    return sorted(draft.segments, key=lambda s: s.part is Part.TITLE)


def is_apart(segment: Segment, mark: Mark) -> bool:
    """Tell whether a word names another event, as a reason, a comparison or a guess: "in response to a drone strike"."""
    before = max(0, mark.start - segment.start)
    if _GUESS.search(segment.folded, 0, before) or _COMMEMORATED.search(segment.folded, 0, before):
        return True
    beside = _BESIDE.search(segment.folded, 0, max(0, mark.start - segment.start))
    if beside and any(m.start - segment.start < beside.start() for m in segment.triggers):
        return True
    return any(r.start < mark.start for r in segment.cues.get("reason", ())) or (
        segment.has("earlier", "reason") and bool(segment.cues.get("claim"))
    )


def attack_type_of(draft: Draft, *, target: Target | None, is_single: bool) -> Found:
    """Return the attack type with the words that show it; where a text is one incident, its blast is a bombing."""
    chosen: Found = None
    for segment in ordered(draft):
        marks = [m for m in segment.triggers if m.value in _RANK and not is_apart(segment, m) and not _is_attackers_end(segment, m)]
        marks = [m for m in marks if not _is_carried(segment, m)] or marks
        if not marks:
            continue
        if chosen is None:
            best = min(marks, key=lambda m: (_LIKE.get(m.value, _RANK.index(m.value)), m.start))
            best = _by_hand(segment, marks, _laden(marks, best))
            if best.value == "kidnapping" and _kills(segment) and not _is_of_hostages(draft):
                best = next((m for m in marks if m.start < best.start and m.value == "armed_assault"), best)
            chosen = best.value, segment, best
        else:
            is_open = chosen[0] != "assassination" or _kills(segment)  # what a plot was for is not what was found with it
            finer = [m for m in marks if is_open and _is_finer(chosen[0], segment, m)]
            if finer:
                chosen = finer[0].value, segment, finer[0]
    chosen = _plotted(draft) or _led_by_blast(draft, chosen[1]) or chosen if chosen and chosen[0] == "armed_assault" else chosen
    is_meant = (is_called_attack(draft) or _is_laid_at_a_door(draft)) and not any(s.has("accident") for s in draft.segments)
    if chosen is None and (is_single or is_meant):
        chosen = _blast(draft)
    if chosen is None:
        chosen = _by_weapon(draft) or _by_a_land(draft)
    if chosen is None and draft.beside is not None and _goes_on(draft):
        return attack_type_of(draft.beside, target=None, is_single=is_single)
    if chosen is not None and chosen[0] == "armed_assault" and target is not None and _is_chosen(target, draft):
        return AttackType.ASSASSINATION, chosen[1], chosen[2]
    return (AttackType(chosen[0]), *chosen[1:]) if chosen else None


def _is_finer(value: str, segment: Segment, mark: Mark) -> bool:
    """Tell whether a later word makes a type finer: a device that was only found by the truck is no bombing."""
    if mark.value not in _FINER.get(value, ()) or _is_brought_down(segment, mark):
        return False
    return value != "vehicle_ramming" or _blows_up(segment.triggers)


def _led_by_blast(draft: Draft, shot: Segment) -> Found:
    """Return the blast that the head tells with its dead, where only the body goes on to gunfire: "the blast was followed by shots"."""
    heads = [s for s in draft.segments if s.part is not Part.BODY or s.sentence.index == 0]
    if shot in heads or any(m.value in _RANK for s in heads for m in s.triggers):
        return None
    told = [s for s in heads if s.part is not Part.TITLE and s.tolls]
    return next((("bombing", s, m) for s in told for m in s.triggers if m.value == "blast"), None)


def _is_of_hostages(draft: Draft) -> bool:
    """Tell whether the title is about those who were taken: "Militants hijack train"."""
    return any(m.value == "kidnapping" for s in draft.segments if s.part is Part.TITLE for m in s.triggers)


def _plotted(draft: Draft) -> Found:
    """Return the bombing that a foiled plot was for, whatever shots were fired over it."""
    if not any(s.has("foiled") for s in draft.segments):
        return None
    for segment in draft.segments:
        for mark in segment.triggers:
            if mark.value in ("bombing", "suicide_bombing") and not is_apart(segment, mark):
                return mark.value, segment, mark
    return None


def _by_weapon(draft: Draft) -> Found:
    """Return the type that the weapon of an attack shows: "attacked passengers with an axe", "a man with a knife wounded four"."""
    for segment in ordered(draft):
        attacks = any(m.value == "attack" and not is_apart(segment, m) for m in segment.triggers)
        hurts = any(t.field in ("killed", "wounded") and t.count.low for t in segment.tolls if not t.status)
        for mark in segment.weapons if (attacks or hurts) and not segment.has("accident") else ():
            if mark.value in _BY_WEAPON and (attacks or mark.value in _IN_HAND):
                return _BY_WEAPON[mark.value], segment, mark
    return None


def _by_a_land(draft: Draft) -> Found:
    """Return an airstrike where a strike is said to be a land's: "an Israeli strike", "Turkey's strikes"."""
    lands = {land.name for land in countries().values()}
    for segment in ordered(draft):
        for mark in segment.triggers:
            word = segment.folded[mark.start - segment.start : mark.end - segment.start]
            if word not in _STRIKES or is_apart(segment, mark):
                continue
            if any(m.value in lands and m.start < mark.start and mark.start - m.end <= _OWNED for m in segment.actors):
                return "airstrike", segment, mark
    return None


def _kills(segment: Segment) -> bool:
    return any(t.field == "killed" and t.count.low > 0 and not t.status for t in segment.tolls)


def _is_attackers_end(segment: Segment, mark: Mark) -> bool:
    """Tell whether a word tells how the attackers died: "the man was gunned down by a guard"."""
    return any(t.field.startswith("attackers_") and t.harm.start <= mark.start < t.end for t in segment.tolls)


def _is_carried(segment: Segment, mark: Mark) -> bool:
    """Tell whether a word only says what attackers had with them: "gunmen armed with rockets and grenades stormed a mine"."""
    return _CARRIED.search(segment.folded, 0, max(0, mark.start - segment.start)) is not None


def _is_brought_down(segment: Segment, mark: Mark) -> bool:
    """Tell whether drones came to nothing, whatever else got through: "air defences shot down 20 drones"."""
    return mark.value == "drone_strike" and segment.has("foiled")


def _by_hand(segment: Segment, marks: list[Mark], best: Mark) -> Mark:
    """Let saboteurs make it sabotage, whatever they used, and an ambush with grenades or rockets an armed assault."""
    saboteurs = next((m for m in marks if segment.folded.startswith(("sabot", "خرابکار"), m.start - segment.start)), None)
    if best.value == "bombing" and saboteurs is not None:
        return saboteurs
    if best.value == "sabotage" and saboteurs is None and _blows_up(segment.triggers):
        return best._replace(value="bombing")
    near = [m for m in marks if m.value == "armed_assault" and segment.folded[m.start - segment.start : m.end - segment.start] in _AT_HAND]
    armed = next((m for m in near if m.start < best.start), None)
    return armed if armed is not None and best.value in ("missile_or_shelling", "bombing") and not _blows_up(segment.triggers) else best


def _laden(marks: list[Mark], best: Mark) -> Mark:
    """Let a vehicle that was rammed and carried explosives be a bombing: "rammed an explosive-laden vehicle into a post"."""
    if best.value != "vehicle_ramming":
        return best
    return next((m for m in marks if m.value == "bombing"), best)


def _blows_up(marks: list[Mark]) -> bool:
    return any(m.value == "blast" for m in marks)


def _goes_on(draft: Draft) -> bool:
    """Tell whether it is the next of a row of like deeds: "a second raid", "the third strike"."""
    opened = draft.opened_by
    return opened is not None and goes_on(opened) and any(m.value not in ("blast", "no") for m in opened.triggers)


def _blast(draft: Draft) -> Found:
    for segment in draft.segments:
        for mark in segment.triggers:
            if mark.value == "blast":
                return "bombing", segment, mark
    return None


def _is_laid_at_a_door(draft: Draft) -> bool:
    """Tell whether somebody is blamed for a blast, or claims it."""
    return any(said.gives in ("blame", "claim") and said.name != "none" for s in draft.segments for said in s.said)


def is_called_attack(draft: Draft) -> bool:
    """Tell whether a blast is called an attack; that it "hit" or "struck" something does not say so."""
    attacks = [(s, m) for s, m in draft.marks("triggers") if m.value == "attack"]
    return any(s.folded[m.start - s.start : m.end - s.start] not in _OF_BLASTS for s, m in attacks)


def _is_chosen(target: Target, draft: Draft) -> bool:
    """Tell whether one person was chosen for what he was: an official, politician, journalist or cleric, a policeman waylaid."""
    stalked = target.type == "police" and _STALKED.search(target.segment.folded) is not None
    if not target.is_one or not (target.type in _CHOSEN or stalked) or _OF_LOW_RANK.search(target.wording.lower()):
        return False
    dead = [t.count.low for t in draft.own_tolls if t.field == "killed"]
    if not dead and _AT_HOME.match(target.wording.lower()):
        return False
    return max(dead, default=1) <= _HE_AND_A_COMPANION
