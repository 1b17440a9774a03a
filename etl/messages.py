"""Messages to people about incidents, as the outbox holds them: frozen, typed, standard library only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class MessageKind(StrEnum):
    """The message types of the Common Alerting Protocol 1.2."""

    ALERT = "Alert"
    UPDATE = "Update"
    CANCEL = "Cancel"


class Phrase(NamedTuple):
    """Something to say in any language: a key of seeds/message_words.csv and what goes into its gaps."""

    key: str
    values: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Voice:
    """One article that tells the incident of a message: who says so, in which words, and where to read it."""

    source: str
    title: str
    url: str | None
    licence: str | None
    published_at: datetime | None
    quotes: tuple[str, ...] = ()
    attributed_to: str | None = None
    archived: str | None = None  # digest of the page in the archive


@dataclass(frozen=True, slots=True)
class Alert:
    """One message that is owed to the receivers of one rule."""

    rule: str
    root_incident_id: str
    message_kind: MessageKind
    sequence: int  # 1 for the first message of this rule about this incident
    incident_id: str
    severity: str
    headline: str
    text: str
    reason: str  # why it fires: "new attack", "toll passed 10"
    channels: tuple[str, ...] = ()
    said: tuple[Phrase, ...] = ()  # the reason once more, to be said in any language
    voices: tuple[Voice, ...] = ()  # the articles it names


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt to hand one message to one channel; written before the attempt, completed after it."""

    alert_id: str
    channel: str
    attempted_at: datetime
    accepted_at: datetime | None = None
    error: str | None = None  # why it was not taken, without any secret
