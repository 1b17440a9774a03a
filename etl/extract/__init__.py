"""Article to mentions: the cascade of finite-state stages."""

from __future__ import annotations

from etl.records import Article, Mention, NotAnIncident, Reading

__all__ = ["extract"]


def extract(article: Article) -> Reading:
    """Return all incidents that an article tells, the main one first, and the passages that only look like one."""
    from etl.extract import drafts, marks, mentions, reading, rejects, spots, topics, verdicts
    from etl.lexicon import languages

    if article.language not in languages():
        return Reading(unread=f"no rules for {article.language}")
    segments = marks.segments_of(reading.read_parts(article), article.language)
    topic = topics.topic_of(segments)
    kept, refused = [], []
    for segment in segments:
        verdict = (topic[1], f"en.topic.{topic[0]}") if topic and (segment.triggers or segment.tolls) else rejects.reject(segment)
        if verdict:
            refused.append(NotAnIncident(mentions.span(segment, segment.start, segment.end), *verdict))
        else:
            kept.append(segment)
    if topic:
        return Reading((), tuple(refused))
    is_single = article.published_on is None and not article.title and not article.lead
    grouped = drafts.group(kept, is_single=is_single)
    context = spots.spot_of([p for s in segments for p in s.places])
    main_recounts = any(verdicts.recounts(d) for d in grouped[:1])
    found: list[Mention] = []
    before = None
    for n, draft in enumerate(grouped):
        mention, when = mentions.build(
            draft, article.published_on, before, spots.Spot(context.country), recounts=main_recounts, is_main=n == 0
        )
        before = when or before
        found.append(mention)
    found.sort(key=lambda m: m.status != "new")
    return Reading(tuple(found), tuple(refused))
