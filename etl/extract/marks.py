"""What the lexicon, times and places mark in each segment: triggers, weapons, targets, actors, cues, tolls."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from etl.extract.announced import cuts
from etl.extract.discourse import wording_of
from etl.extract.reading import VIOLENT, ReadPart
from etl.extract.segments import Mark, Segment
from etl.extract.tokens import Sentence
from etl.extract.toll.doers import turn_doers
from etl.extract.toll.standing import keep_only_counts, weigh_tolls
from etl.extract.toll.statement import UNKNOWN, Toll
from etl.extract.toll.symbols import letters
from etl.extract.toll.tolls import read_tolls
from etl.extract.who.group_names import unknown_groups
from etl.extract.who.said import hear
from etl.records import Count

_KINDS = {
    "TRIGGER": "triggers",
    "WEAPON": "weapons",
    "TARGET": "targets",
    "VICTIM": "victims",
    "ACTOR": "actors",
    "PEOPLE": "people",
    "PERSON": "people",
    "HOME": "homes",
}


def segments_of(parts: Iterable[ReadPart], language: str) -> list[Segment]:
    """Return the segments of an article in order, title first, before it is read who says and did what."""
    found: list[Segment] = []
    for part in parts:
        for sentence in part.sentences:
            tolls = read_tolls(sentence, language) if _has_harm(sentence) else []
            for start, end in _cuts(sentence, language, tolls):
                found.append(_segment(part, sentence, start, end, language, tolls))
    _look_up(found)
    return found


def heard(segments: list[Segment], language: str) -> list[Segment]:
    """Return the segments with what each says of who did it, and their tolls weighed by that."""
    hear(segments, language)
    for segment in segments:
        weigh_tolls(segment)
    keep_only_counts(segments)
    turn_doers(segments)
    return segments


_PIT = re.compile(r"(?:\b(?:coal|gold|copper|salt|iron|lithium|emerald|jade|diamond|stone)|\b(?:in|inside|at) (?:a|an|the)(?: \w+)?) $")
_UNSAID_WITHIN = 40
_FAR = 4  # sentences within which "the assailants" looks back


def _look_up(segments: list[Segment]) -> None:
    """Give tolls of people told before their number: "two assailants ... the assailants were killed"."""
    for n, segment in enumerate(segments):
        for toll in [t for t in segment.tolls if t.count == UNKNOWN]:
            counted = _told_before(segments[max(0, n - _FAR) : n + 1], toll)
            if counted is None:
                segment.tolls.remove(toll)
            else:
                toll.count = counted


def _told_before(segments: list[Segment], toll: Toll) -> Count | None:
    person = toll.people[0]
    for segment in reversed(segments):
        for chunk in reversed(segment.sentence.chunks):
            if chunk.letter not in _COUNTED or chunk.count is None or (segment is segments[-1] and chunk.start >= person.start):
                continue
            if (
                (person.value == "pronoun" and chunk.value not in ("attacker", "fighter"))
                or chunk.head == person.head
                or (chunk.value == "attacker" == person.value)
            ):
                return chunk.count if chunk.count.low > 1 else None
    return None


_COUNTED = letters("GROUP DEFINITE")


def _cuts(sentence: Sentence, language: str, tolls: Iterable[Toll]) -> list[tuple[int, int]]:
    """Return the stretches of a sentence: what it says of another incident, or of another place, stands apart."""
    elsewhere = [t.start for t in tolls if t.kind == "elsewhere"]
    cut = sorted({*(sentence.start + at for at in cuts(sentence.folded, language)), *elsewhere})
    return list(pairwise([sentence.start, *cut, sentence.end]))


def _segment(part: ReadPart, sentence: Sentence, start: int, end: int, language: str, tolls: Iterable[Toll]) -> Segment:
    segment = Segment(sentence, start, end, language)
    for hit in sentence.hits:
        if not start <= hit.start < end:
            continue
        for entry in hit.entries:
            mark = Mark(entry.value, hit.start, hit.end)
            if entry.group in _KINDS:
                if entry.group != "ACTOR" or language != "en" or _is_named(part.text[hit.start : hit.end], entry.value):
                    getattr(segment, _KINDS[entry.group]).append(mark)
            elif entry.group in ("CUE", "USE", "TELLING"):
                segment.cues.setdefault(entry.value, []).append(mark)
    segment.actors += [m for m in unknown_groups(sentence, language) if start <= m.start < end and not _overlaps(m, segment.actors)]
    segment.actors.sort(key=lambda m: m.start)
    segment.triggers = [t for t in segment.triggers if t.value != "no" and not _is_unsaid(segment, t) and not _is_pit(segment, t)]
    segment.times = [t for t in part.times if start <= t.start < end]
    segment.places = [p for p in part.places if start <= p.start < end]
    segment.tolls = [t for t in tolls if start <= t.start < end]
    deed = min([m.start for m in segment.triggers] + [t.start for t in segment.tolls], default=end)
    if _is_struck_there(segment, deed):
        segment.cues = {cue: marks for cue, marks in segment.cues.items() if cue not in _OF_SCENES}
    if segment.has("funeral"):
        # what stands before the deed is where people mourn
        segment.places = [p for p in segment.places if p.start > deed or p.place.locality is None]
    return segment


_OF_SCENES = frozenset({"funeral", "court", "anniversary", "gathering", "aftermath"})


def _is_struck_there(segment: Segment, deed: int) -> bool:
    """Tell whether it was a funeral, a ceremony or a court that was struck, and no other word of a trial is said."""
    is_of_scene = segment.has("funeral", "court", "anniversary")
    struck = wording_of(segment.folded, segment.language, "struck-there") if is_of_scene else None
    if struck is None or deed - segment.start >= struck.end():
        return False
    return all(struck.start() <= m.start - segment.start < struck.end() for m in segment.cues.get("court", ()))


def _overlaps(mark: Mark, others: Iterable[Mark]) -> bool:
    return any(mark.start < other.end and other.start < mark.end for other in others)


def _is_pit(segment: Segment, trigger: Mark) -> bool:
    """Tell whether a mine is one that people work in: "a coal mine", "an explosion in a mine"."""
    at = trigger.start - segment.start
    if segment.folded[at : trigger.end - segment.start] not in ("mine", "mines"):
        return False
    return bool(_PIT.search(segment.folded[max(0, at - 24) : at])) or "miners" in segment.folded


def _is_unsaid(segment: Segment, trigger: Mark) -> bool:
    """Tell whether a word of violence is named only to be ruled out: "ruling out sabotage"."""
    return any(0 <= trigger.start - m.end <= _UNSAID_WITHIN for m in segment.cues.get("unsaid", ()))


_PEOPLE = ("s", "men", "man", "ist", "ant", "citizen", "militia", "incel", "settler")  # how words for people end


def _is_named(words: str, group: str) -> bool:
    """Tell whether a group's name is written as one: an acronym in capitals, a name with a capital, a word for people."""
    if len(words) <= 5 and " " not in words and "-" not in words:
        return sum(c.isupper() for c in words) >= 2 or words == "Daesh" or words in re.split("[ ()-]", group)
    return any(c.isupper() for c in words) or words.endswith(_PEOPLE)


_HARM = VIOLENT | {"UNHURT", "SUICIDE", "CARE", "INJURY", "LIMB", "MISSILE", "GRADE", "FIGHTING"}


def _has_harm(sentence: Sentence) -> bool:
    return any(entry.group in _HARM for hit in sentence.hits for entry in hit.entries)
