"""One article's reading in the colours of a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from etl.explain.phrases import Sort
from etl.explain.view import Refused, Stretch, Told, View

COLOUR = {
    Sort.ACTOR: "black on bright_magenta",
    Sort.WEAPON: "black on bright_yellow",
    Sort.TARGET: "black on bright_cyan",
    Sort.ATTACK: "white on red",
    Sort.PLACE: "black on green",
    Sort.TIME: "white on blue",
    Sort.CUE: "black on white",
    Sort.PEOPLE: "cyan",
    Sort.TOLL: "bold underline",
}
_BADGE = 10  # columns before a segment's text


def rendered(view: View) -> RenderableType:
    """Return an article and how it was read, for a terminal."""
    head = Text(view.article.title or view.article.article_key, "bold")
    legend = Text.assemble(*(piece for sort in Sort for piece in ((f" {sort} ", COLOUR[sort]), " ")))
    parts = [block for part, stretches in view.parts for block in (Text(f"\n{part}", "bold dim"), *_lines(stretches))]
    remarks = [Text(f"\n{remark}", "yellow") for remark in view.remarks]
    incidents = [_incident(told) for told in view.incidents]
    return Group(head, legend, *parts, *remarks, Text(), *incidents, *_refusals(view.refused))


def _lines(stretches: tuple[Stretch, ...]) -> Iterator[RenderableType]:
    for stretch in stretches:
        grid = Table.grid(padding=(0, 1))
        grid.add_column(width=_BADGE, justify="right")
        grid.add_column(overflow="fold")
        text = Text()
        for run in stretch.runs:
            text.append(run.words, " ".join(dict.fromkeys(COLOUR[sort] for sort in (*run.sorts[:1], *run.sorts[-1:]))))
        grid.add_row(_badge(stretch), text)
        for note in stretch.notes:
            grid.add_row("", Text.assemble(("  ", ""), (f"{note.sort}", "dim"), " ", (note.words, COLOUR[note.sort]), f" {note.meaning}"))
        if stretch.clause:
            grid.add_row("", Text(f"  {stretch.clause}", "dim italic"))
        yield grid


def _badge(stretch: Stretch) -> Text:
    if stretch.refused:
        return Text("refused", "yellow")
    if stretch.incidents:
        return Text(f"incident {','.join(map(str, stretch.incidents))}", "bold green")
    return Text("–", "dim")


def _incident(told: Told) -> Panel:
    table = Table.grid(padding=(0, 2))
    for name in ("field", "value", "sure", "words"):
        table.add_column(name, overflow="fold")
    for cell in told.cells:
        sure = "" if cell.confidence is None else f"{cell.confidence:.2f}"
        words = Text(" … ".join(cell.quotes), "italic")
        table.add_row(
            Text(cell.field, "bold"), cell.value, Text(sure, "dim"), words.append(f"  says {cell.speaker}" if cell.speaker else "", "dim")
        )
    return Panel(
        Group(table, Text(f"rules: {', '.join(told.rules)}", "dim")), title=f"incident {told.number}: {told.summary}", title_align="left"
    )


def _refusals(refused: tuple[Refused, ...]) -> Iterator[RenderableType]:
    if refused:
        yield Text("refused: what looks like an incident and is none", "bold")
    for one in refused:
        yield Text.assemble((f"  {one.reason} ", "yellow"), (f"{one.rule}  ", "dim"), (one.quote, "italic"))
