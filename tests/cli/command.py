"""The command line as a person meets it: words in, text out, an exit status; run in this process, where all is loaded already."""

from __future__ import annotations

import io
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from etl.__main__ import main

PROJECT = Path(__file__).resolve().parents[2]


class Done(NamedTuple):
    """What a command left."""

    returncode: int
    stdout: bytes
    stderr: bytes


def settings(home: Path, **env: str) -> dict[str, str]:
    """The environment without this machine's settings, and with these."""
    return {name: value for name, value in os.environ.items() if not name.startswith("ETL_")} | {"ETL_HOME": str(home)} | env


@contextmanager
def _log_as_at_first() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    root.handlers = []
    yield
    root.handlers = handlers
    root.setLevel(level)


def etl(*words: str, home: Path, given: bytes = b"", **env: str) -> Done:
    """Run one command in a home."""
    stdin, stdout, stderr = (io.TextIOWrapper(io.BytesIO(told), encoding="utf-8", write_through=True) for told in (given, b"", b""))
    with (
        patch.dict(os.environ, settings(home, **env), clear=True),
        patch.multiple(sys, argv=["etl", *words], stdin=stdin, stdout=stdout, stderr=stderr),
        _log_as_at_first(),
    ):
        status = _status()
    return Done(status, *(stream.buffer.getvalue() for stream in (stdout, stderr)))


def _status() -> int:
    try:
        main()
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    return 0


def program(*words: str, home: Path, **env: str) -> Done:
    """Run one command as a program of its own: `etl sql` becomes DuckDB's shell."""
    done = subprocess.run([sys.executable, "-m", "etl", *words], env=settings(home, **env), cwd=PROJECT, capture_output=True, timeout=60)
    return Done(done.returncode, done.stdout, done.stderr)


def sentence(done: Done) -> str:
    """What was said on standard error, which is never a traceback."""
    said = done.stderr.decode()
    assert "Traceback" not in said
    return said
