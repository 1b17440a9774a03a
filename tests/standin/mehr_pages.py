"""Mehr's English edition in its own markup (Nastooh CMS): article, AMP, listing, feed and sitemap."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape

from tests.standin.story import TEHRAN, Story

ORIGIN = "https://en.mehrnews.com"
LICENCE = "All Content by Mehr News Agency is licensed under a Creative Commons Attribution 4.0 International License."
SERVICES = ("Iran", "Politics", "World", "Economy", "Culture", "Sports", "Society", "Technology", "Opinion", "Multimedia")
SIDEBAR = ("TOP 10", "Interview", "Op-Ed", "Report", "Latest News")


def mehr_path(story: Story) -> str:
    return f"/{'photo' if story.media == 'photo' else 'news'}/{story.outlet_id}/{story.slug}"


def mehr_shown(at: datetime) -> str:
    """The date as the edition showed it in that year; the form changed twice."""
    local = at.astimezone(TEHRAN)
    if local.year < 2020:
        return f"{local.day} {local:%B %Y - %H:%M}"
    if local.year < 2026:
        return f"{local:%b} {local.day}, {local.year}, {local.hour % 12 or 12}:{local:%M} {'AM' if local.hour < 12 else 'PM'}"
    return f"{local:%b} {local.day}, {local.year}, {local:%H:%M}"


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _metas(story: Story, origin: str) -> str:
    title, lead, at = escape(story.title), escape(story.lead), _utc(story.published_at)
    modified = _utc(story.modified_at or story.published_at)
    render_time = f"{(story.modified_at or story.published_at).astimezone(TEHRAN):%Y}-12-30 T 23:59:01 +0330"
    return f"""<meta itemprop="inLanguage" content="en">
<title>{title} - Mehr News Agency</title>
<meta itemprop="name" name="twitter:title" property="dc.title" content="{title}">
<meta name="description" property="dc.description" content="{lead}">
<meta property="og:type" content="article">
<meta name="twitter:url" property="og:url" content="{origin}{mehr_path(story)}">
<meta property="article:modified_time" content="{modified}">
<meta property="article:section" content="{escape(story.section)}">
<meta name="keywords" property="article:tag" content="{escape(",".join(story.tags))}">
<meta property="nastooh:topic" content="{escape(story.section.split(" > ")[0])}">
<meta property="nastooh:pageType" content="{story.media or "news"}"><meta property="nastooh:newsType" content="{story.media or "news"}">
<meta property="nastooh:publishDate" content="{at[:10]}">
<meta property="nastooh:code" content="{story.outlet_id}"><meta property="nastooh:nid" content="{story.outlet_id}">
<meta property="og:title" itemprop="headline" content="{title}">
<meta name="twitter:description" itemprop="description" property="og:description" content="{lead}">
<meta itemprop="datePublished" property="article:published_time" content="{at}">
<meta itemprop="dateModified" property="article:modified" content="{modified}">
<meta charset="utf-8"><meta http-equiv="refresh" content="300">
<meta property="og:site_name" content="Mehr News Agency"><meta property="og:locale" content="en">
<meta name="generator" content="www.nastooh.ir"><meta name="copyright" content="{LICENCE}">
<meta name="date" content="{render_time}">"""


def _menu() -> str:
    links = "".join(f'<li><a href="/service/{name}">{name}</a></li>' for name in SERVICES)
    return f'<header id="header"><nav id="menu"><ul>{links}<li><a href="/archive">Archive</a></li></ul></nav></header>'


def _box_item(number: str, title: str) -> str:
    link = f'<a href="/news/{number}/{escape(title.replace(" ", "-"))}" target="_blank">{escape(title)}</a>'
    return f'<li class="news" data-conf="{{}}"><div class="desc"><h3>{link}</h3></div></li>'


def _sidebar(filler: int) -> str:
    rows = "\n".join(_box_item(str(90000 + i), f"Envoys open round {i} of the talks on the river treaty") for i in range(filler))
    return "".join(f'<section class="box list"><header><h2><span>{name}</span></h2></header><ul>{rows}</ul></section>' for name in SIDEBAR)


def _breadcrumb(story: Story) -> str:
    links = (f'<li><a target="_blank" rel="index" href="/service/{part}">{escape(part)}</a></li>' for part in story.section.split(" > "))
    return f'<ol class="breadcrumb">{"".join(links)}</ol>'


def _head(story: Story, shown: str, origin: str) -> str:
    return f"""<div class="print-header" style="display: none;"><div class="meta"><div class="barcode"><ul>
 <li class="url">{origin}/news/{story.outlet_id}/</li><li class="date">{shown}</li>
 <li class="id">News ID <span>{story.outlet_id}</span></li><li>{_breadcrumb(story)}</li></ul></div></div></div>
<div class="item-header"><div class="item-nav row"><div class="col-6 col-sm-4">{_breadcrumb(story)}</div>
 <div class="col-6 col-sm-4 item-date"><span>{shown}</span></div>
 <div class="col-4"><ul class="header-sharing">
  <li><a href="https://twitter.com/intent/tweet"><i class="icon-twitter"></i></a></li></ul></div></div>
 <div class="item-title"><h4 class="subtitle kicker">{escape(story.kicker)}</h4><h1 class="title">{escape(story.title)}</h1></div></div>
<div class="item-summary"><figure class="item-img"><img src="/d/3/1.jpg" alt="{escape(story.title)}" width="100%" height="400" /></figure>
 <p class="summary introtext" itemprop="description">{escape(story.lead)}</p></div>"""


def _text(story: Story) -> str:
    if story.media:
        return '<div class="video-player"><video src="/d/clip.mp4" controls></video></div>'
    updating = "<p>This item is being updated...</p>" if story.is_updating else ""
    signature = f"<p>{escape(story.signature)}</p>" if story.signature else ""
    return f"{story.body()} \n{updating}{signature}"


def _boxes(story: Story) -> str:
    related = "".join(_box_item(number, title) for number, title in story.related)
    tags = "".join(f'<li><a href="/tag/{escape(tag)}" rel="tag">{escape(tag)}</a></li>' for tag in story.tags)
    return f"""<div class="item-footer row"><div class="short-link-container">
 <input type="text" value="{ORIGIN}/news/{story.outlet_id}/" /></div></div>
<div class="item-boxes2"><section class="box related-items list"><header><h2><span>Related News</span></h2></header>
<div><ul>{related}</ul></div></section></div>
<section class="box tags"><header><h2>Tags</h2></header><div><ul>{tags}</ul></div></section>
<div class="item-boxes"><section class="box ads"><div><script>window.ads = ["killed 99"];</script></div></section></div>"""


def mehr_article(story: Story, *, origin: str = ORIGIN, filler: int = 10) -> bytes:
    """The article's page; `filler` is how many items each of the five boxes beside it holds."""
    shown = story.shown if story.shown is not None else mehr_shown(story.published_at)
    author = f'<div class="item-author"><span>{escape(story.author)}</span></div>' if story.author else ""
    page = f"""<!DOCTYPE html>
<html lang="en" itemscope itemtype="http://schema.org/NewsArticle"><head>
{_metas(story, origin)}
</head><body class="ltr nt-wide-img pt-news nt-{story.media or "news"}">{_menu()}
<main class="mainbody"><div class="container"><div class="row"><div class="main-content"><div class="col-sm-8">
<article id="item" class="box item full-img">{_head(story, shown, origin)}
<div class="item-body"><div itemprop="articleBody" class="item-text">{_text(story)}
</div>{author}<div class="item-code">News ID <span>{story.outlet_id}</span></div></div>
{_boxes(story)}</article>
<section class="box ads"><ul><li><figure><a href="/redirect/ads/1"><img src="/d/1.gif" alt="" /></a></figure></li></ul></section>
<section id="news-comment" class="box comment-form"><header><h2>Your Comment</h2></header><form id="frmNewsComment">
<input type="hidden" id="newsId" value="{story.outlet_id}"><label>2 + 9 =</label></form></section></div></div>
<div class="sidebar">{_sidebar(filler)}</div></div></div></main>
<footer><p class="copyright-text">{LICENCE}</p></footer></body></html>"""
    return page.encode()


def mehr_amp(story: Story, *, origin: str = ORIGIN) -> bytes:
    """The article's AMP page: no boxes, another date line."""
    local = story.local
    page = f"""<!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>{escape(story.title)}</title>
<link rel="canonical" href="{origin}{mehr_path(story)}"></head><body><article id="item" class="item">
<h1 class="title">{escape(story.title)}</h1><p class="item-date"><span>Publish Date: {local.day} {local:%B %Y - %H:%M}</span></p>
<p class="summary introtext">{escape(story.lead)}</p><div class="item-text" itemprop="articleBody">{_text(story)}</div>
</article></body></html>"""
    return page.encode()


def _listed(story: Story) -> str:
    path = escape(mehr_path(story))
    kicker = f'<h4><a href="{path}">{escape(story.kicker)}</a></h4>' if story.kicker else ""
    return f"""<li class="{story.media or "news"}" data-conf="{{}}">
<figure><a target="_blank" href="{path}"><img src="/d/1.jpg" alt="" /></a></figure>
<div class="desc">{kicker}<h3><a href="{path}" target="_blank">{escape(story.title)}</a></h3><p>{escape(story.lead)}</p>
<time title="{story.local:%A %d %B %Y - %H:%M}"><a href="{path}">2 days ago</a></time></div></li>"""


def mehr_listing(stories: Sequence[Story], *, next_page: str | None = None) -> bytes:
    """One archive page; `next_page` is the address of the following one, if any."""
    following = f'<li class="next"><a href="{escape(next_page)}">Next</a></li>' if next_page else ""
    items = "\n".join(_listed(story) for story in stories)
    page = f"""<!DOCTYPE html><html lang="en"><head><meta property="nastooh:pageType" content="archive" /><meta charset="utf-8">
<title>Archive - Mehr News Agency</title></head><body class="ltr pt-archive nt-">{_menu()}<main class="mainbody">
<section class="box list archive"><div><ul>{items}</ul></div><ul class="pagination">{following}</ul></section></main>
<div class="sidebar">{_sidebar(3)}</div><footer><p class="copyright-text">{LICENCE}</p></footer></body></html>"""
    return page.encode()


def mehr_rss(stories: Sequence[Story], *, origin: str = ORIGIN) -> bytes:
    """The latest items as RSS 2.0."""
    items = "".join(
        f"<item><title>{escape(s.title)}</title><link>{origin}{escape(mehr_path(s))}</link><description>{escape(s.lead)}</description>"
        f"<pubDate>{format_datetime(s.published_at.astimezone(UTC), usegmt=True)}</pubDate><category>{escape(s.section)}</category>"
        f'<enclosure url="{origin}/d/1.jpg" type="image/jpeg" length="1024" /></item>\n'
        for s in stories
    )
    channel = f"<title>Mehr News Agency</title><link>{origin}</link><description>Latest</description>{items}"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>{channel}</channel></rss>'.encode()


def mehr_sitemap(stories: Sequence[Story], *, origin: str = ORIGIN) -> bytes:
    """A Google-news sitemap of the items."""
    items = "".join(
        f"<url><loc>{origin}{escape(mehr_path(s))}</loc><news:news><news:publication><news:name>Mehr News Agency</news:name>"
        f"<news:language>en</news:language></news:publication><news:publication_date>{_utc(s.published_at)}</news:publication_date>"
        f"<news:title>{escape(s.title)}</news:title></news:news></url>\n"
        for s in stories
    )
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {spaces}>\n{items}</urlset>'.encode()
