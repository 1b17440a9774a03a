"""Read numerals and number words; vague words are not numbers and stay with the caller."""

from __future__ import annotations

import re

from etl.text.persian_numbers import persian_number

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
UNITS = {word: n for n, word in enumerate(_ONES.split())}
TENS = {word: 10 * n for n, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_LONGEST = 15  # characters; longer is a telephone number, a key or a prank
_COMPOUND = re.compile(rf"({'|'.join(TENS)})-({'|'.join(_ONES.split()[1:10])})")


def plain_number(word: str) -> int | None:
    """Return the value of one folded word: "12", "1,600", "twelve", "twenty-three"; None where it is no number."""
    if word in UNITS:
        return UNITS[word]
    if word in TENS:
        return TENS[word]
    if word[:1].isdigit():
        return int(word.replace(",", "")) if len(word) <= _LONGEST and _DIGITS.fullmatch(word) else None
    compound = _COMPOUND.fullmatch(word)
    return TENS[compound[1]] + UNITS[compound[2]] if compound else persian_number(word)


def number_run(words: list[str]) -> tuple[int, int] | None:
    """Return (value, words used) for the number that starts a list of folded words: "two hundred and fifty people"."""
    first = plain_number(words[0]) if words else None
    if first is None and not (len(words) > 1 and words[0] in ("a", "one") and words[1] in SCALES):
        return None
    total, current, used = 0, first or 1, 1
    while used < len(words):
        word = words[used]
        if word in SCALES:
            scale = SCALES[word]
            current, total = (current * scale, total) if scale == 100 else (0, total + current * scale)
        elif (
            word == "and" and words[used - 1] in SCALES and used + 1 < len(words) and (plain_number(words[used + 1]) or 0) in range(1, 100)
        ):
            pass
        elif words[used - 1] in {*SCALES, "and"} and (small := plain_number(word)) is not None and not word[0].isdigit():
            current += small
        elif words[used - 1] in TENS and word in UNITS and 0 < UNITS[word] < 10:
            current += UNITS[word]
        else:
            break
        used += 1
    return total + current, used
