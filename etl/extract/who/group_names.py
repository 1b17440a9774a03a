"""Names that the lexicon does not hold: of groups that are written as one, of a land's forces, of people by their cause."""

from __future__ import annotations

import re

from etl.extract.segments import Mark, Segment
from etl.extract.tokens import Sentence
from etl.extract.where.phrases import PlacePhrase, Role
from etl.extract.who.masks import masked
from etl.extract.who.rules import LAND, rows
from etl.gazetteer import countries, is_name, nationality
from etl.place_keys import plain_key
from etl.text.normalise import unify

_OWNER = re.compile(r"(?:[Tt]he )?(?P<owner>[A-Z]\w+(?: [A-Z]\w+)?)(?='s |’s | )")


def unknown_groups(sentence: Sentence, language: str) -> list[Mark]:
    """Return names such as "the Afrin Liberation Forces (HRE)" in a sentence; Lashkar Gah is a town."""
    found: list[Mark] = []
    text = unify(sentence.text)
    for row in rows(language, "group", "told"):
        for match in row.pattern.finditer(text):
            mark = Mark(match["name"], sentence.start + match.start("name"), sentence.start + match.end("name"))
            is_other = row.gives == "group" and (_is_any(mark.value, language, "army", "no-name") or is_name(plain_key(mark.value)))
            if not is_other and not any(m.start < mark.end and mark.start < m.end for m in found):
                found.append(mark)
    return found


def is_group(name: str, language: str) -> bool:
    """Tell whether a name is one that a group may have: no ministry, no newspaper, no people."""
    return not _is_any(name, language, "no-name") and nationality(name) is None


def _is_any(name: str, language: str, *gives: str) -> bool:
    return any(row.pattern.search(name) for row in rows(language, *gives))


def forces_and_causes(segment: Segment, language: str) -> list[Mark]:
    """Return the forces of lands ("Jordanian jets" is Jordan) and people told by what they want ("anti-tax extremists")."""
    lands = {mark.start: mark for p in segment.places if (mark := _land(p, segment))}
    text = masked(segment, lands.values(), LAND)
    found = []
    for row in rows(language, "force") if lands else ():
        for match in row.pattern.finditer(text):
            land = lands.get(segment.start + match.start("who"))
            if land and land.value in countries():
                found.append(Mark(countries()[land.value].name, segment.start + match.start(), segment.start + match.end()))
    words = segment.words
    for row in rows(language, "cause"):
        for match in row.pattern.finditer(words) if row.needs.search(words) and not words.isupper() else ():
            name = match["name"]
            plural = name[0].upper() + name[1:] + ("" if name.endswith("s") else "s")
            found.append(Mark(plural, segment.start + match.start("name"), segment.start + match.end("name")))
    return found


def _land(phrase: PlacePhrase, segment: Segment) -> Mark | None:
    """Return the stretch that names a country or its people, with the country's code; None where a phrase names neither."""
    code = phrase.place.country
    if code is None:
        return None
    if phrase.role is Role.SITE:  # "Turkey's defense ministry", "the Indian Defense Ministry"
        words = segment.words[phrase.start - segment.start : phrase.end - segment.start]
        match = _OWNER.match(words)
        is_land = match and ((code in countries() and match["owner"] == countries()[code].name) or nationality(match["owner"]) == code)
        return Mark(code, phrase.start + match.start("owner"), phrase.start + match.end("owner")) if match and is_land else None
    return Mark(code, phrase.start, phrase.end) if _is_land(phrase) else None


def _is_land(phrase: PlacePhrase) -> bool:
    """Tell whether a wording names a country or its people; a short one only in capitals, as a car is no Central African Republic."""
    is_land = phrase.role in (Role.NATIONALITY, Role.COUNTRY) and phrase.place.country is not None
    return is_land and (phrase.end - phrase.start > 3 or phrase.place.text is None or phrase.place.text.isupper())
