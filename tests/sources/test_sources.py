"""Each source is one file of data; these hold for all of them, and the addresses of each."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest

import etl.sources
from etl.clean.cut import find, parse
from etl.source import Source
from etl.sources import SOURCES
from tests.clean.made import STORY
from tests.standin.mehr_fa_pages import mehr_fa_article, mehr_fa_path
from tests.standin.pages import mehr_article, mehr_path, tasnim_article, tasnim_path
from tests.standin.tasnim_fa_pages import tasnim_fa_article, tasnim_fa_path

FILES = sorted(file.stem for file in Path(etl.sources.__file__).parent.glob("*.py") if file.stem != "__init__")


def test_every_file_is_a_source_under_its_own_name() -> None:
    assert list(SOURCES) == FILES
    for name in FILES:
        assert import_module(f"etl.sources.{name}").SOURCE is SOURCES[name]


@pytest.mark.parametrize("source", SOURCES.values(), ids=list(SOURCES))
def test_a_source_is_described_in_full(source: Source) -> None:
    assert source.name == f"{source.outlet}_{source.language}"
    assert ZoneInfo(source.zone)
    assert source.calendar in ("gregorian", "jalali")
    assert all(urlsplit(host).scheme == "https" and not urlsplit(host).path for host in source.hosts)
    assert source.feeds
    assert source.floor > 0
    assert all("id" in pattern.groupindex for pattern, _ in source.syndication)


@pytest.mark.parametrize("source", SOURCES.values(), ids=list(SOURCES))
def test_a_sources_selectors_of_the_whole_page_can_be_used(source: Source) -> None:
    root = parse("<p>no article</p>")
    assert root is not None
    assert find(root, source.layout.container) == ([], 0)
    assert find(root, source.layout.tags) == ([], 0)


@pytest.mark.parametrize("source", SOURCES.values(), ids=list(SOURCES))
def test_each_archive_page_has_its_own_address(source: Source) -> None:
    addresses = {source.archive_address(day, n) for day in (date(2024, 3, 4), date(2024, 4, 3)) for n in (1, 2)}
    assert len(addresses) == 4
    assert all(address.startswith("/") for address in addresses)


def test_mehrs_archive_takes_day_month_and_year_apart() -> None:
    asked = parse_qs(urlsplit(SOURCES["mehr_en"].archive_address(date(2022, 8, 17), 3)).query)
    assert (asked["pi"], asked["dy"], asked["mn"], asked["yr"]) == (["3"], ["17"], ["8"], ["2022"])


def test_the_persian_archives_are_asked_in_the_jalali_calendar() -> None:
    asked = parse_qs(urlsplit(SOURCES["mehr_fa"].archive_address(date(2024, 1, 31), 2)).query)
    assert (asked["pi"], asked["dy"], asked["mn"], asked["yr"]) == (["2"], ["11"], ["11"], ["1402"])
    asked = parse_qs(urlsplit(SOURCES["tasnim_fa"].archive_address(date(2022, 8, 13), 1)).query)
    assert (asked["date"], asked["page"]) == (["1401/5/22"], ["1"])


def test_tasnims_archive_takes_the_date_as_one() -> None:
    asked = parse_qs(urlsplit(SOURCES["tasnim_en"].archive_address(date(2023, 8, 13), 2)).query)
    assert (asked["date"], asked["page"]) == (["2023/8/13"], ["2"])


@pytest.mark.parametrize(
    ("name", "path", "outlet_id"),
    [
        ("mehr_en", "/news/190369/Blast-in-Kabul-kills-leaves-casualties", "190369"),
        ("mehr_en", "/news/190369", "190369"),
        ("mehr_en", "/news/190369/", "190369"),
        ("mehr_en", "/photo/221441/x", "221441"),
        ("mehr_en", "/amp/190369", "190369"),
        ("mehr_en", "/archive?pi=1", None),
        ("mehr_en", "/service/Iran", None),
        ("mehr_en", "/tag/190369", None),
        ("tasnim_en", "/en/news/2023/08/13/2940268/two-martyred-in-terrorist-attack", "2940268"),
        ("tasnim_en", "/en/news/2023/8/3/2940268", "2940268"),
        ("tasnim_en", "/en/media/2023/08/13/2940269/photos", "2940269"),
        ("tasnim_en", "/2940268", "2940268"),
        ("tasnim_en", "/fa/news/1398/02/30/2015910/x", None),
        ("tasnim_en", "/en/service/6/world", None),
        ("tasnim_en", "/en/archive", None),
        ("mehr_fa", "/news/5647995/%D8%A7%D9%86%D9%81%D8%AC%D8%A7%D8%B1", "5647995"),
        ("mehr_fa", "/news/5647995/انفجار-در-بازار", "5647995"),
        ("mehr_fa", "/photo/6018415/x", "6018415"),
        ("tasnim_fa", "/fa/news/1398/02/30/2015910/انفجار", "2015910"),
        ("tasnim_fa", "/fa/news/1401/5/2/2757393", "2757393"),
        ("tasnim_fa", "/fa/media/1401/05/22/2757394/x", "2757394"),
        ("tasnim_fa", "/en/news/2023/08/13/2940268/x", None),
        ("tasnim_fa", "/fa/service/8/x", None),
    ],
)
def test_an_articles_address_gives_the_outlets_id(name: str, path: str, outlet_id: str | None) -> None:
    assert SOURCES[name].outlet_id(path) == outlet_id


def test_the_stand_ins_pages_are_in_the_layouts_first_choice() -> None:
    for name, payload, path in (
        ("mehr_en", mehr_article(STORY), mehr_path(STORY)),
        ("tasnim_en", tasnim_article(STORY), tasnim_path(STORY)),
        ("mehr_fa", mehr_fa_article(STORY), mehr_fa_path(STORY)),
        ("tasnim_fa", tasnim_fa_article(STORY), tasnim_fa_path(STORY)),
    ):
        root = parse(payload.decode())
        assert root is not None
        containers, choice = find(root, SOURCES[name].layout.container)
        assert (len(containers), choice) == (1, 0)
        assert SOURCES[name].outlet_id(path) == STORY.outlet_id
