"""Number words of Persian, alone and mixed with digits: «بیست و سه», «سه هزار و ۱۷۹»."""

from __future__ import annotations

_ONES = "صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده"
_SMALL = {word: n for n, word in enumerate(_ONES.split())} | {"شانزه": 16, "هیجده": 18, "پونزده": 15}
_TENS = {word: 10 * n for n, word in enumerate(["بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"], 2)}
_HUNDREDS_WORDS = ["صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"]
_HUNDREDS = {word: 100 * n for n, word in enumerate(_HUNDREDS_WORDS, 1)} | {"یکصد": 100, "شیشصد": 600}
_SCALES = {"هزار": 1_000, "میلیون": 1_000_000, "میلیارد": 1_000_000_000}
_SIZE = {**_SMALL, **_TENS, **_HUNDREDS}
_AND = "و"


def persian_number(word: str) -> int | None:
    """Return the value of one folded number word, None where it is none."""
    return _SIZE.get(word, _SCALES.get(word))


def persian_run(words: list[str]) -> tuple[int, int] | None:
    """Return (value, words used) for the number that starts a list of folded words; None where no Persian word is part of it."""
    total, current, used, least = 0, 0, 0, 10**12
    is_persian = False
    at = 0
    while at < len(words):
        word = words[at]
        if used and word == _AND and at + 1 < len(words) and _follows(words, at + 1, least):
            at += 1
            continue
        if word in _SCALES and at == used and (current or not used):
            scale = _SCALES[word]
            total, current, least, is_persian = total + max(current, 1) * scale, 0, scale, True
        else:
            value = _value(word)
            if value is None or (used and (words[at - 1] != _AND or not _fits(value, least))):
                break
            current, least, is_persian = current + value, _grain(value), is_persian or word in _SIZE
        at += 1
        used = at
    return (total + current, used) if used and is_persian else None


def _value(word: str) -> int | None:
    return int(word) if word.isdecimal() and len(word) < 10 else _SIZE.get(word)


def _grain(value: int) -> int:
    """Return below what a number that follows with «و» must stay: hundreds take tens, tens take ones, others nothing."""
    if value >= 100 and value % 100 == 0:
        return 100
    return 10 if value >= 20 and value % 10 == 0 else 0


def _fits(value: int, least: int) -> bool:
    return 0 < value < least


def _follows(words: list[str], at: int, least: int) -> bool:
    value = _value(words[at])
    return value is not None and _fits(value, least) and not (at + 1 < len(words) and words[at + 1] in _SCALES and least <= 1000)
