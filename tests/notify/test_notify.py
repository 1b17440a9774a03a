import json
import logging
import socket
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message
from pytest_httpserver import HTTPServer
from rich.console import Console
from werkzeug import Request, Response

from etl.messages import Alert, Delivery, MessageKind
from etl.notify import FAILURES_MOST, FILE, TERMINAL, Channels, Owed, _form, channel_name, open_channels, send_all

AT = datetime(2025, 3, 12, 20, 0, tzinfo=UTC)


def alert(number: int = 1) -> Alert:
    return Alert(
        "new",
        f"inc-{number}",
        MessageKind.ALERT,
        1,
        f"inc-{number}",
        "Severe",
        "Blast in Herat",
        "Blast in Herat\n3 killed\n",
        "new",
    )


def opened(tmp_path: Path, *addresses: str) -> Channels:
    return open_channels(tmp_path / "messages", addresses, Console(file=StringIO()))


def owed(key: str, *channels: str, number: int = 1) -> list[Owed]:
    return [Owed((key,), alert(number=number), channel) for channel in channels]


def sent(channels: Channels, messages: list[Owed]) -> list[Delivery]:
    receipts: list[Delivery] = []
    send_all(messages, channels, lambda: AT, receipts.extend)
    return receipts


class Mailbox(Message):
    """Keeps the mails it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.mails: list[str] = []

    def handle_message(self, message: object) -> None:
        self.mails.append(str(message))


@pytest.fixture
def mail() -> Iterator[tuple[Mailbox, int]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    mailbox = Mailbox()
    controller = Controller(mailbox, hostname="127.0.0.1", port=port)
    controller.start()
    yield mailbox, port
    controller.stop()


def test_the_file_keeps_a_readable_text_and_a_json_line(tmp_path: Path) -> None:
    receipts = sent(opened(tmp_path), owed("key1", FILE))
    assert receipts[-1].accepted_at == AT
    assert [path.read_text() for path in (tmp_path / "messages").glob("*.txt")] == ["Blast in Herat\n3 killed\n"]
    assert json.loads((tmp_path / "messages" / "messages.jsonl").read_text())["alert_id"] == "key1"


def test_the_terminal_shows_the_text_as_it_is(tmp_path: Path) -> None:
    out = StringIO()
    channels = open_channels(tmp_path, (), Console(file=out, width=80))
    sent(channels, owed("key1", TERMINAL))
    assert "3 killed" in out.getvalue()


def test_mail_arrives_with_headline_text_and_key(tmp_path: Path, mail: tuple[Mailbox, int]) -> None:
    mailbox, port = mail
    address = f"mailto://127.0.0.1:{port}?from=etl@example.org&to=desk@example.org&mode=insecure"
    receipts = sent(opened(tmp_path, address), owed("key1", channel_name(address)))
    assert receipts[-1].error is None
    assert "Blast in Herat" in mailbox.mails[0]
    assert "key1" in mailbox.mails[0]


def test_mail_is_html_and_a_phone_gets_one_line() -> None:
    mail = _form("key1", alert(), 32768, prefers_html=True)
    assert (mail.is_html, mail.title) == (True, "Blast in Herat")
    assert "<p lang=" in mail.body
    assert _form("key1", alert(), 160, prefers_html=False).body == "Blast in Herat · inc-1"


def test_a_webhook_that_answers_500_is_tried_again_and_then_takes_it_once(tmp_path: Path, httpserver: HTTPServer) -> None:
    httpserver.expect_ordered_request("/hook").respond_with_data("no", status=500)
    httpserver.expect_ordered_request("/hook").respond_with_data("yes")
    address = f"json://127.0.0.1:{httpserver.port}/hook"
    channels = opened(tmp_path, address)
    message = owed("key1", channel_name(address))
    first, second = sent(channels, message)[-1], sent(channels, message)[-1]
    assert (first.accepted_at, second.accepted_at) == (None, AT)
    assert first.error


def test_a_dead_channel_blocks_no_other(tmp_path: Path) -> None:
    address = "json://127.0.0.1:9/hook"
    receipts = sent(opened(tmp_path, address), owed("key1", channel_name(address), FILE))
    ended = {receipt.channel: receipt for receipt in receipts}
    assert ended[channel_name(address)].error
    assert ended[FILE].accepted_at == AT


def test_a_channel_that_fails_three_times_is_left_alone_for_the_round(tmp_path: Path) -> None:
    calls: list[str] = []

    def dead(alert_id: str, _alert: Alert, _at: datetime) -> None:
        calls.append(alert_id)
        raise ConnectionError("https://user:secret@example.org")

    channels = Channels({"dead": dead}, ())
    result = send_all([one for n in range(10) for one in owed(f"key{n}", "dead", number=n)], channels, lambda: AT, lambda _: None)
    assert len(calls) == FAILURES_MOST
    assert (result.attempted, result.failed, result.left_for_later) == (3, 3, 7)


def test_an_attempt_is_recorded_before_it_is_made(tmp_path: Path) -> None:
    receipts: list[Delivery] = []

    def crashing(_id: str, _alert: Alert, _at: datetime) -> None:
        assert [(r.alert_id, r.accepted_at) for r in receipts] == [("key1", None)]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        send_all(owed("key1", "x"), Channels({"x": crashing}, ()), lambda: AT, receipts.extend)
    assert len(receipts) == 1


@pytest.mark.parametrize("address", ["nonsense", "foo://user:hunter2@example.org", "tgram://", "json://"])
def test_an_unusable_address_is_one_sentence_without_its_secret(tmp_path: Path, address: str) -> None:
    channels = opened(tmp_path, address)
    assert channels.names == (FILE, TERMINAL)
    assert len(channels.problems) == 1
    assert channels.problems[0].startswith("ETL_CHANNELS: address 1")
    assert "hunter2" not in channels.problems[0]


def test_no_secret_of_an_address_is_logged_or_kept(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    address = "json://desk:hunter2@127.0.0.1:9/T0KEN/path?+X-Key=s3cr3t"
    with caplog.at_level(logging.DEBUG):
        receipts = sent(opened(tmp_path, address), owed("key1", channel_name(address)))
    seen = caplog.text + repr(receipts) + channel_name(address)
    assert receipts[-1].error
    assert not any(secret in seen for secret in ("hunter2", "T0KEN", "s3cr3t"))


def test_a_channel_that_is_no_longer_set_up_keeps_the_message_owed(tmp_path: Path) -> None:
    receipts = sent(opened(tmp_path), owed("key1", "mailto-12345678"))
    assert "ETL_CHANNELS" in (receipts[-1].error or "")


def test_a_bundle_leaves_a_receipt_for_every_message_in_it(tmp_path: Path) -> None:
    receipts = sent(opened(tmp_path), [Owed(("key1", "key2"), alert(), FILE)])
    assert [(one.alert_id, one.accepted_at) for one in receipts] == [("key1", None), ("key2", None), ("key1", AT), ("key2", AT)]
    assert len(list((tmp_path / "messages").glob("*.txt"))) == 1


def bodies(server: HTTPServer) -> list[str]:
    return [request.get_data(as_text=True) for request, _ in server.log]


def test_a_webhook_that_takes_too_long_is_not_taken_for_one_that_accepted(tmp_path: Path, httpserver: HTTPServer) -> None:
    def sleep(_: Request) -> Response:
        time.sleep(1.0)
        return Response("late")

    httpserver.expect_request("/hook").respond_with_handler(sleep)
    address = f"json://127.0.0.1:{httpserver.port}/hook?rto=0.2&cto=0.2"
    receipt = sent(opened(tmp_path, address), owed("key1", channel_name(address)))[-1]
    assert receipt.accepted_at is None
    assert receipt.error


def test_a_webhook_that_dies_after_accepting_gets_the_message_again_under_the_same_key(tmp_path: Path, httpserver: HTTPServer) -> None:
    def die(_: Request) -> Response:
        raise ConnectionResetError

    httpserver.expect_ordered_request("/hook").respond_with_handler(die)
    httpserver.expect_ordered_request("/hook").respond_with_data("yes")
    address = f"json://127.0.0.1:{httpserver.port}/hook"
    channels = opened(tmp_path, address)
    receipts = [sent(channels, owed("key1", channel_name(address)))[-1] for _ in range(2)]
    assert [receipt.accepted_at for receipt in receipts] == [None, AT]
    assert ["key1" in body for body in bodies(httpserver)] == [True, True]
