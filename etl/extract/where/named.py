"""Members made of names that the gazetteer knows, and how strongly each is said as a place."""

from __future__ import annotations

import calendar
from collections.abc import Mapping

from etl import gazetteer
from etl.extract.where.cues import Around, around, cues
from etl.extract.where.meanings import OFTEN, Inside, readings
from etl.extract.where.members import Item, lead_before, role_of, start_of
from etl.extract.where.phrases import Role
from etl.extract.where.tokens import Atom, Token
from etl.gazetteer import Entry
from etl.place_keys import plain_key

_GREAT = 100_000
_WORTH_TELLING = 20_000
_SMALL = 15_000
_LONGEST_ACRONYM = 5
_DAYS = frozenset(w.lower() for w in (*calendar.day_name, *calendar.month_name, *calendar.month_abbr, *calendar.day_abbr))
_PLACING = frozenset(
    {"in", "near", "outside", "at", "around", "across", "inside", "within", "throughout", "between", "connecting", "linking"}
)


def named_item(text: str, tokens: list[Token], atom: Atom, hints: Mapping[str, int]) -> Item | None:
    """Return the member a known name makes, None where the words around say that it is no place."""
    here = around(tokens, atom.first, atom.last)
    name = text[atom.start : atom.end]
    if here.is_capital and not any(entry.kind == "city" for entry in atom.entries):
        here = here._replace(first=atom.first, ranks=(), is_capital=False)  # "the capital of Borno state"
    if atom.country and not (here.ranks and atom.entries):
        return _country_item(tokens, atom, here, name)
    if _is_of_longer_name(tokens, atom, here):
        return None
    if here.last > atom.last and here.first == atom.first and _follows_name(tokens, atom, here):
        return _longer_item(text, tokens, atom, here)
    nation = Item(atom.start, atom.end, Role.NATIONALITY, name, atom, (), atom.nationality, "", 1, None, atom.first, atom.last)
    if atom.nationality and not (here.ranks and atom.entries):
        return None if here.ranks[:1] == ("quarter",) else nation  # "the French Quarter" is not in France
    found = readings(atom, here.ranks, Inside(here.country), hints)
    start, end = start_of(tokens, here.first, atom.first), tokens[here.last].end
    cued = role_of(here.ranks[0]) if here.ranks else None
    if found and cued and _is_elsewhere(found[0], hints, here):
        found = []
    if not found:
        if cued is None or (not atom.is_exact and not tokens[atom.first].is_capital):
            return None
        bare = atom._replace(entries=())
        return Item(start, end, cued, name, bare, here.ranks, here.country, here.lead, 3, None, here.first, here.last)
    weight = _weight(tokens, atom, here, found[0], hints)
    if weight == 0:
        return nation if atom.nationality else None
    is_told = cued in (Role.ADMIN1, Role.ADMIN2, Role.QUARTER) and found[0].kind not in here.ranks  # a county may be either
    role = cued if cued and is_told else role_of(found[0].kind)
    return Item(start, end, role, name, atom, here.ranks, here.country, here.lead, weight, None, here.first, here.last)


def _is_of_longer_name(tokens: list[Token], atom: Atom, here: Around) -> bool:
    """Whether a rank beside a name belongs to more than it: "the village of Abu Saida", "Memphis Police Department", "the Gulf state"."""
    if here.last > atom.last:
        return gazetteer.stop_names().get(plain_key(atom.name)) == "never"
    return bool(here.ranks) and _leads_name(tokens, atom, here) and not _is_no_name(tokens[atom.last + 1])


def _is_water(tokens: list[Token], atom: Atom) -> bool:
    """Whether a name is that of a sea and not of the province beside it: "the Red Sea", "the Gulf of Aden"."""
    before = [token.word for token in tokens[max(0, atom.first - 2) : atom.first]]
    after = tokens[atom.last + 1].word if atom.last + 1 < len(tokens) else ""
    word = tokens[atom.last].word
    return word == "sea" or (word == "gulf" and after == "of") or before in (["gulf", "of"], ["strait", "of"])


def _runs_on(tokens: list[Token], atom: Atom) -> bool:
    """Whether a small place's name is only the beginning of another: "Wadi al-Kabir" is not the town Wadi."""
    after = tokens[atom.last : atom.last + 3]
    runs_on = len(after) == 3 and after[0].gap == " " and after[1].word in ("al", "el") and after[1].gap == "-" and after[2].is_capital
    return runs_on and not tokens[atom.last + 1].is_capital and max((e.population for e in atom.entries), default=0) < _GREAT


def _longer_item(text: str, tokens: list[Token], atom: Atom, here: Around) -> Item:
    """Return a longer name that no list knows: "Mir Ali town", not the town Ali."""
    first = atom.first
    while first and tokens[first - 1].is_capital and tokens[first - 1].gap in (" ", "-") and not _is_small_word(tokens[first - 1]):
        first -= 1
    name = text[tokens[first].start : atom.end]
    lead = lead_before(tokens, first)
    bare = atom._replace(entries=gazetteer.named(name), first=first)
    start, end = tokens[first].start, tokens[here.last].end
    return Item(start, end, role_of(here.ranks[0]), name, bare, here.ranks, here.country, lead, 3, None, first, here.last)


def _is_small_word(token: Token) -> bool:
    words = cues()
    return token.word in words.prepositions or token.word in words.adjectives or token.word in words.directions


def _country_item(tokens: list[Token], atom: Atom, here: Around, name: str) -> Item | None:
    is_inside = _is_part_of_name(tokens, atom, here)
    if is_inside and not here.lead and gazetteer.stop_names().get(plain_key(name)) == "person":
        return None
    if name in ("US", "UK") and (not here.lead or is_inside):
        return Item(atom.start, atom.end, Role.NATIONALITY, name, atom, (), atom.country, "", 1, None, atom.first, atom.last)
    weight = 1 if is_inside else 3 if here.lead else 2
    start = start_of(tokens, here.first, atom.first)
    return Item(start, tokens[here.last].end, Role.COUNTRY, name, atom, (), atom.country, here.lead, weight, None, here.first, here.last)


def _is_elsewhere(entry: Entry, hints: Mapping[str, int], here: Around) -> bool:
    """Whether a small place lies in a country that the text, which speaks of others, never names."""
    is_small = entry.population < _SMALL and entry.kind not in ("admin1", "quarter")
    return is_small and entry.country not in OFTEN and bool(hints) and entry.country not in hints and here.country != entry.country


def _is_part_of_name(tokens: list[Token], atom: Atom, here: Around) -> bool:
    """Whether capitalised words stand directly beside the name: "Chad Johnson", "Jackson Heights"."""
    return _follows_name(tokens, atom, here) or _leads_name(tokens, atom, here)


def _follows_name(tokens: list[Token], atom: Atom, here: Around) -> bool:
    if here.first == 0 or here.first != atom.first:
        return False
    before = tokens[here.first - 1]
    is_other = _is_small_word(before) or before.word in _DAYS or gazetteer.nationality(before.word) is not None
    return before.is_capital and before.gap == " " and not is_other


def _leads_name(tokens: list[Token], atom: Atom, here: Around) -> bool:
    last = atom.last
    if here.last != last or last + 1 >= len(tokens) or tokens[last].is_possessive or tokens[last].gap != " ":
        return False
    return tokens[last + 1].is_capital and tokens[last + 1].word not in _DAYS


def _is_no_name(token: Token) -> bool:
    """Whether a capitalised word after a name is none of it: a weekday, month, nationality or rank."""
    return (
        token.word in cues().ranks
        or gazetteer.nationality(token.word) is not None
        or gazetteer.country_of(token.word) is not None
        or token.word in _DAYS
    )


def _weight(tokens: list[Token], atom: Atom, here: Around, entry: Entry, hints: Mapping[str, int]) -> int:
    """Return how strongly a name is said as a place, 0 where it should not be taken for one."""
    key = plain_key(atom.name)
    is_short = len(key) > sum(len(token.word) for token in tokens[atom.first : atom.last + 1])  # "Macon, Ga."
    if here.ranks or here.country or is_short:
        return 3
    reason = gazetteer.stop_names().get(key)
    is_chained = _is_chained(tokens, atom, here)
    is_inside = _is_part_of_name(tokens, atom, here)
    is_great = entry.population >= _GREAT or (entry.kind == "admin1" and entry.country in hints)
    is_weak = not atom.is_exact or _is_elsewhere(entry, hints, here)
    if reason in ("never", "paper") or _is_acronym(tokens, atom) or _is_water(tokens, atom) or _runs_on(tokens, atom):
        return 0
    if atom.first and tokens[atom.first - 1].word in ("a", "an"):
        return int(is_great)  # "in a Honda", "a Stockton man"
    if here.lead in _PLACING and not is_inside:
        if key in gazetteer.words() and not is_chained and tokens[here.first - 1].word == "the":
            return 0  # "at the valley"
        return 2 if _is_elsewhere(entry, hints, here) else 3
    is_word = key in gazetteer.words() or reason == "person" or len(key) < 4
    if here.lead in ("towards", "toward", "to", "against") and not is_chained:
        return 1 if not is_word else 0
    if is_word or (is_weak and not is_great):
        return 2 if is_chained and (here.lead or not is_word or _is_before_land(tokens, atom)) and not is_inside else 0
    if is_inside:
        return 1 if is_great and not _is_person(tokens, atom, here, entry) else 0
    if here.lead:
        return 2 if is_great or is_chained or entry.population >= 5_000 else 1
    return 2 if is_great else 1 if is_chained or entry.population >= _WORTH_TELLING else 0


def _is_before_land(tokens: list[Token], atom: Atom) -> bool:
    """Whether a country or a province of the name's own follows: "Riverside, United States", "Mobile, Alabama"."""
    if tokens[atom.last].gap != ", ":
        return False
    words = [token.word for token in tokens[atom.last + 1 : atom.last + 3]]
    names = {words[0], " ".join(words)} if words else set()
    lands = {country.code for name in names if len(name) > 2 and (country := gazetteer.country_of(name))}
    provinces = {e.name for name in names for e in gazetteer.named(name, is_loose=False) if e.kind == "admin1"}
    return any(e.country in lands or e.admin1 in provinces for e in atom.entries)


def _is_acronym(tokens: list[Token], atom: Atom) -> bool:
    """Whether a short name in capitals is an agency's or a party's: SANA, IRNA; all words around being capitals says nothing."""
    near = tokens[max(0, atom.first - 2) : atom.first] + tokens[atom.last + 1 : atom.last + 3]
    is_loud = atom.name.isupper() and len(atom.name) <= _LONGEST_ACRONYM and atom.first == atom.last
    return is_loud and any(token.word != "a" and not token.is_capital for token in near)


def _is_person(tokens: list[Token], atom: Atom, here: Around, entry: Entry) -> bool:
    """Whether a name follows a capitalised word inside a sentence: "Arfan Salem"."""
    is_follower = _follows_name(tokens, atom, here)
    return is_follower and entry.population < 1_000_000


def _is_chained(tokens: list[Token], atom: Atom, here: Around) -> bool:
    after = tokens[atom.last].gap.startswith(", ") and atom.last + 1 < len(tokens) and _may_be_place(tokens[atom.last + 1])
    before = here.first > 0 and tokens[here.first - 1].gap.startswith(", ") and tokens[here.first - 1].is_capital
    return after or before


def _may_be_place(token: Token) -> bool:
    words = cues()
    return token.is_capital or token.word in words.adjectives or token.word in words.directions
