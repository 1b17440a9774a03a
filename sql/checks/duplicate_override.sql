-- fail: override holds one row for each override_id, rank
select
  override_id,
  rank,
  count(*) as row_count
from override
group by override_id, rank
having count(*) > 1
order by all;
