"""From a draft to a Mention with its evidence."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from etl.extract import actors, reconcile, targets, types, verdicts
from etl.extract.drafts import Draft
from etl.extract.evidence import around, span, trigger_of
from etl.extract.segments import Segment
from etl.extract.tolls import Toll
from etl.extract.when import When, when_of
from etl.extract.where import where_of
from etl.records import AttackType, Count, Mention, Place, Span, Weapon

Evidence = dict[str, tuple[Span, ...]]


class Setting(NamedTuple):
    """What the article as a whole gives to each of its incidents."""

    published_on: date | None
    country: str | None  # that it is about
    is_single: bool  # it is one bare text about one incident
    recounts: bool  # its title or lead is about an aftermath


def build(draft: Draft, setting: Setting, before: When | None, *, is_main: bool) -> tuple[Mention, When | None]:
    """Return the mention that a draft gives, and when it was; `before` is when the incident told before it was."""
    evidence: Evidence = {}
    rules: list[str] = []
    counts = _counts(draft, evidence, rules)
    attack = types.attack_type_of(draft, is_single=setting.is_single)
    weapon = types.weapon_of(draft, attack, is_single=setting.is_single)
    target = targets.target_of(draft)
    claim = actors.claim_of(draft)
    doer = actors.perpetrator_of(draft, claim)
    when = when_of(draft, setting.published_on, before, is_news=not setting.recounts)
    where = where_of(draft, setting.country)
    for name, found in (("attack_type", attack), ("weapon", weapon)):
        if found:
            evidence[name] = (around(found[1], found[2].start, found[2].end),)
    for name, thing in (("target_type", target), ("claimed_by", claim), ("perpetrator", doer), ("when", when)):
        if thing:
            evidence[name] = (around(thing.segment, thing.start, thing.end),)
    if where and where.end:
        evidence["where"] = (around(where.segment, where.start, where.end),)
    outcome = verdicts.outcome_of(draft)
    kind = verdicts.kind_of(draft, AttackType(attack[0]) if attack else None, outcome)
    days = when.days if when else None
    status = verdicts.status_of(draft, days, setting.published_on, recounts=setting.recounts, is_main=is_main)
    mention = Mention(
        kind=kind,
        status=status,
        outcome=outcome,
        trigger=trigger_of(draft),
        when=days,
        where=where.place if where else Place(),
        killed=counts["killed"],
        wounded=counts["wounded"],
        killed_or_wounded=counts["killed_or_wounded"],
        attackers_killed=counts["attackers_killed"],
        attack_type=AttackType(attack[0]) if attack else None,
        weapon=Weapon(weapon[0]) if weapon else None,
        target_type=target.type if target else None,
        target=target.wording if target else None,
        perpetrator=doer.name if doer else None,
        claimed_by=claim.name if claim else None,
        evidence=evidence,
        rules=tuple(dict.fromkeys(rules)),
    )
    return mention, when


_SOURCES = {"killed": "killed", "wounded": "wounded", "killed_or_wounded": "joint", "attackers_killed": "attackers_killed"}


def _counts(draft: Draft, evidence: Evidence, rules: list[str]) -> dict[str, Count | None]:
    counts: dict[str, Count | None] = {}
    for field, source in _SOURCES.items():
        settled = reconcile.settle(draft.tolls, source)
        counts[field] = settled.number if settled else None
        if settled:
            evidence[field] = _spans(draft, settled.tolls)
            rules.extend(t.rule for t in settled.tolls)
    shot = reconcile.settle(draft.tolls, "shot")
    if shot and not (counts["killed"] or counts["wounded"]):
        counts["wounded"] = shot.number
        evidence["wounded"] = _spans(draft, shot.tolls)
        rules.extend(t.rule for t in shot.tolls)
    if counts["killed"] or counts["wounded"]:
        counts["killed_or_wounded"] = None
        evidence.pop("killed_or_wounded", None)
    return counts


def _spans(draft: Draft, tolls: tuple[Toll, ...]) -> tuple[Span, ...]:
    holding: dict[int, Segment] = {id(s.sentence): s for s in draft.segments}
    return tuple(dict.fromkeys(span(holding[id(t.sentence)], t.start, t.end) for t in tolls))
