"""The outlets' editions: every module here that holds a SOURCE is one, found by scanning this folder."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from etl.source import Source


def _scan() -> dict[str, Source]:
    modules = (import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__))
    sources = (source for module in modules if isinstance(source := getattr(module, "SOURCE", None), Source))
    return {source.name: source for source in sorted(sources, key=lambda source: source.name)}


SOURCES: dict[str, Source] = _scan()
