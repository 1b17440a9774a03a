"""Finds the wording of place in Persian news: «روستای «المرعی» در حومه شهرستان حویجه», «غرب کابل», «بازار مرکزی تلعفر»."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from etl.extract.where.meanings import Inside, country_place, place_of, readings
from etl.extract.where.persian_members import Member, member_of
from etl.extract.where.persian_names import finder, known, nationalities, romanised, transliterated
from etl.extract.where.phrases import BREADTH, PlacePhrase, Role
from etl.extract.where.tokens import Atom
from etl.gazetteer import Entry
from etl.lexicon import Hit
from etl.records import Place
from etl.text.normalise import fold

_KINDS = {
    "city": ("city", "village", "admin2"),
    "town": ("city", "village", "quarter", "admin2"),
    "village": ("village", "city"),
    "camp": ("city", "quarter", "village"),
    "admin1": ("admin1",),
    "admin2": ("admin2", "city", "quarter"),
    "quarter": ("quarter", "area", "village", "city", "admin2"),
}
_GAP = re.compile(r"[\s\u200c،\-–—()\"]*$")
_FILED = re.compile(r"(?:خبرگزاری|خبرنگار) (?:مهر|تسنیم|ایرنا|فارس|ایسنا)[\s\u200c]*(?:از|در)?[\s\u200c]*(?:شهر )?$")
_HOME = "IR"
_COUNTY = "شهرستان"


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


def _chains(text: str, folded: str, hits: list[Hit]) -> list[list[Member]]:
    """Return the members joined to chains: neighbours with nothing but words of direction between them."""
    chains: list[list[Member]] = []
    links: list[tuple[int, int]] = []
    reached = 0
    for n, hit in enumerate(hits):
        if hit.start < reached:
            continue
        if hit.entries[0].group == "LINK":
            links.append((hit.start, hit.end))
            continue
        member = member_of(text, folded, hits, n)
        if member is None:
            continue
        reached = member.end
        if chains and _is_joined(folded, chains[-1][-1], member, links):
            chains[-1].append(member)
        else:
            chains.append([member])
        links = []
    return chains


def _is_joined(folded: str, before: Member, after: Member, links: list[tuple[int, int]]) -> bool:
    if Role.NATIONALITY in (before.role, after.role) or BREADTH[after.role] < BREADTH[before.role]:
        return False
    at = before.end
    for start, end in links:
        if start >= at and _GAP.match(folded[at:start]):
            at = end
    between = folded[at : after.start]
    return bool(_GAP.match(between)) and not (after.role is before.role is Role.LOCALITY and "،" in folded[before.end : after.start])


def _phrase(text: str, folded: str, chain: list[Member], hints: Mapping[str, int]) -> PlacePhrase | None:
    """Return one phrase of a chain: the finest member says what it is, the broader ones where it lies."""
    inside = Inside()
    resolved: list[tuple[Member, Place, str | None]] = []
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


def _resolved(text: str, member: Member, inside: Inside, hints: Mapping[str, int]) -> tuple[Role, Place, str | None]:
    if member.known.country and not member.known.places:
        return member.role, country_place(member.known.country, text[member.start : member.end]), None
    if member.role is Role.SITE:
        return Role.SITE, Place(), None
    ranks = member.ranks
    atom = Atom(0, 0, member.start, member.end, None, None, member.known.places)
    found = (readings(atom, ranks, inside, hints) or readings(atom, (), inside, hints)) if member.known.places else []
    if found and hints and inside.country is None and member.known.kept == () and found[0].country not in hints:
        found = [p for p in (_transliterated(member, ranks, inside, hints),) if p] or found
    if inside.country is None and text.startswith(_COUNTY, member.start) and (ours := [p for p in found if _is_county(p)]):
        found = ours  # Iran's news calls its own districts so
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


def _is_county(place: Entry) -> bool:
    return place.country == _HOME and place.kind == "admin2"


def _transliterated(member: Member, ranks: tuple[str, ...], inside: Inside, hints: Mapping[str, int]) -> Entry | None:
    """Return the place whose Latin name this is, in the country told around it or spoken of most."""
    wanted = frozenset([inside.country] if inside.country else [c for c, _ in Counter(hints).most_common(1)])
    kinds = frozenset(kind for rank in ranks for kind in _KINDS[rank])
    return transliterated(member.name, wanted, kinds) if kinds else None
