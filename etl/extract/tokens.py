"""A sentence as items: lexicon phrases, times, places, numbers, names and plain words, each with its letter."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from etl.extract.toll.symbols import LETTER, PARTS
from etl.lexicon import GRAMMAR, Entry, Hit
from etl.records import Count, Part
from etl.text.digits import plain_number

_TOKEN = re.compile(
    r"(?:\d+|[a-z]+)-(?:year|month|week|day|mile|kilometer|minute|hour|story|storey|foot|meter|member|man|person)-?(?:olds?)?(?!\w)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)(?![\w-])|\d{1,2}:\d{2}\b|\d+(?:st|nd|rd|th|yo|'?s)\b|--+|\d[\d,]*\d|\d+|[^\W\d_]+(?:['-](?!s\b)[^\W\d_]+)*|'s\b|[^\w\s]|\w+"
)
_AGES = (
    "-old",
    "-olds",
    "-year",
    "-month",
    "-week",
    "-day",
    "-mile",
    "-kilometer",
    "-minute",
    "-hour",
    "-story",
    "-storey",
    "-foot",
    "-meter",
    "-member",
    "-man",
    "-person",
)
_DETERMINED = re.compile(r"\b(?:an?|the|his|her|their|another)\s\Z")
_LONGEST = len(" another ")
_ARTICLED = re.compile(r"(?:a[dlnrstz]|ash|e[ls]|ul|bin|ibn|abu)[- ][A-Z]")  # al-Zawahiri is a name as much as Zawahiri
_MARKS = {
    ",": "COMMA",
    ";": "SEMI",
    "(": "OPEN",
    "[": "OPEN",
    ")": "CLOSE",
    "]": "CLOSE",
    "\u2014": "DASH",
    "--": "DASH",
    '"': "QUOTE",
    "'": "QUOTE",
    ":": "SEMI",
    "،": "COMMA",
    "؛": "SEMI",
    "'s": "POSS",
    "+": "PLUSTAIL",
}
# where a phrase has several classes, the first of these decides its letter
_ORDER = {
    name: rank
    for rank, name in enumerate(
        [
            "OTHERMARK",
            "SELF",
            "SUICIDE",
            "ANYONE",
            "RESPECTIVELY",
            "NONE",
            "NOT",
            "HEDGE",
            "VAGUE",
            "DOZEN",
            "INCLUDING",
            "PARTOF",
            "JOINT",
            "KILLED",
            "WOUNDED",
            "DIED",
            "KILL",
            "WOUND",
            "HURT",
            "SHOT",
            "SHOOT",
            "FATALDEED",
            "DEAD",
            "TOLLDEAD",
            "TOLLHURT",
            "BODIES",
            "UNHURT",
            "KILLLIVES",
            "LIVES",
            "LEAVE",
            "REACH",
            "SAY",
            "PERSON",
            "PEOPLE",
            "PRONOUN",
            "THEY",
            "ANOTHER",
            "ALONG",
            "OTHERS",
            "A",
            "THE",
            "WHO",
            "OF",
            "AND",
            "OR",
            "BUT",
            "BE",
            "HAVE",
            "MODAL",
            "BY",
            "TO",
            "IN",
            "PLUSTAIL",
            "ADVERB",
            "NONPEOPLE",
            "RA",
            "NOBE",
            "AGE",
        ]
    )
}
_SMALL = frozenset(["IN", "TO", "BY", "AND", "OR", "A", "THE", "OF", "WHO", "BE", "HAVE", "ADVERB", "OTHERS", "HEDGE"])


@dataclass(slots=True)
class Item:
    """A word, phrase or chunk: its letter, its place in the part, what the lexicon says, and its count where it has one."""

    letter: str
    start: int
    end: int
    entries: tuple[Entry, ...] = ()
    count: Count | None = None
    value: str = ""  # of people: what they are; of speakers: their wording
    head: str = ""  # of people: the noun


@dataclass(slots=True)
class Sentence:
    """A sentence with everything that was found in it."""

    part: Part
    start: int
    end: int
    paragraph: int
    index: int  # position in the article, title first
    text: str  # as it stands in the article
    folded: str
    hits: list[Hit] = field(default_factory=list)  # offsets into the part
    items: list[Item] = field(default_factory=list)
    chunks: list[Item] = field(default_factory=list)
    language: str = "en"

    def words(self, item: Item) -> str:
        """Return the folded words of an item."""
        return self.folded[item.start - self.start : item.end - self.start]


_PEOPLE = frozenset({"PERSON", "PEOPLE"})
Starts = dict[int, tuple[int, str, tuple[Entry, ...]]]  # where a word starts -> where it ends, its letter's name, its entries
Meanings = dict[int, tuple[Entry, ...]]


def build_items(sentence: Sentence, folded: str, original: str, masks: list[tuple[int, int, str]]) -> list[Item]:
    """Return the sentence's items; `masks` are times and places as (start, end, class), in order."""
    starts, meanings = _known_words(sentence, folded)
    for start, end, name in masks:
        if any(start <= at < end < starts[at][0] and starts[at][1] in _PEOPLE for at in starts):
            continue  # "a French embassy guard" is no embassy
        if start not in starts or starts[start][0] <= end:
            starts[start] = (end, name, starts[start][2] if start in starts else ())
    items: list[Item] = []
    reached = sentence.start
    for token in _TOKEN.finditer(folded, sentence.start, sentence.end):
        at = token.start()
        if at < reached:
            continue
        if at in starts and not _is_name(starts[at][1], sentence, at, original):
            end, name, entries = starts[at]
            value = next((e.value for e in entries if e.group == name), "")
            items.append(Item(LETTER[name], at, end, entries + meanings.get(at, ()), None, value))
            reached = end
            continue
        reached = token.end()
        if "-" in token[0] and not token[0].endswith(_AGES) and (cut := next((n for n in range(at + 1, reached) if n in starts), 0)):
            reached = cut  # a known word begins inside: "taliban-held soldiers"
        item = _plain_item(folded[at:reached].rstrip("-") or "-", at, reached, original)
        item.entries = meanings.get(at, item.entries)
        items.append(item)
    return items


def _is_name(name: str, sentence: Sentence, at: int, original: str) -> bool:
    """Tell whether a word is one of a name by its capitals: "the United States Protection company", "US personnel"."""
    if name == "THEY" and original[at : at + 2] == "US":
        return True
    return name == "SAY" and at > sentence.start and original[at].isupper() and original[at - 1] == " " and original[at - 2].isalnum()


def _known_words(sentence: Sentence, folded: str) -> tuple[Starts, Meanings]:
    """Return the words with a part in the grammar and those that only mean something, by where they start."""
    starts: Starts = {}
    meanings: Meanings = {}
    for hit in sentence.hits:
        if hit.family == GRAMMAR:
            names = [e.group for e in hit.entries if e.group in _ORDER]
            if not names and " " in folded[hit.start : hit.end] and any(e.group in PARTS for e in hit.entries):
                starts[hit.start] = (hit.end, "WORD", hit.entries)
                continue
            if not names:
                meanings[hit.start] = (*meanings.get(hit.start, ()), *hit.entries)
                continue
            if (
                "SAY" in names
                and folded[hit.end - 2 : hit.end] == "ed"
                and _DETERMINED.search(folded[max(0, hit.start - _LONGEST) : hit.start])
            ):
                continue  # "an alleged informant": no verb
            if names[0] in _SMALL and ("-" in folded[hit.end : hit.end + 1] or "-" in folded[hit.start - 1 : hit.start]):
                continue  # "off-duty", "run-in": no preposition
            starts[hit.start] = (hit.end, min(names, key=_ORDER.__getitem__), hit.entries)
        else:
            meanings[hit.start] = (*meanings.get(hit.start, ()), *hit.entries)
    return starts, meanings


def _is_adjective(folded: str, hit: Hit) -> bool:
    return folded[hit.end - 2 : hit.end] == "ed" and _DETERMINED.search(folded[max(0, hit.start - _LONGEST) : hit.start]) is not None


def _plain_item(word: str, start: int, end: int, original: str) -> Item:
    if word in _MARKS:
        return Item(LETTER[_MARKS[word]], start, end)
    if not word[0].isalnum():
        return Item(LETTER["OTHERMARK"], start, end)
    if (number := plain_number(word)) is not None:
        return Item(LETTER["NUMBER"], start, end, (), Count(number, number))
    if "-" in word and word.endswith(_AGES):
        return Item(LETTER["AGE"], start, end)
    if original[start].isupper() or _ARTICLED.match(original, start):
        return Item(LETTER["NAME"], start, end)
    if word.endswith("ly") and len(word) > 4:
        return Item(LETTER["ADVERB"], start, end)
    return Item(LETTER["WORD"], start, end)
