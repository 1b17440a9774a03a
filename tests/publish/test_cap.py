"""Each message is a file of the Common Alerting Protocol that keeps the standard's rules."""

from __future__ import annotations

import pytest
from lxml import etree

from etl.publish import publish
from etl.publish.cap import NAMESPACE, SENDER, _certainty
from etl.records import Alert, Kind, MessageKind
from etl.rows.incidents import alert_id
from etl.store import store_alerts
from etl.warehouse import Warehouse
from tests.alerts.builders import changed
from tests.publish.cap_standard import breaches
from tests.publish.test_publish import filled, settings_of
from tests.warehouse.night import at

KINDS = (MessageKind.ALERT, MessageKind.UPDATE, MessageKind.CANCEL)


@pytest.fixture
def documents(warehouse: Warehouse) -> list[bytes]:
    """An alert, an update and a cancel about one incident."""
    ident = filled(warehouse)
    for number, kind in enumerate(KINDS, start=1):
        alert = Alert("new", ident, kind, number, ident, "Severe", "h", "t", "r")
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
        (b">Incident warehouse<", b"><", "empty"),
    ],
)
def test_each_rule_finds_a_message_that_breaks_it(documents: list[bytes], right: bytes, wrong: bytes, rule: str) -> None:
    assert right in documents[1]
    assert any(said.startswith(rule) for said in breaches(documents[1].replace(right, wrong)))
