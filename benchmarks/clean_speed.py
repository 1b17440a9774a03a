"""How fast a whole page becomes an Article, against trafilatura alone on the same bytes: ratios of one run.

Run as `python -m benchmarks.clean_speed`. All sides take turns, a pass over all pages each, as a night reads them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from time import process_time

import trafilatura

from etl.clean import clean_bytes
from etl.contract import Line, parse_lines
from etl.extract import extract
from etl.records import Article
from etl.sources import SOURCES
from tests.standin.pages import TEHRAN, Story, mehr_article, mehr_path, tasnim_article, tasnim_path
from tests.standin.stories import mehr_stories, tasnim_stories

PAGES = 60
ROUNDS = 3
SENTENCES = (
    "The blast went off near the gate of the vegetable market shortly after eight in the morning, a police spokesman said.",
    "Ambulances took the injured to two hospitals in the city, where doctors asked residents to give blood.",
    "No group has claimed responsibility so far, and the district governor promised an inquiry.",
    "Shopkeepers said that the windows of the whole row were broken and that the power went out for an hour.",
    "A second device was found under a cart and made safe by bomb disposal experts before noon.",
)


def _story(n: int) -> Story:
    paragraphs = tuple(" ".join(SENTENCES[(n + i + k) % 5] for k in range(1 + (n + i) % 3)) for i in range(5 + n % 8))
    at = datetime(2024, 3, 4, 8, 0, tzinfo=TEHRAN) + timedelta(hours=n)
    lead = f"TEHRAN, {at:%b. %d} (MNA) – At least {n} people were hurt in an explosion at a market, officials said."
    return Story(
        str(200000 + n), f"Blast-{n}", at, f"Blast at market hurts {n}", lead, paragraphs, tags=("Market", "Blast"), signature="KI"
    )


def _pages(share: float) -> list[tuple[bytes, str]]:
    """The same articles among more or fewer items of other articles; 1.0 is the weight of a page as the outlets serve it."""
    stories = [_story(n) for n in range(PAGES)]
    mehr = [(mehr_article(s, filler=round(60 * share)), "https://en.mehrnews.com" + mehr_path(s)) for s in stories[::2]]
    return mehr + [(tasnim_article(s, filler=round(220 * share)), "https://www.tasnimnews.com" + tasnim_path(s)) for s in stories[1::2]]


def night() -> list[tuple[bytes, str]]:
    """The pages of a stand-in night, attacks and quiet news as they are mixed there, at full weight."""
    mehr = [(mehr_article(story, filler=60), "https://en.mehrnews.com" + mehr_path(story)) for story in mehr_stories(2)]
    return mehr + [(tasnim_article(story, filler=220), "https://www.tasnimnews.com" + tasnim_path(story)) for story in tasnim_stories(2)]


def _mentions(payload: bytes, url: str) -> object:
    article = clean_bytes(payload, url)
    return extract(article) if isinstance(article, Article) else None


def _compare(pages: list[tuple[bytes, str]]) -> None:
    sides: dict[str, Callable[[bytes, str], object]] = {
        "bytes to Article": clean_bytes,
        "bytes to mentions": _mentions,
        "trafilatura, its defaults": lambda payload, _: trafilatura.extract(payload),
        "trafilatura, fast": lambda payload, _: trafilatura.extract(payload, fast=True),
        "trafilatura, fast with metadata": lambda payload, _: trafilatura.extract(payload, fast=True, with_metadata=True),
    }
    assert all(isinstance(clean_bytes(payload, url), Article) for payload, url in pages), "a page of the benchmark is no article"
    spent = dict.fromkeys(sides, 0.0)
    for _ in range(ROUNDS):
        for name, side in sides.items():
            begun = process_time()
            for payload, url in pages:
                side(payload, url)
            spent[name] += process_time() - begun
    count = ROUNDS * len(pages)
    size = sum(len(payload) for payload, _ in pages) / len(pages) / 1024
    print(f"{len(pages)} pages of {', '.join(sorted(SOURCES))}, {size:.0f} KB on average, {ROUNDS} rounds, processor time")
    own = spent["bytes to Article"]
    for name, seconds in spent.items():
        print(f"{name:34} {count / seconds:7.0f} pages/s   {seconds / own:5.2f} x the time of bytes to Article")


def load_vocabulary() -> None:
    """Load word lists and gazetteer, once a process, by reading other texts than those that are timed."""
    with (Path(__file__).resolve().parents[1] / "tests" / "gold" / "own_en.jsonl").open("rb") as lines:
        for line in parse_lines(lines):
            if isinstance(line, Line):
                extract(line.article)


def main() -> None:
    load_vocabulary()
    for title, pages in (("a night's mix", night()), ("attacks only", _pages(1.0)), ("attacks only, light pages", _pages(0.1))):
        print(f"\n{title}:", end=" ")
        _compare(pages)


if __name__ == "__main__":
    main()
