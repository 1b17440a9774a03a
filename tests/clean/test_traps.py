"""Every trap that is known to break a naive reading of these two outlets."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from etl.clean import body_digest, clean
from etl.records import Part, PublishedFrom, Rejection
from etl.source import Source
from tests.clean.made import MEHR, STORY, article, mehr, page, read_mehr, refused_mehr, tasnim
from tests.standin.pages import challenge_page, mehr_amp, mehr_article, mehr_listing, soft_error_page

PERSIAN: Source = replace(MEHR, name="mehr_fa", language="fa")


def test_the_lead_stands_outside_the_body_and_is_read() -> None:
    found = mehr()
    assert found.lead == STORY.lead
    assert STORY.lead not in found.body
    assert found.body == "\n\n".join(STORY.paragraphs)


def test_the_zero_width_non_joiner_is_a_letter_and_stays() -> None:
    story = replace(STORY, title="انفجار در هرات", lead="در این انفجار ۱۹‌نفر زخمی شدند.", paragraphs=("شاهدان می‌گویند انفجار شنیده شد.",))
    found = article(clean(page(mehr_article(story), None, "mehr_fa"), PERSIAN))
    assert "۱۹‌نفر" in found.lead
    assert "می‌گویند" in found.body
    assert not any("put back" in warning for warning in found.warnings)


def test_one_id_under_two_addresses_is_one_article_with_two_texts() -> None:
    first = mehr()
    later = mehr(slug="Blast-in-Herat-kills-two-hurts-nine", title="Blast in Herat kills two, hurts nine")
    assert first.article_key == later.article_key == "mehr_en/219876"
    assert body_digest(first) != body_digest(later)


def test_the_same_text_under_another_address_is_no_new_version() -> None:
    assert body_digest(mehr()) == body_digest(mehr(slug="another", modified_at=datetime(2024, 3, 5, tzinfo=UTC)))


def test_the_mark_of_an_early_version_is_kept_as_a_fact_and_cut_from_the_text() -> None:
    found = mehr(is_updating=True)
    assert found.is_updating
    assert "updated" not in found.body
    assert found.signature == "KI"
    assert body_digest(found) == body_digest(mehr())


def test_the_mark_is_found_at_the_end_of_a_paragraph_and_of_the_lead() -> None:
    assert mehr(paragraphs=("A blast was heard. To be updated...",)).body == "A blast was heard."
    found = mehr(lead="A blast was heard in Herat. This item is being updated…")
    assert found.lead == "A blast was heard in Herat."
    assert found.is_updating


def test_a_paragraph_that_speaks_of_updating_is_no_mark() -> None:
    found = mehr(paragraphs=("The list is to be updated every week by the ministry.",))
    assert not found.is_updating
    assert found.body == "The list is to be updated every week by the ministry."


def test_the_render_time_of_the_page_is_never_the_time_of_publication() -> None:
    payload = mehr_article(STORY).replace(b'property="article:published_time"', b"").replace(b'itemprop="datePublished"', b"")
    payload = payload.replace(b"nastooh:publishDate", b"x")
    found = read_mehr(payload)
    assert found.published_at == datetime(2024, 3, 4, 16, 26, tzinfo=UTC)
    assert found.published_from is PublishedFrom.SHOWN


def test_a_challenge_and_an_error_page_are_no_articles() -> None:
    assert refused_mehr(challenge_page()).reason is Rejection.CHALLENGE
    assert refused_mehr(soft_error_page()).reason is Rejection.SOFT_ERROR


def test_an_article_that_quotes_a_challenge_is_one() -> None:
    assert mehr(paragraphs=("Readers saw the words Checking your browser before accessing the website all day.",)).body


def test_a_listing_is_no_article() -> None:
    assert refused_mehr(mehr_listing([STORY])).reason is Rejection.NO_CONTAINER


def test_a_photo_or_video_item_is_its_lead_alone() -> None:
    for found in (mehr(media="video"), mehr(media="photo"), tasnim(media="photo")):
        assert found.lead == STORY.lead
        assert found.body == ""
        assert found.paragraphs_found == 0
        assert found.warnings == ()
        assert found.article_key.endswith("/219876")


def test_the_signature_is_cut_from_the_body_and_names_the_original() -> None:
    for signature, original in (
        ("KI", None),
        ("MNA/PR", None),
        ("MA/5337824", "mehr_fa 5337824"),
        ("MP/ FNA14010201000389", "fars 14010201000389"),
        ("ZZ/IRN84918273", "irna 84918273"),
        ("MP/WAFA", None),
    ):
        found = mehr(signature=signature)
        assert (found.signature, found.syndicated_from) == (signature, original)
        assert found.body.endswith("Nobody has said who was behind it.")


def test_a_signature_after_a_line_break_is_cut_too() -> None:
    found = mehr(body_html="<p>Two people were hurt.<br>MA/5337824</p>", signature="")
    assert (found.body, found.signature) == ("Two people were hurt.", "MA/5337824")


def test_tasnims_codes_are_its_signature_wherever_they_stand() -> None:
    assert tasnim().signature == "R36444/P42329"
    assert tasnim().syndicated_from is None
    inside = tasnim(signature="", body_html="<p>Two people were hurt.</p><p>R36444/P42329</p>")
    assert (inside.body, inside.signature) == ("Two people were hurt.", "R36444/P42329")


def test_tasnims_open_list_item_does_not_swallow_the_section() -> None:
    found = tasnim()
    assert found.published_at == datetime(2024, 3, 4, 16, 26, tzinfo=UTC)
    assert found.section == "World"


def test_related_boxes_tags_and_advertisements_are_not_the_articles_words() -> None:
    found = mehr()
    assert "Seventy killed" not in found.body
    assert "killed 99" not in found.body
    assert found.tags == ("Herat", "Afghanistan")
    assert tasnim().tags == ("Herat", "Afghanistan")


def test_the_other_parts_are_read() -> None:
    found = mehr(author="A. Writer", modified_at=datetime(2024, 3, 4, 18, 0, tzinfo=UTC))
    assert (found.kicker, found.section, found.author) == ("Afghanistan:", "World > Asia", "A. Writer")
    assert (found.language, found.licence, found.outlet_id) == ("en", "CC-BY-4.0", "219876")
    assert found.modified_at == datetime(2024, 3, 4, 18, 0, tzinfo=UTC)
    assert found.published_on == date(2024, 3, 4)
    assert found.warnings == ()
    assert found.part(Part.TITLE) == STORY.title


def test_an_amp_page_is_the_same_article() -> None:
    found = read_mehr(mehr_amp(STORY), "https://en.mehrnews.com/amp/219876")
    assert found.article_key == mehr().article_key
    assert body_digest(found) == body_digest(mehr())
    assert found.published_at == mehr().published_at
