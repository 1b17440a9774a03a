-- numbers the versions of the given articles from the oldest, and notes which is the newest
-- article_keys: a JSON list
with numbered as (
  select
    article_key,
    version,
    row_number() over (partition by article_key order by fetched_at, version) as version_no,
    count(*) over (partition by article_key) as version_count
  from article_version
  where article_key in (select unnest(from_json($article_keys, '["varchar"]')))
)
update article_version
set
  version_no = numbered.version_no,
  is_newest = numbered.version_no = numbered.version_count
from numbered
where article_version.article_key = numbered.article_key
  and article_version.version = numbered.version
  and (article_version.version_no, article_version.is_newest) is distinct from
    (numbered.version_no::integer, numbered.version_no = numbered.version_count)
returning article_version.version;
