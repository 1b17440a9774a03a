"""What an invented report tells of its first incident, in short: "killed 5, wounded 12+"."""

from __future__ import annotations

from datetime import date

from etl.extract import extract
from etl.records import Article, Count


def told(lead: str) -> str:
    """Return the tolls of an article's first incident: "5" exactly, "5+" at least, "0-35" at most; empty where none is said."""
    mentions = extract(Article("k", "mehr_en", "en", lead=lead, published_on=date(2025, 3, 12))).mentions
    if not mentions:
        return ""
    first = mentions[0]
    fields = ("killed", first.killed), ("wounded", first.wounded), ("killed or wounded", first.killed_or_wounded)
    counts = (*fields, ("attackers killed", first.attackers_killed))
    return ", ".join(f"{name} {_short(count)}" for name, count in counts if count is not None)


def _short(count: Count) -> str:
    if count.high is None:
        return f"{count.low}+"
    return f"{count.low}" if count.low == count.high else f"{count.low}-{count.high}"
