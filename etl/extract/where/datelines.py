"""Recognises where a report was filed ("TEHRAN, Aug. 17 (MNA) –"): no place of an event."""

from __future__ import annotations

import re

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_CITY = r"[A-Z][A-Za-z.'’-]*(?:[ -][A-Z][A-Za-z.'’-]*){0,3}"
_AGENCY = r"\((?:[A-Z]{2,6}|[A-Z][\w .&'/-]{1,40})\)"
_DATELINE = re.compile(
    rf"(?:\A|(?<=\n))[^\S\n]*+(?P<where>{_CITY}(?:,\s*(?!{_MONTH}\s*\d){_CITY}){{0,2}})"
    rf"(?:,?\s+{_MONTH}\s+\d{{1,2}}(?:,\s*\d{{4}})?)?\s*,?\s*(?:{_AGENCY}\s*[-–—:]*|\s[-–—]{{1,2}}\s|--)"
)
_SHOUTED = re.compile(r"[A-Z][A-Z.'’ -]+")


def datelines(text: str) -> list[tuple[int, int]]:
    """Return the stretches that say where and by whom a report was filed."""
    return [
        match.span()
        for match in _DATELINE.finditer(text)
        if _AGENCY_MARK.search(match[0]) or (_SHOUTED.match(match["where"]) is not None and match["where"].split(",")[0].isupper())
    ]


def from_the_seat(text: str) -> list[tuple[int, int]]:
    """Return the datelines of an agency's own seat, which say nothing of what a report is about: Mehr and Tasnim write all from Tehran."""
    return [(start, end) for start, end in datelines(text) if _SEATED.search(text, start, end)]


_SEATED = re.compile(r"\((?:MNA|Tasnim|IRNA|ISNA|FNA|ILNA|IRIB|Press ?TV|Iran Press)\)")
_AGENCY_MARK = re.compile(rf"{_AGENCY}\s*[-–—]|{_MONTH}\s+\d{{1,2}}.*{_AGENCY}")
