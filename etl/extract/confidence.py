"""How sure each filled cell is: a logistic model per group of fields over what the cell rests on.

The weights are data (seeds/confidence.csv), fitted by `python -m benchmarks.fit_confidence` on labelled texts. A cell has a few
named features; its confidence is the logistic function of the sum of their weights. Only the finished mention is looked at.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import exp
from pathlib import Path

from etl.records import Article, Count, Kind, Mention, Part, Place, Span, Status

FILE = Path(__file__).resolve().parents[2] / "seeds" / "confidence.csv"
SHIPPED = "weight"  # the column fitted on all parts; the others are each fitted without one part, to measure with
GROUP = {
    **dict.fromkeys(("kind", "status", "outcome"), "incident"),
    **dict.fromkeys(("killed", "wounded", "killed_or_wounded", "attackers_killed"), "counts"),
    "when": "when",
    "where": "where",
    **dict.fromkeys(("perpetrator", "claimed_by"), "actors"),
    **dict.fromkeys(("attack_type", "weapon", "target_type"), "types"),
}
_SHORT, _LONG, _VERY_LONG, _LATE = 350, 1500, 4000, 1000  # characters
_NEAR = 120  # characters between a cell's words and those that tell the event
_MANY = 3  # incidents
_CROWD = 20  # people


@cache
def weights(column: str = SHIPPED) -> Mapping[tuple[str, str], float]:
    """Return the weight of each feature by group and feature."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        return {(row["group"], row["feature"]): float(row[column]) for row in csv.DictReader(lines)}


def with_confidence(mentions: Sequence[Mention], article: Article) -> tuple[Mention, ...]:
    """Return an article's mentions with the confidence of each filled cell."""
    return tuple(
        replace(
            mention,
            confidence={field: round(chance(field, found), 3) for field, found in features_of(mentions, n, article).items()},
        )
        for n, mention in enumerate(mentions)
    )


def chance(field: str, features: Sequence[str], column: str = SHIPPED) -> float:
    """Return how likely a cell with these features is right."""
    known, group = weights(column), GROUP[field]
    return 1.0 / (1.0 + exp(-sum(known.get((group, feature), 0.0) for feature in features)))


def features_of(mentions: Sequence[Mention], n: int, article: Article) -> dict[str, tuple[str, ...]]:
    """Return the features of each filled cell of the n-th mention."""
    mention = mentions[n]
    shared = ("any", f"language {article.language}", *_of_text(article), *_of_mention(mention, n, len(mentions)))
    filled = [field for field in GROUP if getattr(mention, field) not in (None, Place())]
    return {field: (*shared, f"field {field}", *_of_words(mention, field), *_of_value(mention, field)) for field in filled}


def _of_text(article: Article) -> list[str]:
    size = len(article.lead) + len(article.body)
    return [
        name
        for name, holds in (
            ("bare text", not article.title and not article.lead),
            ("undated text", article.published_on is None),
            ("short text", size < _SHORT),
            ("long text", size > _LONG),
            ("very long text", size > _VERY_LONG),
        )
        if holds
    ]


def _of_mention(mention: Mention, n: int, total: int) -> list[str]:
    named = [f"kind {mention.kind}"]
    named += ["not the main one"] if n else []
    named += ["one of many"] if total >= _MANY else []
    named += ["background"] if mention.status is Status.BACKGROUND else []
    return named


def _of_words(mention: Mention, field: str) -> list[str]:
    """Return what the words beneath a cell say: where they stand, how often, who speaks."""
    spans = mention.evidence.get(field, ())
    if not spans:
        return []
    named = ["said in the head"] if any(span.part is not Part.BODY for span in spans) else []
    named += ["said late"] if all(span.part is Part.BODY and span.start > _LATE for span in spans) else []
    named += ["said twice"] if len(spans) > 1 else []
    named += ["beside the deed"] if any(_is_near(span, mention.trigger) for span in spans) else []
    return named + (["has a speaker"] if field in mention.attributed_to else [])


def _is_near(span: Span, trigger: Span) -> bool:
    return span.part is trigger.part and span.start - _NEAR <= trigger.start <= span.end + _NEAR


def _of_value(mention: Mention, field: str) -> list[str]:
    match GROUP[field]:
        case "counts":
            return _of_count(getattr(mention, field), mention.rules)
        case "when" if mention.when:
            return [f"basis {mention.when.basis}"] + (["one day"] if mention.when.first == mention.when.last else [])
        case "where":
            where = mention.where
            finest = next((name for name in ("site", "locality", "admin1", "country") if getattr(where, name)), "nothing")
            return [f"finest {finest}", *(f"has {name}" for name in ("country", "admin1", "locality") if getattr(where, name))]
        case "types":
            return [f"{field} {getattr(mention, field)}", *(["operation's"] if mention.kind is Kind.OPERATION else [])]
        case "actors":
            return ["names itself"] if mention.perpetrator and mention.perpetrator == mention.claimed_by else []
        case _:
            return [f"{field} {getattr(mention, field)}"]


def _of_count(count: Count, rules: Sequence[str]) -> list[str]:
    named = [
        name for name, holds in (("nobody", count.high == 0), ("one person", count == (1, 1)), ("a crowd", count.low >= _CROWD)) if holds
    ]
    named += ["no upper end"] if count.high is None else []
    return named + [f"rule {rule}" for rule in rules if ".toll." in rule]
