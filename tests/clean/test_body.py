"""No paragraph is lost, doubled or moved without a word."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.clean.body import read_blocks, read_body
from etl.clean.cut import parse
from etl.records import Article
from tests.clean.made import MEHR, mehr


def body(markup: str) -> Article:
    return mehr(body_html=markup, signature="")


@pytest.mark.parametrize(
    ("markup", "paragraphs"),
    [
        ("<p>Yes.</p><p>No.</p>", ["Yes.", "No."]),
        ("<p>One died.</p><p>One died.</p>", ["One died.", "One died."]),
        ("<p>First line.<br>Second line.</p>", ["First line.\nSecond line."]),
        ("<p>First.<br><br/>Second.</p>", ["First.", "Second."]),
        ("<ul><li>Two in Herat</li><li>One in <b>Balkh</b></li></ul>", ["Two in Herat", "One in Balkh"]),
        ("<h3>The victims</h3><p>Two died.</p><h5>The site</h5>", ["The victims", "Two died.", "The site"]),
        ("<table><tr><td>Place</td><td>Killed</td></tr><tr><td>Herat</td><td>2</td></tr></table>", ["Place | Killed", "Herat | 2"]),
        ("<blockquote><p>We ran.</p><p>Then it fell.</p></blockquote>", ["We ran.", "Then it fell."]),
        ("<div>Bare words</div>and more<p>and a last</p>", ["Bare words", "and more", "and a last"]),
        ("<p>Before.</p><article><p>Nested.</p></article><p>After.</p>", ["Before.", "Nested.", "After."]),
        ("<p>Two <!-- or three --> people died.</p>", ["Two people died."]),
        ("<p>Two\n   people\xa0 died.</p><p>&nbsp;</p><p> </p>", ["Two people died."]),
        ("<p>The <a href='/x'>Taliban</a> said <span>no<span>thing</span></span>.</p>", ["The Taliban said nothing."]),
        ("<p>Two died.</p><div id='footer'><p>One more died.</p></div>", ["Two died.", "One more died."]),
        ("<center>Two died.</center><address>In Herat.</address>", ["Two died.", "In Herat."]),
    ],
)
def test_each_block_is_one_paragraph_in_the_pages_order(markup: str, paragraphs: list[str]) -> None:
    found = body(markup)
    assert found.body.split("\n\n") == paragraphs
    assert (found.paragraphs_found, found.paragraphs_kept) == (len(paragraphs), len(paragraphs))


@pytest.mark.parametrize(
    "markup",
    [
        "<script>var dead = 5;</script>",
        "<style>p {}</style>",
        "<figure><img src='x'><figcaption>A photo of 9 dead</figcaption></figure>",
        "<p style='display: none'>9 dead</p>",
        "<form><label>2 + 9 =</label></form>",
        "<aside>9 dead elsewhere</aside>",
        "<section class='box related-items'><p>9 dead in May</p></section>",
        "<p>News ID 219876</p>",
        "<p>Related News</p>",
        "<p>All Content by Mehr News Agency is licensed under a Creative Commons Attribution 4.0 International License.</p>",
    ],
)
def test_what_is_no_prose_of_the_article_is_cut(markup: str) -> None:
    assert body(f"<p>Two died.</p>{markup}").body == "Two died."


def test_a_body_that_opens_with_the_title_and_the_lead_does_not_tell_them_twice() -> None:
    found = mehr(body_html="<p>Blast in Herat</p><p>Two died.</p><p>More came.</p>", title="Blast in Herat", lead="Two died.", signature="")
    assert (found.title, found.lead, found.body) == ("Blast in Herat", "Two died.", "More came.")


def test_paragraphs_that_trafilatura_drops_are_put_back_with_a_warning() -> None:
    found = body("<p>Two died.</p><div id='footer'><p>Nine were hurt in the bazaar.</p></div>")
    assert found.body == "Two died.\n\nNine were hurt in the bazaar."
    assert "body: 1 of 2 paragraphs that trafilatura drops were put back" in found.warnings


def test_a_list_of_links_that_trafilatura_drops_stays_out_with_a_warning() -> None:
    links = "".join(f"<li><a href='/news/{n}'>Blast number {n} kills nine</a></li>" for n in range(5))
    found = body("<p>Two people died in the blast on Monday.</p>" * 10 + f"<ul>{links}</ul>")
    assert "Blast number" not in found.body
    assert (found.paragraphs_found, found.paragraphs_kept) == (15, 10)
    assert "body: 5 of 15 paragraphs are link lists and were cut" in found.warnings


def test_a_very_long_body_is_kept_whole() -> None:
    found = body("<p>Two died.</p>" * 30_000)
    assert found.paragraphs_kept == 30_000
    assert any("all are kept" in warning for warning in found.warnings)


def test_a_last_paragraph_of_words_is_no_signature() -> None:
    found = body("<p>Two died.</p><p>The UN condemned it.</p>")
    assert found.signature is None
    assert found.body.endswith("The UN condemned it.")


def test_an_empty_body_has_no_paragraphs() -> None:
    assert body("").body == ""
    assert body("<p>&nbsp;</p>").paragraphs_found == 0


WORDS = st.text(alphabet=st.characters(whitelist_categories=("L", "N", "Po"), max_codepoint=0x6FF), min_size=1, max_size=40).filter(
    lambda text: any(c.isalnum() for c in text)
)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(["p", "li", "h3", "div", "blockquote"]), WORDS), min_size=1, max_size=12))
def test_every_word_of_every_block_is_kept_once_and_in_order(blocks: list[tuple[str, str]]) -> None:
    markup = "".join(f"<{tag}>{escape(text)}</{tag}>" for tag, text in blocks)
    root = parse(f"<html><body>{markup}</body></html>")
    assert root is not None
    assert [block.text for block in read_blocks(root)] == [text for _, text in blocks]
    plain = replace(MEHR, layout=replace(MEHR.layout, signature_line=None, noise_line=()), updating=())
    assert list(read_body(root, plain).paragraphs) == [text for _, text in blocks]
