"""Counts of people as news says them: numerals and number words with their hedges, and vague words."""

from __future__ import annotations

from etl.extract.tokens import Item
from etl.extract.toll.symbols import LETTER
from etl.records import Count
from etl.text.digits import number_run

_NUMBER, _HEDGE, _VAGUE, _DOZEN, _COUNT, _AND, _AGE = (LETTER[n] for n in ["NUMBER", "HEDGE", "VAGUE", "DOZEN", "COUNT", "AND", "AGE"])
_MODAL_LINK = {LETTER["AND"], LETTER["DASH"], LETTER["TO"], LETTER["OR"]}


def vague(value: str) -> Count:
    """Return the count behind a lexicon value: "24-" is at least 24, "2-2" exactly two."""
    low, _, high = value.partition("-")
    return Count(int(low), int(high) if high else None)


def hedged(count: Count, hedge: str) -> Count:
    """Return a count as its hedge bounds it."""
    low = count.low
    if hedge == "least":
        return Count(low, None)
    if hedge == "over":
        return Count(low + 1, None)
    if hedge == "most":
        return Count(0, low)
    if hedge == "under":
        return Count(0, max(low - 1, 0))
    return count


def join_counts(items: list[Item], folded: str) -> list[Item]:
    """Return the items with every run of hedge and number made one COUNT."""
    out: list[Item] = []
    at = 0
    while at < len(items):
        found = _count_at(items, at, folded)
        if found is None:
            out.append(items[at])
            at += 1
        else:
            item, at = found
            out.append(item)
    return out


def _count_at(items: list[Item], at: int, folded: str) -> tuple[Item, int] | None:
    first = items[at]
    start, hedges = at, []
    while at < len(items) and items[at].letter == _HEDGE:
        hedges.append(items[at].value)
        at += 1
    if at == len(items):
        return None
    core = _core(items, at, folded)
    if core is None:
        return None
    count, at = core
    if "between" in folded[max(0, first.start - 9) : first.start] and at + 1 < len(items) and items[at].letter == _AND:
        upper = _core(items, at + 1, folded)
        if upper is not None and upper[0].low > count.low:
            count, at = Count(count.low, upper[0].low), upper[1]
    elif at + 1 < len(items) and items[at].letter in (LETTER["DASH"], LETTER["TO"]) and items[start].letter == _NUMBER:
        upper = _core(items, at + 1, folded)
        if upper is not None and upper[0].low > count.low and items[at + 1].letter == _NUMBER:
            count, at = Count(count.low, upper[0].low), upper[1]
    for hedge in hedges:
        count = hedged(count, hedge)
    if (
        at < len(items)
        and items[at].letter == LETTER["PLUSTAIL"]
        and count.high == count.low
        and folded[items[at].start : items[at].end] == "or more"
    ):
        count, at = Count(count.low, None), at + 1
    return Item(_COUNT, first.start, items[at - 1].end, (), count), at


def _core(items: list[Item], at: int, folded: str) -> tuple[Count, int] | None:
    item = items[at]
    if item.letter == _VAGUE:
        return vague(item.value), at + 1
    if item.letter == _DOZEN:
        return Count(12, 12), at + 1
    if item.letter != _NUMBER:
        if (
            item.letter == LETTER["A"]
            and at + 1 < len(items)
            and folded[items[at + 1].start : items[at + 1].end] in ("hundred", "thousand")
        ):
            value = 100 if folded[items[at + 1].start] == "h" else 1000
            return Count(value, value), at + 2
        return None
    words = [folded[i.start : i.end] for i in items[at : at + 8]]
    if _is_clock(items, at, words[0], folded):
        return None
    run = number_run(words)
    if run is None:
        return None
    value, used = run
    nxt = at + used
    if nxt < len(items) and items[nxt].letter == _DOZEN and value < 100:
        return Count(value * 12, value * 12), nxt + 1
    return Count(value, value), nxt


_PEOPLE_AFTER = frozenset(LETTER[n] for n in ["PEOPLE", "OTHERS", "WORD", "NAME", "PLACE"])


def _is_clock(items: list[Item], at: int, word: str, folded: str) -> bool:
    """Tell whether four digits are a time of day or a year: "at 1130", "2200 hours", "in 1982"."""
    if len(word) > 7 and word.isdigit():
        return True  # a file or case number
    if len(word) != 4 or not word.isdigit():
        return False
    before = folded[items[at - 1].start : items[at - 1].end] if at else ""
    follows = at + 1 < len(items) and items[at + 1].letter in _PEOPLE_AFTER
    return before in ("at", "around", "approximately", "about", "of", "in", "by", "since") or not follows or "1900" <= word <= "2100"
