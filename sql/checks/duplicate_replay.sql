-- fail: replay holds one row for each replay_name, replayed_at
select
  replay_name,
  replayed_at,
  count(*) as row_count
from replay
group by replay_name, replayed_at
having count(*) > 1
order by all;
