"""The words of a body element, paragraph by paragraph.

trafilatura judges which blocks are link lists. It also moves nested articles, and drops headings and what follows a comment; so the
words and their order are the page's own, and whatever it lost that is not a list of links is put back with a warning.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import trafilatura
from lxml import etree, html

from etl.clean.parts import one_line
from etl.source import Source

_ENDS_PARAGRAPH = (
    "address article blockquote body center dd details div dl dt fieldset footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section "
    "summary table tbody tfoot thead tr ul"
)
_NO_PROSE = (
    "applet aside audio button canvas embed figure form head iframe input map math menu nav noscript object option script select style svg "
    "template textarea title video"
)
_BLOCKS = frozenset(_ENDS_PARAGRAPH.split())
_UNREAD = frozenset(_NO_PROSE.split())
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
logging.getLogger("trafilatura").setLevel(logging.ERROR)  # that a page holds no text is told by its reject, with its address
_MOST_BLOCKS, _MOST_CHARACTERS = 2_000, 300_000  # a longer body is no news article and would take trafilatura seconds


class Block(NamedTuple):
    """One paragraph, heading, list item or table row, its lines joined by newlines."""

    text: str
    is_linked: bool  # all of its words are links


class Body(NamedTuple):
    """A body's paragraphs, and what was cut from it."""

    paragraphs: tuple[str, ...]
    found: int
    signature: str | None
    is_updating: bool
    warnings: tuple[str, ...]


NO_BODY = Body((), 0, None, False, ())


def read_body(body: html.HtmlElement, source: Source, repeated: Sequence[str] = ()) -> Body:
    """Return the body's paragraphs without noise and signature; `repeated` are the title and lead, cut where the body opens with them."""
    blocks = [block for block in read_blocks(body) if not _is_noise(block.text, source)]
    while blocks and one_line(blocks[0].text) in repeated:
        blocks.pop(0)
    blocks, signature = _cut_signature(blocks, source)
    blocks, is_updating = _cut_updating(blocks, source)
    if signature is None:  # it may stand before the mark
        blocks, signature = _cut_signature(blocks, source)
    kept, warnings = _judged(blocks, body)
    return Body(tuple(block.text for block in kept), len(blocks), signature, is_updating, warnings)


def read_blocks(root: html.HtmlElement) -> list[Block]:
    """Return the blocks of an element in the order of the page, each once."""
    done: list[Block] = []
    texts: list[tuple[str, bool]] = []
    links = 0
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        if event == "start":
            links += tag == "a"
            if tag in _UNREAD or _HIDDEN.search(element.get("style") or ""):
                walker.skip_subtree()
                continue
            texts += _opened(tag, done, texts)
            texts.append((element.text or "", links > 0))
            continue
        links -= tag == "a"
        if tag in _BLOCKS:
            done += _closed(texts)
            texts.clear()
        texts.append((element.tail or "", links > 0))
    return [*done, *_closed(texts)]


def _opened(tag: str, done: list[Block], texts: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    if tag in _BLOCKS:
        done += _closed(texts)
        texts.clear()
    if tag == "br":
        return [("\x1e", False)]
    return [(" | ", False)] if tag in ("td", "th") and any(text.strip() for text, _ in texts) else []


def _closed(texts: list[tuple[str, bool]]) -> Iterator[Block]:
    linked = all(is_link for text, is_link in texts if text.strip(" \t\r\n\x1e|"))
    lines = [one_line(line) for line in "".join(text for text, _ in texts).split("\x1e")]
    for paragraph in re.split(r"\n{2,}", "\n".join(lines)):
        if any(c.isalnum() for c in paragraph):
            yield Block(paragraph.strip("\n"), linked)


def _is_noise(text: str, source: Source) -> bool:
    line = one_line(text)
    return line == source.licence_line or any(pattern.fullmatch(line) for pattern in source.layout.noise_line)


def _cut_signature(blocks: list[Block], source: Source) -> tuple[list[Block], str | None]:
    pattern = source.layout.signature_line
    if not blocks or pattern is None:
        return blocks, None
    *before, last = blocks[-1].text.split("\n")
    if not pattern.fullmatch(last):
        return blocks, None
    rest = [Block("\n".join(before), blocks[-1].is_linked)] if before else []
    return blocks[:-1] + rest, last


def _cut_updating(blocks: list[Block], source: Source) -> tuple[list[Block], bool]:
    cut = [Block(cut_updating(block.text, source)[0], block.is_linked) for block in blocks]
    return [block for block in cut if block.text], cut != blocks


def cut_updating(text: str, source: Source) -> tuple[str, bool]:
    """Return a text without the mark of an early version at its end, and whether it had one."""
    for pattern in source.updating:
        for found in pattern.finditer(text):
            if not text[found.end() :].strip(" .…)"):
                return text[: found.start()].rstrip(), True
    return text, False


def _judged(blocks: list[Block], body: html.HtmlElement) -> tuple[list[Block], tuple[str, ...]]:
    if len(blocks) > _MOST_BLOCKS or sum(len(block.text) for block in blocks) > _MOST_CHARACTERS:
        return blocks, (f"body: {len(blocks)} paragraphs are more than trafilatura can judge, all are kept",)
    page = html.Element("html")
    etree.SubElement(page, "body").append(body)
    judged = _letters(trafilatura.extract(page, fast=True, favor_recall=True, include_comments=False, deduplicate=False) or "")
    missed = [block for block in blocks if _letters(block.text) not in judged]
    lists = [block for block in missed if block.is_linked]
    warnings = []
    if len(missed) > len(lists):
        warnings.append(f"body: {len(missed) - len(lists)} of {len(blocks)} paragraphs that trafilatura drops were put back")
    if lists:
        warnings.append(f"body: {len(lists)} of {len(blocks)} paragraphs are link lists and were cut")
    return [block for block in blocks if block not in lists], tuple(warnings)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
