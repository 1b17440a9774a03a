"""Short Persian news as the agencies write it: who was hit by what, and what only sounds like an attack."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from etl.extract import extract
from etl.records import Article, Mention

AT = datetime(2026, 1, 13, 14, 30, tzinfo=UTC)


def read(text: str) -> tuple[Mention, ...]:
    title, _, body = text.partition(" | ")
    return extract(Article("mehr_fa/1", "mehr_fa", "fa", title=title, body=body, published_at=AT, published_on=date(2026, 1, 13))).mentions


TOLD = [
    (
        "شهادت رئیس کلانتری و دو محافظ وی در خاش | رئیس کلانتری خاش و دو محافظ وی دیشب در تیراندازی سرنشینان یک خودرو به شهادت رسیدند.",
        "3 - armed_assault firearm police",
    ),
    (
        "کشته شدن پزشک در شهرکرد | فرد مسلحی دیروز وارد درمانگاهی در شهرکرد شد و با شلیک گلوله پزشک و منشی او را به قتل رساند.",
        "2 - armed_assault firearm health",
    ),
    (
        "حمله به خانه‌ای در غور | افراد مسلح ناشناس دیشب در غور شش عضو یک خانواده به شمول دو زن و یک کودک را به قتل رساندند.",
        "6 - armed_assault firearm civilians",
    ),
    (
        "انفجار بمب مغناطیسی در خودروی یک روحانی | بر اثر انفجار بمب مغناطیسی "
        "که امروز در خودروی یک روحانی در هرات جاسازی شده بود وی کشته و دو عابر مجروح شدند.",
        "1 2 bombing magnetic_bomb religious",
    ),
    (
        "حمله با چاقو در کلن | مردی با چاقو امروز به مسافران ایستگاه مرکزی قطار کلن حمله کرد و یک نفر را کشت.",
        "1 - stabbing knife transport",
    ),
    (
        "حمله با خودرو در نیس | راننده‌ای امشب با ورود به جمعیت در نیس و زیر گرفتن عابران سه نفر را کشت.",
        "3 - vehicle_ramming vehicle market_or_public",
    ),
    (
        "شهادت سه مامور | بامداد امروز در تیراندازی به خودروی گشت انتظامی در ایرانشهر سه مامور بشهادت رسیدند.",
        "3 - armed_assault firearm police",
    ),
    (
        "انفجار خط لوله در رامهرمز | خط لوله گاز در نزدیکی رامهرمز دیروز بر اثر اقدام خرابکارانه منفجر شد. این حادثه تلفات جانی نداشت.",
        "0 - sabotage - energy_or_infrastructure",
    ),
    (
        "شهادت امدادگران در بمباران | پنج پزشک و امدادگر امروز در بمباران درمانگاهی در جبالیا شهید شدند و ۱۱ نفر مجروح به بیمارستان رفتند.",
        "5 11 airstrike aircraft_bomb health",
    ),
    (
        "شهید شدن مأمور کلانتری | مأمور کلانتری ۲۳ اهواز ساعت ۱۱ دیشب هدف گلوله سارقان مسلح قرار گرفت و شهید شد.",
        "1 - armed_assault firearm police",
    ),
    (
        "افزایش شهدای انفجار بمب در مسجد کویته | رئیس بیمارستان کویته گفت: با شهادت دو مجروح دیگر، "
        "شمار شهدای انفجار بمب دیروز در مسجدی در کویته به ۹ نفر رسید.",
        "9 - bombing explosive_unspecified religious",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_was_hit_by_what(text: str, expected: str) -> None:
    (mention,) = read(text)
    counts = (mention.killed, mention.wounded)
    cells = [*(count.low if count else None for count in counts), mention.attack_type, mention.weapon, mention.target_type]
    assert " ".join("-" if cell is None else str(cell) for cell in cells) == expected


@pytest.mark.parametrize(
    "text",
    [
        "سقوط مینی‌بوس به دره | بر اثر سقوط یک دستگاه مینی‌بوس به دره در جاده چالوس هشت نفر جان باختند.",
        "تجاوز نقض منشور است | وزیر خارجه گفت تجاوز به کشورها نقض منشور ملل متحد است و جامعه جهانی باید آن را محکوم کند.",
        "حمله گرگ‌ها به گله | دیشب در حمله گرگ‌ها به گله‌ای در همدان چوپان زخمی شد.",
        "سقوط بهمن در توچال | بر اثر سقوط بهمن در ارتفاعات توچال سه کوهنورد کشته شدند.",
        "هشدار درباره رفح | مقامات فلسطینی هشدار دادند که هرگونه حمله به رفح می‌تواند به کشته شدن هزاران نفر منجر شود.",
        "آمار سه‌ماهه | سازمان ملل اعلام کرد از آغاز پاییز تاکنون ۴۰۰ غیرنظامی در حملات گوناگون در افغانستان کشته شده‌اند.",
        "ترور کور محکوم است | وزیر خارجه گفت تروریسم پدیده‌ای شوم است و منطقه از آن آسیب دیده است.",
        "مانور در هرمزگان | در این مانور انفجار فرضی در پایانه با ۲۰ کشته شبیه‌سازی شد.",
        "فوتبال؛ لیگ برتر | بازیکنان پرسپولیس در نیمه دوم با بمباران دروازه حریف دو گل زدند و یک مدافع مصدوم شد.",
    ],
)
def test_what_only_sounds_like_an_attack_is_none(text: str) -> None:
    assert read(text) == ()


def test_a_state_is_named_behind_the_time_of_its_strike() -> None:
    (mention,) = read("حمله به خارکف | در حملات موشکی شب گذشته روسیه به شهر خارکف چهار تن کشته شدند.")
    assert mention.perpetrator == "Russia"


def test_tanks_shoot_for_whose_they_are() -> None:
    (mention,) = read("گلوله‌باران کلیسا | تانک‌های رژیم صهیونیستی امروز کلیسایی را در شهر غزه گلوله‌باران کردند و سه نفر کشته شدند.")
    assert mention.perpetrator == "Israel"


def test_a_street_ends_where_the_city_begins() -> None:
    (mention,) = read("حمله پهپادی در غزه | یک پهپاد اسرائیلی امروز خودرویی را در خیابان الرشید شهر غزه هدف قرار داد و هفت نفر شهید شدند.")
    assert (mention.where.site, mention.where.locality, mention.perpetrator) == ("خیابان الرشید", "Gaza City", "Israel")
