"""The page in a real browser: readable on a phone, usable by keyboard, quiet."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from etl.publish import publish
from etl.records import Reading
from etl.settings import Settings
from etl.warehouse import Warehouse
from tests.warehouse.night import article, at, body, keep, mention, resolve

pytestmark = pytest.mark.browser
LONG = "Averylongwordthatnobodywouldbreak" * 6


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("Debian's chromium is not installed; .ci/run installs it")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def address(warehouse: Warehouse) -> str:
    text = body(4)
    keep(warehouse, article(1, text, title=LONG), Reading((mention(text),)), at(0))
    resolve(warehouse, at(1))
    settings = Settings(home=warehouse.path.parent)
    publish(warehouse, settings, at(2))
    return (settings.published / "index.html").as_uri()


def opened(browser: Browser, address: str, width: int) -> tuple[Page, list[str]]:
    page = browser.new_page(viewport={"width": width, "height": 800})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: said.append(request.url) if request.url.startswith("http") else None)
    page.goto(address)
    return page, said


@pytest.mark.parametrize("file", ["index.html", "fa.html"])
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_overflows_and_nothing_is_loaded_or_complained_of(browser: Browser, address: str, width: int, file: str) -> None:
    page, said = opened(browser, address.replace("index.html", file), width)
    page.locator("summary").first.click()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.locator("q").first.is_visible()
    assert said == []


def test_quotes_open_by_keyboard(browser: Browser, address: str) -> None:
    page, _ = opened(browser, address, 1280)
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("details[open] a").first.is_visible()


def test_each_cell_of_a_phone_card_names_what_it_holds(browser: Browser, address: str) -> None:
    page, _ = opened(browser, address, 360)
    label = page.locator("td[data-label=Killed]").first.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert label == '"Killed"'


def test_the_persian_page_runs_from_the_right(browser: Browser, address: str) -> None:
    page, _ = opened(browser, address.replace("index.html", "fa.html"), 1280)
    first, last = page.locator("th").first.bounding_box(), page.locator("th").last.bounding_box()
    assert first is not None
    assert last is not None
    assert first["x"] > last["x"]
    assert page.locator("time").first.inner_text().startswith("۱۰ اسفند")
