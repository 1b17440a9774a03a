-- one row: the newest version of one of the given articles
-- article_keys: a JSON list
select
  *
from article_version
where rowid in (
    select rowid
    from article_version
    where article_hash in (select md5_number_lower(unnest(from_json($article_keys, '["varchar"]'))))
  )
qualify row_number() over (partition by article_key order by fetched_at desc, version desc) = 1
order by article_key;
