"""Words of one script inside a text of another: marked off, so that neither turns the other's order."""

from __future__ import annotations

import re

OPEN, CLOSE = "\u2068", "\u2069"  # first strong isolate, pop directional isolate: what <bdi> is in a plain text
_TURNING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_PERSIAN = re.compile("[\u0600-\u06ff]")
_LETTER = re.compile(r"[^\W\d_]")


def is_persian(text: str) -> bool:
    """Return whether the first letter of a text is one of the Arabic script."""
    first = _LETTER.search(text)
    return bool(first and _PERSIAN.match(first[0]))


def without_turns(text: str) -> str:
    """Return a text without marks that turn the direction of what follows them."""
    return _TURNING.sub("", text)


def isolated(text: str, language: str) -> str:
    """Return a foreign text as it goes into a text of a language: as it is where the scripts agree, marked off where not."""
    bare = without_turns(text)
    is_foreign = bool(_PERSIAN.search(bare)) if language != "fa" else bool(re.search("[A-Za-z]", bare))
    return f"{OPEN}{bare}{CLOSE}" if is_foreign else bare
