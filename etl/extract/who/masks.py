"""Words in which names are masked, so that a pattern can say "a group" without listing all of them."""

from __future__ import annotations

from collections.abc import Iterable

from etl.extract.segments import Mark, Segment


def masked(segment: Segment, names: Iterable[Mark], letter: str) -> str:
    """Return the words of a segment, with one letter in place of each letter of the names; of the same length."""
    words = list(segment.words)
    for name in names:
        start, end = max(0, name.start - segment.start), min(len(words), name.end - segment.start)
        words[start:end] = letter * (end - start)
    return "".join(words)
