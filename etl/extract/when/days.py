"""Patterns of days told from the day of publication: weekdays, today, yesterday, overnight, feast days."""

from __future__ import annotations

import re
from datetime import date, timedelta

from etl.extract.when.day_arithmetic import Stretch, back, latest_weekday, one, week_of
from etl.extract.when.phrases import TimeKind, TimePhrase
from etl.extract.when.words import DASH, PART, RELATION, WEEKDAY, part_of, weekday_of
from etl.records import Basis

_SPANNING = frozenset({"since", "until", "till", "through", "throughout", "from"})
_NAMED = (
    r"(?!['’]?\s+(?:Times|Mirror|Telegraph|Mail|Express|Herald|Market|Mosque|Bazaar|Agreement|[Ss]chool|[Ii]mam|[Ss]ermon|[Pp]rayer\s+leader"
    r"|Night\s+Live|Adelaja|Igboho))"
)
WEEKDAYS = re.compile(
    rf"(?<!Black )(?<!Bloody )(?<!Good )(?<!Easter )(?<!Palm )(?<!Super )(?<!Ash )(?<!every )(?<!each )"
    rf"(?:\b(?P<rel>{RELATION})\s+)?(?:(?:the\s+)?(?P<mod>(?i:overnight(?:\s+on)?|late(?:\s+on)?|early(?:\s+on)?|last|this\s+past|past|this|next|coming|following|previous))\s+)?"
    rf"(?:(?:the\s+)?(?P<before>(?i:early\s+hours|small\s+hours|morning|evening|night|afternoon|dawn))\s+of\s+(?:last\s+)?)?"
    rf"\b(?P<wd>{WEEKDAY})(?:['’]s)?(?![\w])(?:\s+(?P<part>{PART}))?"
    rf"(?:(?:{DASH}|,?\s+(?:and|to|into|through|or|until)\s+)(?:on\s+)?(?:early\s+|late\s+|the\s+early\s+hours\s+of\s+)?(?P<wd2>{WEEKDAY})(?:\s+{PART})?)?"
    rf"(?:\s+(?:of\s+)?(?P<week>(?i:last|this|next)\s+(?i:week))|,?\s+(?P<ago>(?i:a\s+week\s+ago)))?{_NAMED}"
)
NEAR = re.compile(
    r"(?i)\b(?P<early>(?:earlier|later|late|early)\s+)?(?P<word>the\s+day\s+before\s+yesterday|today|tonight|tomorrow|yesterday|overnight"
    r"|this\s+(?:(?:early|late)\s+)?(?:morning|afternoon|evening|noon)|last\s+(?:night|evening))(?:['’]s)?\b"
    rf"(?:\s+(?P<part>{PART}))?"
)
JUST_NOW = re.compile(
    r"(?i)\b(?:(?:just\s+|only\s+)?(?:(?:a\s+)?(?:few|short\s+while|short\s+time|little\s+while|couple\s+of)\s+)?"
    r"(?:(?:\d{1,2}|an?|one|two|three|several|some)\s+)?(?:minutes?|moments?|hours?|while)\s+ago|(?:a\s+)?short\s+(?:while|time)\s+ago|just\s+now"
    r"|moments\s+ago)\b"
)
_POSSESSIVE = re.compile(r"['’]s\b")
_PAPERS = re.compile(r"(?:[A-Z][\w.]+|^)\s*$")


def read_weekday(match: re.Match[str], published_on: date | None) -> TimePhrase:
    """Read a weekday as the latest such day not after publication, two joined ones as the stretch between."""
    relation = (match["rel"] or "").lower()
    modifier = " ".join((match["mod"] or "").lower().split())
    weekday = weekday_of(match["wd"])
    is_future = modifier in ("next", "coming") or (match["week"] or "").lower().startswith("next")
    is_owner = _POSSESSIVE.search(match.string, match.start(), match.end() + 2)  # "the toll from Tuesday night's bombing"
    is_span = relation in _SPANNING and not match["wd2"] and not is_owner
    days = None if published_on is None or modifier == "following" else _weekday_days(match, modifier, weekday, published_on, is_future)
    if days and published_on and relation == "since":
        days = Stretch(days.first, published_on)
    return TimePhrase(
        match.start(),
        match.end(),
        TimeKind.RANGE if is_span else TimeKind.POINT,
        days.on(Basis.WEEKDAY) if days else None,
        Basis.WEEKDAY,
        relation=relation,
        weekday=weekday,
        part_of_day=part_of(match["part"] or match["before"]) or ("night" if modifier.startswith("overnight") else None),
        is_future=is_future,
    )


def _weekday_days(match: re.Match[str], modifier: str, weekday: int, published_on: date, is_future: bool) -> Stretch:
    if match["wd2"]:
        last = latest_weekday(weekday_of(match["wd2"]), published_on)
        return Stretch(latest_weekday(weekday, last), last)
    week = (match["week"] or "").lower()
    if week.startswith("last"):
        return one(back(week_of(published_on).first, 7) + timedelta(days=weekday))
    if is_future:
        return one(published_on + timedelta(days=(weekday - published_on.weekday() - 1) % 7 + 1))
    is_strict = modifier in ("last", "past", "this past", "previous")
    found = latest_weekday(weekday, back(published_on, 1) if is_strict else published_on)
    return one(back(found, 7) if match["ago"] else found)


def read_near(match: re.Match[str], published_on: date | None) -> TimePhrase | None:
    """Read today, yesterday, last night, overnight and their kind; a newspaper called Today is none."""
    word = " ".join(match["word"].lower().split())
    if match["word"] in ("Today", "TODAY") and _PAPERS.search(match.string[: match.start()]) and match.start() > 0:
        return None
    low, high = _near_offsets(word)
    days = Stretch(published_on + timedelta(days=low), published_on + timedelta(days=high)) if published_on else None
    part = part_of(match["part"]) or part_of(word.rsplit(" ", 1)[-1]) or ("night" if word in ("tonight", "overnight") else None)
    return TimePhrase(
        match.start(),
        match.end(),
        TimeKind.POINT,
        days.on(Basis.RELATIVE) if days else None,
        Basis.RELATIVE,
        part_of_day=part,
        is_future=word == "tomorrow",
    )


def _near_offsets(word: str) -> tuple[int, int]:
    if word == "overnight":
        return -1, 0
    if word.startswith("the day"):
        return -2, -2
    if word in ("yesterday", "last night", "last evening"):
        return -1, -1
    return (1, 1) if word == "tomorrow" else (0, 0)


def read_just_now(match: re.Match[str], published_on: date | None) -> TimePhrase:
    """Read "minutes ago" as the day of publication and the day before."""
    days = Stretch(back(published_on, 1), published_on).on(Basis.PUBLICATION) if published_on else None
    return TimePhrase(match.start(), match.end(), TimeKind.POINT, days, Basis.PUBLICATION)
