"""The proper names by which each mention of an article is known: those of the paragraphs that tell it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from etl.records import Article, Mention, Part, Reading
from etl.text.proper import proper_names

NAMES_MOST = 32  # of one mention; a longer list is a page's furniture
GAP = "\n\n"


class Paragraph(NamedTuple):
    """One paragraph at its place."""

    part: Part
    start: int
    end: int
    text: str


def _paragraphs(article: Article) -> Iterator[Paragraph]:
    for part in Part:
        start = 0
        for text in article.part(part).split(GAP):
            yield Paragraph(part, start, start + len(text), text)
            start += len(text) + len(GAP)


def _tells(paragraph: Paragraph, mention: Mention) -> bool:
    spans = (mention.trigger, *(span for cell in mention.evidence.values() for span in cell))
    return any(span.part is paragraph.part and paragraph.start <= span.start < paragraph.end for span in spans)


def known_by(article: Article, reading: Reading) -> list[tuple[str, ...]]:
    """Return the proper names of each mention; paragraphs that tell no mention belong to the main one, which is the first."""
    texts: list[list[str]] = [[] for _ in reading.mentions]
    for paragraph in _paragraphs(article):
        tellers = [n for n, mention in enumerate(reading.mentions) if _tells(paragraph, mention)]
        for n in tellers or range(min(1, len(texts))):
            texts[n].append(paragraph.text)
    return [proper_names(GAP.join(text))[:NAMES_MOST] for text in texts]
