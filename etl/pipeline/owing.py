"""Which messages the new states of incidents call for; they are kept beside the states, in the same transaction."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from etl import store
from etl.alerts import Decided, LastTold, Phrase, Rule, Voice, cancel, decide, voices
from etl.messages import Alert
from etl.notify import open_channels
from etl.records import Incident, Told
from etl.resolve import VANISHED, Resolved
from etl.settings import Settings
from etl.store import Changes
from etl.warehouse import Warehouse

logger = logging.getLogger(__name__)


class Heard(NamedTuple):
    """The articles that tell an incident, and their languages."""

    languages: frozenset[str]
    voices: tuple[Voice, ...]


_NOBODY = Heard(frozenset(), ())
LastToldByRule = Mapping[str, Mapping[str, LastTold]]


def owe(
    warehouse: Warehouse,
    settings: Settings,
    rules: Sequence[Rule],
    changes: Changes,
    resolved: Resolved,
    told: Mapping[str, Told],
    touched: Sequence[str],
    before: LastToldByRule,
    now: datetime,
    quiet: str | None,
) -> int:
    """Keep the messages that the changed incidents call for and return how many there are.

    `before` holds what was told under each id before this resolve. Messages whose sending was never attempted are
    withdrawn and decided again; a quiet run leaves them as they are, since it could not decide them again. What only
    pages of a back-fill or from disk have changed is quiet in any run: another run's pages may be read by this one.
    """
    changed = sorted({*changes.opened, *changes.closed})
    if not changed:
        return 0
    incidents = {one.incident_id: one for one in resolved.kept}
    quiet_told = store.quiet_mentions(warehouse, touched)
    reasons = {ident: quiet or _why_quiet(incidents.get(ident), touched, quiet_told) for ident in changed}
    store.withdraw_untold(warehouse, [ident for ident in changed if not reasons[ident]], now)
    channels = open_channels(settings.published / "messages", settings.channels).names
    last = store.last_told(warehouse, changed)
    opened = [incidents[ident] for ident in changes.opened if ident in incidents]
    heard = _heard(warehouse, [one for one in opened if not reasons[one.incident_id]], told)
    decided = [
        decide(
            last.get(one.incident_id, {}),
            one,
            rules,
            now,
            told_in=heard.get(one.incident_id, _NOBODY).languages,
            voices=heard.get(one.incident_id, _NOBODY).voices,
            channels=channels,
            quiet=reasons[one.incident_id],
        )
        for one in opened
    ]
    decided += [cancel(before[ident], rules, why, channels=channels, quiet=quiet) for ident, why in _ended(changes, resolved, before)]
    return _keep(warehouse, decided, now)


def _why_quiet(incident: Incident | None, touched: Sequence[str], quiet_told: frozenset[str]) -> str | None:
    fresh = set(touched) & set(incident.mention_ids) if incident else set()
    return "back-fill" if fresh and fresh <= quiet_told else None


def _ended(changes: Changes, resolved: Resolved, before: LastToldByRule) -> list[tuple[str, Phrase]]:
    """Return the incidents that were told of and are no more, with the reason: retracted, or told twice under two ids."""
    closed = {*changes.closed, *changes.opened}
    ended = [(ident, _why_retracted(why)) for ident, why in resolved.retracted.items() if ident in closed and ident in before]
    merged = [(alias, target) for alias, target in sorted(resolved.aliases.items()) if alias in changes.closed]
    return ended + [(alias, Phrase("why_same", {"incident": target})) for alias, target in merged if alias in before and target in before]


def _why_retracted(why: str) -> Phrase:
    return Phrase("why_vanished", {}) if why == VANISHED else Phrase("why_retracted", {"why": why})


def _heard(warehouse: Warehouse, incidents: Sequence[Incident], told: Mapping[str, Told]) -> dict[str, Heard]:
    """Return who says what of each incident, by its id."""
    tellers = {one.incident_id: [told[mention] for mention in one.mention_ids if mention in told] for one in incidents}
    every = [teller for some in tellers.values() for teller in some]
    articles = store.articles_by_key(warehouse, {one.article_key for one in every}) if every else {}
    digests = store.page_digests(warehouse, {one.version for one in every}) if every else {}
    found = {}
    for one in incidents:
        languages = {articles[teller.article_key].language for teller in tellers[one.incident_id] if teller.article_key in articles}
        found[one.incident_id] = Heard(frozenset(languages), voices(one, tellers[one.incident_id], articles, digests))
    return found


def _keep(warehouse: Warehouse, decided: list[Decided], now: datetime) -> int:
    alerts: list[Alert] = [alert for one in decided for alert in one.alerts]
    for silence in (silence for one in decided for silence in one.silences):
        logger.debug("no message by rule %s about %s: %s", silence.rule, silence.incident_id, silence.reason)
    store.store_alerts(warehouse, alerts, now)
    return len(alerts)
