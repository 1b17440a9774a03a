"""Tasnim News Agency in English.

Not seen live: the form of the English archive's date (the Persian one takes year/month/day in one parameter) and whether the feed
still answers; discovery therefore takes whichever of the two brings items.
"""

from __future__ import annotations

import re
from datetime import date

from etl.source import Layout, Listing, Source


def _archive_address(day: date, page: int) -> str:
    return f"/en/archive?service=-1&sub=-1&date={day.year}%2F{day.month}%2F{day.day}&page={page}"


SOURCE = Source(
    name="tasnim_en",
    outlet="tasnim",
    language="en",
    zone="Asia/Tehran",
    calendar="gregorian",
    hosts=("https://www.tasnimnews.com", "https://tasnimnews.com", "https://www.tasnimnews.ir", "https://tasnimnews.ir", "https://tn.ai"),
    article_path=re.compile(r"^(?:/en/(?:news|media)/(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2}))?/(?P<id>\d+)(?:/|$)"),
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
        outlet_id=(),
        tags=("ul.smart-keyword li a", ".tags li a"),
        signature=(".codes",),
        wordless=("article.media",),
        noise=(".jwplayer", ".hideTag", ".read-more", ".keywords-box"),
        noise_line=(
            re.compile(r"End (?:of )?(?:item|news|message)\W*", re.IGNORECASE),
            re.compile(r"انتهای پیام\W*"),
            re.compile(r"بازگشت به صفحه رسانه\W*ها\W*"),
            re.compile(r"تهیه شده در اداره کل رسانه های نوین خبرگزاری تسنیم\W*"),
            re.compile(r"Read more\W*", re.IGNORECASE),
        ),
        signature_line=re.compile(r"[A-Z]\d{3,}(?:/[A-Z]\d{3,})*/?"),
    ),
    feeds=("/en/rss/feed/0/7/0/", "/en/rss"),
    floor=20,
    updating=(
        re.compile(r"\(?(?:This (?:item|news|story) is being updated|To be updated|Updating)\s*(?:\.+|…)?\)?", re.IGNORECASE),
        re.compile(r"این خبر (?:در حال )?بروز ?رسانی (?:می ?شود|است)\s*(?:\.+|…)?"),
    ),
)
