"""Pages that answer with status 200 and are no article: challenges of a CDN and error pages."""

from __future__ import annotations

import re

from etl.records import Rejection

_CHALLENGE = (
    "/cdn-cgi/assets",
    "/cdn-cgi/challenge",
    "__arcsjs",
    "__arcsrc",
    "arvanRecaptcha",
    "cf-browser-verification",
    "Checking your browser before accessing",
    "در حال بررسی مرورگر",
)
_SOFT_ERROR = ("وب سایت مورد نظر در دسترس نیست", "خطایی رخ داده")

_ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d3\ufb50-\ufefc]")
_SHORT = 30_000  # characters; a longer page that holds such words is another kind of page


def why_no_article(text: str) -> tuple[Rejection, str]:
    """Return why a page without an article's container is none, and the words that tell it."""
    is_short = len(text) < _SHORT
    for mark in _CHALLENGE:
        if is_short and mark in text:
            return Rejection.CHALLENGE, f"a check of the browser stands in place of the page ({mark})"
    for mark in _SOFT_ERROR:
        if is_short and mark in text:
            return Rejection.SOFT_ERROR, f"the site says that it cannot be reached («{mark}»)"
    return Rejection.NO_CONTAINER, "no element of the page is the article's container"


def script_share(text: str) -> float:
    """Return the share of a text's letters that are of the Arabic script."""
    return len(_ARABIC.findall(text)) / max(sum(map(str.isalpha, text)), 1)
