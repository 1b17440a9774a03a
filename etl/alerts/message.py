"""Writes the text of a message: headline, what, where, when, toll, who says so in which words, and what has changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from etl.alerts.telling import VOICES_MOST, quoted, telling
from etl.alerts.template import filled
from etl.alerts.words import ENGLISH, counted, days, number, said, shown_days, spoken, word
from etl.messages import MessageKind, Phrase, Voice
from etl.names import group_name, names, site_name
from etl.records import Incident, Kind, Outcome, Place
from etl.text.direction import isolated

TOLL_FIELDS = ("killed", "wounded", "killed_or_wounded", "attackers_killed")
_LEADS = {MessageKind.UPDATE: "update_lead", MessageKind.CANCEL: "cancel_lead"}


def event(incident: Incident, language: str = ENGLISH) -> str:
    """Return what happened, in two or three words."""
    if incident.kind is Kind.UNEXPLAINED:
        return word("unexplained_what", language)
    noun = spoken(incident.attack_type or incident.kind, language)
    return (word("foiled_what", language, what=noun) if incident.outcome is Outcome.FOILED else noun).capitalize()


def place(where: Place, language: str = ENGLISH) -> str:
    """Return where it was, from the town to the country."""
    known = [isolated(name, language) for name in names(where, language)]
    return word("between_names", language).join(known) or isolated(where.text or "", language) or word("no_place", language)


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
    return isolated(group_name(value, language), language) if field in ("perpetrator", "claimed_by") else spoken(value, language)


def _labelled(key: str, text: str, language: str) -> str:
    label = word(key, language)
    return f"{label:<8} {text}" if language == ENGLISH else f"{label}: {text}"


def _target(incident: Incident, language: str) -> str:
    """Return what was attacked: the article's words, and before words of another language the kind of target."""
    own = isolated(incident.target or "", language)
    if not incident.target_type or own == incident.target:
        return own
    kind = spoken(incident.target_type, language)
    return word("in_other_words", language, text=kind, own=own) if own else kind


def _what(incident: Incident, language: str) -> str:
    what, target = [event(incident, language)], _target(incident, language)
    what += [word("weapon", language, text=spoken(incident.weapon, language))] if incident.weapon else []
    what += [word("target", language, text=target)] if target else []
    return word("between_items", language).join(what)


def _where(incident: Incident, language: str) -> str:
    site = incident.where.site and isolated(site_name(incident.where, language), language)
    return word("between_names", language).join(dict.fromkeys(name for name in (site, place(incident.where, language)) if name))


def _told_by(incident: Incident, language: str) -> str:
    articles, sources = _many(incident.article_count, "article", language), _many(incident.source_count, "source", language)
    return word("told_by", language, articles=articles, sources=sources)


def facts(incident: Incident, language: str = ENGLISH) -> dict[str, str]:
    """Return what is known of an incident, in words: what, where, map, when, toll, by whom, and how many tell it."""
    return {
        "what": _what(incident, language),
        "where": _where(incident, language),
        "map": _map(incident),
        "when": days(incident.when, language),
        "toll": _tolls(incident, language),
        "by": _who(incident, language),
        "told_by": _told_by(incident, language),
    }


def _sheet(known: Mapping[str, str], language: str) -> Iterator[str]:
    """Yield the facts line by line, each with its label."""
    for key in ("what", "where", "map", "when", "toll", "by"):
        if key != "map":
            yield _labelled(key, known[key], language)
        elif known[key]:
            yield f"         {known[key]}" if language == ENGLISH else known[key]


def because(reasons: Sequence[Phrase], language: str = ENGLISH) -> str:
    """Return why a message is sent."""
    return word("between_items", language).join(said(reason, language) for reason in reasons)


def summary(incident: Incident, language: str = ENGLISH, *, reasons: Sequence[Phrase] = (), voices: Sequence[Voice] = ()) -> Iterator[str]:
    """Yield what is known of an incident, line by line: why it is told, what, where, when, toll, by whom, and who says so."""
    known = facts(incident, language)
    if reasons:
        yield _labelled("why", because(reasons, language), language)
    yield from _sheet(known, language)
    yield ""
    yield known["told_by"]
    yield from telling(voices, language)


def _foot(known: Mapping[str, str], language: str) -> str:
    names = {name: isolated(known[name], language) for name in ("incident", "rule")}
    return word("foot", language, sequence=known["sequence"], **names)


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
    template: str | None = None,
    severity: str = "Unknown",
) -> str:
    """Return the plain text of a message in one language; `before` is the state that was told last.

    A template stands for the text; addresses, licences and the incident's id follow whatever it says.
    """
    known = facts(incident, language) | {
        "headline": headline(incident, kind, language),
        "why": because(reasons, language),
        "sequence": number(sequence, language),
        "rule": rule,
        "incident": incident.incident_id,
    }
    changed = list(changes(before, incident, language)) if before else []
    if template is None:
        lines = [known["headline"], "", _labelled("why", known["why"], language), *_sheet(known, language)]
        lines += [*(_labelled("changed", change, language) for change in changed), "", known["told_by"]]
    else:
        known["changes"] = word("between_items", language).join(changed)
        known["quotes"] = "\n".join(quote for voice in voices[:VOICES_MOST] for quote in quoted(voice, language))
        known |= {"message": word(kind, language), "severity": word(severity, language)}
        lines = [filled(template, known), ""]
    lines += [*telling(voices, language, with_quotes=template is None), ""]
    return "\n".join([*lines, _foot(known, language)]) + "\n"
