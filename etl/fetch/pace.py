"""Keeps the gap between two requests to one host, by a clock that nobody sets."""

from __future__ import annotations

import time
from dataclasses import dataclass


@dataclass(slots=True)
class Pace:
    """The gap of one visit; it is counted from the end of one request to the start of the next."""

    gap: float
    ended: float | None = None

    def wait(self, least: float = 0.0) -> None:
        """Sleep until the gap since the last request, or `least` seconds where that is longer, has passed."""
        if self.ended is None:
            return
        until = self.ended + max(self.gap, least)
        while (left := until - time.monotonic()) > 0:
            time.sleep(left)

    def mark(self) -> None:
        """Say that a request has just ended."""
        self.ended = time.monotonic()
