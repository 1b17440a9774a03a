"""Builds invented incidents for the tests of alerts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from etl.alerts import LastTold
from etl.messages import MessageKind
from etl.records import AttackType, Basis, Count, Days, Incident, Kind, Outcome, Place, Status, TargetType, Weapon

NOW = datetime(2025, 3, 12, 20, 0, tzinfo=UTC)
DAY = date(2025, 3, 11)

MARKET_BLAST = Incident(
    incident_id="inc-1",
    mention_ids=("m1",),
    founding_mention_id="m1",
    kind=Kind.ATTACK,
    status=Status.NEW,
    outcome=Outcome.HAPPENED,
    when=Days(DAY, DAY, Basis.WEEKDAY),
    where=Place("a market in Herat", "AF", "Herat", "Herat", "Sabz market", 34.3482, 62.1997),
    killed=Count(3, 3),
    wounded=Count(8, None),
    attack_type=AttackType.BOMBING,
    weapon=Weapon.IED,
    target_type=TargetType.MARKET_OR_PUBLIC,
    article_count=1,
    source_count=1,
    first_published_at=datetime(2025, 3, 11, 12, 0, tzinfo=UTC),
    last_published_at=datetime(2025, 3, 11, 12, 0, tzinfo=UTC),
)


def changed(**cells: object) -> Incident:
    """Return the market blast with other cells."""
    return replace(MARKET_BLAST, **cells)  # type: ignore[arg-type]


def told(state: Incident = MARKET_BLAST, kind: MessageKind = MessageKind.ALERT, sequence: int = 1) -> LastTold:
    """Return that a state was told by the rule of the tests."""
    return LastTold("new", state.incident_id, kind, sequence, state)
