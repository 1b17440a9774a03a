"""Tolls of one sentence: who was killed or hurt, how many, said in which words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from etl.extract.tokens import Item, Sentence
from etl.extract.toll import singles, zeros
from etl.extract.toll.rules import Rule, rules
from etl.extract.toll.statement import ATTACKING, Toll
from etl.extract.toll.sums import is_other, sums
from etl.extract.toll.symbols import LETTER, compile_rule, letters
from etl.lexicon import Entry
from etl.records import Count

_PEOPLE = letters("GROUP DEFINITE BARE NOBODY THING COUNT PART NAMED SELF")
_ALL_TOLD = (Entry("VAGUE", "2-2"), Entry("HEDGE", "all"))
_KNOWN = letters("DEFINITE PART NAMED")
_WHOLE = letters("GROUP DEFINITE BARE THING COUNT")
_BESIDE = ("beside", "again")  # leave the harm to the rule that reads the people it befell first
_WHO_DIED = compile_rule("^(?:DEFINITE|GROUP)COMMA?WHO(?:HAVE|BE|ADVERB){0,2}[DIED KILLED]")
_MAY_DIE = ("shot", "attackers_shot", "wounded", "attackers_wounded")
_APART = ("zero", "state")  # may tell again of people told before
_HURT = letters("WOUNDED HURT WOUND TOLLHURT TOCARE")


def read_tolls(sentence: Sentence, language: str) -> list[Toll]:
    """Return every toll of a sentence, in order of its place."""
    line = "".join(chunk.letter for chunk in sentence.chunks)
    read: set[int] = set()
    told: set[int] = set()
    hurt: set[int] = set()  # those of the told who may still be told to have died
    found: list[Toll] = []
    for rule in rules("tolls", language):
        at = 0
        while match := rule.pattern.search(line, at):
            harm = next(match.start(name) for name in ("h", "h2", "h3") if match.groupdict().get(name))
            people = _people_of(match)
            at = match.start() + 1
            may_die = hurt if rule.gives == "killed" and _WHO_DIED.search(match[0]) else set()
            if harm in read or (rule.gives not in _APART and people & (told - may_die)):
                continue
            tolls = _tolls(rule, match, sentence, harm)
            if tolls is None:
                continue
            found.extend(tolls)
            if rule.gives not in _BESIDE:
                read.add(harm)
            told |= people
            hurt = hurt | people if all(t.field in _MAY_DIE for t in tolls) else hurt - people
    return _carry_side(sorted(found, key=lambda t: (t.start, t.end)))


def _carry_side(tolls: list[Toll]) -> list[Toll]:
    """Let a bare number be of those counted just before: "six militants were killed and two were injured"."""
    for before, toll in pairwise(tolls):
        is_bare = bool(toll.people) and all(p.letter == LETTER["COUNT"] or p.value == p.head == "others" for p in toll.people)
        of_attackers = all(t.field.startswith("attackers_") for t in tolls if t.harm is before.harm and t is not toll)
        is_some = before.count.low > 1 or any(p.letter == LETTER["PART"] for p in before.people)
        if is_bare and is_some and of_attackers and toll.field in ("killed", "wounded"):
            toll.field = f"attackers_{toll.field}"
    return tolls


def _people_of(match: re.Match[str]) -> set[int]:
    groups = match.groupdict()
    return {n for name in ("g", "o") if groups.get(name) for n in range(match.start(name), match.end(name)) if match.string[n] in _PEOPLE}


def _told_of(match: re.Match[str], sentence: Sentence) -> list[int]:
    """Return the people of a match but those included in others: "including 29 children, and over 200 others"."""
    people, line = sorted(_people_of(match)), match.string
    if not people or people[0] == 0 or line[people[0] - 1] != LETTER["INCLUDING"]:
        return people
    between = line[people[0] : people[-1]]
    is_apart = is_other(sentence.chunks[people[-1]]) or (between.endswith(_AND_ANOTHER) and (len(people) == 2 or _AND in between[:-1]))
    return people[-1:] if is_apart and len(people) > 1 else people


_AND = LETTER["AND"]
_AND_ANOTHER = LETTER["COMMA"] + _AND


def _tolls(rule: Rule, match: re.Match[str], sentence: Sentence, harm_at: int) -> list[Toll] | None:
    """Return the tolls that a match gives; None where its words are left to the rules that follow."""
    harm = sentence.chunks[harm_at]
    if rule.gives in _READERS:
        return _READERS[rule.gives](rule, match, sentence, harm)
    people = [_with_whole(sentence, n) for n in _told_of(match, sentence)]
    if _is_sentence_of_death(rule, match, sentence, harm_at):
        return None
    field = _field(rule.gives, harm)
    if harm.value == "care":
        if LETTER["BODIES"] in match.string[: match.start()]:
            return []  # "the bodies of 30 people, ten of them women, were taken to a hospital"
        field = "shot" if people and _are_known(people[0]) else field  # those told hurt before, of whom some may die there
    if rule.kind == "total":
        people = [_latest(p) for p in people]
    start, end = sentence.chunks[match.start()].start, sentence.chunks[match.end() - 1].end
    return sums(rule, field, people, sentence, start, end, harm) or None


def _is_sentence_of_death(rule: Rule, match: re.Match[str], sentence: Sentence, harm_at: int) -> bool:
    """Tell whether people were only sentenced: "sentenced five people to death", against "stabbed", "froze"."""
    harm = sentence.chunks[harm_at]
    if rule.gives == "done":
        return harm.letter == LETTER["WORD"] and sentence.chunks[match.start("d")].value == "to"
    return harm.letter == LETTER["DEAD"] and harm.value == "to" and match.string[harm_at - 1] in _PEOPLE


def _some(rule: Rule, match: re.Match[str], sentence: Sentence, harm: Item) -> list[Toll] | None:
    """Return the toll of an unquantified plural: "the explosion caused casualties"."""
    cause = sentence.chunks[match.start("g")]
    if not any(e == Entry("CUE", "causes") for e in cause.entries):
        return None
    return [Toll(_field("", harm), Count(2, None), sentence, cause.start, harm.end, rule.id, (), harm, is_vague=True)]


def _again(rule: Rule, match: re.Match[str], sentence: Sentence, harm: Item) -> list[Toll] | None:
    """Return the toll of people whom the same harm befell elsewhere: "nine were killed in one town and four in another"."""
    people = sentence.chunks[match.start("g")]
    return sums(rule, _field("", harm), [people], sentence, people.start, people.end, harm) or None


def _are_known(people: Item) -> bool:
    """Tell whether people were told of before: "the two", "he", "both men"."""
    return people.letter in _KNOWN or any(e in _ALL_TOLD for e in people.entries)


def _latest(people: Item) -> Item:
    """Return a total with the number it changed to: "from three to eight"."""
    count = people.count
    if people.value != "change" or count is None or count.high is None:
        return people
    return replace(people, count=Count(count.high, count.high))


def _with_whole(sentence: Sentence, at: int) -> Item:
    """Return a chunk; a part of attackers told just before is attackers: "the gunmen fled, but two of them were killed"."""
    part = sentence.chunks[at]
    is_theirs = part.value == "member" and any(e.group == "THE" for e in part.entries)  # "seven of its members"
    if part.letter != LETTER["PART"] and not is_theirs:
        return part
    wholes = [n for n in range(at) if sentence.chunks[n].letter in _WHOLE and _is_several(sentence.chunks[n].count)]
    if wholes and wholes[-1] and sentence.chunks[wholes[-1] - 1].letter == LETTER["BY"] and part.head != "hurt":
        return replace(part, value="attacker")  # "shot by five men, two of whom were killed"
    whole = sentence.chunks[wholes[-1]] if wholes else None
    return replace(part, value=whole.value) if whole and whole.value in ATTACKING and (is_theirs or not part.value) else part


def _is_several(count: Count | None) -> bool:
    return count is None or count.low > 1


def _field(gives: str, harm: Item) -> str:
    if gives == "done":
        return "killed"
    if gives in ("killed", "joint", "shot"):
        return gives
    if harm.letter in _HURT:
        return "shot" if harm.value == "shot" else "wounded"  # who had gunshot wounds may have died
    return {LETTER["JOINT"]: "joint", LETTER["SHOT"]: "shot"}.get(harm.letter, gives if gives == "wounded" else "killed")


def _both(rule: Rule, match: re.Match[str], sentence: Sentence, harm: Item) -> list[Toll]:
    """Return two totals told respectively: "the number of dead and wounded rose to eight and 30"."""
    chunks = sentence.chunks
    start, end = chunks[match.start()].start, chunks[match.end() - 1].end
    counted = [(field, chunks[match.start(name)]) for field, name in (("killed", "k"), ("wounded", "w"))]
    return [Toll(f, c.count, sentence, start, end, rule.id, (c,), harm, "total") for f, c in counted if c.count]


def _each(rule: Rule, match: re.Match[str], sentence: Sentence, harm: Item) -> list[Toll] | None:
    """Return the tolls of two incidents told respectively, the second of another place: "killed nine and 12 people respectively"."""
    first, second = (sentence.chunks[match.start(name)] for name in ("g", "o"))
    other = rule._replace(kind="elsewhere")
    both = ((rule, replace(first, value=first.value or second.value)), (other, second))
    return [toll for row, people in both for toll in sums(row, "killed", [people], sentence, people.start, people.end, harm)] or None


def _of_the_hurt(rule: Rule, match: re.Match[str], sentence: Sentence, harm: Item) -> list[Toll] | None:
    """Return how many of the wounded died and how many are left: "two of the five wounded have died"."""
    dead, hurt = (sentence.chunks[match.start(name)] for name in ("k", "w"))
    if dead.count is None or hurt.count is None or hurt.count.low < dead.count.low:
        return None
    left = Count(hurt.count.low - dead.count.low, hurt.count.low - dead.count.low)
    counted = (("killed", dead.count, dead), ("wounded", left, hurt))
    return [Toll(field, count, sentence, dead.start, harm.end, rule.id, (people,), harm) for field, count, people in counted]


_READERS: dict[str, Callable[[Rule, re.Match[str], Sentence, Item], list[Toll] | None]] = {
    "zero": zeros.no_harm,
    "nobody": zeros.nobody,
    "unhurt": zeros.spared,
    "doer": singles.doer_killed,
    "beside": singles.beside_killed,
    "self": singles.self_killed,
    "body": singles.ones_body,
    "some": _some,
    "both": _both,
    "again": _again,
    "each": _each,
    "ofhurt": _of_the_hurt,
}
