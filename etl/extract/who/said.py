"""What each sentence says of who did it: claims, denials, blame and doers, by the rows of seeds/rules/actors_*.toml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from etl.extract.segments import Mark, Said, Segment
from etl.extract.who.group_names import forces_and_causes, is_group
from etl.extract.who.masks import masked
from etl.extract.who.rules import GROUP, Rule, rows
from etl.records import Part

_SILENCING = ("aside", "nobody", "denial")
_NAMING = ("claim", "rumour", "blame", "suspect", "by", "person", "caught")
_SILENCED_BY = {"claim": _SILENCING, "blame": ("rumour", "aside")}
_FAMILY = {"claim-near": ("claim",), "blame-near": ("blame", "rumour", "claim")}
_FAR = 80  # characters within which a name is meant by words of blame
_SHORT = re.compile(rf"(?<!{GROUP}){GROUP}++ \((?P<short>[A-Z][A-Z-]{{1,8}})\)")
_NEAR = 70  # characters within which a deed follows its doer
_BEFORE = 60  # characters before a name that may make it the one who is harmed
_AFTER = 16  # characters of the deed itself: "were killed by"


class Heard(NamedTuple):
    """A segment with the names in it, and its words in which they are masked."""

    segment: Segment
    names: list[Mark]
    words: str
    language: str

    def name_at(self, at: int) -> str:
        """Return the group whose mask begins or goes on at an offset of the words."""
        at += self.segment.start
        return next(m.value for m in self.names if m.start <= at < m.end)

    @property
    def has_no_case(self) -> bool:
        """Whether a capital says nothing of a name, as in a title or in a text that is all capitals."""
        return self.segment.part is Part.TITLE or self.segment.words.isupper()

    def finds(self, gives: str, text: str) -> re.Match[str] | None:
        """Return the first match of a kind of row in some words."""
        return next((m for row in rows(self.language, gives) if (m := row.pattern.search(text))), None)


def hear(segments: list[Segment], language: str) -> None:
    """Note in each segment what it says of who did it; "the group" stands for the one that was named last."""
    last: Mark | None = None
    shorts: dict[str, str] = {}
    for segment in segments:
        segment.actors += _shortened(segment, shorts)
        segment.actors += _names_again(segment, last, language)
        segment.actors.sort(key=lambda m: m.start)
        heard = _heard(segment, language)
        shorts |= {match["short"]: heard.name_at(match.start()) for match in _SHORT.finditer(heard.words)}
        known = {m.value for m in heard.names}
        segment.said = sorted([*_told(heard), *_doers(heard)], key=lambda said: said.name not in known)  # a spokesman's own name last
        segment.said += _meant(heard)
        last = next((m for m in heard.names if segment.said or segment.triggers), last)


def _shortened(segment: Segment, shorts: dict[str, str]) -> list[Mark]:
    """Return the groups that stand by the short name that the article gave them: "the Azure Dawn Movement (ADM) ... ADM said"."""
    found = [
        Mark(name, segment.start + match.start(), segment.start + match.end())
        for short, name in shorts.items()
        for match in re.finditer(rf"\b{short}\b", segment.words)
    ]
    return [m for m in found if not _overlaps(m, segment.actors)]


def _names_again(segment: Segment, last: Mark | None, language: str) -> list[Mark]:
    if last is None or (segment.actors and segment.actors[0].value != last.value):
        return []
    found = [m for row in rows(language, "back") for m in row.pattern.finditer(segment.words)]
    again = [Mark(last.value, segment.start + m.start(), segment.start + m.end()) for m in found]
    return [m for m in again if not _overlaps(m, segment.actors)]


def _heard(segment: Segment, language: str) -> Heard:
    forces = [m for m in forces_and_causes(segment, language) if not _overlaps(m, segment.actors)]
    names = _joined(sorted([*segment.actors, *forces], key=lambda m: m.start), segment, language)
    return Heard(segment, names, masked(segment, names, GROUP), language)


def _joined(marks: list[Mark], segment: Segment, language: str) -> list[Mark]:
    """Return names as one with what explains them: "Hamas (the Islamic Resistance Movement)", "the neo-fascist Black Order"."""
    names: list[Mark] = []
    words, begin = segment.words, segment.start
    for mark in marks:
        gap = words[names[-1].end - begin : mark.start - begin] if names else ""
        if gap in (" (", " (the "):
            closing = words.startswith(")", mark.end - begin)
            names[-1] = Mark(names[-1].value, names[-1].start, mark.end + closing)
        elif gap == " " and any(row.pattern.search(names[-1].value) for row in rows(language, "label")):
            names[-1] = Mark(mark.value, names[-1].start, mark.end)
        else:
            names.append(mark)
    return names


def _overlaps(mark: Mark, others: Iterable[Mark]) -> bool:
    return any(mark.start < other.end and other.start < mark.end for other in others)


def _told(heard: Heard) -> Iterator[Said]:
    """Return what is said in so many words; what stands inside a denial, or in words that nobody claims it, is no claim."""
    taken: list[Said] = []
    for gives in (*_SILENCING, *_NAMING):
        for row in rows(heard.language, gives):
            for said in _matches(heard, row):
                if any(t.gives in _SILENCED_BY.get(gives, ()) and t.start < said.end and said.start < t.end for t in taken):
                    continue
                taken.append(said)
                yield said


def _matches(heard: Heard, row: Rule) -> Iterator[Said]:
    gives = row.gives
    if not row.may_match(heard.words, has_names=bool(heard.names)) or (gives in ("suspect", "by") and not _tells_deed(heard.segment)):
        return
    at = 0
    while match := row.pattern.search(heard.words, at):
        name = _name(heard, match, gives)
        if name is None or (gives == "suspect" and _is_harmed(heard, match.start(), match.end(), match.end() + _AFTER)):
            at = match.start() + 1
            continue
        at = match.end()
        yield Said(gives, name, heard.segment.start + match.start(), heard.segment.start + match.end())


def _name(heard: Heard, match: re.Match[str], gives: str) -> str | None:
    """Return the name that a row's match gives; "none" where it asks for no name, None where the words are no group's."""
    named = match.groupdict()
    if named.get("who"):
        return heard.name_at(match.start("who"))
    if not named.get("name"):
        return "none" if "who" not in named else None
    name, behind = match["name"], heard.finds("speaks-for", heard.words[match.end("name") :])
    if behind:
        return heard.name_at(match.end("name") + behind.start("who"))
    is_bare = " " not in name and sum(c.isupper() for c in name) < 2
    # "Members", "Villagers": any word begins with a capital; "Smith" is more often accused than a group of one word
    is_short = is_bare and (len(name) < 4 or match.start("name") == 0 or gives == "blame")
    is_none = is_short or heard.has_no_case or name.endswith("'s") or _is_place(heard.segment, match)
    return None if is_none or not is_group(name, heard.language) else name


def _is_place(segment: Segment, match: re.Match[str]) -> bool:
    start, end = segment.start + match.start("name"), segment.start + match.end("name")
    return any(p.start <= start and end <= p.end for p in segment.places)


def _meant(heard: Heard) -> Iterator[Said]:
    """Return the nearest name to words of claim or blame that no closer row has read: before a claim, on either side of blame."""
    begin = heard.segment.start
    read = {said.gives for said in heard.segment.said}
    for row in rows(heard.language, "claim-near", "blame-near"):
        gives, match = row.gives, row.pattern.search(heard.words)
        if match is None or read & {*_SILENCING, *_FAMILY[gives]}:
            continue
        at = begin + match.start()
        near = [m for m in heard.names if (m.start < at if gives == "claim-near" else abs(m.start - at) < _FAR)]
        near = [m for m in near if not heard.finds("suffers", heard.words[m.end - begin : m.end - begin + 2 * _AFTER])]
        if near:
            mark = min(near, key=lambda m: (m.start < at, abs(m.start - at)))
            yield Said(gives, mark.value, min(mark.start, at), max(mark.end, begin + match.end()))


def _tells_deed(segment: Segment) -> bool:
    return bool(segment.triggers or segment.tolls)


def _doers(heard: Heard) -> Iterator[Said]:
    """Return the groups that stand as the doer of a deed: "X fighters stormed", "an X drone hit", "in an X raid"."""
    segment = heard.segment
    if not _tells_deed(segment):
        return
    deeds = _deeds(heard)
    reason = _reason(segment)
    for mark in heard.names:
        start, end = mark.start - segment.start, mark.end - segment.start
        if start >= reason:
            break
        ahead = min((d for d in deeds if d >= start), default=None)
        if ahead is None or ahead - end >= _NEAR or "; " in heard.words[end:ahead]:
            continue
        if _is_deed_of(heard, start, end) or not _is_harmed(heard, start, end, ahead + _AFTER):
            yield Said("label" if heard.finds("label", mark.value) else "doer", mark.value, mark.start, mark.end)


def _reason(segment: Segment) -> int:
    """Return where a deed is told as the reason of another; past the end where the other is not told here."""
    at = min((m.start for m in segment.cues.get("reason", ())), default=segment.end)
    told = any(t.start < at for t in segment.tolls) or any(m.start < at and m.value != "attack" for m in segment.triggers)
    return (at if told or not segment.tolls else segment.end) - segment.start


def _deeds(heard: Heard) -> list[int]:
    segment = heard.segment
    marks = [m.start for m in segment.triggers if m.value not in ("no", "operation")] + [t.harm.start for t in segment.tolls]
    found = [m.start() for row in rows(heard.language, "deed") for m in row.pattern.finditer(heard.words)]
    return sorted([at - segment.start for at in marks] + found)


def _is_deed_of(heard: Heard, start: int, end: int) -> bool:
    """Tell whether the name is part of the deed's own: "an Israeli airstrike", "a Taliban attack"."""
    segment = heard.segment
    inside = any(start <= t.start - segment.start < end for t in segment.triggers if t.value not in ("no", "operation"))
    return inside or any(row.pattern.match(heard.words, end) for row in rows(heard.language, "own"))


def _is_harmed(heard: Heard, start: int, end: int, deed: int) -> bool:
    """Tell whether the words before a name, or between it and the deed, make it the victim, the speaker or who stopped it."""
    before = heard.words[max(0, start - _BEFORE) : start]
    led = heard.finds("led", before)
    before = before[: led.start()] if led else before
    return bool(heard.finds("harmed", before) or heard.finds("suffers", heard.words[end : max(deed, end)]))
