"""The whole page, by lxml: parsed once, its head read, the article's container cut out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from lxml import etree, html

from etl.source import Layout

_COMPOUND = re.compile(r"(?P<tag>[a-z][a-z0-9]*|\*)?(?P<rest>(?:[#.][\w-]+|\[[\w-]+(?:=[\w-]+)?\])*)")
_CONDITION = re.compile(r"#(?P<id>[\w-]+)|\.(?P<klass>[\w-]+)|\[(?P<key>[\w-]+)(?:=(?P<value>[\w-]+))?\]")
_ARTICLE_TYPES = frozenset({"NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "WebPage"})
# characters that lxml reads but refuses to write, and references to them
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NO_TEXT_REF = re.compile(
    r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01]|6553[45])(?!\d)|x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef])(?![0-9a-f]));?", re.IGNORECASE
)


class MarkupError(Exception):
    """A page beyond the parser's limits, behind which it would stop reading without a word."""


class Head(NamedTuple):
    """What the page says of itself to machines; keys of `meta` are lower case."""

    meta: dict[str, str]
    json_ld: dict[str, str]
    canonical: str | None


def parse(text: str) -> html.HtmlElement | None:
    """Return the page as a tree, or None where nothing in it is markup; raises MarkupError where the parser gives up on the way."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(_NO_TEXT_REF.sub("", _NO_TEXT.sub("", text)).encode("utf-8", errors="replace"), parser=parser)
    except etree.LxmlError:  # an empty document
        return None
    limits = [error.message for error in parser.error_log if error.type_name == "ERR_RESOURCE_LIMIT"]
    if limits:
        raise MarkupError(limits[0])
    return root


def find(root: html.HtmlElement, selectors: Sequence[str]) -> tuple[list[html.HtmlElement], int]:
    """Return all matches of the first selector that has any, and which selector it was."""
    for choice, selector in enumerate(selectors):
        matches = _path(selector)(root)
        found = [element for element in matches if isinstance(element, html.HtmlElement)] if isinstance(matches, list) else []
        if found:
            return found, choice
    return [], 0


def cut_body(container: html.HtmlElement, layout: Layout) -> tuple[html.HtmlElement | None, tuple[str, ...]]:
    """Take the body out of its container, without noise and without a lead that stands in it; returns it and how the template drifted."""
    bodies, choice = find(container, layout.body)
    bodies = [element for element in bodies if element is not container]
    if not bodies:
        is_expected = bool(find(container, layout.wordless)[0])
        return None, () if is_expected else ("template: no body",)
    body = bodies[0]
    for selector in layout.noise:
        for noise in find(body, [selector])[0]:
            if noise is not body:
                noise.drop_tree()
    for lead in [element for element in find(body, layout.lead)[0] if element is not body][:1]:
        lead.drop_tree()
        lead.tail = None
        body.addprevious(lead)
    body.drop_tree()
    body.tail = None
    return body, (f"template: body found only by {layout.body[choice]!r}",) if choice else ()


def read_head(root: html.HtmlElement) -> Head:
    """Return the metas by property, name and itemprop (the first of each), the article's JSON-LD and the canonical address."""
    meta: dict[str, str] = {}
    for element in root.iter("meta"):
        content = (element.get("content") or "").strip()
        for key in ("property", "name", "itemprop"):
            if content and element.get(key):
                meta.setdefault(element.get(key, "").lower(), content)
    links = (link.get("href") for link in root.iter("link") if link.get("rel") == "canonical")
    return Head(meta, _json_ld(root), next(links, None))


@cache
def _path(selector: str) -> etree.XPath:
    # the few forms of CSS that cut a page; what stands inside the container is selected by bs4
    return etree.XPath("|".join(_steps(group) for group in selector.split(",")))


def _steps(group: str) -> str:
    path, axis = "", "descendant-or-self::"
    for word in group.split():
        if word == ">":
            axis = "child::"
            continue
        path += ("/" if path else "") + axis + _step(word)
        axis = "descendant::"
    return path


def _step(word: str) -> str:
    found = _COMPOUND.fullmatch(word)
    if found is None:
        raise ValueError(f"{word!r} is no selector that pages are cut by: say tag, #id, .class, [key] or [key=value]")
    return (found["tag"] or "*") + "".join(f"[{_condition(c)}]" for c in _CONDITION.finditer(found["rest"]))


def _condition(found: re.Match[str]) -> str:
    if found["klass"]:
        return f"contains(concat(' ', normalize-space(@class), ' '), ' {found['klass']} ')"
    if found["id"]:
        return f"@id='{found['id']}'"
    return f"@{found['key']}='{found['value']}'" if found["value"] else f"@{found['key']}"


def _json_ld(root: html.HtmlElement) -> dict[str, str]:
    for script in root.iter("script"):
        if script.get("type") != "application/ld+json":
            continue
        try:
            told = json.loads(script.text or "")
        except (ValueError, RecursionError):  # broken or hostile: the page's own words still stand
            continue
        for item in _items(told):
            kind = item.get("@type")
            if not _ARTICLE_TYPES.isdisjoint(kind if isinstance(kind, list) else [str(kind)]):
                return {key: value for key, value in item.items() if isinstance(value, str)}
    return {}


def _items(told: object) -> Iterator[dict[str, object]]:
    for item in told if isinstance(told, list) else [told]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (part for part in graph if isinstance(part, dict)) if isinstance(graph, list) else ()
