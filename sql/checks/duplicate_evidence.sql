-- fail: evidence holds one row for each mention_id, field, rank
select
  mention_id,
  field,
  rank,
  count(*) as row_count
from evidence
group by mention_id, field, rank
having count(*) > 1
order by all;
