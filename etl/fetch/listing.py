"""What a source names for one day: its dated archive pages, and in live mode its feeds and sitemaps, compared with each other."""

from __future__ import annotations

import logging
from datetime import date
from urllib.parse import urljoin

from etl.archive import FetchOutcome, RequestKind
from etl.discover import Found, ListingPage, Sitemap, lacking, once, read_feed, read_listing, read_sitemap
from etl.fetch.asking import Got, Line, UnreachableError, ask
from etl.night import HOURLY

log = logging.getLogger(__name__)

DOWN = frozenset({FetchOutcome.ERROR, FetchOutcome.SOFT_ERROR, FetchOutcome.BUSY})
REFUSED = frozenset({FetchOutcome.REFUSED_BY_ROBOTS, FetchOutcome.REFUSED_ADDRESS})


def list_day(line: Line, day: date, *, live: bool) -> tuple[Found, ...]:
    """Return the articles a source names for a day; feeds come first, so that the archive pages asked later must hold theirs.

    An hourly run asks the feeds and nothing else.
    """
    if line.run_id.startswith(HOURLY):
        return _feeds(line)
    named = once((*_feeds(line), *_sitemaps(line))) if live else ()
    listed = _archive_pages(line, day, is_alone=not named)
    missing = lacking(listed, named, day, line.source)
    if not listed:
        others = f"; feeds and sitemaps name {len(named)}" if named else ""
        log.warning("%s: the archive page of %s lists no article%s", line.source.name, day, others)
    elif missing:
        ids = ", ".join(article.outlet_id for article in missing[:5])
        log.warning(
            "%s: the archive pages of %s list %d articles and lack %d that its feed names for that day (%s); has the site changed?",
            *(line.source.name, day, len(listed), len(missing), ids),
        )
    return once((*listed, *named))


def _archive_pages(line: Line, day: date, *, is_alone: bool) -> tuple[Found, ...]:
    """The day's listing, page by page until one brings nothing more."""
    source, linked = line.source, False
    found: dict[str, Found] = {}
    for number in range(1, source.archive_pages_most + 1):
        got = ask(line, RequestKind.LISTING, urljoin(line.origin, source.archive_address(day, number)))
        page = _page(line, got, is_alone=is_alone)
        fresh = [article for article in page.found if article.outlet_id not in found]
        found.update({article.outlet_id: article for article in fresh})
        if number == 1 and not page.found and page.undated:
            log.info("%s: %d items of %s show no time and were left out", source.name, page.undated, got.row.url)
        # where earlier pages linked to their next one, a page without such a link is the last
        if not fresh or (linked and not page.has_next):
            return tuple(found.values())
        linked = linked or page.has_next
    log.warning("%s: the listing of %s goes on after %d pages, the rest is left out", source.name, day, source.archive_pages_most)
    return tuple(found.values())


def _page(line: Line, got: Got, *, is_alone: bool) -> ListingPage:
    """What a listing page names; stops the visit where the site fails, or keeps its only listing to itself."""
    row = got.row
    if got.is_page:
        return read_listing(got.payload, row.url or line.origin, line.source)
    is_down = row.outcome in DOWN and (row.status is None or row.status < 400 or row.status >= 500)
    if is_down or (is_alone and row.outcome in REFUSED):
        raise UnreachableError(f"its archive page: {row.error}", row.outcome)
    if row.outcome is not FetchOutcome.MISSING:
        log.warning("%s: %s brought no listing: %s", line.source.name, row.url, row.error)
    return ListingPage(())


def _feeds(line: Line) -> tuple[Found, ...]:
    found: list[Found] = []
    for path in line.source.feeds:
        got = ask(line, RequestKind.FEED, urljoin(line.origin, path))
        if got.is_page:
            found += read_feed(got.payload, got.row.url or line.origin, line.source)
    return once(found)


def _sitemaps(line: Line) -> tuple[Found, ...]:
    found: list[Found] = []
    nested: list[str] = []
    for path in line.source.sitemaps:
        sitemap = _sitemap(line, urljoin(line.origin, path))
        found += sitemap.found
        nested += sitemap.nested
    for url in nested:
        found += _sitemap(line, url).found
    return once(found)


def _sitemap(line: Line, url: str) -> Sitemap:
    got = ask(line, RequestKind.SITEMAP, url)
    return read_sitemap(got.payload, got.row.url or url, line.source) if got.is_page else Sitemap(())
