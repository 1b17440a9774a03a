"""Builds invented mentions for the tests of resolving."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from etl.records import AttackType, Basis, Count, Days, Kind, Mention, Outcome, Part, Place, Span, Status, TargetType, Told, Weapon

DAY = date(2025, 3, 11)
HERAT_MOSQUE = Place("a mosque in Herat", "AF", "Herat", "Herat", "Guzargah mosque", 34.3482, 62.1997)
TRIGGER = Span(Part.BODY, 0, 5, "blast")
MOSQUE = Mention(
    kind=Kind.ATTACK,
    status=Status.NEW,
    outcome=Outcome.HAPPENED,
    trigger=TRIGGER,
    when=Days(DAY, DAY, Basis.WEEKDAY),
    where=HERAT_MOSQUE,
    killed=Count(9, 9),
    wounded=Count(23, 23),
    attack_type=AttackType.BOMBING,
    weapon=Weapon.IED,
    target_type=TargetType.RELIGIOUS,
)


def on(day: date, basis: Basis = Basis.EXPLICIT) -> Days:
    """Return one day."""
    return Days(day, day, basis)


def month(year: int, number: int) -> Days:
    """Return a whole month."""
    first = date(year, number, 1)
    return Days(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1), Basis.MONTH)


def tells(
    article: str,
    *,
    n: int = 0,
    version: int = 1,
    newest: bool = True,
    published: date | None = DAY,
    copy_of: str | None = None,
    syndicated_from: str | None = None,
    sentence: str = "",
    names: tuple[str, ...] = (),
    **cells: Any,
) -> Told:
    """Return the mosque bombing, or what the cells make of it, as an article tells it."""
    at = datetime(published.year, published.month, published.day, 12, tzinfo=UTC) if published else None
    key = f"{article}/{version}/{n}"
    return Told(
        mention_id=f"m:{key}",
        article_key=f"{article}",
        version=f"{article}-v{version}",
        version_no=version,
        is_newest=newest,
        n=n,
        source=article.split("/", maxsplit=1)[0],
        published_at=at,
        fetched_at=datetime(2025, 3, 13, tzinfo=UTC),
        mention=replace(MOSQUE, trigger=TRIGGER._replace(start=n * 100, end=n * 100 + 5), **cells),
        trigger_digest=hashlib.sha256((sentence or key).encode()).hexdigest(),
        trigger_rank=0,
        copy_of=copy_of,
        syndicated_from=syndicated_from,
        names=names,
    )
