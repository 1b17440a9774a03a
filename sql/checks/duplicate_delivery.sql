-- fail: delivery holds one row for each alert_id, channel, attempted_at
select
  alert_id,
  channel,
  attempted_at,
  count(*) as row_count
from delivery
group by alert_id, channel, attempted_at
having count(*) > 1
order by all;
