"""Pages of the stand-in sites: the two editions' own templates, and what a site serves in place of an article."""

from __future__ import annotations

from tests.standin.mehr_pages import mehr_amp, mehr_article, mehr_listing, mehr_path, mehr_rss, mehr_shown, mehr_sitemap
from tests.standin.story import TEHRAN, Story
from tests.standin.tasnim_pages import tasnim_article, tasnim_listing, tasnim_path, tasnim_rss, tasnim_shown

__all__ = [
    "TEHRAN",
    "Story",
    "challenge_page",
    "mehr_amp",
    "mehr_article",
    "mehr_listing",
    "mehr_path",
    "mehr_rss",
    "mehr_shown",
    "mehr_sitemap",
    "missing_page",
    "soft_error_page",
    "tasnim_article",
    "tasnim_listing",
    "tasnim_path",
    "tasnim_rss",
    "tasnim_shown",
]


def challenge_page() -> bytes:
    """What the CDN in front of a site serves to a client it wants to check, with status 200."""
    return """<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><link href="/cdn-cgi/assets/css/static-pages.css" rel="stylesheet">
<title></title></head><body><section class="error-section error-section--waiting" id="en"><div class="information">
<h1 class="error-section__subtitle">Checking your browser before accessing the website...</h1>
<p>Please complete the security check before accessing the website.</p><div id="captcha"></div></div></section>
<section class="error-section" id="fa"><h1>در حال بررسی مرورگر، پیش از انتقال به سایت هستیم ...</h1></section>
<script>window.AR_Key = '__arcsrc'; window.AR_Age = '3600';</script>
<script src="/cdn-cgi/assets/js/recaptcha.js"></script><script id="arvanRecaptcha" defer></script></body></html>""".encode()


def soft_error_page() -> bytes:
    """The page that says in Persian that the site cannot be reached, with status 200."""
    return """<html><head><meta charset="utf-8"><title>خطایی رخ داده</title></head>
<body><main><h1>خطایی رخ داده</h1><p>وب سایت مورد نظر در دسترس نیست</p></main></body></html>""".encode()


def missing_page() -> bytes:
    """The body of a 404."""
    return b"<html><head><title>404</title></head><body><main><h1>Page not found</h1></main></body></html>"
