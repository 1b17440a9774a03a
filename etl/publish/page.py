"""The static page: the latest incidents with their quotes, sources and licences; one file, no script, nothing from elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from string import Template

from etl.publish.words import address, count, days, moment, place, shown, words
from etl.rows.pages import Row, utc
from etl.warehouse import Warehouse

INCIDENTS_MOST = 200
TEMPLATE = Path(__file__).with_name("page.html")
NO_LICENCE = "all rights reserved by the outlet; short quote"
COLUMNS = ("When", "Where", "What", "Killed", "Wounded", "By", "Sources")


def write_page(warehouse: Warehouse, path: Path, now: datetime) -> None:
    """Write the page of the latest incidents."""
    path.write_text(page(warehouse, now), "utf-8")


def page(warehouse: Warehouse, now: datetime) -> str:
    """Return the page of the latest incidents as HTML."""
    incidents = warehouse.records("exports/latest_incidents", most=INCIDENTS_MOST)
    quotes: dict[str, list[Row]] = defaultdict(list)
    for quote in warehouse.records("exports/latest_quotes", incident_ids=[row["incident_id"] for row in incidents]):
        quotes[quote["incident_id"]].append(quote)
    (totals,) = warehouse.records("exports/totals")
    newest = utc(totals["newest_page_at"])
    return Template(TEMPLATE.read_text("utf-8")).substitute(
        made_at=moment(now),
        newest=moment(newest) if newest else "none",
        incident_count=totals["incident_count"],
        new_attack_count=totals["new_attack_count"],
        article_count=totals["article_count"],
        shown_count=len(incidents),
        rows="\n".join(_incident(row, quotes[row["incident_id"]]) for row in incidents) or _nothing(),
    )


def _nothing() -> str:
    return f'<tr><td colspan="{len(COLUMNS)}">No incident is known yet.</td></tr>'


def _incident(row: Row, quotes: list[Row]) -> str:
    cells = (
        f"<time>{days(row)}</time>",
        shown(place(row)),
        _what(row),
        count(row, "killed") or _joint(row),
        count(row, "wounded"),
        shown(row["perpetrator"] or "") + _claim(row),
        _sources(row, quotes),
    )
    body = "".join(
        f'<td role="cell" data-label="{name}"><div>{cell}</div></td>' if cell else '<td role="cell"></td>'
        for name, cell in zip(COLUMNS, cells, strict=True)
    )
    return f'<tr role="row" id="{shown(row["incident_id"])}" class="{shown(row["status"])}">{body}</tr>'


def _what(row: Row) -> str:
    what = words(row["attack_type"]) or words(row["kind"])
    marks = [words(row["kind"])] if row["attack_type"] and row["kind"] != "attack" else []
    marks += ["background"] if row["status"] == "background" else []
    marks += ["foiled"] if row["outcome"] == "foiled" else []
    marks += ["reports differ"] if row["disputed"] else []
    marks += [f"{words(row['decided'].replace(' ', ', '))} decided by hand"] if row["decided"] else []
    return shown(what) + "".join(f' <span class="mark">{shown(mark)}</span>' for mark in marks)


def _joint(row: Row) -> str:
    joint = count(row, "killed_or_wounded")
    return f"{joint} killed or wounded" if joint else ""


def _claim(row: Row) -> str:
    claim = row["claimed_by"]
    return f' <span class="mark">claimed by {shown(claim)}</span>' if claim and claim != "none" else ""


def _sources(row: Row, quotes: Iterable[Row]) -> str:
    articles: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for quote in quotes:
        articles[quote["source"], quote["url"] or ""].append(quote)
    many = f"{row['article_count']} {'article' if row['article_count'] == 1 else 'articles'}"
    told = "".join(_article(source, url, said) for (source, url), said in articles.items())
    return f"<details><summary>{many}</summary>{told}</details>"


def _article(source: str, url: str, said: list[Row]) -> str:
    first, link = said[0], address(url)
    name = shown(first["title"] or source)
    head = f'<a href="{link}" rel="noopener noreferrer">{name}</a>' if link else name
    at = utc(first["published_at"])
    facts = ", ".join([shown(source), *([moment(at)] if at else []), shown(first["licence"] or NO_LICENCE)])
    fields: dict[str, list[str]] = defaultdict(list)
    for quote in said:
        fields[quote["quote"].strip()].append(words(quote["field"]))
    lines = "".join(
        f'<li><q dir="auto">{shown(quote)}</q> <small>{shown(", ".join(names))}</small></li>' for quote, names in fields.items()
    )
    return f"<p>{head}<br><small>{facts}</small></p><ul>{lines}</ul>"
