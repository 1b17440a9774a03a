"""What each mention of an article is known by: the proper names and the ages in the paragraphs that tell it.

Of a person who was hurt or is charged the surname stands by itself as well: such a name says more than a street's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from etl.persons import ages, persons, surname
from etl.records import Article, Mention, Part, Reading
from etl.text.proper import proper_names

NAMES_MOST = 32  # of one mention; a longer list is a page's furniture
GAP = "\n\n"
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


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


def _named(text: str, named: tuple[str, ...], people: tuple[str, ...]) -> list[str]:
    """Return the people whom a text names, also by no more than the surname, unless it is another's of whom the text tells."""
    words, others = set(_WORD.findall(text.lower())), {surname(name) for name in named}
    return [name for name in people if name in named or (surname(name) in words - others)]


def known_by(article: Article, reading: Reading) -> list[tuple[str, ...]]:
    """Return what each mention is known by; paragraphs that tell no mention belong to the main one, which is the first."""
    texts: list[list[str]] = [[] for _ in reading.mentions]
    paragraphs = list(_paragraphs(article))
    for paragraph in paragraphs:
        tellers = [n for n, mention in enumerate(reading.mentions) if _tells(paragraph, mention)]
        for n in tellers or range(min(1, len(texts))):
            texts[n].append(paragraph.text)
    people = persons(GAP.join(paragraph.text for paragraph in paragraphs)) if texts else ()
    return [_known(GAP.join(text), people) for text in texts]


def _known(text: str, people: tuple[str, ...]) -> tuple[str, ...]:
    named = proper_names(text)
    told = _named(text, named, people)
    return (*list(dict.fromkeys([*told, *map(surname, told), *named]))[:NAMES_MOST], *ages(text))
