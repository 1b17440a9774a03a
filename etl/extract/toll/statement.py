"""One statement of a toll: what happened to how many, said in which words."""

from __future__ import annotations

from dataclasses import dataclass

from etl.extract.tokens import Item, Sentence
from etl.records import Count

UNKNOWN = Count(-1, None)  # to be looked up where the people were counted: "the assailants were killed"
NOBODY = Count(0, 0)
ATTACKING = frozenset({"attacker", "fighter"})
FORCES = frozenset({"police", "military"})


@dataclass(slots=True)
class Toll:
    """One statement of a toll; offsets point into the part of the sentence."""

    field: str  # killed | wounded | joint | attackers_killed | attackers_wounded | shot
    count: Count
    sentence: Sentence
    start: int
    end: int
    rule: str
    people: tuple[Item, ...]
    harm: Item
    kind: str = ""  # "total" where it restates the whole; "spared" where those told of came off unhurt
    is_vague: bool = False  # a bare plural
    is_definite: bool = False  # "the driver", "he": may have been told before
    is_more: bool = False  # "11 others", "a further seven"
    status: str = ""  # prior | rival | part | hypothetical | aggregate: not this incident's toll
