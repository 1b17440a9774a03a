"""More invented Persian news: an attack whose toll rises under another slug of its number, its copy at the other agency, a translation's
original, and what only sounds like an attack. Nobody in it exists and nothing of it happened.
"""

from __future__ import annotations

from datetime import datetime

from tests.standin.story import TEHRAN, Story

OUTPOST = Story(
    outlet_id="6780431",
    slug="حمله-مسلحانه-به-پاسگاه-نیکشهر",
    published_at=datetime(2026, 3, 2, 21, 5, tzinfo=TEHRAN),
    title="حمله مسلحانه به پاسگاه انتظامی در نیکشهر/ ۲ مأمور شهید شدند",
    kicker="سیستان و بلوچستان؛",
    lead="فرمانده انتظامی سیستان و بلوچستان از شهادت دو مأمور پلیس در حمله افراد مسلح به پاسگاهی در نیکشهر خبر داد.",
    paragraphs=(
        "به گزارش خبرگزاری مهر، فرمانده انتظامی استان گفت: افراد مسلح شامگاه امروز دوشنبه ۱۱ اسفند از داخل یک خودرو به پاسگاه انتظامی در "
        "شهرستان نیکشهر تیراندازی کردند که دو مأمور به شهادت رسیدند و یک سرباز مجروح شد.",
        "وی افزود: تلاش برای دستگیری مهاجمان ادامه دارد.",
    ),
    section="استان‌ها > سیستان و بلوچستان",
    tags=("نیکشهر", "فراجا"),
    signature="SB/",
)
OUTPOST_LATER = Story(
    outlet_id=OUTPOST.outlet_id,
    slug="شمار-شهدای-پاسگاه-نیکشهر-به-۳-نفر-رسید",
    published_at=OUTPOST.published_at,
    modified_at=datetime(2026, 3, 3, 9, 40, tzinfo=TEHRAN),
    title="شمار شهدای حمله به پاسگاه نیکشهر به ۳ نفر رسید",
    kicker=OUTPOST.kicker,
    lead="با شهادت سرباز مجروح، شمار شهدای حمله مسلحانه شامگاه دوشنبه به پاسگاه انتظامی نیکشهر به سه نفر رسید.",
    paragraphs=(
        "به گزارش خبرگزاری مهر، سه مأمور در تیراندازی افراد مسلح به پاسگاه انتظامی در شهرستان نیکشهر به شهادت رسیدند.",
        "گروهک تروریستی جیش‌الظلم مسئولیت این حمله را بر عهده گرفت.",
    ),
    section=OUTPOST.section,
    tags=OUTPOST.tags,
    signature="SB/",
)
MATCH = Story(
    outlet_id="6780402",
    slug="برد-پرسپولیس",
    published_at=datetime(2026, 3, 2, 19, 15, tzinfo=TEHRAN),
    title="بمباران دروازه میهمان؛ پرسپولیس در لیگ برتر برنده شد",
    lead="تیم فوتبال پرسپولیس با سه گل مهاجمانش حریف را شکست داد.",
    paragraphs=("خط حمله سرخپوشان در نیمه دوم انفجاری بازی کرد و مدافع میهمان مصدوم شد و زمین را ترک کرد.",),
    section="ورزش",
)
MARTYRS = Story(
    outlet_id="6780366",
    slug="یادواره-شهدا",
    published_at=datetime(2026, 3, 2, 11, 20, tzinfo=TEHRAN),
    title="یادواره شهدای گمنام در بیرجند برگزار شد",
    lead="مردم شهیدپرور بیرجند یاد و خاطره شهدای دفاع مقدس را گرامی داشتند.",
    paragraphs=("در این مراسم از خانواده‌های معظم شهدا و ایثارگران تجلیل شد.",),
    section="استان‌ها",
)
PASSED_ON = Story(
    outlet_id="3521419",
    slug="شهادت-دو-مامور-در-نیکشهر",
    published_at=datetime(2026, 3, 2, 21, 40, tzinfo=TEHRAN),
    title="شهادت 2 مامور انتظامي در نيکشهر",
    lead="دو مامور پليس در حمله افراد مسلح به پاسگاهي در نيکشهر شهيد شدند.",
    paragraphs=("به گزارش گروه استان‌هاي خبرگزاري تسنيم به نقل از مهر، اين حمله شامگاه امروز دوشنبه روي داد و يک سرباز نيز زخمي شد.",),
    section="استانها",
    tags=("نيکشهر",),
)
KABUL = Story(
    outlet_id="3521388",
    slug="انفجار-در-غرب-کابل",
    published_at=datetime(2026, 3, 2, 14, 25, tzinfo=TEHRAN),
    title="انفجار در غرب کابل یک کشته و ۵ زخمی داشت",
    lead="انفجار بمب مغناطیسی در یک خودرو در منطقه دشت برچی کابل یک کشته برجای گذاشت.",
    paragraphs=(
        "به گزارش دفتر منطقه‌ای تسنیم، سخنگوی فرماندهی پلیس کابل گفت: بمب مغناطیسی که در یک خودروی مسافربری جاسازی شده بود پیش از ظهر امروز "
        "در دشت برچی منفجر شد؛ یک غیرنظامی جان باخت و ۵ نفر زخمی شدند.",
        "هنوز هیچ گروهی مسئولیت این انفجار را بر عهده نگرفته است.",
    ),
    kicker="افغانستان:",
    section="بین الملل",
)
