"""An article's reading is shown whole: every word of the text, every phrase, incident, rule and refusal, all escaped."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright
from rich.console import Console

from etl.explain import View, page, rendered, view_of
from etl.explain.phrases import Sort
from etl.extract import trace
from etl.extract.cascade import Trace
from etl.records import Article, Part

TOLD = Article(
    "mehr_en/1",
    "mehr_en",
    "en",
    title="Blast at Herat market kills four",
    lead="TEHRAN, Jun. 20 (MNA) – A roadside bomb killed four people at a market in Herat on Wednesday, police said.",
    body="No group has claimed responsibility.\n\nHundreds of people have been killed in such attacks since 2021.",
    published_on=date(2024, 6, 20),
)
PERSIAN = Article("mehr_fa/1", "mehr_fa", "fa", title="انفجار در بازار هرات", body="پلیس گفت که چهار نفر کشته شدند.")


def shown(article: Article) -> View:
    return view_of(article, trace(article))


def words(view: View, part: Part) -> str:
    return " ".join(run.words for held, stretches in view.parts if held is part for stretch in stretches for run in stretch.runs)


def in_terminal(view: View) -> str:
    console = Console(width=200, record=True, file=None, quiet=False)
    with console.capture() as captured:
        console.print(rendered(view))
    return captured.get()


@pytest.mark.parametrize("part", list(Part))
def test_no_word_of_the_text_is_left_out(part: Part) -> None:
    assert re.sub(r"\s", "", words(shown(TOLD), part)) == re.sub(r"\s", "", TOLD.part(part))


def test_each_segment_says_which_incident_it_tells_or_why_it_is_refused() -> None:
    stretches = [stretch for _, of_part in shown(TOLD).parts for stretch in of_part]
    told = [stretch for stretch in stretches if stretch.incidents == (1,)]
    refused = [stretch for stretch in stretches if stretch.refused]
    assert any("roadside bomb" in "".join(run.words for run in stretch.runs) for stretch in told)
    assert ["aggregate" in stretch.refused and "en.reject." in stretch.refused for stretch in refused] == [True]


def test_a_toll_is_marked_with_the_rule_that_read_it() -> None:
    notes = [note for _, of_part in shown(TOLD).parts for stretch in of_part for note in stretch.notes]
    tolls = [note for note in notes if note.sort is Sort.TOLL and note.words == "killed four people"]
    assert len(tolls) == 1
    assert re.fullmatch(r"killed 4 · en\.toll\.[\w-]+", tolls[0].meaning)
    assert {Sort.WEAPON, Sort.PLACE, Sort.TIME, Sort.CUE} <= {note.sort for note in notes}


def test_an_incident_shows_its_cells_with_words_and_confidence() -> None:
    (incident,) = shown(TOLD).incidents
    cells = {cell.field: cell for cell in incident.cells}
    assert (cells["killed"].value, cells["killed"].quotes) == ("4", ("killed four people",))
    assert cells["killed"].speaker == "police"
    assert 0 < (cells["killed"].confidence or 0) < 1
    assert "Herat" in cells["where"].value
    assert "en.kind.attack" in incident.rules


def test_an_article_without_violence_and_one_in_a_language_without_rules_say_so() -> None:
    assert "no word of attack or harm" in shown(Article("k", "mehr_en", "en", body="Ministers met.")).remarks[0]
    assert shown(replace(TOLD, language="xx")).remarks == ("no rules for xx",)


def test_a_terminal_shows_text_phrases_incidents_rules_and_refusals() -> None:
    said = in_terminal(shown(TOLD))
    for wanted in ("incident 1: new attack in Herat", "roadside bomb", "en.toll.", "refused", "aggregate", "says police"):
        assert wanted in said


def test_square_brackets_of_a_text_are_no_markup() -> None:
    assert "[bold]killed[/bold]" in in_terminal(shown(replace(TOLD, title="Blast [bold]killed[/bold] four in Herat")))


def test_a_page_escapes_every_word() -> None:
    evil = '<script>alert("x")</script> & <img src=x onerror=y>'
    view = shown(
        replace(TOLD, title=f"{evil} blast kills four in Herat", body=f"{evil}. Police found a bomb <b>bomb</b>.", url=f"https://x/{evil}")
    )
    html = page(view)
    assert "<script" not in html
    assert "<img" not in html
    assert "<b>" not in html
    assert "&lt;script&gt;" in html


def test_a_page_needs_nothing_from_elsewhere() -> None:
    html = page(shown(TOLD))
    assert "default-src 'none'" in html
    assert not re.search(r'(?:src|href)="(?!data:)', html)


def test_persian_is_written_from_right_to_left() -> None:
    view = shown(PERSIAN)
    assert 'lang="fa" dir="rtl"' in page(view)
    assert re.search(r'<bdi dir="ltr">killed 4 · fa\.toll\.', page(view))
    assert 'lang="en" dir="ltr"' in page(shown(TOLD))
    assert "چهار نفر" in page(view)


def test_nothing_read_shows_the_text_as_it_is() -> None:
    assert words(view_of(PERSIAN, Trace()), Part.BODY) == PERSIAN.body


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1100])
def test_a_page_fits_the_window_and_loads_nothing(tmp_path: Path, width: int) -> None:
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("Debian's chromium is not installed; .ci/run installs it")
    file = tmp_path / "reading.html"
    file.write_text(page(shown(replace(TOLD, url="https://en.mehrnews.com/news/1/" + "a-long-address" * 20))), encoding="utf-8")
    said: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        opened = browser.new_page(viewport={"width": width, "height": 800})
        opened.on("console", lambda message: said.append(message.text))
        opened.on("request", lambda request: said.append(request.url) if request.url.startswith("http") else None)
        opened.goto(file.as_uri())
        assert opened.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert opened.get_by_text("Refused: what looks like").is_visible()
        browser.close()
    assert said == []
