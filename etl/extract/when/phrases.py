"""What a time phrase is: a stretch of text, the days it supports, and how it is to be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from etl.records import Basis, Days


class TimeKind(StrEnum):
    """How a time phrase places an event."""

    POINT = "point"  # one day, month, year or season in which it happened
    RANGE = "range"  # a stretch over which things are counted or went on: "since 2011", "in the past 24 hours"
    RELATIVE = "relative"  # counted from another event: "a week later"
    DURATION = "duration"  # how long: "for three days"


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """One wording of time.

    start, end     code-point offsets into the text given, end exclusive
    kind           see TimeKind; a RANGE beside a toll says that the toll is an aggregate
    days           the closed interval it supports, None where publication date or anchor are missing
    basis          the basis of `days`; set even where `days` is None (None for durations)
    offset         for RELATIVE: least and most days after the anchor event (negative = before)
    relation       the word that leads it in: on, in, since, until, by, before, after, between, from, during, or ""
    weekday        0 = Monday, where the wording is a weekday
    part_of_day    morning, afternoon, evening, night, noon, dawn, midnight, or None
    is_future      "tomorrow", "next week": a plan, no event
    is_yearless    a day or month without a year; its year was taken from the sentence or the publication date
    problem        what is wrong with the wording: a day that its calendar lacks, a weekday that the date is not
    month, day     of year-less wordings, for a caller that knows the year by other means
    """

    start: int
    end: int
    kind: TimeKind
    days: Days | None
    basis: Basis | None
    offset: tuple[int, int] | None = None
    relation: str = ""
    weekday: int | None = None
    part_of_day: str | None = None
    is_future: bool = False
    is_yearless: bool = False
    problem: str = ""
    month: int | None = None
    day: tuple[int, int] | None = None

    def from_anchor(self, anchor: Days) -> Days | None:
        """Return the days of a RELATIVE phrase counted from another event's days."""
        if self.offset is None:
            return None
        low, high = self.offset
        return Days(_shift(anchor.first, low), _shift(anchor.last, high), Basis.RELATIVE)


def _shift(day: date, by: int) -> date:
    """Move a day, stopping at the calendar's ends."""
    return date.fromordinal(min(max(day.toordinal() + by, 1), date.max.toordinal()))
