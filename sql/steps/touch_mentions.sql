-- notes every mention of the given articles, gone ones too, as to be resolved
-- article_keys: a JSON list
insert into mention_touched (mention_id)
select mention_id
from mention
where rowid in (
    select rowid
    from mention
    where article_hash in (select md5_number_lower(unnest(from_json($article_keys, '["varchar"]'))))
  )
  and mention_id not in (select mention_id from mention_touched)
returning mention_id;
