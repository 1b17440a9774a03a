"""`python -m etl`: one entry for every verb."""

from __future__ import annotations

import logging
import os
import sys

import typer

from etl.cli import lines

app = typer.Typer(
    help="Reads Mehr and Tasnim, keeps one traceable record of each attack they report.\n\nA night by hand: etl run. Its result: etl sql.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command()(lines.extract)
app.command()(lines.geocode)
app.command()(lines.clean)


def main() -> None:
    """Run the command line; a refusal is one sentence on standard error and exit status 2."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s", stream=sys.stderr)
    try:
        app()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


if __name__ == "__main__":
    main()
