"""Names the rules as they stand: one digest of the code and the data by which pages are read and incidents resolved."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
RULES = (
    *("etl/clean", "etl/extract", "etl/resolve", "etl/sources", "etl/text"),
    *("etl/gazetteer.py", "etl/geocode.py", "etl/known_by.py", "etl/lexicon.py", "etl/passed_on.py", "etl/place_keys.py", "etl/tell.py"),
    *(
        "seeds/lexicon",
        "seeds/rules",
        "seeds/outlets.csv",
        "seeds/resolve_weights.csv",
        "seeds/resolve_words.csv",
        "seeds/reconcile.csv",
        "seeds/confidence.csv",
    ),
)
ENDINGS = (".py", ".csv", ".toml")


@cache
def rules_digest() -> str:
    """Return the SHA-256 (hex) of the rules, their data and their code."""
    total = hashlib.sha256()
    for path in sorted(file for name in RULES for file in _files(PROJECT / name)):
        total.update(f"{path.relative_to(PROJECT)}\n{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def _files(path: Path) -> list[Path]:
    return [path] if path.is_file() else [file for file in path.rglob("*") if file.suffix in ENDINGS]
