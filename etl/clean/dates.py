"""When an article was published: every place the page tells it, compared."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from etl.clean.cut import Head
from etl.records import PublishedFrom
from etl.text.calendar import Moment, parse_machine, parse_shown

_PUBLISHED = ("article:published_time", "datepublished", "nastooh:publishdate", "rnews:datepublished")
_MODIFIED = ("article:modified_time", "article:modified", "datemodified")
_AGREE = timedelta(minutes=5)
_DAY = timedelta(days=1)


class Published(NamedTuple):
    """The time of publication and where it was read; warnings tell where the page contradicts itself."""

    at: datetime | None = None
    on: date | None = None
    precision: str | None = None
    read_from: PublishedFrom | None = None
    warnings: tuple[str, ...] = ()


def read_published(head: Head, shown: str, address_day: date | None, zone: ZoneInfo, fetched_at: datetime) -> Published:
    """Return the time of publication: the first place that tells it to the minute, else the first that tells the day.

    `<meta name="date">` is the time of rendering on these sites and is never read.
    """
    told = _told(head, shown, address_day, zone)
    if not told:
        return Published(warnings=("published_at: no date on the page",))
    read_from, moment = next(((f, m) for f, m in told if m.precision != "day"), told[0])
    on = moment.at.astimezone(zone).date()
    warnings = [*_contradictions(told, read_from, moment, zone)]
    if moment.at - fetched_at > _DAY:
        warnings.append(f"published_at: {moment.at:%Y-%m-%d} lies after the day it was fetched")
    if shown and not any(f is PublishedFrom.SHOWN for f, _ in told):
        warnings.append(f"published_at: the shown date {shown[:40]!r} was not understood")
    return Published(moment.at.astimezone(UTC), on, moment.precision, read_from, tuple(warnings))


def read_modified(head: Head, zone: ZoneInfo) -> datetime | None:
    """Return when the page says it was last changed."""
    told = [head.meta[key] for key in _MODIFIED if key in head.meta] + [head.json_ld.get("dateModified", "")]
    moment = parse_machine(told[0], zone)
    return moment.at.astimezone(UTC) if moment else None


def _told(head: Head, shown: str, address_day: date | None, zone: ZoneInfo) -> list[tuple[PublishedFrom, Moment]]:
    metas = [parse_machine(head.meta[key], zone) for key in _PUBLISHED if key in head.meta]
    address = Moment(datetime(address_day.year, address_day.month, address_day.day, tzinfo=zone), "day") if address_day else None
    told = [
        *((PublishedFrom.META, moment) for moment in metas),
        (PublishedFrom.JSON_LD, parse_machine(head.json_ld.get("datePublished", ""), zone)),
        (PublishedFrom.SHOWN, parse_shown(shown, zone)),
        (PublishedFrom.ADDRESS, address),
    ]
    return [(read_from, moment) for read_from, moment in told if moment]


def _contradictions(told: list[tuple[PublishedFrom, Moment]], chosen_from: PublishedFrom, chosen: Moment, zone: ZoneInfo) -> list[str]:
    warnings = []
    day = chosen.at.astimezone(zone).date()
    for read_from, moment in told:
        if "day" in (moment.precision, chosen.precision):
            other = moment.at.astimezone(zone).date()
            differs = abs(other - day) > _DAY  # a day may be counted in UTC, and a night's item filed under the next one
            said = f"{chosen_from} says {day}, {read_from} {other}"
        else:
            differs = abs(moment.at - chosen.at) > _AGREE
            said = (
                f"{chosen_from} says {chosen.at.astimezone(zone):%Y-%m-%d %H:%M}, {read_from} {moment.at.astimezone(zone):%Y-%m-%d %H:%M}"
            )
        if differs:
            warnings.append(f"published_at: {said}")
    return warnings
