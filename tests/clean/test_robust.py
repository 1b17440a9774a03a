"""Nothing that stands in a page makes cleaning fail."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.clean import clean, clean_bytes
from etl.records import Article, Rejected, Rejection
from tests.clean.made import MEHR, STORY, page, refused_mehr
from tests.standin.pages import mehr_article, tasnim_article

URL = "https://en.mehrnews.com/news/1/x"
MEHR_PAGE, TASNIM_PAGE = mehr_article(STORY, filler=1), tasnim_article(STORY, filler=1, json_ld=True)


def with_body(markup: bytes) -> bytes:
    opening = b'<html><article id="item"><h1 class="title">T</h1><p class="introtext">Lead</p><div class="item-text">'
    return opening + markup + b"</div></article></html>"


@pytest.mark.parametrize("markup", [b"<div>" * 100_000 + b"dead", b"<b>" * 3_000 + b"dead", b"<table>" * 5_000 + b"<tr><td>dead"])
def test_nesting_beyond_the_parsers_limit_is_refused_rather_than_read_in_part(markup: bytes) -> None:
    refusal = refused_mehr(with_body(markup))
    assert refusal.reason is Rejection.UNREADABLE
    assert "depth" in refusal.detail


@pytest.mark.parametrize("payload", [b"", b"\0" * 100, Random(1).randbytes(5_000_000), b"\xff\xfe\x00\x00" * 50])  # noqa: S311
def test_bytes_that_are_no_text_are_unreadable(payload: bytes) -> None:
    assert refused_mehr(payload).reason is Rejection.UNREADABLE


def test_more_bytes_than_any_article_has_are_unreadable() -> None:
    assert refused_mehr(b"<html>" + b" " * 17_000_000).reason is Rejection.UNREADABLE


def test_five_megabytes_without_a_container_are_no_article() -> None:
    assert refused_mehr(b"<html>" + b"<p>killed &amp; wounded" * 220_000).reason is Rejection.NO_CONTAINER


@pytest.mark.parametrize(
    "markup",
    [
        b"<p>Two\0 people\0 died.</p>",
        b"<section class='ads'>x</section>\x01 \x0c \xef\xbf\xbf &#1; &#x0B &#65535; &#\x002; <p>died</p>",
        b"<p>&#xD800; &#x110000; &#0; died</p>",
        b"<p " + b'a="b" ' * 50_000 + b">died</p>",
        b"<svg><foreignObject><p>a</p></foreignObject></svg><math><p>died</p></math>",
        b"<![CDATA[died]]><p>died</p><?php echo 1 ?>",
    ],
)
def test_odd_markup_is_an_article_still(markup: bytes) -> None:
    found = clean_bytes(with_body(markup), URL)
    assert isinstance(found, Article)
    assert "\0" not in found.body


def test_entities_declared_in_the_page_are_neither_expanded_nor_fetched() -> None:
    for entity in (b'<!ENTITY e "boom">', b'<!ENTITY e SYSTEM "file:///etc/hostname">'):
        payload = b'<?xml version="1.0"?><!DOCTYPE html [' + entity + b"]>" + with_body(b"<p>&e; died</p>")
        found = clean_bytes(payload, URL)
        assert isinstance(found, Article)
        assert "&e; died" in found.body


@pytest.mark.parametrize(
    "script", [b"[" * 100_000, b"{", b'{"@type": ["NewsArticle", {}], "datePublished": 5}', b"9" * 10_000, b'"x"', b"[1, null]"]
)
def test_odd_json_ld_is_passed_over(script: bytes) -> None:
    found = clean_bytes(b'<script type="application/ld+json">' + script + b"</script>" + with_body(b"<p>Two died.</p>"), URL)
    assert isinstance(found, Article)
    assert found.body == "Two died."


@settings(max_examples=150)
@given(st.binary(max_size=400), st.sampled_from(["text/html", "text/plain", "", "text/html; charset=utf-7", "text/html; charset=idna"]))
def test_any_bytes_give_an_article_or_a_reason(payload: bytes, content_type: str) -> None:
    assert isinstance(clean(page(payload, URL, "mehr_en", content_type), MEHR), (Article, Rejected))


PATCHES = [
    b"<!--",
    b"<div class='story lead'>",
    b"<p class='introtext'>",
    b"</div></article>",
    b"<plaintext>",
    b"<textarea>",
    b"&#2;\x0c",
    b"<svg>",
]


@settings(max_examples=150)
@given(
    st.sampled_from([MEHR_PAGE, TASNIM_PAGE]), st.integers(0, 10**9), st.binary(max_size=12) | st.sampled_from(PATCHES), st.integers(0, 300)
)
def test_a_page_with_a_hole_in_it_gives_an_article_or_a_reason(payload: bytes, place: int, patch: bytes, width: int) -> None:
    place %= len(payload)
    torn = payload[:place] + patch + payload[place + width :]
    url = URL if payload is MEHR_PAGE else "https://www.tasnimnews.com/en/news/2024/03/04/219876/x"
    assert isinstance(clean_bytes(torn, url), (Article, Rejected))


FRAGMENT = st.recursive(
    st.text(max_size=12),
    lambda inner: st.tuples(
        st.sampled_from(["p", "b", "div", "table", "td", "br", "a", "li", "script", "x:y", "article", "svg"]), st.lists(inner, max_size=3)
    ).map(lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>"),
    max_leaves=12,
)


@settings(max_examples=150)
@given(FRAGMENT)
def test_any_markup_in_the_body_gives_an_article(markup: str) -> None:
    found = clean_bytes(with_body(markup.encode("utf-8", errors="replace")), URL)
    assert isinstance(found, (Article, Rejected))
    if isinstance(found, Article):
        assert found.paragraphs_kept <= found.paragraphs_found
