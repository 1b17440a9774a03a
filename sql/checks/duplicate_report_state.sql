-- fail: report_state holds one row for each report_time, incident_id
select
  report_time,
  incident_id,
  count(*) as row_count
from report_state
group by report_time, incident_id
having count(*) > 1
order by all;
