"""Invented Persian articles in the manner of the agencies: who died with whom, whose land it was, who only speaks."""

from __future__ import annotations

from datetime import date

from etl.extract import extract
from etl.records import Article, Count, Mention, Status, TargetType

WEDNESDAY = date(2025, 3, 12)


def read(lead: str, body: str = "", title: str = "") -> tuple[Mention, ...]:
    return extract(Article("k", "mehr_fa", "fa", title=title, lead=lead, body=body, published_on=WEDNESDAY)).mentions


def test_a_consulate_stands_where_its_town_is_and_its_officers_died_with_their_general() -> None:
    (told,) = read(
        "جنگنده‌های رژیم صهیونیستی عصر دوشنبه ساختمان کنسولگری ایران در دمشق را هدف حمله موشکی قرار دادند.",
        "در این حمله سردار بهرامی و سردار حاجی کریمی به همراه ۵ تن از افسران همراه آنان به شهادت رسیدند.",
    )
    assert (told.where.country, told.where.locality, told.killed) == ("SY", "Damascus", Count(7, 7))


def test_a_county_is_one_of_iran_where_the_name_is_a_foreign_towns_as_well() -> None:
    (told,) = read("در پی حمله افراد مسلح به دو خودروی گشت پلیس در شهرستان تفتان ۱۰ نفر از کارکنان انتظامی به شهادت رسیدند.")
    assert (told.where.country, told.where.admin1) == ("IR", "Sistan and Baluchestan")


def test_a_driver_and_soldiers_died_together() -> None:
    (told,) = read("مهاجمان روز سه‌شنبه به یک قطار در نزدیکی سبی حمله کردند.", "منابع امنیتی از کشته شدن راننده قطار و ۸ نظامی خبر دادند.")
    assert told.killed == Count(9, 9)


def test_a_later_toll_belongs_to_the_same_attack() -> None:
    (told,) = read(
        "افراد مسلح شامگاه دوشنبه در یک سالن کنسرت در مسکو به سوی مردم تیراندازی کردند که بر اثر آن ۶۰ نفر کشته شدند.",
        "کمیته تحقیقات ساعاتی بعد شمار کشته‌ها را ۹۳ نفر اعلام کرد.",
    )
    assert told.killed == Count(93, 93)


def test_who_died_in_a_car_bomb_is_no_bomber() -> None:
    (told,) = read("معاون والی بدخشان روز دوشنبه در انفجار خودروی بمب‌گذاری‌شده در فیض‌آباد کشته شد.")
    assert (told.killed, told.attackers_killed) == (Count(1, 1), None)


def test_a_minister_who_tells_it_is_not_the_target() -> None:
    (told,) = read("وزیر کشور پاکستان گفت: یک عامل انتحاری روز سه‌شنبه خود را مقابل دادگاهی در اسلام‌آباد منفجر کرد که ۱۲ نفر کشته شدند.")
    assert told.target_type is TargetType.GOVERNMENT


def test_a_judge_of_a_court_who_is_killed_is_news() -> None:
    (told,) = read("افراد ناشناس صبح سه‌شنبه قاضی دادگاه زاهدان را در مسیر محل کار ترور کردند.", title="ترور قاضی در زاهدان")
    assert (told.status, told.when and told.when.first) == (Status.NEW, date(2025, 3, 11))


def test_victims_of_terrorism_in_all_are_no_attack() -> None:
    assert read("سفیر ایران روز سه‌شنبه گفت: بیش از ۱۷ هزار نفر در ایران قربانی تروریسم شده‌اند.") == ()


def test_judges_of_the_highest_court_who_are_killed_are_news() -> None:
    (told,) = read("افراد مسلح صبح امروز در تهران دو قاضی دیوان عالی کشور را ترور کردند.", title="ترور دو قاضی دیوان عالی کشور")
    assert (told.status, told.killed) == (Status.NEW, Count(2, 2))


def test_who_is_accused_did_it_and_not_who_accuses() -> None:
    (told,) = read(
        "انفجار بمب روز سه‌شنبه در مسیر یک اتوبوس مدرسه در شهر خضدار پاکستان ۵ کشته برجای گذاشت.",
        "ارتش پاکستان هند را به حمایت از این حمله متهم کرد.",
    )
    assert told.perpetrator == "India"
