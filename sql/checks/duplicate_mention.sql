-- fail: mention holds one row for each mention_id
select
  mention_id,
  count(*) as row_count
from mention
group by mention_id
having count(*) > 1
order by all;
