"""Writes the text of a message: headline, what, where, when, toll, who says so in which words, and what has changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from etl.alerts.words import ENGLISH, Phrase, counted, days, number, said, short_day, shown_days, spoken, word
from etl.names import group_name, names
from etl.records import Incident, Kind, MessageKind, Outcome, Place

TEHRAN = ZoneInfo("Asia/Tehran")
QUOTE_MOST = 200  # characters of one quote
VOICES_MOST = 4
TOLL_FIELDS = ("killed", "wounded", "killed_or_wounded", "attackers_killed")
_LEADS = {MessageKind.UPDATE: "update_lead", MessageKind.CANCEL: "cancel_lead"}


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
    archived: str | None = None  # digest of the page in the archive


def event(incident: Incident, language: str = ENGLISH) -> str:
    """Return what happened, in two or three words."""
    if incident.kind is Kind.UNEXPLAINED:
        return word("unexplained_what", language)
    noun = spoken(incident.attack_type or incident.kind, language)
    return (word("foiled_what", language, what=noun) if incident.outcome is Outcome.FOILED else noun).capitalize()


def place(where: Place, language: str = ENGLISH) -> str:
    """Return where it was, from the town to the country."""
    return word("between_names", language).join(names(where, language)) or where.text or word("no_place", language)


def _toll(incident: Incident, field: str, language: str, item: str) -> str:
    return word(item, language, count=counted(getattr(incident, field), language), word=word(field, language))


def headline(incident: Incident, kind: MessageKind, language: str = ENGLISH) -> str:
    """Return the one line that says it all."""
    tolls = [_toll(incident, field, language, "headline_toll") for field in TOLL_FIELDS[:3] if getattr(incident, field)]
    line = word("headline", language, what=event(incident, language), where=place(incident.where, language))
    line += f": {word('between_names', language).join(tolls)}" if tolls else ""
    return word(_LEADS[kind], language, text=line) if kind in _LEADS else line


def _map(incident: Incident) -> str:
    lat, lon = incident.where.lat, incident.where.lon
    return "" if lat is None or lon is None else f"https://www.openstreetmap.org/?mlat={lat:.4f}&mlon={lon:.4f}#map=10/{lat:.4f}/{lon:.4f}"


def _many(count: int, thing: str, language: str) -> str:
    return word(f"one_{thing}", language) if count == 1 else word(f"{thing}s", language, count=number(count, language))


def _tolls(incident: Incident, language: str) -> str:
    tolls = [_toll(incident, field, language, "toll_item") for field in TOLL_FIELDS if getattr(incident, field)]
    disputed = f" {word('reports_differ', language)}" if {"killed", "wounded"} & set(incident.disputed) else ""
    return word("between_items", language).join(tolls) + disputed if tolls else word("not_told", language)


def _who(incident: Incident, language: str) -> str:
    told = []
    if incident.perpetrator:
        told.append(said(Phrase("blamed_on", {"who": incident.perpetrator}), language))
    if incident.claimed_by == "none":
        told.append(word("claimed_by_nobody", language))
    elif incident.claimed_by:
        told.append(said(Phrase("claimed_by_whom", {"who": incident.claimed_by}), language))
    return word("between_items", language).join(told) or word("not_told", language)


def changes(before: Incident, incident: Incident, language: str = ENGLISH) -> Iterator[str]:
    """Yield what a reader of the last message has to correct."""
    pairs = [(field, _cell(before, field, language), _cell(incident, field, language)) for field in (*TOLL_FIELDS, *_TOLD_FIELDS)]
    pairs.append(("when_field", shown_days(before.when, language), shown_days(incident.when, language)))
    pairs.append(("where_field", place(before.where, language), place(incident.where, language)))
    for field, old, new in pairs:
        if old != new:
            yield word("change", language, field=word(field, language), old=old, new=new)


_TOLD_FIELDS = ("kind", "outcome", "attack_type", "perpetrator", "claimed_by")


def _cell(incident: Incident, field: str, language: str) -> str:
    value = getattr(incident, field)
    if value is None:
        return word("not_told", language)
    if field in TOLL_FIELDS:
        return counted(value, language)
    if value == "none":
        return word("nobody", language)
    return group_name(value, language) if field in ("perpetrator", "claimed_by") else spoken(value, language)


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= QUOTE_MOST else words[: QUOTE_MOST - 1].rsplit(" ", 1)[0] + "…"


def _voice(voice: Voice, language: str) -> Iterator[str]:
    at = voice.published_at.astimezone(TEHRAN) if voice.published_at else None
    head = f"  {voice.source}"
    if at:
        head += word("published", language, date=short_day(at.date(), language), clock=number(f"{at:%H:%M}", language))
    head += word("quoting", language, who=voice.attributed_to) if voice.attributed_to else ""
    yield head + (f": {voice.title}" if voice.title else "")
    yield from (f'    "{_short(quote)}"' for quote in voice.quotes)
    if voice.url:
        yield f"    {voice.url}"
    if voice.archived:
        yield f"    {word('archived', language, digest=voice.archived)}"
    yield f"    {word('licence', language, text=voice.licence or word('no_licence', language))}"


def _labelled(key: str, text: str, language: str) -> str:
    label = word(key, language)
    return f"{label:<8} {text}" if language == ENGLISH else f"{label}: {text}"


def _facts(incident: Incident, language: str) -> Iterator[str]:
    what = [event(incident, language)]
    what += [word("weapon", language, text=spoken(incident.weapon, language))] if incident.weapon else []
    target = incident.target or (spoken(incident.target_type, language) if incident.target_type else None)
    what += [word("target", language, text=target)] if target else []
    yield _labelled("what", word("between_items", language).join(what), language)
    places = [incident.where.site] if incident.where.site else []
    yield _labelled("where", word("between_names", language).join([*places, place(incident.where, language)]), language)
    if _map(incident):
        yield f"         {_map(incident)}" if language == ENGLISH else _map(incident)
    yield _labelled("when", days(incident.when, language), language)
    yield _labelled("toll", _tolls(incident, language), language)
    yield _labelled("by", _who(incident, language), language)


def summary(incident: Incident, language: str = ENGLISH) -> Iterator[str]:
    """Yield what is known of an incident, line by line: what, where, when, toll, by whom, and how many tell it."""
    yield from _facts(incident, language)
    articles, sources = _many(incident.article_count, "article", language), _many(incident.source_count, "source", language)
    yield ""
    yield word("told_by", language, articles=articles, sources=sources)


def message(
    incident: Incident,
    kind: MessageKind,
    reasons: Sequence[Phrase],
    *,
    rule: str,
    sequence: int,
    before: Incident | None = None,
    voices: Sequence[Voice] = (),
    language: str = ENGLISH,
) -> str:
    """Return the plain text of a message in one language; `before` is the state that was told last."""
    why = word("between_items", language).join(said(reason, language) for reason in reasons)
    lines = [headline(incident, kind, language), "", _labelled("why", why, language), *_facts(incident, language)]
    lines += [_labelled("changed", change, language) for change in (changes(before, incident, language) if before else ())]
    articles, sources = _many(incident.article_count, "article", language), _many(incident.source_count, "source", language)
    lines += ["", word("told_by", language, articles=articles, sources=sources)]
    for voice in voices[:VOICES_MOST]:
        lines += _voice(voice, language)
    more = len(voices) - VOICES_MOST
    lines += [f"  {word('and_more', language, count=number(more, language))}"] if more > 0 else []
    lines += ["", word("foot", language, incident=incident.incident_id, sequence=number(sequence, language), rule=rule)]
    return "\n".join(lines) + "\n"
