"""Whether a sentence tells more of somebody told of before: "He was taken to hospital", "Example, 15, died", "Officers were called".

News brings a new incident in with words that present it: "a man", "another shooting". Who is only referred to, by a pronoun, a
definite word, his name or his age, is known already.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from etl.extract.discourse import wording_of
from etl.extract.drafts import Draft, own_tolls
from etl.extract.segments import Segment
from etl.persons import ages, persons, surname
from etl.records import Count, Part

_ONE = Count(1, 1)
_OPENING = 1  # the last sentence, counted from 0, that says what an article without a lead is about


def are_several(segments: Sequence[Segment]) -> bool:
    """Tell whether title, lead or opening speak of more than one incident."""
    heads = [s for s in segments if s.part is not Part.BODY or s.sentence.index <= _OPENING]
    return any(wording_of(s.folded, s.language, "several") for s in heads)


def given(segment: Segment, drafts: Sequence[Draft], current: Draft, *, of_several: bool) -> Draft | None:
    """Return the incident of whose people a segment tells more; None where it may well bring in another."""
    if segment.language != "en":
        return None
    named = next(_naming(segment, drafts), None)
    if named is not None:
        return named
    if wording_of(segment.folded, segment.language, "given"):
        return current
    if of_several or wording_of(segment.folded, segment.language, "another"):
        return None
    if wording_of(segment.folded, segment.language, "called-out") or _names_the_victim(segment, current):
        return current
    told = set(ages(segment.words))
    return next((d for d in reversed(drafts) if told & _ages(d) and _same_toll(segment, d)), None) if told else None


def presents_another(segment: Segment, current: Draft, *, of_several: bool) -> bool:
    """Tell whether an article about several incidents goes on to the next victim: "On Sunday, Example, 50, was killed"."""
    if not of_several or segment.language != "en" or not own_tolls(segment) or wording_of(segment.folded, segment.language, "given"):
        return False
    people, told = set(persons(segment.words)), _people(current)
    return bool(people) and bool(told) and not people & told and not {surname(x) for x in people} & {surname(x) for x in told}


def _people(draft: Draft) -> set[str]:
    return {name for s in draft.segments for name in persons(s.words)}


def _ages(draft: Draft) -> set[str]:
    return {age for s in draft.segments for age in ages(s.words)}


def _naming(segment: Segment, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the drafts whose victims or suspects a segment names, the latest first."""
    words = {word.strip(".,;:'’\"()").removesuffix("'s").removesuffix("’s").lower() for word in segment.words.split() if word[:1].isupper()}
    for draft in reversed(drafts):
        if words & {surname(name) for name in _people(draft)}:
            yield draft


def _names_the_victim(segment: Segment, draft: Draft) -> bool:
    """Tell whether a segment names the one victim whom the incident has so far left without a name."""
    return bool(persons(segment.words)) and not _people(draft) and _same_toll(segment, draft)


def _same_toll(segment: Segment, draft: Draft) -> bool:
    """Tell whether a segment counts nobody, or one person, of an incident with one victim."""
    return all(t.count == _ONE for t in [*own_tolls(segment), *draft.own_tolls])
