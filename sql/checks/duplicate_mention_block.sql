-- fail: mention_block holds one row for each mention_id, block_key
select
  mention_id,
  block_key,
  count(*) as row_count
from mention_block
group by mention_id, block_key
having count(*) > 1
order by all;
