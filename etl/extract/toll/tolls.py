"""Tolls of one sentence: who was killed or hurt, how many, said in which words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from etl.extract.tokens import Item, Sentence
from etl.extract.toll.rules import Rule, rules
from etl.extract.toll.symbols import LETTER, letters
from etl.records import Count

_PEOPLE = letters("GROUP DEFINITE BARE NOBODY THING COUNT PART NAMED SELF")
UNKNOWN = Count(-1, None)
_WHOLE = letters("GROUP DEFINITE BARE THING COUNT NAMED")
_ATTACKING = frozenset({"attacker", "fighter"})


@dataclass(slots=True)
class Toll:
    """One statement of a toll; offsets point into the part of the sentence."""

    field: str  # killed | wounded | joint | attackers_killed | attackers_wounded | shot
    count: Count
    sentence: Sentence
    start: int
    end: int
    rule: str
    people: tuple[Item, ...]
    harm: Item
    kind: str = ""  # "total" where it restates the whole
    is_vague: bool = False  # a bare plural
    is_definite: bool = False  # "the driver", "he": may have been told before
    is_more: bool = False  # "11 others", "a further seven"
    status: str = ""  # prior | rival | part | hypothetical | aggregate: not this incident's toll


def read_tolls(sentence: Sentence, language: str) -> list[Toll]:
    """Return every toll of a sentence, in order of its place."""
    line = "".join(chunk.letter for chunk in sentence.chunks)
    read: set[int] = set()
    told: set[int] = set()
    found: list[Toll] = []
    for rule in rules("tolls", language):
        at = 0
        while match := rule.pattern.search(line, at):
            harm = match.start("h") if match["h"] else match.start("h2")
            people = _people_of(match)
            if harm in read or (rule.gives not in ("zero", "state") and people & told):
                at = match.start() + 1
                continue
            found.extend(_tolls(rule, match, sentence, harm))
            read.add(harm)
            told |= people
            at = match.start() + 1
    return _carry_side(sorted(found, key=lambda t: (t.start, t.end)))


def _carry_side(tolls: list[Toll]) -> list[Toll]:
    """Let a bare number be of those counted just before: "six militants were killed and two were injured"."""
    for before, toll in pairwise(tolls):
        is_bare = bool(toll.people) and all(p.letter == LETTER["COUNT"] for p in toll.people)
        if is_bare and before.field.startswith("attackers_") and toll.field in ("killed", "wounded"):
            toll.field = f"attackers_{toll.field}"
    return tolls


def _people_of(match: re.Match[str]) -> set[int]:
    groups = match.groupdict()
    return {n for name in ("g", "o") if groups.get(name) for n in range(match.start(name), match.end(name)) if match.string[n] in _PEOPLE}


def _tolls(rule: Rule, match: re.Match[str], sentence: Sentence, harm_at: int) -> list[Toll]:
    chunks = sentence.chunks
    harm = chunks[harm_at]
    field = _field(rule.gives, harm)
    if rule.gives == "zero":
        return _zeros(rule, match, sentence, harm)
    if rule.gives == "nobody":
        is_both = field == "joint" or (field in ("wounded", "shot") and _is_hurt_word(sentence, harm))
        fields = ("killed", "wounded") if is_both else (field,)
        return [Toll(f, Count(0, 0), sentence, chunks[match.start()].start, harm.end, rule.id, (), harm) for f in fields]
    if rule.gives == "unhurt":
        return []
    if rule.gives == "self":
        return [Toll("attackers_killed", Count(1, 1), sentence, harm.start, chunks[match.end() - 1].end, rule.id, (), harm)]
    if rule.kind == "one":
        return _one(rule, match, sentence, harm, field)
    people = [_with_whole(sentence, n) for n in sorted(_people_of(match))]
    start, end = chunks[match.start()].start, chunks[match.end() - 1].end
    if rule.gives == "killed" and rule.id.endswith("lives-taken") and not people:
        return []
    return list(_sums(rule, field, people, sentence, start, end, harm))


def _with_whole(sentence: Sentence, at: int) -> Item:
    """Return a chunk; a part of attackers told just before is attackers: "the gunmen fled, but two of them were killed"."""
    part = sentence.chunks[at]
    if part.letter != LETTER["PART"]:
        return part
    whole = next((c for c in reversed(sentence.chunks[:at]) if c.letter in _WHOLE), None)
    return replace(part, value=whole.value) if whole and whole.value in _ATTACKING else part


_NOT_ONE = frozenset(
    [
        "house",
        "home",
        "building",
        "vehicle",
        "car",
        "truck",
        "bus",
        "convoy",
        "office",
        "shop",
        "station",
        "bomb",
        "device",
        "wall",
        "door",
        "window",
        "tree",
        "dog",
        "attack",
        "damage",
        "fire",
        "suspect",
    ]
)


def _one(rule: Rule, match: re.Match[str], sentence: Sentence, harm: Item, field: str) -> list[Toll]:
    """Return the toll of one person whose noun the lexicon does not know; what may be done to things needs a known one."""
    if any(e.group == "KILLED" and e.value == "things" for e in harm.entries):
        return []
    chunks, groups = sentence.chunks, match.groupdict()
    if groups.get("b"):
        verb = chunks[match.start("b")]
        words = sentence.folded[chunks[match.start("g")].start - sentence.start : verb.start - sentence.start].split()
        if sentence.folded[verb.start - sentence.start : verb.end - sentence.start] not in ("was", "is", "has been", "had been"):
            return []
    else:
        after = chunks[match.end("g")].start - sentence.start
        words = re.split(r"\W(?:in|on|at|of|near|and|who|as|from|while|when|after)\W|[,.]", sentence.folded[after : after + 60])[0].split()
    last = words[-1] if words else ""
    if not last or last in _NOT_ONE or (last.endswith("s") and not last.endswith("ss") and not groups.get("b")):
        return []
    start = min(chunks[match.start("g")].start, harm.start)
    end = max(chunks[min(match.end("g"), len(chunks) - 1)].end, harm.end)
    more = " also " in sentence.folded[start - sentence.start : end - sentence.start]
    beside = [chunks[n].count for n in _people_of(match) if chunks[n].count]
    number = add_up([Count(1, 1), *beside], [])[0] or Count(1, 1)
    return [Toll(field, number, sentence, start, end, rule.id, (), harm, "", False, True, more)]


def _field(gives: str, harm: Item) -> str:
    if gives == "done":
        return "killed"
    if gives in ("killed", "wounded", "joint", "shot"):
        return gives
    if harm.letter in letters("WOUNDED HURT WOUND TOLLHURT"):
        return "wounded"
    return {LETTER["JOINT"]: "joint", LETTER["SHOT"]: "shot"}.get(harm.letter, "killed")


def _is_hurt_word(sentence: Sentence, harm: Item) -> bool:
    return sentence.folded[harm.start - sentence.start : harm.end - sentence.start] in (
        "hurt",
        "injured",
        "harmed",
        "came to harm",
        "come to harm",
        "wounded",
        "shot",
        "casualties",
    )


def _zeros(rule: Rule, match: re.Match[str], sentence: Sentence, harm: Item) -> list[Toll]:
    chunks = sentence.chunks
    before, after = match.start() - 1, match.end()
    if before >= 0 and chunks[before].letter == LETTER["IN"] and after < len(chunks) and chunks[after].letter == LETTER["SAY"]:
        return []  # "with no fatalities reported": nothing is known
    field = _field("", harm)
    word = sentence.folded[harm.start - sentence.start : harm.end - sentence.start]
    if word.startswith("victim"):
        return []
    if field == "joint":
        fields: tuple[str, ...] = ("killed", "wounded")
    elif harm.letter in letters("TOLLDEAD DEAD KILLED"):
        fields = ("killed",)
    else:
        fields = ("wounded",)
    tail = harm
    joined = re.match(
        "(?:OR|AND)".replace("OR", LETTER["OR"]).replace("AND", LETTER["AND"]), "".join(c.letter for c in chunks[after : after + 1])
    )
    if joined and after + 1 < len(chunks):
        other = chunks[after + 1]
        if other.letter in letters("TOLLDEAD TOLLHURT JOINT DEAD KILLED WOUNDED"):
            fields, tail = ("killed", "wounded"), other
    return [Toll(f, Count(0, 0), sentence, chunks[match.start()].start, tail.end, rule.id, (), harm) for f in fields]


def _sums(rule: Rule, field: str, people: list[Item], sentence: Sentence, start: int, end: int, harm: Item) -> list[Toll]:
    victims = [p for p in people if p.value not in _ATTACKING]
    attackers = [p for p in people if p.value in _ATTACKING]
    found = []
    for side, name in (
        (victims, field),
        (attackers, {"killed": "attackers_killed", "wounded": "attackers_wounded"}.get(field, f"attackers_{field}")),
    ):
        count, vague = add_up([p.count for p in side], [p.letter for p in side])
        if count is None and side and side[0].letter == LETTER["DEFINITE"]:
            count = UNKNOWN  # to be looked up: "the assailants were killed"
        if count is not None:
            is_definite, is_more = side[0].letter == LETTER["DEFINITE"], _is_more(sentence, start, end, side[0])
            found.append(Toll(name, count, sentence, start, end, rule.id, tuple(side), harm, rule.kind, vague, is_definite, is_more))
    return found


def _is_more(sentence: Sentence, start: int, end: int, first: Item) -> bool:
    """Tell whether people come on top of others: "11 others", "was also killed"."""
    also = " also " in sentence.folded[start - sentence.start : end - sentence.start]
    return also or first.value == "others" or any(e.group == "OTHERS" for e in first.entries)


def add_up(counts: list[Count | None], kinds: list[str]) -> tuple[Count | None, bool]:
    """Return the sum of coordinated counts, and whether it only rests on a bare plural.

    Where the first is the sum of the rest, the rest are its parts: "six people, five policemen and a child".
    """
    known = [c for c in counts if c is not None]
    if not known:
        bare = any(kind == LETTER["BARE"] for kind in kinds)
        return (Count(2, None), True) if bare else (None, False)
    if len(known) > 2 and known[0].low == sum(c.low for c in known[1:]):
        return known[0], False
    low = sum(c.low for c in known)
    high = None if any(c.high is None for c in known) else sum(c.high for c in known if c.high is not None)
    return Count(low, high), False
