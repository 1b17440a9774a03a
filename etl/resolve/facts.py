"""What a mention offers for comparison, worked out once: likely days, place names in one spelling, site words, tolls, names."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from etl import gazetteer
from etl.persons import AGED, surname
from etl.place_keys import plain_key
from etl.records import Count, Days, Place, Status, Told
from etl.text.words import meanings, words

NEWS_DAYS, AFTER_DAYS = 7, 4  # fresh news without a date tells of the last week; a condemnation follows within days
SURE_DAYS = 3  # an interval this long or shorter names the day
_TEHRAN = ZoneInfo("Asia/Tehran")
_AREA_WORDS = re.compile(r"\b(city|town|village|district|province|county|governorate|region|area|of|the|al|el|as|ash|ar|an)\b")
_PERSIAN = str.maketrans({"ي": "ی", "ك": "ک", "\u200c": " "})
FILLER = words("site_filler")
MEANS = meanings("site_kind")
SITE_KINDS = words("site_kind")  # they say what kind of place a site is, and not which one


@dataclass(frozen=True, slots=True)
class Facts:
    """One mention, ready to be compared."""

    told: Told
    published: date | None
    first: date | None  # likely days: as told, or else the days before publication
    last: date | None
    is_said: bool  # whether the days were told and not only supposed
    country: str | None
    locality: str | None
    admin1: str | None
    areas: tuple[str, ...]  # locality and province in one spelling
    site_kinds: frozenset[str]
    site_words: frozenset[str]  # the words that say which site it is
    tolls: tuple[int, ...]  # killed, where it is more than a vague word
    names: frozenset[str]  # of two words and more
    people: frozenset[str]  # those of the names that are of victims and suspects
    surnames: frozenset[str]
    ages: frozenset[str]
    family: str  # article key; of a copy and of a translation that of its original

    @property
    def is_sure(self) -> bool:
        """Whether the day is known."""
        return self.is_said and self.first is not None and self.last is not None and (self.last - self.first).days < SURE_DAYS


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """Return a name in the form in which names are compared: no accents, no case, no words such as city or al-."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if not unicodedata.combining(c)).translate(_PERSIAN)
    plain = re.sub(r"['’`ʿʾ]", "", plain)
    spaced = re.sub(r"[^\w]+", " ", plain).replace("_", " ")
    return " ".join(_AREA_WORDS.sub(" ", spaced).split()) or " ".join(spaced.split())


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and word[:-1] in SITE_KINDS else word


def _site(place: Place, areas: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    known = {word for area in areas for word in area.split()}
    spelt = set(folded(place.site or "").split()) - FILLER
    named = {_singular(MEANS.get(word, word)) for word in spelt}
    kinds = frozenset(named & SITE_KINDS)
    return kinds, frozenset(named - kinds - known)


def _days(when: Days | None, status: Status, published: date | None) -> tuple[date | None, date | None, bool]:
    if when is not None:
        return when.first, when.last, True
    if published is None:
        return None, None, False
    return published - timedelta(days=NEWS_DAYS if status is Status.NEW else AFTER_DAYS), published, False


def _tolls(killed: Count | None) -> tuple[int, ...]:
    return (killed.low,) if killed is not None and killed.low > 0 else ()


@lru_cache(maxsize=65536)
def _is_place(name: str) -> bool:
    """Return whether a name is a town's or a region's: those stand in the reports of many incidents."""
    return gazetteer.is_name(plain_key(name))


def _published_on(at: datetime | None) -> date | None:
    return at.astimezone(_TEHRAN).date() if at else None


def _signed_original(told: Told) -> str | None:
    """Return the key of the article that a signature names: "mehr_fa 5337824" as mehr_fa/5337824."""
    source, _, outlet_id = (told.syndicated_from or "").partition(" ")
    return f"{source}/{outlet_id}" if outlet_id else None


def _known_by(known: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """Return the names, those of people, surnames and ages among what a mention is known by."""
    ages = frozenset(one for one in known if one.startswith(AGED))
    surnames = frozenset(one for one in known if " " not in one)
    full = [one for one in known if " " in one and one not in ages]
    people = frozenset(name for name in full if surname(name) in surnames)
    return people | {name for name in full if not _is_place(name)}, people, surnames, ages


def facts(told: Told) -> Facts:
    """Return what a mention offers for comparison."""
    mention, where = told.mention, told.mention.where
    published = _published_on(told.published_at)
    first, last, is_said = _days(mention.when, mention.status, published)
    locality, admin1 = (folded(name) if name else None for name in (where.locality, where.admin1))
    areas = tuple(dict.fromkeys(area for area in (locality, admin1) if area))
    kinds, words = _site(where, areas)
    names, people, surnames, ages = _known_by(told.names)
    return Facts(
        told=told,
        published=published,
        first=first,
        last=last,
        is_said=is_said,
        country=where.country,
        locality=locality,
        admin1=admin1,
        areas=areas,
        site_kinds=kinds,
        site_words=words,
        tolls=_tolls(mention.killed),
        names=names,
        people=people,
        surnames=surnames,
        ages=ages,
        family=told.copy_of or _signed_original(told) or told.article_key,
    )
