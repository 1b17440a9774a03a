"""Persian names of places: of seeds/lexicon/places_fa.csv, of the gazetteer, and those it knows in Latin letters only."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from etl import gazetteer
from etl.extract.where.meanings import OFTEN
from etl.gazetteer import Entry as Place
from etl.lexicon import Entry, JoinedLexicon
from etl.place_keys import unaccented
from etl.text.joined import joined

_GREAT = 150_000
_TELLING = 4  # letters; a shorter name is a word of the language as often as a town
_LIKE = 78.0  # of 100: how alike a transliteration must be
_FREE_LENGTH = 7  # letters; so long a name is seldom a word


class Known(NamedTuple):
    """What a Persian name may be: places, or a country; `is_free` where it stands for the place without a word such as «شهر»."""

    places: tuple[Place, ...] = ()
    country: str | None = None
    is_free: bool = False
    kept: tuple[Place, ...] = ()  # those that seeds/lexicon/places_fa.csv names: meant where nothing speaks for another


@cache
def _kept() -> tuple[tuple[str, str, str, tuple[str, ...]], ...]:
    with (gazetteer.FOLDER / "places_fa.csv").open(encoding="utf-8", newline="") as lines:
        return tuple((r["kind"], r["country"], r["name"], tuple(r["names_fa"].split("|"))) for r in csv.DictReader(lines))


@cache
def known() -> dict[str, Known]:
    """Return every Persian name of a place by its joined form; nationalities are apart."""
    found: dict[str, list[Place]] = {}
    free: dict[str, list[Place]] = {}
    for spellings, row in gazetteer.persian_rows():
        for name in spellings:
            found.setdefault(joined(name), []).append(gazetteer.entry(row))
    for kind, country, name, names in _kept():
        for place in gazetteer.spelled_alike(name) if name else ():
            if (place.country, place.kind) == (country, kind):
                usual = place._replace(name=name) if kind != "admin1" else place  # under the name that news uses
                for key in map(joined, names):
                    found.setdefault(key, []).insert(0, usual)
                    free.setdefault(key, []).append(usual)
                break
    table = {
        key: Known(tuple(dict.fromkeys(row)), None, _is_free(key, row, free), tuple(free.get(key, ())))
        for key, row in found.items()
        if len(key) > 1
    }
    countries = {joined(name): Known((), country, True) for kind, country, _, names in _kept() if kind == "country" for name in names}
    return table | countries


def _is_free(key: str, places: list[Place], free: Collection[str]) -> bool:
    is_great = any(p.population >= _GREAT and p.country in OFTEN for p in places)
    return key in free or len(key) >= _FREE_LENGTH or (len(key) >= _TELLING and is_great)


@cache
def nationalities() -> dict[str, str]:
    """Return the country of every nationality by its joined form."""
    return {joined(name): country for kind, country, _, names in _kept() if kind == "nationality" for name in names}


@cache
def finder() -> JoinedLexicon:
    """Return the phrases by which places are found: names, nationalities, and the words of seeds/lexicon/places_words_fa.csv."""
    phrases: dict[str, list[Entry]] = {}
    with (gazetteer.FOLDER / "places_words_fa.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            for word in row["words"].split("|") if row["class"] != "PART" else ():
                phrases.setdefault(joined(word), []).append(Entry(row["class"], row["value"]))
    words = set(phrases)  # such a word is no town, though a village may bear it
    for group, keys in (("PLACE", known()), ("NATIONALITY", nationalities())):
        for key in keys:
            if key not in words:
                phrases.setdefault(key, []).append(Entry(group, key))
    return JoinedLexicon({phrase: tuple(entries) for phrase, entries in phrases.items()})


_CONSONANTS = {
    **dict(zip("بپتثجچحخدذرزژسشصضطظعغفقکگلمنه", "bptsjchxdzrzjsSsztz-kfkkglmnh", strict=True)),
    "و": "w",
    "ی": "y",
    "ا": "a",
    "آ": "a",
}
_SOUNDS = {"و": "u", "ی": "i", "ا": "a", "آ": "a", "ع": "a", "ة": "h", "غ": "gh", "ق": "q", "خ": "kh", "ش": "sh", "چ": "ch", "ژ": "zh"}
_LATIN = (("kh", "x"), ("gh", "k"), ("sh", "S"), ("ch", "c"), ("zh", "j"), ("dh", "z"), ("th", "s"), ("dj", "j"), ("ph", "f"), ("q", "k"))
_VOWELS = frozenset("ویاآع")
_ARTICLE = re.compile(r"^(?:al|el|as|ash|ad|ar|at|az|an)[- ](?=\w{3})")


def transliterated(name: str, countries: frozenset[str], kinds: frozenset[str]) -> Place | None:
    """Return the place of the countries and kinds whose Latin name is this Persian one spelled out, None where none is alike."""
    bones = _bones_of_persian(name)
    if len(bones) < 2:
        return None
    said = romanised(name).lower()
    best: tuple[float, int, Place] | None = None
    for country in sorted(countries):
        for place in _by_bones(country).get(bones, ()):
            if place.kind in kinds:
                score = ratio(said.replace(" ", ""), re.sub(r"[^a-z]", "", _without_article(place.name)))
                if best is None or (score, place.population) > best[:2]:
                    best = score, place.population, place
    return best[2] if best and best[0] >= _LIKE - 3 * min(len(bones), 8) else None


def romanised(name: str) -> str:
    """Return a Persian name in Latin letters, each word with a capital; common parts of names as English writes them."""
    return " ".join(_romanised_word(word) for word in re.split(r"[\s\u200c]+", name.strip()))


@cache
def _parts() -> dict[str, str]:
    with (gazetteer.FOLDER / "places_words_fa.csv").open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["class"] == "PART"]
    return {word: row["value"] for row in rows for word in row["words"].split("|")}


def _romanised_word(word: str) -> str:
    if word in _parts():
        return _parts()[word]
    bare = word[2:] if word.startswith("ال") and len(word) > 4 else word
    letters = "".join(_SOUNDS.get(c, _CONSONANTS.get(c, "")).replace("S", "sh").replace("-", "") for c in _voiced(bare))
    return ("Al-" if bare != word else "") + letters.capitalize()


def _voiced(word: str) -> str:
    """Return a word with short vowels that its letters leave out: behind a consonant that begins it, and where three meet."""
    out = word[:1]
    for n in range(1, len(word)):
        is_cluster = word[n] not in _VOWELS and out[-1] not in _VOWELS
        if is_cluster and (n == 1 or (n > 1 and out[-2] not in _VOWELS) or (n == len(word) - 1 and word[n] in "هة")):
            out += "ا"
        out += word[n]
    return out


def _bones_of_persian(name: str) -> str:
    words = [w[2:] if w.startswith("ال") and len(w) > 4 else w for w in re.split(r"[\s\u200c]+", name.strip())]
    key = joined(" ".join(words))
    bones = "".join(_CONSONANTS.get(c, "") for c in key if c not in "ویاآع")
    return _single(bones[:-1] if key.endswith("ه") else bones)


def _bones_of_latin(name: str) -> str:
    word = re.sub(r"[^a-z]", "", _without_article(name))
    for latin, bone in _LATIN:
        word = word.replace(latin, bone)
    word = word.replace("c", "k") if "ch" not in name.lower() else word
    word = re.sub(r"h$", "", word)
    return _single(re.sub(r"[aeiouywv]", "", word))


def _without_article(name: str) -> str:
    return _ARTICLE.sub("", unaccented(name).lower())


def _single(bones: str) -> str:
    return re.sub(r"(.)\1+", r"\1", bones)


@cache
def _by_bones(country: str) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for place in gazetteer.places_of(country):
        found.setdefault(_bones_of_latin(place.name), []).append(place)
    return found
