"""The records that pass from stage to stage: frozen, typed, standard library only.

A `_at` is an aware UTC datetime, a `_on` a civil date, `_low`/`_high` the closed ends of a count.
What each field of a mention means is defined in tests/gold/GUIDE.md.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple


class Part(StrEnum):
    """The parts of an article that evidence may point into."""

    TITLE = "title"
    LEAD = "lead"
    BODY = "body"


class Kind(StrEnum):
    """What sort of incident it is."""

    ATTACK = "attack"
    CLASH = "clash"
    OPERATION = "operation"
    UNEXPLAINED = "unexplained"
    ACCIDENT = "accident"


class Status(StrEnum):
    """Whether the article reports the incident as its news or recounts it from the past."""

    NEW = "new"
    BACKGROUND = "background"


class Outcome(StrEnum):
    """Whether harm could be done or the attempt was stopped before."""

    HAPPENED = "happened"
    FOILED = "foiled"


class Basis(StrEnum):
    """The wording from which the days of an incident follow."""

    EXPLICIT = "explicit"
    WEEKDAY = "weekday"
    RELATIVE = "relative"
    PUBLICATION = "publication"
    MONTH = "month"
    YEAR = "year"
    SEASON = "season"


class GeoPrecision(StrEnum):
    """How fine a coordinate is, from a building to a country's middle."""

    SITE = "site"
    LOCALITY = "locality"
    ADMIN2 = "admin2"
    ADMIN1 = "admin1"
    COUNTRY = "country"


class AttackType(StrEnum):
    """How the attack was carried out; unknown is None, never a member."""

    BOMBING = "bombing"
    SUICIDE_BOMBING = "suicide_bombing"
    ARMED_ASSAULT = "armed_assault"
    ASSASSINATION = "assassination"
    AIRSTRIKE = "airstrike"
    DRONE_STRIKE = "drone_strike"
    MISSILE_OR_SHELLING = "missile_or_shelling"
    KIDNAPPING = "kidnapping"
    VEHICLE_RAMMING = "vehicle_ramming"
    STABBING = "stabbing"
    ARSON = "arson"
    SABOTAGE = "sabotage"
    OTHER = "other"


class Weapon(StrEnum):
    """What the attack was carried out with; unknown is None, never a member."""

    IED = "ied"
    CAR_BOMB = "car_bomb"
    SUICIDE_VEST = "suicide_vest"
    MAGNETIC_BOMB = "magnetic_bomb"
    MINE = "mine"
    GRENADE = "grenade"
    FIREARM = "firearm"
    KNIFE = "knife"
    ROCKET_OR_MISSILE = "rocket_or_missile"
    DRONE = "drone"
    AIRCRAFT_BOMB = "aircraft_bomb"
    MORTAR_OR_ARTILLERY = "mortar_or_artillery"
    VEHICLE = "vehicle"
    INCENDIARY = "incendiary"
    EXPLOSIVE_UNSPECIFIED = "explosive_unspecified"
    OTHER = "other"


class TargetType(StrEnum):
    """Whom or what the attack was aimed at; unknown is None, never a member."""

    RELIGIOUS = "religious"
    EDUCATION = "education"
    HEALTH = "health"
    MARKET_OR_PUBLIC = "market_or_public"
    CIVILIANS = "civilians"
    MILITARY = "military"
    POLICE = "police"
    GOVERNMENT = "government"
    POLITICAL_FIGURE = "political_figure"
    DIPLOMATIC = "diplomatic"
    TRANSPORT = "transport"
    MEDIA = "media"
    ENERGY_OR_INFRASTRUCTURE = "energy_or_infrastructure"
    BUSINESS = "business"
    ARMED_GROUP = "armed_group"
    OTHER = "other"


class NoIncident(StrEnum):
    """Why a violent-looking passage is no incident."""

    AGGREGATE = "aggregate"
    NEGATED = "negated"
    HYPOTHETICAL = "hypothetical"
    PLANNED = "planned"
    GENERAL = "general"
    METAPHOR = "metaphor"
    OTHER = "other"


class Rejection(StrEnum):
    """Why a page is no article."""

    NO_CONTAINER = "no_container"
    NO_TITLE = "no_title"
    NO_TEXT = "no_text"
    CHALLENGE = "challenge"
    SOFT_ERROR = "soft_error"
    NOT_HTML = "not_html"
    WRONG_HOST = "wrong_host"
    WRONG_LANGUAGE = "wrong_language"
    UNREADABLE = "unreadable"


class PublishedFrom(StrEnum):
    """Where the time of publication was read."""

    META = "meta"
    JSON_LD = "json_ld"
    SHOWN = "shown"
    ADDRESS = "address"
    FILE_NAME = "file_name"
    GIVEN = "given"


class Span(NamedTuple):
    """A short passage of an article: code-point offsets into the part, end exclusive, and its words."""

    part: Part
    start: int
    end: int
    quote: str


class Count(NamedTuple):
    """A number of people as it was said; `high` None means no upper end was given."""

    low: int
    high: int | None


class Days(NamedTuple):
    """The tightest closed interval of civil days that the words support."""

    first: date
    last: date
    basis: Basis


class Place(NamedTuple):
    """Where it happened; `country` is ISO 3166-1 alpha-2, names are canonical English, `text` is the wording."""

    text: str | None = None
    country: str | None = None
    admin1: str | None = None
    locality: str | None = None
    site: str | None = None
    lat: float | None = None
    lon: float | None = None
    geo_precision: GeoPrecision | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One archived response or document: the bytes, and where in the archive they lie."""

    page_id: str  # SHA-256 (hex) of source, address or '', and payload digest, joined by newlines
    source: str
    url: str | None
    fetched_at: datetime
    content_type: str
    digest: str  # "sha256:<hex>" of the payload
    payload: bytes
    warc: str  # path below the archive's root
    record_id: str
    file_name: str | None = None  # of an ingested document


@dataclass(frozen=True, slots=True)
class Article:
    """What one page says, read; offsets of evidence point into title, lead and body exactly as they stand here.

    `article_key` is "<source>/<outlet id>", or "<source>/<payload digest>" where the outlet gives no id.
    Paragraphs of `body` are joined by a blank line.
    """

    article_key: str
    source: str
    language: str
    title: str = ""
    lead: str = ""
    body: str = ""
    kicker: str = ""
    page_id: str = ""
    outlet_id: str | None = None
    url: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    author: str | None = None
    signature: str | None = None
    syndicated_from: str | None = None  # "<outlet> <its id>" where the signature names the original, "<outlet>" where the words do
    published_at: datetime | None = None
    published_on: date | None = None  # the civil day of publication in the outlet's own zone
    published_precision: str | None = None  # second | minute | day
    published_from: PublishedFrom | None = None
    modified_at: datetime | None = None
    licence: str | None = None
    is_updating: bool = False  # says of itself that it will be updated
    paragraphs_found: int = 0
    paragraphs_kept: int = 0
    warnings: tuple[str, ...] = ()

    def part(self, part: Part) -> str:
        """Return the text of one part."""
        return {Part.TITLE: self.title, Part.LEAD: self.lead, Part.BODY: self.body}[part]


@dataclass(frozen=True, slots=True)
class Rejected:
    """A page that is no article, and why."""

    page_id: str
    source: str
    url: str | None
    reason: Rejection
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """One incident as one article tells it; every non-null cell has at least one span in `evidence`."""

    kind: Kind
    status: Status
    outcome: Outcome
    trigger: Span  # the words that tell the event; identity is minted from its sentence
    when: Days | None = None
    where: Place = Place()
    killed: Count | None = None
    wounded: Count | None = None
    killed_or_wounded: Count | None = None
    attackers_killed: Count | None = None
    attack_type: AttackType | None = None
    weapon: Weapon | None = None
    target_type: TargetType | None = None
    target: str | None = None
    perpetrator: str | None = None
    claimed_by: str | None = None  # a group, or "none" where the article says nobody has claimed it
    evidence: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    attributed_to: dict[str, str] = field(default_factory=dict)
    confidence: dict[str, float] = field(default_factory=dict)
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotAnIncident:
    """A violent-looking passage that tells no incident, and why."""

    span: Span
    reason: NoIncident
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that extraction finds in one article, the main incident first."""

    mentions: tuple[Mention, ...] = ()
    not_incidents: tuple[NotAnIncident, ...] = ()
    unread: str | None = None  # why nothing was looked for: "no rules for ar"
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A mention in its place: which article version tells it, and when that was published and fetched."""

    mention_id: str
    article_key: str
    version: str  # the page_id of the first page that showed this text
    version_no: int  # 1 for the oldest version of the article
    is_newest: bool  # whether this is the article's newest version
    n: int  # position among the mentions of its version
    source: str
    published_at: datetime | None
    fetched_at: datetime
    mention: Mention
    trigger_digest: str  # SHA-256 (hex) of the normalised trigger sentence
    trigger_rank: int  # rank among the version's mentions with the same trigger sentence
    copy_of: str | None = None  # article_key of the original, where this is a syndicated or near-duplicate copy
    syndicated_from: str | None = None  # as its article says
    names: tuple[str, ...] = ()  # proper names, lower case, in the passages that tell it: one more thing to know it by


@dataclass(frozen=True, slots=True)
class Incident:
    """One real-world incident with its reconciled cells and the mentions that tell it."""

    incident_id: str
    mention_ids: tuple[str, ...]
    founding_mention_id: str
    kind: Kind
    status: Status  # new if any current mention is new
    outcome: Outcome
    when: Days | None = None
    where: Place = Place()
    killed: Count | None = None
    wounded: Count | None = None
    killed_or_wounded: Count | None = None
    attackers_killed: Count | None = None
    attack_type: AttackType | None = None
    weapon: Weapon | None = None
    target_type: TargetType | None = None
    target: str | None = None
    perpetrator: str | None = None
    claimed_by: str | None = None
    article_count: int = 0  # articles that tell it, copies not counted
    source_count: int = 0
    first_published_at: datetime | None = None
    last_published_at: datetime | None = None
    support: dict[str, tuple[str, ...]] = field(default_factory=dict)  # field -> mention ids whose value it is
    disputed: tuple[str, ...] = ()  # fields on which current mentions differ
    confidence: dict[str, float] = field(default_factory=dict)
    overrides: tuple[str, ...] = ()  # ids of what people have decided about it
