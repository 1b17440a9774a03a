from datetime import UTC, datetime

from etl.alerts import Voice, headline, message, voices
from etl.records import Article, Count, Days, Kind, Mention, MessageKind, Outcome, Part, Span, Status, Told
from tests.alerts.builders import DAY, MARKET_BLAST, changed

VOICE = Voice(
    source="mehr_en",
    title="Blast at market in Herat",
    url="https://en.mehrnews.com/news/1/x",
    licence="CC BY 4.0",
    published_at=datetime(2025, 3, 11, 12, 0, tzinfo=UTC),
    quotes=("a bomb hidden in a cart killed three people",),
    attributed_to="the provincial police",
)

EXPECTED = """\
Update: Bombing in Herat, Afghanistan: 8 killed, at least 8 wounded

Why      dead 3 → 8, passed 5
What     Bombing; weapon: improvised explosive device; target: market or public
Where    Sabz market, Herat, Afghanistan
         https://www.openstreetmap.org/?mlat=34.3482&mlon=62.1997#map=10/34.3482/62.1997
When     Tuesday 11 March 2025 (21 Esfand 1403)
Toll     killed 8; wounded at least 8
By       not told
Changed  killed: 3 → 8

Told by 1 article of 1 source
  mehr_en, 2025-03-11 15:30 Tehran, quoting the provincial police: Blast at market in Herat
    "a bomb hidden in a cart killed three people"
    https://en.mehrnews.com/news/1/x
    Licence: CC BY 4.0

Incident inc-1, message 2 of rule new
"""


def test_a_message_says_what_where_when_how_many_who_says_so_and_what_changed() -> None:
    state = changed(killed=Count(8, 8))
    text = message(state, MessageKind.UPDATE, "dead 3 → 8, passed 5", rule="new", sequence=2, before=MARKET_BLAST, voices=[VOICE])
    assert text == EXPECTED


def test_a_headline_says_that_no_one_was_killed() -> None:
    assert headline(changed(killed=Count(0, 0), wounded=None), MessageKind.ALERT) == "Bombing in Herat, Afghanistan: no one killed"


def test_a_headline_without_a_method_names_the_kind() -> None:
    assert headline(changed(attack_type=None, killed=None, wounded=None), MessageKind.ALERT) == "Attack in Herat, Afghanistan"


def test_an_outlet_without_a_licence_gives_a_short_quote_and_says_so() -> None:
    silent = Voice("tasnim_en", "", None, None, None, ("long words " * 40,))
    text = message(MARKET_BLAST, MessageKind.ALERT, "new attack", rule="new", sequence=1, voices=[silent])
    quote = next(line for line in text.splitlines() if line.strip().startswith('"'))
    assert len(quote.strip()) <= 202
    assert "All rights reserved" in text


def test_days_within_an_interval_are_given_by_both_ends() -> None:
    when = MARKET_BLAST.when
    assert when is not None
    text = message(changed(when=Days(DAY.replace(day=10), DAY, when.basis)), MessageKind.ALERT, "new attack", rule="new", sequence=1)
    assert "between Monday 10 March 2025 (20 Esfand 1403) and Tuesday 11 March 2025 (21 Esfand 1403)" in text


def test_an_article_is_quoted_once_with_the_words_that_tell_the_event() -> None:
    body = "A bomb killed three people at the market. Police said so."
    span = Span(Part.BODY, 0, 28, body[:28])
    mention = Mention(Kind.ATTACK, Status.NEW, Outcome.HAPPENED, span, evidence={"killed": (span,)}, attributed_to={"killed": "Police"})
    at = datetime(2025, 3, 11, 12, 0, tzinfo=UTC)
    told = Told("m1", "mehr_en/1", "v1", 1, True, 0, "mehr_en", at, at, mention, "d", 0)
    found = voices(MARKET_BLAST, [told], {"mehr_en/1": Article("mehr_en/1", "mehr_en", "en", title="T", body=body, licence="CC BY 4.0")})
    assert [(voice.quotes, voice.attributed_to, voice.licence) for voice in found] == [
        (("A bomb killed three people a",), "Police", "CC BY 4.0")
    ]
