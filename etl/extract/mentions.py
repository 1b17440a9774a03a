"""From a draft to a Mention with its evidence."""

from __future__ import annotations

from datetime import date

from etl.extract import actors, reconcile, targets, types, verdicts
from etl.extract.drafts import Draft
from etl.extract.segments import Segment
from etl.extract.spots import Spot
from etl.extract.when import When, when_of
from etl.extract.where import where_of
from etl.records import Count, Mention, Place, Span

_MOST = 400
_AROUND = 70


def span(segment: Segment, start: int, end: int) -> Span:
    """Return the words from start to end of the segment's part as evidence, cut at 400 characters."""
    sentence = segment.sentence
    end = min(end, start + _MOST, sentence.end)
    return Span(sentence.part, start, end, sentence.text[start - sentence.start : end - sentence.start])


def around(segment: Segment, start: int, end: int) -> Span:
    """Return the words from start to end with those around them in the sentence, at word borders."""
    sentence = segment.sentence
    first, last = start - sentence.start, end - sentence.start
    low = sentence.folded.find(" ", first - _AROUND, first) + 1 if first > _AROUND else 0
    high = sentence.folded.rfind(" ", last, last + _AROUND) if last + _AROUND < len(sentence.folded) else len(sentence.folded)
    return span(segment, sentence.start + (low or first if first > _AROUND else 0), sentence.start + (high if high >= last else last))


def trigger_of(draft: Draft) -> Span:
    """Return the words that tell the event: from the first trigger or toll on."""
    for segment in sorted(draft.segments, key=lambda s: s.part == "title"):
        marks = [(m.start, m.end) for m in segment.triggers] + [(t.start, t.end) for t in segment.tolls]
        if marks:
            start, end = min(marks)
            return span(segment, start, end)
    first = draft.segments[0]
    return span(first, first.start, first.end)


def build(
    draft: Draft, published_on: date | None, before: When | None, context: Spot, *, recounts: bool, is_main: bool
) -> tuple[Mention, When | None]:
    """Return the mention that a draft gives, and when it was."""
    evidence: dict[str, tuple[Span, ...]] = {}
    trigger = trigger_of(draft)
    counts: dict[str, Count | None] = {}
    rules: list[str] = []
    for field, source in (
        ("killed", "killed"),
        ("wounded", "wounded"),
        ("killed_or_wounded", "joint"),
        ("attackers_killed", "attackers_killed"),
    ):
        settled = reconcile.settle(draft.tolls, source)
        counts[field] = settled.count if settled else None
        if settled:
            segment = {id(s.sentence): s for s in draft.segments}
            evidence[field] = tuple(span(segment[id(t.sentence)], t.start, t.end) for t in settled.tolls)
            rules.extend(t.rule for t in settled.tolls)
    shot = reconcile.settle(draft.tolls, "shot")
    if shot and not (counts["killed"] or counts["wounded"]):
        segment = {id(s.sentence): s for s in draft.segments}
        counts["wounded"] = shot.count
        evidence["wounded"] = tuple(span(segment[id(t.sentence)], t.start, t.end) for t in shot.tolls)
    if counts["killed"] or counts["wounded"]:
        counts["killed_or_wounded"] = None
        evidence.pop("killed_or_wounded", None)
    attack = types.attack_type_of(draft)
    weapon = types.weapon_of(draft, attack)
    target = targets.target_of(draft)
    claim = actors.claim_of(draft)
    doer = actors.perpetrator_of(draft, claim)
    when = when_of(draft, published_on, before, is_news=not recounts)
    where = where_of(draft, context.country)
    outcome = verdicts.outcome_of(draft)
    kind = verdicts.kind_of(draft, attack[0] if attack else None, outcome)
    status = verdicts.status_of(draft, when.days if when else None, published_on, recounts=recounts, is_main=is_main)
    for name, found in (("attack_type", attack), ("weapon", weapon)):
        if found:
            evidence[name] = (around(found[1], found[2].start, found[2].end),)
    for name, thing in (("target_type", target), ("claimed_by", claim), ("perpetrator", doer), ("when", when)):
        if thing:
            evidence[name] = (around(thing.segment, thing.start, thing.end),)
    if where and where.end:
        evidence["where"] = (around(where.segment, where.start, where.end),)
    mention = Mention(
        kind=kind, status=status, outcome=outcome, trigger=trigger, when=when.days if when else None,
        where=where.place if where else Place(), **counts,
        attack_type=attack[0] if attack else None, weapon=weapon[0] if weapon else None,
        target_type=target.type if target else None, target=target.wording if target else None,
        perpetrator=doer.name if doer else None, claimed_by=claim.name if claim else None,
        evidence=evidence, rules=tuple(dict.fromkeys(rules)),
    )  # fmt: skip
    return mention, when
