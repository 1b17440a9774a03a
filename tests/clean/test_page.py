"""What a page as a whole may be: another charset, another template, torn, no page at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from etl.clean import clean, clean_bytes
from etl.records import Article, Rejected, Rejection
from tests.clean.made import MEHR, STORY, article, mehr, page, read_mehr, refused_mehr, tasnim
from tests.standin.pages import mehr_article, missing_page, tasnim_article

PERSIAN = replace(MEHR, name="mehr_fa", language="fa")
PERSIAN_STORY = replace(
    STORY, title="انفجار در هرات", lead="در این انفجار نه نفر زخمی شدند.", paragraphs=("شاهدان صدای انفجار را شنیدند.",)
)


def test_a_wrongly_announced_charset_does_not_matter_for_utf_8() -> None:
    payload = mehr_article(STORY).replace(b'charset="utf-8"', b'charset="iso-8859-1"')
    assert read_mehr(payload, content_type="text/html; charset=windows-1252").lead == STORY.lead


def test_an_old_persian_charset_is_read_whether_announced_or_not() -> None:
    for announced in ('charset="windows-1256"', 'charset="no-such-charset"'):
        payload = mehr_article(PERSIAN_STORY).decode().replace('charset="utf-8"', announced)
        payload = payload.replace("ی", "ي").replace("–", "-").replace("۲", "2")
        found = article(clean(page(payload.encode("windows-1256"), None, "mehr_fa"), PERSIAN))
        assert found.title == "انفجار در هرات"
        assert found.warnings[0] == "charset: no UTF-8, read as windows-1256"


def test_a_torn_character_is_a_warning_and_no_other_charset() -> None:
    found = read_mehr(mehr_article(STORY).replace("TEHRAN, Mar. 04 (MNA) –".encode(), b"TEHRAN, Mar. 04 (MNA) \xe2\x80"))
    assert "A blast at a bus depot" in found.lead
    assert any(warning.startswith("charset: ") for warning in found.warnings)


def test_utf_16_with_its_mark_is_read() -> None:
    assert read_mehr(mehr_article(STORY).decode().encode("utf-16")).title == STORY.title


def test_broken_html_still_gives_all_its_paragraphs() -> None:
    found = mehr(body_html="<p>Two died.<p>Nine were <b>hurt.<div>The road <i>is</b> closed.</p></span><p>Police came", signature="")
    assert found.body.split("\n\n") == ["Two died.", "Nine were hurt.", "The road is closed.", "Police came"]


def test_a_page_cut_off_on_the_way_is_a_warning() -> None:
    payload = mehr_article(STORY)
    found = read_mehr(payload[: payload.index(b"Two of the injured")])
    assert found.body == STORY.paragraphs[0]
    assert "page: it ends before </html>, the end may be missing" in found.warnings


def test_a_page_without_the_container_is_no_article() -> None:
    refusal = refused_mehr(missing_page())
    assert refusal.reason is Rejection.NO_CONTAINER
    assert (refusal.page_id, refusal.source, refusal.url) == ("p1", "mehr_en", "https://en.mehrnews.com/news/219876/x")


def test_a_page_without_a_headline_or_without_words_is_no_article() -> None:
    untitled = mehr_article(STORY).replace(b'<h1 class="title">', b'<h1 class="title" hidden><!--').replace(b"</h1>", b"--></h1>")
    assert refused_mehr(untitled.replace(b"og:title", b"x")).reason is Rejection.NO_TITLE
    assert read_mehr(untitled).title == STORY.title
    wordless = replace(STORY, lead="", paragraphs=(), signature="")
    assert refused_mehr(mehr_article(wordless)).reason is Rejection.NO_TEXT


def test_another_kind_of_file_is_no_article() -> None:
    assert refused_mehr(b"%PDF-1.7 words", content_type="application/pdf").reason is Rejection.NOT_HTML
    assert refused_mehr(b'{"a": 1}', content_type="application/json; charset=utf-8").reason is Rejection.NOT_HTML


def test_a_page_served_as_another_type_is_known_by_its_opening() -> None:
    assert read_mehr(mehr_article(STORY), content_type="application/octet-stream").title == STORY.title


def test_the_persian_edition_is_not_taken_for_the_english_one() -> None:
    assert refused_mehr(mehr_article(PERSIAN_STORY)).reason is Rejection.WRONG_LANGUAGE
    found = clean(page(mehr_article(STORY), None, "mehr_fa"), PERSIAN)
    assert isinstance(found, Rejected)
    assert found.reason is Rejection.WRONG_LANGUAGE


@pytest.mark.parametrize(
    ("old", "new", "warning"),
    [
        ('class="item-text"', 'class="text"', "template: body found only by '[itemprop=articleBody]'"),
        ('class="item-title"', 'class="headline"', "template: title found only by 'h1.title'"),
        ('id="item" ', "", "template: container found only by 'article.item'"),
        ("item-date", "date", "template: shown date found only by '.print-header li.date'"),
        ("summary introtext", "summary", "template: lead found only by '[itemprop=description]'"),
    ],
)
def test_a_template_that_drifts_is_a_warning(old: str, new: str, warning: str) -> None:
    found = read_mehr(mehr_article(STORY).decode().replace(old, new).encode())
    assert warning in found.warnings
    assert (found.title, found.lead) == (STORY.title, STORY.lead)
    assert found.body == mehr().body


def test_a_missing_lead_is_read_from_the_pages_description_and_said() -> None:
    payload = mehr_article(STORY).replace(b'<p class="summary introtext" itemprop="description">', b"<p hidden>")
    found = read_mehr(payload)
    assert found.lead == STORY.lead
    assert "template: no lead" in found.warnings
    assert "lead: read from the page's description" in found.warnings


@pytest.mark.parametrize("end_tag", ["</div>", "</div></div>", "</div></div></article>"])
def test_paragraphs_behind_a_stray_end_tag_are_a_warning(end_tag: str) -> None:
    late = "Two of the injured are in a serious condition, the medic told a reporter on Monday."
    found = mehr(body_html=f"<p>Nobody has said who was behind it.</p>{end_tag}<p>{late}</p>", signature="")
    assert "template: 1 paragraphs stand beside all known parts and are not read" in found.warnings


def test_prose_in_a_new_part_of_the_template_is_a_warning() -> None:
    prose = b"<div class='new'><p>" + b"A long new part of the template. " * 3 + b"</p></div>"
    found = read_mehr(mehr_article(STORY).replace(b'<div class="item-footer', prose + b'<div class="item-footer'))
    assert "template: 1 paragraphs stand beside all known parts and are not read" in found.warnings


def test_another_licence_line_is_a_warning() -> None:
    found = read_mehr(mehr_article(STORY).replace(b'"copyright" content="All Content', b'"copyright" content="No Content'))
    assert [warning for warning in found.warnings if warning.startswith("licence: the page says 'No Content")]


def test_an_address_and_a_page_of_different_ids_are_a_warning() -> None:
    found = read_mehr(mehr_article(STORY), "https://en.mehrnews.com/news/200001/x")
    assert found.outlet_id == "200001"
    assert "outlet_id: the address says 200001, the page 219876" in found.warnings


def test_a_saved_page_without_an_address_is_known_by_its_own_marks() -> None:
    found = read_mehr(mehr_article(STORY), None)
    assert found.article_key == "mehr_en/219876"
    assert found.url == "https://en.mehrnews.com/news/219876/Blast-at-bus-depot-in-Herat-hurts-nine"


def test_an_address_on_another_host_is_not_taken_from_the_page() -> None:
    assert read_mehr(mehr_article(STORY, origin="https://elsewhere.example"), None).url is None


def test_the_host_does_not_matter_where_the_source_is_given() -> None:
    assert read_mehr(mehr_article(STORY), "http://127.0.0.1:8099/news/219876/x").outlet_id == "219876"


def test_without_any_id_the_article_is_known_by_its_payload() -> None:
    payload = tasnim_article(STORY)
    found = clean_bytes(payload, "https://www.tasnimnews.com/")
    assert isinstance(found, Article)
    assert found.outlet_id is None
    assert found.article_key.startswith("tasnim_en/sha256:")


def test_bytes_from_an_address_find_their_source() -> None:
    found = clean_bytes(mehr_article(STORY), "https://en.mehrnews.com/news/219876/x")
    assert isinstance(found, Article)
    assert (found.source, found.body) == ("mehr_en", mehr().body)
    assert len(found.page_id) == 64
    other = clean_bytes(tasnim_article(STORY), "https://www.tasnimnews.ir/en/news/2024/03/04/219876/x")
    assert isinstance(other, Article)
    assert (other.source, other.title) == ("tasnim_en", tasnim().title)


@pytest.mark.parametrize("url", ["https://example.org/news/1", "", None, "http://[::1", "no address"])
def test_bytes_from_an_unknown_address_are_refused_and_the_known_hosts_named(url: str | None) -> None:
    found = clean_bytes(mehr_article(STORY), url)
    assert isinstance(found, Rejected)
    assert found.reason is Rejection.WRONG_HOST
    assert "en.mehrnews.com" in found.detail
    assert "www.tasnimnews.com" in found.detail
