-- fail: alert holds one row for each alert_id
select
  alert_id,
  count(*) as row_count
from alert
group by alert_id
having count(*) > 1
order by all;
