"""Mehr News Agency in English (Nastooh CMS).

Not seen live: whether the archive's date parameters are Gregorian here as they are Jalali on the Persian edition, and the sitemap's
address; discovery therefore cross-checks archive, feed and sitemap.
"""

from __future__ import annotations

import re
from datetime import date

from etl.source import Layout, Listing, Source


def _archive_address(day: date, page: int) -> str:
    return f"/archive?pi={page}&tp=&ms=0&dy={day.day}&mn={day.month}&yr={day.year}"


SOURCE = Source(
    name="mehr_en",
    outlet="mehr",
    language="en",
    zone="Asia/Tehran",
    calendar="gregorian",
    hosts=("https://en.mehrnews.com",),
    article_path=re.compile(r"^/(?:news|photo|video|amp)/(?P<id>\d+)(?:/|$)"),
    archive_address=_archive_address,
    listing=Listing(
        item="li.news, li.video, li.photo, li.report, li.talk, li.op-ed",
        link=".desc h3 a[href]",
        next_page=("li.next a[href]",),
    ),
    layout=Layout(
        container=("article#item", "article.item"),
        title=(".item-title h1.title", "h1.title"),
        kicker=(".item-title .kicker", ".kicker"),
        lead=("p.summary.introtext", ".introtext", "[itemprop=description]"),
        body=("div.item-text", "[itemprop=articleBody]"),
        shown_date=(".item-date span", ".print-header li.date"),
        section=(".item-nav a[rel=index]", "a[rel=index]"),
        author=(".item-author span",),
        outlet_id=(".item-code span", ".print-header li.id span"),
        tags=("section.tags a[rel=tag]",),
        noise=(".related-items", ".ads", ".box", ".item-code"),
        noise_line=(
            re.compile(r"News (?:Code|ID):?\s*\d+"),
            re.compile(r"(?:All )?(?:Content by Mehr News Agency|rights reserved)\b.*", re.IGNORECASE),
            re.compile(r"Related News|Your Comment|Tags"),
        ),
        signature_line=re.compile(r"/?[A-Z]{2,5}(?:\s?/\s?[A-Z]{0,8}\d*)*/?|\d{6,}/?"),
    ),
    feeds=("/rss", "/rss/pl/118"),
    sitemaps=("/sitemap/news/sitemap.xml",),
    floor=20,
    licence="CC-BY-4.0",
    licence_line="All Content by Mehr News Agency is licensed under a Creative Commons Attribution 4.0 International License.",
    updating=(re.compile(r"\(?(?:This (?:item|news|story) is being updated|To be updated|Updating)\s*(?:\.+|…)?\)?", re.IGNORECASE),),
    syndication=(
        (re.compile(r"FNA\s?(?P<id>\d{6,})"), "fars"),
        (re.compile(r"(?:IRNA?|IRN)\s?(?P<id>\d{5,})"), "irna"),
        (re.compile(r"(?:ISNA|ISN)\s?(?P<id>\d{6,})"), "isna"),
        (re.compile(r"(?:TNA|TSN)\s?(?P<id>\d{6,})"), "tasnim"),
        (re.compile(r"(?<![A-Z\d])(?P<id>\d{7})(?!\d)"), "mehr_fa"),
    ),
)
