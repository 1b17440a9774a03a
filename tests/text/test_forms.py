from etl.text.forms import SHORT_MOST, as_html, in_short


def test_html_holds_no_mark_of_the_text_and_links_its_addresses() -> None:
    html = as_html("Blast <b>here</b> & there\nhttps://example.org/a?b=1&c=2\n")
    assert "<b>" not in html
    assert '<a href="https://example.org/a?b=1&amp;c=2" dir="ltr">' in html


def test_each_paragraph_has_the_direction_of_its_language() -> None:
    assert as_html("انفجار در کابل\n\nBlast in Kabul\n") == (
        '<p lang="fa" dir="rtl">انفجار در کابل</p>\n<p lang="en" dir="ltr">Blast in Kabul</p>\n'
    )


def test_a_quote_keeps_the_direction_of_its_own_language() -> None:
    assert '<q dir="auto">سه نفر "کشته" شدند</q>' in as_html('Told by 1 article\n    "سه نفر "کشته" شدند"\n').replace("&quot;", '"')


def test_the_short_form_is_one_line_that_fits_and_names_the_incident() -> None:
    assert in_short("Blast\nin Herat", "inc-1") == "Blast in Herat · inc-1"
    short = in_short("a long line " * 50, "inc-1")
    assert len(short) <= SHORT_MOST
    assert short.endswith("… · inc-1")
