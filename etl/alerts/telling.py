"""Who tells an incident, line by line: outlet, speaker, words, address, archived copy, licence. Nothing foreign stays unmarked."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from etl.alerts.words import ENGLISH, number, short_day, spoken, word
from etl.messages import Voice
from etl.text.direction import is_persian, isolated, without_turns

TEHRAN = ZoneInfo("Asia/Tehran")
KINDS = Path(__file__).resolve().parents[2] / "seeds" / "speaker_kinds.csv"
QUOTE_MOST = 200  # characters of one quote
VOICES_MOST = 4


@cache
def _kinds() -> Mapping[str, Mapping[str, re.Pattern[str]]]:
    with KINDS.open(encoding="utf-8", newline="") as file:
        return {row["kind"]: {language: _any_of(row[language]) for language in ("en", "fa")} for row in csv.DictReader(file)}


def _any_of(cues: str) -> re.Pattern[str]:
    """Return the pattern of words with | between them; * stands for any ending."""
    words = "|".join(re.escape(cue).replace(r"\*", r"\w*") for cue in cues.split("|"))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def _script(text: str) -> str:
    return "fa" if is_persian(text) else ENGLISH


def speaker(wording: str, language: str) -> str:
    """Return who is quoted: as the article words it, with the kind of speaker before it where that is another language."""
    written_in = _script(wording)
    if written_in == language:
        return without_turns(wording)
    own = isolated(wording, language)
    kind = next((name for name, cues in _kinds().items() if cues[written_in].search(wording)), None)
    return word("in_other_words", language, text=word(f"speaker_{kind}", language), own=own) if kind else own


def shortened(quote: str) -> str:
    """Return a quote of at most 200 characters, cut between words."""
    words = " ".join(quote.split())
    return words if len(words) <= QUOTE_MOST else words[: QUOTE_MOST - 1].rsplit(" ", 1)[0] + "…"


def quoted(voice: Voice, language: str) -> Iterator[str]:
    """Yield the words of an article, each in quotation marks."""
    yield from (f'"{isolated(shortened(quote), language)}"' for quote in voice.quotes)


def _head(voice: Voice, language: str) -> str:
    head = spoken(voice.source, language)
    if voice.published_at:
        at = voice.published_at.astimezone(TEHRAN)
        head += word("published", language, date=short_day(at.date(), language), clock=number(f"{at:%H:%M}", language))
    head += word("quoting", language, who=speaker(voice.attributed_to, language)) if voice.attributed_to else ""
    return head + (f": {isolated(voice.title, language)}" if voice.title else "")


def _lines(voice: Voice, language: str, *, with_quotes: bool) -> Iterator[str]:
    yield f"  {_head(voice, language)}"
    yield from (f"    {quote}" for quote in (quoted(voice, language) if with_quotes else ()))
    if voice.url:
        yield f"    {voice.url}"
    if voice.archived:
        yield f"    {word('archived', language, digest=voice.archived)}"
    yield f"    {word('licence', language, text=voice.licence or word('no_licence', language))}"


def telling(voices: Sequence[Voice], language: str, *, with_quotes: bool = True) -> Iterator[str]:
    """Yield the lines of the newest articles, and how many more there are."""
    for voice in voices[:VOICES_MOST]:
        yield from _lines(voice, language, with_quotes=with_quotes)
    more = len(voices) - VOICES_MOST
    if more > 0:
        yield f"  {word('and_more', language, count=number(more, language))}"
