"""Mehr's Persian edition in its own markup (Nastooh CMS): Jalali dates in Persian digits, right to left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape

from etl.text.calendar import jalali_day
from tests.standin.story import TEHRAN, Story

ORIGIN = "https://www.mehrnews.com"
LICENCE = "All Content by Mehr News Agency is licensed under a Creative Commons Attribution 4.0 International License."
NAME = "خبرگزاری مهر | اخبار ایران و جهان | Mehr News Agency"
MONTHS = ("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند")
PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def mehr_fa_path(story: Story) -> str:
    return f"/{'photo' if story.media == 'photo' else 'news'}/{story.outlet_id}/{story.slug}"


def mehr_fa_shown(at: datetime) -> str:
    """The date as the edition shows it: «۱۹ بهمن ۱۴۰۲، ۹:۳۰»."""
    local = at.astimezone(TEHRAN)
    year, month, day = jalali_day(local.date())
    return f"{day} {MONTHS[month - 1]} {year}، {local.hour}:{local:%M}".translate(PERSIAN_DIGITS)


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _metas(story: Story) -> str:
    title, lead, at = escape(story.title), escape(story.lead), _utc(story.published_at)
    modified = _utc(story.modified_at or story.published_at)
    return f"""<meta itemprop="inLanguage" content="fa"><title>{title} - {NAME}</title>
<meta name="description" property="dc.description" content="{lead}"><meta property="og:type" content="article">
<meta name="twitter:url" property="og:url" content="{ORIGIN}{mehr_fa_path(story)}">
<meta property="article:modified_time" content="{modified}"><meta property="article:section" content="{escape(story.section)}">
<meta name="keywords" property="article:tag" content="{escape(",".join(story.tags))}">
<meta property="nastooh:pageType" content="{story.media or "news"}"><meta property="nastooh:publishDate" content="{at[:10]}">
<meta property="nastooh:code" content="{story.outlet_id}"><meta property="nastooh:nid" content="{story.outlet_id}">
<meta property="og:title" itemprop="headline" content="{title}">
<meta itemprop="datePublished" property="article:published_time" content="{at}"><meta charset="utf-8">
<meta property="og:site_name" content="{NAME}"><meta property="og:locale" content="fa">
<meta name="generator" content="www.nastooh.ir"><meta name="copyright" content="{LICENCE}">
<meta name="date" content="{story.local:%Y}-12-30 T 23:59:01 +0330">"""


def _item(number: str, title: str) -> str:
    return f'<li class="news" data-conf="{{}}"><div class="desc"><h3><a href="/news/{number}/x">{escape(title)}</a></h3></div></li>'


def _breadcrumb(story: Story) -> str:
    links = (f'<li><a target="_blank" rel="index" href="/service/x">{escape(part)}</a></li>' for part in story.section.split(" > "))
    return f'<ol class="breadcrumb">{"".join(links)}</ol>'


def _text(story: Story) -> str:
    if story.media:
        return '<div class="video-player"><video src="/d/clip.mp4" controls></video></div>'
    signature = f"<p>{escape(story.signature)}</p>" if story.signature else ""
    return f"{story.body()} \n{signature}"


def mehr_fa_article(story: Story) -> bytes:
    """The article's page."""
    shown = story.shown if story.shown is not None else mehr_fa_shown(story.published_at)
    related = "".join(_item(number, title) for number, title in story.related)
    tags = "".join(f'<li><a href="/tag/{escape(tag)}" rel="tag">{escape(tag)}</a></li>' for tag in story.tags)
    others = "".join(_item(str(80000 + n), f"دور {n} گفتگوها درباره آب رودخانه آغاز شد") for n in range(5))
    page = f"""<!DOCTYPE html><html lang="fa"><head>{_metas(story)}</head><body class="rtl nt-wide-img pt-news nt-{story.media or "news"}">
<main class="mainbody"><div class="container"><div class="main-content"><article id="item" class="box item full-img">
<div class="print-header" style="display: none;"><div class="meta"><ul><li class="date">{shown}</li>
<li class="id">کد خبر <span>{story.outlet_id}</span></li></ul></div></div>
<div class="item-header"><div class="item-nav row"><div class="col-6">{_breadcrumb(story)}</div>
<div class="col-6 item-date"><span>{shown}</span></div></div>
<div class="item-title"><h4 class="subtitle kicker">{escape(story.kicker)}</h4><h1 class="title">{escape(story.title)}</h1></div></div>
<div class="item-summary"><figure class="item-img"><img src="/d/3/1.jpg" alt="{escape(story.title)}" /></figure>
<p class="summary introtext" itemprop="description">{escape(story.lead)}</p></div>
<div class="item-body"><div itemprop="articleBody" class="item-text">{_text(story)}</div>
<div class="item-code">کد خبر <span>{story.outlet_id}</span></div></div>
<div class="item-boxes2"><section class="box related-items list"><header><h2>اخبار مرتبط</h2></header><ul>{related}</ul></section></div>
<section class="box tags"><header><h2>برچسب‌ها</h2></header><ul>{tags}</ul></section></article>
<section id="news-comment" class="box">
<form id="frmNewsComment"><input type="hidden" id="newsId" value="{story.outlet_id}"></form></section>
</div><div class="sidebar"><section class="box list"><ul>{others}</ul></section></div></div></main>
<footer><p class="copyright-text">{LICENCE}</p></footer></body></html>"""
    return page.encode()


def _listed(story: Story) -> str:
    path = escape(mehr_fa_path(story))
    return f"""<li class="{story.media or "news"}" data-conf="{{}}"><figure><a href="{path}"><img src="/d/1.jpg" alt="" /></a></figure>
<div class="desc"><h3><a href="{path}" target="_blank">{escape(story.title)}</a></h3><p>{escape(story.lead)}</p>
<time title="{mehr_fa_shown(story.published_at)}"><a href="{path}">۲ روز قبل</a></time></div></li>"""


def mehr_fa_listing(stories: Sequence[Story], *, next_page: str | None = None) -> bytes:
    """One archive page; `next_page` is the address of the following one, if any."""
    following = f'<li class="next"><a href="{escape(next_page)}">بعدی</a></li>' if next_page else ""
    items = "\n".join(_listed(story) for story in stories)
    page = f"""<!DOCTYPE html><html lang="fa"><head><meta charset="utf-8"><title>آرشیو - {NAME}</title></head>
<body class="rtl pt-archive"><main class="mainbody"><section class="box list archive"><div><ul>{items}</ul></div>
<ul class="pagination">{following}</ul></section></main></body></html>"""
    return page.encode()


def feed(stories: Sequence[Story], addresses: Sequence[str], name: str) -> bytes:
    """The latest items of a Persian edition as RSS 2.0."""
    items = "".join(
        f"<item><title>{escape(s.title)}</title><link>{escape(address)}</link><description>{escape(s.lead)}</description>"
        f"<pubDate>{format_datetime(s.published_at.astimezone(UTC), usegmt=True)}</pubDate>"
        f"<category>{escape(s.section)}</category></item>\n"
        for s, address in zip(stories, addresses, strict=True)
    )
    channel = f"<title>{name}</title><link>{ORIGIN}</link><description>آخرین اخبار</description>{items}"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>{channel}</channel></rss>'.encode()


def mehr_fa_rss(stories: Sequence[Story]) -> bytes:
    """The feed of the latest items."""
    return feed(stories, [ORIGIN + mehr_fa_path(s) for s in stories], NAME)
