"""Tasnim's English edition in its own markup: article, media page, listing and feed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from json import dumps

from tests.standin.story import TEHRAN, Story

ORIGIN = "https://www.tasnimnews.com"
SERVICES = ("All Stories", "Politics", "Economy", "World", "Nuclear", "Society/Culture", "Sports", "Other Media", "Videos", "Photos")


def tasnim_path(story: Story) -> str:
    return f"/en/{'media' if story.media else 'news'}/{story.local:%Y/%m/%d}/{story.outlet_id}/{story.slug}"


def tasnim_shown(at: datetime) -> str:
    """The date as the English edition shows it, with its comma after the month."""
    local = at.astimezone(TEHRAN)
    return f"{local:%B}, {local.day}, {local:%Y - %H:%M}"


def _menu() -> str:
    links = "".join(f'<li><a href="/en/service/{i}/x">{name}</a></li>' for i, name in enumerate(SERVICES, 1))
    return f"<header><nav><ul>{links}</ul><ul><li>RSS</li><li>Telegram</li><li>Twitter</li></ul></nav></header>"


def _row(story_id: str, title: str, day: str) -> str:
    return f'<li><a href="/en/news/{day}/{story_id}/x">{escape(title)}</a></li>'


def _boxes(story: Story, filler: int) -> str:
    day = f"{story.local:%Y/%m/%d}"
    related = "".join(_row(number, title, day) for number, title in story.related)
    tags = "".join(f'<li class="skeyword-item"><a href="/en/tag/{escape(tag)}">{escape(tag)}</a></li>' for tag in story.tags)
    top = "".join(_row(str(70000 + i), f"Ministers weigh plan {i} for the northern railway", day) for i in range(filler))
    return f"""<section class="news-container read-more"><h3>Read more</h3><ul>{related}</ul></section>
<section class="body"><section class="news-container keywords-box"><div class="content">
<ul class="smart-keyword">{tags}</ul></div></section></section>
<section class="news-container"><header>Top {escape(story.section)} stories</header><ul>{top}</ul></section>
<section class="news-container"><header>Top Stories</header><ul>{top}</ul></section>"""


def _metas(story: Story, json_ld: bool) -> str:
    local = story.local
    machine = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": story.title, "datePublished": local.isoformat()}
    if story.modified_at:
        machine["dateModified"] = story.modified_at.astimezone(TEHRAN).isoformat()
    script = f'<script type="application/ld+json">{dumps(machine)}</script>' if json_ld else ""
    return f"""<meta charset="utf-8"><title>{escape(story.title)} - {escape(story.section)} news - Tasnim News Agency</title>
<meta property="og:image" content="https://newsmedia.tasnimnews.com/Tasnim/Uploaded/Image/1394/06/25/1.jpg">
<meta itemprop="datePublished" content="{local:%Y-%m-%d}">{script}"""


def _details(story: Story, shown: str) -> str:
    # the first item is left open, as the outlet does: a careful parser must not read the section into the date
    return f"""<div class="_sticky"><ul class="list-inline details">
    <li class="time">{shown}
    <li class="service"><a href="/en/service/9/x">{escape(story.section)} news</a></li>
  </ul></div>"""


def _media_page(story: Story, shown: str) -> str:
    return f"""<article class="media"><h1 class="title">{escape(story.title)}</h1><time>{shown}</time>
<h3 class="lead">{escape(story.lead)}</h3><div class="gallery"><img src="/1.jpg"><img src="/2.jpg"></div>
<div class="jwplayer">Loading the player</div></article>"""


def _news_page(story: Story, shown: str) -> str:
    kicker = f'<h4 class="kicker">{escape(story.kicker)}</h4>' if story.kicker else ""
    updating = "<p>This item is being updated...</p>" if story.is_updating else ""
    return f"""<article class="single-news">{kicker}
  <h1 class="title">{escape(story.title)}</h1>
  {_details(story, shown)}
  <figure><a href="#"><img class="center_position" src="/1.jpg" alt="{escape(story.title)}"></a></figure>
  <h3 class="lead">{escape(story.lead)}</h3>
  <span class="label">{escape(story.section)}</span>
  <div class="story">{story.body()}{updating}<p>&nbsp;</p></div>
  <a id="short-link" href="https://tn.ai/{story.outlet_id}">https://tn.ai/{story.outlet_id}</a>
  <span class="codes">{escape(story.signature)}</span>
</article>"""


def tasnim_article(story: Story, *, json_ld: bool = False, filler: int = 10) -> bytes:
    """The article's or media item's page; `filler` is how many items each of the two boxes below it holds."""
    shown = story.shown if story.shown is not None else tasnim_shown(story.published_at)
    article = (_media_page if story.media else _news_page)(story, shown)
    page = f"""<!DOCTYPE html>
<html lang="en"><head>{_metas(story, json_ld)}</head><body>{_menu()}
<main><section>
{article}
{_boxes(story, filler)}
</section></main></body></html>"""
    return page.encode()


def _listed(story: Story) -> str:
    return f"""<article class="list-item"><a href="{escape(tasnim_path(story))}"><figure><img src="/1.jpg" alt=""></figure>
<div class="text-container"><h2 class="title">{escape(story.title)}</h2><h4 class="lead">{escape(story.lead)}</h4>
<time>{tasnim_shown(story.published_at)}</time></div></a></article>"""


def tasnim_listing(stories: Sequence[Story]) -> bytes:
    """One archive page; an empty one is how the outlet says that there are no more."""
    items = "\n".join(_listed(story) for story in stories)
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Archive - Tasnim News Agency</title></head>
<body>{_menu()}<main><section class="news-container archive-result"><div class="content">{items}</div></section></main></body></html>"""
    return page.encode()


def tasnim_rss(stories: Sequence[Story], *, origin: str = ORIGIN) -> bytes:
    """The latest items as RSS 2.0."""
    items = "".join(
        f"<item><title>{escape(s.title)}</title><link>{origin}{escape(tasnim_path(s))}</link><description>{escape(s.lead)}</description>"
        f"<pubDate>{format_datetime(s.published_at.astimezone(UTC), usegmt=True)}</pubDate>"
        f"<category>{escape(s.section)}</category></item>\n"
        for s in stories
    )
    channel = f"<title>Tasnim News Agency</title><link>{origin}</link><description>Latest</description>{items}"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>{channel}</channel></rss>'.encode()
