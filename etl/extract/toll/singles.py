"""Tolls of one: the attacker who dies in his own attack, and whose body was found."""

from __future__ import annotations

import re
from itertools import pairwise

from etl.extract.tokens import Item, Sentence
from etl.extract.toll.rules import Rule
from etl.extract.toll.statement import ATTACKING, FORCES, UNKNOWN, Toll
from etl.extract.toll.symbols import LETTER, letters
from etl.records import Count

_ONE = Count(1, 1)
_PEOPLE = letters("GROUP DEFINITE BARE NAMED")
_HURTING = letters("KILLED WOUNDED SHOT HURT")


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
    if doer is None or doer.count is None or not (doer.value in ATTACKING or _is_stopped(doer, sentence, match)):
        return None
    return [Toll("attackers_killed", doer.count, sentence, doer.start, harm.end, rule.id, (doer,), harm)]


def _is_stopped(doer: Item, sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell whether one who had hurt others was killed after that or by a force: "a man wounded four people before being shot dead"."""
    chunks = sentence.chunks
    by = chunks[match.end() : match.end() + 2]
    is_by_force = len(by) > 1 and by[0].letter == LETTER["BY"] and by[1].value in FORCES
    is_after = sentence.words(chunks[match.start()]) == "before"
    told = chunks[chunks.index(doer) + 1 : match.start()]
    active = [(verb, whom) for n, (verb, whom) in enumerate(pairwise(told)) if n == 0 or told[n - 1].letter != LETTER["BE"]]
    hurts = any(verb.letter in _HURTING and whom.letter in _PEOPLE for verb, whom in active)
    return (is_by_force or is_after) and hurts and doer.value not in FORCES


def beside_killed(rule: Rule, match: re.Match[str], sentence: Sentence, harm: Item) -> list[Toll] | None:
    """Return the toll of attackers told apart from their victims: "in addition to the bomber, six people were killed"."""
    doer = sentence.chunks[match.start("g")]
    if doer.value not in ATTACKING or doer.count is None:
        return None
    return [Toll("attackers_killed", doer.count, sentence, doer.start, doer.end, rule.id, (doer,), harm)]


def ones_body(rule: Rule, match: re.Match[str], sentence: Sentence, harm: Item) -> list[Toll] | None:
    """Return the toll of "his body was found", one, or "their bodies were found", as many as were told of before."""
    owner = sentence.chunks[match.start("g")]
    if not owner.value and owner.letter != LETTER["A"]:
        return None
    is_one = owner.value != "many"
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
