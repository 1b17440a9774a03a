"""Invented labelled texts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

TITLE = "Bomb blast kills four in Kunduz market"
LEAD = "A bomb exploded at a market in Kunduz on Sunday, killing four people and wounding nine others, police said."
BODY = "No group has claimed responsibility."


def count(low: int, high: int | None = None) -> dict[str, int | None]:
    return {"low": low, "high": low if high is None else high}


def label(**changed: Any) -> dict[str, Any]:
    """An incident as gold labels it."""
    told: dict[str, Any] = {
        "incident": "kunduz-market",
        "kind": "attack",
        "status": "new",
        "outcome": "happened",
        "when": {"first": "2024-03-03", "last": "2024-03-03", "basis": "weekday"},
        "where": {"text": "a market in Kunduz", "country": "AF", "admin1": "Kunduz", "locality": "Kunduz", "site": None},
        "killed": count(4),
        "wounded": count(9),
        "attack_type": "bombing",
        "weapon": "explosive_unspecified",
        "target_type": "market_or_public",
        "claimed_by": "none",
        "evidence": {"killed": "killing four people"},
    }
    return told | changed


def article(ident: str = "a1", mentions: list[dict[str, Any]] | None = None, **changed: Any) -> dict[str, Any]:
    """A labelled article."""
    row = {"id": ident, "lang": "en", "source": "mehr", "published_at": "2024-03-04", "title": TITLE, "lead": LEAD, "body": BODY}
    return row | {"mentions": [label()] if mentions is None else mentions} | changed


def record(ident: str = "r1", **gold: Any) -> dict[str, Any]:
    """A labelled text that tells one incident."""
    text = "Gunmen opened fire on a bus near Herat, Afghanistan, killing three passengers."
    support = {"killed": "number_in_text"}
    return {
        "id": ident,
        "text": text,
        "date_published": None,
        "gold": {"killed": 3, "country": "Afghanistan"} | gold,
        "meta": {"support": support},
    }


def write(path: Path, *rows: dict[str, Any]) -> Path:
    """Write rows as a file of labelled texts."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path
