"""Counts of people as news says them: numerals and number words with their hedges, and vague words."""

from __future__ import annotations

from etl.extract.tokens import Item
from etl.extract.toll.symbols import LETTER, letters
from etl.records import Count
from etl.text.digits import number_run
from etl.text.persian_numbers import persian_run

_NUMBER, _HEDGE, _VAGUE, _DOZEN, _COUNT = (LETTER[n] for n in ["NUMBER", "HEDGE", "VAGUE", "DOZEN", "COUNT"])
_BOUNDS = frozenset({"between", "from"})
_LINKS = letters("TO OR DASH OTHERMARK")
_BETWEEN_LINKS = letters("AND TO DASH OTHERMARK")


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
            out.append(_without_bounds(items[at]))
            at += 1
        else:
            item, at = found
            out.append(item)
    return out


def _without_bounds(item: Item) -> Item:
    """Make "between" and "from" plain prepositions again where no number follows."""
    if item.letter == _HEDGE and item.value in _BOUNDS:
        item.letter = LETTER["IN"]
    return item


def _count_at(items: list[Item], at: int, folded: str) -> tuple[Item, int] | None:
    first = items[at]
    entries = first.entries if first.letter in (_HEDGE, _VAGUE) else ()
    hedges = []
    while at < len(items) and items[at].letter == _HEDGE:
        hedges.append(items[at].value)
        at += 1
    if at == len(items):
        return None
    if items[at].letter == _VAGUE and at + 1 < len(items) and items[at + 1].letter in _DETERMINED and _is_adverb(items[at]):
        items[at].letter = LETTER["ADVERB"]  # "both the bomber and a guard"
    core = _core(items, at, folded)
    if core is None:
        return None
    lower, at = core
    ranged = _upper(items, at, folded, lower, is_between="between" in hedges)
    corrected = _corrected(items, at, folded, lower) if "from" in hedges else None
    count, at = corrected or ranged or (lower, at)
    for hedge in hedges:
        count = hedged(count, hedge)
    if at < len(items) and items[at].letter == LETTER["PLUSTAIL"] and count.high == count.low and _is_or_more(items[at], folded):
        count, at = Count(count.low, None), at + 1
    value = "change" if ranged and "from" in hedges else ""
    return Item(_COUNT, first.start, items[at - 1].end, entries, count, value), at


def _is_or_more(item: Item, folded: str) -> bool:
    return item.value == "more" or folded[item.start : item.end] == "+"


_DETERMINED = letters("A THE NAME")


def _is_adverb(item: Item) -> bool:
    return any(e.group == "ADVERB" for e in item.entries)


def _upper(items: list[Item], at: int, folded: str, lower: Count, *, is_between: bool) -> tuple[Count, int] | None:
    """Return the range that a second number closes: "between 10 and 12", "10 to 12", "10-12", "two or three"."""
    if at + 1 >= len(items) or items[at + 1].letter != _NUMBER:
        return None
    is_link = items[at].letter in (_BETWEEN_LINKS if is_between else _LINKS) or (items[at].letter, items[at].value) == (_HEDGE, "most")
    if not is_link:
        return None
    if items[at].letter == LETTER["OTHERMARK"] and folded[items[at].start - 1 : items[at].end + 1].strip("0123456789") not in (
        "-",
        "\u2013",
    ):
        return None
    upper = _core(items, at + 1, folded)
    if upper is None or lower.low != lower.high or upper[0].low <= lower.low:
        return None
    return Count(lower.low, upper[0].low), upper[1]


def _corrected(items: list[Item], at: int, folded: str, was: Count) -> tuple[Count, int] | None:
    """Return the number to which a higher one was revised: "from 95 to 84"."""
    if at + 1 >= len(items) or items[at].letter not in _LINKS or items[at + 1].letter != _NUMBER:
        return None
    now = _core(items, at + 1, folded)
    return now if now is not None and now[0].low < was.low else None


def _core(items: list[Item], at: int, folded: str) -> tuple[Count, int] | None:
    item = items[at]
    if item.letter == _VAGUE and at + 1 < len(items) and items[at + 1].letter == _NUMBER:
        return _core(items, at + 1, folded)  # "a group of 15 people"
    if item.letter == _VAGUE:
        return vague(item.value), at + 1
    if item.letter == _DOZEN:
        return Count(int(item.value), int(item.value)), at + 1
    if item.letter not in (_NUMBER, LETTER["A"]):
        return None
    words = [folded[i.start : i.end] for i in items[at : at + 8]]
    if words[0] == _EMERGENCY and (at + 1 == len(items) or items[at + 1].letter not in _PEOPLE_AFTER - _WORDY):
        return None
    if _is_clock(items, at, words[0], folded):
        return None
    run = persian_run(words) or number_run(words)
    if run is None:
        return None
    value, used = run
    nxt = at + used
    if nxt < len(items) and items[nxt].letter == _DOZEN and value < 100:
        value, nxt = value * int(items[nxt].value), nxt + 1
    return Count(value, value), nxt


_PEOPLE_AFTER = letters("PEOPLE OTHERS WORD NAME PLACE")
_WORDY = letters("WORD NAME PLACE")
_COUNTED_AFTER = letters("PEOPLE OTHERS")
_HARMED_AFTER = letters("DEAD HURT")
_EMERGENCY = "911"  # the number that one calls
_BEFORE_CLOCK = letters("IN OF BY")
_LONGEST_COUNT = 7  # digits; more is a file or case number


def _is_clock(items: list[Item], at: int, word: str, folded: str) -> bool:
    """Tell whether four digits are a time of day or a year: "at 1130", "2200 hours", "in 1982"."""
    if not word.isdigit() or len(word) < 4:
        return False
    if len(word) > _LONGEST_COUNT:
        return True
    if len(word) > 4:
        return False
    following = items[at + 1].letter if at + 1 < len(items) else None
    if following in _COUNTED_AFTER:
        return False
    before = items[at - 1] if at else None
    is_timed = before is not None and (before.letter in _BEFORE_CLOCK or (before.letter == _HEDGE and before.value in ("about", "from")))
    return is_timed or following not in _PEOPLE_AFTER | _HARMED_AFTER or "1900" <= word <= "2100"
