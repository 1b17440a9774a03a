"""What an article as a whole gives to each of its incidents."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Setting(NamedTuple):
    """The day, the country and the sort of text."""

    published_on: date | None
    country: str | None  # that it is about
    is_single: bool  # it is one bare text about one incident
    recounts: bool  # its title or lead is about an aftermath
    tells_news: bool  # its title or lead tells an incident as news
