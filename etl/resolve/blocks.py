"""Says which mentions are worth comparing: two are a candidate pair where one seeks a block in which the other stands.

Blocks only propose. They are wide enough that no pair above the link floor is lost at an edge, and narrow enough
(country × a few days, place × month, site, toll, name × year) that a night's work does not grow with the warehouse.
Seeking is symmetric. A block marked "*" holds everything, one marked "?" only what is not known well enough to be
met otherwise: what has a country or a date seeks "?", what lacks it seeks "*".
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from etl.records import Told
from etl.resolve.facts import Facts, facts

WINDOW_DAYS = 4
SLACK_DAYS = 2  # on either side, so that days in neighbouring windows are still compared
DAYS_MOST = 12  # a longer interval meets others by place and month, not by day
MONTHS_MOST = 14
NAME_YEARS_MOST = 4
TOLL_LEAST = 4  # a smaller toll says too little to meet by


def _length(known: Facts) -> int | None:
    return None if known.first is None or known.last is None else (known.last - known.first).days


def _months(first: date, last: date) -> Iterator[str]:
    begin, end = first - timedelta(days=SLACK_DAYS), last + timedelta(days=SLACK_DAYS)
    for month in range(begin.year * 12 + begin.month - 1, end.year * 12 + end.month):
        yield f"{month // 12:04d}-{month % 12 + 1:02d}"


def _day_keys(known: Facts, lands: tuple[str, ...]) -> Iterator[str]:
    length = _length(known)
    if known.first is None or known.last is None or length is None or length > DAYS_MOST:
        return
    begin = (known.first - timedelta(days=SLACK_DAYS)).toordinal() // WINDOW_DAYS
    end = (known.last + timedelta(days=SLACK_DAYS)).toordinal() // WINDOW_DAYS
    for land in lands:
        for window in range(begin, end + 1):
            yield f"day|{land}|{window}"


def _dated_keys(known: Facts) -> Iterator[str]:
    """Blocks of mentions with days: place × month, toll × year, so that "last May" meets the ninth of May."""
    if known.first is None or known.last is None or (_length(known) or 0) > MONTHS_MOST * 31:
        return
    for month in _months(known.first, known.last):
        for area in known.areas:
            yield f"month|{known.country}|{area}|{month}"
    for year in range(known.first.year, known.last.year + 1):
        for toll in known.tolls:
            if toll >= TOLL_LEAST:
                yield f"toll|{known.country}|{year}|{toll}"


def _timeless_keys(known: Facts, mark: str) -> Iterator[str]:
    """Blocks that need no date: a named site, a kind of site or a toll at a place."""
    for word in sorted(known.site_words):
        yield f"site{mark}|{word}"
    for area in known.areas:
        for kind in sorted(known.site_kinds):
            yield f"kind{mark}|{known.country}|{area}|{kind}"
        for toll in known.tolls:
            if toll >= TOLL_LEAST:
                yield f"toll{mark}|{known.country}|{area}|{toll}"


def _name_keys(known: Facts) -> Iterator[str]:
    first, last = known.first or known.published, known.last or known.published
    if first is None or last is None:
        return
    years = {first.year, last.year} | ({known.published.year} if known.published else set())
    for name in sorted(known.names):
        for year in range(min(years), max(years) + 2 if max(years) - min(years) <= NAME_YEARS_MOST else min(years) + 2):
            yield f"name|{name}|{year}"


def _shared(known: Facts) -> set[str]:
    told = known.told
    return {f"article|{told.article_key}", f"article|{known.family}", *_dated_keys(known), *_name_keys(known)}


def _is_dated(known: Facts) -> bool:
    length = _length(known)
    return known.is_said and length is not None and length <= MONTHS_MOST * 31


def block_day(key: str) -> date | None:
    """Return a day of the time that a block spans, by which the warehouse passes over blocks of other times; None for a timeless one."""
    kind, *rest = key.split("|")
    if kind == "day":
        return date.fromordinal(int(rest[-1]) * WINDOW_DAYS)
    if kind == "month":
        return date.fromisoformat(f"{rest[-1]}-01")
    if kind == "toll":
        return date(int(rest[-2]), 1, 1)
    return date(int(rest[-1]), 1, 1) if kind == "name" else None


def holds_everything(key: str) -> bool:
    """Return whether a timeless block holds every mention of its kind, so that only what lacks a date looks into it."""
    return key.split("|", 1)[0].endswith("*")


def block_keys(told: Told) -> frozenset[str]:
    """Return the blocks in which a mention stands; the warehouse keeps them in mention_block."""
    known = facts(told)
    lands = (known.country, "*") if known.country else ("?",)
    timeless = set(_timeless_keys(known, "*"))
    if not _is_dated(known):
        timeless |= set(_timeless_keys(known, "?"))
    return frozenset(_shared(known) | timeless | set(_day_keys(known, lands)))


def sought_keys(told: Told) -> frozenset[str]:
    """Return the blocks in which the candidates of a mention stand."""
    known = facts(told)
    lands = (known.country, "?") if known.country else ("*", "?")
    timeless = set(_timeless_keys(known, "?" if _is_dated(known) else "*"))
    return frozenset(_shared(known) | timeless | set(_day_keys(known, lands)))
