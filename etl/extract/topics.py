"""What an article is about when it is not about incidents: sport, drills, films, cyber attacks, disasters, illness, a war long past."""

from __future__ import annotations

from collections import Counter

from etl.extract.segments import Segment
from etl.records import NoIncident, Part

_REASON = {
    "sport": NoIncident.METAPHOR,
    "economy": NoIncident.METAPHOR,
    "drill": NoIncident.OTHER,
    "fiction": NoIncident.OTHER,
    "cyber": NoIncident.OTHER,
    "disaster": NoIncident.OTHER,
    "traffic": NoIncident.OTHER,
    "disease": NoIncident.OTHER,
    "memorial": NoIncident.OTHER,
    "sacred": NoIncident.GENERAL,
    "fire": NoIncident.OTHER,
}
_HARD = frozenset(
    [
        "suicide_bombing",
        "bombing",
        "armed_assault",
        "stabbing",
        "kidnapping",
        "airstrike",
        "drone_strike",
        "missile_or_shelling",
        "arson",
        "assassination",
    ]
)


_SECTIONS = {"ورزش": "sport", "ورزشی": "sport", "sport": "sport", "sports": "sport", "sports news": "sport"}


def topic_of(segments: list[Segment], section: str | None = None) -> tuple[str, NoIncident] | None:
    """Return the article's topic and the reason it gives, or None where it may tell incidents; an outlet's own section decides."""
    named = _SECTIONS.get((section or "").strip().lower())
    if named:
        return named, _REASON[named]
    head: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    hard_head = told_head = tolls = 0
    was_shot = any(t.field == "shot" for segment in segments for t in segment.tolls)  # in what was taken for a crash
    first_body = next((s.sentence.index for s in segments if s.part is Part.BODY), 0)
    for segment in segments:
        is_head = segment.part is not Part.BODY or (segment.sentence.index == first_body and first_body == 0)
        for cue, marks in segment.cues.items():
            if cue in _REASON:
                whole[cue] += len({m.value + segment.folded[m.start - segment.start : m.end - segment.start] for m in marks})
                head[cue] += is_head
        if is_head:
            hard_head += any(t.value in _HARD for t in segment.triggers)
            told_head += any(t.value != "no" for t in segment.triggers)
            tolls += any(t.field in ("killed", "wounded", "joint") and t.count.low > 0 for t in segment.tolls)
    told_head += any(s.language == "en" and s.has("accident") for s in segments)
    for topic, reason in _REASON.items():
        if head[topic] and _rules(topic, whole[topic], hard_head + (topic == "traffic" and was_shot), told_head, tolls):
            return topic, reason
    return None


def _rules(topic: str, cues: int, hard: int, told: int, tolls: int) -> bool:
    if topic in ("sport", "economy"):
        return cues >= 3 and (not tolls or cues >= 5)
    if topic in ("drill", "fiction"):
        return cues >= 2 and not tolls
    if topic in ("disaster", "traffic", "disease", "sacred"):  # the last: the martyrs of the faith, mourned every year
        return not hard
    if topic == "fire":  # of which neither blast nor attack nor mishap is told
        return not told
    if topic == "memorial":  # of the dead of a war
        return cues >= 2 and not hard
    return not tolls
