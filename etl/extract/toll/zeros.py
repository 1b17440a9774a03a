"""Tolls of zero: no casualties, nobody hurt, the one aimed at unharmed."""

from __future__ import annotations

import re

from etl.extract.tokens import Item, Sentence
from etl.extract.toll.rules import Rule
from etl.extract.toll.statement import ATTACKING, NOBODY, Toll
from etl.extract.toll.symbols import LETTER, compile_rule, letters

_BOTH = ("killed", "wounded")
_DEAD = letters("TOLLDEAD DEAD KILLED DIED")
_SECOND = compile_rule(
    "(?:OTHERS|WORD)?(?:OR|AND|COMMA)(?:OTHERS|WORD|ADVERB){0,2}(?P<h>TOLLDEAD|TOLLHURT|JOINT|DEAD|DIED|KILLED|WOUNDED|HURT)(?!OBJECTS)"
)


def no_harm(rule: Rule, match: re.Match[str], sentence: Sentence, harm: Item) -> list[Toll]:
    """Return the zeros of "there were no casualties", "no deaths or injuries were caused"."""
    chunks, line = sentence.chunks, match.string
    is_beside = match.start() > 0 and line[match.start() - 1] == LETTER["IN"]
    if is_beside and line[match.end() : match.end() + 1] == LETTER["SAY"]:
        return []  # "with no fatalities reported": nothing is known
    second = _SECOND.match(line, match.end())
    fields = _BOTH if second or harm.letter == LETTER["JOINT"] else ("killed",) if harm.letter in _DEAD else _fields_of_hurt(match)
    tail = chunks[second.start("h")] if second else harm
    return [Toll(f, NOBODY, sentence, chunks[match.start()].start, tail.end, rule.id, (), harm) for f in fields]


def _fields_of_hurt(match: re.Match[str]) -> tuple[str, ...]:
    """Return both fields where no injuries were caused or reported; "there were no injuries" leaves the dead unsaid."""
    line = match.string
    is_bare = match.start() > 0 and line[match.start() - 1] == LETTER["BE"] and line[match.end() : match.end() + 1] != LETTER["SAY"]
    return ("wounded",) if is_bare else _BOTH


def nobody(rule: Rule, match: re.Match[str], sentence: Sentence, harm: Item) -> list[Toll]:
    """Return the zeros of "no one was hurt", which leaves no one killed, and of "nobody was killed"."""
    second = _SECOND.match(match.string, match.end())
    fields = ("killed",) if harm.letter in _DEAD and not second else _BOTH
    start = sentence.chunks[match.start()].start
    of_some = bool(match.groupdict().get("g")) and bool(sentence.chunks[match.start("g")].head)  # "no civilians were hurt" leaves soldiers
    kind = "spared" if of_some else ""
    return [Toll(f, NOBODY, sentence, start, harm.end, rule.id, (), harm, kind) for f in fields]


def spared(rule: Rule, match: re.Match[str], sentence: Sentence, harm: Item) -> list[Toll]:
    """Return the zeros of "the governor was not harmed", good where nothing else is told; attackers are no victims."""
    chunks = sentence.chunks
    people = [chunks[n] for n in range(match.start("g"), match.end("g"))] if match.groupdict().get("g") else []
    if any(p.value in ATTACKING for p in people):
        return []
    start = chunks[match.start()].start
    return [Toll(f, NOBODY, sentence, start, harm.end, rule.id, tuple(people), harm, "spared") for f in _BOTH]
