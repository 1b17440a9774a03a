"""One outlet's page, read by its layout."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from lxml import etree, html

from etl.clean.body import NO_BODY, Body, cut_updating, read_body
from etl.clean.cut import Head, cut_body, find, parse, read_head
from etl.clean.dates import read_modified, read_published
from etl.clean.parts import PROSE, Parts, one_line, read_parts
from etl.clean.refuse import why_no_article
from etl.passed_on import passed_on_from
from etl.records import Article, Page, Rejected, Rejection
from etl.source import Source
from etl.text.calendar import civil_day

_NUMBER_METAS = ("nastooh:nid", "nastooh:code")
_LICENCE_METAS = ("copyright", "dc.rights")


def read_article(page: Page, text: str, source: Source) -> Article | Rejected:
    """Return the article of a page, or why there is none in it."""
    root = parse(text)
    containers, choice = find(root, source.layout.container) if root is not None else ([], 0)
    if root is None or not containers:
        return Rejected(page.page_id, source.name, page.url, *why_no_article(text))
    head, tags = read_head(root), find(root, source.layout.tags)[0]
    body, body_drift = cut_body(containers[0], source.layout)
    parts = read_parts(etree.tostring(containers[0], encoding="unicode", with_tail=False, method="html"), source.layout)
    parts = parts._replace(title=parts.title or one_line(head.meta.get("og:title", "")))
    if not parts.title:
        return Rejected(page.page_id, source.name, page.url, Rejection.NO_TITLE, "the container has no headline")
    drift = (f"template: container found only by {source.layout.container[choice]!r}",) if choice else ()
    article = _worded(page, parts, body, head, source)
    return replace(
        article,
        tags=_tags(tags, head),
        warnings=(
            *_torn(text),
            *drift,
            *parts.drift,
            *body_drift,
            *_prose_elsewhere(containers[0], parts),
            *article.warnings,
            *_licence_change(head, source),
        ),
    )


def _worded(page: Page, parts: Parts, element: html.HtmlElement | None, head: Head, source: Source) -> Article:
    lead, is_early = cut_updating(parts.lead, source)
    body = read_body(element, source, (parts.title, parts.lead, lead)) if element is not None else NO_BODY
    lead, lead_warnings = (lead, ()) if lead else _lead_elsewhere(head, body)
    url = page.url or _own_address(head, source)
    path, zone = _path(url), ZoneInfo(source.zone)
    outlet_id, id_warnings = _outlet_id(path, parts, head, source)
    published = read_published(head, parts.shown, _address_day(path, source), zone, page.fetched_at)
    signature = body.signature or parts.signature or _loose_signature(parts, source)
    words = "\n\n".join(body.paragraphs)
    return Article(
        article_key=f"{source.name}/{outlet_id or page.digest}",
        source=source.name,
        language=source.language,
        title=parts.title,
        lead=lead,
        body=words,
        kicker=parts.kicker,
        page_id=page.page_id,
        outlet_id=outlet_id,
        url=url,
        section=parts.section or one_line(head.meta.get("article:section", "")) or None,
        author=parts.author or None,
        signature=signature,
        syndicated_from=_syndicated_from(signature, source) or passed_on_from(lead, words, source.language, source.outlet),
        published_at=published.at,
        published_on=published.on,
        published_precision=published.precision,
        published_from=published.read_from,
        modified_at=read_modified(head, zone),
        licence=source.licence,
        is_updating=body.is_updating or is_early,
        paragraphs_found=body.found,
        paragraphs_kept=len(body.paragraphs),
        warnings=(*lead_warnings, *id_warnings, *published.warnings, *body.warnings),
    )


def _torn(text: str) -> tuple[str, ...]:
    return () if "</html" in text[-2000:].lower() else ("page: it ends before </html>, the end may be missing",)


def _prose_elsewhere(container: html.HtmlElement, parts: Parts) -> tuple[str, ...]:
    # a stray end tag closes the body or the container early, and what follows stands beside it
    count = parts.stray + sum(len(one_line(paragraph.text_content())) > PROSE for paragraph in container.itersiblings("p"))
    return (f"template: {count} paragraphs stand beside all known parts and are not read",) if count else ()


def _lead_elsewhere(head: Head, body: Body) -> tuple[str, tuple[str, ...]]:
    told = one_line(head.meta.get("og:description") or head.meta.get("description", ""))
    is_own = head.meta.get("og:type") == "article"  # otherwise it may describe the whole site
    if told and is_own and told[:60] not in " ".join(body.paragraphs):
        return told, ("lead: read from the page's description",)
    return "", ("lead: none on the page",)


def _own_address(head: Head, source: Source) -> str | None:
    told = head.canonical or head.meta.get("og:url")
    return told if told and told.startswith(tuple(f"{host}/" for host in source.hosts)) else None


def _path(url: str | None) -> str:
    try:
        return urlsplit(url or "").path
    except ValueError:  # brackets that are no IPv6 address
        return ""


def _address_day(path: str, source: Source) -> date | None:
    found = source.article_path.search(path)
    told = found.groupdict() if found else {}
    if not (told.get("year") and told.get("month") and told.get("day")):
        return None
    return civil_day(int(told["year"]), int(told["month"]), int(told["day"]))


def _outlet_id(path: str, parts: Parts, head: Head, source: Source) -> tuple[str | None, tuple[str, ...]]:
    addressed = source.outlet_id(path)
    told = next((head.meta[key] for key in _NUMBER_METAS if key in head.meta), parts.outlet_id)
    own = str(int(told)) if told.isdecimal() and len(told) < 20 else None
    if addressed and own and addressed != own:
        return addressed, (f"outlet_id: the address says {addressed}, the page {own}",)
    return addressed or own, ()


def _loose_signature(parts: Parts, source: Source) -> str | None:
    pattern = source.layout.signature_line
    return next((line for line in reversed(parts.loose) if pattern and pattern.fullmatch(line) and not line.isdecimal()), None)


def _syndicated_from(signature: str | None, source: Source) -> str | None:
    found = ((pattern.search(signature or ""), outlet) for pattern, outlet in source.syndication)
    return next((f"{outlet} {match['id']}" for match, outlet in found if match), None)


def _tags(linked_tags: list[html.HtmlElement], head: Head) -> tuple[str, ...]:
    linked = [one_line(tag.text_content()) for tag in linked_tags]
    told = linked or [one_line(tag) for tag in re.split("[,،]", head.meta.get("article:tag", ""))]
    return tuple(dict.fromkeys(tag for tag in told if tag))


def _licence_change(head: Head, source: Source) -> tuple[str, ...]:
    told = next((head.meta[key] for key in _LICENCE_METAS if key in head.meta), None)
    if told is None or source.licence_line is None or source.licence_line in told:
        return ()
    return (f"licence: the page says {told[:120]!r}",)
