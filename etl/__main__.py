"""`python -m etl`: one entry for every verb."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable

import typer

from etl.alerts import RuleError
from etl.archive import ArchiveError, IngestError
from etl.cli import alerts, explained, labelled, lines, look, override, verbs
from etl.cli.explained import ExplainError
from etl.evaluate.scorer import GoldError
from etl.override import OverrideError
from etl.pipeline import ChecksFailedError, NightFailedError
from etl.settings import SettingError
from etl.warehouse import WarehouseError

app = typer.Typer(
    help="Reads Mehr and Tasnim, keeps one traceable record of each attack they report.\n\nA night by hand: etl run. Its result: etl sql.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
VERBS: tuple[Callable[..., None], ...] = (
    *(verbs.run, verbs.fetch, verbs.ingest, verbs.read, lines.resolve, verbs.publish, verbs.alert, verbs.replay),
    *(look.sql, look.status, look.verify, look.dump),
    *(lines.extract, lines.geocode, lines.clean),
    *(explained.explain, labelled.evaluate, labelled.compare),
)
for verb in VERBS:
    app.command()(verb)
app.add_typer(override.app, name="override")
app.add_typer(alerts.app, name="alerts")

# What a person can put right: each is one sentence, never a traceback.
REFUSALS = (
    SettingError,
    WarehouseError,
    ArchiveError,
    IngestError,
    RuleError,
    OverrideError,
    GoldError,
    ExplainError,
    ChecksFailedError,
    NightFailedError,
)


def main() -> None:
    """Run the command line; a refusal is one sentence on standard error and exit status 2."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s", stream=sys.stderr)
    try:
        app()
    except REFUSALS as refusal:
        sys.stderr.write(f"{refusal}\n")
        sys.exit(2)
    except (FileExistsError, NotADirectoryError, PermissionError) as trouble:
        sys.stderr.write(f"{trouble.filename} cannot be used ({trouble.strerror}): set ETL_HOME to a folder that can be written\n")
        sys.exit(2)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


if __name__ == "__main__":
    main()
