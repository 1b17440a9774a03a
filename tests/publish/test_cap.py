"""Each message is a file of the Common Alerting Protocol that keeps the standard's rules."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta

import pytest
from lxml import etree

from etl.messages import Alert, MessageKind, Phrase, Voice
from etl.publish import publish
from etl.publish.cap import NAMESPACE, SENDER, _certainty, _urgency
from etl.records import Basis, Days, Kind, Outcome
from etl.rows.incidents import alert_id
from etl.store import store_alerts
from etl.warehouse import Warehouse
from tests.alerts.builders import DAY, changed
from tests.publish.cap_standard import breaches
from tests.publish.test_publish import filled, settings_of
from tests.warehouse.night import at, new_warehouse

VOICE = Voice(
    source="mehr_en",
    title="Blast in a harbour town",
    url="https://news.example/news/1",
    licence="CC BY 4.0",
    published_at=at(-2),
    quotes=("killed 4 people",),
    attributed_to="the harbour police",
    archived="sha256:" + "ab" * 32,
)
KINDS = (MessageKind.ALERT, MessageKind.UPDATE, MessageKind.CANCEL)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """An alert, an update and a cancel about one incident."""
    with new_warehouse(tmp_path_factory.mktemp("documents")) as warehouse:
        return documents_of(warehouse)


def documents_of(warehouse: Warehouse) -> list[bytes]:
    ident = filled(warehouse)
    for number, kind in enumerate(KINDS, start=1):
        said = (Phrase("why_passed", {"low": 3, "high": 8, "step": 5}),)
        alert = Alert("new", ident, kind, number, ident, "Severe", "h", "t", "r", said=said, voices=(VOICE,))
        store_alerts(warehouse, [alert], at(number))
    publish(warehouse, settings_of(warehouse), at(4))
    folder = settings_of(warehouse).published / "cap"
    return [(folder / f"{alert_id(Alert('new', ident, kind, n, '', '', '', '', ''))}.xml").read_bytes() for n, kind in enumerate(KINDS, 1)]


def texts(document: bytes, path: str) -> list[str]:
    found = etree.fromstring(document).findall("/".join(f"{{{NAMESPACE}}}{name}" for name in path.split("/")))
    return [element.text or "" for element in found]


def test_every_message_keeps_the_rules_of_the_standard(documents: list[bytes]) -> None:
    assert [breaches(document) for document in documents] == [[], [], []]


def test_update_and_cancel_name_every_message_before_them(documents: list[bytes]) -> None:
    ids = [texts(document, "identifier")[0] for document in documents]
    sent = [texts(document, "sent")[0] for document in documents]
    named = [f"{SENDER},{ident},{moment}" for ident, moment in zip(ids, sent, strict=True)]
    assert [texts(document, "references") for document in documents] == [[], [named[0]], [" ".join(named[:2])]]
    assert [texts(document, "msgType") for document in documents] == [["Alert"], ["Update"], ["Cancel"]]


def test_a_message_is_told_in_english_and_persian(documents: list[bytes]) -> None:
    assert texts(documents[0], "info/language") == ["en", "fa"]
    assert texts(documents[0], "info/event") == ["Bombing", "بمب‌گذاری"]
    english, persian = texts(documents[0], "info/description")
    assert "killed 4" in english
    assert "۴ کشته" in persian


def test_the_description_says_why_and_quotes_the_articles_with_their_addresses_and_licences(documents: list[bytes]) -> None:
    english, persian = texts(documents[1], "info/description")
    for words in ("dead 3 → 8, passed 5", '"killed 4 people"', "https://news.example/news/1", "CC BY 4.0", "quoting the harbour police"):
        assert words in english
    for words in ("شمار کشته‌ها از ۳ به ۸ رسید", '"killed 4 people"', "https://news.example/news/1", "پلیس (the harbour police)"):
        assert words in persian
    assert texts(documents[1], "info/web") == ["https://news.example/news/1"] * 2


def test_the_archived_copy_of_each_article_is_named_by_its_digest(documents: list[bytes]) -> None:
    assert texts(documents[0], "info/resource/resourceDesc")[0] == "Archived page of Mehr (English): Blast in a harbour town"
    (uri,) = set(texts(documents[0], "info/resource/uri"))
    assert base64.urlsafe_b64decode(uri.removeprefix("ni:///sha-256;") + "=") == bytes.fromhex("ab" * 32)


@pytest.mark.parametrize(
    ("cells", "kind", "urgency"),
    [
        ({}, MessageKind.ALERT, "Unknown"),
        ({"when": None}, MessageKind.ALERT, "Unknown"),
        ({"when": Days(DAY - timedelta(days=3), DAY - timedelta(days=2), Basis.EXPLICIT)}, MessageKind.ALERT, "Past"),
        ({"outcome": Outcome.FOILED}, MessageKind.ALERT, "Past"),
        ({"kind": Kind.ACCIDENT}, MessageKind.UPDATE, "Past"),
        ({}, MessageKind.CANCEL, "Past"),
    ],
)
def test_what_may_still_ask_for_action_is_of_unknown_urgency_and_what_is_over_is_past(
    cells: dict[str, object], kind: MessageKind, urgency: str
) -> None:
    assert _urgency(changed(**cells), kind, datetime(2025, 3, 12, 6, tzinfo=UTC)) == urgency


def test_a_cancel_because_another_message_stands_for_it_does_not_doubt_that_it_happened() -> None:
    same = (Phrase("why_same", {"incident": "inc-2"}),)
    assert _certainty(changed(confidence={"kind": 0.95}), MessageKind.CANCEL, same) == "Observed"


def test_the_area_is_a_circle_as_wide_as_the_place_is_exact(documents: list[bytes]) -> None:
    assert set(texts(documents[0], "info/area/circle")) == {"27.0000,56.0000 10"}
    assert set(texts(documents[0], "info/area/geocode/value")) == {"IR"}


@pytest.mark.parametrize(
    ("cells", "certainty"),
    [
        ({"confidence": {"kind": 0.95}}, "Observed"),
        ({"confidence": {"kind": 0.7}}, "Likely"),
        ({"confidence": {"kind": 0.3}}, "Possible"),
        ({"kind": Kind.UNEXPLAINED}, "Unknown"),
        ({"kind": Kind.ACCIDENT}, "Unlikely"),
    ],
)
def test_a_message_is_as_certain_as_the_rules_are_sure(cells: dict[str, object], certainty: str) -> None:
    assert _certainty(changed(**cells), MessageKind.UPDATE) == certainty
    assert _certainty(changed(**cells), MessageKind.CANCEL) == "Unlikely"


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [
        (b"<status>Actual</status>", b"", "order"),
        (b"<status>Actual</status>", b"<status>Real</status>", "value"),
        (b"<category>Security</category>", b"<category>Crime</category>", "value"),
        (b"<identifier>", b"<identifier>a b", "restricted"),
        (b"-00:00</sent>", b"Z</sent>", "moment"),
        (b"-00:00</expires>", b"+00:00</expires>", "moment"),
        (b"<references>", b"<references>other ", "references"),
        (b" 10</circle>", b" ten</circle>", "area"),
        (b"<language>fa", b"<language>fa_IR ", "language"),
        (b"<web>https:", b"<web>", "address"),
        (b"<mimeType>text/html</mimeType>", b"", "order"),
        (b">Incident warehouse<", b"><", "empty"),
    ],
)
def test_each_rule_finds_a_message_that_breaks_it(documents: list[bytes], right: bytes, wrong: bytes, rule: str) -> None:
    assert right in documents[1]
    assert any(said.startswith(rule) for said in breaches(documents[1].replace(right, wrong)))
