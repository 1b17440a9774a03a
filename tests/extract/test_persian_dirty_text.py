"""Persian text as it is typed in haste is read as the same text typed with care."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from etl.extract import extract
from etl.records import Article, Mention

TEXTS = (
    "روز سه‌شنبه در انفجار بمب در زاهدان ۴ نفر کشته و دست‌کم ۱۵ نفر زخمی شدند.",
    "افراد مسلح بامداد دوشنبه به پاسگاه پلیس در سراوان حمله کردند و ۲ مأمور به شهادت رسیدند. جیش‌العدل مسئولیت این حمله را بر عهده گرفت.",
    "یک عامل انتحاری روز جمعه خود را در مسجد شیعیان در پیشاور منفجر کرد که بر اثر آن ۱۲ نمازگزار کشته شدند.",
)
TYPED: dict[str, Callable[[str], str]] = {
    "half-spaces lost": lambda text: text.replace("\u200c", ""),
    "half-spaces as spaces": lambda text: text.replace("\u200c", " "),
    "Arabic letters": lambda text: text.replace("ی", "ي").replace("ک", "ك"),
    "Latin digits": lambda text: text.translate(str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789")),
    "no space behind a preposition": lambda text: (
        text.replace("در انفجار", "درانفجار").replace("در زاهدان", "درزاهدان").replace("به پاسگاه", "بهپاسگاه")
    ),
    "no space between nouns": lambda text: text.replace("انفجار بمب", "انفجاربمب").replace("پاسگاه پلیس", "پاسگاهپلیس"),
    "no space at a number": lambda text: text.replace(" ۴ نفر", " ۴نفر").replace("دست‌کم ۱۵", "دست‌کم۱۵").replace("۲ مأمور", "۲مأمور"),
    "two spaces": lambda text: text.replace(" ", "  "),
    "stretched letters": lambda text: text.replace("کشته", "کشتـه").replace("شهادت", "شهـادت"),
}


def told(text: str) -> list[tuple[object, ...]]:
    mentions: tuple[Mention, ...] = extract(Article("k", "mehr_fa", "fa", body=text, published_on=date(2025, 3, 14))).mentions
    return [
        (m.kind, m.when, m.where.locality, m.killed, m.wounded, m.attack_type, m.weapon, m.target_type, m.perpetrator, m.claimed_by)
        for m in mentions
    ]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("way", TYPED)
def test_a_text_typed_in_haste_tells_the_same(way: str, text: str) -> None:
    assert told(TYPED[way](text)) == told(text) != []


@pytest.mark.parametrize("word", ["دربند", "برازجان", "بهداشت", "درگیری", "ازبکستان", "بهمن", "بازار", "برگزار"])
def test_a_word_that_begins_like_a_preposition_stays_whole(word: str) -> None:
    from etl.lexicon import JoinedLexicon, lexicon

    words = lexicon("fa")
    assert isinstance(words, JoinedLexicon)
    assert all(hit.start == 0 for hit in words.hits(word))
