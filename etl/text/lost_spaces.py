"""Where a word ends that another follows without a space: «درانفجاربمب» is three, «دربند» one."""

from __future__ import annotations

from collections.abc import Callable, Set
from functools import lru_cache

from etl.text.joined import Squeezed

LEAST_JOINED = 4  # letters of a word that is found inside another
_PREPOSITIONS = ("در", "از", "به", "با", "بر")  # behind which a space is lost most

Border = Callable[[str], int]


def borders(known: Set[str], nouns: Set[str], endings: Set[str]) -> Border:
    """Return a function that tells after how many letters of a word the next one begins; 0 where it is one word.

    `known` are words that stay whole, `nouns` those that may stand inside another, with an ending too.
    """

    def is_one_of(word: str, words: Set[str]) -> bool:
        return word in words or any(word.endswith(end) and word[: -len(end)] in words for end in endings)

    def second(word: str) -> int:
        return next((n for n in range(LEAST_JOINED, len(word) - 2) if word[:n] in nouns and is_nouns(word[n:])), 0)

    def is_nouns(word: str) -> bool:
        return is_one_of(word, nouns) or second(word) > 0

    @lru_cache(maxsize=20_000)
    def border(word: str) -> int:
        if len(word) <= LEAST_JOINED or is_one_of(word, known):
            return 0
        led = next((len(p) for p in _PREPOSITIONS if word.startswith(p) and is_nouns(word[len(p) :])), 0)
        return led or second(word)

    return border


def part(squeezed: Squeezed, border: Border) -> Squeezed:
    """Set the borders of a text where a space was lost, and return it."""
    for start, end in list(squeezed.words.items()):
        at = start
        while length := border(squeezed.text[at:end]):
            squeezed.words[at], squeezed.words[at + length] = at + length, end
            at += length
    return squeezed
