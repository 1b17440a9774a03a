from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from etl.alerts import Phrase, Rule, Voice, decide, headline, message, summary, voices
from etl.alerts.telling import speaker
from etl.alerts.template import NAMES
from etl.alerts.words import spoken
from etl.messages import MessageKind
from etl.records import Article, AttackType, Count, Days, Kind, Mention, Outcome, Part, Span, Status, TargetType, Told, Weapon
from etl.text.forms import as_html, in_short
from tests.alerts.builders import DAY, MARKET_BLAST, NOW, changed, told

VOICE = Voice(
    source="mehr_en",
    title="Blast at market in Herat",
    url="https://en.mehrnews.com/news/1/x",
    licence="CC BY 4.0",
    published_at=datetime(2025, 3, 11, 12, 0, tzinfo=UTC),
    quotes=("a bomb hidden in a cart killed three people",),
    attributed_to="the provincial police",
    archived="sha256:0a1b2c3d",
)

GOLDEN = Path(__file__).parent / "golden"
STATE = changed(killed=Count(8, 8), perpetrator="Islamic State Khorasan", claimed_by="none")
NEW = (Phrase("why_new_attack", {}),)


def golden(language: str) -> tuple[str, str]:
    """Return the headline and the text of the update that the golden files hold."""
    why = (Phrase("why_passed", {"low": 3, "high": 8, "step": 5}), Phrase("why_blamed", {"who": "Islamic State Khorasan"}))
    text = message(STATE, MessageKind.UPDATE, why, rule="new", sequence=2, before=MARKET_BLAST, voices=[VOICE], language=language)
    return headline(STATE, MessageKind.UPDATE, language), text


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_message_in_every_form_is_as_the_golden_files_hold_it(language: str) -> None:
    line, text = golden(language)
    assert text == (GOLDEN / f"update_{language}.txt").read_text(encoding="utf-8")
    assert as_html(text) == (GOLDEN / f"update_{language}.html").read_text(encoding="utf-8")
    assert in_short(line, "inc-1") + "\n" == (GOLDEN / f"update_{language}.short.txt").read_text(encoding="utf-8")


FACTS = "$headline\n$why. $changes\n$what -- $where $map\n$when. $toll. $by. ${told_by}\n$quotes\n$rule/$sequence/$incident, $$5"
WORDING = {"en": f"$message ($severity) for the desk: {FACTS}", "fa": f"$message ($severity) برای میز خبر: {FACTS}"}


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_rules_own_wording_is_filled_in_and_the_address_licence_and_id_follow_it(language: str) -> None:
    rule = Rule("new", languages=(language,), template=WORDING)
    (alert,) = decide({"new": told()}, STATE, [rule], NOW, voices=[VOICE]).alerts
    assert alert.text == (GOLDEN / f"template_{language}.txt").read_text(encoding="utf-8")


def test_whatever_a_wording_leaves_out_the_licence_the_address_and_the_id_are_there() -> None:
    (alert,) = decide({}, MARKET_BLAST, [Rule("new", template={"en": "Look!"})], NOW, voices=[VOICE]).alerts
    assert alert.text.startswith("Look!\n")
    for line in (
        "https://en.mehrnews.com/news/1/x",
        "Licence: CC BY 4.0",
        "Archived copy: sha256:0a1b2c3d",
        "Incident inc-1, message 1 of rule new",
    ):
        assert line in alert.text


def test_a_wording_holds_every_name_and_a_dollar_in_a_fact_stays_one() -> None:
    everything = " ".join(f"{name}=<${name}>" for name in NAMES)
    state = replace(STATE, where=STATE.where._replace(site="Market of $incident"))
    text = message(state, MessageKind.UPDATE, NEW, rule="new", sequence=2, before=MARKET_BLAST, voices=[VOICE], template=everything)
    assert "=<>" not in text
    assert "Market of $incident, Herat" in text


def test_a_language_without_a_wording_of_its_own_gets_the_usual_one() -> None:
    (alert,) = decide({}, MARKET_BLAST, [Rule("new", languages=("en", "fa"), template={"en": "Look!"})], NOW).alerts
    assert "Look!" in alert.text
    assert "دلیل: حمله تازه" in alert.text


@pytest.mark.parametrize(
    ("wording", "language", "shown"),
    [
        ("the provincial police", "en", "the provincial police"),
        ("the provincial police", "fa", "پلیس (\u2068the provincial police\u2069)"),
        ("a hospital official", "fa", "منابع پزشکی (\u2068a hospital official\u2069)"),
        ("a Taliban spokesman", "fa", "گروه مسلح (\u2068a Taliban spokesman\u2069)"),
        ("the interior ministry", "fa", "مقام‌های دولتی (\u2068the interior ministry\u2069)"),
        ("استاندار هرات", "en", "officials (\u2068استاندار هرات\u2069)"),
        ("شاهدان عینی", "en", "local people (\u2068شاهدان عینی\u2069)"),
        ("Ahmad Karimi", "fa", "\u2068Ahmad Karimi\u2069"),
    ],
)
def test_a_speaker_of_another_language_is_named_by_kind_and_then_in_the_articles_words(wording: str, language: str, shown: str) -> None:
    assert speaker(wording, language) == shown


def test_a_target_of_another_language_is_named_by_kind_and_then_in_the_articles_words() -> None:
    state = changed(target="worshippers at a mosque", target_type=TargetType.RELIGIOUS)
    assert "هدف: مکان مذهبی (\u2068worshippers at a mosque\u2069)" in "\n".join(summary(state, "fa"))
    assert "target: worshippers at a mosque" in "\n".join(summary(state))
    assert "target: civilians (\u2068نمازگزاران\u2069)" in "\n".join(
        summary(changed(target="نمازگزاران", target_type=TargetType.CIVILIANS))
    )


def test_words_of_another_script_are_set_apart_in_html_and_cannot_turn_the_rest() -> None:
    voice = replace(VOICE, title="انفجار \u202eدر هرات")
    text = message(MARKET_BLAST, MessageKind.ALERT, NEW, rule="new", sequence=1, voices=[voice])
    assert "<bdi>انفجار در هرات</bdi>" in as_html(text)


def test_a_rule_with_two_languages_gets_both_texts_in_its_order() -> None:
    (alert,) = decide({}, MARKET_BLAST, [Rule("new", languages=("fa", "en"))], NOW).alerts
    persian, _, english = alert.text.partition("\n\nBombing in Herat")
    assert persian.startswith(alert.headline)
    assert alert.headline.startswith("بمب‌گذاری در هرات، افغانستان")
    assert english
    assert alert.reason == "new attack"


def test_every_value_of_a_closed_set_has_words_in_both_languages() -> None:
    for values in (Kind, Outcome, AttackType, Weapon, TargetType):
        for value in values:
            assert spoken(value, "fa") not in ("", str(value)), value
            assert "_" not in spoken(value, "en")


def test_a_name_that_is_not_known_in_persian_stays_as_it_is() -> None:
    state = changed(where=MARKET_BLAST.where._replace(locality="Nowhereville", admin1=None), perpetrator="The Unheard Of")
    assert "\u2068Nowhereville\u2069، افغانستان" in headline(state, MessageKind.ALERT, "fa")
    assert "The Unheard Of" in message(state, MessageKind.ALERT, NEW, rule="new", sequence=1, language="fa")


def test_a_headline_says_that_no_one_was_killed() -> None:
    assert headline(changed(killed=Count(0, 0), wounded=None), MessageKind.ALERT) == "Bombing in Herat, Afghanistan: no one killed"


def test_a_headline_without_a_method_names_the_kind() -> None:
    assert headline(changed(attack_type=None, killed=None, wounded=None), MessageKind.ALERT) == "Attack in Herat, Afghanistan"


def test_an_outlet_without_a_licence_gives_a_short_quote_and_says_so() -> None:
    silent = Voice("tasnim_en", "", None, None, None, ("long words " * 40,))
    text = message(MARKET_BLAST, MessageKind.ALERT, NEW, rule="new", sequence=1, voices=[silent])
    quote = next(line for line in text.splitlines() if line.strip().startswith('"'))
    assert len(quote.strip()) <= 202
    assert "All rights reserved" in text


def test_days_within_an_interval_are_given_by_both_ends() -> None:
    when = MARKET_BLAST.when
    assert when is not None
    text = message(changed(when=Days(DAY.replace(day=10), DAY, when.basis)), MessageKind.ALERT, NEW, rule="new", sequence=1)
    assert "between Monday 10 March 2025 (20 Esfand 1403) and Tuesday 11 March 2025 (21 Esfand 1403)" in text


def test_an_article_is_quoted_once_with_the_words_that_tell_the_event() -> None:
    body = "A bomb killed three people at the market. Police said so."
    span = Span(Part.BODY, 0, 28, body[:28])
    mention = Mention(Kind.ATTACK, Status.NEW, Outcome.HAPPENED, span, evidence={"killed": (span,)}, attributed_to={"killed": "Police"})
    at = datetime(2025, 3, 11, 12, 0, tzinfo=UTC)
    teller = Told("m1", "mehr_en/1", "v1", 1, True, 0, "mehr_en", at, at, mention, "d", 0)
    found = voices(MARKET_BLAST, [teller], {"mehr_en/1": Article("mehr_en/1", "mehr_en", "en", title="T", body=body, licence="CC BY 4.0")})
    assert [(voice.quotes, voice.attributed_to, voice.licence) for voice in found] == [
        (("A bomb killed three people a",), "Police", "CC BY 4.0")
    ]
