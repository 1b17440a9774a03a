"""What a place does in its sentence: where the event was, or whose ministry speaks, whom one feels with, where one was heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from etl.extract.where.cues import cues
from etl.extract.where.places import PlacePhrase, Role

# the words after a place that make it a speaker's
_SPEAKS = re.compile(
    r"(?:'s?)?(?: (?!and |but |where |when |as |that )[\w-]+){0,2}?(?: in an? (?:[\w-]+ )?statement)?"
    r" (?:has |have |had )?(?:also )?(?:\w+ly )?"
    r"(?:said|says|announced|reported|condemned|denounced|deplored|confirmed|stated|told|added|warned|urged|rejected|denied|vowed|accused|blamed|praised|hailed)\b"
)
# the words before a place that make it no place of an event
_ELSEWHERE = re.compile(
    r"(?:(?:people|natives?|nationals|government|president|origin) of|skies (?:of|over)"
    r"|(?:support|solidarity|ceasefire|truce|talks) (?:with|for|in)|war (?:on|in)|ambassador to|envoy (?:to|for))(?: the| \w+ern)?\s*$"
    r"|(?:heading|headed|bound|travell?ing|en route|on (?:their|his|its|the) way|fled|fleeing|escaped|flown|taken|transferred|evacuated)"
    r" (?:\w+ ){0,3}(?:for|to|towards?)(?: the)?\s*$|(?:campaign|war) of [\w ]{1,20} on\s*$"
    r"|(?:^|[.\n] ?)(?:just |only |less than )?(?:an? |[\w-]+ )?(?:hours?|days?|weeks?|months?|years?) (?:after|before|since)"
    r" (?:\w+ ){1,4}(?:in|at|on|near)(?: the)?\s*$"
    r"|(?:in response to|retaliation for|revenge for|reprisal for|avenge) (?:\w+ ){1,6}(?:in|at|on|near|from)(?: the)?\s*$"
)
# ... where the place is a country: a part of a group's name, or whom one served
_GROUPED = re.compile(
    r"(?<!in )\b(?:organi[sz]ation|front|army|party|movement|union|league|federation|liberation|council|congress)"
    r" (?:for the \w+ )?of(?: the)?\s*$"
    r"|\b(?:spy|spies|spying|spied|informers?|agents?|work(?:ing|ed|s)?|interpreters?|translators?) for(?: the)?\s*$"
)
# whom a place names, not where they were: "an East Jerusalem resident"
_PERSON = re.compile(r" (?:resident|residents|native|natives|man|woman|couple|teen|teenager)\b")
_TAKEN = re.compile(
    r"(?:abducted|kidnapped|seized|snatched|taken) (?:\w+ ){0,5}from\s*"
    r"(?:(?:the )?(?:\w+ )?(?:island|city|town|village|area|region|district) of )?(?:\w+\s*)?$"
)
# whose house it is: "the head of the Palmyra hospital said"
_HEADED = re.compile(
    r"\b(?:head|director|manager|spokes\w+|chief|officials?|sources?|doctors?|dean|chairman|administrator|superintendent|staff|medics?)"
    r" (?:of|at|in|from)(?: the| a)?\s*$"
)
# what was struck: "rockets hit Ashkelon"
_STRUCK = re.compile(
    r"\b(?:hit|struck|bombed|shelled|attacked|pounded|bombarded|raided|stormed|rocked|seized|overran|captured|targeted|strafed"
    r"|besieged)(?: the)?\s*$"
)
# a way that was not finished: "was shot as he returned to his home in Rasht"
_ON_THE_WAY = re.compile(
    r"\b(?:return\w*|going|walk\w*|driv\w+|drove|travel\w*|way|head\w*|commut\w+) (?:home |back )?to (?:(?:his|her|their)\s*)?$"
)
_OWN = ("his ", "her ", "their ")
_AIMED = re.compile(r"(?:fired|launched|hurled|lobbed|thrown|shot) (?:\w+ ){0,3}(?:toward|towards|to)(?: the)?\s*$")
_MOTION = re.compile(
    r"\b(?:taken|rushed|transferred|brought|moved|flown|airlifted|evacuated|admitted|shifted|head\w*|going|gone|went|goes|go|way|travel\w*|driv\w+|drove"
    r"|return\w*|fled|fleeing|flew|fly\w*|came|coming|come|sent|march\w*|walk\w*|trip|visit\w*|journey|route|road|according|deliver\w*|spread|ambassador|envoy"
    r"|from|back|exported|smuggled|escaped|moving|carrying|bound|advance\w*|withdr\w+|deport\w*|extradit\w*)"
    r" (?:[\w'-]+ ){0,6}to(?: the)?\s*$"
)
# an address, no place: "a London-based monitor"; a house that stands for those who speak for it: "Foreign Ministry spokesman X"
_BASED = re.compile(r"-(?:based|headquartered)\b")
_SPOKESMAN = re.compile(r"(?:'s)? (?:spokes\w+|chief|official|officials)\b")
# a capital that stands for its government: "Tehran and Baghdad would pursue them"
_ACTS = re.compile(r"(?: and \w+)? (?:would|will|should|must|agreed|(?:has|have) agreed|intends?|wants?|seeks?)\b")
_AND = re.compile(r",? (?:and |or )?(?:the )?")
_WITHIN = re.compile(r",? in(?: the)?(?: \w+ern| central| north| south)? ")
_IN = frozenset({"in", "at", "inside", "across", "throughout", "within", "into"})
_TOWARDS = frozenset({"toward", "towards", "to"})
_HEADS = re.compile(r"[.:] ")
_BEFORE, _AFTER = 48, 60
_ASIDE = 1  # the weight of a name that places no event


class _Patterns(NamedTuple):
    guest: re.Pattern[str]
    native: re.Pattern[str]
    visitor: re.Pattern[str]
    head: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words = cues()
    guest, native, office, head = ("|".join(sorted(group)) for group in (words.guests, words.natives, words.offices, words.heads))
    return _Patterns(
        re.compile(rf"(?:[- ][\w'’]+){{0,2}}?[- ](?:{guest})\b"),
        re.compile(rf"(?: (?:{office}))? (?:{native})\b"),
        re.compile(rf"\b(?:{guest}) (?:who (?:had )?(?:come|came) )?from(?: the)?\s*$"),
        re.compile(rf"\b(?:{head}) (?:of|in|for)(?: the)?\s*$"),
    )


def weigh_places(places: list[PlacePhrase], folded: str, groups: Sequence[tuple[int, int]] = ()) -> list[PlacePhrase]:
    """Return the places of a part with those that place no event made light, and the places of an abduction kept.

    `groups` are the stretches that name a group: "the Communist Party of Nepal" places nothing.
    """
    weighed = [replace(p, weight=0) if _is_doer(p, folded, groups) else _weighed(p, folded) for p in places]
    return [_around(before, phrase, folded) for before, phrase in zip([None, *weighed], weighed, strict=False)]


def _is_doer(phrase: PlacePhrase, folded: str, groups: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a place's name stands for a group or state that acts: not "in Israel", nor "ISRAEL." above a report."""
    if not any(start <= phrase.start and phrase.end <= end for start, end in groups):
        return False
    heads = not folded[: phrase.start].strip() and _HEADS.match(folded, phrase.end) is not None
    return not ((phrase.start, phrase.end) in groups and (phrase.lead in _IN or heads))


def _around(before: PlacePhrase | None, phrase: PlacePhrase, folded: str) -> PlacePhrase:
    """Return a town that only says where another lies, "Khan Younis in southern Gaza", as one that places no event."""
    if (
        before is not None
        and before.weight == 0
        and before.role is phrase.role is Role.COUNTRY
        and _AND.fullmatch(folded, before.end, phrase.start)
    ):
        return replace(phrase, weight=0)  # "tourists from Sweden and Austria"
    towns = (Role.LOCALITY, Role.QUARTER)
    if before is None or before.role not in towns or phrase.role not in towns or before.weight <= _ASIDE:
        return phrase
    is_there = before.place.country == phrase.place.country and before.place.locality != phrase.place.locality
    return replace(phrase, weight=_ASIDE) if is_there and _WITHIN.fullmatch(folded, before.end, phrase.start) else phrase


def _weighed(phrase: PlacePhrase, folded: str) -> PlacePhrase:
    if phrase.role is Role.NATIONALITY:
        return _weighed_nation(phrase, folded)
    before = folded[max(0, phrase.start - _BEFORE) : phrase.start]
    placing = _as_placing(phrase, before, folded)
    if placing is not None:
        return placing
    if phrase.role is Role.SITE and phrase.place.locality is None and _HEADED.search(before):
        return replace(phrase, weight=_ASIDE)
    if phrase.weight <= _ASIDE or _patterns().head.search(before):
        return phrase
    if not phrase.lead and _PERSON.match(folded, phrase.end, phrase.end + _AFTER):
        return replace(phrase, weight=_ASIDE)
    if phrase.role is Role.COUNTRY and (_GROUPED.search(before) or (phrase.lead == "from" and _patterns().visitor.search(before))):
        return replace(phrase, weight=0)
    if _ELSEWHERE.search(before) or _is_of_speakers(phrase, folded):
        return replace(phrase, weight=_ASIDE)
    return phrase


def _as_placing(phrase: PlacePhrase, before: str, folded: str) -> PlacePhrase | None:
    """Return a phrase as one that places the event where the words before it say so, None where they do not."""
    if phrase.weight <= _ASIDE:
        return replace(phrase, weight=2) if phrase.weight and phrase.role is Role.LOCALITY and _STRUCK.search(before) else None
    if phrase.lead == "from":
        return replace(phrase, lead="at") if _TAKEN.search(before) else None
    if phrase.lead not in _TOWARDS or _patterns().head.search(before):
        return None
    if phrase.role is Role.SITE and phrase.place.locality and folded.startswith(_OWN, phrase.start) and _ON_THE_WAY.search(before):
        return replace(phrase, role=Role.LOCALITY, lead="in", place=phrase.place._replace(site=None))
    if _AIMED.search(before):
        return replace(phrase, lead="at", weight=2)
    # "assigned to a cinema in X", "damage to"
    return replace(phrase, lead="at") if phrase.lead == "to" and not _MOTION.search(before) else None


def _is_of_speakers(phrase: PlacePhrase, folded: str) -> bool:
    """Tell whether a name stands for those who speak or decide there, or says where they have their seat."""
    if _BASED.match(folded, phrase.end) or _SPEAKS.match(folded, phrase.end, phrase.end + _AFTER):
        return True
    stands_for = _SPOKESMAN if phrase.role is Role.SITE else _ACTS
    return not phrase.lead and stands_for.match(folded, phrase.end, phrase.end + _AFTER) is not None


def _weighed_nation(phrase: PlacePhrase, folded: str) -> PlacePhrase:
    """Return a nationality made strong where its land's own institutions carry it, and nothing where guests and forces abroad do."""
    if _patterns().guest.match(folded, phrase.end, phrase.end + _AFTER):
        return replace(phrase, weight=0)
    return replace(phrase, weight=2) if _patterns().native.match(folded, phrase.end, phrase.end + _AFTER) else phrase
