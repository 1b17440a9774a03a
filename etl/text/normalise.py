"""Fold a text for matching without moving a single offset: every character is replaced by exactly one."""

from __future__ import annotations

_SAME = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u02bc": "'", "`": "'", "\u00b4": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00ab": '"', "\u00bb": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2212": "-",
    "\u2013": "\u2014", "\u2015": "\u2014",
    "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ", "\u200b": " ", "\ufeff": " ", "\t": " ",
    "\u064a": "\u06cc", "\u0649": "\u06cc", "\u0643": "\u06a9", "\u06c0": "\u0647", "\u200c": " ",
}  # fmt: skip
_TABLE = {ord(k): v for k, v in _SAME.items()} | {0x660 + n: str(n) for n in range(10)} | {0x6F0 + n: str(n) for n in range(10)}


def fold(text: str) -> str:
    """Return the text in lower case with one form of quotes, dashes, spaces, yeh, kaf and digits; of the same length."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return unify(low)


def unify(text: str) -> str:
    """Return the text with one form of quotes, dashes, spaces, yeh, kaf and digits, its capitals kept; of the same length."""
    return text.translate(_TABLE)
