"""Bytes to text, whatever charset was announced."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import NamedTuple

_BOMS = ((BOM_UTF8, "utf-8-sig"), (BOM_UTF16_LE, "utf-16"), (BOM_UTF16_BE, "utf-16"))
_ANNOUNCED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_OLD_PERSIAN = "windows-1256"  # of pages from before UTF-8
_TOO_BROKEN = 0.1  # share of characters that could not be read


class Decoded(NamedTuple):
    """The text of a payload, and what had to be guessed; `text` is None where it cannot be read."""

    text: str | None
    warning: str | None = None


def decode(payload: bytes, content_type: str) -> Decoded:
    """Return the text of a payload: strict UTF-8 if it is that, else by what the head of the page or the answer announces."""
    if not payload.strip():
        return Decoded(None, "the payload is empty")
    for bom, charset in _BOMS:
        if payload.startswith(bom):
            return _checked(payload.decode(charset, errors="replace"), charset)
    try:
        return _checked(payload.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _by_announcement(payload, content_type)


def _by_announcement(payload: bytes, content_type: str) -> Decoded:
    announced = [name.decode("ascii") for name in _ANNOUNCED.findall(content_type.encode() + b"\n" + payload[:20_000])]
    for charset in [*announced, "utf-8"]:
        if charset.lower().replace("_", "-") in ("utf-8", "utf8"):
            text = payload.decode("utf-8", errors="replace")
            if _is_merely_torn(text):
                return _checked(text, "utf-8")
            continue
        try:
            return _checked(payload.decode(charset, errors="replace"), charset)
        except (LookupError, UnicodeError):  # a charset that Python does not know
            continue
    return _checked(payload.decode(_OLD_PERSIAN, errors="replace"), _OLD_PERSIAN)


def _is_merely_torn(text: str) -> bool:
    lost = text.count("\ufffd")
    return lost <= max(3, 0.2 * (sum(c > "\x7f" for c in text) - lost))


def _checked(text: str, charset: str) -> Decoded:
    opening = text[:4096]
    if len(_CONTROL.findall(opening)) > _TOO_BROKEN * len(opening):
        return Decoded(None, "it is no text: control characters all over")
    lost = text.count("\ufffd")
    if lost > _TOO_BROKEN * max(len(text), 1):
        return Decoded(None, f"{lost} of {len(text)} characters could not be read as {charset}")
    if lost:
        return Decoded(text, f"charset: {lost} characters could not be read as {charset}")
    return Decoded(text, None if charset.startswith("utf") else f"charset: no UTF-8, read as {charset}")
