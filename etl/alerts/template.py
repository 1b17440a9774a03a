"""Wordings of a rule's own: a text with the names of facts, each put in once and nothing else done to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from string import Template

NAMES = (
    *("headline", "why", "what", "where", "map", "when", "toll", "by", "changes", "told_by", "quotes"),
    *("message", "severity", "sequence", "rule", "incident"),
)
LANGUAGES = ("en", "fa")
ALLOWED = (
    'a text, or { en = "...", fa = "..." }, with any of '
    + ", ".join(f"${name}" for name in NAMES)
    + " in it; ${toll} where a letter follows, $$ for a dollar sign"
)


def wordings(given: object) -> Mapping[str, str] | None:
    """Return a template by language, that of a plain text for every one; None where it is no template."""
    texts = dict.fromkeys(LANGUAGES, given) if isinstance(given, str) else given
    if not isinstance(texts, Mapping) or not texts or not set(texts) <= set(LANGUAGES):
        return None
    fine = all(isinstance(text, str) and text.strip() and not any(_wrong(text)) for text in texts.values())
    return {language: str(texts[language]) for language in texts} if fine else None


def wrong_in(given: object) -> str:
    """Return the first placeholder of a template that is none; empty where there is none such."""
    texts = given.values() if isinstance(given, Mapping) else [given]
    return next((wrong for text in texts if isinstance(text, str) for wrong in _wrong(text)), "")


def _wrong(text: str) -> Iterable[str]:
    for found in Template.pattern.finditer(text):
        name = found["named"] or found["braced"]
        if found["invalid"] is not None:
            yield text[found.start() :].split(maxsplit=1)[0]
        elif name and name not in NAMES:
            yield found[0]


def filled(template: str, facts: Mapping[str, str]) -> str:
    """Return a template with the facts in their places; a dollar sign inside a fact stays one."""
    return Template(template).substitute(facts).strip()
