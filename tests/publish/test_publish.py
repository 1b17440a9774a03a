"""Publishing: a fresh snapshot with its files, or the old one and a reason."""

from __future__ import annotations

import json
import logging
import os
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import duckdb
import feedparser
import pytest

from etl.messages import Alert, MessageKind
from etl.publish import ChecksFailedError, publish
from etl.publish.words import address, count, plain
from etl.records import Place, Reading
from etl.settings import Settings
from etl.store import pending, store_alerts
from etl.warehouse import Warehouse, open_snapshot
from tests.warehouse.night import article, at, body, keep, mention, resolve, rows

NASTY = '<script>alert("x")</script> & "quoted" \u202eturned'


def settings_of(warehouse: Warehouse) -> Settings:
    return Settings(home=warehouse.path.parent)


def filled(warehouse: Warehouse, killed: int = 4, hours: float = 0, licence: str | None = "CC BY 4.0") -> str:
    text = body(killed)
    keep(warehouse, article(1, text, title=NASTY, licence=licence), Reading((mention(text, killed),)), at(hours))
    (ident,) = resolve(warehouse, at(hours + 1)).opened
    return ident


def test_readers_get_a_snapshot_that_knows_of_its_own_publication_and_files_beside_it(warehouse: Warehouse) -> None:
    filled(warehouse)
    settings = settings_of(warehouse)
    published = publish(warehouse, settings, at(2))
    assert published.known_to_at == at(1)
    with open_snapshot(settings.snapshot) as snapshot:
        assert rows(snapshot, "select snapshot, published_at, known_to_at from publication") == [("incidents.duckdb", at(2), at(1))]
        assert rows(snapshot, "select killed_low from incident_current") == [(4,)]
    assert sorted(file.name for file in settings.published.iterdir()) == sorted(
        ["incidents.duckdb", "incidents.geojson", "recent.geojson", "index.html", "fa.html", "alerts.atom"]
        + [f"{table}.{kind}" for table in ("incident", "toll", "quote", "article") for kind in ("csv", "parquet")]
    )
    assert os.stat(settings.snapshot).st_mode & 0o222 == 0


def test_an_open_reader_keeps_its_rows_while_a_new_snapshot_takes_the_place(warehouse: Warehouse) -> None:
    filled(warehouse)
    settings = settings_of(warehouse)
    publish(warehouse, settings, at(2))
    with open_snapshot(settings.snapshot) as reader:
        filled(warehouse, 6, 24)
        publish(warehouse, settings, at(26))
        assert rows(reader, "select killed_low from incident_current") == [(4,)]
    with open_snapshot(settings.snapshot) as reader:
        assert rows(reader, "select killed_low from incident_current") == [(6,)]
        assert len(rows(reader, "select * from publication")) == 2


def test_a_failing_check_leaves_the_old_snapshot_says_which_and_holds_the_alerts(warehouse: Warehouse) -> None:
    ident = filled(warehouse)
    settings = settings_of(warehouse)
    publish(warehouse, settings, at(2))
    before = settings.snapshot.read_bytes()
    filled(warehouse, 6, 24)
    store_alerts(warehouse, [Alert("new_attack", ident, MessageKind.ALERT, 1, ident, "high", "h", "t", "r")], at(25))
    rows(warehouse, "delete from evidence where field = 'killed'")
    with pytest.raises(
        ChecksFailedError, match=r"the last snapshot stays and alerts wait, because checks fail: cell_has_evidence .*killed"
    ):
        publish(warehouse, settings, at(26))
    assert settings.snapshot.read_bytes() == before
    assert pending(warehouse, ["file"]) == []


def test_a_publication_that_is_cut_off_leaves_the_old_snapshot_and_the_next_one_clears_up(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(warehouse)
    settings = settings_of(warehouse)

    def cut_off(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("etl.publish.write_pages", cut_off)
        with pytest.raises(KeyboardInterrupt):
            publish(warehouse, settings, at(2))
    assert not settings.snapshot.exists()
    assert rows(warehouse, "select count(*) from publication") == [(0,)]
    (settings.published / ".making").mkdir()
    (settings.published / ".making" / "left.over").write_text("x")
    assert publish(warehouse, settings, at(3)).snapshot.exists()
    assert not (settings.published / "left.over").exists()


def test_exports_hold_no_text_of_an_outlet_without_a_licence(warehouse: Warehouse) -> None:
    filled(warehouse, licence=None)
    settings = settings_of(warehouse)
    publish(warehouse, settings, at(2))
    for file in settings.published.iterdir():
        if file.name != "incidents.duckdb":
            assert b"an official said" not in file.read_bytes(), file.name
    page = (settings.published / "index.html").read_text("utf-8")
    assert "all rights reserved by the outlet; short quote" in page
    assert "alert(" not in page


def test_parquet_csv_and_points_hold_the_same_incidents(warehouse: Warehouse) -> None:
    ident = filled(warehouse)
    settings = settings_of(warehouse)
    publish(warehouse, settings, at(2))
    for kind in ("csv", "parquet"):
        path = settings.published / f"incident.{kind}"
        assert duckdb.execute("select incident_id, killed_low from '" + str(path) + "'").fetchall() == [(ident, 4)]
    points = json.loads((settings.published / "incidents.geojson").read_text("utf-8"))
    (point,) = points["features"]
    assert point["geometry"] == {"type": "Point", "coordinates": [56.0, 27.0]}
    assert point["properties"]["first_on"] == "2026-03-01"


class Reader(HTMLParser):
    """Notes the tags, addresses and ids of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        self.ids += [value or "" for name, value in attrs if name == "id"]


def page_of(warehouse: Warehouse) -> tuple[str, Reader]:
    settings = settings_of(warehouse)
    publish(warehouse, settings, at(2))
    text = (settings.published / "index.html").read_text("utf-8")
    return text, Reader(text)


def test_the_page_escapes_what_articles_say_and_loads_nothing_from_elsewhere(warehouse: Warehouse) -> None:
    filled(warehouse)
    text, page = page_of(warehouse)
    assert "script" not in page.tags
    assert "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &quot;quoted&quot; turned" in text
    assert [link for link in page.links if "://" in link] == ["https://news.example/news/1"]


def test_the_page_shows_each_incident_with_quotes_source_and_licence(warehouse: Warehouse) -> None:
    ident = filled(warehouse)
    text, page = page_of(warehouse)
    assert ident in page.ids
    for words in ("Bandar Nowruz", "bombing", "1 Mar 2026", '<q dir="auto">4 people</q>', "CC BY 4.0", "GeoNames"):
        assert words in text


def test_a_page_without_incidents_says_so(warehouse: Warehouse) -> None:
    text, _ = page_of(warehouse)
    assert "No incident is known yet." in text


def test_the_feed_has_an_entry_for_each_alert_that_leads_to_its_incident(warehouse: Warehouse) -> None:
    ident = filled(warehouse)
    store_alerts(
        warehouse, [Alert("new_attack", ident, MessageKind.ALERT, 1, ident, "high", "Bombing <b>", "Four\x00 dead", "new attack")], at(1)
    )
    settings = settings_of(warehouse)
    publish(warehouse, settings, at(2))
    feed = feedparser.parse(str(settings.published / "alerts.atom"))
    assert not feed.bozo
    (entry,) = feed.entries
    assert (entry.title, entry.link.rsplit("/", 1)[-1]) == ("Bombing <b>", f"index.html#{ident}")
    assert entry.content[0].value == '<p dir="ltr" lang="en">Four dead</p>'
    (cap,) = [link for link in entry.links if link.type == "application/cap+xml"]
    assert (settings.published / cap.href.rpartition("published/")[2]).exists()


def test_the_same_warehouse_and_moment_give_the_same_files(warehouse: Warehouse) -> None:
    filled(warehouse)
    settings = settings_of(warehouse)

    def files() -> dict[str, bytes]:
        publish(warehouse, settings, at(2))
        return {file.name: file.read_bytes() for file in settings.published.iterdir() if file.name != "incidents.duckdb"}

    assert files() == files()


def test_publishing_says_in_one_line_what_it_did(warehouse: Warehouse, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "etl.publish"):
        publish(warehouse, settings_of(warehouse), at(2))
    assert [record.message for record in caplog.records] == [f"published {settings_of(warehouse).snapshot} with 13 files beside it"]


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [(None, None, ""), (20, 20, "20"), (20, None, "at least 20"), (0, 35, "up to 35"), (20, 25, "20 to 25"), (0, 0, "0")],
)
def test_a_count_reads_as_it_was_said(low: int | None, high: int | None, words: str) -> None:
    assert count({"killed_low": low, "killed_high": high}, "killed") == words


def test_only_addresses_of_the_web_become_links() -> None:
    assert address("javascript:alert(1)") is None
    assert address(None) is None
    assert address('https://news.example/"x') == "https://news.example/&quot;x"


def test_marks_that_a_feed_cannot_hold_are_dropped() -> None:
    assert plain("a\x00b\u202ec\u200cd") == "abc\u200cd"


def test_the_snapshot_is_whole_without_any_file_beside_it(warehouse: Warehouse, tmp_path: Path) -> None:
    filled(warehouse)
    settings = settings_of(warehouse)
    publish(warehouse, settings, at(2))
    moved = tmp_path / "elsewhere.duckdb"
    moved.write_bytes(settings.snapshot.read_bytes())
    with open_snapshot(moved) as snapshot:
        assert rows(snapshot, "select count(*) from provenance") == [(7,)]


def test_the_recent_points_are_those_of_the_last_thirty_days(warehouse: Warehouse) -> None:
    filled(warehouse)
    settings = settings_of(warehouse)
    counts = []
    for hours in (24 * 29, 24 * 40):
        publish(warehouse, settings, at(hours))
        counts.append(len(json.loads((settings.published / "recent.geojson").read_text("utf-8"))["features"]))
    assert counts == [1, 0]


def test_the_persian_page_reads_right_to_left_with_both_calendars_and_both_scripts(warehouse: Warehouse) -> None:
    where = Place("نیکشهر", "IR", "Sistan and Baluchestan", "Nikshahr")
    text = body(4)
    told = mention(text)
    evidence = told.evidence | {"perpetrator": (told.trigger,)}
    keep(warehouse, article(1, text), Reading((replace(told, where=where, perpetrator="Jaish al-Adl", evidence=evidence),)), at(0))
    resolve(warehouse, at(1))
    settings = settings_of(warehouse)
    publish(warehouse, settings, at(2))
    persian = (settings.published / "fa.html").read_text("utf-8")
    for words in ('<html lang="fa" dir="rtl">', "<bdi>نیکشهر</bdi>، ", "۱۰ اسفند ۱۴۰۴", "۱ مارس ۲۰۲۶", "<bdi>جیش‌العدل</bdi>", "۱ خبر"):
        assert words in persian
    assert '<small lang="en" dir="ltr">Nikshahr, Sistan and Baluchestan, Iran</small>' in persian
    english = (settings.published / "index.html").read_text("utf-8")
    assert '<time datetime="2026-03-01">1 Mar 2026</time><br><small>10 Esfand 1404</small>' in english
    assert '<small lang="fa" dir="rtl">جیش‌العدل</small>' in english
    assert "fa.html" in Reader(english).links
    assert "index.html" in Reader(persian).links
    assert "{" not in persian.split("</style>")[1]
