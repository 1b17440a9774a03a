"""The article's parts inside its container, by bs4."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from etl.source import Layout

# marks that only steer the display; the zero-width non-joiner and joiner are letters of Persian words and stay
INVISIBLE = dict.fromkeys(map(ord, "\xad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\ufffe\uffff"))
INVISIBLE |= dict.fromkeys((*range(9), *range(14, 28), *range(127, 133), *range(134, 160)))
PROSE = 60  # characters; a paragraph of the article's words is hardly ever shorter than all labels and captions
_SECTION = re.compile(r"^اخبار\s+|\s+news$", re.IGNORECASE)


class Parts(NamedTuple):
    """What stands where the outlet's layout says; `drift` tells where it did not."""

    title: str
    kicker: str
    lead: str
    shown: str
    section: str
    author: str
    outlet_id: str
    signature: str
    loose: tuple[str, ...]  # lines in the container beside all that
    stray: int  # paragraphs of prose beside all that
    drift: tuple[str, ...]


def one_line(text: str) -> str:
    """Return a text without invisible marks, its white space squeezed to single blanks."""
    return " ".join(text.translate(INVISIBLE).split())


def read_parts(markup: str, layout: Layout) -> Parts:
    """Return the parts of an article's container, from which the body is already cut."""
    soup = BeautifulSoup(markup, "lxml")
    drift: list[str] = []
    shown = _first_words(_first(soup, layout.shown_date, "shown date", drift))
    section = _all(soup, layout.section)
    texts = {
        "title": _text(_first(soup, layout.title, "title", drift)),
        "kicker": _text(_first(soup, layout.kicker)),
        "author": _text(_first(soup, layout.author)),
        "outlet_id": _text(_first(soup, layout.outlet_id)),
        "signature": _text(_first(soup, layout.signature)),
    }
    lead = _first(soup, layout.lead, "lead", drift)
    if lead is not None:
        lead.extract()  # it is no stray paragraph
    return Parts(
        lead=_text(lead),
        shown=shown,
        section=" > ".join(_SECTION.sub("", part) for part in section),
        loose=tuple(one_line(text) for text in soup.stripped_strings),
        stray=sum(map(_is_stray, soup.find_all("p"))),
        drift=tuple(drift),
        **texts,
    )


def _is_stray(paragraph: Tag) -> bool:
    # a box of other articles may tell their leads
    return len(one_line(paragraph.get_text())) > PROSE and paragraph.find_parent(["section", "li", "footer"]) is None


def _first(soup: BeautifulSoup, selectors: Sequence[str], name: str = "", drift: list[str] | None = None) -> Tag | None:
    for choice, selector in enumerate(selectors):
        found = soup.select_one(selector)
        if found is not None:
            if choice and drift is not None:
                drift.append(f"template: {name} found only by {selector!r}")
            return found
    if drift is not None:
        drift.append(f"template: no {name}")
    return None


def _all(soup: BeautifulSoup, selectors: Sequence[str]) -> list[str]:
    for selector in selectors:
        found = [text for tag in soup.select(selector) if (text := _text(tag))]
        if found:
            return list(dict.fromkeys(found))
    return []


def _text(tag: Tag | None) -> str:
    if tag is None:
        return ""
    for inner in tag.find_all(["br", "p", "div", "li"]):
        inner.insert_after(" ")
    return one_line(tag.get_text())


def _first_words(tag: Tag | None) -> str:
    # Tasnim leaves the date's list item open, so that a strict reader finds the section inside it
    texts = (str(text) for text in tag.descendants if isinstance(text, NavigableString)) if tag is not None else ()
    return next((one_line(text) for text in texts if any(c.isdigit() for c in text)), "")
