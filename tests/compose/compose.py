"""docker-compose.yml as its processes see it, for a run on this machine: the same settings, other addresses and folders."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

PROJECT = Path(__file__).resolve().parents[2]
FILE = PROJECT / "docker-compose.yml"
VARIABLE = re.compile(r"\$\{(\w+)(:[?-])([^}]*)\}")
PROCESSES = ("api-server", "scheduler", "dag-processor", "triggerer")


def services() -> dict[str, dict[str, Any]]:
    """The services, their anchors resolved, their variables not."""
    read: dict[str, dict[str, Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))["services"]
    return read


def settings(service: str, values: dict[str, str], moved: dict[str, str]) -> dict[str, str]:
    """The environment of a service: `values` for its variables, each key of `moved` replaced by its value."""
    environment = {}
    for name, text in services()[service]["environment"].items():
        filled = VARIABLE.sub(lambda found: values.get(found[1], ""), text)
        for here, there in moved.items():
            filled = filled.replace(here, there)
        environment[name] = filled
    return environment
