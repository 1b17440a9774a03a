-- one row: the number of one of the given mentions
-- mention_ids: a JSON list
with spots as materialized (
  select rowid as spot
  from mention
  where mention_hash in (select md5_number_lower(unnest(from_json($mention_ids, '["varchar"]'))))
)
select
  mention_id,
  mention_no
from mention
where rowid in (select spot from spots)
order by mention_no;
