"""What one answer says of one labelled text, cell by cell, judged by the scorer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from etl.evaluate.gold import GoldSet, Row, Task, register_of
from etl.evaluate.scorer import load_scorer
from etl.text.sentences import split_sentences

# what the scorer judges -> where the answer has it; its further figures restate one of these
CONTRACT_FIELD = {
    **{name: name for name in ("kind", "status", "outcome", "killed", "wounded", "killed_or_wounded", "attackers_killed")},
    **{name: name for name in ("attack_type", "weapon", "target_type", "perpetrator", "claimed_by")},
    "when_exact": "when",
    "date": "when",
    "country": "where",
    "admin1": "where",
    "locality": "where",
    "city": "where",
    "killed_zero": "killed",
    "wounded_zero": "wounded",
    "target": "target_type",
}
_WITHIN_WHERE = {"country": "country", "admin1": "admin1", "locality": "locality", "city": "locality"}
_VIOLENT = frozenset({"attack", "clash", "operation", "unexplained"})
# what the scorer may find wrong with an article as a whole -> what was said of it, what gold says
_WHOLE = {
    "false alarm": ("a new attack", "no new attack"),
    "missed alarm": ("no new attack", "a new attack"),
    "accident_not_attack": ("an attack", "an accident"),
}
_SHOWN = 700  # characters of a passage


class Cell(NamedTuple):
    """One judged cell: what was said, what gold says, and the words beside it."""

    gold_set: str
    register: str
    document: str
    incident: str  # gold's name for it; empty where a text tells one incident
    field: str  # as the scorer names it; "incident" for its being told at all
    right: bool
    said: object
    gold: object
    passage: str
    mention: int | None  # position among the answer's mentions

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What it is a cell of."""
        return self.gold_set, self.document, self.incident, self.field


class _Judging(NamedTuple):
    """One labelled text with its answer."""

    gold: GoldSet
    row: Row
    answer: Row

    def cell(self, incident: str, field: str, *, right: bool, said: object, label: object, passage: str, mention: int | None) -> Cell:
        register = register_of(self.gold, self.row)
        return Cell(self.gold.name, register, self.row["id"], incident, field, right, said, label, passage, mention)


def cells_of(gold: GoldSet, row: Row, answer: Row) -> list[Cell]:
    """Return every judged cell of one labelled text."""
    judging = _Judging(gold, row, answer)
    return _of_article(judging) if gold.task is Task.ARTICLES else _of_record(judging)


def _of_article(judging: _Judging) -> list[Cell]:
    scorer, row, mentions = load_scorer(), judging.row, judging.answer["mentions"]
    told = [m for m in row["mentions"] if m["kind"] in _VIOLENT]
    places = [n for n, m in enumerate(mentions) if m["kind"] in _VIOLENT]
    pairs = {i: places[j] for i, j in scorer.align(told, [mentions[n] for n in places])}
    found = []
    for i, label in enumerate(told):
        n = pairs.get(i)
        answer = mentions[n] if n is not None else None
        passage = _passage(row, label, answer, "trigger")
        said, want = summary(answer) if answer else None, summary(label)
        found.append(judging.cell(label["incident"], "incident", right=n is not None, said=said, label=want, passage=passage, mention=n))
        if answer is not None:
            found += _of_pair(judging, label, answer, n)
    for n in places:
        if n not in pairs.values():
            passage, said = _passage(row, {}, mentions[n], "trigger"), summary(mentions[n])
            found.append(judging.cell(f"too many: {said}", "incident", right=False, said=said, label=None, passage=passage, mention=n))
    return found + _of_document(judging)


def _of_pair(judging: _Judging, label: Row, answer: Row, n: int | None) -> list[Cell]:
    """Return the cells of one incident: the scorer judges it alone."""
    scorer, row = load_scorer(), judging.row
    tally = scorer.Tally()
    scorer.score_articles([row | {"mentions": [label]}], {row["id"]: {"mentions": [answer]}}, tally)
    cells = []
    for field in (f for f in tally.all if f in CONTRACT_FIELD):
        said, want, passage = _value(answer, field), _value(label, field), _passage(row, label, answer, CONTRACT_FIELD[field])
        right = tally.hit[field] == tally.all[field]
        cells.append(judging.cell(label["incident"], field, right=right, said=said, label=want, passage=passage, mention=n))
    return cells


def _of_document(judging: _Judging) -> list[Cell]:
    """Return what the scorer finds wrong with the article as a whole: alarms, and accidents taken for attacks."""
    scorer, row = load_scorer(), judging.row
    tally = scorer.Tally()
    scorer.score_articles([row], {row["id"]: judging.answer}, tally)
    wrong = []
    for miss in tally.misses:
        field = miss.partition(":")[0]
        if field in _WHOLE:
            said, label = _WHOLE[field]
            incident = miss.rpartition(" ")[2] if field == "accident_not_attack" else ""
            passage = _passage(row, {}, None, "trigger")
            wrong.append(judging.cell(incident, field, right=False, said=said, label=label, passage=passage, mention=None))
    return wrong


def _of_record(judging: _Judging) -> list[Cell]:
    scorer, row, mentions = load_scorer(), judging.row, judging.answer["mentions"]
    tally = scorer.Tally()
    scorer.score_records([row], {row["id"]: judging.answer}, tally)
    n = next((n for n, m in enumerate(mentions) if m["kind"] in _VIOLENT), 0 if mentions else None)
    main = mentions[n] if n is not None else {}
    cells = []
    for field in tally.all:
        want = row["gold"].get({"killed_zero": "killed", "wounded_zero": "wounded"}.get(field, field))
        passage = _passage(row, {}, main, CONTRACT_FIELD[field])
        cells.append(judging.cell("", field, right=tally.hit[field] > 0, said=_value(main, field), label=want, passage=passage, mention=n))
    return cells


def _value(mention: Mapping[str, Any], field: str) -> object:
    name = CONTRACT_FIELD[field]
    return (mention.get("where") or {}).get(_WITHIN_WHERE[field]) if field in _WITHIN_WHERE else mention.get(name)


def summary(mention: Mapping[str, Any]) -> str:
    """Return an incident in a few words: its kind, status, place and first day."""
    where, when = mention.get("where") or {}, mention.get("when") or {}
    words = (mention["kind"], mention["status"], where.get("locality") or where.get("admin1") or where.get("country"), when.get("first"))
    return " ".join(str(word) for word in words if word)


def _passage(row: Row, label: Mapping[str, Any], answer: Mapping[str, Any] | None, field: str) -> str:
    """Return the sentences that a cell rests on, or those that gold quotes, or how the text begins."""
    spans = ((answer or {}).get("evidence") or {}).get(field) or []
    if spans:
        return " … ".join(dict.fromkeys(_sentence(_part(row, span["part"]), span["start"]) for span in spans[:2]))[:_SHOWN]
    quote = (label.get("evidence") or {}).get(field) or next(iter((label.get("evidence") or {}).values()), "")
    texts = [_part(row, part) for part in ("title", "lead", "body")]
    for text in texts:
        if quote and quote in text:
            return _sentence(text, text.index(quote))[:_SHOWN]
    return " | ".join(text for text in texts if text)[:_SHOWN]


def _part(row: Row, part: str) -> str:
    text = row.get(part) or (row.get("text") if part == "body" else "") or ""
    return str(text)


def _sentence(text: str, at: int) -> str:
    return next((text[s.start : s.end] for s in split_sentences(text) if s.start <= at < s.end), text[at : at + _SHOWN])


def worst_first(cells: Sequence[Cell]) -> list[Cell]:
    """Return the wrong cells, those of the field that fails most often first."""
    total: dict[str, list[int]] = {}
    for cell in cells:
        total.setdefault(cell.field, []).append(cell.right)
    return sorted((c for c in cells if not c.right), key=lambda c: (sum(total[c.field]) / len(total[c.field]), c.field))
