"""From an article to sentences with phrases, chunks, times and places: the first three layers of the cascade."""

from __future__ import annotations

from dataclasses import dataclass, field

from etl.extract.tokens import Item, Sentence, build_items
from etl.extract.toll import persian
from etl.extract.toll.groups import chunk_people
from etl.extract.toll.numbers import join_counts
from etl.extract.toll.phrases import join_phrases
from etl.extract.what.deeds import with_deeds
from etl.extract.when.times import TimePhrase, find_times
from etl.extract.where.datelines import datelines
from etl.extract.where.lands import homes_of
from etl.extract.where.persian import find_persian_places
from etl.extract.where.places import PlacePhrase, Role, places_of_parts
from etl.extract.where.use import weigh_places
from etl.lexicon import Entry, Hit, lexicon
from etl.records import Article, Part
from etl.text.normalise import fold
from etl.text.sentences import split_sentences

VIOLENT = frozenset(
    {
        "TRIGGER",
        "KILLED",
        "KILL",
        "KILLLIVES",
        "DIED",
        "DEAD",
        "TOLLDEAD",
        "TOLLHURT",
        "WOUNDED",
        "WOUND",
        "HURT",
        "SHOT",
        "SHOOT",
        "JOINT",
        "BODIES",
        "SHOTWOUND",
        "FATALDEED",
    }
)


@dataclass(slots=True)
class ReadPart:
    """One part of an article, read."""

    part: Part
    text: str
    folded: str
    hits: list[Hit]
    times: list[TimePhrase]
    places: list[PlacePhrase]
    sentences: list[Sentence] = field(default_factory=list)
    filed_in: str | None = None  # the country of a dateline that says it or its province: "MACON, Ga. —"


def read_parts(article: Article) -> list[ReadPart]:
    """Return the parts that have words, with their sentences chunked; none of an article without a word of violence."""
    parts: list[ReadPart] = []
    index = 0
    found = _found(article)
    told = _places(article.language, found)
    for (part, text, folded, hits), named in zip(found, told, strict=True):
        filed = datelines(text)
        times = [t for t in find_times(text, article.published_on, article.language) if not _within(t.start, filed)]
        places = [p for p in named if p.role is not Role.DATELINE and not any(t.start <= p.start < t.end for t in times)]
        read = ReadPart(part, text, folded, hits, times, weigh_places(places, folded, _groups(hits)), filed_in=_filed_in(named))
        masks = sorted(
            [(t.start, t.end, "TIME") for t in times]
            + [(p.start, p.end, "PLACE") for p in places if p.role is not Role.NATIONALITY and p.weight > 1]
        )
        is_title = part is Part.TITLE and _is_title_case(text)
        at = 0
        for begin, end, paragraph in split_sentences(text):
            start = next((last for first, last in filed if first <= begin < last), begin)
            if start >= end:
                continue
            sentence = Sentence(part, start, end, paragraph, index, text[start:end], folded[start:end], language=article.language)
            while at < len(read.hits) and read.hits[at].start < start:
                at += 1
            first = at
            while at < len(read.hits) and read.hits[at].start < end:
                at += 1
            sentence.hits = read.hits[first:at]
            sentence.items = build_items(sentence, folded, folded if is_title else text, [m for m in masks if start <= m[0] < end])
            sentence.chunks = _chunked(sentence, folded)
            read.sentences.append(sentence)
            index += 1
        parts.append(read)
    return parts


def _filed_in(named: list[PlacePhrase]) -> str | None:
    return next((p.place.country for p in named if p.role is Role.DATELINE and "," in (p.place.text or "")), None)


def _chunked(sentence: Sentence, folded: str) -> list[Item]:
    counted = join_counts(join_phrases(sentence.items, folded, sentence.language), folded)
    if sentence.language == "fa":
        return persian.chunk_people(counted, folded)
    return chunk_people(counted, folded, is_title=sentence.part is Part.TITLE)


def _groups(hits: list[Hit]) -> list[tuple[int, int]]:
    return [(hit.start, hit.end) for hit in hits if any(entry.group == "ACTOR" for entry in hit.entries)]


_AT_HOME = 2  # a group of a country says as much of where one is as the country's name


def _places(language: str, found: list[tuple[Part, str, str, list[Hit]]]) -> list[list[PlacePhrase]]:
    """Return the place phrases of each part, read in the light of what all parts name of a country: its groups, its forces."""
    texts = [text for _, text, _, _ in found]
    if language == "fa":
        return find_persian_places(texts)
    homes: set[str] = set()
    for _, _, folded, hits in found:
        homes |= homes_of(folded, (entry.value for hit in hits for entry in hit.entries if entry.group == "HOME"))
    return places_of_parts(texts, dict.fromkeys(homes, _AT_HOME))


def _found(article: Article) -> list[tuple[Part, str, str, list[Hit]]]:
    """Return the parts with the phrases in them; nothing where no phrase is one of attack or harm, which most articles are."""
    texts = [(part, article.part(part)) for part in Part]
    known = lexicon(article.language)
    folds = [(part, text, fold(text)) for part, text in texts if text.strip()]
    found = [(part, text, folded, with_deeds(known.hits(folded), folded, article.language)) for part, text, folded in folds]
    return found if _is_violent({entry for _, _, _, hits in found for hit in hits for entry in hit.entries}) else []


_ARMED = frozenset({"attacker", "fighter"})


def _is_violent(entries: set[Entry]) -> bool:
    """Tell whether an article with these phrases may tell an incident: "took" needs a life, "cleared" somebody armed."""
    groups = {entry.group for entry in entries}
    is_armed = groups & {"ACTOR", "WEAPON"} or any(entry.value in _ARMED for entry in entries)
    alone = (e for e in entries if e.group in VIOLENT and (e.group != "KILLLIVES" or "LIVES" in groups))
    return any(is_armed or entry.value != "operation" for entry in alone)


def _within(at: int, stretches: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in stretches)


def _is_title_case(text: str) -> bool:
    words = [w for w in text.split() if w[0].isalpha() and len(w) > 3]
    return sum(w[0].isupper() for w in words) > 0.7 * len(words)
