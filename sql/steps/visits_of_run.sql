-- one row: one source that a run visited, at its last visit; a floor counts only for a day that had ended when it was visited
-- run_id: the run
select
  source,
  day,
  outcome,
  message,
  article_count,
  floor,
  is_live and is_under_floor and (ended_at at time zone 'Asia/Tehran')::date > day as is_under_floor,
  nights_unreachable
from source_health
where run_id = $run_id
qualify row_number() over (partition by source order by day desc, attempt desc) = 1
order by source;
