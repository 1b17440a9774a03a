"""The passages that a mention's cells rest on."""

from __future__ import annotations

from etl.extract.drafts import Draft
from etl.extract.segments import Segment
from etl.records import Part, Span

_MOST = 400  # characters of one passage
_AROUND = 70  # characters shown before and after a word that says something


def span(segment: Segment, start: int, end: int) -> Span:
    """Return the words from start to end of the segment's part, without blanks at their edges, cut at the most a passage may have."""
    sentence = segment.sentence
    end = min(end, start + _MOST, sentence.end)
    said = sentence.text[start - sentence.start : end - sentence.start]
    if said.strip():
        start, end = start + len(said) - len(said.lstrip()), end - len(said) + len(said.rstrip())
    return Span(sentence.part, start, end, sentence.text[start - sentence.start : end - sentence.start])


def around(segment: Segment, start: int, end: int) -> Span:
    """Return the words from start to end with those around them in the sentence, at word borders."""
    sentence = segment.sentence
    first, last = start - sentence.start, end - sentence.start
    low = sentence.folded.find(" ", first - _AROUND, first) + 1 if first > _AROUND else 0
    high = sentence.folded.rfind(" ", last, last + _AROUND) if last + _AROUND < len(sentence.folded) else len(sentence.folded)
    if low == 0 and first > _AROUND:
        low = first
    return span(segment, sentence.start + low, sentence.start + max(high, last))


def trigger_of(draft: Draft) -> Span:
    """Return the words that tell the event: its first toll or word of attack, in lead or body where they tell it."""
    for segment in sorted(draft.segments, key=lambda s: s.part is Part.TITLE):
        marks = [(m.start, m.end) for m in segment.triggers if m.value != "no"] + [(t.start, t.end) for t in segment.tolls]
        if marks:
            return span(segment, *min(marks))
    first = draft.segments[0]
    return span(first, first.start, first.end)
