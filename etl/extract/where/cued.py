"""Members that no list knows by name: "the village of Xyz", "Xyz district", "in Xyz, Helmand province", "the Afghan capital"."""

from __future__ import annotations

from collections.abc import Mapping

from etl import gazetteer
from etl.extract.where.cues import around, cues
from etl.extract.where.members import Item, lead_before, role_of, start_of
from etl.extract.where.phrases import Role
from etl.extract.where.tokens import Atom, Token

_MARKS = frozenset({"village", "district", "province", "governorate", "town", "neighborhood", "neighbourhood", "suburb", "area", "camp", "hamlet",
                    "quarter", "county", "tehsil", "subdistrict", "municipality", "township", "settlement", "locality", "city", "towns",
                    "villages", "districts", "municipalities", "settlements", "barangay", "sitio", "barrio", "community"})  # fmt: skip
_IN = frozenset({"in", "at", "near", "from", "outside", "of", "around"})
_SHELTER = frozenset({"refugee", "refugees", "displacement", "idp"})
_BROAD = (Role.ADMIN1, Role.ADMIN2, Role.COUNTRY, Role.LOCALITY)
_MOST_WORDS = 4
_TITLE_SHARE = 0.5
_NO_NAME = frozenset({"the", "a", "an", "this", "that", "one", "another", "each", "every", "no", "new", "police", "islamic", "autonomous"})


def periphrases(text: str, tokens: list[Token], hints: Mapping[str, int]) -> list[Item]:
    """Return "the Afghan capital", "the country's capital" as the capital's name, "the Pakistani side" as the country."""
    found = []
    for i, token in enumerate(tokens):
        if token.word == "side" and i and tokens[i - 1].is_capital and (code := _land(tokens[i - 1])):
            item = Item(
                tokens[i - 1].start,
                token.end,
                Role.COUNTRY,
                tokens[i - 1].word,
                None,
                (),
                code,
                lead_before(tokens, i - 1),
                3,
                None,
                i - 1,
                i,
            )
            found.append(item)
        if token.word == "capital" and i and not _names_itself(tokens, i):
            code = _capital_country(tokens, i, hints)
            country = gazetteer.countries().get(code or "")
            if country and country.capital:
                found.append(_capital_item(tokens, i, country.code, country.capital))
    return found


def _land(token: Token) -> str | None:
    """Return the country of "Pakistani" or "Pakistan's"."""
    named = gazetteer.country_of(token.word) if token.is_possessive else None
    return gazetteer.nationality(token.word) or (named.code if named else None)


def _names_itself(tokens: list[Token], at: int) -> bool:
    """Whether the capital's name follows, or "capital" means money or death."""
    if at + 1 >= len(tokens):
        return False
    gap, following = tokens[at].gap, tokens[at + 1]
    return gap in (" ", ", ") and (following.is_capital or following.word in ("of", "city", "punishment", "murder", "letter"))


def _capital_country(tokens: list[Token], at: int, hints: Mapping[str, int]) -> str | None:
    """Return the country of "the Afghan capital"; of "the country's capital" and "in the capital" the one the text speaks of most."""
    before = tokens[at - 1]
    if before.is_capital:
        return _land(before)
    is_own = before.word in ("country", "nation") and before.is_possessive
    is_bare = before.word == "the" and at > 1 and tokens[at - 2].word in _IN and tokens[at].gap != " "
    if (is_own or is_bare) and hints:
        ranked = sorted(hints.items(), key=lambda pair: -pair[1])
        return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > ranked[1][1] else None
    return None


def _capital_item(tokens: list[Token], at: int, code: str, name: str) -> Item:
    first = at - 1
    while first and tokens[first - 1].word in cues().adjectives | cues().directions and tokens[first - 1].gap == " ":
        first -= 1
    entries = tuple(e for e in gazetteer.named(name) if e.country == code and e.kind == "city")
    atom = Atom(at - 1, at, tokens[at - 1].start, tokens[at].end, None, None, entries)
    lead = lead_before(tokens, first)
    return Item(start_of(tokens, first, at), tokens[at].end, Role.LOCALITY, name, atom, ("city",), code, lead, 3, None, first, at)


def cued_items(text: str, tokens: list[Token], known: list[Item]) -> list[Item]:
    """Return the names that a cue makes places, beside those known already."""
    free = [True] * len(tokens)
    for item in known:
        if item.role is not Role.NATIONALITY and item.first >= 0:
            free[item.first : item.last + 1] = [False] * (item.last + 1 - item.first)
    found: list[Item] = []
    for i, token in enumerate(tokens):
        if token.word in _MARKS and (not token.is_capital or _closes_name(tokens, i)):
            found.extend(_beside_mark(text, tokens, i, free))
    for item in known:
        if item.role in _BROAD and item.weight > 1 and item.first > 1:
            found.extend(_before_broader(text, tokens, item, free))
    return found


def bare_items(text: str, tokens: list[Token], known: list[Item]) -> list[Item]:
    """Return unknown names after "in" or "near" alone, which may be places."""
    taken = {i for item in known if item.role is not Role.NATIONALITY for i in range(item.first, item.last + 1)}
    found: list[Item] = []
    if sum(token.is_capital for token in tokens) > _TITLE_SHARE * len(tokens):
        return found  # a headline in capitals makes every word look like a name
    for i in range(1, len(tokens)):
        if tokens[i].is_capital and i not in taken and tokens[i - 1].word in ("in", "near", "at", "outside") and tokens[i - 1].gap == " ":
            last = i
            while last + 1 < len(tokens) and last + 1 not in taken and not tokens[last].is_possessive and _joins(tokens, last):
                last += 1
            name = text[tokens[i].start : tokens[last].end]
            if _may_be_place(tokens, i, last, name):
                lead = tokens[i - 1].word
                weight = 2 if lead in ("in", "near") else 1
                found.append(Item(tokens[i].start, tokens[last].end, Role.LOCALITY, name, None, (), None, lead, weight, None, i, last))
    return found


def _may_be_place(tokens: list[Token], first: int, last: int, name: str) -> bool:
    word = tokens[first].word
    is_odd = name.isupper() or word in gazetteer.words() or word in gazetteer.stop_names() or last - first > 2 or len(name) < 4
    return not is_odd and not tokens[last].is_possessive and gazetteer.nationality(word) is None


def _closes_name(tokens: list[Token], mark: int) -> bool:
    """Whether a capitalised mark ends a name that a preposition leads in: "in Naghman Province"."""
    first = mark - 1
    while first > 0 and mark - first < _MOST_WORDS and tokens[first].is_capital and tokens[first - 1].gap in (" ", "-"):
        if tokens[first - 1].word in cues().prepositions:
            return tokens[mark].word not in ("city", "town", "camp", "area")
        first -= 1
    return False


def _beside_mark(text: str, tokens: list[Token], mark: int, free: list[bool]) -> list[Item]:
    ranks = tuple(cues().ranks.get(tokens[mark].word, "town").split("|"))
    is_of = tokens[mark].gap == " " and mark + 2 < len(tokens) and tokens[mark + 1].word == "of"
    if is_of and tokens[mark + 2].is_capital and free[mark + 2]:
        first = mark + 2
        last = _cap_end(tokens, first, free)
        low, high = mark, last
    else:
        last = mark - 2 if mark > 1 and tokens[mark - 1].word in _SHELTER else mark - 1
        first = _cap_start(tokens, last, free)
        low, high = first, mark
    if first < 0 or last < first or not all(free[first : last + 1]) or _is_no_name(tokens, first):
        return []
    here = around(tokens, first, last)
    low = min(low, here.first)
    free[low : high + 1] = [False] * (high + 1 - low)
    name = text[tokens[first].start : tokens[last].end]
    start = start_of(tokens, low, first)
    return [Item(start, tokens[high].end, role_of(ranks[0]), name, None, ranks, here.country, lead_before(tokens, low), 3, None, low, high)]


def _is_no_name(tokens: list[Token], first: int) -> bool:
    word = tokens[first].word
    is_people = gazetteer.stop_names().get(word) == "never"  # "the Hazara neighborhood"
    return (
        is_people
        or len(word) == 1  # "the area of I-80"
        or word in _NO_NAME
        or word in cues().adjectives  # "the Shi'ite city of Kufa"
        or gazetteer.nationality(word) is not None
        or (len(word) > 2 and gazetteer.country_of(word) is not None)
    )


def _before_broader(text: str, tokens: list[Token], item: Item, free: list[bool]) -> list[Item]:
    last = item.first - 1
    if tokens[last].word == "in" and tokens[last].gap == " " and tokens[last - 1].gap == ", ":
        last -= 1
    if tokens[last].gap != ", " or not tokens[last].is_capital or not free[last]:
        return []
    first = _cap_start(tokens, last, free)
    if first < 1 or tokens[first - 1].word not in _IN or tokens[first - 1].gap != " " or tokens[first].word in gazetteer.words():
        return []
    free[first : last + 1] = [False] * (last + 1 - first)
    name = text[tokens[first].start : tokens[last].end]
    lead = tokens[first - 1].word
    return [Item(tokens[first].start, tokens[last].end, Role.LOCALITY, name, None, (), None, lead, 3, None, first, last)]


def _cap_end(tokens: list[Token], at: int, free: list[bool]) -> int:
    while at + 1 < len(tokens) and free[at + 1] and not tokens[at].is_possessive and _joins(tokens, at):
        at += 1
    return at


def _joins(tokens: list[Token], at: int) -> bool:
    """Whether a token and the next belong to one name."""
    return tokens[at].gap == "-" or (tokens[at].gap == " " and tokens[at + 1].is_capital)


def _cap_start(tokens: list[Token], at: int, free: list[bool]) -> int:
    """Return the first of the capitalised words that end at a token, -1 where that is none."""
    if (
        at < 0
        or tokens[at].gap not in (" ", ", ", "-")
        or not free[at]
        or not (tokens[at].is_capital or (at and tokens[at - 1].gap == "-"))
    ):
        return -1
    first = at
    while (
        first > 0 and at - first < _MOST_WORDS and free[first - 1] and (tokens[first - 1].gap == "-" or _is_capital_before(tokens, first))
    ):
        first -= 1
    return first if tokens[first].is_capital or (first < at and tokens[first].word in ("al", "el", "ash", "as", "ar")) else -1


def _is_capital_before(tokens: list[Token], first: int) -> bool:
    before = tokens[first - 1]
    is_small = before.word in cues().prepositions or before.word in _NO_NAME or before.word in cues().directions
    return (
        before.gap == " " and before.is_capital and not is_small and not before.is_possessive and gazetteer.nationality(before.word) is None
    )
