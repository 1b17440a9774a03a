"""The alert rules in force: those of the file, or the last valid ones while the file holds a mistake."""

from __future__ import annotations

import logging
import os

from etl.alerts import Rule, RuleError, read_rules
from etl.settings import Settings

logger = logging.getLogger(__name__)


def rules_in_force(settings: Settings) -> tuple[Rule, ...]:
    """Return the rules of the file and keep a copy of it; where it cannot be used, say why and return those of the copy.

    Raises RuleError where no copy was ever kept.
    """
    kept = settings.home / "alert_rules.in_force.toml"
    try:
        rules = read_rules(settings.rules)
    except RuleError as mistake:
        if not kept.exists():
            raise
        logger.warning("the alert rules cannot be used and the last valid ones stay in force: %s", mistake)
        return read_rules(kept)
    text = settings.rules.read_bytes()
    if not kept.exists() or kept.read_bytes() != text:
        settings.home.mkdir(parents=True, exist_ok=True)
        fresh = kept.with_suffix(".new")
        fresh.write_bytes(text)
        os.replace(fresh, kept)
    return rules
