"""Records pages and what cleaning reads in them, as the golden files of tests/pages.

`python -m tests.record_pages` renders the invented pages again and writes all expectations anew: read the diff before committing it.
`python -m tests.record_pages NAME SOURCE URL < page.html` records one page that was saved from a site.
"""

from __future__ import annotations

import gzip
import json
import sys
from dataclasses import asdict, replace
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from etl.clean import clean
from etl.records import Page
from etl.sources import SOURCES
from tests.standin.mehr_fa_pages import mehr_fa_article, mehr_fa_path
from tests.standin.pages import (
    TEHRAN,
    Story,
    challenge_page,
    mehr_amp,
    mehr_article,
    mehr_path,
    soft_error_page,
    tasnim_article,
    tasnim_path,
)
from tests.standin.stories_persian import MEHR_FA, TASNIM_FA
from tests.standin.stories_persian_more import PASSED_ON
from tests.standin.tasnim_fa_pages import tasnim_fa_article, tasnim_fa_path

FOLDER = Path(__file__).parent / "pages"

DEPOT = Story(
    outlet_id="219876",
    slug="Blast-at-bus-depot-in-Herat-hurts-nine",
    published_at=datetime(2024, 3, 4, 19, 56, tzinfo=TEHRAN),
    title="Blast at bus depot in Herat hurts nine",
    lead="TEHRAN, Mar. 04 (MNA) – A blast at a bus depot in the western Afghan city of Herat has hurt at least nine people, a medic said.",
    paragraphs=(
        "The depot lies beside the old fruit market, and the blast was heard across the river.",
        "“We counted nine injured, two of them in a serious condition,” said a medic who asked not to be named.",
        "Nobody has said who was behind it.",
    ),
    kicker="Afghanistan:",
    section="World > Asia",
    tags=("Herat", "Afghanistan"),
    signature="MA/5337824",
    related=(("211111", "Seventy killed, injured in blast at a mosque in Balkh"),),
    modified_at=datetime(2024, 3, 4, 20, 30, tzinfo=TEHRAN),
)
CHECKPOINT = Story(
    outlet_id="2958811",
    slug="gunmen-attack-checkpoint-near-quetta",
    published_at=datetime(2023, 9, 12, 12, 13, tzinfo=TEHRAN),
    title="Gunmen Attack Checkpoint near Quetta, Killing Three Guards",
    lead="TEHRAN (Tasnim) – Gunmen on motorcycles attacked a checkpoint near Quetta in Pakistan, killing three guards, police said.",
    paragraphs=(
        "The attackers fled towards the hills after a fight of some minutes.",
        "A fourth guard was taken to hospital with wounds to the leg.",
        "No group has claimed responsibility.",
    ),
    section="World",
    tags=("Quetta", "Pakistan"),
    signature="R36444/P42329",
    related=(("2957000", "Two Officers Shot in Karachi"),),
)
BODY_OF_ALL_SORTS = (
    "<h3>The first hour</h3><p>A blast shook the depot.<br>Then the lights went out.</p><ul><li>Nine hurt</li><li>None dead</li></ul>"
    "<table><tr><td>Ward</td><td>Injured</td></tr><tr><td>North</td><td>9</td></tr></table>"
    "<blockquote><p>“We ran.”</p></blockquote><p>No.</p><!-- an editor's note --><p>News ID 219877</p>"
)
PERSIAN_OF_ALL_SORTS = (
    "<h3>ساعت نخست</h3><p>انفجار شهر را لرزاند.<br>برق قطع شد.</p><ul><li>۲۷ زخمی</li></ul>"
    "<table><tr><td>بخش</td><td>مجروح</td></tr><tr><td>شمالی</td><td>۹</td></tr></table><p><strong>واکنش‌ها</strong></p>"
    "<p>شاهدان می‌گویند ۱۹‌نفر را برده‌اند.</p><p>کد خبر ۶۷۸۰۴۱۴</p>"
)
TASNIM_NOISE = (
    "<p>به گزارش تسنیم، بمبی در مسجد منفجر شد.</p><p>بازگشت به صفحه رسانه‌‌ها</p><p>تهیه شده در اداره کل رسانه های نوین خبرگزاری تسنیم</p>"
)


def _invented() -> dict[str, tuple[str, str | None, bytes]]:
    mehr = {
        "mehr_en_article": DEPOT,
        "mehr_en_early_version": replace(DEPOT, outlet_id="219870", slug="Blast-in-Herat", is_updating=True, signature="KI"),
        "mehr_en_2018": replace(
            DEPOT, outlet_id="137938", slug="Old", published_at=datetime(2018, 9, 20, 9, 54, tzinfo=TEHRAN), modified_at=None
        ),
        "mehr_en_all_sorts": replace(DEPOT, outlet_id="219877", slug="All-sorts", body_html=BODY_OF_ALL_SORTS),
        "mehr_en_video": replace(DEPOT, outlet_id="219878", slug="VIDEO-Scene-of-blast", media="video"),
        "mehr_en_dates_disagree": replace(DEPOT, outlet_id="219879", slug="Dates", shown="Mar 5, 2024, 7:56 AM"),
    }
    tasnim = {
        "tasnim_en_article": CHECKPOINT,
        "tasnim_en_photo": replace(CHECKPOINT, outlet_id="2958812", slug="photos", media="photo"),
        "tasnim_en_codes_in_body": replace(
            CHECKPOINT, outlet_id="2958813", signature="", body_html="<p>Three died.</p><p>R36444/P42329</p>"
        ),
    }
    pages: dict[str, tuple[str, str | None, bytes]] = {
        "mehr_en_amp": ("mehr_en", "https://en.mehrnews.com/amp/219876", mehr_amp(DEPOT)),
        "mehr_en_challenge": ("mehr_en", "https://en.mehrnews.com/news/219876", challenge_page()),
        "mehr_en_soft_error": ("mehr_en", "https://en.mehrnews.com/news/219876", soft_error_page()),
        "mehr_en_saved_without_address": ("mehr_en", None, mehr_article(DEPOT)),
        "tasnim_en_json_ld": ("tasnim_en", "https://www.tasnimnews.ir" + tasnim_path(CHECKPOINT), tasnim_article(CHECKPOINT, json_ld=True)),
    }
    pages |= {name: ("mehr_en", "https://en.mehrnews.com" + mehr_path(story), mehr_article(story)) for name, story in mehr.items()}
    pages |= {name: ("mehr_fa", "https://www.mehrnews.com" + mehr_fa_path(s), mehr_fa_article(s)) for name, s in _mehr_fa().items()}
    pages |= {
        name: ("tasnim_fa", "https://www.tasnimnews.com" + tasnim_fa_path(s), tasnim_fa_article(s)) for name, s in _tasnim_fa().items()
    }
    return pages | {name: ("tasnim_en", "https://www.tasnimnews.com" + tasnim_path(s), tasnim_article(s)) for name, s in tasnim.items()}


def _mehr_fa() -> dict[str, Story]:
    blast, _, video = MEHR_FA
    return {
        "mehr_fa_article": replace(blast, kicker="در پاکستان؛", signature="MP/ FNA14040801000389"),
        "mehr_fa_video": video,
        "mehr_fa_photo": replace(video, outlet_id="6780378", slug="تصاویر-باران", media="photo"),
        "mehr_fa_all_sorts": replace(blast, outlet_id="6780414", kicker="", body_html=PERSIAN_OF_ALL_SORTS),
        "mehr_fa_of_tasnim": replace(blast, outlet_id="6780415", paragraphs=("تسنیم نوشت: این بمب هنگام نماز منفجر شد.",)),
        "mehr_fa_no_such_day": replace(blast, outlet_id="6780413", shown="۳۱ مهر ۱۴۰۴، ۹:۳۰"),
    }


def _tasnim_fa() -> dict[str, Story]:
    blast, photos = TASNIM_FA
    return {
        "tasnim_fa_article": blast,
        "tasnim_fa_morning": replace(blast, outlet_id="3521403", published_at=datetime(2025, 6, 27, 0, 6, 48, tzinfo=TEHRAN)),
        "tasnim_fa_early_version": replace(blast, outlet_id="3521404", is_updating=True),
        "tasnim_fa_photo": photos,
        "tasnim_fa_latin_digits": replace(blast, outlet_id="3521405", kicker="", shown="11 اسفند 1404 - 21:10"),
        "tasnim_fa_noise": replace(blast, outlet_id="3521406", body_html=TASNIM_NOISE),
        "tasnim_fa_passed_on": PASSED_ON,
    }


def read_again(source: str, url: str | None, payload: bytes) -> dict[str, Any]:
    """What cleaning reads in a page today, as JSON has it."""
    digest = "sha256:" + sha256(payload).hexdigest()
    page = Page("page", source, url, datetime(2026, 4, 1, tzinfo=UTC), "text/html", digest, payload, "x.warc.gz", "record")
    found: dict[str, Any] = json.loads(json.dumps(asdict(clean(page, SOURCES[source])), default=_plain))
    return found


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def record(name: str, source: str, url: str | None, payload: bytes) -> None:
    """Write a page and what is read in it."""
    (FOLDER / f"{name}.html.gz").write_bytes(gzip.compress(payload, mtime=0))
    golden = {"source": source, "url": url, "read": read_again(source, url, payload)}
    (FOLDER / f"{name}.json").write_text(json.dumps(golden, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    if len(sys.argv) == 4:
        record(sys.argv[1], sys.argv[2], sys.argv[3], sys.stdin.buffer.read())
        return
    for name, (source, url, payload) in _invented().items():
        record(name, source, url, payload)


if __name__ == "__main__":
    main()
