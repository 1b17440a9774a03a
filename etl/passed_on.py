"""Whose report an article passes on by its own words: «به نقل از مهر» in another outlet's text, "according to Mehr"."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

from etl.text.normalise import unify

OUTLETS = Path(__file__).resolve().parent.parent / "seeds" / "outlets.csv"
OPENING = 700  # characters of the lead and the body in which an article says where it has its news from
_SAYING = {  # NAME stands for the outlet's names
    "fa": (
        r"(?:نقل از|گزارش|نقل|اعلام)[ ]+(?:خبرنگار[ ]+|خبرگزاری[ ]+|پایگاه خبری[ ]+|سایت[ ]+|گروه \w+[ ]+){0,3}(?P<name>NAME)(?!\w)",
        r"(?:^|[\n.:؛][ ]*)خبرگزاری[ ]+(?P<name>NAME)(?:[ ]+در گزارشی)?[ ]*(?::|نوشت|گزارش (?:داد|کرد))",
        r"(?:^|[\n.:؛][ ]*)(?P<name>NAME)[ ]+(?:نوشت|گزارش داد)",
    ),
    "en": (
        r"(?i:according to|citing|quoting|quoted by|reported by|a report by|told)(?: the)?(?: semi-official)? (?P<name>NAME)(?![\w'])",
        r"(?<!\w)(?<!in )(?P<name>NAME)(?: news agency)?(?: has| had)? (?:reported|quoted|cited)\b",
    ),
}


@cache
def _sayings(language: str) -> tuple[dict[str, str], tuple[re.Pattern[str], ...]]:
    """Return the outlet of each name, and the patterns in which the names stand."""
    with OUTLETS.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["language"] == language]
    outlets = {unify(name): row["outlet"] for row in rows for name in row["names"].split("|")}
    names = "|".join(re.escape(name) for name in sorted(outlets, key=len, reverse=True))
    return outlets, tuple(re.compile(pattern.replace("NAME", names)) for pattern in _SAYING.get(language, ()))


def passed_on_from(lead: str, body: str, language: str, own_outlet: str) -> str | None:
    """Return the outlet whose report a text says it passes on, None where it names no outlet but its own."""
    outlets, patterns = _sayings(language)
    opening = unify(f"{lead}\n{body[:OPENING]}")
    found = sorted((match.start("name"), outlets[match["name"]]) for pattern in patterns for match in pattern.finditer(opening))
    return next((outlet for _, outlet in found if outlet != own_outlet), None)
