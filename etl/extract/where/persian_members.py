"""The members of which Persian wordings of place are made: names with the word that says what they are, sites, free names."""

from __future__ import annotations

import re
from typing import NamedTuple

from etl.extract.where.persian_names import Known, known, nationalities
from etl.extract.where.phrases import Role
from etl.lexicon import Hit
from etl.text.joined import joined

_ROLES = {
    "city": Role.LOCALITY,
    "town": Role.LOCALITY,
    "village": Role.LOCALITY,
    "camp": Role.LOCALITY,
    "admin1": Role.ADMIN1,
    "admin2": Role.ADMIN2,
    "quarter": Role.QUARTER,
}
_QUOTED = re.compile(r'[\s\u200c]*"(?P<name>[^"\n]{2,30})"')
_BARE = re.compile(r"[\s\u200c]+(?P<name>[^\W\d_]{3,}(?:[\s\u200c]ال[^\W\d_]{2,})?)")
_NO_NAME = re.compile(
    r"(?:را|که|در|به|از|با|و|بود|است|شد|این|آن|نیز|هم|های|ها|ای|هایی|مذکور|مسکونی|صنعتی|مرکزی|مختلف|نظامی|مورد|حمله|انفجار|یک|دو|چند|برای|تحت|پر|هدف|تا|بر|روز|شاهد|میزبان|مشترک)$"
)
_BARE_RANKS = frozenset({"شهرستان", "ولسوالی", "روستای", "شهرک", "قریه", "محله", "اردوگاه"})  # a name may follow without quotation marks
_CUTS = re.compile(r"[،.؛:]|\b(?:در|به|از|با|را|که|و)\b")
_NEAR = 22  # characters between a site and the place that tells it
_FAR = 12  # characters between a site and the name that it carries
_TOWN = 10_000  # people; a smaller place needs a word such as «روستای» before its name
_UNSAID = 1  # the weight of what only hints at a country


class Member(NamedTuple):
    """One member of a chain: a cued or known name, a site, a country."""

    start: int
    end: int
    role: Role
    name: str
    known: Known
    ranks: tuple[str, ...]
    weight: int


def member_of(text: str, folded: str, hits: list[Hit], n: int) -> Member | None:
    """Return the member that the n-th hit of a text begins, None where it names no place."""
    hit = hits[n]
    entry = hit.entries[0]
    match entry.group:
        case "RANK":
            return _ranked(text, folded, hits, n)
        case "SITE":
            return _site(text, folded, hits, n)
        case "PLACE":
            return _named(text, folded, hits, n)
        case "NATIONALITY":
            country = nationalities()[entry.value]
            return Member(hit.start, hit.end, Role.NATIONALITY, "", Known((), country), (), _UNSAID)
    return None


def _ranks(hit: Hit) -> tuple[str, ...]:
    return tuple(e.value for e in hit.entries if e.group == "RANK")


def _ranked(text: str, folded: str, hits: list[Hit], n: int) -> Member | None:
    """Return a name with the word that says what it is: «شهرستان «شاه ولی کوت»», «استان دیالی», «روستای دوما»."""
    hit, ranks = hits[n], _ranks(hits[n])
    word = folded[hit.start : hit.end]
    quoted = _QUOTED.match(folded, hit.end)
    if quoted:
        start, end = quoted.span("name")
        return _cued(text, hit.start, quoted.end(), text[start:end], ranks)
    follows = hits[n + 1] if n + 1 < len(hits) else None
    if follows is not None and follows.entries[0].group in ("PLACE", "NATIONALITY") and not folded[hit.end : follows.start].strip():
        name = text[follows.start : follows.end]
        what = known().get(joined(name), Known())
        if not (what.country and not what.places):
            return _cued(text, hit.start, follows.end, name, ranks)
        return None
    bare = _BARE.match(folded, hit.end)
    if bare is None or _NO_NAME.match(bare["name"]) or not (bare["name"].startswith("ال") or word in _BARE_RANKS):
        return None
    start, end = bare.span("name")
    if any(start <= h.start < end for h in hits[n + 1 : n + 3]):
        return None
    return _cued(text, hit.start, end, text[start:end], ranks)


def _cued(text: str, start: int, end: int, name: str, ranks: tuple[str, ...]) -> Member:
    return Member(start, end, _ROLES[ranks[0]], name, known().get(joined(name), Known()), ranks, 3)


def _site(text: str, folded: str, hits: list[Hit], n: int) -> Member | None:
    """Return a building or landmark with the name it carries: «مسجد «گازرگاه»», «جاده کوهات»."""
    hit = hits[n]
    end = _quoted_end(folded, hits, n) or _landscape_end(folded, hits, n) or _place_end(folded, hits, n)
    weight = 2 if end else 0
    return Member(hit.start, end or hit.end, Role.SITE, text[hit.start : end or hit.end], Known(), (), weight)


def _quoted_end(folded: str, hits: list[Hit], n: int) -> int | None:
    """Return the end of a name in quotation marks behind a site: «مرکز اسلامی «النور»», not «بازار شهرک «منبه»»."""
    hit = hits[n]
    quoted = _QUOTED.search(folded, hit.end, hit.end + 45)
    if quoted and any(h.start < quoted.start() and h.entries[0].group == "RANK" for h in hits[n + 1 : n + 3]):
        return None
    if quoted is None or quoted.start() - hit.end > _FAR or _CUTS.search(folded[hit.end : quoted.start()]):
        return None
    return quoted.end()


def _landscape_end(folded: str, hits: list[Hit], n: int) -> int | None:
    """Return the end of the name of heights, a mountain or a valley: «ارتفاعات حمرین»."""
    bare = _BARE.match(folded, hits[n].end) if hits[n].entries[0].value == "landscape" else None
    if bare is None or _NO_NAME.match(bare["name"]) or any(bare.start("name") <= h.start < bare.end() for h in hits[n + 1 : n + 3]):
        return None
    return bare.end()


def _place_end(folded: str, hits: list[Hit], n: int) -> int | None:
    """Return the end of a site that is told by the place behind it: «پاسگاه مرزی سراوان»."""
    hit = hits[n]
    follows = next((h for h in hits[n + 1 : n + 4] if h.entries[0].group == "PLACE"), None)
    if follows is None or follows.start - hit.end > _NEAR:
        return None
    rank = next((h.start for h in hits[n + 1 : n + 4] if h.entries[0].group == "RANK"), follows.start)  # «خیابان الرشید شهر غزه»
    between = folded[hit.end : min(rank, follows.start)]
    return None if _CUTS.search(between) or "\n" in between else hit.end + len(between.rstrip())


def _named(text: str, folded: str, hits: list[Hit], n: int) -> Member | None:
    hit = hits[n]
    what = known()[hit.entries[0].value]
    before = hits[n - 1] if n else None
    is_body = before is not None and any(e.group == "BODY" for e in before.entries) and not folded[before.end : hit.start].strip(' \u200c"')
    if what.country:
        role, weight = (Role.NATIONALITY, _UNSAID) if is_body else (Role.COUNTRY, 2)
        return Member(hit.start, hit.end, role, text[hit.start : hit.end], what, (), weight)
    filed = _opens(text, hit)
    is_led = len(hit.entries[0].value) > 4 and _is_led(folded, hit.start) and any(p.population >= _TOWN for p in what.places)
    if not (what.is_free or filed or is_led) or (len(hit.entries[0].value) < 4 and not (filed or _is_led(folded, hit.start))):
        return None
    kind = what.places[0].kind
    role = _ROLES.get(kind, Role.LOCALITY)
    return Member(hit.start, hit.end, role, text[hit.start : hit.end], what, (), 2)


def _opens(text: str, hit: Hit) -> bool:
    """Tell whether a name stands where provincial news is filed: «کرج- ...»."""
    return hit.start < 3 and re.match(r"[\s\u200c]*[-–—]", text[hit.end : hit.end + 3]) is not None


def _is_led(folded: str, start: int) -> bool:
    return (
        re.search(r"(?:^|\s)(?:در|شهر|به|حومه|شرق|غرب|شمال|جنوب|مرکز|نزدیکی)[\s\u200c]+$", folded[max(0, start - 12) : start]) is not None
    )
