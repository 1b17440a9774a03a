"""What a source is: one outlet's edition in one language, described as data."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the parts of an article page stand; each is a list of CSS selectors, the first that matches wins.

    All selectors but `container` are looked for inside the container. `noise` is cut out of the body,
    `noise_line` matches whole paragraphs of the body that are not the article's words.
    """

    container: tuple[str, ...]
    title: tuple[str, ...]
    lead: tuple[str, ...]
    body: tuple[str, ...]
    shown_date: tuple[str, ...]
    kicker: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    author: tuple[str, ...] = ()
    outlet_id: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()  # looked for in the whole page
    signature: tuple[str, ...] = ()
    wordless: tuple[str, ...] = ()  # marks of photo and video pages, which may have no body
    noise: tuple[str, ...] = ()
    noise_line: tuple[re.Pattern[str], ...] = ()
    signature_line: re.Pattern[str] | None = None  # a whole last line of the body that signs it: "KI", "MA/5337824"


@dataclass(frozen=True, slots=True)
class Listing:
    """Where the items of a listing page stand."""

    item: str
    link: str
    next_page: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """One outlet's edition: its hosts, addresses, markup, calendar, floor and licence."""

    name: str  # the short code used in files, tables and logs: "mehr_en"
    outlet: str  # "mehr"
    language: str  # ISO 639-1
    zone: str  # time zone of the dates it shows
    calendar: str  # gregorian | jalali: of its archive addresses and shown dates
    hosts: tuple[str, ...]  # origins, the first is asked, all are known as its own
    article_path: re.Pattern[str]  # of a path; its group "id" is the outlet's id
    archive_address: Callable[[date, int], str]  # (day, page from 1) -> path with query
    listing: Listing
    layout: Layout
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    archive_pages_most: int = 40
    floor: int = 0  # articles a full day should bring at least
    licence: str | None = None
    licence_line: str | None = None  # the sentence by which the outlet states it, cut from plain texts
    updating: tuple[re.Pattern[str], ...] = ()  # marks of an early version
    syndication: tuple[tuple[re.Pattern[str], str], ...] = ()  # (of a signature, with group "id"; outlet the item was taken from)

    def outlet_id(self, path: str) -> str | None:
        """Return the outlet's own id in an address's path, or None where it is no article's."""
        found = self.article_path.search(path)
        return found["id"] if found else None
