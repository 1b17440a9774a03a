"""Labelled texts: the files that hold them, read row by row, with a clear sentence for a row that cannot be used."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from etl.contract import LineError, parse_object, text_of
from etl.evaluate.scorer import GoldError, load_scorer

PROJECT = Path(__file__).resolve().parents[2]
OWN = PROJECT / "tests" / "gold"
LINE_KEYS = ("id", "article", "url", "lang", "source", "published_at", "title", "lead", "body")
FOLDS = 5
Row = dict[str, Any]


class Task(StrEnum):
    """How a set is labelled: several incidents an article, or one incident a text."""

    ARTICLES = "articles"
    RECORDS = "records"


@dataclass(frozen=True, slots=True)
class GoldSet:
    """One file of labelled texts."""

    name: str
    task: Task
    rows: tuple[Row, ...]


def own_sets() -> list[Path]:
    """Return the files of labelled articles that the project carries."""
    return sorted(OWN.glob("*.jsonl"))


def read_set(path: Path) -> GoldSet:
    """Return a file's labelled texts; raises GoldError for a file or line that cannot be used."""
    try:
        lines = path.read_bytes().splitlines()
    except OSError as trouble:
        raise GoldError(f"{path} cannot be read ({trouble.strerror}): name a file of labelled texts, one JSON object a line") from None
    numbered = [(number, line) for number, line in enumerate(lines, start=1) if line.strip()]
    if not numbered:
        raise GoldError(f"{path} holds no labelled texts: it is empty")
    rows = []
    for number, line in numbered:
        try:
            rows.append(_checked(parse_object(line)))
        except LineError as error:
            raise GoldError(f"{path}, line {number}: {error}") from None
    tasks = {task_of(row) for row in rows}
    if len(tasks) > 1:
        raise GoldError(f'{path} mixes rows with "mentions" and rows with "gold": keep them in two files')
    ident, times = Counter(row["id"] for row in rows).most_common(1)[0]
    if times > 1:
        raise GoldError(f"{path}: the id {ident} stands there {times} times")
    return GoldSet(path.stem.removesuffix("_dev"), tasks.pop(), tuple(rows))


def read_sets(paths: Iterable[Path]) -> list[GoldSet]:
    """Return the labelled texts of several files; raises GoldError also where two files share an id."""
    sets = [read_set(path) for path in paths]
    holder: dict[str, str] = {}
    for gold in sets:
        for row in gold.rows:
            if row["id"] in holder:
                raise GoldError(f"the id {row['id']} stands in {holder[row['id']]} and in {gold.name}: name only one of them")
        holder |= {row["id"]: gold.name for row in gold.rows}
    return sets


def task_of(row: Mapping[str, Any]) -> Task:
    """Return how a row is labelled."""
    return Task.ARTICLES if "mentions" in row else Task.RECORDS


def _checked(row: Row) -> Row:
    """Return a row whose labels the scorer can use; raises LineError."""
    if not text_of(row, "id"):
        raise LineError('"id" is missing')
    for key in (*LINE_KEYS, "text", "date_published"):
        text_of(row, key)
    if isinstance(row.get("mentions"), list):
        for mention in row["mentions"]:
            _check_mention(mention)
    elif isinstance(row.get("gold"), dict):
        if text_of(row, "text") is None:
            raise LineError('"text" is missing')
    else:
        raise LineError('it has neither "mentions", a list of labelled incidents, nor "gold", the figures of one')
    return row


def _check_mention(mention: object) -> None:
    if not isinstance(mention, dict):
        raise LineError('an entry of "mentions" is no object')
    for key in ("incident", "kind", "status"):
        if not text_of(mention, key):
            raise LineError(f'a mention lacks "{key}"')
    sound = load_scorer().sound(mention)
    wrong = [key for key, value in sound.items() if key not in ("where", "evidence") and value != mention[key]]
    wrong += [key for key in ("where", "evidence") if not isinstance(mention.get(key) or {}, dict)]
    if wrong:
        raise LineError(f'"{wrong[0]}" of {mention["incident"]} is not what the guide allows')


def line_of(row: Mapping[str, Any]) -> bytes:
    """Return a row as a line of the extract contract, without its labels."""
    line = {key: row.get(key) for key in LINE_KEYS}
    line |= {"published_at": row.get("published_at") or row.get("date_published"), "body": row.get("body") or row.get("text")}
    return json.dumps(line, ensure_ascii=False).encode("utf-8", "surrogatepass")


def register_of(gold: GoldSet, row: Mapping[str, Any]) -> str:
    """Return the language and source that a row's figures are counted under; texts without a source go by the set's name."""
    return f"{row.get('lang') or 'en'} {row.get('source') or gold.name}"


def fold_of(document: str) -> int:
    """Return the part, by hash, that a document belongs to when parameters are fitted on the other parts."""
    return int(hashlib.sha256(document.encode("utf-8", "surrogatepass")).hexdigest(), 16) % FOLDS
