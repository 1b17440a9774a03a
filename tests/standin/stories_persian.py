"""Invented articles of the two Persian stand-ins: nobody in them exists and nothing of it happened.

They tell what the English stand-ins tell too, so that a night shows reports of one attack in two languages becoming one incident.
"""

from __future__ import annotations

from datetime import datetime

from tests.standin.story import TEHRAN, Story

MEHR_FA = (
    Story(
        outlet_id="6780412",
        slug="انفجار-بمب-در-مسجدی-در-پیشاور-پاکستان",
        published_at=datetime(2026, 3, 2, 20, 30, tzinfo=TEHRAN),
        title="انفجار بمب در مسجدی در پیشاور پاکستان/ ۱۱ نفر کشته شدند",
        lead="منابع پاکستانی از کشته شدن دست‌کم ۱۱ نفر در انفجار بمب در مسجدی در شهر پیشاور خبر دادند.",
        paragraphs=(
            "به گزارش خبرگزاری مهر به نقل از رسانه‌های پاکستان، این بمب عصر امروز دوشنبه و هنگام نماز در مسجد «امام علی» در شهر پیشاور "
            "مرکز ایالت خیبرپختونخوا منفجر شد.",
            "سخنگوی بیمارستان لیدی ریدینگ گفت که دست‌کم ۱۱ نفر جان باخته و ۲۷ نفر دیگر زخمی شده‌اند.",
            "تاکنون هیچ گروهی مسئولیت این حمله را بر عهده نگرفته است.",
        ),
        section="بین‌الملل > آسیا",
        tags=("پاکستان", "پیشاور"),
    ),
    Story(
        outlet_id="6780390",
        slug="رایزنی-وزیران-درباره-آب",
        published_at=datetime(2026, 3, 2, 16, 5, tzinfo=TEHRAN),
        title="رایزنی وزیران دو کشور درباره آب رودخانه مرزی",
        lead="وزیران نیرو درباره بازگشایی ایستگاه‌های سنجش آب گفتگو کردند.",
        paragraphs=("به گزارش خبرگزاری مهر، دو طرف بر ادامه نشست‌های کارشناسی تأکید کردند.",),
        section="سیاست",
    ),
    Story(
        outlet_id="6780377",
        slug="ببینید-باران-در-شمال",
        published_at=datetime(2026, 3, 2, 12, 40, tzinfo=TEHRAN),
        title="ببینید: باران بهاری در شمال",
        lead="باران بهاری جنگل‌های شمال را سیراب کرد.",
        section="جامعه",
        media="video",
    ),
)
TASNIM_FA = (
    Story(
        outlet_id="3521402",
        slug="انفجار-مسجد-پیشاور",
        published_at=datetime(2026, 3, 2, 21, 10, tzinfo=TEHRAN),
        title="انفجار در مسجد «امام علی» پیشاور ۱۱ کشته برجای گذاشت",
        lead="شمار جان‌باختگان انفجار بمب در مسجدی در پیشاور به ۱۱ نفر رسید.",
        paragraphs=(
            "به گزارش دفتر منطقه‌ای خبرگزاری تسنیم در اسلام‌آباد، بمبی امروز دوشنبه در مسجد «امام علی» شهر پیشاور منفجر شد و دست‌کم 11 نفر "
            "جان باختند.",
            "به گفته پلیس، 27 نفر نیز زخمی شده‌اند.",
        ),
        kicker="پاکستان:",
        section="بین الملل",
        tags=("پیشاور",),
    ),
    Story(
        outlet_id="3521377",
        slug="گزارش-تصویری",
        published_at=datetime(2026, 3, 2, 11, 0, tzinfo=TEHRAN),
        title="گزارش تصویری: آماده‌سازی مزارع برنج",
        lead="کشاورزان شمال مزارع برنج را آماده می‌کنند.",
        section="استانها",
        media="photo",
    ),
)
