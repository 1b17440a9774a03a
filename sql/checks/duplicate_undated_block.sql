-- fail: undated_block holds one row for each mention_no, block_hash
select
  mention_no,
  block_hash,
  count(*) as row_count
from undated_block
group by mention_no, block_hash
having count(*) > 1
order by all;
