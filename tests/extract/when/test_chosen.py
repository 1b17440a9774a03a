"""Which of its times dates an incident: invented reports of Wednesday, 12 March 2025, and their days (days_*.csv)."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from etl.extract import extract
from etl.records import Article, Days

WEDNESDAY = date(2025, 3, 12)


def told(text: str, published_on: date | None = WEDNESDAY, title: str = "", language: str = "en") -> list[str]:
    """Return the days of each incident: a day, "first/last", or "none"."""
    return [_days(m.when) for m in extract(Article("k", "mehr", language, title=title, body=text, published_on=published_on)).mentions]


def _days(days: Days | None) -> str:
    if days is None:
        return "none"
    return str(days.first) if days.first == days.last else f"{days.first}/{days.last}"


def table(language: str) -> list[tuple[list[str], str]]:
    with (Path(__file__).parent / f"days_{language}.csv").open(encoding="utf-8", newline="") as file:
        return [(row["days"].split(), row["text"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("days", "text"), table("en"))
def test_a_report_supports_these_days(days: list[str], text: str) -> None:
    assert told(text) == days


@pytest.mark.parametrize(("days", "text"), table("fa"))
def test_a_persian_report_supports_these_days(days: list[str], text: str) -> None:
    assert told(text, language="fa") == days


def test_without_a_publication_date_only_a_date_with_its_year_counts() -> None:
    assert told("Gunmen killed three people in Quetta on Tuesday.", None) == ["none"]
    assert told("Gunmen killed three people in Quetta on May 3, 2019.", None) == ["2019-05-03"]


def test_an_attack_that_is_only_called_recent_has_no_day() -> None:
    text = "The Daesh terrorist group on Tuesday claimed responsibility for a recent attack on soldiers in the Syrian town of Tadmur."
    assert told(text, title="Daesh claims deadly attack in Tadmur") == ["none"]


def test_the_day_told_in_the_body_dates_the_incident_of_the_title() -> None:
    text = "A suicide bomber killed 12 people outside a ministry in Kabul. A police spokesman said the attack happened on Tuesday."
    assert told(text, title="Suicide attack kills 12 in Kabul") == ["2025-03-11"]


@pytest.mark.parametrize(
    ("language", "text", "warning"),
    [
        ("fa", "روز ۳۱ مهر ۱۴۰۳ انفجار بمب در کابل پنج کشته داشت.", "روز ۳۱ مهر ۱۴۰۳: the calendar has no such day"),
        ("fa", "روز دوشنبه ۱۷ مهر ۱۴۰۳ انفجار بمب در کابل پنج کشته داشت.", "روز دوشنبه ۱۷ مهر ۱۴۰۳: the date is another day of the week"),
        ("fa", "روز ۱۲ مهر ۱۴۰۳ (۴ اکتبر ۲۰۲۴) انفجار بمب در کابل پنج کشته داشت.", "۴ اکتبر ۲۰۲۴: the words beside it tell another day"),
        ("fa", "دیروز دوشنبه انفجار بمب در کابل پنج کشته داشت.", "دوشنبه: the words beside it tell another day"),
        ("en", "A bomb killed two in Kabul on Monday, March 4, 2025.", "on Monday, March 4, 2025: the date is another day of the week"),
    ],
)  # fmt: skip
def test_days_that_contradict_each_other_are_named(language: str, text: str, warning: str) -> None:
    assert extract(Article("k", "mehr", language, body=text, published_on=WEDNESDAY)).warnings == (f"body: {warning}",)


def test_days_that_agree_need_no_warning() -> None:
    text = "دیروز سه‌شنبه ۲۱ اسفند ۱۴۰۳ (۱۱ مارس ۲۰۲۵) انفجار بمب در کابل پنج کشته داشت."
    assert extract(Article("k", "mehr", "fa", body=text, published_on=WEDNESDAY)).warnings == ()
