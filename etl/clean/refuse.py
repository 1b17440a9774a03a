"""Pages that answer with status 200 and are no article: challenges of a CDN and error pages."""

from __future__ import annotations

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
    letters = [c for c in text if c.isalpha()]
    return sum("\u0600" <= c <= "\u06ff" or "\ufb50" <= c <= "\ufefc" for c in letters) / max(len(letters), 1)
