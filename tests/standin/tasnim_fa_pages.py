"""Tasnim's Persian edition in its own markup: Jalali addresses and dates, its list of details left open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape

from etl.text.calendar import jalali_day
from tests.standin.mehr_fa_pages import MONTHS, PERSIAN_DIGITS, feed
from tests.standin.story import TEHRAN, Story

ORIGIN = "https://www.tasnimnews.com"
NAME = "خبرگزاری تسنیم"


def _jalali(at: datetime) -> tuple[int, int, int]:
    return jalali_day(at.astimezone(TEHRAN).date())


def tasnim_fa_path(story: Story) -> str:
    year, month, day = _jalali(story.published_at)
    return f"/fa/{'media' if story.media else 'news'}/{year}/{month:02}/{day:02}/{story.outlet_id}/{story.slug}"


def tasnim_fa_shown(at: datetime) -> str:
    """The date as the edition shows it, with the Arabic yeh of its templates: «۰۶ تير ۱۴۰۴ - ۱۵:۰۶»."""
    year, month, day = _jalali(at)
    shown = f"{day:02} {MONTHS[month - 1]} {year} - {at.astimezone(TEHRAN):%H:%M}"
    return shown.replace("ی", "ي").translate(PERSIAN_DIGITS)


def tasnim_fa_machine(at: datetime) -> str:
    """The date in the page's head: day first, Jalali, twelve hours, «ب.ظ» after noon."""
    year, month, day = _jalali(at)
    local = at.astimezone(TEHRAN)
    return f"{day:02}/{month:02}/{year} {local:%I:%M:%S} {'ق.ظ' if local.hour < 12 else 'ب.ظ'}"


def _news_page(story: Story, shown: str) -> str:
    kicker = f'<h4 class="kicker">{escape(story.kicker)}</h4>' if story.kicker else ""
    updating = "<p>این خبر بروز رسانی می شود...</p>" if story.is_updating else ""
    return f"""<article class="single-news">{kicker}
  <h1 class="title">{escape(story.title)}</h1>
  <div class="_sticky"><ul class="list-inline details">
    <li class="time">{shown}
    <li class="service"><a href="/fa/service/8/x">اخبار {escape(story.section)}</a></li>
  </ul></div>
  <figure><a href="#"><img class="center_position" src="/1.jpg" alt="{escape(story.title)}"></a></figure>
  <h3 class="lead">{escape(story.lead)}</h3>
  <div class="story">{story.body()}{updating}<p>انتهای پیام/</p><p>&nbsp;</p></div>
  <a id="short-link" href="https://tn.ai/{story.outlet_id}">https://tn.ai/{story.outlet_id}</a>
</article>"""


def _media_page(story: Story, shown: str) -> str:
    return f"""<article class="media"><h1 class="title">{escape(story.title)}</h1><time>{shown}</time>
<h3 class="lead">{escape(story.lead)}</h3><div class="gallery"><img src="/1.jpg"></div>
<div class="jwplayer">در حال بارگذاری</div></article>"""


def tasnim_fa_article(story: Story) -> bytes:
    """The article's or media item's page."""
    shown = story.shown if story.shown is not None else tasnim_fa_shown(story.published_at)
    article = (_media_page if story.media else _news_page)(story, shown)
    tags = "".join(f'<li class="skeyword-item"><a href="/fa/tag/{escape(tag)}">{escape(tag)}</a></li>' for tag in story.tags)
    related = "".join(f'<li><a href="/fa/news/1404/01/01/{number}/x">{escape(title)}</a></li>' for number, title in story.related)
    page = f"""<!DOCTYPE html><html lang="fa"><head><meta charset="utf-8"><title>{escape(story.title)} - {NAME}</title>
<meta property="rnews:datePublished" content="{tasnim_fa_machine(story.published_at)}">
<meta itemprop="datePublished" content="{story.local:%Y-%m-%d}"></head><body><main><section>
{article}
<section class="news-container read-more"><ul>{related}</ul></section>
<section class="news-container keywords-box"><ul class="smart-keyword">{tags}</ul></section></section></main></body></html>"""
    return page.encode()


def _listed(story: Story) -> str:
    return f"""<article class="list-item"><a href="{escape(tasnim_fa_path(story))}"><figure><img src="/1.jpg" alt=""></figure>
<div class="text-container"><h2 class="title">{escape(story.title)}</h2><h4 class="lead">{escape(story.lead)}</h4>
<time>{tasnim_fa_shown(story.published_at)}</time></div></a></article>"""


def tasnim_fa_listing(stories: Sequence[Story]) -> bytes:
    """One archive page; an empty one is how the outlet says that there are no more."""
    items = "\n".join(_listed(story) for story in stories)
    page = f"""<!DOCTYPE html><html lang="fa"><head><meta charset="utf-8"><title>آرشیو - {NAME}</title></head>
<body><main><section class="news-container archive-result"><div class="content">{items}</div></section></main></body></html>"""
    return page.encode()


def tasnim_fa_rss(stories: Sequence[Story]) -> bytes:
    """The feed of the latest items."""
    return feed(stories, [ORIGIN + tasnim_fa_path(s) for s in stories], NAME)
