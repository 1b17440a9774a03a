-- fail: report_time holds one row for each report_time
select
  report_time,
  count(*) as row_count
from report_time
group by report_time
having count(*) > 1
order by all;
