"""Applies what people have decided over what the rules say: which mentions are one incident, and what its cells hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from etl.geocode import geocode
from etl.override import PLACES, Anchor, Deed, Override, OverrideError, cell_of
from etl.records import Incident, Place, Told
from etl.resolve.facts import facts
from etl.resolve.reconcile import hold_cells
from etl.resolve.score import NEVER, linked, score

Groups = Sequence[tuple[str, ...]]


class Matched(NamedTuple):
    """An override with the mentions that its anchors are today, by side and in the order in which they were written down."""

    override: Override
    sides: tuple[tuple[str, ...], tuple[str, ...]]

    @property
    def mentions(self) -> tuple[str, ...]:
        """The mentions by which it acts: all that are to be together or apart, else the first of each side."""
        every = self.override.deed is Deed.SPLIT or (self.override.deed is Deed.PIN and self.override.field is None)
        return tuple(mention for side in self.sides for mention in (side if every else side[:1]))

    @property
    def is_whole(self) -> bool:
        """Whether each side that it needs is found."""
        needed = 2 if self.override.deed in (Deed.MERGE, Deed.SPLIT) else 1
        return all(self.sides[side] for side in range(needed))


def match(overrides: Iterable[Override], told: Iterable[Told]) -> list[Matched]:
    """Return overrides with the mentions that they hold on to; `told` are the current mentions of the articles they name.

    A mention is found by its id, else by its article, version and trigger, else by article and trigger in another version.
    """
    by_article: dict[str, list[Told]] = defaultdict(list)
    for one in sorted(told, key=lambda one: (-one.version_no, one.n)):
        by_article[one.article_key].append(one)
    return [Matched(one, (_side(one, 0, by_article), _side(one, 1, by_article))) for one in overrides]


def _side(override: Override, side: int, by_article: Mapping[str, Sequence[Told]]) -> tuple[str, ...]:
    found = (_found(anchor, by_article.get(anchor.article_key, ())) for anchor in override.anchors if anchor.side == side)
    return tuple(dict.fromkeys(one for one in found if one))


def _found(anchor: Anchor, told: Sequence[Told]) -> str | None:
    quoted = [one for one in told if one.mention.trigger.quote == anchor.trigger_quote]
    levels = (
        [one for one in told if one.mention_id == anchor.mention_id],
        [one for one in quoted if one.version == anchor.version],
        quoted,
    )
    return next((level[0].mention_id for level in levels if level), None)


def pulled(matched: Iterable[Matched], known: Iterable[str]) -> set[str]:
    """Return the mentions that belong beside the known ones because an override ties them to these."""
    held, wanted = set(known), set[str]()
    for one in matched:
        mentions = set(one.mentions)
        if one.is_whole and mentions & held:
            wanted |= mentions - held
    return wanted


def regroup(groups: Groups, matched: Sequence[Matched], told: Sequence[Told]) -> list[tuple[str, ...]]:
    """Return the groups of a partition as people want them: first what is merged or kept together, then what is split."""
    by_id = {one.mention_id: one for one in told}
    whole = sorted((one for one in matched if one.is_whole), key=_age)
    result = [list(group) for group in groups]
    for one in whole:
        if one.override.deed is Deed.MERGE or (one.override.deed is Deed.PIN and one.override.field is None):
            result = _joined(result, set(one.mentions))
    for one in whole:
        if one.override.deed is Deed.SPLIT:
            result = [part for group in result for part in _cut(group, one.sides, by_id)]
    return sorted(tuple(sorted(group)) for group in result)


def _age(matched: Matched) -> tuple[str, str]:
    return matched.override.made_at.isoformat(), matched.override.override_id


def _joined(groups: list[list[str]], mentions: set[str]) -> list[list[str]]:
    together = [group for group in groups if mentions & set(group)]
    apart = [group for group in groups if not mentions & set(group)]
    return [*apart, [mention for group in together for mention in group]] if together else apart


def _cut(group: list[str], sides: tuple[tuple[str, ...], tuple[str, ...]], by_id: Mapping[str, Told]) -> list[list[str]]:
    """Return a group in two where it holds both sides; a mention that came later goes with the side it is likest to."""
    stays, goes = ([mention for mention in side if mention in group] for side in sides)
    if not stays or not goes:
        return [group]
    parts: tuple[list[str], list[str]] = (list(stays), list(goes))
    for mention in group:
        if mention not in stays and mention not in goes:
            parts[_likeness(mention, goes, by_id) > _likeness(mention, stays, by_id)].append(mention)
    return [*parts]


def rejoining(matched: Iterable[Matched], told: Sequence[Told]) -> dict[str, tuple[str, ...]]:
    """Return for each split the mentions of other articles that are linked to both of its sides: what speaks against it."""
    by_id = {one.mention_id: one for one in told}
    return {
        one.override.override_id: _linking(one, by_id)
        for one in matched
        if one.override.deed is Deed.SPLIT and one.is_whole and by_id.keys() >= set(one.mentions)
    }


def _linking(split: Matched, by_id: Mapping[str, Told]) -> tuple[str, ...]:
    articles = {anchor.article_key for anchor in split.override.anchors}
    others = (one for one in by_id.values() if not articles & {one.article_key, one.copy_of})
    sides = [[by_id[mention] for mention in side] for side in split.sides]
    return tuple(sorted(one.mention_id for one in others if all(any(linked(one, other) for other in side) for side in sides)))


def _likeness(mention: str, side: Sequence[str], by_id: Mapping[str, Told]) -> tuple[bool, float]:
    """Return how like a mention is to a side: first of all, whether another version of its article stands there."""
    one, others = by_id[mention], [by_id[other] for other in side]
    is_version = any(one.article_key == other.article_key and one.version != other.version for other in others)
    return is_version, max((score(facts(one), facts(other)) for other in others), default=NEVER)


def overridden(incident: Incident, told: Sequence[Told], matched: Sequence[Matched]) -> Incident:
    """Return an incident with the cells that people have set, and with the ids of all overrides that shape it."""
    mine = sorted((one for one in matched if one.is_whole and set(one.mentions) & set(incident.mention_ids)), key=_age)
    if not mine:
        return incident
    said = {one.override.field: one.override for one in mine if one.override.field and one.override.value is not None}
    ids = [one.override.override_id for one in mine if one.override.field is None or said.get(one.override.field) is one.override]
    return replace(hold_cells(incident, told, _values(incident.where, said.values())), overrides=tuple(ids))


def _values(where: Place, overrides: Iterable[Override]) -> dict[str, object]:
    values = {str(one.field): cell_of(str(one.field), str(one.value)) for one in overrides}
    named = {name: values.pop(name) for name in PLACES if name in values}
    return values | ({"where": _placed(where._replace(**named))} if named else {})  # type: ignore[arg-type]  # names are texts or None


def _placed(where: Place) -> Place:
    """Return a place with the coordinate that the gazetteer gives its finest name, none where that would be a guess."""
    name = where.locality or where.admin1 or where.country
    found = geocode(name, where.country, where.admin1 if where.locality else None) if name else None
    spot = found or Place()
    return where._replace(lat=spot.lat, lon=spot.lon, geo_precision=spot.geo_precision)


def retracted_by(incident: Incident, matched: Iterable[Matched]) -> Override | None:
    """Return the override by which a person says that an incident is none, if there is one."""
    found = (one.override for one in matched if one.override.deed is Deed.RETRACT and set(one.mentions) & set(incident.mention_ids))
    return next(found, None)


def require_sound(overrides: Iterable[Override]) -> None:
    """Raise OverrideError where overrides in force contradict each other: a circle of merges, a split of what is to be together."""
    root: dict[str, str] = {}
    in_force = sorted((one for one in overrides if one.is_in_force), key=lambda one: (one.made_at, one.override_id))
    for one in (one for one in in_force if one.deed is Deed.MERGE):
        sides = [_roots(root, one, side) for side in (0, 1)]
        if sides[0] & sides[1]:
            raise OverrideError(f"{one} merges what is merged already, in a circle: unset one of the merges first")
        _join(root, sides[0] | sides[1])
    for one in (one for one in in_force if one.deed is Deed.PIN and one.field is None):
        _join(root, (anchor.mention_id for anchor in one.anchors))
    for one in (one for one in in_force if one.deed is Deed.SPLIT):
        if _roots(root, one, 0) & _roots(root, one, 1):
            raise OverrideError(f"{one} splits what another override merges or pins together: unset that one first")
    _require_one_a_cell(in_force, root)


def _roots(root: dict[str, str], override: Override, side: int) -> set[str]:
    mentions = [anchor.mention_id for anchor in override.anchors if anchor.side == side]
    if override.deed is Deed.MERGE:
        _join(root, mentions)
    return {_root(root, mention) for mention in mentions}


def _root(root: dict[str, str], mention: str) -> str:
    while root.setdefault(mention, mention) != mention:
        mention = root[mention]
    return mention


def _join(root: dict[str, str], mentions: Iterable[str]) -> None:
    first, *others = sorted({_root(root, mention) for mention in mentions})
    root.update(dict.fromkeys(others, first))


def _require_one_a_cell(in_force: Sequence[Override], root: dict[str, str]) -> None:
    """Raise OverrideError where two overrides speak of one cell, or one of a cell of what another retracts."""
    said: dict[tuple[str, str], Override] = {}
    for one in (one for one in in_force if one.deed in (Deed.SET, Deed.RETRACT) or (one.deed is Deed.PIN and one.field)):
        incidents = {_root(root, anchor.mention_id) for anchor in one.anchors}
        cell = one.field or Deed.RETRACT
        for other in (said.get((incident, about)) for incident in sorted(incidents) for about in (cell, Deed.RETRACT)):
            if other:
                raise OverrideError(f"{one} contradicts {other}: unset that one first (etl override unset {other.override_id})")
        said |= dict.fromkeys(((incident, cell) for incident in incidents), one)
