"""Forms of a plain text for receivers of other kinds: HTML for mail, one short line for a phone."""

from __future__ import annotations

import re
from html import escape

from etl.text.direction import CLOSE, OPEN, is_persian

SHORT_MOST = 280
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def _line(text: str) -> str:
    """Return a line with its addresses as links; a quote keeps the direction of its own language."""
    parts, at = [], 0
    for found in _ADDRESS.finditer(text):
        address = escape(found[0])
        parts += [escape(text[at : found.start()]), f'<a href="{address}" dir="ltr">{address}</a>']
        at = found.end()
    whole = "".join([*parts, escape(text[at:])]).replace(OPEN, "<bdi>").replace(CLOSE, "</bdi>")
    return f'<q dir="auto">{whole.strip()[6:-6]}</q>' if text.strip().startswith('"') and text.strip().endswith('"') else whole.strip()


def as_html(text: str) -> str:
    """Return a plain text as HTML: a paragraph for each stretch between blank lines, in the direction of its first letter."""
    paragraphs = [part.splitlines() for part in re.split(r"\n\s*\n", text.strip())]
    shown = []
    for lines in paragraphs:
        marks = 'lang="fa" dir="rtl"' if is_persian(lines[0]) else 'lang="en" dir="ltr"'
        shown.append(f"<p {marks}>" + "<br>\n".join(_line(line) for line in lines) + "</p>")
    return "\n".join(shown) + "\n"


def in_short(line: str, mark: str) -> str:
    """Return a line and a mark in at most 280 characters, cut between words."""
    room = SHORT_MOST - len(mark) - 3
    words = " ".join(line.split())
    kept = words if len(words) <= room else words[: room - 1].rsplit(" ", 1)[0] + "…"
    return f"{kept} · {mark}"
