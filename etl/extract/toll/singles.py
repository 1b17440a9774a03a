"""Tolls of one: a person whose noun the lexicon does not know, and the attacker who dies in his own attack."""

from __future__ import annotations

import re
from itertools import pairwise

from etl.extract.tokens import Item, Sentence
from etl.extract.toll.rules import Rule
from etl.extract.toll.statement import ATTACKING, FORCES, UNKNOWN, Toll
from etl.extract.toll.sums import add_up, is_told_as_more
from etl.extract.toll.symbols import LETTER, letters
from etl.records import Count

_ONE = Count(1, 1)
_NAMING = letters("WORD NAME NAMED PLACE AGE ADVERB")
_PEOPLE = letters("GROUP DEFINITE BARE NAMED")
_HURTING = letters("KILLED WOUNDED SHOT HURT")


def one(rule: Rule, match: re.Match[str], sentence: Sentence, harm: Item, field: str, beside: list[Item]) -> list[Toll]:
    """Return the toll of one person of an unknown noun; what may be done to things needs a known one."""
    if any(e.group == "KILLED" and e.value == "things" for e in harm.entries):
        return []
    chunks, groups = sentence.chunks, match.groupdict()
    if groups.get("b"):
        verb = match.start("b")
        if chunks[verb].value != "one":
            return []
        head = _head(chunks, match.start("g") + 1, verb)
    else:
        head = _head(chunks, match.end("g"), len(chunks))
        if head and _is_plural(_words(sentence, head)):
            return []
    if head is None or any(e.group in ("TARGET", "WEAPON", "TRIGGER") for e in head.entries):
        return []
    start = min(chunks[match.start("g")].start, harm.start)
    end = max(chunks[min(match.end("g"), len(chunks) - 1)].end, harm.end)
    counts: list[Count | None] = [_ONE, *(p.count for p in beside if p.count)]
    number = add_up(counts, [])[0] or _ONE
    return [Toll(field, number, sentence, start, end, rule.id, (), harm, "", False, True, is_told_as_more(sentence, start, end))]


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def _words(sentence: Sentence, item: Item) -> str:
    return sentence.folded[item.start - sentence.start : item.end - sentence.start]


def _head(chunks: list[Item], at: int, end: int) -> Item | None:
    """Return the last word of the noun phrase that begins at a chunk; None where the phrase goes on to a thing."""
    head = None
    while at < end and chunks[at].letter in _NAMING:
        head = chunks[at]
        at += 1
    is_thing = at < len(chunks) and chunks[at].letter in letters("NONPEOPLE")
    return None if is_thing else head


def doer_killed(rule: Rule, match: re.Match[str], sentence: Sentence, harm: Item) -> list[Toll] | None:
    """Return the toll of the attacker whom the sentence began with: "a gunman killed five people before he was shot dead"."""
    chunks = sentence.chunks
    pronoun = chunks[match.start("g")] if match["g"] else None
    before = [c for c in chunks[: match.start()] if c.letter in _PEOPLE and c.value != "pronoun"]
    if pronoun is not None:
        if pronoun.value != "pronoun":
            return None
        before = [c for c in before if c.count is not None and (c.count == _ONE) == (pronoun.count == _ONE)]
        if match.string[match.start()] != LETTER["IN"]:
            before = before[-1:]
    doer = before[0] if before else None
    if doer is None or doer.count is None or not (doer.value in ATTACKING or _is_stopped(doer, chunks, match)):
        return None
    return [Toll("attackers_killed", doer.count, sentence, doer.start, harm.end, rule.id, (doer,), harm)]


def _is_stopped(doer: Item, chunks: list[Item], match: re.Match[str]) -> bool:
    """Tell whether a force killed one who had hurt others: "a man wounded four people before being shot dead by police"."""
    by = chunks[match.end() : match.end() + 2]
    is_by_force = len(by) > 1 and by[0].letter == LETTER["BY"] and by[1].value in FORCES
    told = chunks[chunks.index(doer) + 1 : match.start()]
    hurts = any(verb.letter in _HURTING and whom.letter in _PEOPLE for verb, whom in pairwise(told))
    return is_by_force and hurts and doer.value not in FORCES


def beside_killed(rule: Rule, match: re.Match[str], sentence: Sentence, harm: Item) -> list[Toll] | None:
    """Return the toll of attackers told apart from their victims: "in addition to the bomber, six people were killed"."""
    doer = sentence.chunks[match.start("g")]
    if doer.value not in ATTACKING or doer.count is None:
        return None
    return [Toll("attackers_killed", doer.count, sentence, doer.start, doer.end, rule.id, (doer,), harm)]


def ones_body(rule: Rule, match: re.Match[str], sentence: Sentence, harm: Item) -> list[Toll] | None:
    """Return the toll of "his body was found", one, or "their bodies were found", as many as were told of before."""
    owner = sentence.chunks[match.start("g")]
    if not owner.value:
        return None
    is_one = owner.value == "one"
    dead = Item(LETTER["DEFINITE"], owner.start, owner.end, (), _ONE if is_one else None, "pronoun")
    count = _ONE if is_one else UNKNOWN
    return [Toll("killed", count, sentence, owner.start, harm.end, rule.id, (dead,), harm, is_definite=True)]


def self_killed(rule: Rule, match: re.Match[str], sentence: Sentence, harm: Item) -> list[Toll] | None:
    """Return the toll of an attacker who took his own life."""
    doer = sentence.chunks[match.start("g")] if match["g"] else None
    if doer is not None and doer.value not in (*ATTACKING, "pronoun"):
        return None
    count = doer.count if doer and doer.count else _ONE
    start = doer.start if doer else harm.start
    return [Toll("attackers_killed", count, sentence, start, harm.end, rule.id, (doer,) if doer else (), harm)]
