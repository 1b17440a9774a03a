"""The static pages: the latest incidents with their quotes, sources and licences, in English and in Persian.

Each is one file, no script, nothing from elsewhere. Names stand in both scripts, days in both calendars; a text of another
script keeps its own direction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from string import Template

from etl.alerts.words import ENGLISH, PERSIAN, number, spoken, word
from etl.publish.words import address, apart, count, days, moment, other_days, place_names, shown
from etl.rows.pages import Row, utc
from etl.warehouse import Warehouse

INCIDENTS_MOST = 200
TEMPLATE = Path(__file__).with_name("page.html")
COLUMNS = ("when", "where", "what", "page_killed", "page_wounded", "page_by", "page_sources")
FILES = {ENGLISH: "index.html", PERSIAN: "fa.html"}
DIRECTIONS = {ENGLISH: "ltr", PERSIAN: "rtl"}
OTHER = {ENGLISH: PERSIAN, PERSIAN: ENGLISH}
_OWN_WORDS = frozenset({"when", "where", "weapon", "target_type"})  # fields whose name alone means something else among the words
_FIXED = (
    *("title", "skip", "about", "known", "new", "read", "newest", "files", "feed", "points", "recent", "rights", "other"),
    *("incident_csv", "incident_parquet", "toll_csv", "quote_csv"),
)


def write_pages(warehouse: Warehouse, folder: Path, now: datetime) -> None:
    """Write the page of the latest incidents in each language."""
    for language, file in FILES.items():
        (folder / file).write_text(page(warehouse, now, language), "utf-8")


def page(warehouse: Warehouse, now: datetime, language: str = ENGLISH) -> str:
    """Return the page of the latest incidents as HTML."""
    incidents = warehouse.records("exports/latest_incidents", most=INCIDENTS_MOST)
    quotes: dict[str, list[Row]] = defaultdict(list)
    for quote in warehouse.records("exports/latest_quotes", incident_ids=[row["incident_id"] for row in incidents]):
        quotes[quote["incident_id"]].append(quote)
    (totals,) = warehouse.records("exports/totals")
    newest = utc(totals["newest_page_at"])
    return Template(TEMPLATE.read_text("utf-8")).substitute(
        {f"w_{key}": shown(word(f"page_{key}", language)) for key in _FIXED},
        language=language,
        direction=DIRECTIONS[language],
        other_language=OTHER[language],
        other_file=FILES[OTHER[language]],
        heads="".join(f'<th scope="col">{shown(word(name, language))}</th>' for name in COLUMNS),
        caption=shown(word("page_caption", language, count=number(len(incidents), language))),
        made=shown(word("page_made", language, at=moment(now, language))),
        newest_at=moment(newest, language) if newest else word("page_none", language),
        incident_count=number(totals["incident_count"], language),
        new_attack_count=number(totals["new_attack_count"], language),
        article_count=number(totals["article_count"], language),
        rows="\n".join(_incident(row, quotes[row["incident_id"]], language) for row in incidents) or _nothing(language),
    )


def _nothing(language: str) -> str:
    return f'<tr><td colspan="{len(COLUMNS)}">{word("page_nothing", language)}</td></tr>'


def _incident(row: Row, quotes: list[Row], language: str) -> str:
    cells = (
        _when(row, language),
        _where(row, language),
        _what(row, language),
        count(row, "killed", language) or _joint(row, language),
        count(row, "wounded", language),
        _who(row, language),
        _sources(row, quotes, language),
    )
    body = "".join(
        f'<td role="cell" data-label="{shown(word(name, language))}"><div>{cell}</div></td>' if cell else '<td role="cell"></td>'
        for name, cell in zip(COLUMNS, cells, strict=True)
    )
    return f'<tr role="row" id="{shown(row["incident_id"])}" class="{shown(row["status"])}">{body}</tr>'


def _when(row: Row, language: str) -> str:
    other = other_days(row, language)
    machine = f' datetime="{row["first_on"]}"' if other and row["first_on"] == row["last_on"] else ""
    return f"<time{machine}>{days(row, language)}</time>" + (f"<br><small>{other}</small>" if other else "")


def _aside(text: str, language: str) -> str:
    """Return a second line in the other language."""
    other = OTHER[language]
    return f'<br><small lang="{other}" dir="{DIRECTIONS[other]}">{text}</small>' if text else ""


def _where(row: Row, language: str) -> str:
    told, other = place_names(row, language), place_names(row, OTHER[language])
    joined = ", ".join(map(apart, told)) if language == ENGLISH else "، ".join(map(apart, told))
    aside = [name for name in other if name not in told and name != row["site"]]
    return joined + _aside((", " if language == PERSIAN else "، ").join(map(shown, aside)), language)


def _what(row: Row, language: str) -> str:
    what = spoken(row["attack_type"] or row["kind"], language)
    marks = [spoken(row["kind"], language)] if row["attack_type"] and row["kind"] != "attack" else []
    marks += [word("page_background", language)] if row["status"] == "background" else []
    marks += [spoken("foiled", language)] if row["outcome"] == "foiled" else []
    marks += [word("page_differ", language)] if row["disputed"] else []
    if row["decided"]:
        fields = word("between_names", language).join(spoken(field, language) for field in row["decided"].split())
        marks.append(word("page_decided", language, fields=fields))
    return shown(what) + "".join(f' <span class="mark">{shown(mark)}</span>' for mark in marks)


def _joint(row: Row, language: str) -> str:
    joint = count(row, "killed_or_wounded", language)
    return word("page_joint", language, count=joint) if joint else ""


def _who(row: Row, language: str) -> str:
    names = {ENGLISH: row["perpetrator"], PERSIAN: row["perpetrator_fa"]}
    told = names[language] or row["perpetrator"]
    other = names[OTHER[language]]
    claim = row["claimed_by_fa"] if language == PERSIAN and row["claimed_by_fa"] else row["claimed_by"]
    mark = word("page_claim", language, who=claim) if claim and claim != "none" else ""
    aside = _aside(shown(other), language) if other and other != told else ""
    return apart(told) + aside + (f' <span class="mark">{shown(mark)}</span>' if mark else "")


def _sources(row: Row, quotes: Iterable[Row], language: str) -> str:
    articles: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for quote in quotes:
        articles[quote["source"], quote["url"] or ""].append(quote)
    many = word("one_article", language) if row["article_count"] == 1 else _many(row["article_count"], language)
    told = "".join(_article(source, url, said, language) for (source, url), said in articles.items())
    return f"<details><summary>{many}</summary>{told}</details>"


def _many(articles: int, language: str) -> str:
    return word("articles", language, count=number(articles, language))


def _article(source: str, url: str, said: list[Row], language: str) -> str:
    first, link = said[0], address(url)
    name = shown(first["title"] or source)
    head = f'<a dir="auto" href="{link}" rel="noopener noreferrer">{name}</a>' if link else f'<span dir="auto">{name}</span>'
    at = utc(first["published_at"])
    licence = first["licence"] or word("page_no_licence", language)
    facts = word("between_names", language).join(
        [apart(spoken(source, language)), *([apart(moment(at, language))] if at else []), apart(licence)]
    )
    fields: dict[str, list[str]] = defaultdict(list)
    for quote in said:
        fields[quote["quote"].strip()].append(_field(quote["field"], language))
    between = word("between_names", language)
    lines = "".join(
        f'<li><q dir="auto">{shown(quote)}</q> <small>{shown(between.join(names))}</small></li>' for quote, names in fields.items()
    )
    return f"<p>{head}<br><small>{facts}</small></p><ul>{lines}</ul>"


def _field(name: str, language: str) -> str:
    return word(f"{name}_field", language) if name in _OWN_WORDS else spoken(name, language)
