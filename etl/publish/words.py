"""Cells in the words and marks of a page, in its language."""

from __future__ import annotations

import re
from datetime import date, datetime
from html import escape
from urllib.parse import urlsplit

from persiantools.jdatetime import JalaliDate

from etl.alerts.words import ENGLISH, PERSIAN, counted, number, word
from etl.names import country_name
from etl.records import Count
from etl.rows.pages import Row

# Marks that XML cannot hold or that turn the direction of everything after them.
_UNSHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def plain(text: object) -> str:
    """Return a text without marks that a page or a feed cannot hold."""
    return _UNSHOWN.sub("", str(text))


def shown(text: object) -> str:
    """Return a text made safe for HTML, also inside quotes."""
    return escape(plain(text), quote=True)


def apart(text: object) -> str:
    """Return a text made safe for HTML that keeps its own direction among words of another script."""
    return f"<bdi>{shown(text)}</bdi>" if text else ""


def address(url: object) -> str | None:
    """Return an address made safe for HTML, None where it is none of the web."""
    text = plain(url or "")
    return shown(text) if urlsplit(text).scheme in ("http", "https") else None


def count(row: Row, name: str, language: str = ENGLISH) -> str:
    """Return a count as people read it: "20", "at least 20", "up to 20", "20 to 25", or "" where it is not known."""
    low, high = row[f"{name}_low"], row[f"{name}_high"]
    if low is None:
        return ""
    return number(0, language) if high == 0 else counted(Count(low, high), language)


def days(row: Row, language: str = ENGLISH) -> str:
    """Return when it was by the calendar of a language: a day, an interval of days, or "not known"."""
    first, last = row["first_on"], row["last_on"]
    if first is None:
        return word("page_not_known", language)
    return _day(first, language) if first == last else word("days_to", language, first=_day(first, language), last=_day(last, language))


def place_names(row: Row, language: str = ENGLISH) -> list[str]:
    """Return where it was, from the finest to the country, in a language where its names are known in it."""
    land = country_name(row["country"], language) if row["country"] else None
    town, province = (row["locality"], row["admin1"])
    if language == PERSIAN:
        town, province = row["locality_fa"] or town, row["admin1_fa"] or province
    names = dict.fromkeys(name for name in (row["site"], town, province, land) if name)
    return list(names) or [row["place_text"] or word("page_not_known", language)]


def place(row: Row) -> str:
    """Return where it was in one line."""
    return ", ".join(place_names(row))


def words(value: object) -> str:
    """Return a member of a closed set as words: "suicide_bombing" as "suicide bombing"."""
    return str(value or "").replace("_", " ")


def moment(value: datetime, language: str = ENGLISH) -> str:
    """Return a moment in UTC as people read it."""
    return f"{number(f'{value:%Y-%m-%d %H:%M}', language)} UTC"


def _day(value: date, language: str) -> str:
    if language == PERSIAN:
        return str(JalaliDate(value).strftime("%d %B %Y", locale=PERSIAN)).removeprefix("۰")
    return f"{value.day} {value:%b %Y}"


def other_days(row: Row, language: str) -> str:
    """Return the same days by the other calendar, in the words of a language, "" where they are not known."""
    first, last = row["first_on"], row["last_on"]
    if first is None:
        return ""
    told = [_other_day(day, language) for day in dict.fromkeys((first, last))]
    return told[0] if len(told) == 1 else word("days_to", language, first=told[0], last=told[1])


def _other_day(value: date, language: str) -> str:
    if language == PERSIAN:
        return f"{number(value.day, language)} {word(f'month_{value.month}', language)} {number(value.year, language)}"
    return str(JalaliDate(value).strftime("%d %B %Y", locale=ENGLISH)).removeprefix("0")
