"""Kind, status and outcome of a drafted incident."""

from __future__ import annotations

import re
from datetime import date, timedelta

from etl.extract.asides import is_told_straight
from etl.extract.discourse import wording_of
from etl.extract.drafts import Draft, own_tolls
from etl.extract.segments import Mark, Segment
from etl.extract.what.types import is_called_attack
from etl.records import AttackType, Basis, Days, Kind, Outcome, Part, Status

_HORIZON = timedelta(days=14)
_STILL_NEWS = timedelta(days=4)  # told in the body only, and no older: news beside the news
_DAYS_BEFORE_COURT = timedelta(days=3)
_FIGHT = frozenset({"clash", "armed_assault", "operation", "attack"})
_BY_FORCES = frozenset({"armed_assault", "operation", "clash"})
_OF_FIGHTS = (AttackType.ARMED_ASSAULT, AttackType.MISSILE_OR_SHELLING)
_FROM_AFAR = (AttackType.AIRSTRIKE, AttackType.DRONE_STRIKE, AttackType.MISSILE_OR_SHELLING)
_GOES_ON = re.compile(
    r" (?:by (?:\w+ ){0,2}?(?:gunmen|militants|armed|rebels|insurgents|terrorists|pirates|unknown|masked)|(?:\w+ )?spread)"
)
_GOT_THROUGH = re.compile(
    r"\b(?:the rest|the others?|the remaining|others|another|but (?:one|two|three|several|some|others)|one of them)\b"
    r"[^.]{0,30}? (?:came down|landed|fell|hit|struck|exploded|went off|detonated|got through|slammed)\b"
)
_WENT_OFF = re.compile(r"\b(?:exploded|went off|blew up)\b")
_SAFELY = re.compile(r"\b(?:fail\w*|before|not|safely|controlled|prematurely|could have|would have)\b")
# "blew himself up to avoid arrest": a fighter's end, no attack
_CORNERED = re.compile(
    r"\b(?:to (?:avoid|escape|evade) (?:arrest|capture|being)|rather than surrender|refus\w+ to surrender|cornered|surrounded|"
    r"(?:forces|troops|police|soldiers|agents) (?:close[sd]? in|raided|stormed|tried to (?:arrest|detain)))\b"
)
_NOBODY = re.compile(r"\b(?:nobody|no one|no suspects?|no arrests?|none)\b")
_AS_CAUSE = re.compile(r" (?:after|over|following|in the wake of) ")
_RAIDS = frozenset({"raid", "raids", "raided"})
_OFFICES = frozenset(
    {
        "court",
        "courts",
        "prosecutor",
        "prosecutors",
        "judiciary",
        "tribunal",
        "دادگاه",
        "دادگستری",
        "دادستان",
        "دیوان عالی",
        "دیوان عالی کشور",
    }
)
_RITES = frozenset({"anniversary", "funeral"})
_DAYS_TOLD = (Basis.EXPLICIT, Basis.WEEKDAY, Basis.RELATIVE)
_RECOUNTING = ("condemn", "court", "anniversary", "funeral", "release")


def outcome_of(draft: Draft) -> Outcome:
    """Tell whether the attempt was stopped before harm."""
    if is_repelled(draft):
        return Outcome.FOILED
    return Outcome.FOILED if not harms(draft) and any(_is_foiled(s) for s in draft.segments) else Outcome.HAPPENED


def _is_foiled(segment: Segment) -> bool:
    """Tell whether it was stopped: not "seized by gunmen", nor where some got through, nor where only the fire was."""
    words = segment.folded
    told = [m for m in segment.cues.get("foiled", ()) if not _GOES_ON.match(words, m.end - segment.start)]
    return bool(told) and _GOT_THROUGH.search(words) is None and (_WENT_OFF.search(words) is None or _SAFELY.search(words) is not None)


def harms(draft: Draft) -> bool:
    """Tell whether victims were killed or hurt."""
    return any(t.field in ("killed", "wounded", "joint") and t.count.low > 0 and not t.status for t in draft.tolls)


def is_repelled(draft: Draft) -> bool:
    """Tell whether title or lead say that an armed assault was beaten back."""
    return any(s.has("repelled") for s in draft.segments if s.part is not Part.BODY)


def _is_clash(draft: Draft) -> bool:
    """Tell whether the fight is what is told: in title or lead, or in the sentence that opened the incident."""
    opening = [s for s in draft.segments if s.part is not Part.BODY] or [s for s in draft.segments if s is draft.opened_by]
    values = {m.value for s in opening for m in s.triggers}
    return "clash" in values and values <= _FIGHT


def _is_fight(draft: Draft, attack: AttackType | None) -> bool:
    """Tell whether a word of fighting tells of two sides; in Persian «در این درگیری» may be said of any attack."""
    if draft.segments[0].language == "en":
        return (attack is None and not _kills_fighters_first(draft)) or _is_clash(draft)
    heads = [s for s in draft.segments if s.part is not Part.BODY or s is draft.opened_by]
    return _is_clash(draft) and (attack is None or any(wording_of(s.folded, s.language, "two-sided") for s in heads))


def is_cornered(draft: Draft, attack: AttackType | None) -> bool:
    """Tell whether fighters blew themselves up before a force that closed in on them."""
    if attack is not AttackType.SUICIDE_BOMBING:
        return False
    blown = [s for s in draft.segments if any(m.value == "suicide_bombing" for m in s.triggers)]
    return any(_CORNERED.search(s.folded) for s in blown) and any(p.value in ("fighter", "attacker") for s in blown for p in s.people)


def kind_of(draft: Draft, attack: AttackType | None, outcome: Outcome, *, is_at_home: bool) -> Kind:
    """Tell what sort of incident it is; `is_at_home` where a state's own force struck fighters in its own land."""
    values = [_deed_of(s, m) for s, m in draft.marks("triggers") if m.value != "operation" or not _NOBODY.search(s.folded)]
    if any(s.has("accident") for s in draft.segments) and attack is None:
        return Kind.ACCIDENT
    if attack is None and "blast" in values and not is_called_attack(draft):
        return Kind.UNEXPLAINED
    if is_cornered(draft, attack):
        return Kind.CLASH if "clash" in values else Kind.OPERATION
    if ("clash" in values and (attack is None or attack in _OF_FIGHTS) and _is_fight(draft, attack)) or is_repelled(draft):
        return Kind.CLASH
    if _kills_fighters_first(draft) or (is_at_home and attack in _FROM_AFAR):
        return Kind.OPERATION
    if _is_raid(draft) and any(t.field == "attackers_killed" and not t.status for t in draft.tolls):
        return Kind.OPERATION
    if attack in _FROM_AFAR:
        return Kind.ATTACK
    if attack is None and set(values) == {"operation"} and not harms(draft) and _is_of_arrests(draft):
        return Kind.OPERATION
    return Kind.OPERATION if not harms(draft) and _is_operation(draft, values, outcome) else Kind.ATTACK


def _deed_of(segment: Segment, mark: Mark) -> str:
    """Return what a trigger tells; raids in which people were arrested are a force's: "detained 18 people in raids"."""
    is_raid = segment.folded[mark.start - segment.start : mark.end - segment.start] in _RAIDS and not segment.tolls
    return "operation" if is_raid and segment.has("arrest") else mark.value


def _kills_fighters_first(draft: Draft) -> bool:
    """Tell whether what opens it is how many fighters a force killed, and no attack of theirs."""
    for segment in (s for s in draft.segments if s.part is not Part.TITLE and (s.triggers or s.tolls)):
        own = [t for t in segment.tolls if not t.status]
        if own:
            deeds = [m for m in segment.triggers if not any(t.harm.start <= m.start < t.harm.end for t in own)]
            first = min(own, key=lambda t: t.harm.start)
            return first.field == "attackers_killed" and all(m.value in _BY_FORCES for m in deeds)
        if not segment.tolls:
            return False
    return False


def _is_operation(draft: Draft, values: list[str], outcome: Outcome) -> bool:
    """Tell whether a force acted: it says so, killed attackers, or stopped a plot by arrests."""
    attackers = any(t.field == "attackers_killed" for t in draft.tolls)
    if "operation" in values and (outcome is Outcome.FOILED or attackers):
        return True
    return outcome is Outcome.FOILED and (attackers or _is_of_arrests(draft))


def _is_of_arrests(draft: Draft) -> bool:
    """Tell whether title, lead or the first sentence tell of arrests."""
    return any(s.has("arrest") for s in draft.segments if s.part is not Part.BODY or s.sentence.index == 0)


def _is_raid(draft: Draft) -> bool:
    """Tell whether title and lead tell of a force's operation and of no attack, whatever the force lost in it."""
    values = {m.value for s in draft.segments if s.part is not Part.BODY for m in s.triggers}
    return "operation" in values and values <= {"operation", "clash"}


def status_of(draft: Draft, days: Days | None, published_on: date | None, *, recounts: bool, is_main: bool) -> Status:
    """Tell whether the article reports the incident as its news."""
    if published_on is None:
        return Status.NEW
    if days is not None and published_on - days.last > _HORIZON and not (is_main and _began(draft)):
        return Status.BACKGROUND
    if recounts and not (is_main and _is_fresh(draft, days, published_on)) and not _is_news_beside(draft, days, published_on):
        return Status.BACKGROUND
    if not is_main and draft.opened_by is not None and wording_of(draft.opened_by.folded, draft.opened_by.language, "digresses"):
        return Status.BACKGROUND  # "the attack came a day after ..."
    headed = any(s.part is not Part.BODY or s.sentence.index <= 1 for s in draft.segments)
    return Status.NEW if headed or _is_of_these_days(draft, days, published_on) else Status.BACKGROUND


def _began(draft: Draft) -> bool:
    """Tell whether the old day is only when something began whose toll title or lead give as news."""
    headed = any(t for t in draft.own_tolls if t.sentence.part is not Part.BODY)
    told = [s for s in draft.segments if s.part is Part.BODY and s.times]
    return headed and bool(told) and all(wording_of(s.folded, s.language, "began") for s in told)


def _is_of_these_days(draft: Draft, days: Days | None, published_on: date) -> bool:
    """Tell whether it happened in the last few days: not "last month", nor "earlier this month, in a similar attack"."""
    if days is None or published_on - days.last > _STILL_NEWS or days.last - days.first > _STILL_NEWS:
        return False
    opened = draft.opened_by
    is_past = opened is not None and wording_of(opened.folded, opened.language, "past") is not None
    return days.first == days.last or not is_past


def _is_news_beside(draft: Draft, days: Days | None, published_on: date) -> bool:
    """Tell whether an article about an aftermath tells of another attack of these days: "In a second incident on Wednesday"."""
    opened = draft.opened_by
    apart = opened is not None and opened.part is Part.BODY and opened.has("new") and bool(opened.triggers)
    return apart and days is not None and published_on - days.last <= _DAYS_BEFORE_COURT


def _is_fresh(draft: Draft, days: Days | None, published_on: date) -> bool:
    """Tell whether an attack of these days only struck a court's judge or a gathering on an anniversary: no trial, no old deed is told."""
    if days is None or published_on - days.last > _DAYS_BEFORE_COURT:
        return False
    heads = [s for s in draft.segments if s.part is not Part.BODY]
    cues = {cue for s in heads for cue in _RECOUNTING if s.has(cue)}
    if cues == {"anniversary"}:
        return days.basis in _DAYS_TOLD and days.first == days.last and any(own_tolls(s) for s in heads)
    on_trial = any(s.folded[m.start - s.start : m.end - s.start] not in _OFFICES for s in heads for m in s.cues.get("court", ()))
    return cues == {"court"} and not on_trial


def recounts(draft: Draft) -> bool:
    """Tell whether title or lead are about the aftermath: condemnation, court, anniversary, funeral, release."""
    heads = [s for s in draft.segments if s.part is not Part.BODY or (s is draft.opened_by and s.has("condemn"))]
    cues = {cue for s in heads for cue in _RECOUNTING if s.has(cue)}
    if cues and cues <= _RITES and is_told_straight(draft):
        return False
    return bool(cues) or any(_reacts(s) for s in heads)


def _reacts(segment: Segment) -> bool:
    """Tell whether a lead tells a reaction and the event only as its cause, or a title nothing but a reaction.

    "Donors were urged to help after a mine tore a bus apart", "Kabul urges Tehran to find the killers".
    """
    if segment.part is Part.TITLE and not (segment.triggers or segment.tolls):
        return segment.has("reaction")
    first = min([m.start for m in segment.triggers] + [t.start for t in segment.tolls], default=segment.end)
    said = [m for m in segment.cues.get("reaction", ()) if m.end < first]
    return bool(said) and _AS_CAUSE.search(segment.folded, said[0].end - segment.start, first - segment.start) is not None
