"""Extraction as another git revision does it: its own code and vocabulary, in a folder of its own, under the same interpreter."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from etl.evaluate.gold import PROJECT, Row
from etl.evaluate.scorer import GoldError


@contextmanager
def checked_out(revision: str) -> Iterator[Path]:
    """Give a temporary folder that holds the project as a revision has it; raises GoldError for a revision that there is none of."""
    with tempfile.TemporaryDirectory(prefix="etl-compare-") as folder:
        commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip().decode()
        if not commit:
            raise GoldError(f"{revision} is no revision of this repository: name a commit, a branch or a tag, such as HEAD~1")
        packed = Path(folder) / "revision.tar"
        packed.write_bytes(_git("archive", "--format=tar", commit))
        with tarfile.open(packed) as tar:
            tar.extractall(folder, filter="data")
        if not (Path(folder) / "etl" / "__main__.py").exists():
            raise GoldError(f"{revision} has no command line yet: name a later revision")
        yield Path(folder)


def _git(*words: str) -> bytes:
    try:
        return subprocess.run(["git", *words], cwd=PROJECT, capture_output=True, check=False).stdout  # noqa: S603, S607 - git of the machine
    except FileNotFoundError:
        raise GoldError("git is not installed: comparing with a revision needs it") from None


def answers_there(folder: Path, lines: Sequence[bytes]) -> Iterator[Row]:
    """Yield what a checked-out revision extracts from each line, in order, as it answers."""
    given, errors = folder / "given.jsonl", folder / "errors.txt"
    given.write_bytes(b"".join(line + b"\n" for line in lines))
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ETL_")} | {"PYTHONPATH": str(folder)}
    count = 0
    with given.open("rb") as reading, errors.open("wb") as complaining:
        command = [sys.executable, "-m", "etl", "extract"]
        with subprocess.Popen(command, cwd=folder, env=environment, stdin=reading, stdout=subprocess.PIPE, stderr=complaining) as running:  # noqa: S603 - this interpreter, another checkout
            for answer in running.stdout or ():
                count += 1
                yield {"mentions": [], "not_incidents": []} | json.loads(answer)
    if count != len(lines):
        said = errors.read_text(encoding="utf-8", errors="replace").strip().splitlines() or ["no reason given"]
        raise GoldError(f"extraction of that revision ended after {count} of {len(lines)} texts: {said[-1]}")
