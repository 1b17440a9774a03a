"""Page to Article, or to Rejected with its reason: pure, and nothing that stands in a page can make it fail."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from urllib.parse import urlsplit

from etl.clean.article import read_article
from etl.clean.cut import MarkupError
from etl.clean.decode import decode
from etl.clean.document import read_document
from etl.clean.refuse import script_share
from etl.records import Article, Page, Rejected, Rejection
from etl.source import Source
from etl.sources import SOURCES

__all__ = ["body_digest", "clean", "clean_bytes"]

_HTML = ("text/html", "application/xhtml+xml")
_HTML_OPENS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<article")
_MOST_BYTES = 16 * 1024 * 1024
_ARABIC_SCRIPT = ("fa", "ar", "ur", "ckb")


def clean(page: Page, source: Source) -> Article | Rejected:
    """Return the article that a page holds, or why it holds none."""
    if len(page.payload) > _MOST_BYTES:
        return _refused(page, Rejection.UNREADABLE, f"{len(page.payload)} bytes are more than any article has")
    text, warning = decode(page.payload, page.content_type)
    if text is None:
        return _refused(page, Rejection.UNREADABLE, warning or "")
    kind = _kind(page)
    if kind is None:
        return _refused(page, Rejection.NOT_HTML, f"{page.content_type or 'an unnamed type'} is neither a page nor a plain text")
    try:
        article = read_article(page, text, source) if kind == "page" else read_document(page, text, source)
    except MarkupError as error:
        return _refused(page, Rejection.UNREADABLE, f"the parser gave up: {error}")
    if isinstance(article, Rejected):
        return article
    refusal = _no_words(article) or _other_language(article)
    if refusal:
        return _refused(page, *refusal)
    return replace(article, warnings=(warning, *article.warnings)) if warning else article


def clean_bytes(payload: bytes, url: str | None, content_type: str = "text/html", source: Source | None = None) -> Article | Rejected:
    """Return the article in bytes that were read from an address; the source is found by the address's host where none is given."""
    digest = "sha256:" + sha256(payload).hexdigest()
    source = source or _source_of(url or "")
    name = source.name if source else ""
    page_id = sha256("\n".join((name, url or "", digest)).encode(errors="replace")).hexdigest()
    page = Page(page_id, name, url, datetime.max.replace(tzinfo=UTC), content_type, digest, payload, warc="", record_id="")
    if source is None:
        hosts = sorted({urlsplit(host).netloc for known in SOURCES.values() for host in known.hosts})
        return _refused(
            page, Rejection.WRONG_HOST, f"no source is read from {url or 'an unnamed address'}; known hosts: {', '.join(hosts)}"
        )
    return clean(page, source)


def body_digest(article: Article) -> str:
    """Return the digest of title, lead and body: what makes a page a new version of its article."""
    return sha256("\x1f".join((article.title, article.lead, article.body)).encode(errors="replace")).hexdigest()


def _kind(page: Page) -> str | None:
    kind = page.content_type.partition(";")[0].strip().lower()
    if kind in _HTML or not kind or page.payload[:200].lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(_HTML_OPENS):
        return "page"
    return "document" if kind == "text/plain" else None


def _no_words(article: Article) -> tuple[Rejection, str] | None:
    if not any(c.isalnum() for c in article.lead + article.body):
        return Rejection.NO_TEXT, "neither a lead nor a paragraph was found"
    return None


def _other_language(article: Article) -> tuple[Rejection, str] | None:
    share = script_share(article.lead + article.body)
    is_arabic = article.language in _ARABIC_SCRIPT
    if (share > 0.5) == is_arabic:
        return None
    return Rejection.WRONG_LANGUAGE, f"{share:.0%} of its letters are Arabic script, the edition is in {article.language!r}"


def _source_of(url: str) -> Source | None:
    try:
        address = urlsplit(url)
    except ValueError:  # brackets that are no IPv6 address
        return None
    known = [source for source in SOURCES.values() if address.hostname in {urlsplit(host).hostname for host in source.hosts}]
    return next((source for source in known if source.outlet_id(address.path)), known[0] if known else None)


def _refused(page: Page, reason: Rejection, detail: str) -> Rejected:
    return Rejected(page_id=page.page_id, source=page.source, url=page.url, reason=reason, detail=detail)
