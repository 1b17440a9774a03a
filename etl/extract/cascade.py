"""The stages in their order: segments, topic, rejects, drafts, mentions."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from etl.extract.announced import clipped, note_announcements
from etl.extract.asides import is_about_something_else
from etl.extract.confidence import with_confidence
from etl.extract.drafts import Draft
from etl.extract.evidence import span
from etl.extract.grouping import group, share_summary
from etl.extract.marks import heard, segments_of
from etl.extract.mentions import Setting, build
from etl.extract.reading import read_parts
from etl.extract.rejects import cause_only, is_survey, reject
from etl.extract.segments import Segment
from etl.extract.topics import topic_of
from etl.extract.what import verdicts
from etl.extract.where.lands import land_of
from etl.extract.who.shared import share as share_actors
from etl.records import Article, Mention, NoIncident, NotAnIncident, Part, Reading, Status


class Trace(NamedTuple):
    """How an article was read, stage by stage."""

    segments: tuple[Segment, ...] = ()
    topic: str | None = None  # what it is about, where that alone says that it tells no incident
    drafts: tuple[Draft, ...] = ()  # in the order of the reading's mentions
    reading: Reading = Reading()


def read(article: Article) -> Trace:
    """Return all incidents that an article tells and the passages that only look like one, with the stages that led there."""
    parts = read_parts(article)
    segments = segments_of(parts, article.language)
    found = _read(article, segments, next((part.filed_in for part in parts if part.filed_in), None))
    return found._replace(reading=replace(found.reading, warnings=_contradictions(segments)))


def _contradictions(segments: list[Segment]) -> tuple[str, ...]:
    """Return what is wrong with the wordings of time, each with its words."""
    wrong = [(s, t) for s in segments for t in s.times if t.problem]
    return tuple(f"{s.part}: {s.sentence.text[t.start - s.sentence.start : t.end - s.sentence.start]}: {t.problem}" for s, t in wrong)


def _read(article: Article, segments: list[Segment], filed_in: str | None) -> Trace:
    topic = topic_of(segments, article.section)
    if topic:
        name, reason = topic
        violent = [s for s in segments if s.triggers or s.tolls]
        refused = [NotAnIncident(span(s, s.start, s.end), reason, f"{article.language}.topic.{name}") for s in violent]
        return Trace(tuple(segments), name, (), Reading((), tuple(refused)))
    segments = heard(segments, article.language)
    is_single = article.published_on is None and not article.title and not article.lead
    kept, refused = _sift(segments, is_single=is_single)
    drafts = group(kept, article.published_on, is_single=is_single)
    if refused and _are_headlines(drafts, segments):
        drafts = []  # the text tells only of what was refused
    if not is_single:
        share_summary(drafts, segments)
        share_actors(drafts, segments)
    setting = Setting(
        article.published_on,
        land_of(segments) or filed_in,
        is_single,
        any(verdicts.recounts(d) for d in drafts[:1]),
        any(is_about_something_else(d, article.published_on, has_title=bool(article.title)) for d in drafts[:1]),
    )
    told = sorted(zip(drafts, _mentions(drafts, setting), strict=True), key=lambda one: one[1].status is not Status.NEW)
    mentions = with_confidence([mention for _, mention in told], article)
    return Trace(tuple(segments), None, tuple(draft for draft, _ in told), Reading(mentions, tuple(refused)))


def _are_headlines(drafts: list[Draft], segments: list[Segment]) -> bool:
    """Tell whether only the title tells of violence, and counts nobody but whom the text sums up over a time."""
    telling = [s for d in drafts for s in d.segments if s.triggers or s.tolls]
    summed = {(t.field, t.count) for s in segments for t in s.tolls if t.status in ("aggregate", "several")}
    counted = {(t.field, t.count) for s in telling for t in s.tolls}
    return bool(telling) and all(s.part is Part.TITLE for s in telling) and counted <= summed


def _sift(segments: list[Segment], *, is_single: bool) -> tuple[list[Segment], list[NotAnIncident]]:
    kept: list[Segment] = []
    refused: list[NotAnIncident] = []
    in_survey = is_survey(segments)
    announcing = note_announcements(segments)
    refused += [NotAnIncident(span(s, s.start, s.end), NoIncident.AGGREGATE, f"{s.language}.reject.announces") for s in announcing]
    for segment in (s for s in segments if s not in announcing):
        verdict = reject(segment, in_survey=in_survey)
        if verdict and not (is_single and segment is segments[0]):  # what opens a bare text about one incident tells it
            reason, rule = verdict
            refused.append(NotAnIncident(span(segment, segment.start, segment.end), reason, f"{segment.language}.{rule}"))
            kept += filter(None, [cause_only(segment) if reason is NoIncident.NEGATED else None])
        else:
            kept.append(segment)
    return kept, refused


_MONTH = 31  # days; from an older, vaguer past nothing is counted: "a day earlier" means the news


def _mentions(drafts: list[Draft], setting: Setting) -> list[Mention]:
    found: list[Mention] = []
    before = None
    for n, draft in enumerate(drafts):
        mention, when = build(draft, setting, before, is_main=n == 0)
        before = when if when and (when.days.last - when.days.first).days <= _MONTH else before
        found.append(mention)
        announcement = drafts[n - 1].announced if n else None
        if announcement:
            found[-2:] = clipped(found[-2], found[-1], announcement)
    return found
