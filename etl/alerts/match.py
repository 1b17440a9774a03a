"""Says whether an incident is one that a rule is about."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from etl.alerts.rules import Point, Rule
from etl.distance import haversine_km
from etl.records import Count, Incident


def _is_inside(area: Sequence[Point], lat: float, lon: float) -> bool:
    """Return whether a point lies in a polygon of degrees: a ray to the east crosses its edges an odd number of times."""
    crossings = 0
    for a, b in pairwise([*area, area[0]]):
        if (a.lat > lat) != (b.lat > lat) and lon < a.lon + (lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon):
            crossings += 1
    return crossings % 2 == 1


def _low(count: Count | None) -> int:
    return count.low if count else 0


def _among(value: str | None, wanted: Iterable[str]) -> bool:
    names = {name.casefold() for name in wanted}
    return not names or (value is not None and value.casefold() in names)


def _out_of_place(incident: Incident, rule: Rule) -> str:
    where = incident.where
    if not _among(where.country, rule.countries):
        return f"its country is {where.country or 'not known'}"
    if not _among(where.admin1, rule.provinces):
        return f"its province is {where.admin1 or 'not known'}"
    if rule.near is None and not rule.area:
        return ""
    if where.lat is None or where.lon is None:
        return "its coordinates are not known"
    if rule.area and not _is_inside(rule.area, where.lat, where.lon):
        return "it lies outside the rule's area"
    if rule.near is None:
        return ""
    km = haversine_km(rule.near.lat, rule.near.lon, where.lat, where.lon)
    return f"it is {km:.0f} km away, the rule's circle is {rule.near.km:g} km" if km > rule.near.km else ""


def mismatch(incident: Incident, rule: Rule, told_in: Collection[str] = ()) -> str:
    """Return why an incident is none of a rule's, in words; empty where it is. `told_in` are the languages of its articles."""
    if incident.kind not in rule.kinds:
        return f"its kind is {incident.kind}, the rule is about {', '.join(rule.kinds)}"
    place = _out_of_place(incident, rule)
    if place:
        return place
    harmed = max(_low(incident.killed) + _low(incident.wounded), _low(incident.killed_or_wounded))
    if harmed < rule.toll_at_least:
        return f"{harmed} killed or wounded, the rule asks for {rule.toll_at_least}"
    if not _among(incident.attack_type, rule.attack_types):
        return f"its method is {incident.attack_type or 'not known'}"
    if not _among(incident.target_type, rule.target_types):
        return f"its target is {incident.target_type or 'not known'}"
    if rule.groups and not (_among(incident.perpetrator, rule.groups) or _among(incident.claimed_by, rule.groups)):
        return f"its perpetrator is {incident.perpetrator or incident.claimed_by or 'not known'}"
    if incident.source_count < rule.sources_at_least:
        return f"{incident.source_count} sources tell it, the rule asks for {rule.sources_at_least}"
    if rule.language and not set(rule.language) & set(told_in):
        return f"its articles are in {', '.join(sorted(told_in)) or 'no known language'}, the rule asks for {' or '.join(rule.language)}"
    sure = incident.confidence.get("kind", 1.0)
    if sure < rule.confidence_at_least:
        return f"its confidence is {sure:.2f}, the rule asks for {rule.confidence_at_least:g}"
    return ""
