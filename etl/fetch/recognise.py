"""Recognises by content what a site serves in place of a page: a bot check, or an error told with status 200."""

from __future__ import annotations

from bs4 import BeautifulSoup

from etl.archive import FetchOutcome
from etl.source import Source

LONGEST = 1 << 16  # such pages are short
CHALLENGE = (
    "__arcsjs",
    "__arcsrc",
    "arvanRecaptcha",
    "/cdn-cgi/assets/",
    "/cdn-cgi/challenge-platform",
    "cf-browser-verification",
    "Checking your browser before accessing",
    "در حال بررسی مرورگر",
)
SOFT_ERROR = ("وب سایت مورد نظر در دسترس نیست", "خطایی رخ داده")


def recognise(payload: bytes, source: Source) -> FetchOutcome | None:
    """Return challenge or soft_error for a page that is one, None for any other; an article may well quote such words."""
    if len(payload) > LONGEST:
        return None
    for outcome, marks in ((FetchOutcome.CHALLENGE, CHALLENGE), (FetchOutcome.SOFT_ERROR, SOFT_ERROR)):
        if any(mark.encode() in payload for mark in marks) and not _is_the_sites_own(payload, source):
            return outcome
    return None


def _is_the_sites_own(payload: bytes, source: Source) -> bool:
    page = BeautifulSoup(payload, "lxml")
    return page.select_one(", ".join((*source.layout.container, source.listing.item))) is not None
