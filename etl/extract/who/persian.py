"""Who did it and who claims it, in Persian: the verb stands last, the doer before it or behind the noun of the deed."""

from __future__ import annotations

import re

from etl.extract.discourse import wording_of
from etl.extract.drafts import Draft
from etl.extract.segments import Mark, Segment
from etl.extract.toll.symbols import LETTER
from etl.extract.who.actors import Actor
from etl.gazetteer import countries
from etl.records import Part

_CALLED = re.compile(
    r'(?:گروه|گروهی|گروهک|گروهکی|سازمان|سازمانی|جنبش|تشکیلات)\s+(?:[^\W\d_]+\s+){0,2}?(?:موسوم به\s+|به نام\s+)?"(?P<name>[^"\n]{3,40})"'
)
_THE_GROUP = re.compile(r"(?:این|همین) گروهک?\b|این سازمان\b")
_BY = re.compile(r"(?:توسط|از\s*سوی|به\s*دست|به\s*وسیله)\s+(?:[^\W\d_]+\s+){0,3}$")
# the words before a name that make it the one harm was done to, or one who only speaks
_OBJECT = re.compile(
    r"(?:\bبه|\bمیان|\bبین|علیه|\bبر|\bبا|\bاز|مواضع|مقر|مقرهای|پایگاه|خودروی|خودروهای|کاروان|گشت|پلیس|سرباز|سربازان|نظامی|نظامیان|فرمانده|رزمنده"
    r"|رزمندگان|عضو|اعضای|عنصر|تروریست|سرکرده|نفر از|مخفیگاه|نیروی|تانک|کشته شدن|هلاکت|ضد|سخنگوی|وزارت|مقامات|درگیری (?:میان|بین)"
    r"|شهادت|پادگان|نفوذ|حضور|پاسگاه)"
    r"[\s\u200c]*(?:نیروهای[\s\u200c]*|عناصر[\s\u200c]*|افراد[\s\u200c]*)?[\"]?$"
)
# what a doer's name may follow: the head of a clause, or the men and arms that are its own
_OPENS = re.compile(
    r"(?:^|[،؛:.()\"]|\b(?:که|و|هم|نیز|یک|دو|سه|چند|عناصر|افراد|مسلح|نیروهای|جنگنده های|پهپاد|پهپادهای|تانک های|ناوچه های|قایق های"
    r"|کماندوهای|نظامیان|سربازان|هواپیمای بدون سرنشین|هواپیماهای|هواپیمای جنگی|هلیکوپترهای|تک تیرانداز|شبه نظامیان|توپخانه"
    r"|تروریست های|بقایای|هسته های|خاموش|گروه|گروهی|گروهک|گروهکی|تروریستی|تکفیری|موسوم به|وابسته به|مهاجمان|مهاجم|انتحاری"
    r"|شاخه|اعضای|جنگجویان|موشک|موشک های|بالگردهای|ارتش|رژیم|اشغالگر|متجاوز))[\s\u200c]*$"
)
_ACCUSED = re.compile(r"\s+را\s.{0,70}?متهم")  # who is accused stands before «را», the accuser anywhere
_SOON = 130  # characters within which the deed follows its doer
_BESIDE = 14  # characters between the noun of a deed and its doer: «حمله پهپادی اسرائیل»
_LOOK = 30


def claim_of(draft: Draft) -> Actor | None:
    """Return who claimed it, "none" where nobody has, None where nothing is said."""
    nobody: Actor | None = None
    found: Actor | None = None
    before: Mark | None = None
    for segment in draft.segments:
        words, origin = segment.folded, segment.start
        if match := wording_of(words, "fa", "no-claim"):
            nobody = nobody or Actor("none", segment, origin + match.start(), origin + match.end())
        elif (match := _claims(words)) and (who := _claimant(segment, match, before)):
            claim = Actor(who.value, segment, min(origin + match.start(), max(who.start, origin)), origin + match.end())
            if found is None or claim.name.startswith(f"{found.name} "):  # the branch rather than the group
                found = claim
        before = segment.actors[-1] if segment.actors else before
    return found or nobody


def _claims(words: str) -> re.Match[str] | None:
    return None if wording_of(words, "fa", "denial") else wording_of(words, "fa", "claim") or wording_of(words, "fa", "own-deed")


def _claimant(segment: Segment, match: re.Match[str], before: Mark | None) -> Mark | None:
    """Return the group that takes a deed upon itself: named before it, in it, as «این گروه», or by a name of its own."""
    start, end = segment.start + match.start(), segment.start + match.end()
    named = [a for a in segment.actors if a.start < start] or [a for a in segment.actors if a.end <= end and not _is_object(segment, a)]
    if named:
        return named[-1]
    called = _CALLED.search(segment.folded)
    if called and called.start() < match.end():
        text = segment.sentence.text[segment.start - segment.sentence.start :]
        return Mark(text[called.start("name") : called.end("name")], segment.start + called.start(), segment.start + called.end())
    return before if before and _THE_GROUP.search(segment.folded) else None


def perpetrator_of(draft: Draft, claim: Actor | None) -> Actor | None:
    """Return who did it: blamed by officials, named as the doer, else the claimant."""
    for find in (_blamed, _subject):
        found = find(draft)
        if found is not None:
            return found
    return claim if claim and claim.name != "none" else None


def _blamed(draft: Draft) -> Actor | None:
    for segment in draft.segments:
        match = wording_of(segment.folded, "fa", "blame")
        if match is None:
            continue
        accused = _ACCUSED.search(segment.folded)
        if accused is not None:
            if found := _named_at(segment, segment.start + accused.start()):
                return Actor(found.value, segment, found.start, segment.start + accused.end())
            continue
        at = segment.start + match.start()
        near = [a for a in segment.actors if -90 < a.start - at < 60]
        if near:
            best = min(near, key=lambda a: (a.start > at, abs(a.start - at)))
            return Actor(best.value, segment, min(best.start, at), max(best.end, segment.start + match.end()))
    return None


def _named_at(segment: Segment, end: int) -> Mark | None:
    """Return the group or land whose name ends at an offset: «هند را به حمایت از این حمله متهم کرد»."""
    lands = [Mark(countries()[p.place.country].name, p.start, p.end) for p in segment.places if p.place.country and not p.place.admin1]
    return next((m for m in [*segment.actors, *lands] if 0 <= end - m.end <= 1), None)


def _subject(draft: Draft) -> Actor | None:
    for segment in sorted(draft.segments, key=lambda s: s.part is Part.TITLE):
        if not (segment.triggers or segment.tolls) or wording_of(segment.folded, "fa", "no-claim"):
            continue
        reason = min((m.start for m in segment.cues.get("reason", ())), default=segment.end)
        for actor in segment.actors:
            if actor.start < reason and _does(segment, actor):
                return Actor(actor.value, segment, actor.start, actor.end)
    return None


def _does(segment: Segment, actor: Mark) -> bool:
    """Tell whether a named group is the doer: «توسط داعش», «حمله پهپادی اسرائیل», «داعش به روستا یورش برد»."""
    words, origin = segment.sentence.folded, segment.sentence.start
    before = words[max(0, actor.start - origin - _LOOK) : actor.start - origin]
    if _BY.search(before):
        return True
    if any(p.start <= actor.start < p.end for t in segment.tolls for p in t.people):
        return False
    deeds = [m for m in segment.triggers if m.value not in ("no", "operation", "clash")]
    for deed in deeds:
        between = words[deed.end - origin : max(deed.end, actor.start) - origin]
        is_beside = deed.start < actor.start <= deed.end + _BESIDE and actor.end > deed.end
        if is_beside and not re.search(r"(?:^|\s)(?:به|علیه|در|از|با|و|بر|را|که|میان|بین)\s", f" {between} "):
            return True
    if (
        _is_object(segment, actor)
        or not _opens_clause(segment, actor, before)
        or words[actor.end - origin : actor.end - origin + 4].strip(' "').startswith("را")
    ):
        return False
    ahead = [m.start for m in deeds if m.start >= actor.end] + [t.harm.start for t in segment.tolls if t.harm.start >= actor.end]
    return bool(ahead) and min(ahead) - actor.end < _SOON and not _speaks(segment, actor.end, min(ahead)) and not _suffers(segment, actor)


def _opens_clause(segment: Segment, actor: Mark, before: str) -> bool:
    """Tell whether a name may be the subject: not the owner of what stands before it, «وزارت خارجه طالبان»."""
    at = actor.start - segment.start
    is_first = at < 3 or any(0 <= actor.start - t.end <= 2 for t in segment.times)
    return is_first or _OPENS.search(before) is not None


def _is_object(segment: Segment, actor: Mark) -> bool:
    origin = segment.sentence.start
    return _OBJECT.search(segment.sentence.folded[max(0, actor.start - origin - _LOOK) : actor.start - origin]) is not None


def _speaks(segment: Segment, start: int, end: int) -> bool:
    return any(c.letter == LETTER["SAY"] and start <= c.start < end for c in segment.sentence.chunks)


def _suffers(segment: Segment, actor: Mark) -> bool:
    """Tell whether those who stand behind a name are the ones who were hit: «نیروهای طالبان هدف حمله قرار گرفتند»."""
    origin = segment.sentence.start
    after = segment.sentence.folded[actor.end - origin : actor.end - origin + 90].partition(" و ")[0]
    return re.search(r"هدف (?:حمله|تیراندازی|گلوله)|قرار گرفت|کشته شد|به هلاکت رسید|زخمی شد|محکوم کرد|دستگیر شد", after) is not None
