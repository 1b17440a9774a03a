"""Patterns of weeks, months, years and seasons told from another day, and of lengths of time."""

from __future__ import annotations

import re
from datetime import date

from etl.extract.when.day_arithmetic import Stretch, back, latest_season, month_of, months_back, one, season_of, week_of, year_of
from etl.extract.when.phrases import TimeKind, TimePhrase
from etl.extract.when.words import NUMBER, YEAR, number_of, part_of
from etl.records import Basis

_VAGUE = r"(?i:few|several|some|many|recent|a few)"
_SEASON = r"(?i:spring|summer|autumn|winter|fall)"
CALENDAR = re.compile(
    r"(?i)\b(?P<far>so\s+far\s+|since\s+)?(?P<early>earlier\s+|later\s+|late\s+|early\s+|in\s+)?(?P<the>the\s+)?(?P<mod>last|this|next|past|previous|coming)\s+"
    rf"(?P<unit>weekend|week|month|year|decade|{_SEASON})(?:['’]s)?\b"
)
WEEKEND = re.compile(r"(?i)\b(?:over|at|on|during)\s+the\s+weekend\b")
ROLLING = re.compile(
    rf"(?i)\b(?:(?P<rel>in|over|during|within|for|throughout)\s+)?(?:(?:the\s+|these\s+)?(?:last|past|previous|preceding)\s+(?:(?P<n>{NUMBER}|{_VAGUE})[\s-]+)?|(?P<recent>recent)\s+)"
    r"(?P<unit>hours?|days?|weeks?|months?|years?|decades?)\b"
)
AGO = re.compile(
    rf"(?i)\b(?:(?P<n>{NUMBER}|{_VAGUE})\s+)?(?P<half>half\s+)?(?P<unit>days?|weeks?|fortnights?|months?|years?|decades?)\s+(?:ago|back)\b"
    r"(?P<today>\s+(?:today|(?:on\s+)?this\s+day)\b)?"
)
AFTER = re.compile(
    rf"(?i)\b(?:(?:just|only|barely|about|some|nearly|almost|(?P<under>less\s+than|under)|more\s+than)\s+)?(?:(?P<n>{NUMBER}|{_VAGUE})\s+)?"
    r"(?P<unit>seconds?|minutes?|moments?|hours?|days?|nights?|weeks?|months?|years?)\s+(?P<way>later|afterwards?|after|earlier|before|prior\s+to|previously|prior)\b"
)
NEXT = re.compile(
    r"(?i)\b(?:(?:on|in|during)\s+)?(?:(?P<same>the\s+same|that\s+same|that\s+very|that)|the\s+(?P<way>next|following|previous|preceding))\s+"
    r"(?P<unit>day|night|morning|evening|afternoon|week|month|year)\b|\bthe\s+(?P<day>day)\s+(?P<side>before|after)\b(?!\s+(?:yesterday|tomorrow))"
)
PART_OF_YEAR = re.compile(
    rf"(?i)\b(?:(?P<rel>in|over|during|for|throughout)\s+)?(?:the\s+)?(?P<ord>first|second|last|third|fourth)\s+(?:(?P<n>{NUMBER})\s+)?(?P<unit>half|quarter|days?|weeks?|months?)"
    rf"\s+of\s+(?:(?P<y>{YEAR})|(?P<which>the|this|last)\s+year)\b"
)
SINCE_START = re.compile(
    rf"(?i)\bsince\s+(?:the\s+)?(?:beginning|start)\s+of\s+(?:(?P<y>{YEAR})|(?:the|this)\s+(?P<this>week|month|year|war|conflict|offensive|crisis))\b"
)
SEASON = re.compile(
    rf"\b(?:(?P<rel>(?i:in|during|since|of|by|until))\s+)?(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?(?P<season>{_SEASON})(?:\s+(?:of\s+)?(?P<y>{YEAR})|\s+of\s+(?P<ly>last|this)\s+year)?\b(?!\s+[A-Z])"
)
DURATION = re.compile(
    rf"(?i)\b(?:for|lasting|lasted|within)\s+(?:about\s+|nearly\s+|more\s+than\s+|at\s+least\s+|almost\s+)?(?:(?:{NUMBER}|{_VAGUE})\s+)?(?:seconds?|minutes?|hours?|days|weeks|months|years|decades)\b"
    rf"|\b{NUMBER}-(?:second|minute|hour|day|week|month|year)s?\b(?!-old)"
)

_LENGTH = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
_IN_DAYS = {"day": (1, 1), "night": (1, 1), "week": (7, 7), "month": (28, 31), "year": (365, 366)}


def _unit(match: re.Match[str]) -> str:
    return match["unit"].lower().rstrip("s") if match["unit"] else "day"


def _season_name(word: str) -> str:
    return "autumn" if word.lower() == "fall" else word.lower()


def _phrase(
    match: re.Match[str], kind: TimeKind, stretch: Stretch | None, basis: Basis = Basis.RELATIVE, *, future: bool = False
) -> TimePhrase:
    relation = (match.groupdict().get("rel") or "").lower()
    days = stretch.on(basis) if stretch else None
    return TimePhrase(match.start(), match.end(), kind, days, basis, relation=relation, is_future=future)


def read_calendar(match: re.Match[str], published_on: date | None) -> TimePhrase | None:
    """Read last week, this month, earlier this year: whole calendar stretches, the current one up to publication."""
    modifier, unit = match["mod"].lower(), match["unit"].lower()
    is_last = modifier in ("last", "past", "previous")
    if match["the"] and is_last:
        return None  # "in the last week" rolls: ROLLING reads it
    kind = TimeKind.RANGE if match["far"] or unit == "decade" else TimeKind.POINT
    stretch = _calendar(unit, is_last, published_on) if published_on and modifier not in ("next", "coming") else None
    is_season = unit in ("spring", "summer", "autumn", "winter", "fall")
    return _phrase(match, kind, stretch, Basis.SEASON if is_season else Basis.RELATIVE, future=modifier in ("next", "coming"))


def _calendar(unit: str, is_last: bool, day: date) -> Stretch | None:
    if unit == "weekend":
        sunday = (
            back(week_of(back(day, 7 if is_last and day.weekday() >= 5 else 0)).first, 1)
            if day.weekday() < 5 or is_last
            else week_of(day).last
        )
        return Stretch(back(sunday, 1), sunday)
    if unit == "decade":
        return None
    if unit not in ("week", "month", "year"):
        return latest_season(_season_name(unit), day, is_over=is_last)
    if unit == "week":
        return week_of(back(day, 7)) if is_last else Stretch(week_of(day).first, day)
    if unit == "month":
        return months_back(day, 1) if is_last else Stretch(month_of(day.year, day.month).first, day)
    return year_of(day.year - 1) if is_last else Stretch(year_of(day.year).first, day)


def read_weekend(match: re.Match[str], published_on: date | None) -> TimePhrase:
    """Read "over the weekend" as the latest Saturday and Sunday that have begun."""
    return _phrase(match, TimeKind.POINT, _calendar("weekend", False, published_on) if published_on else None)


def read_rolling(match: re.Match[str], published_on: date | None) -> TimePhrase | None:
    """Read "in the past 24 hours": the stretch that ends with the day of publication."""
    unit = _unit(match)
    is_owner = match.string.startswith(("'s", "\u2019s"), match.end())  # "held over last week's bombing"
    if is_owner or not (match["n"] or match["recent"] or match["rel"] or match[0].lower().startswith("the ")):
        return None  # "last week" is a calendar week
    count = None if match["recent"] else number_of(match["n"]) if match["n"] else 1
    stretch = None
    if published_on and count:
        days = {"hour": max(1, -(-count // 24)), "day": count, "week": 7 * count}.get(unit)
        months = {"month": count, "year": 12 * count, "decade": 120 * count}.get(unit, 0)
        stretch = Stretch(back(published_on, days) if days else _same_day(published_on, months), published_on)
    return _phrase(match, TimeKind.RANGE, stretch)


def _same_day(day: date, months: int) -> date:
    whole = months_back(day, months)
    return min(whole.last, whole.first.replace(day=min(day.day, whole.last.day)))


def read_ago(match: re.Match[str], published_on: date | None) -> TimePhrase:
    """Read "three days ago" as that day, months and years ago as the calendar month and year, "three years ago today" as the day."""
    unit, count = _unit(match), number_of(match["n"]) if match["n"] else None
    stretch = None
    if published_on and count and count < 200 and not match["half"]:
        if unit in _LENGTH:
            stretch = one(back(published_on, count * _LENGTH[unit]))
        elif match["today"] and unit in ("month", "year"):
            stretch = one(_same_day(published_on, count * (12 if unit == "year" else 1)))
        elif unit == "month":
            stretch = months_back(published_on, count)
        elif unit == "year":
            stretch = year_of(published_on.year - count)
    return _phrase(match, TimeKind.POINT, stretch)


def read_after(match: re.Match[str], _: date | None) -> TimePhrase | None:
    """Read "two days earlier" as an offset from the event it follows."""
    unit, word = _unit(match), match["way"].lower()
    sign = -1 if word.startswith(("earlier", "before", "prior", "previous")) else 1
    count = number_of(match["n"]) if match["n"] else None
    if unit in ("second", "minute", "moment"):
        offset: tuple[int, int] | None = (0, 0)
    elif unit == "hour":
        days = -(-count // 24) if count else 1
        offset = (0, days) if sign > 0 else (-days, 0)
    elif count is None:
        if match["n"] is None and word in ("before", "after", "prior"):
            return None  # "days after" an unnamed number of days: as good as nothing
        offset = {("day", 1): (2, 6), ("day", -1): (-6, -2)}.get((unit, sign))
    else:
        low, high = _IN_DAYS[unit]
        low = 0 if match["under"] else low  # "less than a year after" sets only the far end
        offset = (count * low, count * high) if sign > 0 else (-count * high, -count * low)
    return TimePhrase(match.start(), match.end(), TimeKind.RELATIVE, None, Basis.RELATIVE, offset=offset, relation=word)


def read_next(match: re.Match[str], _: date | None) -> TimePhrase:
    """Read "the next day", "the same night", "the day before" as an offset from the event it follows."""
    unit = match["unit"].lower() if match["unit"] else "day"
    sign = -1 if (match["way"] or match["side"] or "").lower() in ("previous", "preceding", "before") else 1
    if match["same"]:
        offset = {"week": (-6, 6), "month": (-30, 30), "year": (-365, 365)}.get(unit, (0, 0))
    else:
        high = {"week": 13, "month": 61, "year": 730}.get(unit, 1)
        offset = (1, high) if sign > 0 else (-high, -1)
    return TimePhrase(match.start(), match.end(), TimeKind.RELATIVE, None, Basis.RELATIVE, offset=offset, part_of_day=part_of(unit))


def read_part_of_year(match: re.Match[str], published_on: date | None) -> TimePhrase:
    """Read "the first half of the year" as the stretch over which things are counted."""
    year = int(match["y"]) if match["y"] else published_on.year - (match["which"].lower() == "last") if published_on else None
    stretch = None
    if year is not None:
        months = {"half": 6, "quarter": 3}.get(_unit(match)) or (number_of(match["n"] or "one") or 1 if _unit(match) == "month" else 0)
        rank = {"first": 0, "second": 1, "third": 2, "fourth": 3}.get(match["ord"].lower(), -1)
        if 0 < months <= 12 and 0 <= rank * months <= 12 - months:
            stretch = Stretch(month_of(year, rank * months + 1).first, month_of(year, rank * months + months).last)
    return _phrase(match, TimeKind.RANGE, stretch)


def read_since_start(match: re.Match[str], published_on: date | None) -> TimePhrase:
    """Read "since the beginning of the year" as the stretch up to publication."""
    stretch = None
    if published_on and match["this"] and match["this"].lower() in ("week", "month", "year"):
        stretch = _calendar(match["this"].lower(), False, published_on)
    elif published_on and match["y"]:
        stretch = Stretch(year_of(int(match["y"])).first, published_on)
    return _phrase(match, TimeKind.RANGE, stretch)


def read_season(match: re.Match[str], published_on: date | None) -> TimePhrase | None:
    """Read a season; "spring" and "fall" without a lead and a year are words of other meaning."""
    has_the = " the " in f" {match[0].lower()} "
    if not (match["y"] or match["ly"] or (match["rel"] and (has_the or match["season"].lower() not in ("fall", "spring")))):
        return None
    season, stretch = _season_name(match["season"]), None
    if match["y"]:
        stretch = season_of(season, int(match["y"]))
    elif published_on:
        stretch = season_of(season, published_on.year - 1) if (match["ly"] or "").lower() == "last" else latest_season(season, published_on)
    return _phrase(match, TimeKind.RANGE if (match["rel"] or "").lower() == "since" else TimeKind.POINT, stretch, Basis.SEASON)


def read_duration(match: re.Match[str], _: date | None) -> TimePhrase:
    """Read a length of time, which places nothing."""
    return TimePhrase(match.start(), match.end(), TimeKind.DURATION, None, None)
