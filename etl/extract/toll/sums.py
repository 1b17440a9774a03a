"""People added up: coordination, victims apart from attackers, attackers who are included in a toll."""

from __future__ import annotations

from dataclasses import replace

from etl.extract.tokens import Item, Sentence
from etl.extract.toll.rules import Rule
from etl.extract.toll.statement import ATTACKING, FORCES, UNKNOWN, Toll
from etl.extract.toll.symbols import LETTER, compile_rule, letters
from etl.records import Count

_NEEDS_FIGURE = frozenset({"things", "shot"})  # houses are burnt too; who found a man with a wound has none
_OF_VICTIMS = ("martyr", "assassinat")  # no words for attackers: "a Hamas leader was assassinated"
_SIDES = {"killed": "attackers_killed", "wounded": "attackers_wounded"}
_COUNTED = letters("GROUP DEFINITE")
_ROW = compile_rule("[OTHERMARK DASH OPEN SEMI](?:(?:GROUP|DEFINITE)COMMA)*(?:GROUP|DEFINITE)COMMA?AND(?:GROUP|DEFINITE)")
_ANY_SORT = ("civilian", "", "others", "member")
ANYBODY = frozenset({"نفر", "تن", ""})
_INCLUDED = compile_rule(
    "[COMMA OPEN DASH]?(?:INCLUDING(?:ADVERB|WORD){0,2}(?P<g>GROUP|DEFINITE|SELF)(?:AND(?P<o>GROUP|DEFINITE))?"
    "|(?P<p>GROUP|DEFINITE)INCLUDING(?=COMMA|CLOSE|DASH))"
)


def sums(rule: Rule, field: str, people: list[Item], sentence: Sentence, start: int, end: int, harm: Item) -> list[Toll]:
    """Return what a rule's people add up to: victims and attackers apart."""
    people = [_with_owner(people, n) for n in range(len(people))]
    said = {e.value for e in harm.entries}  # verbs said of them alone: «به هلاکت رسیدند», «با تیراندازی پلیس کشته شد»
    is_martyred = any(word in sentence.words(harm) for word in _OF_VICTIMS)
    attackers = [
        p
        for p in people
        if (p.value in ATTACKING and not is_martyred)
        or "culprit" in said
        or ("attackers" in said and (p.head in ANYBODY or p.letter == LETTER["THING"]))
    ]
    victims = [p for p in people if p not in attackers]
    found = []
    for side, name in ((victims, field), (attackers, _SIDES.get(field, f"attackers_{field}"))):
        count, vague = add_up([p.count for p in side], [p.letter for p in side], is_whole=_is_whole(side, sentence))
        if count is None and side and side[0].letter in (LETTER["DEFINITE"], LETTER["SELF"]):
            count = UNKNOWN
        if vague and harm.value in _NEEDS_FIGURE:
            continue
        if harm.value == "things" and all(p.value == "one" for p in side):
            continue
        if count is not None:
            is_definite = side[0].letter == LETTER["DEFINITE"]
            is_more = is_told_as_more(sentence, start, end) or is_other(side[0])
            found.append(Toll(name, count, sentence, start, end, rule.id, tuple(side), harm, rule.kind, vague, is_definite, is_more))
    return found + _included(found[0], people) if len(found) == 1 and field == "killed" and victims else found


def _with_owner(people: list[Item], at: int) -> Item:
    """Return people as attackers where they are an attacker's own: "a rebel commander and two of his guards"."""
    person, before = people[at], people[at - 1] if at else None
    owned = any(e.group == "THE" and e.value for e in person.entries)
    return replace(person, value=before.value) if owned and before and before.value in ATTACKING else person


def _included(toll: Toll, people: list[Item]) -> list[Toll]:
    """Take attackers out of a toll that includes them: "six people, including the attacker, were killed"."""
    chunks = toll.sentence.chunks
    line = "".join(c.letter for c in chunks)
    ends = (max(p.end for p in people), toll.harm.end)  # "four people, including ..., died"; "four people died, including ..."
    starts = [1 + next(n for n, c in enumerate(chunks) if c.end >= end) for end in ends]
    match = next(filter(None, (_INCLUDED.match(line, at) for at in starts)), None)
    if toll.kind == "total":
        return []
    named = [chunks[match.start(name)] for name in ("g", "o", "p") if match[name]] if match else _row_of(toll, line, starts)
    attackers = [p for p in named if p.value in ATTACKING and p.count]
    count, _ = add_up([p.count for p in attackers], [])
    if count is None or count.high is None or toll.count.low < count.low:
        return []
    toll.count = Count(toll.count.low - count.low, None if toll.count.high is None else toll.count.high - count.high)
    return [
        Toll("attackers_killed", count, toll.sentence, toll.start, max(toll.end, attackers[-1].end), toll.rule, tuple(attackers), toll.harm)
    ]


def _row_of(toll: Toll, line: str, starts: list[int]) -> list[Item]:
    """Return the people whose row says who those counted were: "four people died - two soldiers, a policeman and the attacker"."""
    match = next(filter(None, (_ROW.match(line, at) for at in starts)), None)
    if match is None:
        return []
    row = [c for n, c in enumerate(toll.sentence.chunks[match.start() : match.end()], match.start()) if line[n] in _COUNTED and c.count]
    return row if sum(c.count.low for c in row if c.count) == toll.count.low else []


def is_told_as_more(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a toll comes on top of others: "was also killed"."""
    return any(c.value == "also" and start <= c.start < end for c in sentence.chunks)


def is_other(first: Item) -> bool:
    """Tell whether people come on top of others: "11 others", "a further seven"; "the other" was counted before."""
    if first.letter == LETTER["DEFINITE"]:
        return False
    return first.value == "others" or any(e.group in ("OTHERS", "ANOTHER") for e in first.entries)


def _is_whole(side: list[Item], sentence: Sentence) -> bool:
    """Tell whether the first of a row may be the sum of the others: "six people, five men and a child", not "six men ..."."""
    if sentence.language != "en":
        return bool(side and side[0].head in ("نفر", "تن"))
    if len(side) < 2:
        return False
    first, rest = side[0], side[1:]
    if all(p.letter == LETTER["NAMED"] or sentence.words(p).split()[0] == "one" for p in rest):
        return True  # "two contractors, one Italian and one Turk"
    if _are_of_sex(rest):
        return not _are_of_sex(side[:1])  # "five students, three girls and two boys", not "three men, two women and a child"
    sorts = {p.value for p in rest}
    if first.value in _ANY_SORT:
        return not ("civilian" in first.head and sorts & FORCES)
    return sorts <= ({first.value} | (FORCES if first.value in FORCES else set()))


def _are_of_sex(people: list[Item]) -> bool:
    return bool(people) and all(any(e.group == "SEX" for e in p.entries) for p in people)


def add_up(counts: list[Count | None], kinds: list[str], *, is_whole: bool = True) -> tuple[Count | None, bool]:
    """Return the sum of coordinated counts, and whether it only rests on a bare plural.

    Where the first is the sum of the rest, the rest are its parts: "six people, five policemen and a child".
    """
    known = [c for c in counts if c is not None]
    if not known:
        bare = any(kind == LETTER["BARE"] for kind in kinds)
        return (Count(2, None), True) if bare else (None, False)
    if is_whole and len(known) > 2 and known[0].low == sum(c.low for c in known[1:]):
        return known[0], False
    low = sum(c.low for c in known)
    high = None if any(c.high is None for c in known) else sum(c.high for c in known if c.high is not None)
    return Count(low, high), False
