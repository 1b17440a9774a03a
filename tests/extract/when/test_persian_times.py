"""What each Persian wording of time supports, read on Wednesday, 9 October 2024 (18 Mehr 1403)."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.extract.when.times import TimeKind, TimePhrase, find_times
from etl.records import Basis, Days
from etl.text.calendar import jalali_day

WEDNESDAY = date(2024, 10, 9)
MONTHS = ("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند")
WEEKDAYS = ("دوشنبه", "سه‌شنبه", "چهارشنبه", "پنج‌شنبه", "جمعه", "شنبه", "یک‌شنبه")
PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def only(text: str, published_on: date | None = WEDNESDAY) -> TimePhrase:
    found = find_times(text, published_on, "fa")
    assert len(found) == 1, [text[p.start : p.end] for p in found]
    return found[0]


def shown(days: Days | None) -> str:
    if days is None:
        return "none"
    return str(days.first) if days.first == days.last else f"{days.first}/{days.last}"


def wordings() -> list[tuple[str, str]]:
    with (Path(__file__).parent / "wordings_fa.csv").open(encoding="utf-8", newline="") as file:
        return [(row["wording"], row["days"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("wording", "days"), wordings())
@pytest.mark.parametrize("sentence", ["{}", "انفجاری {} در کابل رخ داد."])
def test_a_wording_supports_its_days(wording: str, days: str, sentence: str) -> None:
    phrase = only(sentence.format(wording))
    assert shown(phrase.days) == days
    assert phrase.problem == ""


@pytest.mark.parametrize("wording", ["۳۱ مهر", "31 مهر ۱۴۰۲", "۳۰ اسفند ۱۴۰۲", "۱۴۰۳/۷/۳۱", "۳۱ نوامبر ۲۰۲۳", "دوشنبه ۳۱ مهرماه"])
def test_a_day_that_the_calendar_lacks_is_no_date_and_is_named(wording: str) -> None:
    phrase = only(f"انفجاری {wording} در کابل رخ داد.")
    assert phrase.days is None
    assert phrase.problem == "the calendar has no such day"


def test_a_weekday_that_the_date_is_not_is_a_problem_and_the_date_counts() -> None:
    phrase = only("انفجاری روز دوشنبه ۱۷ مهر در کابل رخ داد.")
    assert shown(phrase.days) == "2024-10-08"
    assert phrase.problem == "the date is another day of the week"


@pytest.mark.parametrize("text", ["دوشنبه", "دیروز", "۱۲ مهر", "ماه گذشته", "دو روز پیش", "۳ اکتبر"])
def test_without_a_publication_date_there_is_a_phrase_and_no_days(text: str) -> None:
    phrase = only(text, None)
    assert phrase.days is None
    assert phrase.basis is not None


def test_a_date_takes_the_year_its_sentence_names() -> None:
    found = find_times("در سال ۱۳۹۸ و روز ۱۳ دی انفجاری رخ داد. روز ۱۲ مهر هم حمله‌ای شد.", WEDNESDAY, "fa")
    assert [shown(p.days) for p in found] == ["2019-03-21/2020-03-19", "2020-01-03", "2024-10-03"]


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("دو روز بعد", (2, 2)),
        ("روز بعد", (1, 1)),
        ("فردای آن روز", (1, 1)),
        ("یک هفته بعد", (7, 7)),
        ("دو روز پیش از آن", (-2, -2)),
        ("سه روز پس از", (3, 3)),
        ("همان روز", (0, 0)),
        ("ساعاتی بعد", (0, 1)),
    ],
)
def test_a_relative_wording_counts_from_the_event_it_follows(text: str, offset: tuple[int, int]) -> None:
    phrase = only(text)
    assert (phrase.kind, phrase.offset) == (TimeKind.RELATIVE, offset)


@pytest.mark.parametrize(
    "text",
    [
        "در ۲۴ ساعت گذشته",
        "در سه روز گذشته",
        "روزهای اخیر",
        "از ابتدای سال جاری",
        "از سال ۲۰۰۱ تاکنون",
        "سال‌های ۱۳۹۰ تا ۱۳۹۵",
        "دهه ۶۰",
        "شش ماه نخست سال",
    ],
)
def test_a_stretch_over_which_things_are_counted_is_a_range(text: str) -> None:
    assert only(text).kind is TimeKind.RANGE


@pytest.mark.parametrize("text", ["فردا", "دوشنبه آینده", "هفته آینده"])
def test_what_is_to_come_is_a_plan(text: str) -> None:
    assert only(text).is_future


@pytest.mark.parametrize(
    "text",
    [
        "نماز جمعه تهران", "امام جمعه اصفهان گفت", "با شلیک ۳ تیر کشته شد", "۵ تیر به او اصابت کرد", "خیابان ۱۷ شهریور", "خبرگزاری مهر",
        "ساعت ۱۲ می‌رسد", "سال ۶۱ هجری قمری", "بشار اسد گفت", "شهر دوشنبه پایتخت تاجیکستان", "۲۰ نفر کشته شدند", "به میزان ۱۲ درصد",
    ],
)  # fmt: skip
def test_what_looks_like_a_time_and_is_none(text: str) -> None:
    assert find_times(text, WEDNESDAY, "fa") == []


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)), st.integers(0, 6))
def test_a_weekday_lies_in_the_week_up_to_publication(published_on: date, weekday: int) -> None:
    found = only(f"روز {WEEKDAYS[weekday]}", published_on).days
    assert found is not None
    assert found.first.weekday() == weekday
    assert published_on - timedelta(days=6) <= found.first <= published_on


@given(
    st.dates(date(1950, 1, 1), date(2060, 12, 31)),
    st.sampled_from([{}, PERSIAN_DIGITS, ARABIC_DIGITS]),
    st.sampled_from(["ماه", " ماه", ""]),
)
def test_every_form_of_a_full_jalali_date_is_that_date(day: date, digits: dict[int, int], month_word: str) -> None:
    year, month, number = jalali_day(day)
    for form in (
        f"{number} {MONTHS[month - 1]}{month_word} {year}",
        f"{year}/{month:02}/{number:02}",
        f"{number} {MONTHS[month - 1]} سال {year}",
    ):
        assert only(f"انفجاری {form.translate(digits)} رخ داد.").days == Days(day, day, Basis.EXPLICIT)


@given(st.dates(date(1950, 1, 1), date(2060, 12, 31)), st.dates(date(1990, 1, 1), date(2060, 12, 31)))
def test_a_jalali_date_without_a_year_is_the_latest_past_one(day: date, published_on: date) -> None:
    _, month, number = jalali_day(day)
    found = only(f"{number} {MONTHS[month - 1]}ماه", published_on).days
    assert found is not None
    assert jalali_day(found.first)[1:] == (month, number)
    assert found.first <= published_on


@given(
    st.text(alphabet=st.sampled_from("\u200f۰۱۲۳۴۵۶۷۸۹0123/ ‌.،()سالماهروزشنبهمهرتیردیگذشتهپیشازتاوبعد"), max_size=120),
    st.none() | st.dates(date(1600, 1, 1), date(9000, 12, 31)),
)
def test_any_text_is_read_without_a_stumble(text: str, published_on: date | None) -> None:
    found = find_times(text, published_on, "fa")
    assert all(0 <= p.start < p.end <= len(text) for p in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
