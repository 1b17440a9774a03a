"""Names that the lexicon does not hold: of groups that are written as one, of a land's forces, of people by their cause."""

from __future__ import annotations

from etl.extract.segments import Mark, Segment
from etl.extract.tokens import Sentence
from etl.extract.where.phrases import PlacePhrase, Role
from etl.extract.who.masks import masked
from etl.extract.who.rules import LAND, rows
from etl.gazetteer import countries, nationality
from etl.text.normalise import unify


def unknown_groups(sentence: Sentence, language: str) -> list[Mark]:
    """Return names such as "the Afrin Liberation Forces (HRE)" in a sentence."""
    found: list[Mark] = []
    text = unify(sentence.text)
    for row in rows(language, "group", "told"):
        for match in row.pattern.finditer(text):
            mark = Mark(match["name"], sentence.start + match.start("name"), sentence.start + match.end("name"))
            is_army = row.gives == "group" and _is_any(mark.value, language, "army", "no-name")
            if not is_army and not any(m.start < mark.end and mark.start < m.end for m in found):
                found.append(mark)
    return found


def is_group(name: str, language: str) -> bool:
    """Tell whether a name is one that a group may have: no ministry, no newspaper, no people."""
    return not _is_any(name, language, "no-name") and nationality(name) is None


def _is_any(name: str, language: str, *gives: str) -> bool:
    return any(row.pattern.search(name) for row in rows(language, *gives))


def forces_and_causes(segment: Segment, language: str) -> list[Mark]:
    """Return the forces of lands ("Jordanian jets" is Jordan) and people told by what they want ("anti-tax extremists")."""
    lands = {p.start: p for p in segment.places if _is_land(p)}
    text = masked(segment, [Mark("", p.start, p.end) for p in lands.values()], LAND)
    found = []
    for row in rows(language, "force") if lands else ():
        for match in row.pattern.finditer(text):
            land = lands.get(segment.start + match.start("who"))
            if land and land.place.country in countries():
                found.append(Mark(countries()[land.place.country].name, segment.start + match.start(), segment.start + match.end()))
    words = segment.words
    for row in rows(language, "cause"):
        for match in row.pattern.finditer(words) if row.needs.search(words) and not words.isupper() else ():
            name = match["name"]
            plural = name[0].upper() + name[1:] + ("" if name.endswith("s") else "s")
            found.append(Mark(plural, segment.start + match.start("name"), segment.start + match.end("name")))
    return found


def _is_land(phrase: PlacePhrase) -> bool:
    """Tell whether a wording names a country or its people; a short one only in capitals, as a car is no Central African Republic."""
    is_land = phrase.role in (Role.NATIONALITY, Role.COUNTRY) and phrase.place.country is not None
    return is_land and (phrase.end - phrase.start > 3 or phrase.place.text is None or phrase.place.text.isupper())
