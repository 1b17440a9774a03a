"""What each stage takes from the warehouse and leaves there, in records."""

from etl.store.alerts import (
    channel_health,
    give_up,
    last_told,
    pending,
    quiet_mentions,
    rule_pace,
    store_alerts,
    store_deliveries,
    withdraw_untold,
)
from etl.store.articles import Held, articles_between, articles_by_key, page_digests, store_copies
from etl.store.incidents import (
    Changes,
    Touched,
    incidents_now,
    known,
    put_in_blocks,
    store_incidents,
    told,
    told_beside,
    told_in_blocks,
    touched,
)
from etl.store.index import night_counts, store_index, store_sources, taken_files, touch_all, unread
from etl.store.overrides import aliases, anchored, note_matches, note_rejoining, overrides, store_overrides
from etl.store.reading import Cleaned, ReadCounts, store_read
from etl.store.reports import store_report

__all__ = [
    "Changes",
    "Cleaned",
    "Held",
    "ReadCounts",
    "Touched",
    "aliases",
    "anchored",
    "articles_between",
    "articles_by_key",
    "channel_health",
    "give_up",
    "incidents_now",
    "known",
    "last_told",
    "night_counts",
    "note_matches",
    "note_rejoining",
    "overrides",
    "page_digests",
    "pending",
    "put_in_blocks",
    "quiet_mentions",
    "rule_pace",
    "store_alerts",
    "store_copies",
    "store_deliveries",
    "store_incidents",
    "store_index",
    "store_overrides",
    "store_read",
    "store_report",
    "store_sources",
    "taken_files",
    "told",
    "told_beside",
    "told_in_blocks",
    "touch_all",
    "touched",
    "unread",
    "withdraw_untold",
]
