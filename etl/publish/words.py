"""Cells in the words and marks of a page."""

from __future__ import annotations

import re
from datetime import date, datetime
from html import escape
from urllib.parse import urlsplit

from etl.names import country_name
from etl.rows.pages import Row

# Marks that XML cannot hold or that turn the direction of everything after them.
_UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def plain(text: object) -> str:
    """Return a text without marks that a page or a feed cannot hold."""
    return _UNSHOWN.sub("", str(text))


def shown(text: object) -> str:
    """Return a text made safe for HTML, also inside quotes."""
    return escape(plain(text), quote=True)


def address(url: object) -> str | None:
    """Return an address made safe for HTML, None where it is none of the web."""
    text = plain(url or "")
    return shown(text) if urlsplit(text).scheme in ("http", "https") else None


def count(row: Row, name: str) -> str:
    """Return a count as people read it: "20", "at least 20", "up to 20", "20 to 25", or "" where it is not known."""
    low, high = row[f"{name}_low"], row[f"{name}_high"]
    if low is None:
        return ""
    if high is None:
        return f"at least {low}"
    if low == high:
        return str(low)
    return f"up to {high}" if low == 0 else f"{low} to {high}"


def days(row: Row) -> str:
    """Return when it was: a day, an interval of days, or "not known"."""
    first, last = row["first_on"], row["last_on"]
    if first is None:
        return "not known"
    return _day(first) if first == last else f"{_day(first)} to {_day(last)}"


def place(row: Row) -> str:
    """Return where it was, from the finest to the country."""
    land = country_name(row["country"]) if row["country"] else None
    names = dict.fromkeys(name for name in (row["site"], row["locality"], row["admin1"], land) if name)
    return ", ".join(names) or row["place_text"] or "not known"


def words(value: object) -> str:
    """Return a member of a closed set as words: "suicide_bombing" as "suicide bombing"."""
    return str(value or "").replace("_", " ")


def moment(value: datetime) -> str:
    """Return a moment in UTC as people read it."""
    return f"{value:%Y-%m-%d %H:%M} UTC"


def _day(value: date) -> str:
    return f"{value.day} {value:%b %Y}"
