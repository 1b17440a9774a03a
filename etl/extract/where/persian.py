"""Finds the wording of place in Persian news: «روستای «المرعی» در حومه شهرستان حویجه», «غرب کابل», «بازار مرکزی تلعفر»."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from etl.extract.where.meanings import Inside, country_place, place_of, readings
from etl.extract.where.persian_names import Known, finder, known, nationalities, romanised, transliterated
from etl.extract.where.phrases import BREADTH, PlacePhrase, Role
from etl.extract.where.tokens import Atom
from etl.gazetteer import Entry
from etl.lexicon import Hit
from etl.records import Place
from etl.text.joined import joined
from etl.text.normalise import fold

_ROLES = {
    "city": Role.LOCALITY,
    "town": Role.LOCALITY,
    "village": Role.LOCALITY,
    "camp": Role.LOCALITY,
    "admin1": Role.ADMIN1,
    "admin2": Role.ADMIN2,
    "quarter": Role.QUARTER,
}
_KINDS = {
    "city": ("city", "village", "admin2"),
    "town": ("city", "village", "quarter", "admin2"),
    "village": ("village", "city"),
    "camp": ("city", "quarter", "village"),
    "admin1": ("admin1",),
    "admin2": ("admin2", "city", "quarter"),
    "quarter": ("quarter", "area", "village", "city", "admin2"),
}
_QUOTED = re.compile(r'[\s\u200c]*"(?P<name>[^"\n]{2,30})"')
_BARE = re.compile(r"[\s\u200c]+(?P<name>[^\W\d_]{3,}(?:[\s\u200c]ال[^\W\d_]{2,})?)")
_NO_NAME = re.compile(
    r"(?:را|که|در|به|از|با|و|بود|است|شد|این|آن|نیز|هم|های|ها|ای|هایی|مذکور|مسکونی|صنعتی|مرکزی|مختلف|نظامی|مورد|حمله|انفجار|یک|دو|چند|برای|تحت|پر|هدف|تا|بر|روز|شاهد|میزبان|مشترک)$"
)
_BARE_RANKS = frozenset({"شهرستان", "ولسوالی", "روستای", "شهرک", "قریه", "محله", "اردوگاه"})  # a name may follow without quotation marks
_GAP = re.compile(r"[\s\u200c،\-–—()\"]*$")
_FILED = re.compile(r"(?:خبرگزاری|خبرنگار) (?:مهر|تسنیم|ایرنا|فارس|ایسنا)[\s\u200c]*(?:از|در)?[\s\u200c]*(?:شهر )?$")
_CUTS = re.compile(r"[،.؛:]|\b(?:در|به|از|با|را|که|و)\b")
_NEAR = 22  # characters between a site and the place that tells it
_FAR = 12  # characters between a site and the name that it carries
_HOME = "IR"
_TOWN = 10_000  # people; a smaller place needs a word such as «روستای» before its name
_UNSAID = 1  # the weight of what only hints at a country


class _Member(NamedTuple):
    """One member of a chain: a cued or known name, a site, a country."""

    start: int
    end: int
    role: Role
    name: str
    known: Known
    ranks: tuple[str, ...]
    weight: int


def find_persian_places(texts: Sequence[str]) -> list[list[PlacePhrase]]:
    """Return the place phrases of each of an article's Persian texts, in order, none overlapping; a chain of names is one phrase.

    The countries that all of them speak of decide what an ambiguous name means.
    """
    folded = [fold(text) for text in texts]
    hits = [finder().hits(words) for words in folded]
    hints = _hints([hit for row in hits for hit in row])
    return [
        [phrase for chain in _chains(text, words, row) if (phrase := _phrase(text, words, chain, hints)) is not None]
        for text, words, row in zip(texts, folded, hits, strict=True)
    ]


def _hints(hits: list[Hit]) -> Counter[str]:
    """Count which countries a text speaks of: by name, nationality, province or great town."""
    counted: Counter[str] = Counter()
    for hit in hits:
        entry = hit.entries[0]
        if entry.group == "PLACE":
            what = known()[entry.value]
            if what.country:
                counted[what.country] += 2
            elif what.is_free and len({p.country for p in what.places}) == 1:
                counted[what.places[0].country] += 1
        elif entry.group == "NATIONALITY":
            counted[nationalities()[entry.value]] += 1
    return counted


def _chains(text: str, folded: str, hits: list[Hit]) -> list[list[_Member]]:
    """Return the members joined to chains: neighbours with nothing but words of direction between them."""
    chains: list[list[_Member]] = []
    links: list[tuple[int, int]] = []
    reached = 0
    for n, hit in enumerate(hits):
        if hit.start < reached:
            continue
        if hit.entries[0].group == "LINK":
            links.append((hit.start, hit.end))
            continue
        member = _member(text, folded, hits, n)
        if member is None:
            continue
        reached = member.end
        if chains and _is_joined(folded, chains[-1][-1], member, links):
            chains[-1].append(member)
        else:
            chains.append([member])
        links = []
    return chains


def _is_joined(folded: str, before: _Member, after: _Member, links: list[tuple[int, int]]) -> bool:
    if Role.NATIONALITY in (before.role, after.role) or BREADTH[after.role] < BREADTH[before.role]:
        return False
    at = before.end
    for start, end in links:
        if start >= at and _GAP.match(folded[at:start]):
            at = end
    between = folded[at : after.start]
    return bool(_GAP.match(between)) and not (after.role is before.role is Role.LOCALITY and "،" in folded[before.end : after.start])


def _member(text: str, folded: str, hits: list[Hit], n: int) -> _Member | None:
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
            return _Member(hit.start, hit.end, Role.NATIONALITY, "", Known((), country), (), _UNSAID)
    return None


def _ranks(hit: Hit) -> tuple[str, ...]:
    return tuple(e.value for e in hit.entries if e.group == "RANK")


def _ranked(text: str, folded: str, hits: list[Hit], n: int) -> _Member | None:
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


def _cued(text: str, start: int, end: int, name: str, ranks: tuple[str, ...]) -> _Member:
    return _Member(start, end, _ROLES[ranks[0]], name, known().get(joined(name), Known()), ranks, 3)


def _site(text: str, folded: str, hits: list[Hit], n: int) -> _Member | None:
    """Return a building or landmark with the name it carries: «مسجد «گازرگاه»», «جاده کوهات»."""
    hit = hits[n]
    end = _quoted_end(folded, hits, n) or _landscape_end(folded, hits, n) or _place_end(folded, hits, n)
    weight = 2 if end else 0
    return _Member(hit.start, end or hit.end, Role.SITE, text[hit.start : end or hit.end], Known(), (), weight)


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
    between = folded[hit.end : follows.start]
    return None if _CUTS.search(between) or "\n" in between else hit.end + len(between.rstrip())


def _named(text: str, folded: str, hits: list[Hit], n: int) -> _Member | None:
    hit = hits[n]
    what = known()[hit.entries[0].value]
    before = hits[n - 1] if n else None
    is_body = before is not None and before.entries[0].group == "BODY" and not folded[before.end : hit.start].strip(' \u200c"')
    if what.country:
        role, weight = (Role.NATIONALITY, _UNSAID) if is_body else (Role.COUNTRY, 2)
        return _Member(hit.start, hit.end, role, text[hit.start : hit.end], what, (), weight)
    filed = _opens(text, hit)
    is_led = len(hit.entries[0].value) > 4 and _is_led(folded, hit.start) and any(p.population >= _TOWN for p in what.places)
    if not (what.is_free or filed or is_led) or (len(hit.entries[0].value) < 4 and not (filed or _is_led(folded, hit.start))):
        return None
    kind = what.places[0].kind
    role = _ROLES.get(kind, Role.LOCALITY)
    return _Member(hit.start, hit.end, role, text[hit.start : hit.end], what, (), 2)


def _opens(text: str, hit: Hit) -> bool:
    """Tell whether a name stands where provincial news is filed: «کرج- ...»."""
    return hit.start < 3 and re.match(r"[\s\u200c]*[-–—]", text[hit.end : hit.end + 3]) is not None


def _is_led(folded: str, start: int) -> bool:
    return (
        re.search(r"(?:^|\s)(?:در|شهر|به|حومه|شرق|غرب|شمال|جنوب|مرکز|نزدیکی)[\s\u200c]+$", folded[max(0, start - 12) : start]) is not None
    )


def _phrase(text: str, folded: str, chain: list[_Member], hints: Mapping[str, int]) -> PlacePhrase | None:
    """Return one phrase of a chain: the finest member says what it is, the broader ones where it lies."""
    inside = Inside()
    resolved: list[tuple[_Member, Place, str | None]] = []
    for member in reversed(chain):
        role, place, district = _resolved(text, member, inside, hints)
        inside = Inside(inside.country or place.country, inside.admin1 or place.admin1)
        resolved.append((member._replace(role=role), place, district))
    finest = resolved[-1]
    whole = Place()
    for _, place, _ in reversed(resolved):
        whole = _filled(whole, place)
    start, end = chain[0].start, max(m.end for m in chain)
    weight = 3 if len(chain) > 1 and chain[-1].role is not Role.SITE else max(m.weight for m in chain)
    site = next((m.name for m, _, _ in resolved if m.role is Role.SITE), whole.site)
    district = next((d for _, _, d in resolved if d), None)
    role = finest[0].role
    if _FILED.search(folded[max(0, start - 45) : start]):
        role = Role.NATIONALITY if whole.country == _HOME else Role.DATELINE  # reporters in the provinces file from where it happened
    lead = "from" if re.search(r"(?:^|\s)از[\s\u200c]+$", folded[max(0, start - 4) : start]) else ""
    if role is Role.SITE and weight == 0:
        whole = whole._replace(site=None)
    return PlacePhrase(start, end, role, whole._replace(text=text[start:end], site=site if weight else None), lead, weight, (), district)


def _filled(fine: Place, broad: Place) -> Place:
    for name in ("country", "admin1"):
        a, b = getattr(fine, name), getattr(broad, name)
        if a and b and a != b:
            return fine
    has_spot = fine.lat is not None
    return Place(
        fine.text,
        fine.country or broad.country,
        fine.admin1 or broad.admin1,
        fine.locality or broad.locality,
        fine.site or broad.site,
        fine.lat if has_spot else broad.lat,
        fine.lon if has_spot else broad.lon,
        fine.geo_precision if has_spot else broad.geo_precision,
    )


def _resolved(text: str, member: _Member, inside: Inside, hints: Mapping[str, int]) -> tuple[Role, Place, str | None]:
    if member.known.country and not member.known.places:
        return member.role, country_place(member.known.country, text[member.start : member.end]), None
    if member.role is Role.SITE:
        return Role.SITE, Place(), None
    ranks = member.ranks
    atom = Atom(0, 0, member.start, member.end, None, None, member.known.places)
    found = (readings(atom, ranks, inside, hints) or readings(atom, (), inside, hints)) if member.known.places else []
    if found and hints and inside.country is None and member.known.kept == () and found[0].country not in hints:
        found = [p for p in (_transliterated(member, ranks, inside, hints),) if p] or found
    if inside.country is None and (meant := [p for p in found if p in member.known.kept]):
        found = meant  # Herat is no village of Yazd, whatever the text speaks of
    if not found and ranks:
        found = [p for p in (_transliterated(member, ranks, inside, hints),) if p]
    if not found:
        if not ranks or member.role is Role.ADMIN1:
            return member.role, Place(), None
        named = romanised(member.name) if member.role is not Role.QUARTER else None
        return member.role, Place(locality=named), None
    role, place, district = place_of(found[0], found[0].name)
    if role is Role.ADMIN2 and member.role is not Role.ADMIN1:
        place = place._replace(locality=found[0].name)
    return (member.role if member.role is Role.ADMIN2 else role), place, district


def _transliterated(member: _Member, ranks: tuple[str, ...], inside: Inside, hints: Mapping[str, int]) -> Entry | None:
    """Return the place whose Latin name this is, in the country told around it or spoken of most."""
    wanted = frozenset([inside.country] if inside.country else [c for c, _ in Counter(hints).most_common(1)])
    kinds = frozenset(kind for rank in ranks for kind in _KINDS[rank])
    return transliterated(member.name, wanted, kinds) if kinds else None
