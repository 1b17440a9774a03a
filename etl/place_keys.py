"""Keys under which a place's name is found whatever its spelling: a plain one, and a loose one for transliterations."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PLAIN = str.maketrans(
    {
        "ı": "i",
        "İ": "I",
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ß": "ss",
        "æ": "ae",
        "ə": "a",
        "ك": "ک",
        "ي": "ی",
        "ى": "ی",
        "ة": "ه",
    }
)
_DROPPED = re.compile(r"[\W_]+")
_ARTICLE = re.compile(
    r"^(?:al|el|ul|ad|ar|as|at|az|an|ash|ed|er|es|et|ez|en|esh)[\s'’‘ʿ-]+(?=\w{3})|(?<=[\s-])(?:al|el|ul|ad|ar|as|at|az|ash|ed|er|es|et|ez)[\s-]+(?=\w{3})"
)
_LOOSE = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"gh|q"), "k"),
    (re.compile(r"kh|ch(?=h)"), "x"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"th"), "t"),
    (re.compile(r"dj|j"), "g"),
    (re.compile(r"ou|oo|uw|ow|aw|au|o"), "u"),
    (re.compile(r"ei|ey|ai|ay|eih"), "i"),
    (re.compile(r"iy|ee|ie|ea|e|y"), "i"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<=[aiu])h$"), ""),
    (re.compile(r"^x(?=[^aiu])"), "k"),
)
_SHORTEST_LOOSE = 4


def unaccented(name: str) -> str:
    """Return the name without accents and with plain apostrophes."""
    parted = unicodedata.normalize("NFKD", name.translate(_PLAIN))
    bare = "".join(c for c in parted if not unicodedata.combining(c))
    return re.sub(r"[‘’ʻʼʿʾ`´]", "'", bare)


@lru_cache(maxsize=20_000)
def plain_key(name: str) -> str:
    """Return a name's letters and digits alone, lower case, without accents: spaces, hyphens and ZWNJ do not count."""
    return _DROPPED.sub("", unaccented(name)).lower()


@lru_cache(maxsize=20_000)
def loose_key(name: str) -> str:
    """Return a key that spellings of one Arabic, Persian, Pashto or Urdu name share (q and gh, oo and u, al- or none).

    Empty for names too short to be told apart that way.
    """
    key = _ARTICLE.sub("", unaccented(name).lower())
    key = _DROPPED.sub("", key)
    if len(key) < _SHORTEST_LOOSE:
        return ""
    for pattern, letters in _LOOSE:
        key = pattern.sub(letters, key)
    return key
