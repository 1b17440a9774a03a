"""The JSON lines that users script: reading an article from a line, writing what was found in it.

One line out for each line in, in order. The shapes are part of the project's contract; see README.md.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from etl.names import group_name, name_fa
from etl.passed_on import passed_on_from
from etl.records import Article, Count, Days, Incident, Mention, Place, PublishedFrom, Reading, Span

TEHRAN = ZoneInfo("Asia/Tehran")
TEHRAN_OUTLETS = ("mehr", "tasnim")
TEXT_KEYS = ("article", "url", "lang", "source", "published_at", "title", "lead", "body", "text")
MENTION_COUNTS = ("killed", "wounded", "killed_or_wounded", "attackers_killed")
MENTION_WORDS = ("attack_type", "weapon", "target_type", "target", "perpetrator", "claimed_by")


class BadLine(NamedTuple):
    """A line that cannot be read, and what is wrong with it."""

    number: int  # from 1
    id: str | None
    error: str

    def as_json(self) -> dict[str, object]:
        """Return the answer that stands in the line's place."""
        return {"id": self.id, "line": self.number, "error": self.error}


@dataclass(frozen=True, slots=True)
class Line:
    """One article as a line gave it."""

    number: int
    id: str | None
    article: Article


class LineError(Exception):
    """What is wrong with a line, in words for the person who wrote it."""


def parse_object(raw: bytes) -> dict[str, object]:
    """Return the JSON object in one line; raises LineError where there is none."""
    try:
        row = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise LineError(f"the line is not UTF-8 (byte {error.start}): save the file as UTF-8") from None
    except RecursionError:
        raise LineError("the JSON is nested too deeply: give one flat object a line") from None
    except ValueError as error:
        said = error.msg if isinstance(error, json.JSONDecodeError) else "a number in it is too long"
        raise LineError(f"the line is no JSON: {said}") from None
    if not isinstance(row, dict):
        raise LineError(f"the line is a JSON {type(row).__name__}, not an object: give one object a line")
    return row


def text_of(row: dict[str, object], key: str) -> str | None:
    """Return the text under a key, None where it is missing or null; raises LineError for any other type."""
    value = row.get(key)
    if value is None or isinstance(value, str):
        return value
    raise LineError(f'"{key}" is a {type(value).__name__}: it must be a text or null')


def published(value: str | None, outlet: str) -> tuple[datetime | None, date | None, str | None]:
    """Return the time (UTC), civil day and precision of a publication date as the contract reads it.

    Mehr and Tasnim are read in Asia/Tehran, others in their own offset, UTC where they give none. Raises LineError.
    """
    if not value:
        return None, None, None
    try:
        if len(value) == len("2022-08-13"):
            on = date.fromisoformat(value)
            zone = TEHRAN if outlet in TEHRAN_OUTLETS else UTC
            return datetime(on.year, on.month, on.day, tzinfo=zone).astimezone(UTC), on, "day"
        at = datetime.fromisoformat(value)
        if outlet in TEHRAN_OUTLETS:
            at = (at if at.tzinfo else at.replace(tzinfo=TEHRAN)).astimezone(TEHRAN)
        elif at.tzinfo is None:
            at = at.replace(tzinfo=UTC)
        return at.astimezone(UTC), at.date(), "minute"
    except (ValueError, OverflowError):
        raise LineError(f'"published_at" is {value!r}: it must be an ISO date or time, such as 2022-08-17T19:56+04:30') from None


def article_key(row: dict[str, object], outlet: str, language: str) -> str:
    """Return the key under which versions of one article meet: the outlet's id, or else a digest of the text."""
    given = text_of(row, "article")
    if given:
        return given if "/" in given else f"{outlet}_{language}/{given}"
    words = "\n".join(str(row.get(key) or "") for key in ("title", "lead", "body", "text", "published_at"))
    return f"{outlet}_{language}/{hashlib.sha256(words.encode('utf-8', 'surrogatepass')).hexdigest()}"


def parse_line(raw: bytes, number: int) -> Line | BadLine:
    """Return the article in one line, or what is wrong with the line."""
    row: dict[str, object] = {}
    try:
        row = parse_object(raw)
        ident = text_of(row, "id")
        texts = {key: text_of(row, key) for key in TEXT_KEYS}
        outlet, language = texts["source"] or "other", texts["lang"] or "en"
        at, on, precision = published(texts["published_at"], outlet)
        lead, body = texts["lead"] or "", texts["body"] or texts["text"] or ""
        article = Article(
            article_key=article_key(row, outlet, language),
            source=outlet,
            language=language,
            title=texts["title"] or "",
            lead=lead,
            body=body,
            url=texts["url"],
            syndicated_from=passed_on_from(lead, body, language, outlet),
            published_at=at,
            published_on=on,
            published_precision=precision,
            published_from=PublishedFrom.GIVEN if at else None,
        )
    except LineError as error:
        known = row.get("id")
        return BadLine(number, known if isinstance(known, str) else None, str(error))
    return Line(number, ident, article)


def parse_lines(raw_lines: Iterable[bytes]) -> Iterator[Line | BadLine]:
    """Yield an answer for each line, in order, holding one at a time."""
    for number, raw in enumerate(raw_lines, start=1):
        yield parse_line(raw, number)


class PlaceQuestion(NamedTuple):
    """One place name as a line gave it."""

    id: str | None
    name: str | None
    country: str | None
    admin1: str | None
    admin2: str | None


def parse_place(raw: bytes, number: int) -> PlaceQuestion | BadLine:
    """Return the place name in one line, or what is wrong with the line."""
    row: dict[str, object] = {}
    try:
        row = parse_object(raw)
        return PlaceQuestion(*(text_of(row, key) for key in PlaceQuestion._fields))
    except LineError as error:
        known = row.get("id")
        return BadLine(number, known if isinstance(known, str) else None, str(error))


# -- what is written ---------------------------------------------------------------------------------------------


def to_line(value: dict[str, object]) -> str:
    """Return one JSON line; text that UTF-8 cannot carry (lone surrogates) is escaped instead."""
    line = json.dumps(value, ensure_ascii=False)
    return line if line.isascii() or line.encode("utf-8", "ignore").decode() == line else json.dumps(value)


def count_json(count: Count | None) -> dict[str, int | None] | None:
    """Return a count as the contract writes it."""
    return None if count is None else {"low": count.low, "high": count.high}


def days_json(when: Days | None) -> dict[str, str] | None:
    """Return days as the contract writes them."""
    return None if when is None else {"first": when.first.isoformat(), "last": when.last.isoformat(), "basis": str(when.basis)}


def place_json(where: Place) -> dict[str, object]:
    """Return a place as the contract writes it: wording as it stands, names in English, and the finest one in Persian."""
    told = {key: str(value) if key == "geo_precision" and value else value for key, value in where._asdict().items()}
    return told | {"name_fa": name_fa(where)}


def answer_json(question: PlaceQuestion, place: Place | None) -> dict[str, object]:
    """Return a place's coordinates as the contract writes them; null where there is no answer."""
    found = place if place and place.lat is not None else Place()
    precision = str(found.geo_precision) if found.geo_precision else None
    return {"id": question.id, "name": question.name, "lat": found.lat, "lon": found.lon, "geo_precision": precision}


def span_json(span: Span) -> dict[str, object]:
    """Return a span as the contract writes it."""
    return {"part": str(span.part), "start": span.start, "end": span.end, "quote": span.quote}


def cells_json(told: Mention | Incident) -> dict[str, object]:
    """Return the cells that a mention and an incident share, all keys always present."""
    cells: dict[str, object] = {
        "kind": str(told.kind),
        "status": str(told.status),
        "outcome": str(told.outcome),
        "when": days_json(told.when),
        "where": place_json(told.where),
    }
    cells |= {key: count_json(getattr(told, key)) for key in MENTION_COUNTS}
    words = {key: getattr(told, key) for key in MENTION_WORDS}
    cells |= {key: None if value is None else str(value) for key, value in words.items()}
    return cells | {f"{key}_fa": _group_fa(words[key]) for key in ("perpetrator", "claimed_by")}


def _group_fa(name: str | None) -> str | None:
    persian = group_name(name, "fa") if name else None
    return persian if persian != name else None


def mention_json(mention: Mention) -> dict[str, object]:
    """Return a mention as the contract writes it."""
    return cells_json(mention) | {
        "evidence": {field: [span_json(span) for span in spans] for field, spans in mention.evidence.items()},
        "attributed_to": mention.attributed_to,
        "confidence": mention.confidence,
        "rules": list(mention.rules),
    }


def reading_json(ident: str | None, reading: Reading) -> dict[str, object]:
    """Return what was found in one article as the contract writes it."""
    answer: dict[str, object] = {
        "id": ident,
        "mentions": [mention_json(mention) for mention in reading.mentions],
        "not_incidents": [span_json(no.span) | {"reason": str(no.reason)} for no in reading.not_incidents],
    }
    return answer | ({"unread": reading.unread} if reading.unread else {})


def cell_words(cell: object) -> str:
    """Return a cell, as the contract writes it, in the words in which a person reads it."""
    match cell:
        case None:
            return "nothing"
        case {"low": low, "high": high}:
            return f"{low}" if low == high else f"{low} to {high}" if high is not None else f"{low} or more"
        case {"first": first, "last": last}:
            return f"{first}" if first == last else f"{first} to {last}"
        case _:
            return cell if isinstance(cell, str) else json.dumps(cell, ensure_ascii=False)
