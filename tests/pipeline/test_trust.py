"""What receivers are promised: background articles alarm nobody, and a rising toll is one alert with updates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest

from etl.extract import extract
from etl.messages import Delivery
from etl.pipeline.resolving import resolve_touched
from etl.records import Article
from etl.settings import Settings
from etl.store import pending, store_deliveries
from etl.warehouse import Warehouse
from tests.warehouse.night import RULES, keep, new_warehouse, rows

MORNING = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)

YEARS = (
    (2009, 1388, "seventeenth", "هفدهمین"),
    (2014, 1392, "twelfth", "دوازدهمین"),
    (2016, 1394, "tenth", "دهمین"),
    (2021, 1399, "fifth", "پنجمین"),
    (2024, 1402, "second", "دومین"),
)
PLACES = (("Herat", "هرات"), ("Kabul", "کابل"), ("Peshawar", "پیشاور"), ("Baghdad", "بغداد"), ("Zahedan", "زاهدان"))
GROUPS = (("Islamic State", "داعش"), ("al-Qaeda", "القاعده"))
ENGLISH = (
    (
        "{place} marks {nth} anniversary of {year} bombing",
        "Families gathered in {place} on Sunday to mark the {nth} anniversary of the {year} bombing that killed 34 people."
        " The attack was claimed by {group}.",
    ),
    (
        "Court in {place} jails two over {year} bombing",
        "A court in {place} on Sunday sentenced two members of {group} to prison over a {year} car bombing in the city"
        " which killed 19 people.",
    ),
)
PERSIAN = (
    (
        "{nth} سالگرد بمب‌گذاری سال {year} در {place}",
        "{nth} سالگرد بمب‌گذاری سال {year} در {place} که ۳۴ کشته برجای گذاشت روز یکشنبه برگزار شد."
        " گروه {group} مسئولیت آن حمله را پذیرفته بود.",
    ),
    (
        "حکم زندان برای عاملان بمب‌گذاری سال {year} در {place}",
        "دادگاهی در {place} روز یکشنبه دو عضو گروه {group} را به اتهام بمب‌گذاری سال {year} که در آن ۱۹ نفر کشته شدند به زندان محکوم کرد.",
    ),
)


def background() -> Iterator[Article]:
    """Yield 200 invented articles that only look back."""
    chosen = enumerate(product(YEARS, PLACES, GROUPS, range(2)))
    for number, ((year, jalali, nth, nth_fa), (place, place_fa), (group, group_fa), kind) in chosen:
        title, words = [text.format(place=place, year=year, nth=nth, group=group) for text in ENGLISH[kind]]
        yield article(2 * number, "mehr_en", title, words)
        title, words = [text.format(place=place_fa, year=jalali, nth=nth_fa, group=group_fa) for text in PERSIAN[kind]]
        yield article(2 * number + 1, "mehr_fa", title, words)


def article(number: int, source: str, title: str, body: str, hours: float = 0) -> Article:
    at = MORNING + timedelta(hours=hours)
    language = source.rpartition("_")[2]
    url = f"https://news.example/{number}"
    return Article(
        f"{source}/{number}", source, language, title, body=body, url=url, outlet_id=str(number), published_at=at, published_on=at.date()
    )


def resolve(warehouse: Warehouse, now: datetime) -> None:
    resolve_touched(warehouse, Settings(home=warehouse.path.parent, fixed_now=now, rules=RULES), None)


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    with new_warehouse(tmp_path) as opened:
        yield opened


@pytest.mark.slow
def test_two_hundred_articles_that_look_back_alarm_nobody(warehouse: Warehouse) -> None:
    articles = list(background())
    assert len(articles) == 200
    for one in articles:
        keep(warehouse, one, extract(one), MORNING)
    resolve(warehouse, MORNING + timedelta(hours=1))
    assert rows(warehouse, "select headline, reason from alert") == []
    assert rows(warehouse, "select count(*) > 20 from incident_current where status = 'background'") == [(True,)]


ENGLISH_MORE = "The death toll from Sunday's bomb blast at a market in Herat, western Afghanistan, {rose}, officials said."
REPORTS = (
    (
        *(3, "mehr_en", "Blast kills three at market in Herat"),
        "A bomb exploded at a market in Herat, western Afghanistan, on Sunday, killing three people, police said.",
    ),
    (
        *(3, "mehr_fa", "انفجار بمب در بازار هرات ۳ کشته برجای گذاشت"),
        "انفجار یک بمب در بازاری در شهر هرات در غرب افغانستان روز یکشنبه سه کشته برجای گذاشت.",
    ),
    (8, "tasnim_en", "Death Toll from Herat Market Bombing Rises to Eight", ENGLISH_MORE.format(rose="has risen to eight")),
    (
        *(8, "tasnim_fa", "شمار کشته‌های انفجار بازار هرات به ۸ نفر رسید"),
        "شمار کشته‌های انفجار بمب روز یکشنبه در بازاری در شهر هرات در غرب افغانستان به ۸ نفر رسید.",
    ),
    (11, "mehr_en", "Herat market bombing death toll climbs to 11", ENGLISH_MORE.format(rose="climbed to 11")),
)


def test_a_toll_that_rises_over_five_articles_in_two_languages_is_one_alert_and_two_updates(warehouse: Warehouse) -> None:
    moments = []
    for number, (_, source, title, body) in enumerate(REPORTS):
        told = article(number, source, title, body, hours=4 * number)
        now = MORNING + timedelta(hours=4 * number + 1)
        keep(warehouse, told, extract(told), now)
        resolve(warehouse, now)
        deliver(warehouse, now)
        moments.append(now + timedelta(hours=1))
    sent = rows(warehouse, "select message_kind, sequence from alert where withdrawn_at is null order by created_at")
    assert sent == [("Alert", 1), ("Update", 2), ("Update", 3)]
    known = [rows(warehouse, f"select killed_low from incident_as_known_at('{at.isoformat()}')") for at in moments]
    assert known == [[(toll,)] for toll, *_ in REPORTS]


def deliver(warehouse: Warehouse, now: datetime) -> None:
    """Publish what is known and let the file take every message that is owed."""
    warehouse.load("publication", [{"snapshot": "incidents.duckdb", "published_at": now, "known_to_at": now}])
    store_deliveries(warehouse, [Delivery(one.alert_id, "file", now, now) for one in pending(warehouse, ["file"])])
