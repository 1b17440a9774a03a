"""An invented article, before it is set in any outlet's markup."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

TEHRAN = ZoneInfo("Asia/Tehran")


@dataclass(frozen=True, slots=True)
class Story:
    """One invented article as its outlet would hold it; texts are plain, the templates escape them."""

    outlet_id: str
    slug: str
    published_at: datetime  # aware
    title: str
    lead: str = ""
    paragraphs: tuple[str, ...] = ()
    kicker: str = ""
    section: str = "Politics"
    tags: tuple[str, ...] = ()
    author: str = ""
    signature: str = ""  # "KI", "MA/5337824"; Tasnim: "R36444/P42329"
    related: tuple[tuple[str, str], ...] = ()  # (outlet id, title)
    media: str = ""  # "photo" or "video": the body holds no words
    is_updating: bool = False
    modified_at: datetime | None = None
    shown: str | None = None  # the date as shown, where it is not to follow from published_at
    body_html: str | None = None  # markup of the body, in place of the paragraphs

    @property
    def local(self) -> datetime:
        """The time of publication by Tehran's clock."""
        return self.published_at.astimezone(TEHRAN)

    def body(self) -> str:
        """The body's markup without a signature line."""
        if self.body_html is not None:
            return self.body_html
        return " \n".join(f"<p>{escape(text)}</p>" for text in self.paragraphs)
