"""One article's reading as a page: one file, no script, nothing from elsewhere, every word escaped."""

from __future__ import annotations

from html import escape
from pathlib import Path
from string import Template

from etl.explain.phrases import Sort
from etl.explain.view import Cell, Refused, Stretch, Told, View

TEMPLATE = Path(__file__).with_name("page.html")
_COLOURS = 5  # of incidents, in turn
_LEGEND = {Sort.TOLL: "toll", Sort.PEOPLE: "people", Sort.CUE: "word that turns the meaning"}


def page(view: View) -> str:
    """Return an article and how it was read as HTML."""
    article = view.article
    facts = (article.source, article.language, article.published_on and article.published_on.isoformat(), article.url, article.article_key)
    written = f'lang="{escape(article.language)}" dir="{"rtl" if view.is_right_to_left else "ltr"}"'
    return Template(TEMPLATE.read_text("utf-8")).substitute(
        title=escape(article.title or article.article_key),
        facts=" · ".join(f"<bdi>{escape(fact)}</bdi>" for fact in facts if fact),
        legend="".join(f'<li><mark class="{sort}">{_LEGEND.get(sort, sort)}</mark></li>' for sort in Sort),
        remarks="".join(f'<p class="remark">{escape(remark)}</p>' for remark in view.remarks),
        parts="\n".join(_part(part, stretches, written) for part, stretches in view.parts),
        incidents="\n".join(map(_incident, view.incidents)) or "<p>None.</p>",
        refused=f'<div class="card"><table>{"".join(map(_refused, view.refused))}</table></div>' if view.refused else "<p>None.</p>",
    )


def _part(part: str, stretches: tuple[Stretch, ...], written: str) -> str:
    return f'<section class="part" {written}><small lang="en" dir="ltr">{part}</small>{"".join(map(_stretch, stretches))}</section>'


def _stretch(stretch: Stretch) -> str:
    colour = f"n{stretch.incidents[0] % _COLOURS}" if stretch.incidents else "refused" if stretch.refused else "quiet"
    badge = f"refused: {stretch.refused}" if stretch.refused else ""
    badge = badge or (f"incident {', '.join(map(str, stretch.incidents))}" if stretch.incidents else "")
    words = "".join(
        f'<mark class="{" ".join(run.sorts[:1] + run.sorts[-1:])}">{escape(run.words)}</mark>' if run.sorts else escape(run.words)
        for run in stretch.runs
    )
    notes = "".join(
        f'<li><mark class="{note.sort}">{escape(note.words)}</mark> <bdi dir="ltr">{escape(note.meaning)}</bdi></li>'
        for note in stretch.notes
    )
    clause = (
        f'<details dir="ltr"><summary>clause</summary><div class="clause">{escape(stretch.clause)}</div></details>'
        if stretch.clause
        else ""
    )
    head = f'<div class="badge" dir="ltr">{escape(badge)}</div>' if badge else ""
    tail = f'<ul class="notes">{notes}</ul>' if notes else ""
    return f'<div class="stretch {colour}">{head}<p>{words}</p>{tail}{clause}</div>'


def _incident(told: Told) -> str:
    rules = escape(", ".join(told.rules))
    rows = "".join(map(_cell, told.cells))
    return (
        f'<section class="card"><h3 dir="auto">{told.number}. {escape(told.summary)}</h3>'
        f'<table>{rows}</table><p class="rules">rules that fired: {rules}</p></section>'
    )


def _cell(cell: Cell) -> str:
    sure = "" if cell.confidence is None else f"{cell.confidence:.2f}"
    words = " … ".join(f'<q dir="auto">{escape(quote)}</q>' for quote in cell.quotes)
    speaker = f"<br><small>says <bdi>{escape(cell.speaker)}</bdi></small>" if cell.speaker else ""
    name = escape(cell.field.replace("_", " "))
    return f'<tr><th scope="row">{name}</th><td>{escape(cell.value)}</td><td class="sure">{sure}</td><td>{words}{speaker}</td></tr>'


def _refused(one: Refused) -> str:
    why = f'<th scope="row">{escape(one.reason)}</th><td class="rules">{escape(one.rule)}</td>'
    return f'<tr>{why}<td><q dir="auto">{escape(one.quote)}</q></td></tr>'
