-- one row: one current mention of one of the given articles, in any version
-- article_keys: a JSON list
select
  mention_id
from mention
where gone_at is null
  and rowid in (
    select rowid
    from mention
    where article_hash in (select md5_number_lower(unnest(from_json($article_keys, '["varchar"]'))))
  )
order by mention_id;
