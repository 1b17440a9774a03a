"""The only reader of the environment: every setting, its meaning and its default."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path


class SettingError(Exception):
    """A setting that cannot be used; the message says which, why and what to do."""


# name -> what it does; the README's table of settings is compared with this by a test
KNOWN = {
    "ETL_HOME": "folder of the archive, the warehouse and everything published (default: data)",
    "ETL_SOURCES": "comma list of the sources to visit (default: all)",
    "ETL_HOST_": "ETL_HOST_<SOURCE>: origin to ask instead of the source's first, e.g. https://www.tasnimnews.ir",
    "ETL_PROXY_": "ETL_PROXY_<SOURCE>: proxy address for that source",
    "ETL_FLOOR_": "ETL_FLOOR_<SOURCE>: articles a whole day should bring at least, instead of the source's own number",
    "ETL_GAP_SECONDS": "least seconds between two requests to one host (default and least: 1; robots.txt may ask for more)",
    "ETL_CONTACT": "address a site's owner can write to, shown in the User-Agent",
    "ETL_CHANNELS": "comma list of Apprise addresses alerts go to, besides the file and the terminal",
    "ETL_OPERATOR_CHANNELS": "comma list of Apprise addresses that learn of failed or late nights, apart from alerts",
    "ETL_HEARTBEAT": "1 sends a message after every night that went well and owed none, so that silence means failure",
    "ETL_RULES": "file of alert rules (default: seeds/alert_rules.toml)",
    "ETL_NOW": "ISO time that replaces the clock; only with ETL_ALLOW_LOOPBACK=1 (tests and the demo)",
    "ETL_ALLOW_LOOPBACK": "1 lets requests go to this machine; for tests and the demo only",
}
PREFIXED = ("ETL_HOST_", "ETL_PROXY_", "ETL_FLOOR_")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the environment may say, checked."""

    home: Path
    sources: tuple[str, ...] = ()
    hosts: Mapping[str, str] = field(default_factory=dict)
    proxies: Mapping[str, str] = field(default_factory=dict)
    floors: Mapping[str, int] = field(default_factory=dict)
    gap_seconds: float = 1.0
    contact: str = ""
    channels: tuple[str, ...] = ()
    operator_channels: tuple[str, ...] = ()
    heartbeat: bool = False
    rules: Path = Path("seeds/alert_rules.toml")
    fixed_now: datetime | None = None
    allow_loopback: bool = False

    @property
    def archive(self) -> Path:
        """Folder of the WARC files and their index."""
        return self.home / "archive"

    @property
    def warehouse(self) -> Path:
        """The DuckDB file that only the pipeline opens."""
        return self.home / "warehouse.duckdb"

    @property
    def published(self) -> Path:
        """Folder of everything readers open: the snapshot, exports, feeds, messages."""
        return self.home / "published"

    @property
    def snapshot(self) -> Path:
        """The read-only DuckDB file that readers open."""
        return self.published / "incidents.duckdb"

    @property
    def notices(self) -> Path:
        """Folder of what the operator was told."""
        return self.home / "notices"

    def now(self) -> datetime:
        """Return the time it is, in UTC, or the one that ETL_NOW says."""
        return self.fixed_now or datetime.now(UTC)


def _flag(env: Mapping[str, str], name: str) -> bool:
    value = env.get(name, "").strip().lower()
    if value not in ("", "0", "1", "true", "false"):
        raise SettingError(f"{name} is {value!r}: say 1 or 0")
    return value in ("1", "true")


def _number(env: Mapping[str, str], name: str, default: float) -> float:
    value = env.get(name, "").strip()
    try:
        return float(value) if value else default
    except ValueError:
        raise SettingError(f"{name} is {value!r}: say a number of seconds, such as 2.5") from None


def _list(env: Mapping[str, str], name: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in env.get(name, "").split(",") if part.strip())


def _named(env: Mapping[str, str], prefix: str) -> dict[str, str]:
    return {k.removeprefix(prefix).lower(): v.strip().rstrip("/") for k, v in env.items() if k.startswith(prefix) and v.strip()}


def _floors(env: Mapping[str, str]) -> dict[str, int]:
    floors = _named(env, "ETL_FLOOR_")
    for source, value in floors.items():
        if not value.isdecimal():
            raise SettingError(f"ETL_FLOOR_{source.upper()} is {value!r}: say a whole number of articles")
    return {source: int(value) for source, value in floors.items()}


def _fixed_now(env: Mapping[str, str], *, allowed: bool) -> datetime | None:
    value = env.get("ETL_NOW", "").strip()
    if not value:
        return None
    if not allowed:
        raise SettingError("ETL_NOW replaces the clock and is for tests only: set ETL_ALLOW_LOOPBACK=1 as well, or unset ETL_NOW")
    try:
        now = datetime.fromisoformat(value)
    except ValueError:
        raise SettingError(f"ETL_NOW is {value!r}: say an ISO time with an offset, such as 2026-03-01T02:30:00+03:30") from None
    if now.tzinfo is None:
        raise SettingError(f"ETL_NOW is {value!r}: it has no offset, add one such as +03:30")
    return now.astimezone(UTC)


def read_settings(env: Mapping[str, str] | None = None) -> Settings:
    """Return the settings that the environment gives.

    Raises SettingError for an unknown ETL_ name, an unusable value, or a gap under one second without loopback.
    """
    env = os.environ if env is None else env
    for name in sorted(env):
        if name.startswith("ETL_") and name not in KNOWN and not name.startswith(PREFIXED):
            raise SettingError(f"{name} is no setting of this project: the settings are {', '.join(KNOWN)}; correct or unset it")
    loopback = _flag(env, "ETL_ALLOW_LOOPBACK")
    gap = _number(env, "ETL_GAP_SECONDS", 1.0)
    if not math.isfinite(gap) or not (gap >= 1.0 or (loopback and gap >= 0)):
        raise SettingError(f"ETL_GAP_SECONDS is {gap:g}: sites are asked at most once a second, say 1 or more")
    return Settings(
        home=Path(env.get("ETL_HOME", "").strip() or "data").resolve(),
        sources=_list(env, "ETL_SOURCES"),
        hosts=_named(env, "ETL_HOST_"),
        proxies=_named(env, "ETL_PROXY_"),
        floors=_floors(env),
        gap_seconds=gap,
        contact=env.get("ETL_CONTACT", "").strip(),
        channels=_list(env, "ETL_CHANNELS"),
        operator_channels=_list(env, "ETL_OPERATOR_CHANNELS"),
        heartbeat=_flag(env, "ETL_HEARTBEAT"),
        rules=Path(env.get("ETL_RULES", "").strip() or Path(__file__).parent.parent / "seeds" / "alert_rules.toml"),
        fixed_now=_fixed_now(env, allowed=loopback),
        allow_loopback=loopback,
    )
