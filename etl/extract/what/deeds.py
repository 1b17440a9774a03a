"""Deeds told in several words with others between them: "drove a truck into a crowd", "set two cars on fire"."""

from __future__ import annotations

import re

from etl.extract.discourse import wordings
from etl.lexicon import Entry, Hit

_FAMILY = "TRIGGER"


def with_deeds(hits: list[Hit], folded: str, language: str) -> list[Hit]:
    """Return the phrases of a text with the deeds that seeds/rules/deeds_*.toml reads in it, in order."""
    if not any(entry.group == "DEED" for hit in hits for entry in hit.entries):
        return hits
    found = [
        Hit(*_marked(match), (Entry("TRIGGER", rule.tells),), _FAMILY)
        for rule in wordings(language, "deeds")
        for match in rule.pattern.finditer(folded)
    ]
    return sorted([*hits, *(hit for hit in found if not _is_known(hit, hits))]) if found else hits


def _marked(match: re.Match[str]) -> tuple[int, int]:
    return match.span("deed") if match.groupdict().get("deed") else match.span()


def _is_known(deed: Hit, hits: list[Hit]) -> bool:
    """Tell whether a phrase inside a deed already says the same."""
    return any(deed.start <= hit.start < deed.end and deed.entries[0] in hit.entries for hit in hits)
