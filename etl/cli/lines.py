"""The verbs that read lines on standard input and write lines on standard output: extract, resolve, geocode, clean."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from typing import Annotated, BinaryIO, TypeVar

import typer

from etl.contract import BadLine, answer_json, parse_lines, parse_place, reading_json, to_line

T = TypeVar("T")


def _show(value: dict[str, object]) -> None:
    sys.stdout.write(to_line(value) + "\n")
    sys.stdout.flush()


def _stdin(verb: str) -> BinaryIO:
    if sys.stdin.isatty():
        typer.echo(f"etl {verb} reads JSON lines on standard input; end them with Ctrl-D, or give a file: etl {verb} < in.jsonl", err=True)
    return sys.stdin.buffer


def _answer_each(lines: Iterable[T | BadLine], answer: Callable[[T], dict[str, object]]) -> None:
    """Write one line for each line; exits with status 1 at the end where any was bad."""
    bad = 0
    for line in lines:
        if isinstance(line, BadLine):
            bad += 1
            _show(line.as_json())
        else:
            _show(answer(line))
    if bad:
        typer.echo(f"{bad} lines could not be read; the answer in each one's place says why", err=True)
        raise typer.Exit(1)


def extract() -> None:
    """Read articles as JSON lines and print the incidents each one tells, the main one first.

    Example: echo '{"id":"1","lang":"en","source":"mehr","published_at":"2024-05-03","title":"Blast kills two in Kabul"}' | etl extract
    """
    from etl.extract import extract as read_incidents

    _answer_each(parse_lines(_stdin("extract")), lambda line: reading_json(line.id, read_incidents(line.article)))


def geocode() -> None:
    """Read place names as JSON lines and print their coordinates; null where an answer would be a guess.

    Example: echo '{"id":"1","name":"Kunduz","country":"AF"}' | etl geocode
    """
    from etl.geocode import geocode as find

    questions = (parse_place(raw, number) for number, raw in enumerate(_stdin("geocode"), start=1))
    _answer_each(questions, lambda q: answer_json(q, find(q.name, q.country, q.admin1, q.admin2) if q.name else None))


def clean(url: Annotated[str, typer.Option(help="Address the page was read from.")]) -> None:
    """Read one saved page on standard input and print the article in it, or why it is none.

    Example: etl clean --url https://en.mehrnews.com/news/190369/x < page.html
    """
    from etl.clean import clean_bytes

    _show(dict(_plain(asdict(clean_bytes(sys.stdin.buffer.read(), url)))))


def _plain(record: dict[str, object]) -> Iterator[tuple[str, object]]:
    for key, value in record.items():
        yield key, value if value is None or isinstance(value, (str, int, bool, tuple)) else str(value)


def resolve(
    assign: Annotated[bool, typer.Option("--assign", help="One line an article: the incident of its main mention.")] = False,
    in_warehouse: Annotated[bool, typer.Option("--warehouse", help="The nightly step, on the warehouse instead.")] = False,
) -> None:
    """Read articles as JSON lines and print the incidents they tell, each once, with all its mentions.

    Example: etl resolve < articles.jsonl    etl resolve --warehouse
    """
    if in_warehouse:
        from etl import pipeline

        pipeline.resolve("manual", None)
        return
    from etl.assign import assign_lines, resolve_lines

    if assign:
        bad = _write(assign_lines(parse_lines(_stdin("resolve"))))
        raise typer.Exit(1 if bad else 0)
    incidents, errors = resolve_lines(parse_lines(_stdin("resolve")))
    _write(incidents)
    for error in errors:
        typer.echo(to_line(error.as_json()), err=True)
    raise typer.Exit(1 if errors else 0)


def _write(rows: Iterable[dict[str, object]]) -> int:
    bad = 0
    for row in rows:
        bad += "error" in row
        _show(row)
    return bad
