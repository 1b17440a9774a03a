"""robots.txt by RFC 9309: what its answer allows, and the pace it asks for."""

from __future__ import annotations

from dataclasses import dataclass

from protego import Protego

from etl.archive import FetchOutcome, IndexRow
from etl.archive.rows import WITH_PAYLOAD

PRODUCT = "IncidentWarehouse"
MOST_BYTES = 500 * 1024  # RFC 9309 asks for at least so much


class RobotsError(Exception):
    """Rules that could not be had, so that nothing may be asked for now; the message says why."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What one host's robots.txt allows this program."""

    parsed: Protego
    delay: float = 0.0

    def allows(self, url: str) -> bool:
        """Return whether an address may be asked for."""
        return bool(self.parsed.can_fetch(url, PRODUCT))


def rules_from(row: IndexRow, payload: bytes) -> Rules:
    """Return the rules that follow from the answer to a request for robots.txt.

    A 4xx allows everything; raises RobotsError for a server error, no answer, or a page served in its place.
    """
    if row.outcome in WITH_PAYLOAD or row.outcome is FetchOutcome.TOO_LARGE:
        return _parsed(payload)
    is_busy = row.outcome is FetchOutcome.BUSY
    if row.status is not None and 400 <= row.status < 500 and not is_busy and row.outcome is not FetchOutcome.CHALLENGE:
        return Rules(Protego.parse(""))
    raise RobotsError(f"robots.txt: {row.error or row.outcome.replace('_', ' ')}")


def _parsed(payload: bytes) -> Rules:
    parsed = Protego.parse(payload[:MOST_BYTES].decode("utf-8", "replace").lstrip("\ufeff"))
    rate = parsed.request_rate(PRODUCT)
    by_rate = rate.seconds / rate.requests if rate is not None and rate.requests else 0.0
    return Rules(parsed, max(parsed.crawl_delay(PRODUCT) or 0.0, by_rate))
