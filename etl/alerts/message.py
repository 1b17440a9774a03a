"""Writes the text of a message: headline, what, where, when, toll, who says so in which words, and what has changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from persiantools.jdatetime import JalaliDate

from etl.alerts.words import counted, country_name, shown_days, spoken
from etl.records import Incident, Kind, MessageKind, Outcome

TEHRAN = ZoneInfo("Asia/Tehran")
QUOTE_MOST = 200  # characters of one quote
VOICES_MOST = 4
NO_LICENCE = "All rights reserved by the outlet; short quote."
TOLL_FIELDS = (
    ("killed", "killed"),
    ("wounded", "wounded"),
    ("killed_or_wounded", "killed or wounded"),
    ("attackers_killed", "attackers killed"),
)


@dataclass(frozen=True, slots=True)
class Voice:
    """One article that tells the incident: who says so, in which words, and where to read it."""

    source: str
    title: str
    url: str | None
    licence: str | None
    published_at: datetime | None
    quotes: tuple[str, ...] = ()
    attributed_to: str | None = None


def _what(incident: Incident) -> str:
    if incident.kind is Kind.UNEXPLAINED:
        return "Explosion or fire of unknown cause"
    noun = spoken(incident.attack_type).capitalize() if incident.attack_type else str(incident.kind).capitalize()
    return f"Foiled {noun.lower()}" if incident.outcome is Outcome.FOILED else noun


def _where(incident: Incident) -> str:
    where = incident.where
    names = dict.fromkeys(name for name in (where.locality, where.admin1, country_name(where.country)) if name)
    return ", ".join(names) or where.text or "a place not told"


def headline(incident: Incident, kind: MessageKind) -> str:
    """Return the one line that says it all."""
    tolls = [f"{counted(getattr(incident, field))} {word}" for field, word in TOLL_FIELDS[:3] if getattr(incident, field)]
    lead = {MessageKind.ALERT: "", MessageKind.UPDATE: "Update: ", MessageKind.CANCEL: "Cancelled: "}[kind]
    return f"{lead}{_what(incident)} in {_where(incident)}" + (f": {', '.join(tolls)}" if tolls else "")


def _both_calendars(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y} ({JalaliDate(day).strftime('%d %B %Y', locale='en')})"


def _when(incident: Incident) -> str:
    if incident.when is None:
        return "a day not told"
    first, last = incident.when.first, incident.when.last
    return _both_calendars(first) if first == last else f"between {_both_calendars(first)} and {_both_calendars(last)}"


def _map(incident: Incident) -> str:
    lat, lon = incident.where.lat, incident.where.lon
    return "" if lat is None or lon is None else f"https://www.openstreetmap.org/?mlat={lat:.4f}&mlon={lon:.4f}#map=10/{lat:.4f}/{lon:.4f}"


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def _toll(incident: Incident) -> str:
    tolls = [f"{word} {counted(getattr(incident, field))}" for field, word in TOLL_FIELDS if getattr(incident, field)]
    disputed = " (reports differ)" if {"killed", "wounded"} & set(incident.disputed) else ""
    return "; ".join(tolls) + disputed if tolls else "not told"


def _who(incident: Incident) -> str:
    said = []
    if incident.perpetrator:
        said.append(f"blamed on {incident.perpetrator}")
    if incident.claimed_by == "none":
        said.append("claimed by nobody so far")
    elif incident.claimed_by:
        said.append(f"claimed by {incident.claimed_by}")
    return "; ".join(said) or "not told"


def changes(before: Incident, incident: Incident) -> Iterator[str]:
    """Yield what a reader of the last message has to correct."""
    for field, word in TOLL_FIELDS:
        old, new = getattr(before, field), getattr(incident, field)
        if old != new:
            yield f"{word}: {counted(old) if old else 'not told'} → {counted(new) if new else 'not told'}"
    for field in ("kind", "outcome", "attack_type", "perpetrator", "claimed_by"):
        old, new = getattr(before, field), getattr(incident, field)
        if old != new:
            yield f"{spoken(field)}: {spoken(old) if old else 'not told'} → {spoken(new) if new else 'not told'}"
    if before.when != incident.when:
        yield f"when: {shown_days(before.when)} → {shown_days(incident.when)}"
    if _where(before) != _where(incident):
        yield f"where: {_where(before)} → {_where(incident)}"


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= QUOTE_MOST else words[: QUOTE_MOST - 1].rsplit(" ", 1)[0] + "…"


def _voice(voice: Voice) -> Iterator[str]:
    at = f", {voice.published_at.astimezone(TEHRAN):%Y-%m-%d %H:%M} Tehran" if voice.published_at else ""
    speaker = f", quoting {voice.attributed_to}" if voice.attributed_to else ""
    yield f"  {voice.source}{at}{speaker}" + (f": {voice.title}" if voice.title else "")
    yield from (f'    "{_short(quote)}"' for quote in voice.quotes)
    if voice.url:
        yield f"    {voice.url}"
    yield f"    Licence: {voice.licence or NO_LICENCE}"


def message(
    incident: Incident,
    kind: MessageKind,
    reason: str,
    *,
    rule: str,
    sequence: int,
    before: Incident | None = None,
    voices: Sequence[Voice] = (),
) -> str:
    """Return the plain text of a message; `before` is the state that was told last."""
    what = [_what(incident)] + ([f"weapon: {spoken(incident.weapon)}"] if incident.weapon else [])
    target = incident.target or (spoken(incident.target_type) if incident.target_type else None)
    what += [f"target: {target}"] if target else []
    site = f"{incident.where.site}, " if incident.where.site else ""
    lines = [headline(incident, kind), "", f"Why      {reason}", f"What     {'; '.join(what)}", f"Where    {site}{_where(incident)}"]
    lines += [f"         {_map(incident)}"] if _map(incident) else []
    lines += [f"When     {_when(incident)}", f"Toll     {_toll(incident)}", f"By       {_who(incident)}"]
    lines += [f"Changed  {change}" for change in (changes(before, incident) if before else ())]
    lines += ["", f"Told by {_many(incident.article_count, 'article')} of {_many(incident.source_count, 'source')}"]
    for voice in voices[:VOICES_MOST]:
        lines += _voice(voice)
    lines += [f"  and {len(voices) - VOICES_MOST} more"] if len(voices) > VOICES_MOST else []
    lines += ["", f"Incident {incident.incident_id}, message {sequence} of rule {rule}"]
    return "\n".join(lines) + "\n"
