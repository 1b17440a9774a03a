"""The verb that shows how one article was read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from etl.contract import BadLine, parse_line
from etl.records import Article, Rejected

_PIPED = 140  # columns where the output is no terminal


class ExplainError(Exception):
    """Why no article can be shown, in words for the person who asked."""


def explain(
    name: Annotated[
        str | None, typer.Argument(help="A stored article: its key, address or outlet id; without it standard input is read.")
    ] = None,
    url: Annotated[str | None, typer.Option(help="Standard input is a saved page of this address, not a JSON line.")] = None,
    html: Annotated[Path | None, typer.Option(help="Write a page to this file instead.")] = None,
) -> None:
    """Show how one article was read: phrases, segments, incidents, the rules that fired, what was refused and why.

    Example: head -1 articles.jsonl | etl explain   etl explain mehr_en/190369 --html reading.html
    """
    from etl.explain import page, rendered, view_of
    from etl.extract import trace

    article = _stored(name) if name else _given(url)
    view = view_of(article, trace(article))
    if html:
        try:
            html.write_text(page(view), encoding="utf-8")
        except OSError as trouble:
            raise ExplainError(f"{html} cannot be written ({trouble.strerror})") from None
        typer.echo(f"{html} written", err=True)
        return
    Console(width=None if sys.stdout.isatty() else _PIPED, highlight=False).print(rendered(view))


def _given(url: str | None) -> Article:
    if sys.stdin.isatty():
        typer.echo("etl explain reads one article on standard input: a JSON line, or a saved page with --url", err=True)
    given = sys.stdin.buffer.read()
    return _line(given) if url is None else _page(given, url)


def _line(given: bytes) -> Article:
    first = next((line for line in given.splitlines() if line.strip()), b"")
    if not first:
        raise ExplainError("there is no article on standard input: give one as a JSON line, or name a stored one")
    line = parse_line(first, 1)
    if isinstance(line, BadLine):
        raise ExplainError(line.error)
    return line.article


def _page(given: bytes, url: str) -> Article:
    from etl.clean import clean_bytes

    read = clean_bytes(given, url)
    if isinstance(read, Rejected):
        raise ExplainError(f"the page is no article: {read.reason}, {read.detail}")
    return read


def _stored(name: str) -> Article:
    from etl.rows.pages import article_of
    from etl.settings import read_settings
    from etl.warehouse import open_snapshot

    with open_snapshot(read_settings().snapshot) as snapshot:
        found = snapshot.records("steps/article_by_name", name=name)
    if len(found) != 1:
        many = f"{len(found)} articles go by {name}" if found else f"no article of the snapshot goes by {name}"
        raise ExplainError(f'{many}: give a key such as mehr_en/190369 (etl sql "select article_key, url from article")')
    return article_of(found[0])
