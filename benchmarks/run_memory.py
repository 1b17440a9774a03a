"""Peak memory and pace of a run over 10,000 archived pages, verb by verb, each in a process of its own.

Run as `python -m benchmarks.run_memory [PAGES]`. The pages are made of invented articles: one in five tells an attack.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from datetime import date, datetime, timedelta
from pathlib import Path

from etl.archive import FetchOutcome, IndexRow, RequestKind, digest_of, new_row_id, open_attempt
from etl.archive.writing import Answer
from tests.standin.pages import TEHRAN, Story, mehr_article, mehr_path

CITIES = (
    "Kabul",
    "Herat",
    "Kandahar",
    "Kunduz",
    "Jalalabad",
    "Peshawar",
    "Quetta",
    "Karachi",
    "Baghdad",
    "Mosul",
    "Kirkuk",
    "Aleppo",
    "Damascus",
)
SITES = ("mosque", "market", "school", "checkpoint", "hospital", "bus station", "police station")
QUIET = (
    "Officials of the two countries discussed trade, transit and the opening of a new border market.",
    "The minister said that the volume of exports had grown by a tenth in the first months of the year.",
    "The next round of the talks is to be held in the spring, the spokesman added.",
)
VERBS = (("read",), ("resolve", "--warehouse"), ("publish",), ("verify",))


def _story(n: int) -> Story:
    at = datetime(2024, 1, 1, 9, tzinfo=TEHRAN) + timedelta(minutes=50 * n)
    dateline = f"TEHRAN, {at:%b. %d} (MNA) – "
    if n % 5:
        return Story(str(300000 + n), f"Talks-{n}", at, f"Talks number {n} end", f"{dateline}{QUIET[n % 3]}", QUIET, section="Politics")
    city, site = CITIES[n // 5 % 13], SITES[n // 65 % 7]
    lead = (
        f"{dateline}A bomb blast at a {site} in {city} killed {n % 17 + 1} people and wounded {n % 23 + 2} others on {at:%A}, police said."
    )
    body = (
        f"The bomb went off near the gate of the {site} shortly after noon, a police spokesman said.",
        "No group has claimed responsibility.",
    )
    return Story(
        str(300000 + n), f"Blast-{n}", at, f"Blast at {site} in {city} kills {n % 17 + 1}", lead, (*body, QUIET[n % 3]), section="World"
    )


def _row(story: Story, day: date, digest: str) -> IndexRow:
    return IndexRow(
        row_id=new_row_id(),
        run_id=f"bench-{day}",
        attempt=1,
        source="mehr_en",
        day=day,
        url=f"https://en.mehrnews.com{mehr_path(story)}",
        kind=RequestKind.ARTICLE,
        fetched_at=story.published_at + timedelta(hours=1),
        outcome=FetchOutcome.NEW,
        status=200,
        content_type="text/html",
        digest=digest,
    )


def fill(archive: Path, pages: int) -> None:
    """Archive invented pages as a fetch would, a day's at a time."""
    by_day: dict[date, list[Story]] = {}
    for n in range(pages):
        story = _story(n)
        by_day.setdefault(story.local.date(), []).append(story)
    for day, stories in by_day.items():
        with open_attempt(archive, "mehr_en", day, f"bench-{day}") as attempt:
            for story in stories:
                payload = mehr_article(story, filler=20)
                row = _row(story, day, digest_of(payload))
                attempt.keep(row, Answer(200, "OK", "HTTP/1.1", (("Content-Type", "text/html"),), payload))


def measure(verb: tuple[str, ...], home: str) -> None:
    """Run one verb and print its time and the peak memory of its process."""
    begun = time.monotonic()
    running = subprocess.Popen([sys.executable, "-m", "etl", *verb], env=os.environ | {"ETL_HOME": home}, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(running.pid, 0)
    running.returncode = status
    seconds, peak, ended = time.monotonic() - begun, used.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)
    print(f"{' '.join(verb):22} {seconds:7.1f} s   peak {peak:6.0f} MB   status {ended}")


def main() -> None:
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as home:
        fill(Path(home) / "archive", pages)
        print(f"{pages} pages archived")
        for verb in VERBS:
            measure(verb, home)


if __name__ == "__main__":
    main()
