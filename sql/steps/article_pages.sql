-- one row: one page that is known to show one of the given articles
-- pages are found by their short keys and then by their places, so that no long table is read whole
-- article_keys: a JSON list
with asked as materialized (
  select md5_number_lower(unnest(from_json($article_keys, '["varchar"]'))) as article_hash
),
shown_spots as materialized (
  select rowid as spot
  from article_page
  where article_hash in (select article_hash from asked)
),
shown as materialized (
  select page_id, article_key, version, text_digest, page_hash
  from article_page
  where rowid in (select spot from shown_spots)
),
page_spots as materialized (
  select rowid as spot
  from page
  where page_hash in (select page_hash from shown)
),
fetched as (
  select page_id, fetched_at
  from page
  where rowid in (select spot from page_spots)
)
select
  shown.page_id,
  shown.article_key,
  shown.version,
  shown.text_digest,
  fetched.fetched_at
from shown
join fetched on fetched.page_id = shown.page_id
order by fetched.fetched_at, shown.page_id;
