"""Tasnim News Agency in Persian: the Jalali calendar in its addresses, archive and dates.

Not seen live: whether the feed of the latest items still answers; discovery takes whichever of archive and feed brings items.
"""

from __future__ import annotations

import re
from datetime import date

from etl.source import Layout, Listing, Source
from etl.text.calendar import jalali_day


def _archive_address(day: date, page: int) -> str:
    year, month, of_month = jalali_day(day)
    return f"/fa/archive?service=-1&sub=-1&date={year}%2F{month}%2F{of_month}&page={page}"


SOURCE = Source(
    name="tasnim_fa",
    outlet="tasnim",
    language="fa",
    zone="Asia/Tehran",
    calendar="jalali",
    hosts=("https://www.tasnimnews.com", "https://tasnimnews.com", "https://www.tasnimnews.ir", "https://tasnimnews.ir", "https://tn.ai"),
    article_path=re.compile(r"^(?:/fa/(?:news|media)/(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2}))?/(?P<id>\d+)(?:/|$)"),
    archive_address=_archive_address,
    listing=Listing(
        item="article.list-item, article.box-item",
        link="a[href]",
        next_page=("ul.pagination li.next a[href]",),
    ),
    layout=Layout(
        container=("article.single-news, article.media",),
        title=("h1.title", "h1"),
        kicker=(".kicker",),
        lead=("h3.lead, h2.lead", ".lead"),
        body=("div.story",),
        shown_date=("ul.details li.time, time", ".time"),
        section=("li.service a", "li.service"),
        tags=("ul.smart-keyword li a", ".tags li a"),
        signature=(".codes",),
        wordless=("article.media",),
        noise=(".jwplayer", ".hideTag", ".read-more", ".keywords-box"),
        noise_line=(
            re.compile(r"انتهای پیام\W*"),
            re.compile(r"بازگشت به صفحه رسانه\W*ها\W*"),
            re.compile(r"تهیه شده در اداره کل رسانه\W?های نوین خبرگزاری تسنیم\W*"),
        ),
        signature_line=re.compile(r"[A-Z]\d{3,}(?:/[A-Z]\d{3,})*/?"),
    ),
    feeds=("/fa/rss/feed/0/7/0/",),
    floor=200,
    updating=(re.compile(r"این خبر (?:در حال )?بروز ?رسانی (?:می[ \u200c]?شود|است)\s*(?:\.+|…)?"),),
)
