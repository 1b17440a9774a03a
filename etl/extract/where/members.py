"""One member of a place chain: a name known or cued, or a site, with the words that belong to it."""

from __future__ import annotations

from typing import NamedTuple

from etl.extract.where.cues import preposition
from etl.extract.where.phrases import Role
from etl.extract.where.sites import Site
from etl.extract.where.tokens import Atom, Token

_OF_KIND = {
    "admin1": Role.ADMIN1,
    "land": Role.ADMIN1,
    "admin2": Role.ADMIN2,
    "quarter": Role.QUARTER,
    "site": Role.SITE,
    "country": Role.COUNTRY,
}


class Item(NamedTuple):
    """A member before it is joined to its neighbours; tokens first..last, -1 where it is no word."""

    start: int
    end: int
    role: Role
    name: str
    atom: Atom | None
    ranks: tuple[str, ...]
    country: str | None  # told by a nationality or capital inside the wording
    lead: str
    weight: int
    site: Site | None
    first: int
    last: int


def role_of(kind: str) -> Role:
    """Return the role of a gazetteer kind or of a cue's rank."""
    return _OF_KIND.get(kind, Role.LOCALITY)


def lead_before(tokens: list[Token], first: int) -> str:
    """Return the preposition before a wording, over an article, "" where there is none."""
    at = first - 1
    if at > 0 and tokens[at].word in ("the", "a", "an") and tokens[at].gap == " ":
        at -= 1
    return preposition(tokens, at) if at >= 0 else ""


def start_of(tokens: list[Token], first: int, name_first: int) -> int:
    """Return where a wording starts, its article left out."""
    if first < name_first and tokens[first].word in ("the", "a", "an"):
        return tokens[first + 1].start
    return tokens[first].start
