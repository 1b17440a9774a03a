"""What merging one night costs as the warehouse grows, and what look-ups cost in it: `python -m benchmarks.merge_cost [SMALL] [LARGE]`.

Both are numbers of stored mentions (default: 100,000 and 10,000,000). Four months of invented reports go through reading and resolving;
SQL then multiplies them, each copy on earlier days, at other places and under other ids. Into each of the two warehouses one night of
1,000 articles is merged, in a process of its own: reading after cleaning, and resolving. Look-ups and queries are timed on the large one.
Files go into TMPDIR: about 1 GB a million mentions. What a machine's other work adds is in the seconds, and hardly in the processor time.

Measured on two quiet cores: building 398 s, of that 392 s for the large one. The night took 2.6 s (2.9 s of processor time) at 100,000
mentions and 4.9 s (6.4 s) at 10,000,000: 1.8 and 2.2 times, peak 838 MB. Each long table's short keys are read whole once, cold: that is
the difference. At 10,000,000 `incident(id)` and `incident_history(id)` take 17 ms, `toll_timeline(id)` 52 ms, `incident_cell(id)` 60 ms and
`provenance(id, cell)` 65 ms in the median; the queries take up to .3 s, but `source_nights`, which counts what became of every page, 1.3 s.
"""

from __future__ import annotations

import csv
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from itertools import islice
from pathlib import Path

import duckdb

from etl import store
from etl.clean import body_digest
from etl.extract import extract
from etl.pipeline.reading import BATCH
from etl.pipeline.resolving import resolve_touched
from etl.records import Article
from etl.settings import Settings
from etl.store import Cleaned
from etl.warehouse import Warehouse, open_warehouse

ROOT = Path(__file__).parent.parent
MULTIPLY = Path(__file__).parent / "merge_cost.sql"
LAST = date(2026, 5, 30)
NIGHTS = 120  # of reports made in Python
ATTACKS = 30  # new incidents a night, told in one to four articles each
ARTICLES = 1000  # of the night that is merged
LOOKUPS = 100
COPIES = 100  # of the reports made in Python, appended at a time
SOURCES = ("mehr_en", "tasnim_en")
LANDS = frozenset(["PK", "AF", "IQ", "SY", "IR", "YE", "LB", "TR", "NG", "SO", "IN", "IL", "PS", "EG", "LY", "ML", "RU", "UA"])
SITES = ("mosque", "market", "school", "checkpoint", "hospital", "bus station", "police station", "bridge", "barracks")
DEEDS = (
    "A bomb exploded near a {site} in {city} on {day}, killing {killed} people and wounding {wounded} others.",
    "Gunmen opened fire at a {site} in {city} on {day}, killing {killed} people and injuring {wounded}.",
    "A suicide bomber blew himself up outside a {site} in {city} on {day}; {killed} people were killed and {wounded} wounded.",
    "At least {killed} people were killed and {wounded} wounded when rockets hit a {site} in {city} on {day}.",
)
PAST = "In {month} {year}, a bomb blast at a {site} in {city} killed {killed} people."
LOOKED_UP = {  # by an id
    "incident": "from incident($ident)",
    "incident_history": "from incident_history($ident)",
    "mentions_of": "from mentions_of($ident)",
    "toll_timeline": "from toll_timeline($ident)",
    "incident_cell": "from incident_cell($ident)",
    "provenance": "from provenance($ident, 'killed')",
}
QUIET = "Officials of {city} discussed trade, transit and the opening of a new border market with their guests on {day}."
SYLLABLES = ["ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "wu", "za"]


def _towns() -> tuple[list[tuple[str, str]], list[float]]:
    """Return towns with their countries, and how often each is struck: the larger the likelier."""
    with (ROOT / "seeds" / "lexicon" / "places_cities.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["country"] in LANDS and int(row["population"] or 0) > 30_000]
    return [(row["names"].split("|")[0], row["country"]) for row in rows], [int(row["population"]) ** 0.5 for row in rows]


def _filler(draw: random.Random) -> str:
    """Return words of no language, so that no article is taken for a copy of another."""
    return " ".join("".join(draw.choices(SYLLABLES, k=3)) for _ in range(60)).capitalize() + "."


class _World:
    """Invented reports, night by night, the same in every run."""

    def __init__(self) -> None:
        self.draw = random.Random(7)  # noqa: S311 - the same reports in every run
        self.towns, self.weights = _towns()
        self.number = 500_000
        self.struck: list[tuple[str, str, int, date]] = []

    def night(self, day: date, quiet: int) -> Iterator[Article]:
        """Yield the reports of a day, and so many articles that tell nothing."""
        for _ in range(ATTACKS):
            town, site = self.draw.choices(self.towns, self.weights)[0][0], self.draw.choice(SITES)
            killed, wounded = min(int(self.draw.paretovariate(0.9)), 400), self.draw.randint(2, 80)
            for _ in range(self.draw.choice((1, 1, 1, 2, 2, 3, 4))):
                deed = self.draw.choice(DEEDS).format(site=site, city=town, day=f"{day:%A}", killed=killed, wounded=wounded)
                yield self._article(f"Attack in {town}", f"{deed} {self._past()}", day)
            self.struck.append((town, site, killed, day))
        for _ in range(quiet):
            town = self.draw.choice(self.towns)[0]
            yield self._article(f"Talks in {town}", QUIET.format(city=town, day=f"{day:%A}"), day)

    def _past(self) -> str:
        if not self.struck or self.draw.random() > 0.15:
            return ""
        town, site, killed, day = self.draw.choice(self.struck)
        return PAST.format(month=f"{day:%B}", year=day.year, site=site, city=town, killed=killed)

    def _article(self, title: str, body: str, day: date) -> Article:
        self.number += 1
        source = self.draw.choice(SOURCES)
        at = datetime(day.year, day.month, day.day, 8, tzinfo=UTC) + timedelta(seconds=self.draw.randrange(40_000))
        return Article(
            article_key=f"{source}/{self.number}",
            source=source,
            language="en",
            outlet_id=str(self.number),
            url=f"https://example.org/{self.number}",
            title=title,
            body=f"{body}\n{_filler(self.draw)}",
            published_at=at,
            published_on=day,
        )


def _store(warehouse: Warehouse, articles: Sequence[Article], now: datetime) -> int:
    """Store articles as the second verb does, after cleaning, and return how many mentions they brought."""
    warehouse.load("page", [_page(one) for one in articles])
    cleaned = iter([Cleaned(_page_id(one), one.published_at or now, one, body_digest(one)) for one in articles])
    mentions = 0
    while batch := list(islice(cleaned, BATCH)):
        mentions += store.store_read(warehouse, batch, extract, now).mentions
    return mentions


def _page_id(article: Article) -> str:
    return sha256(article.article_key.encode()).hexdigest()


def _page(article: Article) -> dict[str, object]:
    """Return the row of an article's page, as if the archive's index had brought it."""
    ident = _page_id(article)
    told = {"page_id": ident, "row_id": f"row-{article.outlet_id}", "record_id": f"<urn:uuid:{ident[:32]}>", "digest": f"sha256:{ident}"}
    place = {"source": article.source, "url": article.url, "fetched_at": article.published_at, "content_type": "text/html"}
    return told | place | {"warc": f"{article.source}/{article.published_on}.warc.gz", "run_id": "bench", "day": article.published_on}


def _at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 20, tzinfo=UTC)


def build(folder: Path, mentions: Sequence[int]) -> None:
    """Make one warehouse for each number of mentions, and the reports of the night that comes next."""
    world, base = _World(), folder / "base.duckdb"
    first = LAST - timedelta(days=NIGHTS - 1)
    for day in (first + timedelta(days=n) for n in range(NIGHTS)):
        with open_warehouse(base, _at(day)) as warehouse:
            _store(warehouse, list(world.night(day, 0)), _at(day))
            resolve_touched(warehouse, Settings(home=folder, fixed_now=_at(day)), "bench")
    for many in mentions:
        begun = time.monotonic()
        _multiply(base, folder / f"{many}.duckdb", many)
        print(f"{many:>10,} mentions built in {time.monotonic() - begun:.0f} s", flush=True)


def _multiply(base: Path, target: Path, mentions: int) -> None:
    with open_warehouse(target, _at(LAST)):
        pass  # makes the tables
    connection = duckdb.connect(str(target))
    connection.execute("set memory_limit = '4GB'; set preserve_insertion_order = false; set checkpoint_threshold = '8GB'")
    connection.execute(f"attach '{base}' as base (read_only)")
    (held,) = connection.execute("select max(mention_no) from base.mention").fetchone() or (1,)
    (texts,) = connection.execute("select max(text_no) from base.article_version").fetchone() or (1,)
    copies = max(1, -(-mentions // held))
    connection.execute(f"set variable held = {held}; set variable texts = {texts}")
    connection.execute(f"set variable copies = {copies}; set variable nights = {NIGHTS}")
    for copy in range(copies, 0, -COPIES):
        connection.execute(f"set variable from_copy = {max(0, copy - COPIES)}; set variable to_copy = {copy}")
        connection.execute(MULTIPLY.read_text("utf-8"))
    connection.close()


def _night() -> list[Article]:
    """Return the articles of the night after those that were built."""
    world = _World()
    for n in range(NIGHTS):
        list(world.night(LAST - timedelta(days=NIGHTS - 1 - n), 0))
    attacks = list(world.night(LAST + timedelta(days=1), 0))
    return attacks + list(world.night(LAST + timedelta(days=1), ARTICLES))[-(ARTICLES - len(attacks)) :]


def merge(path: Path) -> None:
    """Merge the night and print what it took: seconds, seconds of processor time, peak memory."""
    articles, now = _night(), _at(LAST + timedelta(days=1))
    begun, used = time.monotonic(), time.process_time()
    with open_warehouse(path, now) as warehouse:
        mentions = _store(warehouse, articles, now)
        stored = time.monotonic()
        changes = resolve_touched(warehouse, Settings(home=path.parent, fixed_now=now), "bench")
    seconds, work = time.monotonic() - begun, time.process_time() - used
    print(
        f"{path.stem:>10} mentions, {len(articles)} articles with {mentions} more: read in {stored - begun:.1f} s, resolved in"
        f" {begun + seconds - stored:.1f} s; {len(changes.new)} incidents new, {len(changes.opened) - len(changes.new)} changed",
        file=sys.stderr,
    )
    print(seconds, work, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _merged(path: Path) -> tuple[float, float, float]:
    """Merge the night in a process of its own, so that its peak memory is its own."""
    command = [sys.executable, "-m", "benchmarks.merge_cost", "merge", str(path)]
    output = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    seconds, work, peak = map(float, output.stdout.split())
    print(f"{path.stem:>10} mentions: {seconds:.1f} s, {work:.1f} s of processor time, peak {peak:.0f} MB (aim: 1024)", flush=True)
    return seconds, work, peak


def look_up(path: Path) -> None:
    """Print how long look-ups of one incident and the queries of sql/queries take, in seconds and in processor time."""
    connection = duckdb.connect(str(path), read_only=True)
    connection.execute("set memory_limit = '900MB'")
    ids = [row[0] for row in connection.execute(f"select incident_id from incident_current using sample {LOOKUPS}").fetchall()]
    for name, text in LOOKED_UP.items():
        times = [_seconds(connection, text, {"ident": ident}) for ident in ids]
        walls, works = (sorted(column) for column in zip(*times, strict=True))
        at = int(len(ids) * 0.95)
        print(f"{name:>24}: p95 {walls[at] * 1000:.0f} ms, {works[at] * 1000:.0f} ms of processor time (aim: 50 ms)", flush=True)
    for file in sorted((ROOT / "sql" / "queries").glob("*.sql")):
        wall, work = _seconds(connection, file.read_text("utf-8"), {})
        print(f"{file.stem:>24}: {wall:.2f} s, {work:.2f} s of processor time (aim: 1 s)", flush=True)


def _seconds(connection: duckdb.DuckDBPyConnection, text: str, params: dict[str, object]) -> tuple[float, float]:
    begun, used = time.monotonic(), time.process_time()
    try:
        connection.execute(text, params or None).fetchmany(1000)
    except duckdb.OutOfMemoryException:
        return float("inf"), float("inf")
    return time.monotonic() - begun, time.process_time() - used


def main(small: int, large: int) -> None:
    """Build both warehouses, merge the night into each, and look things up."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(folder, (small, large))
        first, second = (_merged(folder / f"{many}.duckdb") for many in (small, large))
        print(f"{second[0] / first[0]:.2f} times the seconds, {second[1] / first[1]:.2f} times the processor time (aim: 1.5)", flush=True)
        look_up(folder / f"{large}.duckdb")


if __name__ == "__main__":
    if sys.argv[1:2] == ["merge"]:
        merge(Path(sys.argv[2]))
    else:
        main(*map(int, sys.argv[1:] or ("100000", "10000000")))
