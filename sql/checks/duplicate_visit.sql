-- fail: visit holds one row for each run_id, attempt, source
select
  run_id,
  attempt,
  source,
  count(*) as row_count
from visit
group by run_id, attempt, source
having count(*) > 1
order by all;
