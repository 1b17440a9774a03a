"""One writer at a time: a file lock with a companion that names its holder."""

from __future__ import annotations

import json
import logging
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

logger = logging.getLogger(__name__)


class LockHeldError(Exception):
    """Another process holds the lock; the message names it."""


def _holder_file(path: Path) -> Path:
    return path.with_name(path.name + ".holder")


def holder(path: Path) -> str:
    """Return who holds a lock, in words."""
    try:
        said = json.loads(_holder_file(path).read_text("utf-8"))
        return f"process {said['pid']} on {said['host']} ({said['command']})"
    except (OSError, ValueError, KeyError, TypeError):
        return "a process that left no name"


@contextmanager
def hold(path: Path, wait_seconds: float) -> Iterator[None]:
    """Hold the lock at a path, waiting for it as long as given; raises LockHeldError after that."""
    lock = FileLock(path)
    _acquire(lock, path, wait_seconds)
    try:
        _holder_file(path).write_text(json.dumps(_self()), "utf-8")
        yield
    finally:
        _holder_file(path).unlink(missing_ok=True)
        lock.release()


def _acquire(lock: FileLock, path: Path, wait_seconds: float) -> None:
    try:
        lock.acquire(timeout=0)
    except Timeout:
        logger.info("%s is held by %s: waiting up to %g s", path, holder(path), wait_seconds)
    else:
        return
    try:
        lock.acquire(timeout=wait_seconds)
    except Timeout:
        raise LockHeldError(
            f"is still held by {holder(path)} after {wait_seconds:g} s of waiting: let it end or stop it, then run again"
        ) from None


def _self() -> dict[str, object]:
    return {"pid": os.getpid(), "host": socket.gethostname(), "command": " ".join(sys.argv)[:200]}
