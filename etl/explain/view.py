"""An article and its reading, arranged to be shown: the same for a terminal and for a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from etl.contract import cell_words, mention_json
from etl.explain.phrases import Phrase, Sort, phrases_of
from etl.extract.cascade import Trace
from etl.extract.confidence import GROUP
from etl.extract.drafts import Draft
from etl.extract.segments import Segment
from etl.extract.toll.symbols import NAME_OF
from etl.records import Article, Mention, NotAnIncident, Part


class Run(NamedTuple):
    """Words under the same phrases."""

    words: str
    sorts: tuple[Sort, ...]


class Note(NamedTuple):
    """What one phrase means, beside its words."""

    sort: Sort
    words: str
    meaning: str


class Stretch(NamedTuple):
    """A segment, or the words between two: its text, what is marked in it and what became of it."""

    runs: tuple[Run, ...]
    notes: tuple[Note, ...] = ()
    clause: str = ""  # the sentence as the grammar sees it
    incidents: tuple[int, ...] = ()  # numbers of the incidents it tells, from 1
    refused: str = ""  # reason and rule


class Cell(NamedTuple):
    """One filled cell of an incident with the words it rests on."""

    field: str
    value: str
    quotes: tuple[str, ...]
    speaker: str
    confidence: float | None


class Told(NamedTuple):
    """One incident as it was understood."""

    number: int
    summary: str
    cells: tuple[Cell, ...]
    rules: tuple[str, ...]


class Refused(NamedTuple):
    """A passage that looks like an incident and is none."""

    quote: str
    reason: str
    rule: str


class View(NamedTuple):
    """Everything that is shown of one article."""

    article: Article
    parts: tuple[tuple[Part, tuple[Stretch, ...]], ...]
    incidents: tuple[Told, ...]
    refused: tuple[Refused, ...]
    remarks: tuple[str, ...]

    @property
    def is_right_to_left(self) -> bool:
        """Whether its text is written from right to left."""
        return self.article.language in ("fa", "ar", "ur", "he")


def view_of(article: Article, trace: Trace) -> View:
    """Return an article and how it was read, arranged to be shown."""
    reading = trace.reading
    remarks = [reading.unread] if reading.unread else []
    remarks += [f"the article is about {trace.topic}, so nothing in it is taken for an incident"] if trace.topic else []
    remarks += reading.warnings
    if not remarks and not trace.segments:
        remarks.append("no word of attack or harm stands in it, so nothing more was looked for")
    return View(
        article,
        tuple((part, tuple(_stretches(article, part, trace))) for part in Part if article.part(part)),
        tuple(_told(number, mention) for number, mention in enumerate(reading.mentions, start=1)),
        tuple(Refused(no.span.quote, str(no.reason), no.rule) for no in reading.not_incidents),
        tuple(remarks),
    )


def _stretches(article: Article, part: Part, trace: Trace) -> Iterable[Stretch]:
    """Yield the whole text of a part: its segments, and what stands between them."""
    text, at = article.part(part), 0
    for segment in sorted((s for s in trace.segments if s.part is part), key=lambda s: s.start):
        if text[at : segment.start].strip():
            yield Stretch((Run(text[at : segment.start].strip(), ()),))
        yield _stretch(text, segment, trace)
        at = max(at, segment.end)
    if text[at:].strip():
        yield Stretch((Run(text[at:].strip(), ()),))


def _stretch(text: str, segment: Segment, trace: Trace) -> Stretch:
    phrases = phrases_of(text, segment)
    numbers = tuple(n for n, draft in enumerate(trace.drafts, start=1) if any(_is_same(segment, one) for one in _told_by(draft)))
    refusals = [f"{no.reason}, {no.rule}" for no in trace.reading.not_incidents if _holds(segment, no)]
    notes = tuple(dict.fromkeys(Note(p.sort, text[p.start : p.end], p.meaning) for p in phrases if p.meaning))
    clause = " ".join(NAME_OF[chunk.letter] for chunk in segment.sentence.chunks) if segment.triggers or segment.tolls else ""
    return Stretch(_runs(text, segment, phrases), notes, clause, numbers, "; ".join(refusals))


def _told_by(draft: Draft) -> list[Segment]:
    return [*draft.preamble, *draft.segments]


def _is_same(segment: Segment, other: Segment) -> bool:
    return (segment.part, segment.start, segment.end) == (other.part, other.start, other.end)


def _holds(segment: Segment, refusal: NotAnIncident) -> bool:
    return refusal.span.part is segment.part and segment.start <= refusal.span.start < segment.end


def _runs(text: str, segment: Segment, phrases: Sequence[Phrase]) -> tuple[Run, ...]:
    """Cut a segment's text wherever a phrase begins or ends."""
    cuts = sorted({segment.start, segment.end, *(at for p in phrases for at in (p.start, p.end) if segment.start < at < segment.end)})
    runs = []
    for start, end in pairwise(cuts):
        sorts = {p.sort for p in phrases if p.start <= start and end <= p.end}
        runs.append(Run(text[start:end], tuple(sort for sort in Sort if sort in sorts)))
    return tuple(runs)


def _told(number: int, mention: Mention) -> Told:
    cells = mention_json(mention)
    fields = [field for field in (*GROUP, "target") if cells[field] is not None and _words(field, cells[field])]
    shown = tuple(
        Cell(
            field,
            _words(field, cells[field]),
            tuple(span.quote for span in mention.evidence.get(field, ())),
            mention.attributed_to.get(field, ""),
            mention.confidence.get(field),
        )
        for field in fields
    )
    where = next((name for name in (mention.where.locality, mention.where.admin1, mention.where.country) if name), "")
    words = (str(mention.status), str(mention.kind), f"in {where}" if where else "", cell_words(cells["when"]) if mention.when else "")
    return Told(number, " ".join(word for word in words if word), shown, mention.rules)


def _words(field: str, cell: object) -> str:
    if field != "where" or not isinstance(cell, dict):
        return cell_words(cell)
    names = [cell[key] for key in ("site", "locality", "admin1", "country") if cell[key]]
    spot = f" ({cell['lat']:.3f}, {cell['lon']:.3f}: {cell['geo_precision']})" if cell["lat"] is not None else ""
    return ", ".join(names) + spot
