-- numbers the versions of the given articles from the oldest, and notes which is the newest
-- article_keys: a JSON list
with spots as materialized (
  select rowid as spot
  from article_version
  where article_hash in (select md5_number_lower(unnest(from_json($article_keys, '["varchar"]'))))
),
numbered as (
  select
    rowid as spot,
    row_number() over (partition by article_key order by fetched_at, version) as version_no,
    count(*) over (partition by article_key) as version_count
  from article_version
  where rowid in (select spot from spots)
)
update article_version
set
  version_no = numbered.version_no,
  is_newest = numbered.version_no = numbered.version_count
from numbered
where article_version.rowid = numbered.spot
  and (article_version.version_no, article_version.is_newest) is distinct from
    (numbered.version_no::integer, numbered.version_no = numbered.version_count)
returning article_version.version;
