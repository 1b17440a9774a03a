"""An article's own words tell whose report it passes on."""

import pytest

from etl.passed_on import passed_on_from


@pytest.mark.parametrize(
    ("lead", "outlet", "origin"),
    [
        ("به گزارش خبرگزاری تسنیم به نقل از مهر، دو راهدار در این تیراندازی زخمی شدند.", "tasnim", "mehr"),
        ("به گزارش گروه استان‌های خبرگزاری تسنیم به نقل از خبرگزاری مهر، دو راهدار زخمی شدند.", "tasnim", "mehr"),
        ("به گزارش خبرنگار مهر از سراوان، دو راهدار زخمی شدند.", "tasnim", "mehr"),
        ("به گزارش خبرنگار مهر از سراوان، دو راهدار زخمی شدند.", "mehr", None),
        ("تسنیم نوشت: در این تیراندازی دو راهدار زخمی شدند.", "mehr", "tasnim"),
        ("خبرگزاری مهر: دو راهدار زخمی شدند.", "tasnim", "mehr"),
        ("به گزارش ایرنا، دو راهدار زخمی شدند.", "mehr", "irna"),
        ("به نقل از شبکه المسیره، سه نفر در صعده شهید شدند.", "mehr", None),
        ("در ۱۲ مهر ۱۴۰۳ پلیس استان فارس گزارش داد که انباری منفجر شده است.", "tasnim", None),
    ],
)
def test_a_persian_text_names_the_agency_it_quotes(lead: str, outlet: str, origin: str | None) -> None:
    assert passed_on_from(lead, "", "fa", outlet) == origin


@pytest.mark.parametrize(
    ("lead", "outlet", "origin"),
    [
        ("TEHRAN (Tasnim) – Two road workers were shot near Saravan, according to Mehr.", "tasnim", "mehr"),
        ("TEHRAN (Tasnim) – Two road workers were shot near Saravan, Mehr News Agency reported.", "tasnim", "mehr"),
        ("TEHRAN, Mar. 2 (MNA) – Two road workers were shot near Saravan, Mehr News Agency reported.", "mehr", None),
        ("Two road workers were shot near Saravan, the semi-official Fars news agency has reported.", "mehr", "fars"),
        ("A shooting in Fars reported on Monday left two road workers hurt.", "mehr", None),
    ],
)
def test_an_english_text_names_the_agency_it_quotes(lead: str, outlet: str, origin: str | None) -> None:
    assert passed_on_from(lead, "", "en", outlet) == origin


def test_only_the_opening_tells_it() -> None:
    assert passed_on_from("", "دو راهدار زخمی شدند. " * 60 + "به نقل از مهر، راه بسته است.", "fa", "tasnim") is None
