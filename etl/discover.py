"""Reads listings, feeds and sitemaps: bytes in, addresses of the source's own articles out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from time import struct_time
from urllib.parse import urljoin, urlsplit, urlunsplit
from zoneinfo import ZoneInfo

import feedparser
from bs4 import BeautifulSoup
from courlan import clean_url
from lxml import etree

from etl.source import Source

NESTED_MOST = 5  # sitemaps of a sitemap index that are read, the first ones


@dataclass(frozen=True, slots=True)
class Found:
    """An article's address, as a listing, feed or sitemap names it."""

    outlet_id: str
    url: str
    published_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ListingPage:
    """What one page of a listing names, in its order, each article once."""

    found: tuple[Found, ...]
    has_next: bool = False  # links to a following page
    undated: int = 0  # items that show no time, which are left out


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What a sitemap names: articles, and where it is an index, other sitemaps."""

    found: tuple[Found, ...]
    nested: tuple[str, ...] = ()


def read_listing(payload: bytes, base: str, source: Source) -> ListingPage:
    """Return the articles that a listing page names.

    Items of a dated listing show their time; those without one stand in the boxes beside it and are left out.
    """
    page = BeautifulSoup(payload, "lxml")
    items = page.select(source.listing.item)
    dated = [item for item in items if item.find("time")]
    links = (link for item in dated if (link := item.select_one(source.listing.link)) is not None)
    found = once(article for link in links if (article := article_at(str(link.get("href", "")), base, source)) is not None)
    return ListingPage(found, any(page.select_one(selector) for selector in source.listing.next_page), len(items) - len(dated))


def read_feed(payload: bytes, base: str, source: Source) -> tuple[Found, ...]:
    """Return the articles that an RSS or Atom feed names."""
    entries = feedparser.parse(payload).entries
    articles = (article_at(entry.get("link", ""), base, source, _moment(entry.get("published_parsed"))) for entry in entries)
    return once(article for article in articles if article is not None)


def read_sitemap(payload: bytes, base: str, source: Source) -> Sitemap:
    """Return the articles that a sitemap names, or the sitemaps that an index names; nothing for what is no XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    try:
        root = etree.fromstring(payload, parser)
    except etree.XMLSyntaxError:
        return Sitemap(())
    if root is None:
        return Sitemap(())
    addresses = [(node.text or "").strip() for node in root.iterfind(".//{*}loc")]
    if etree.QName(root).localname == "sitemapindex":
        return Sitemap((), tuple(address for address in addresses if is_own(address, source, base))[:NESTED_MOST])
    articles = (article_at(address, base, source) for address in addresses)
    return Sitemap(once(article for article in articles if article is not None))


def article_at(link: str, base: str, source: Source, published_at: datetime | None = None) -> Found | None:
    """Return the cleaned address of a link, or None where it is no article of this source."""
    try:
        url = clean_url(urljoin(base, link.strip())) if link.strip() else None
    except ValueError:  # "http://[broken"
        return None
    if url is None or not is_own(url, source, base):
        return None
    outlet_id = source.outlet_id(urlsplit(url).path)
    return Found(outlet_id, at_origin(url, base), published_at) if outlet_id else None


def at_origin(url: str, origin: str) -> str:
    """Return an article's address on the host that is asked, whose robots.txt was read, without query and fragment."""
    host = urlsplit(origin)
    return urlunsplit((host.scheme, host.netloc, urlsplit(url).path, "", ""))


def is_own(url: str, source: Source, origin: str) -> bool:
    """Return whether an address is HTTP, on a host of the source or on the one asked in its place, and holds no password."""
    try:
        parts = urlsplit(url)
        is_web = parts.scheme in ("http", "https") and parts.username is None
        return is_web and _host(url) in {_host(own) for own in (*source.hosts, origin)}
    except ValueError:  # a port that is no number, a broken IPv6 address
        return False


def once(articles: Iterable[Found]) -> tuple[Found, ...]:
    """Return each article once, where it comes first."""
    seen: dict[str, Found] = {}
    for article in articles:
        seen.setdefault(article.outlet_id, article)
    return tuple(seen.values())


def lacking(listed: Iterable[Found], named: Iterable[Found], day: date, source: Source) -> tuple[Found, ...]:
    """Return the articles of a day that a feed names and the day's listing lacks; those of unknown time are left out."""
    zone, ids = ZoneInfo(source.zone), {article.outlet_id for article in listed}
    of_day = (article for article in named if article.published_at and article.published_at.astimezone(zone).date() == day)
    return tuple(article for article in of_day if article.outlet_id not in ids)


def _host(url: str) -> tuple[str, int | None]:
    """Host and port, by which two addresses are the same site; 80, 443 and "www." make no difference."""
    parts = urlsplit(url)
    return (parts.hostname or "").removeprefix("www."), None if parts.port in (None, 80, 443) else parts.port


def _moment(parsed: struct_time | None) -> datetime | None:
    try:
        return datetime(*parsed[:6], tzinfo=UTC) if parsed else None
    except ValueError:  # a year that is none
        return None
