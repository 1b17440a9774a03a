"""A segment: a stretch of a sentence that tells one thing, with everything marked in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from etl.extract.tokens import Sentence
from etl.extract.toll.statement import Toll
from etl.extract.when.times import TimePhrase
from etl.extract.where.places import PlacePhrase
from etl.records import Part
from etl.text.normalise import unify


class Mark(NamedTuple):
    """A phrase of the lexicon at its place in the part."""

    value: str
    start: int
    end: int


class Said(NamedTuple):
    """What a stretch of words says of a group: that it did it, claims it, denies it or is blamed (`gives` of seeds/rules)."""

    gives: str
    name: str
    start: int
    end: int


@dataclass(slots=True)
class Segment:
    """A stretch of a sentence that tells one thing."""

    sentence: Sentence
    start: int
    end: int
    language: str
    triggers: list[Mark] = field(default_factory=list)
    weapons: list[Mark] = field(default_factory=list)
    targets: list[Mark] = field(default_factory=list)  # things and bodies that can be hit
    victims: list[Mark] = field(default_factory=list)  # people who are hit for what they are
    actors: list[Mark] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    people: list[Mark] = field(default_factory=list)
    homes: list[Mark] = field(default_factory=list)  # words that belong to one country: its groups, forces, institutions
    cues: dict[str, list[Mark]] = field(default_factory=dict)
    tolls: list[Toll] = field(default_factory=list)
    times: list[TimePhrase] = field(default_factory=list)
    places: list[PlacePhrase] = field(default_factory=list)
    announced: Segment | None = None  # the sentence that announced this incident among others

    @property
    def part(self) -> Part:
        """The part of the article it stands in."""
        return self.sentence.part

    @property
    def folded(self) -> str:
        """Its folded words."""
        return self.sentence.folded[self.start - self.sentence.start : self.end - self.sentence.start]

    @property
    def words(self) -> str:
        """Its words with their capitals, with one form of quotes and dashes."""
        return unify(self.sentence.text[self.start - self.sentence.start : self.end - self.sentence.start])

    def has(self, *cues: str) -> bool:
        """Tell whether it holds any of the cues."""
        return any(cue in self.cues for cue in cues)
