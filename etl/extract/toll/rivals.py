"""Whose figure it is: the other side's own count, residents against officials."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from etl.extract.segments import Segment
from etl.extract.tokens import Item
from etl.extract.toll.statement import ATTACKING
from etl.extract.toll.symbols import LETTER
from etl.lexicon import rows

_SPEAKER = LETTER["SPEAKER"]
_OFFICES = frozenset({"police", "government", "military", "health", "political_figure"})


def is_rival(segment: Segment, start: int) -> bool:
    """Tell whether the other side says what a toll that starts there says: a group's claim, residents against officials."""
    if any(m.end <= start for m in segment.cues.get("unofficial", ())):
        return True
    claims = [m.start for m in segment.cues.get("claim", ()) if m.end <= start]
    if claims and not any(_is_of_office(c) and c.letter == _SPEAKER for c in segment.sentence.chunks if c.start < claims[0]):
        return True
    chunks = segment.sentence.chunks
    saying = next((c for c, after in pairwise(chunks) if segment.start <= c.start < start and _says(c, after)), None)
    put = next((m.start for m in segment.cues.get("puts", ()) if m.start < start), None)
    said_at = saying.start if saying else put
    if said_at is None:
        return False
    speaker = [c for c in segment.sentence.chunks if segment.start <= c.start < said_at]
    if any(_is_of_office(c) for c in speaker):
        return False
    is_claim = saying is not None and _verb_of(saying) == "claim"
    return is_claim or any(c.value in ATTACKING for c in speaker) or _speaks_for_a_group(segment, said_at)


def _says(chunk: Item, after: Item) -> bool:
    """Tell whether a chunk has somebody say something: not "gunmen believed to be rebels"."""
    return _verb_of(chunk) != "" and after.letter != LETTER["TO"]


def _verb_of(chunk: Item) -> str:
    """Return which verb of saying a chunk is, empty where it is none."""
    return next((e.value or "say" for e in chunk.entries if e.group == "SAY"), "")


def _is_of_office(chunk: Item) -> bool:
    return any(e.group in ("PEOPLE", "PERSON", "TARGET") and e.value in _OFFICES for e in chunk.entries)


def _speaks_for_a_group(segment: Segment, said_at: int) -> bool:
    """Tell whether a group that is no state gives its own count: "Al-Shabab put the number at over 30"."""
    return any(a.start < said_at and a.value not in _states(segment.language) for a in segment.actors)


@lru_cache
def _states(language: str) -> frozenset[str]:
    return frozenset(entry.value for entry, _ in rows(language) if entry.group == "STATE")
