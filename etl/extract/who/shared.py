"""What is said of who did it once and holds for several incidents of an article: in its summary, by "also", in a claim for all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from etl.extract.discourse import wording_of
from etl.extract.drafts import Draft
from etl.extract.segments import Said, Segment
from etl.extract.where.spots import Spot, spot_of
from etl.extract.who.actors import claim_of, perpetrator_of
from etl.extract.who.rules import rows
from etl.gazetteer import countries
from etl.records import Part

_FROM_AFAR = frozenset({"airstrike", "drone_strike", "missile_or_shelling"})
_SUMMED = ("blame", "doer")
_BLAMING = ("by", "doer", "suspect", "blame")


def share(drafts: Sequence[Draft], segments: Iterable[Segment]) -> None:
    """Give incidents of which nothing is said of who did it what the article says of all of them."""
    if len(drafts) < 2:
        return
    told = {id(s) for d in drafts for s in d.segments}
    summary = [s for s in segments if s.part is not Part.BODY and id(s) not in told]
    for before, draft in zip([None, *drafts], drafts, strict=False):
        if perpetrator_of(draft, claim_of(draft)) or draft.opened_by is None:
            continue
        if before is not None and _goes_along(draft.opened_by):
            _lend(draft, before.segments, _BLAMING)
        elif wording_of(draft.opened_by.folded, draft.opened_by.language, "past") is None:
            _lend(draft, [*summary, *_heads(drafts[0])] if _is_from_afar(draft) else summary, _SUMMED)
    for draft in drafts:
        _share_claim(draft, drafts)


def _heads(draft: Draft) -> list[Segment]:
    """Return the title and lead of an article that tell of a state's strikes."""
    states = {country.name for country in countries().values()}
    heads = [s for s in draft.segments if s.part is not Part.BODY]
    return [_quoted(s, told) for s in heads if (told := [one for one in s.said if one.gives == "doer" and one.name in states])]


def _is_from_afar(draft: Draft) -> bool:
    return any(mark.value in _FROM_AFAR for _, mark in draft.marks("triggers"))


def _goes_along(segment: Segment) -> bool:
    """Tell whether the same hands did a like thing: "tanks also shelled Rafah"."""
    return any(row.pattern.search(segment.words) for row in rows(segment.language, "also"))


def _lend(draft: Draft, segments: Iterable[Segment], gives: tuple[str, ...]) -> None:
    for segment in segments:
        said = [one for one in segment.said if one.gives in gives]
        if said:
            draft.segments.append(_quoted(segment, said[:1]))
            return


def _share_claim(draft: Draft, drafts: Sequence[Draft]) -> None:
    """Let a force's claim that names no place hold for all that the article lays at its door."""
    claim = claim_of(draft)
    if claim is None or claim.name == "none" or claim.segment is draft.opened_by or spot_of(claim.segment.places) != Spot():
        return
    said = [one for one in claim.segment.said if one.gives == "claim"]
    doer = perpetrator_of(draft, None)
    if not said or doer is None or doer.name != claim.name:
        return
    for other in drafts:
        if other.opened_by is None or other.opened_by.sentence.index > claim.segment.sentence.index:
            continue  # told after the claim, which cannot mean it
        theirs = perpetrator_of(other, None) if claim_of(other) is None else None
        if theirs is not None and theirs.name == claim.name:
            other.segments.append(_quoted(claim.segment, said[:1]))


def _quoted(segment: Segment, said: list[Said]) -> Segment:
    """Return a sentence of which nothing counts but what it says of who did it."""
    return Segment(segment.sentence, segment.start, segment.end, segment.language, said=said)
