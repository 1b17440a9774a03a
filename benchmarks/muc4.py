"""How extraction does on MUC-4 articles: `python -m benchmarks.muc4 MUC4.jsonl` prints a report.

A row: {"id", "text", "date_published", "golds": [template]}, newswire in capitals of 1988-91, several templates an article. A template
has "attack_type", "killed", "wounded", "country", "city", "province" and "raw" with the slots as MUC wrote them. Incidents found are
aligned with templates one to one by the slots they share. As at MUC-4, an optional template counts only where it was found, and the
spelling of a filler may be any that its template allows.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from etl.contract import LineError, mention_json, parse_object
from etl.evaluate.scorer import load_scorer
from etl.extract import extract, trace
from etl.extract.where.places import Role
from etl.records import Article, Mention

PUBLISHED = {"trained models": 54, "best official system of 1992": 57}  # F1 over MUC-4's own slots, which also name victims and targets
Row = dict[str, Any]
# the attack types of the guide as MUC's types of incident; whatever is no bombing, kidnapping or arson is an ATTACK
TYPE = {
    **dict.fromkeys(("bombing", "suicide_bombing"), "BOMBING"),
    "kidnapping": "KIDNAPPING",
    "arson": "ARSON",
}
# MUC's types of instrument as weapons of the guide
WEAPONS = {
    **dict.fromkeys(("BOMB", "DYNAMITE", "EXPLOSIVE"), frozenset({"explosive_unspecified", "ied", "magnetic_bomb", "mine"})),
    **dict.fromkeys(("GUN", "MACHINE GUN", "RIFLE", "HANDGUN", "SUBMACHINE GUN"), frozenset({"firearm"})),
    "VEHICLE BOMB": frozenset({"car_bomb"}),
    "ROCKET": frozenset({"rocket_or_missile"}),
    "GRENADE": frozenset({"grenade"}),
    "MORTAR": frozenset({"mortar_or_artillery"}),
    "MINE": frozenset({"mine", "ied"}),
    "AERIAL BOMB": frozenset({"aircraft_bomb"}),
    "FIRE": frozenset({"incendiary"}),
    "MOLOTOV COCKTAIL": frozenset({"incendiary"}),
}
_PARAGRAPH = re.compile(r"\n\s*\n")
# what keeps its capitals: the first letter of a sentence, one word in brackets
_CAPITALS = re.compile(r"(?:^|[.!?:]\s+[\"']?|\n\n)\w|(?<=[\[(])[A-Z]+(?=[\])])")
_ACRONYM = 5  # letters of the longest name that is kept in capitals


def article_of(row: Row) -> Article:
    """Return a row's text in mixed case: without its header, lines joined, names that the vocabulary knows with their capitals."""
    text = row["text"].partition("[TEXT]")[2] or row["text"]
    text = "\n\n".join(" ".join(paragraph.split()) for paragraph in _PARAGRAPH.split(text)).strip()
    on = date.fromisoformat(row["date_published"]) if row.get("date_published") else None
    return Article(row["id"], "muc4", "en", body=_mixed_case(text, on), published_on=on)


def _mixed_case(text: str, on: date | None) -> str:
    shouted = trace(Article("", "muc4", "en", body=text.title(), published_on=on)).segments
    words = list(text.lower())
    for match in _CAPITALS.finditer(text):
        words[match.start() : match.end()] = text[match.start() : match.end()]
    for segment in shouted:
        spans = [(p.start, p.end) for p in segment.places if p.role is not Role.SITE] + [(m.start, m.end) for m in segment.actors]
        for start, end in spans:
            words[start:end] = text[start:end] if end - start <= _ACRONYM else _name(text[start:end])
    return "".join(words)


def _name(shouted: str) -> str:
    return re.sub(r"\b(?:Of|The|In|And|De|La|El|Del|Los|Near|City|Province)\b", lambda word: word[0].lower(), shouted.title())


def slots(template: Row) -> dict[str, Any]:
    """Return the slots of a template that are compared."""
    raw = template["raw"]
    place = template.get("city") or template.get("province")
    told = {
        "type": template["attack_type"].split(" / "),
        "organisation": [name for names in raw["perp_org"] for name in names],
        "instrument": set().union(
            *(WEAPONS.get(kind, frozenset()) for said in raw["instrument_type"] for kind in said.split(":")[0].split(" / "))
        ),
        "country": template.get("country"),
        "place": place,
        "killed": template.get("killed"),
        "wounded": template.get("wounded"),
    }
    return {slot: value for slot, value in told.items() if value}


def answers(mention: Mention) -> dict[str, Any]:
    """Return what a mention says in the same slots."""
    said = mention_json(mention)
    told = {
        "type": TYPE.get(str(mention.attack_type), "ATTACK"),
        "organisation": said["perpetrator"],
        "instrument": said["weapon"],
        "country": mention.where.country,
        "place": load_scorer().spots(said["where"]),
        "killed": mention.killed and mention.killed.low,
        "wounded": mention.wounded and mention.wounded.low,
    }
    return {slot: value for slot, value in told.items() if value}


def fits(slot: str, want: Any, said: Any) -> bool:  # noqa: ANN401 - what a slot holds depends on the slot
    """Tell whether an answer fills a slot as its template allows."""
    scorer = load_scorer()
    match slot:
        case "type" | "instrument":
            return said in want
        case "organisation":
            return any(scorer.same_group(name, said) for name in want)
        case "country":
            return said in scorer.LANDS[scorer.norm(want)]
        case "place":
            return any(scorer.alike(want, name) for name in said)
        case _:
            return bool(want == said)


def aligned(templates: list[Row], told: list[Row]) -> list[tuple[int, int]]:
    """Return pairs of a template and an incident, those that share most slots first; what shares none is no pair."""
    shared = [
        (sum(fits(slot, want[slot], said[slot]) for slot in want.keys() & said.keys() - {"country"}), -i, -j)
        for i, want in enumerate(templates)
        for j, said in enumerate(told)
    ]
    pairs: dict[int, int] = {}
    for score, i, j in sorted(shared, reverse=True):
        if score and -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return sorted(pairs.items())


class Counts(NamedTuple):
    """What was right, what was said, what was wanted."""

    right: int
    said: int
    wanted: int

    @property
    def f1(self) -> float:
        """Precision and recall in one figure."""
        return 2 * self.right / (self.said + self.wanted) if self.said + self.wanted else 0.0

    def __str__(self) -> str:
        """Precision, recall and F1 in a line."""
        precision, recall = self.right / max(self.said, 1), self.right / max(self.wanted, 1)
        counts = f"({self.right} right, {self.said} said, {self.wanted} wanted)"
        return f"precision {precision:6.1%}   recall {recall:6.1%}   F1 {self.f1:6.1%}   {counts}"


def counted(rows: Iterable[Row]) -> dict[str, Counts]:
    """Return the counts of every slot, of the templates as wholes, and of the articles that tell several."""
    right, said, wanted = Counter[str](), Counter[str](), Counter[str]()
    for row in rows:
        templates = [(slots(one), bool(one["raw"]["optional"])) for one in row["golds"]]
        told = [answers(mention) for mention in extract(article_of(row)).mentions]
        pairs = aligned([one for one, _ in templates], told)
        found = {i for i, _ in pairs}
        needed = [i for i, (_, is_optional) in enumerate(templates) if i in found or not is_optional]
        kinds = ["incident"] + (["incident, in articles that tell several"] if len(needed) > 1 else [])
        for kind in kinds:
            right[kind] += len(pairs)
            said[kind] += len(told)
            wanted[kind] += len(needed)
        right.update(
            slot for i, j in pairs for slot, want in templates[i][0].items() if slot in told[j] and fits(slot, want, told[j][slot])
        )
        said.update(slot for one in told for slot in one)
        wanted.update(slot for i in needed for slot in templates[i][0])
    return {name: Counts(right[name], said[name], wanted[name]) for name in wanted}


def report(rows: list[Row]) -> str:
    """Return the report on a set of articles."""
    found = counted(rows)
    incidents = {name: one for name, one in found.items() if name.startswith("incident")}
    fields = {name: one for name, one in found.items() if name not in incidents}
    whole = Counts(*(sum(one[n] for one in fields.values()) for n in range(3)))
    lines = [f"{len(rows)} articles, {sum(bool(row['golds']) for row in rows)} of them with an incident", ""]
    lines += [f"{name:40} {one}" for name, one in (incidents | fields).items()]
    away = [f"{figure - 100 * whole.f1:.1f} points below the {name} ({figure})" for name, figure in PUBLISHED.items()]
    return "\n".join([*lines, "", f"{'all slots above':40} {whole}", f"F1 is {', '.join(away)}, published over MUC-4's own slots"])


def main() -> int:
    if len(sys.argv) != 2:
        print("name one file: python -m benchmarks.muc4 MUC4.jsonl")
        return 2
    try:
        rows = [parse_object(line) for line in Path(sys.argv[1]).read_bytes().splitlines() if line.strip()]
        print(report(rows))
    except (OSError, LineError, KeyError, TypeError) as trouble:
        print(f"{sys.argv[1]} is no file of MUC-4 articles: {trouble}")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
