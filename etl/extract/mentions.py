"""From a draft to a Mention with its evidence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from etl.extract.drafts import Draft
from etl.extract.evidence import around, span, trigger_of
from etl.extract.segments import Segment
from etl.extract.toll import reconcile
from etl.extract.toll.reconcile import Settled
from etl.extract.toll.statement import Toll
from etl.extract.what import targets, types, verdicts, weapons
from etl.extract.what.targets import Target
from etl.extract.when.chosen import When, when_of
from etl.extract.where.chosen import Where, where_of
from etl.extract.where.phrases import PlacePhrase, Role
from etl.extract.who import actors, persian
from etl.extract.who.actors import Actor
from etl.extract.who.namesakes import group_there
from etl.extract.who.speakers import speaker_of
from etl.records import AttackType, Count, Kind, Mention, Outcome, Part, Place, Span, TargetType, Weapon

Evidence = dict[str, tuple[Span, ...]]


class Setting(NamedTuple):
    """What the article as a whole gives to each of its incidents."""

    published_on: date | None
    country: str | None  # that it is about
    is_single: bool  # it is one bare text about one incident
    recounts: bool  # its title or lead is about an aftermath
    is_aside: bool  # title and opening tell other news, and the incident aside


_FORCE_USES = (AttackType.AIRSTRIKE, AttackType.DRONE_STRIKE, AttackType.MISSILE_OR_SHELLING)


def build(draft: Draft, setting: Setting, before: When | None, *, is_main: bool) -> tuple[Mention, When | None]:
    """Return the mention that a draft gives, and when it was; `before` is when the incident told before it was."""
    counts = _counts(draft)
    aimed = targets.target_of(draft, is_raid=False, is_single=setting.is_single)
    attack = types.attack_type_of(draft, target=aimed, is_single=setting.is_single)
    weapon = weapons.weapon_of(draft, attack, is_single=setting.is_single)
    who = persian if draft.segments[0].language == "fa" else actors
    claim = who.claim_of(draft)
    doer = who.perpetrator_of(draft, claim)
    where = where_of(draft, setting.country)
    outcome = verdicts.outcome_of(draft)
    method = AttackType(attack[0]) if attack else None
    kind = verdicts.kind_of(draft, method, outcome, is_at_home=_is_at_home(draft, aimed, where))
    if kind is Kind.OPERATION and outcome is Outcome.HAPPENED and attack and attack[0] not in _FORCE_USES:
        attack, weapon = None, None  # what is found in a hideout, or was planned there, is no means of the force
    if kind is Kind.CLASH and outcome is Outcome.HAPPENED and not setting.is_single:
        attack = None  # two sides fight; neither's means are the other's
    recounts = setting.recounts or (setting.is_aside and kind is not Kind.OPERATION)  # an arrest is its own news
    when = when_of(draft, setting.published_on, before, is_news=not recounts)
    is_raid = (kind is Kind.OPERATION and outcome is Outcome.HAPPENED) or verdicts.is_cornered(draft, method)
    target = targets.target_of(draft, is_raid=True, is_single=setting.is_single) if is_raid else aimed
    days = when.days if when else None
    land = where.place.country if where else None
    target = targets.at_the_time(target, days.last if days else setting.published_on) if target else None
    mention = Mention(
        kind=kind,
        status=verdicts.status_of(draft, days, setting.published_on, recounts=recounts, is_main=is_main),
        outcome=outcome,
        trigger=trigger_of(draft),
        when=days,
        where=where.place if where else Place(),
        attack_type=AttackType(attack[0]) if attack else None,
        weapon=Weapon(weapon[0]) if weapon else None,
        target_type=target.type if target else None,
        target=target.wording if target else None,
        perpetrator=group_there(doer.name, land) if doer else None,
        claimed_by=group_there(claim.name, land) if claim else None,
        evidence=_evidence(
            {"attack_type": attack, "weapon": weapon}, {"target_type": target, "claimed_by": claim, "perpetrator": doer, "when": when}
        )
        | ({"where": (around(where.segment, where.start, where.end),)} if where and where.end else {}),
        killed=_number(counts, "killed"),
        wounded=_number(counts, "wounded"),
        killed_or_wounded=_number(counts, "killed_or_wounded"),
        attackers_killed=_number(counts, "attackers_killed"),
    )
    return _reasoned(mention, draft, counts), when


def _is_at_home(draft: Draft, target: Target | None, where: Where | None) -> bool:
    """Tell whether fighters were struck by the force of the land they are in: "Iraqi warplanes pounded three hideouts"."""
    if target is None or target.type is not TargetType.ARMED_GROUP or where is None:
        return False
    nations = {p.place.country for p in target.segment.places if p.role is Role.NATIONALITY}
    heads = [(s, p) for s in draft.segments if s.part is not Part.BODY for p in s.places]
    return where.place.country in nations | {p.place.country for s, p in heads if _is_of_forces(s, p)}


_FORCES = re.compile(
    r"(?: [\w-]+){0,2}? (?:army|military|troops|forces?|police|warplanes|(?:fighter )?jets|aircraft|helicopters?|gunships|artillery"
    r"|soldiers)\b"
)


def _is_of_forces(segment: Segment, place: PlacePhrase) -> bool:
    """Tell whether a nationality, or a land's possessive, belongs to an armed force: "Iraqi warplanes", "Iraq's air force"."""
    after = segment.sentence.folded[place.end - segment.sentence.start :].removeprefix("'s")
    return place.role in (Role.NATIONALITY, Role.COUNTRY) and _FORCES.match(after) is not None


def _number(counts: dict[str, Settled], field: str) -> Count | None:
    return counts[field].number if field in counts else None


def _evidence(words: Mapping[str, types.Found], things: Mapping[str, Actor | Target | When | None]) -> Evidence:
    found: Evidence = {name: (around(one[1], one[2].start, one[2].end),) for name, one in words.items() if one}
    return found | {name: (around(one.segment, one.start, one.end),) for name, one in things.items() if one}


def _reasoned(mention: Mention, draft: Draft, counts: dict[str, Settled]) -> Mention:
    """Return a mention with the words of its counts, who says them and the rules that fired."""
    language = draft.segments[0].language
    tolls = {field: settled.tolls for field, settled in counts.items()}
    fired = [toll.rule for said in tolls.values() for toll in said]
    fired += [f"{language}.{name}.{value}" for name, value in (("attack", mention.attack_type), ("weapon", mention.weapon)) if value]
    fired += [f"{language}.when.{mention.when.basis}"] if mention.when else []
    speakers = {field: next(filter(None, (speaker_of(t.sentence.text, language) for t in said)), None) for field, said in tolls.items()}
    return replace(
        mention,
        evidence=mention.evidence | {field: _spans(draft, said) for field, said in tolls.items()},
        attributed_to={field: speaker for field, speaker in speakers.items() if speaker},
        rules=tuple(dict.fromkeys([*fired, f"{language}.kind.{mention.kind}"])),
    )


_SOURCES = {"killed": "killed", "wounded": "wounded", "killed_or_wounded": "joint", "attackers_killed": "attackers_killed"}


def _counts(draft: Draft) -> dict[str, Settled]:
    settled = {field: reconcile.settle(draft.tolls, source) for field, source in _SOURCES.items()}
    counts = {field: one for field, one in settled.items() if one}
    killed, wounded = _number(counts, "killed"), _number(counts, "wounded")
    shot = reconcile.wounded_by_shots(draft.tolls, killed)
    if shot and (wounded is None or ((wounded.low > 1 or not killed) and wounded.low < shot.number.low)):
        counts["wounded"] = shot
    if counts.keys() & {"killed", "wounded"}:
        counts.pop("killed_or_wounded", None)
    return counts


def _spans(draft: Draft, tolls: tuple[Toll, ...]) -> tuple[Span, ...]:
    holding: dict[int, Segment] = {id(s.sentence): s for s in draft.segments}
    return tuple(dict.fromkeys(span(holding[id(t.sentence)], t.start, t.end) for t in tolls))
