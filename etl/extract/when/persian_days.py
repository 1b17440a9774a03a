"""Patterns of days that Persian tells from the day of publication: weekdays, today, yesterday, moments ago."""

from __future__ import annotations

import re
from datetime import date, timedelta

from etl.extract.when import jalali
from etl.extract.when.day_arithmetic import Stretch, back, latest_weekday, one
from etl.extract.when.persian_words import DASH, NUMBER, PART, RELATION, WEEKDAY, kind_of, part_of, relation_of
from etl.extract.when.phrases import TimeKind, TimePhrase
from etl.extract.when.vocabulary import any_of, meaning
from etl.records import Basis

_PAST = any_of("fa", "past")
WEEKDAYS = re.compile(
    r"(?<!نماز )(?<!امام )(?<!ائمه )(?<!امامان )(?<!مسجد )(?<!خطیب )(?<!شهر )"
    rf"(?:\b(?P<rel>{RELATION})\s+)?(?:\b(?P<before>{PART})\s*)?(?:\bروز\s*)?"
    rf"(?:(?<!\w)(?<!سه )(?<!دو )(?<!یک )(?<!هار )(?<!نج )|(?<=روز)|(?<=بامداد)|(?<=شامگاه)|(?<=صبح)|(?<=عصر)|(?<=شب)|(?<=ظهر))"
    rf"(?P<wd>{WEEKDAY})\b(?!\s+(?:بازار|پایتخت|سیاه|خونین))(?:\s*(?P<part>{PART})\b)?"
    rf"(?:(?:{DASH}|\s+(?:تا|و)\s+)(?:(?:{PART}|روز)\s+)*(?P<wd2>{WEEKDAY})\b(?:\s+{PART}\b)?)?"
    rf"(?:\s+(?P<week>(?:این|همین)\s+هفته|هفته(?:\s?ی)?\s+{_PAST})|\s+(?P<mod>{_PAST})\b(?!\s+از))?"
)
NEAR = re.compile(
    rf"(?<!\w)(?<!جهان )(?<!دنیای )(?<!نسل )(?:\b(?P<rel>{RELATION})\s+)?(?:\b(?P<before>{PART})\s+)?(?:\bروز\s+)?"
    rf"\b(?P<word>{any_of('fa', 'day')})\b(?!\s+از)(?:\s+(?P<part>{PART})\b)?"
)
JUST_NOW = re.compile(
    rf"(?:{NUMBER}\s+|\bچند(?:ین)?\s+)?\b(?:{any_of('fa', 'moments')}|ساعت|دقیقه|لحظه)\s+(?:پیش|قبل)\b(?!\s+از)|\bهم\s?اکنون\b"
)


def read_weekday(match: re.Match[str], published_on: date | None) -> TimePhrase:
    """Read a weekday as the latest such day not after publication, two joined ones as the stretch between."""
    weekday = int(meaning("fa", "weekday", match["wd"]) or 0)
    said = (match["week"] or match["mod"] or "").split()
    which = meaning("fa", "past", said[-1]) if said else None
    days = _weekday_days(match, weekday, which, published_on) if published_on else None
    relation = relation_of(match)
    if days and published_on and relation == "since":
        days = Stretch(days.first, max(days.first, published_on))
    return TimePhrase(
        match.start(),
        match.end(),
        TimeKind.POINT if match["wd2"] else TimeKind.RANGE if relation in ("since", "until") else TimeKind.POINT,
        days.on(Basis.WEEKDAY) if days else None,
        Basis.WEEKDAY,
        relation=relation,
        weekday=None if match["wd2"] else weekday,
        part_of_day=part_of(match["part"] or match["before"]),
        is_future=which == "next",
    )


def _weekday_days(match: re.Match[str], weekday: int, which: str | None, published_on: date) -> Stretch | None:
    if match["wd2"]:
        last = latest_weekday(int(meaning("fa", "weekday", match["wd2"]) or 0), published_on)
        return Stretch(latest_weekday(weekday, last), last)
    if which == "next":
        return one(published_on + timedelta(days=(weekday - published_on.weekday() - 1) % 7 + 1))
    if match["week"] and which == "last":
        return one(latest_weekday(weekday, back(jalali.week_of(published_on).first, 1)))
    return one(latest_weekday(weekday, back(published_on, 1) if which == "last" else published_on))


def read_near(match: re.Match[str], published_on: date | None) -> TimePhrase:
    """Read today, yesterday, last night and their kind."""
    low, _, high = (meaning("fa", "day", match["word"]) or "0").partition("/")
    first, last = int(low), int(high or low)
    days = Stretch(published_on + timedelta(days=first), published_on + timedelta(days=last)) if published_on else None
    words = match["word"].split()
    return TimePhrase(
        match.start(),
        match.end(),
        kind_of(match),
        days.on(Basis.RELATIVE) if days else None,
        Basis.RELATIVE,
        relation=relation_of(match),
        part_of_day=part_of(match["before"] or match["part"] or words[0]) or ("night" if words[0].endswith("شب") else None),
        is_future=first > 0,
    )


def read_just_now(match: re.Match[str], published_on: date | None) -> TimePhrase:
    """Read "minutes ago" as the day of publication and the day before."""
    days = Stretch(back(published_on, 1), published_on).on(Basis.PUBLICATION) if published_on else None
    return TimePhrase(match.start(), match.end(), TimeKind.POINT, days, Basis.PUBLICATION)
