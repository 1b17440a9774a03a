"""The phrases of a segment that name something that can be hit, with owners and descriptions read in: "the home of a judge"."""

from __future__ import annotations

import re

from etl.extract.segments import Segment
from etl.extract.what.marked import BODIES, GROUP, KNOWN, Phrase, is_person, marked, words_of
from etl.extract.what.roles import Role, role_of
from etl.records import Part, TargetType

_FORCES = frozenset(["military", "police", "armed_group"])
_WITH_TRADES = frozenset(["military", "police", "diplomatic"])  # they have doctors, teachers, officials of their own
_TRADES = frozenset(["health", "education", "government", "civilians", "business", "military", "transport"])
_TITLE = re.compile(r"(?:officer|agent|captain|colonel|lieutenant|sergeant|major)s?")  # of an army, the police or an office
_FOLLOWER = re.compile(r"(?:man|men|suspect|supporter|sympathi[sz]er|prisoner|combatant|veteran|activist|figure|official|leader)s?")
_BETWEEN = re.compile(r"(?:'s?)?[ /-](?:\(\w+\) )?(?:[\w'-]+[ -]){0,2}")
_ADJECTIVE = re.compile(
    r"(?:own|private|former|local|district|provincial|regional|field|area|zonal|main|nearby|new|old|official|armou?red|red|parked|"
    r"family|two|three|senior|joint|mobile|[^a-z].*)"
)
_AND = re.compile(r",? (?:and|or) (?:(?:a|an|the|two|three|his|their) )?(?:\w+ )?|, (?:(?:a|an|the|two|three) )?")
_NEAR_IT = re.compile(
    r"(?: [\w'-]+){0,3}? (?:near|nearby|outside|opposite|behind|beside|next to|close to|across from|adjacent to|in front of)"
    r"(?: [\w'.-]+){0,4} "
)
_MOVES = re.compile(r"\b(?:patrol|convoy|vehicle|car|truck|bus|minibus|van|motorcade|jeep|pickup|procession|forces?|troops)s?$")
_ITS = re.compile(r"\b(?:his|her|their|whose)(?: \w+)?(?: |-)$")
_NAME = r"(?: (?!and\b|or\b|in\b|near\b)[\w'.()-]+)"
_OWNER = re.compile(
    r" (?:(?:building|vehicle|car|house|office|complex|compound)s? )?(?:of|belonging to|carrying|transporting|ferrying|owned by|used by|"
    r"housing|hosting|sheltering|run by|full of|filled with|packed with|manned by|occupied by|taking|bringing|linked to|escorting)"
    rf"{_NAME}{{0,5}}?(?:, (?:a|an|the)(?: [\w'-]+){{0,4}}?)? "
)
_EMPLOYER = re.compile(rf" (?:from|for|at|with|in){_NAME}{{0,4}}? ")
_SERVING = re.compile(
    r",?(?: who)?(?: was| were| is| had)?(?: once| also| previously)? "
    r"(?:of|with|leaving|attending|entering|guarding|"
    r"(?:working|worked|works|employed|serving|served|praying|studying) (?:for|with|at|by|in|as))"
    rf"{_NAME}{{0,4}}? "
)
_STANDING = re.compile(rf"(?: (?:parked|located|standing|stationed|left))?(?: at| in| inside| outside(?: of)?){_NAME}{{0,4}}? ")


def phrases_of(segment: Segment) -> list[Phrase]:
    """Return the phrases of a segment that name something that can be hit, in their order."""
    found: list[Phrase] = []
    for phrase in reversed(marked(segment)):
        joined = _joined(segment, phrase, found[-1]) if found and segment.language == "en" else None
        if joined is None:
            found.append(phrase)
        else:
            found[-1] = joined
    found.reverse()
    owned = [_of_its_owner(segment, phrase, found[:n]) for n, phrase in enumerate(found)]
    return [_of_the_police(segment, p, owned) for p in owned if p.value in KNOWN]


def in_roles(segment: Segment) -> list[tuple[Phrase, Role]]:
    """Return the phrases with their roles; the second of two that "and" joins shares the first one's."""
    words, origin = segment.sentence.folded, segment.sentence.start
    found: list[tuple[Phrase, Role]] = []
    for phrase in phrases_of(segment):
        after = words[phrase.end - origin :]
        role = Role.TOLD
        if not after.startswith("'s "):
            can_act = phrase.value in _FORCES or is_person(segment, phrase)
            role = role_of(words[: phrase.start - origin], after, segment.language, can_act=can_act)
        between = words[found[-1][0].end - origin : phrase.start - origin] if found else ""
        is_fixed = not any(m.end == phrase.end for m in segment.people) and not _MOVES.search(words[: phrase.end - origin])
        if is_fixed and role is Role.AT and found and found[-1][1] is Role.AT and _NEAR_IT.fullmatch(between):
            role = Role.BESIDE
        joined = bool(found) and _AND.fullmatch(between) is not None
        found.append((phrase, found[-1][1] if joined and role in (Role.TOLD, Role.NOUN) else role))
    return found


def before_another(segment: Segment) -> int:
    """Return where a sentence turns to another event: "..., while an officer was shot dead in a separate incident"; else its end."""
    words, origin = segment.sentence.folded, segment.sentence.start
    for mark in segment.cues.get("new", ()):
        turn = words.rfind(" while ", 0, mark.start - origin)
        if turn > 0 and any(m.start - origin < turn for m in segment.triggers):
            return origin + turn
    return segment.end


def _joined(segment: Segment, phrase: Phrase, following: Phrase) -> Phrase | None:
    """Return two phrases as one where the first describes the second, or the second owns the first; None where they are apart."""
    origin = segment.sentence.start
    between = segment.sentence.folded[phrase.end - origin : following.start - origin]
    told = between if segment.part is Part.TITLE else segment.sentence.text[phrase.end - origin : following.start - origin]
    if _BETWEEN.fullmatch(between) and _describes(told):
        is_described = bool(phrase.value) and _is_described(segment, phrase, following)
        value = phrase.value if is_described else following.value
        return Phrase(_of_group(value), phrase.start, following.end, following.is_shared and not phrase.value)
    if phrase.value in _FORCES and following.value in (GROUP, "armed_group") and _OWNER.fullmatch(between):
        return Phrase(_of_group(GROUP), phrase.start, following.end, is_shared=False)  # "a command post of the rebels"
    people = is_person(segment, phrase)
    stands = phrase.is_shared and phrase.value in ("", "civilians") and not people and _STANDING.fullmatch(between) is not None
    serves = people and phrase.value == "civilians" and _SERVING.fullmatch(between) is not None
    is_owned = (phrase.is_shared or _has_title(segment, phrase)) and _is_owned(between, is_person=people)
    if not (stands or serves or is_owned):
        return None
    if following.value in ("", "civilians"):
        theirs = following.value == "civilians" and phrase.is_shared and phrase.value in _FORCES  # "a convoy of pilgrims", not of an army
        value = following.value if theirs else phrase.value or following.value
        return phrase._replace(value=value) if following.value else None
    # "a shed at the brewery" may have another owner
    return Phrase(_of_group(following.value), phrase.start, following.end, is_shared=stands)


def _is_described(segment: Segment, phrase: Phrase, following: Phrase) -> bool:
    """Tell whether the first of two phrases says what they are: "university building", "army doctor", "ministry officer"."""
    if phrase.value == GROUP:
        return following.is_shared or _FOLLOWER.fullmatch(words_of(segment, following)) is not None
    is_trade = phrase.value in _WITH_TRADES and following.value in _TRADES and is_person(segment, following)
    return following.is_shared or is_trade or (phrase.value in BODIES and _has_title(segment, following))


def _has_title(segment: Segment, phrase: Phrase) -> bool:
    return _TITLE.fullmatch(words_of(segment, phrase)) is not None


def _is_owned(between: str, *, is_person: bool) -> bool:
    return _OWNER.fullmatch(between) is not None or (is_person and _EMPLOYER.fullmatch(between) is not None)


def _of_group(value: str) -> str:
    return str(TargetType.ARMED_GROUP) if value == GROUP else value


def _describes(between: str) -> bool:
    """Tell whether the words between two marks leave them in one noun phrase: names and plain adjectives."""
    return between.startswith("'s ") or all(_ADJECTIVE.fullmatch(word) for word in re.findall(r"[\w-]+", between.removeprefix("'s")))


def _of_the_police(segment: Segment, phrase: Phrase, all_told: list[Phrase]) -> Phrase:
    """Return a rank as one of the police where they are told of and no army: "a blast at a police station killed Sergeant Khan"."""
    others = {p.value for p in all_told if p != phrase and not _has_title(segment, p)}
    is_theirs = phrase.value == "military" and _has_title(segment, phrase) and "police" in others and "military" not in others
    return phrase._replace(value="police") if is_theirs else phrase


def _of_its_owner(segment: Segment, phrase: Phrase, before: list[Phrase]) -> Phrase:
    """Return a thing as what its owner is who was named before it: "the policemen ... their vehicle"."""
    left = segment.sentence.folded[: phrase.start - segment.sentence.start]
    if not (phrase.is_shared and _ITS.search(left)):
        return phrase
    owners = [p for p in before if p.value in BODIES and not p.is_shared and is_person(segment, p)]
    return phrase._replace(value=owners[-1].value, is_shared=False) if owners else phrase
