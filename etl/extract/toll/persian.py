"""Chunks of people in Persian: «۲ تن از مرزبانان», «یک مأمور», «عابری», «وی», «استوار حسین رضایی», «۱۹ نفر دیگر»."""

from __future__ import annotations

from etl.extract.tokens import Item
from etl.extract.toll.symbols import LETTER, letters
from etl.lexicon import Entry
from etl.records import Count

_L = LETTER
_ONE = Count(1, 1)
_THEIRS = Entry("THE", "his")
_NOUN = letters("PEOPLE PERSON")
_WORDY = letters("WORD NAME PLACE")
_PRONOUNS = letters("PRONOUN THEY")
_OWNED = letters("WORD PEOPLE PERSON")
_PEOPLE = letters("GROUP DEFINITE BARE")
_THINGS = frozenset({"TRIGGER", "WEAPON", "TARGET"})
_AGAINST = frozenset({"attacker", "fighter"})
_COUNTING = frozenset({"نفر", "تن"})  # they count people without telling who they are
_OF_WHOM = 4  # items within which the noun follows: «نفر از نیروهای ویژه پلیس»
_WHOSE = letters("PRONOUN THEY SELF")
_BEHIND_NAMES = letters("AND ALONG KILLED DEAD DIED WOUNDED HURT")
_NAME_MOST_BARE = 3  # words without quotation marks that may be a name
_NAME_MOST = 6  # words between quotation marks that may be a name


def chunk_people(items: list[Item], folded: str) -> list[Item]:
    """Return the items with people, named persons and parts made chunks."""
    out: list[Item] = []
    at = 0
    while at < len(items):
        if out and _is_owner(out[-1].letter, items, at):
            out[-1].end = items[at].end  # «دو محافظ وی», «فرماندهان خود»
            out[-1].entries += (_THEIRS,)
            at += 1
            continue
        chunk, at = _chunk_at(items, at, folded)
        if chunk.letter in _PEOPLE and chunk.value in _AGAINST and out and _is_theirs(out[-1], items[at : at + 1]):
            chunk.letter = _L["NONPEOPLE"]  # «حمله دو مهاجم», «از سوی افراد مسلح»: nobody whom harm was done to
        if chunk.letter == _L["NAMED"] and out and out[-1].letter in (_L["BARE"], _L["DEFINITE"]):
            chunk = _named_with(out.pop(), chunk)
        out.append(chunk)
    return out


def _is_owner(before: str, items: list[Item], at: int) -> bool:
    """Tell whether a pronoun behind people says whose they are; «خود را» is the object of a deed."""
    is_own = items[at].letter == _L["SELF"] and items[at + 1 : at + 2] and items[at + 1].letter != _L["RA"]
    return before in _PEOPLE and bool(is_own or (items[at].letter in _PRONOUNS and items[at - 1].letter in _OWNED))


def _is_theirs(before: Item, after: list[Item]) -> bool:
    is_at = bool(after) and after[0].letter == _L["TO"]
    return before.letter == _L["BY"] or (is_at and any(e.group == "TRIGGER" for e in before.entries))


def _named_with(noun: Item, name: Item) -> Item:
    """Join a noun with the name that follows it: «مرزبان «حسین رضایی»»."""
    return Item(name.letter, noun.start, name.end, noun.entries + name.entries, _ONE, noun.value, noun.head)


def _chunk_at(items: list[Item], at: int, folded: str) -> tuple[Item, int]:
    letter = items[at].letter
    if letter == _L["COUNT"]:
        return _counted(items, at, folded)
    if letter == _L["PERSON"]:
        return _single(items, at, folded)
    if letter == _L["PEOPLE"]:
        return _chunk("BARE", items, at, at + 1, None, *_what(items[at], folded)), at + 1
    if letter == _L["SELF"] or (letter in _PRONOUNS and at and (items[at - 1].letter in _OWNED)):
        return Item(_L["WORD"], items[at].start, items[at].end), at + 1  # «محافظ وی»
    if letter == _L["PRONOUN"]:
        return _chunk("DEFINITE", items, at, at + 1, _ONE, "pronoun", ""), at + 1
    if letter == _L["THEY"]:
        return _chunk("DEFINITE", items, at, at + 1, None, "pronoun", ""), at + 1
    if letter == _L["QUOTE"]:
        return _quoted(items, at)
    return items[at], at + 1


def _chunk(name: str, items: list[Item], at: int, end: int, count: Count | None, value: str, head: str) -> Item:
    entries = tuple(e for i in items[at:end] for e in i.entries)
    return Item(_L[name], items[at].start, items[end - 1].end, entries, count, value, head)


def _what(noun: Item, folded: str) -> tuple[str, str]:
    values = [e.value for e in noun.entries if e.group in ("PEOPLE", "PERSON", "FOLK")]
    value = values[0] if values else ""
    return ("civilian" if value == "others" else value), folded[noun.start : noun.end]


def _is_person(item: Item) -> bool:
    return item.letter in _NOUN or any(e.group == "FOLK" for e in item.entries)


def _counted(items: list[Item], at: int, folded: str) -> tuple[Item, int]:
    count, nxt = items[at].count, at + 1
    if nxt == len(items):
        return items[at], nxt
    if items[nxt].letter == _L["AGE"]:
        return _chunk("AGE", items, at, nxt + 1, None, "", ""), nxt + 1
    if items[nxt].letter == _L["NONPEOPLE"]:
        return _chunk("NONPEOPLE", items, at, nxt + 1, None, "", ""), nxt + 1
    if items[nxt].letter == _L["PARTOF"]:
        return _chunk("PART", items, at, nxt + 1, count, "", ""), nxt + 1
    noun = next((n for n in range(nxt, min(nxt + 2, len(items))) if _is_person(items[n])), None)
    if noun is not None and (noun == nxt or items[nxt].letter in _WORDY):
        return _group(items, at, noun, folded)
    if at and items[at - 1].letter == _L["NONPEOPLE"]:
        return _chunk("NONPEOPLE", items, at, nxt, None, "", ""), nxt  # «ساعت ۱۱», «تیپ ۲۱»
    if items[nxt].letter == _L["OTHERS"]:
        return _chunk("GROUP", items, at, nxt + 1, count, "others", "others"), nxt + 1
    if items[nxt].letter in _WORDY:
        is_thing = items[nxt].letter == _L["PLACE"] or any(e.group in _THINGS for e in items[nxt].entries)
        name = "NONPEOPLE" if is_thing else "THING"
        return _chunk(name, items, at, nxt + 1, None if is_thing else count, "", folded[items[nxt].start : items[nxt].end]), nxt + 1
    return items[at], nxt


def _group(items: list[Item], at: int, noun: int, folded: str) -> tuple[Item, int]:
    """Return counted people, read on over «از مرزبانان», «دیگر» and a second noun: «دو نفر نظامی»."""
    value, head = _what(items[noun], folded)
    end = noun + 1
    while end < len(items):
        letter = items[end].letter
        if letter == _L["OTHERS"]:
            end += 1
        elif letter == _L["PARTOF"]:
            return _chunk("PART", items, at, end + 1, items[at].count, "", ""), end + 1
        elif head in _COUNTING and (found := _of_whom(items, end)) is not None:
            value, head = _what(items[found], folded)
            end = found + 1
        elif letter == _L["ALONG"] and end + 1 < len(items) and items[end + 1].letter in _WHOSE:
            end += 2  # «افسران همراه آنان»
        elif value in _AGAINST and _is_person(items[end]) and _what(items[end], folded)[0] in _AGAINST:
            end += 1  # «سه تروریست مهاجم»
        elif _is_of_them(items, at, end, folded):
            end += 2
        else:
            break
    entries = items[noun].entries  # «۱۹ نفر دیگر» are others than the dead, not more than those told before
    return Item(_L["GROUP"], items[at].start, items[end - 1].end, entries, items[at].count, value, head), end


def _is_of_them(items: list[Item], at: int, end: int, folded: str) -> bool:
    """Tell whether a second noun without a number is counted too: «پنج پزشک و امدادگر», not «دو سرباز و راننده‌اش»."""
    count, after = items[at].count, items[end : end + 4]
    if count is None or count.low < 2 or [i.letter for i in after[:2]] != [_L["AND"], _L["PERSON"]]:
        return False
    owners = [i for i in after[2:] if not any(e.group == "FOLK" for e in i.entries)][:1]
    is_own = folded[after[1].start : after[1].end].endswith("ش") or any(i.letter in (*_PRONOUNS, _L["SELF"]) for i in owners)
    return not is_own and not any(e.group == "INDEFINITE" for e in after[1].entries)


def _of_whom(items: list[Item], at: int) -> int | None:
    """Return the index of the noun that tells who they are: in «از نیروهای پلیس», or at once."""
    if _is_person(items[at]):
        return at
    if items[at].letter != _L["OF"]:
        return None
    for n in range(at + 1, min(at + 1 + _OF_WHOM, len(items))):
        if _is_person(items[n]):
            return n
        if items[n].letter not in _WORDY:
            return None
    return None


def _single(items: list[Item], at: int, folded: str) -> tuple[Item, int]:
    is_some = any(e.group == "INDEFINITE" for e in items[at].entries)
    end = at + 1
    while end < len(items) and any(e.group == "FOLK" for e in items[end].entries):
        end += 1  # «راننده پاکستانی»
    end = _named_end(items, end)
    return _chunk("GROUP" if is_some else "DEFINITE", items, at, end, _ONE, *_what(items[at], folded)), end


def _named_end(items: list[Item], end: int) -> int:
    """Return the index after the words that say which person is meant, before others or what befell them: «سردار زاهدی و ...»."""
    at = end
    while at < len(items) and at - end < _NAME_MOST_BARE and items[at].letter == _L["WORD"] and not _is_thing(items[at]):
        at += 1
    is_closed = at < len(items) and items[at].letter in _BEHIND_NAMES
    return at if is_closed else end


def _is_thing(item: Item) -> bool:
    return any(e.group in ("TRIGGER", "WEAPON") for e in item.entries)


def _quoted(items: list[Item], at: int) -> tuple[Item, int]:
    """Return a name between quotation marks: «سرباز وظیفه امیر کاظمی»; other quotations stay as they are."""
    end = next((n for n in range(at + 1, min(at + 2 + _NAME_MOST, len(items))) if items[n].letter == _L["QUOTE"]), None)
    if end is None or end == at + 1:
        return items[at], at + 1
    inside = items[at + 1 : end]
    if any(i.letter not in _WORDY and i.letter not in _NOUN for i in inside):
        return items[at], at + 1
    before = items[at - 1] if at else None
    if before is not None and before.letter in _WORDY and not _is_person(before):
        return Item(_L["WORD"], items[at].start, items[end].end), end + 1
    value = next((_what(i, "")[0] for i in inside if i.letter in _NOUN), "name")
    return _chunk("NAMED", items, at, end + 1, _ONE, value, ""), end + 1
