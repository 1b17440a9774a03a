from datetime import UTC, datetime, timedelta
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.records import Article
from etl.resolve import copies
from etl.resolve.copies import jaccard

AT = datetime(2025, 3, 11, 12, tzinfo=UTC)
WORDS = (
    "A bomb that had been left in a cart went off beside the vegetable stalls of the old market on Tuesday morning and killed three, "
    "the governor said. Eight others were brought to the regional hospital, two of them in a serious condition, a doctor told reporters. "
    "Shopkeepers swept broken glass from the pavement while officers closed the lanes that lead to the river."
)


def article(key: str, body: str = WORDS, hours: int = 0, syndicated_from: str | None = None, language: str = "en") -> Article:
    return Article(
        key,
        key.split("/", maxsplit=1)[0],
        language,
        title="Blast",
        body=body,
        published_at=AT + timedelta(hours=hours),
        syndicated_from=syndicated_from,
    )


def test_the_same_words_are_a_copy_of_what_was_published_first() -> None:
    assert copies([article("tasnim_en/2", hours=3), article("mehr_en/1")]) == {"tasnim_en/2": "mehr_en/1"}


def test_another_dateline_and_a_changed_word_are_still_a_copy() -> None:
    changed = "TEHRAN, Mar. 11 (MNA) – " + WORDS.replace("brought", "taken")
    assert copies([article("mehr_en/1"), article("tasnim_en/2", changed, hours=1)]) == {"tasnim_en/2": "mehr_en/1"}


def test_two_reports_of_one_event_in_their_own_words_are_no_copies() -> None:
    other = "Three people died when explosives hidden in a handcart blew up in a crowded bazaar, officials reported; eight were hurt."
    assert copies([article("mehr_en/1"), article("tasnim_en/2", other)]) == {}


def test_an_article_that_names_its_origin_is_the_copy_even_where_it_came_first() -> None:
    first = article("mehr_en/1", syndicated_from="fars 14010201000389")
    assert copies([first, article("tasnim_en/2", hours=2)]) == {"mehr_en/1": "tasnim_en/2"}


def test_an_article_that_says_whose_report_it_passes_on_may_shorten_it_and_is_still_a_copy() -> None:
    shorter = WORDS.rsplit(" Shopkeepers", 1)[0]
    mehr = article("mehr_en/1")
    assert copies([mehr, article("tasnim_en/2", shorter, hours=1)]) == {}
    assert copies([mehr, article("tasnim_en/2", shorter, hours=1, syndicated_from="irna")]) == {}
    assert copies([mehr, article("tasnim_en/2", shorter, hours=1, syndicated_from="mehr")]) == {"tasnim_en/2": "mehr_en/1"}


def test_the_same_words_months_later_are_no_copy() -> None:
    assert copies([article("mehr_en/1"), article("tasnim_en/2", hours=24 * 60)]) == {}


def test_short_texts_and_versions_of_one_article_are_no_copies() -> None:
    assert copies([article("mehr_en/1", "Blast hits market."), article("tasnim_en/2", "Blast hits market.")]) == {}
    assert copies([article("mehr_en/1"), article("mehr_en/1", WORDS + " More follows.")]) == {}


@given(st.permutations([0, 1, 2, 3]))
def test_the_order_of_articles_changes_nothing(order: list[int]) -> None:
    given_articles = [article(f"outlet_en/{n}", hours=n) for n in range(4)]
    assert copies([given_articles[n] for n in order]) == {f"outlet_en/{n}": "outlet_en/0" for n in (1, 2, 3)}


def test_a_text_told_many_times_is_compared_with_a_few_of_its_copies_only(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []

    def counted(a: frozenset[str], b: frozenset[str]) -> float:
        compared.append(1)
        return jaccard(a, b)

    monkeypatch.setattr(import_module("etl.resolve.copies"), "jaccard", counted)
    many = [article(f"mehr_en/{n:03}", WORDS + f" Report {n}.", hours=n % 20) for n in range(200)]
    assert set(copies(many).values()) == {"mehr_en/000"}
    assert len(compared) < 400
