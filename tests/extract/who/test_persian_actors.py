"""Who did it and who claims it, in Persian news."""

from __future__ import annotations

from datetime import date

import pytest

from etl.extract import extract
from etl.records import Article


def told(text: str) -> tuple[str | None, str | None]:
    """Return perpetrator and claimant of the first incident of a text."""
    article = Article(article_key="mehr/1", source="mehr", language="fa", title="", lead="", body=text, published_on=date(2024, 3, 4))
    mention = extract(article).mentions[0]
    return mention.perpetrator, mention.claimed_by


BLAST = "صبح امروز انفجار بمب در شهر کویته پاکستان سه کشته برجای گذاشت."


@pytest.mark.parametrize(
    ("group", "sentence"),
    [
        ("Islamic State", "داعش مسئولیت این حمله را بر عهده گرفت."),
        ("Islamic State", "گروه تروریستی داعش با صدور بیانیه‌ای مسئولیت این انفجار را پذیرفت."),
        ("Baloch Liberation Army (BLA)", "مسئولیت این انفجار را ارتش آزادی‌بخش بلوچ برعهده گرفت."),
        ("Tehrik-i-Taliban Pakistan (TTP)", "تحریک طالبان پاکستان مسئولیت حمله را بعهده گرفت."),
        ("none", "تاکنون هیچ فرد یا گروهی مسئولیت این حمله را بر عهده نگرفته است."),
        ("none", "هیچ گروهی مسئولیت این انفجار را نپذیرفته است."),
    ],
)
def test_a_claim_names_its_group(group: str, sentence: str) -> None:
    perpetrator, claimed_by = told(f"{BLAST} {sentence}")
    assert claimed_by == group
    assert perpetrator == (None if group == "none" else group)


@pytest.mark.parametrize(
    ("group", "text"),
    [
        ("Israel", "صبح امروز در حمله پهپادی رژیم صهیونیستی به خودرویی در شهر صور لبنان دو نفر به شهادت رسیدند."),
        ("Israel", "جنگنده‌های اسرائیلی بامداد امروز شهر رفح را بمباران کردند."),
        ("Islamic State", "امروز عناصر مسلح داعش به روستایی در استان کرکوک عراق یورش بردند و چهار نفر را کشتند."),
        ("PKK", "روز گذشته عناصر پ‌ک‌ک به سمت پایگاهی در استان دهوک عراق آتش گشودند و دو سرباز کشته شدند."),
        (None, "صبح امروز بمبی در مسیر خودروی پلیس طالبان در کابل منفجر شد و دو پلیس کشته شدند."),
        (None, "ظهر امروز انفجاری در نزدیکی وزارت خارجه طالبان در کابل شش کشته برجا گذاشت."),
        (None, "امروز در حمله به نیروهای حشد شعبی در سامرا سه رزمنده شهید شدند."),
    ],
)
def test_a_doer_is_told_from_the_one_who_was_hit(group: str | None, text: str) -> None:
    assert told(text)[0] == group


def test_who_is_blamed_did_it_and_has_not_claimed_it() -> None:
    assert told(f"{BLAST} پلیس شاخه خراسان داعش را عامل این حمله می‌داند.") == ("Islamic State Khorasan", None)


def test_a_denial_is_no_claim() -> None:
    assert told(f"{BLAST} تحریک طالبان پاکستان دست داشتن در این حمله را رد کرد.") == (None, None)
