"""Mehr News Agency in Persian (Nastooh CMS): the Jalali calendar in its archive addresses and shown dates.

Not seen live: how many items a page of the archive holds and whether robots.txt allows it.
"""

from __future__ import annotations

import re
from datetime import date

from etl.source import Layout, Listing, Source
from etl.text.calendar import jalali_day


def _archive_address(day: date, page: int) -> str:
    year, month, of_month = jalali_day(day)
    return f"/archive?pi={page}&tp=&ms=0&dy={of_month}&mn={month}&yr={year}"


SOURCE = Source(
    name="mehr_fa",
    outlet="mehr",
    language="fa",
    zone="Asia/Tehran",
    calendar="jalali",
    hosts=("https://www.mehrnews.com", "https://mehrnews.com"),
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
            re.compile(r"کد خبر:?\s*[\d۰-۹]+"),
            re.compile(r"اخبار مرتبط|نظر شما|برچسب\W*ها"),
            re.compile(r"(?:All )?(?:Content by Mehr News Agency|rights reserved)\b.*", re.IGNORECASE),
        ),
        signature_line=re.compile(r"/?[A-Z]{2,5}(?:\s?/\s?[A-Z]{0,8}\d*)*/?|\d{6,}/?"),
    ),
    feeds=("/rss",),
    sitemaps=("/sitemap/news/sitemap.xml",),
    floor=200,
    licence="CC-BY-4.0",
    licence_line="All Content by Mehr News Agency is licensed under a Creative Commons Attribution 4.0 International License.",
    updating=(re.compile(r"\(?(?:این خبر|خبر) (?:در حال )?(?:به ?روز ?رسانی|تکمیل) ?(?:می[ \u200c]?شود|است)\)?\s*(?:\.+|…)?"),),
    syndication=(
        (re.compile(r"FNA\s?(?P<id>\d{6,})"), "fars"),
        (re.compile(r"(?:IRNA?|IRN)\s?(?P<id>\d{5,})"), "irna"),
        (re.compile(r"(?:ISNA|ISN)\s?(?P<id>\d{6,})"), "isna"),
        (re.compile(r"(?:TNA|TSN)\s?(?P<id>\d{6,})"), "tasnim"),
    ),
)
