"""Who says so: the speaker of the sentence that a figure stands in, in the article's own words."""

from __future__ import annotations

import re

from etl.extract.tokens import Sentence

_SAID = r"(?:said|says|told|reported|announced|confirmed|stated|added|put|gave|wrote|quoted|declared)"
_LIKE = r"(?P<who>[A-Za-z][^,.;:\"“”()]{2,70}?)"
_SPEAKERS = (
    re.compile(rf"(?i)according to {_LIKE}(?=[,.;]|$)"),
    re.compile(
        rf",[\"”]? {_LIKE}(?: (?:has|have|had|later|also|then|separately))* {_SAID}\b(?! on \w+day,)"
    ),  # "..., a hospital spokesman said."
    re.compile(rf"^{_LIKE}(?: (?:has|have|had|later|also|then|separately))* {_SAID}\b"),  # "The police said that ..."
)
_NOBODY = frozenset(["he", "she", "it", "they", "who", "which", "that", "and", "but"])
_LONGEST = 8  # words; more is a clause and no speaker


def speaker_of(sentence: Sentence) -> str | None:
    """Return the wording of who says what a sentence tells, None where nobody is named."""
    for pattern in _SPEAKERS:
        for match in pattern.finditer(sentence.text):
            words = match["who"].split()
            if words[0].lower() not in _NOBODY and len(words) <= _LONGEST:
                return " ".join(words)
    return None
