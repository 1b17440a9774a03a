"""The only sender: hands messages to channels and says what became of each attempt.

Channels are the message file, the terminal, and the Apprise addresses of ETL_CHANNELS. An address may hold a password or a
token: it is never logged, stored or shown, a channel goes by its scheme and a digest of its address.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from etl.messages import Alert, Delivery, MessageKind
from etl.text.forms import as_html, in_short

logger = logging.getLogger(__name__)

FILE, TERMINAL = "file", "terminal"
LONG_LEAST = 1000  # characters: a service that takes fewer gets one line
FAILURES_MOST = 3  # in a row: the channel is left alone for the rest of the run
# marks that steer a terminal: an outlet's text must not
_UNSHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_STYLES = {MessageKind.ALERT: "red", MessageKind.UPDATE: "yellow", MessageKind.CANCEL: "green"}


class NotTakenError(Exception):
    """A channel did not take a message; the text says why, without any secret."""


# Takes a message's id, the message and the time; raises where it was not taken.
Send = Callable[[str, Alert, datetime], None]


class Channels(NamedTuple):
    """The channels that are set up, by name, and one sentence for each address that cannot be used."""

    senders: Mapping[str, Send]
    problems: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names that rules and receipts know the channels by."""
        return tuple(self.senders)


class Owed(NamedTuple):
    """A message for one channel with its key; several keys where it bundles several messages."""

    alert_ids: tuple[str, ...]
    alert: Alert
    channel: str


class Sent(NamedTuple):
    """What a round of sending came to; attempted = accepted + failed."""

    attempted: int
    accepted: int
    failed: int
    left_for_later: int  # not attempted: the channel had failed too often in a row


def channel_name(address: str) -> str:
    """Return the name of an address that gives nothing of it away but its scheme."""
    scheme = address.partition("://")[0].lower() if "://" in address else "unknown"
    return f"{scheme}-{hashlib.sha256(address.encode()).hexdigest()[:8]}"


def _without_secrets(text: str, address: str) -> str:
    """Return a text with every longer piece of an address blotted out."""
    rest = address.partition("://")[2]
    for sign in ":@/?&=":
        rest = rest.replace(sign, "\n")
    for piece in sorted(set(rest.split("\n")), key=len, reverse=True):
        if len(piece) > 2:
            text = text.replace(piece, "***")
    return text


@contextmanager
def _apprise_log() -> Iterator[list[str]]:
    """Collect what Apprise says of a failure instead of letting it log addresses."""
    said: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    apprise_logger = logging.getLogger("apprise")
    before = (apprise_logger.propagate, apprise_logger.level)
    apprise_logger.propagate = False
    apprise_logger.setLevel(logging.WARNING)
    apprise_logger.addHandler(handler)
    try:
        yield said
    finally:
        apprise_logger.removeHandler(handler)
        apprise_logger.propagate, apprise_logger.level = before


class _Form(NamedTuple):
    title: str
    body: str
    is_html: bool = False


def _form(alert_id: str, alert: Alert, body_most: int, *, prefers_html: bool) -> _Form:
    """Return the form of a message that suits a service: HTML where it prefers it, one line where it takes no more, else text."""
    if body_most < LONG_LEAST:
        return _Form("", in_short(alert.headline, alert.incident_id))
    text = f"{alert.text}\nKey {alert_id}\n"
    return _Form(alert.headline, as_html(text) if prefers_html else text, is_html=prefers_html)


def _by_address(address: str) -> Send | None:
    """Return the sender of an Apprise address, None where Apprise does not know it."""
    import apprise

    with _apprise_log():
        target = apprise.Apprise()
        if not target.add(address):
            return None

    def send(alert_id: str, alert: Alert, at: datetime) -> None:
        service = target[0]
        form = _form(alert_id, alert, service.body_maxlen, prefers_html=service.notify_format == apprise.NotifyFormat.HTML)
        kind = apprise.NotifyFormat.HTML if form.is_html else apprise.NotifyFormat.TEXT
        with _apprise_log() as said:
            taken = target.notify(title=form.title, body=form.body, body_format=kind)
        if not taken:
            raise NotTakenError(_without_secrets(said[-1] if said else "the receiver did not take it", address))

    return send


def _to_file(folder: Path) -> Send:
    """Return the sender that keeps a readable text a message and one file of JSON lines."""

    def send(alert_id: str, alert: Alert, at: datetime) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        text = folder / f"{at:%Y-%m-%d}-{alert.incident_id}-{alert.sequence}-{alert_id[:8]}.txt"
        text.write_text(alert.text, encoding="utf-8")
        told = {"alert_id": alert_id, "sent_at": at} | asdict(alert)
        del told["said"]  # the reason once more
        line = json.dumps(told, ensure_ascii=False, default=datetime.isoformat)
        with (folder / "messages.jsonl").open("a", encoding="utf-8") as file:
            file.write(line + "\n")
            file.flush()
            os.fsync(file.fileno())

    return send


def _to_terminal(console: Console) -> Send:
    def send(alert_id: str, alert: Alert, at: datetime) -> None:
        title = Text(f"{alert.message_kind} · {alert.severity} · {alert.rule}")
        console.print(Panel(Text(_UNSHOWN.sub("", alert.text.rstrip())), title=title, border_style=_STYLES[alert.message_kind]))

    return send


def open_channels(messages: Path, addresses: Sequence[str], console: Console | None = None, *, setting: str = "ETL_CHANNELS") -> Channels:
    """Return the file, the terminal and every usable address of a setting; an unusable one is a sentence and stops nothing."""
    senders: dict[str, Send] = {FILE: _to_file(messages), TERMINAL: _to_terminal(console or Console())}
    problems = []
    for number, address in enumerate(addresses, start=1):
        sender = _by_address(address)
        if sender is None:
            name = channel_name(address)
            problems.append(f"{setting}: address {number} ({name}) is none that Apprise can use: correct it or take it out")
        else:
            senders[channel_name(address)] = sender
    return Channels(senders, tuple(problems))


def send(owed: Owed, channels: Channels, at: datetime) -> str | None:
    """Hand a message to its channel; return why it was not taken, None where it was."""
    sender = channels.senders.get(owed.channel)
    if sender is None:
        return "this channel is not set up now: put its address back into ETL_CHANNELS"
    try:
        sender(" ".join(owed.alert_ids), owed.alert, at)
    except NotTakenError as error:
        return str(error)
    except Exception as error:  # noqa: BLE001 - a plugin of any make may raise anything, and one dead channel never blocks another
        return type(error).__name__  # the text of a foreign error may hold the address
    return None


def send_all(owed: Iterable[Owed], channels: Channels, now: Callable[[], datetime], record: Callable[[list[Delivery]], None]) -> Sent:
    """Send every message to its channel, and return what came of it.

    `record` keeps receipts, one a key: once before an attempt, so that a crash leaves a trace, and once with its end. A channel
    that fails three times in a row is left alone for the rest of the round.
    """
    in_a_row: Counter[str] = Counter()
    count: Counter[str] = Counter()
    for message in owed:
        channel = message.channel
        if in_a_row[channel] >= FAILURES_MOST:
            count["left"] += 1
            continue
        begun = [Delivery(key, channel, now()) for key in message.alert_ids]
        record(begun)
        error = send(message, channels, begun[0].attempted_at)
        record([replace(one, error=error) if error else replace(one, accepted_at=now()) for one in begun])
        in_a_row[channel] = in_a_row[channel] + 1 if error else 0
        count["failed" if error else "accepted"] += 1
        if error and in_a_row[channel] == 1:
            logger.warning("channel %s did not take message %s: %s; it is tried again", channel, message.alert_ids[0][:12], error)
    return Sent(count["accepted"] + count["failed"], count["accepted"], count["failed"], count["left"])
